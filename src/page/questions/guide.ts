import {
  type AnswerParams,
  type AnswerResult,
  answerRequest,
  type Guide,
  type GuideOpen,
  type GuideParams,
  type GuideQuestion,
  type GuideResult,
  type GuideWay,
  guideRequest,
} from '../../server/protocol.js';
import type { App } from '../app.js';
import { button, element } from '../dom.js';
import { rangeOf } from '../editor/edits.js';
import { notice } from '../notices.js';
import { say } from '../spoken.js';
import { told } from '../texts.js';

/** The design as questions: the five principles, what is open in each, and the questions of the mapping. Answers write the text. */
export class GuideView {
  private turn = 0;
  /** The number of the question that was answered last. */
  private answered: number | undefined;
  /** Goes to the question that is to be answered next. */
  private go: () => void = () => undefined;
  /** The parts that are folded out, so that they are when the guide is drawn anew. */
  private readonly unfolded = new Set<string>();
  /** What has been typed and not yet written in. */
  private readonly drafts = new Map<string, string>();

  constructor(
    private readonly app: App,
    private readonly holder: HTMLElement,
  ) {}

  clear(): void {
    this.unfolded.clear();
    this.drafts.clear();
    this.answered = undefined;
    this.holder.replaceChildren();
  }

  async refresh(): Promise<void> {
    const uri = this.app.project.current;
    if (!uri) return;
    const turn = ++this.turn;
    const params: GuideParams = { uri, language: this.app.language() };
    const result = await this.app.ask<GuideResult>(guideRequest, params);
    if (turn !== this.turn) return;
    const had = this.holder.contains(document.activeElement) ? document.activeElement : null;
    const [focused, question] = [had?.id, had?.closest('li[id]')?.id];
    this.holder.replaceChildren(...('message' in result ? [element('p', {}, result.message)] : this.drawn(result)));
    // The one who has answered stays at the question.
    const after = document.getElementById(focused || question || '') ?? document.getElementById(question ?? '');
    after?.focus({ preventScroll: true });
  }

  private drawn(guide: Guide): HTMLElement[] {
    const { questions } = guide;
    const count = questions.filter(({ answer }) => answer).length;
    const background = questions.filter(({ principle }) => !principle);
    return [
      element('h1', { class: 'title' }, guide.title),
      element(
        'div',
        { class: 'how-far' },
        element('progress', { value: String(count), max: String(questions.length), 'aria-labelledby': 'how-far' }),
        element('span', { id: 'how-far' }, say(told.answered(count, questions.length))),
      ),
      this.next(guide),
      element('p', { class: 'hint' }, say('guideLead')),
      ...guide.principles.map((one) =>
        this.principle(
          one,
          questions.filter(({ principle }) => principle === one.principle),
        ),
      ),
      this.part('background', [say('background')], background, []),
    ];
  }

