import { type Answers, designFromAnswers, fileName, questions, steps } from '../../beginnings/index.js';
import { button, element } from '../dom.js';
import { say, spoken } from '../spoken.js';

interface Five {
  /** The design that the answers come to, and what its file is called. */
  written(text: string, name: string): void;
  back(): void;
}

/** What has been answered, also when the person goes back, or changes the language. */
let answers: Answers = {};

/** The five questions that begin a design, as one form; what is left empty stays open in the text. */
export function fiveQuestions({ written, back }: Five): HTMLElement {
  const fields = element('div', {});
  const draw = () => fields.replaceChildren(...steps.map((_, index) => stepOf(index, draw)));
  draw();
  const form = element(
    'form',
    {
      class: 'five',
      onsubmit: (event) => {
        event.preventDefault();
        const [text, name] = [designFromAnswers(answers, spoken()), fileName(answers, spoken())];
        answers = {};
        written(text, name);
      },
    },
    element('h1', { tabindex: '-1' }, say('fiveTitle')),
    element('p', { class: 'lead' }, say('fiveLead')),
    fields,
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'submit', class: 'main' }, say('write')),
      button(say('back'), back),
    ),
  );
  return form;
}

function stepOf(index: number, redraw: () => void): HTMLElement {
  const { about, asks } = steps[index] ?? { about: { sv: '', en: '' }, asks: () => [] };
  return element(
    'fieldset',
    {},
    element('legend', {}, `${index + 1}. ${about[spoken()]}`),
    ...asks(answers).map((key) => (questions[key].choices ? choices(key, redraw) : text(key))),
  );
}

function text(key: keyof Answers): HTMLElement {
  const { asked, example } = questions[key];
  const id = `five-${key}`;
  const field = element('textarea', {
    id,
    rows: '2',
    'aria-describedby': `${id}-example`,
    oninput: () => Object.assign(answers, { [key]: field.value }),
  });
  field.value = answers[key] ?? '';
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, asked[spoken()]),
    element(
      'p',
      { class: 'hint', id: `${id}-example` },
      `${spoken() === 'sv' ? 'Till exempel' : 'For example'}: ${example?.[spoken()] ?? ''}`,
    ),
    field,
  );
}

function choices(key: keyof Answers, redraw: () => void): HTMLElement {
  const { asked, choices: all = [] } = questions[key];
  const choice = (value: string, label: string, about?: string) => {
    const id = `five-${key}-${value || 'none'}`;
    const input = element('input', {
      ...{ type: 'radio', name: `five-${key}`, id, value, checked: (answers[key] ?? '') === value },
      onchange: () => {
        if (value) Object.assign(answers, { [key]: value });
        else delete answers[key];
        // Who judges decides what is asked next.
        if (key !== 'who') return;
        redraw();
        document.getElementById(id)?.focus();
      },
    });
    return element(
      'div',
      { class: 'choice' },
      input,
      element('label', { for: id }, label, ...(about ? [element('span', { class: 'hint' }, about)] : [])),
    );
  };
  return element(
    'fieldset',
    { class: 'field' },
    element('legend', {}, asked[spoken()]),
    ...all.map(({ value, label, about }) => choice(value, label[spoken()], about?.[spoken()])),
    choice('', say('notAnswered')),
  );
}
