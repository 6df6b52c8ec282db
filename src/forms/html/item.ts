import type { Range } from '../../model/index.js';
import { numberWords, unitWord } from '../../words/index.js';
import type { Form, FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { hints, isWorded, type Step, stepsOf, stepWording } from '../logic/questions.js';
import { escapeHtml } from '../output/escape.js';
import { noWord, yesWord } from '../words/languages.js';
import { compose, type Wording } from '../words/wording.js';
import { clientWords, pageWords } from './interface-texts.js';
import type { Texts } from './texts.js';

const own = ['sv', 'en'];

/** What every question has around its answer. `ids` are the elements that describe the answer, `''` when there are none. */
interface Frame {
  variable: string;
  label: string;
  help: string;
  described: string;
}

function frame(
  texts: Texts,
  variable: string,
  question: { number?: number; text: Wording; optional?: boolean },
  said: readonly Wording[],
  { before = [], alone = false }: Pick<Around, 'before' | 'alone'> = {},
): Frame {
  const number = question.number === undefined ? '' : `<span class="number"><span>${question.number}.</span></span> `;
  const optional = question.optional ? ` <span class="optional">(${texts.html(pageWords.optional)})</span>` : '';
  const help = said.map((hint) => texts.html(hint)).join('<br>');
  // To someone who answers alone each question is a heading, so that it can be gone to.
  const heading = alone ? ' role="heading" aria-level="2"' : '';
  return {
    variable,
    label: `<span id="label-${variable}"${heading}>${number}${texts.html(question.text)}</span>${optional}`,
    help: help && `<p class="help" id="help-${variable}">${help}</p>`,
    described: [...before, ...(help ? [`help-${variable}`] : []), `error-${variable}`].join(' '),
  };
}

const errorOf = (variable: string) => `<p class="error" id="error-${variable}"></p>`;

function group(texts: Texts, { variable, label, help, described }: Frame, body: string): string {
  return `<fieldset aria-describedby="${described}"><legend>${label}</legend>
${help}${body}
<button type="button" class="quiet" id="clear-${variable}" data-clear="${variable}" aria-labelledby="clear-${variable} label-${variable}" hidden>${texts.html(pageWords.clear)}</button>
${errorOf(variable)}</fieldset>`;
}

interface Choice {
  value: string;
  label: string;
}
function inputs(type: 'radio' | 'checkbox', variable: string, choices: readonly Choice[], required: boolean): string {
  return choices
    .map(
      ({ value, label }, index) =>
        `<label class="option"><input type="${type}" id="i-${variable}-${index}" name="${variable}" value="${escapeHtml(value)}"${required && type === 'radio' ? ' required' : ''}><span>${label}</span></label>`,
    )
    .join('\n');
}

function rating(texts: Texts, item: FormItem, steps: readonly Step[]): string {
  if (item.kind.type !== 'rating') return '';
  if (isWorded(item.kind)) {
    const choices = steps.map((step) => ({
      value: String(step.value),
      label: texts.html(stepWording(step, texts.languages)),
    }));
    return `<div class="options">${inputs('radio', item.variable, choices, !item.optional)}</div>`;
  }
  const [low, high] = [steps[0], steps.at(-1)];
  const figure = (value: number) => numberWords(value, 'en');
  const end = (step: Step | undefined) =>
    `<span>${step?.text ? `${figure(step.value)} = ${texts.html(step.text)}` : ''}</span>`;
  const choices = steps.map(({ value, text }) => ({
    value: String(value),
    label: figure(value) + (text ? `<span class="sr word">, ${texts.html(text)}</span>` : ''),
  }));
  // What the ends mean is said with the first and the last answer too, so here it is for the eyes only.
  const ends = low?.text || high?.text ? `<p class="ends" aria-hidden="true">${end(low)}${end(high)}</p>` : '';
  return `<div class="scale">${ends}<div class="steps">${inputs('radio', item.variable, choices, !item.optional)}</div></div>`;
}

function labelled(frameOf: Frame, body: string, mirror: string): string {
  const { variable, label, help } = frameOf;
  return `<label class="label" for="i-${variable}">${label}</label>
${help}${body}${mirror}
${errorOf(variable)}`;
}
const attributes = ({ variable, described }: Frame, required: boolean) =>
  `id="i-${variable}" name="${variable}" aria-describedby="${described}"${required ? ' aria-required="true"' : ''}`;
const mirror = (variable: string, kind: '' | 'short') =>
  `<div class="mirror${kind && ` ${kind}`}" data-mirror="i-${variable}" aria-hidden="true"></div>`;

/** A field for a date; on paper a box for each figure, unless a date has been chosen. */
function dateField(texts: Texts, frameOf: Frame, required: boolean): string {
  const boxes = (unit: 'year' | 'month' | 'day', count: number) => {
    const word = compose(own, [], (_, language) => unitWord(unit, 1, language));
    return `<div>${'<i></i>'.repeat(count)}<small>${texts.html(word)}</small></div>`;
  };
  const field = `<input type="date" ${attributes(frameOf, required)}>`;
  const empty = `<div class="boxes" dir="ltr" aria-hidden="true">${boxes('year', 4)}${boxes('month', 2)}${boxes('day', 2)}</div>`;
  return labelled(frameOf, field, mirror(frameOf.variable, 'short') + empty);
}

/** A field for a number, with the ordinary keyboard where a minus sign may be needed, since number pads lack one. */
function numberField(frameOf: Frame, range: Range | undefined, required: boolean, unit = ''): string {
  const mode = range?.low !== undefined && range.low >= 0 ? ' inputmode="decimal"' : '';
  const field = `<input type="text" class="short"${mode} maxlength="30" ${attributes(frameOf, required)}>`;
  return labelled(frameOf, `<div class="with-unit">${field}${mirror(frameOf.variable, 'short')}${unit}</div>`, '');
}

/** What stands around a question. `note` says when it is to be answered, on paper; `before`: the elements that it goes on from. */
export interface Around {
  note?: Wording | undefined;
  before?: readonly string[];
  /** Whoever answers does so without help: the question can be read out. */
  alone?: boolean;
}

/** One question: label or legend, help, answer, place for an error. */
/** When a question, or a part, is to be answered. */
export const whenHtml = (texts: Texts, note: Wording | undefined): string =>
  note ? `<p class="if" dir="auto">${texts.html(note)}</p>` : '';

export function itemHtml(texts: Texts, item: FormItem, number: number, { note, before, alone }: Around = {}): string {
  const { variable, kind, optional, detailOf } = item;
  const steps = kind.type === 'rating' ? stepsOf(kind) : undefined;
  const question = { ...(!detailOf && { number }), text: item.text, optional };
  const parts = frame(texts, variable, question, hints(item, texts), {
    ...(before && { before }),
    ...(alone && { alone }),
  });
  const when = whenHtml(texts, note);
  const body = (): string => {
    switch (kind.type) {
      case 'rating':
        if (steps) return group(texts, parts, rating(texts, item, steps));
        return numberField(parts, kind.range, !optional);
      case 'choice':
      case 'choices': {
        const choices = kind.options.map(({ code, text }) => ({ value: code, label: texts.html(text) }));
        const type = kind.type === 'choice' ? 'radio' : 'checkbox';
        return group(texts, parts, `<div class="options">${inputs(type, variable, choices, !optional)}</div>`);
      }
      case 'yes-no': {
        const choices = [
          { value: yesNoCodes.yes, label: texts.html(yesWord) },
          { value: yesNoCodes.no, label: texts.html(noWord) },
        ];
        const options = inputs('radio', variable, choices, !optional);
        return group(texts, parts, `<div class="options pair">${options}</div>`);
      }
      case 'number': {
        const { unit } = kind;
        const words = unit && compose(own, [], (_, language) => unitWord(unit, undefined, language));
        return numberField(parts, kind.range, !optional, words ? `<span>${texts.html(words)}</span>` : '');
      }
      case 'date':
        return dateField(texts, parts, !optional);
      default:
        return labelled(
          parts,
          `<textarea rows="4" maxlength="10000" dir="auto" ${attributes(parts, !optional)}></textarea>`,
          `${mirror(variable, '')}<div class="rules" aria-hidden="true">${'<i></i>'.repeat(5)}</div>`,
        );
    }
  };
  const read = alone
    ? `\n<button type="button" class="quiet read" id="read-${variable}" data-read="${variable}" aria-labelledby="read-${variable} label-${variable}" hidden>${texts.html(clientWords.readAloud)}</button>`
    : '';
  return `<div class="item" id="q-${variable}">
${when}${body()}${read}
</div>`;
}

/** The client's code and the date, which pair the answers with those of other timepoints. */
export function identificationHtml(texts: Texts, { caseKey, answersAlone }: Form): string {
  const [code, help] = answersAlone
    ? [clientWords.code, clientWords.codeHelp]
    : [pageWords.caseKey, pageWords.caseHelp];
  const key = frame(texts, '_case', { text: code }, [help]);
  const date = frame(texts, '_date', { text: pageWords.date }, [pageWords.dateHelp]);
  const keyField = `<input type="text" class="short" maxlength="40" autocapitalize="off" spellcheck="false" ${attributes(key, true)}>`;
  return `<div class="pair-print">${caseKey ? `<div class="item" id="q-_case">${labelled(key, keyField, mirror('_case', ''))}</div>` : ''}
<div class="item" id="q-_date">${dateField(texts, date, true)}</div></div>`;
}