  /** The way on: to the next question that is open, wherever it stands. */
  private next({ questions }: Guide): HTMLElement {
    const isOpen = ({ answer, ways }: GuideQuestion) => !answer && ways.length > 0;
    const ordered = inOrder(questions);
    const after = ordered.slice(ordered.findIndex(({ number }) => number === this.answered) + 1);
    const open = after.find(isOpen) ?? ordered.find(isOpen);
    if (!open) return element('p', {}, say('allAnswered'));
    this.go = () => {
      const part = document.getElementById(`part-${open.principle ?? 'background'}`);
      if (part instanceof HTMLDetailsElement) part.open = true;
      const question = document.getElementById(`question-${open.number}`);
      question?.scrollIntoView({ block: 'center' });
      question?.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true });
    };
    return element(
      'p',
      {},
      button(say('nextQuestion'), () => this.go(), 'main'),
    );
  }

  private principle(
    { principle, title, follows, verdict, said, open }: Guide['principles'][number],
    questions: GuideQuestion[],
  ): HTMLElement {
    const heading = [
      element('span', { class: 'name' }, `${principle.slice(1)}. ${title}`),
      element('span', { class: `verdict ${verdict.replaceAll(' ', '-')}` }, said),
    ];
    const about = [
      element('p', { class: 'hint' }, follows),
      ...(open.length > 0
        ? [
            element('h3', {}, say('toMend')),
            element('ul', { class: 'open' }, ...open.map((one) => this.open(one))),
            element('h3', {}, say('asked')),
          ]
        : []),
    ];
    return this.part(principle, heading, questions, about);
  }

  private part(id: string, heading: (Node | string)[], questions: GuideQuestion[], about: HTMLElement[]): HTMLElement {
    const count = questions.filter(({ answer }) => answer).length;
    const details = element(
      'details',
      {
        id: `part-${id}`,
        open: this.unfolded.has(id),
        ontoggle: () => (details.open ? this.unfolded.add(id) : this.unfolded.delete(id)),
      },
      element(
        'summary',
        {},
        element('h2', {}, ...heading),
        element('span', { class: 'hint' }, say(told.answered(count, questions.length))),
      ),
      ...about,
      element('ol', { class: 'questions' }, ...questions.map((one) => this.question(one))),
    );
    return details;
  }

  private open({ said, severity, range, ways }: GuideOpen): HTMLElement {
    return element(
      'li',
      {},
      element('p', { class: `finding ${severity}` }, said),
      ...this.ways(ways),
      this.toText(range),
    );
  }

  private question({ number, text, answer, isPresumed, range, ways }: GuideQuestion): HTMLElement {
    const answered = [
      element(
        'p',
        { class: 'answer' },
        answer,
        ...(isPresumed ? [element('span', { class: 'hint' }, ` (${say('presumed')})`)] : []),
      ),
      element(
        'div',
        { class: 'row' },
        this.toText(range),
        number === this.answered ? button(say('nextQuestion'), () => this.go()) : undefined,
      ),
    ];
    const open =
      ways.length > 0
        ? this.ways(ways, text)
        : [element('p', { class: 'hint' }, say('inTextOnly')), this.toText(range)];
    return element(
      'li',
      { id: `question-${number}`, tabindex: '-1', value: String(number), class: answer ? 'answered' : 'unanswered' },
      element('p', { class: 'asked' }, `${number}. ${text}`),
      ...(answer ? answered : [element('p', { class: 'is-open' }, say('isOpen')), ...open]),
    );
  }

  private toText(range: string): HTMLElement {
    const place = rangeOf(range);
    return button(say('inText'), () => place && this.app.reveal(place), 'link');
  }

  /** A field for words, or a button for each thing to choose. `label`: the question that they answer. */
  private ways(ways: readonly GuideWay[], label?: string): HTMLElement[] {
    const worded = ways.filter(({ asks }) => asks !== undefined);
    const chosen = ways.filter(({ asks }) => asks === undefined);
    return [
      ...worded.map((way) => this.field(way, label)),
      ...(chosen.length > 0
        ? [
            element(
              'div',
              { class: 'row', role: 'group', 'aria-label': label },
              ...chosen.map(({ id, title }) => button(title, () => void this.answer(id))),
            ),
          ]
        : []),
    ];
  }

  private field({ id, title, asks, isNumber }: GuideWay, label?: string): HTMLElement {
    const fieldId = `way-${id.replace(/[^\w-]/g, '_')}`;
    const about = {
      id: fieldId,
      'aria-label': label,
      'aria-describedby': label ? `${fieldId}-asks` : undefined,
      oninput: () => this.drafts.set(id, field.value),
    };
    const number = { type: 'number', min: '1', max: '9999999', step: '1', inputmode: 'numeric' };
    const field = isNumber ? element('input', { ...about, ...number }) : element('textarea', { ...about, rows: '2' });
    field.value = this.drafts.get(id) ?? '';
    const write = () => {
      if (field.value.trim() === '' || !field.reportValidity()) return field.focus();
      this.drafts.delete(id);
      void this.answer(id, field.value);
    };
    return element(
      'div',
      { class: 'field' },
      label
        ? element('p', { class: 'hint', id: `${fieldId}-asks` }, capital(asks ?? ''))
        : element('label', { for: fieldId }, `${title}: ${asks}`),
      field,
      button(say('writeAnswer'), write),
    );
  }

  private async answer(way: string, text?: string): Promise<void> {
    const params: AnswerParams = { uri: this.app.project.current ?? '', way, text, language: this.app.language() };
    const edits = await this.app.ask<AnswerResult>(answerRequest, params);
    const number = /^q(\d+) /.exec(way)?.[1];
    if (number) this.answered = Number(number);
    if (edits.length === 0) notice(say('noFix'));
    else this.app.edit(edits);
  }
}

/** The questions as they are shown: by principle, the background last. */
const inOrder = (questions: readonly GuideQuestion[]): GuideQuestion[] =>
  questions.toSorted((a, b) => (a.principle ?? 'Q').localeCompare(b.principle ?? 'Q') || a.number - b.number);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
