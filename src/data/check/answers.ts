import {
  type Answer,
  type FormItem,
  madeOf,
  relevant,
  type Score,
  scoresOfRow,
  type Values,
} from '../../forms/index.js';
import { rangeWords } from '../../words/index.js';
import { remembered } from '../tables/remembered.js';
import { type CellRead, numberOf, readCell } from './cell.js';
import { type DataProblem, problem } from './problem.js';
import type { Cells } from './table-check.js';

type Section = { items: readonly FormItem[]; scores: readonly Score[] };

/** What a row says of a form. */
export interface AnswersRead {
  problems: readonly DataProblem[];
  /** Of what is asked and can be read, in the order of the items. */
  answers: Values;
  /** As the row has them where they are right; worked out from the answers where the row has none. In the order of the scores. */
  scores: readonly (number | undefined)[];
  /** Variables of which something stands there that cannot be used, and the scores that would be worked out from it. */
  unusable: ReadonlySet<string>;
}
interface About {
  row: number;
  date: string;
  /** Columns whose cells are not to be used. */
  unusable: ReadonlySet<string>;
}
interface ItemColumn {
  variable: string;
  at: number;
  read: (text: string) => CellRead;
}
interface ScoreColumn {
  variable: string;
  rule: Score;
  at: number;
  read: (text: string) => { isEmpty: boolean; number: number | undefined };
}

/** Reads the answers and the scores of a form in the rows of one table, and what is wrong with them. */
export class AnswersCheck {
  readonly #section: Section;
  readonly #cells: Cells;
  readonly #items: readonly ItemColumn[];
  readonly #scores: readonly ScoreColumn[];
  readonly #hasConditions: boolean;
  /** The table has all the form's questions. */
  readonly #isWhole: boolean;

  constructor(section: Section, cells: Cells) {
    const { items, scores } = section;
    this.#section = section;
    this.#cells = cells;
    this.#items = items.map((item) => ({
      variable: item.variable,
      at: cells.place(item.variable),
      read: remembered((text) => readCell(item, text)),
    }));
    this.#scores = scores.map((rule) => ({
      variable: rule.variable,
      rule,
      at: cells.place(rule.variable),
      read: remembered((text) => ({ isEmpty: text.trim() === '', number: numberOf(text) })),
    }));
    this.#hasConditions = items.some(({ condition }) => condition);
    this.#isWhole = items.every(({ variable }) => cells.has(variable));
  }

  read(about: About): AnswersRead {
    const problems: DataProblem[] = [];
    const wrong = new Wrong(about.unusable);
    const answers: (Answer | undefined)[] = [];
    for (const column of this.#items) answers.push(this.#answer(column, about, problems, wrong));
    const asked = this.#hasConditions ? this.#asked(about, answers, problems) : undefined;
    const scores = scoresOfRow(this.#section, { values: answers, asked, date: about.date });
    if (scores.length > 0) this.#hold(scores, about, problems, wrong);
    return { problems, answers, scores, unusable: wrong.all };
  }

  #answer(column: ItemColumn, about: About, problems: DataProblem[], wrong: Wrong): Answer | undefined {
    const value = this.#cells.at(column.at);
    if (value === '' || isOut(column, about)) return undefined;
    const { answer, fault } = column.read(value);
    if (!fault) return answer;
    problems.push(problem(fault.code, { row: about.row, column: column.variable, value }, fault.detail));
    if (answer === undefined) wrong.add(column.variable);
    return answer;
  }

  /** What is asked; an answer to what is not is taken out. */
  #asked({ row }: About, answers: (Answer | undefined)[], problems: DataProblem[]): ReadonlySet<string> {
    const given: Record<string, Answer> = {};
    for (const [place, { variable }] of this.#items.entries()) {
      const answer = answers[place];
      if (answer !== undefined) given[variable] = answer;
    }
    const asked = relevant(this.#section.items, given);
    for (const [place, { variable: column, at }] of this.#items.entries()) {
      if (answers[place] === undefined || asked.has(column)) continue;
      problems.push(problem('not-asked', { row, column, value: this.#cells.at(at) }));
      answers[place] = undefined;
    }
    return asked;
  }

  /** Calculated scores become those that can be used: as the row has them, held against what the answers give. */
  #hold(scores: (number | undefined)[], about: About, problems: DataProblem[], wrong: Wrong): void {
    // A score cannot be held against answers that are themselves wrong, or are not in the file.
    const isHeld =
      this.#isWhole &&
      problems.every(({ severity, code }) => severity !== 'error' && code !== 'answer-twice') &&
      !this.#items.some((column) => isOut(column, about));
    for (const [place, column] of this.#scores.entries()) {
      const { variable, rule, at, read } = column;
      const expected = scores[place];
      const value = this.#cells.at(at);
      const { isEmpty, number: said } = read(value);
      if (isOut(column, about)) scores[place] = undefined;
      else if (isEmpty) {
        // What cannot be used counts as missing, as far as the score allows that.
        if (expected !== undefined || wrong.all.size === 0) continue;
        if (madeOf(rule, this.#section.scores).some((one) => wrong.all.has(one))) wrong.add(variable);
      } else {
        const where = { row: about.row, column: variable, value };
        const own =
          said === undefined ? problem('not-a-number', where) : scoreProblem(rule, said, { expected, isHeld, where });
        scores[place] = own ? undefined : said;
        if (!own) continue;
        problems.push(own);
        wrong.add(variable);
      }
    }
  }
}

const isOut = ({ variable }: { variable: string }, { unusable }: About): boolean =>
  unusable.size > 0 && unusable.has(variable);

/** Columns that cannot be used: first those of the row, then more. Most rows have none. */
class Wrong {
  all: ReadonlySet<string>;
  #own: Set<string> | undefined;

  constructor(all: ReadonlySet<string>) {
    this.all = all;
  }
  add(column: string): void {
    this.#own ??= new Set(this.all);
    this.#own.add(column);
    this.all = this.#own;
  }
}

type Where = Pick<DataProblem, 'row' | 'column' | 'value'>;

/** What the answers give is right even where it is outside the stated limits: what is wrong then is the design. */
function scoreProblem(
  { range = {} }: Score,
  said: number,
  { expected, isHeld, where }: { expected: number | undefined; isHeld: boolean; where: Where },
): DataProblem | undefined {
  if (expected !== undefined && Math.abs(expected - said) <= 1e-6 * Math.max(1, Math.abs(expected))) return undefined;
  if (isHeld) {
    const none = { sv: 'ingen poäng', en: 'no score' };
    return problem('wrong-score', where, expected === undefined ? none : String(expected));
  }
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = range;
  if (said >= low && said <= high) return undefined;
  return problem('out-of-range', where, { sv: rangeWords(range, 'sv'), en: rangeWords(range, 'en') });
}
