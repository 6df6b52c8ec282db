import {
  type Answer,
  type Answers,
  type FormItem,
  itemsIn,
  relevant,
  type Score,
  scoresIn,
  scoresOf,
} from '../../forms/index.js';
import { rangeWords } from '../../words/index.js';
import { remembered } from '../tables/remembered.js';
import { type CellRead, numberOf, readCell } from './cell.js';
import { type DataProblem, problem } from './problem.js';
import type { Cells } from './table-check.js';

/** What a row says of a form. */
export interface AnswersRead {
  problems: readonly DataProblem[];
  /** Of what is asked and can be read, by variable. */
  answers: Answers;
  /** As the row has them where they are right; worked out from the answers where the row has none. */
  scores: Readonly<Record<string, number>>;
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
  read: (text: string) => CellRead;
}
interface ScoreColumn {
  rule: Score;
  read: (text: string) => { isEmpty: boolean; number: number | undefined };
}

/** Reads the answers and the scores of a form in the rows of one table, and what is wrong with them. */
export class AnswersCheck {
  readonly #section: { items: readonly FormItem[]; scores: readonly Score[] };
  readonly #cells: Cells;
  readonly #items: readonly ItemColumn[];
  readonly #scores: readonly ScoreColumn[];
  readonly #hasConditions: boolean;
  /** The table has all the form's questions. */
  readonly #isWhole: boolean;

  constructor(section: { items: readonly FormItem[]; scores: readonly Score[] }, cells: Cells) {
    const { items, scores } = section;
    this.#section = section;
    this.#cells = cells;
    this.#items = items.flatMap((item) => {
      const { variable } = item;
      return cells.has(variable) ? [{ variable, read: remembered((text) => readCell(item, text)) }] : [];
    });
    this.#scores = scores.map((rule) => ({
      rule,
      read: remembered((text) => ({ isEmpty: text.trim() === '', number: numberOf(text) })),
    }));
    this.#hasConditions = items.some(({ condition }) => condition);
    this.#isWhole = this.#items.length === items.length;
  }

  read({ row, date, unusable }: About): AnswersRead {
    const cells = this.#cells;
    const { items, scores } = this.#section;
    const problems: DataProblem[] = [];
    const wrong = new Wrong(unusable);
    const given: Record<string, Answer | undefined> = {};
    for (const { variable: column, read } of this.#items) {
      const value = cells.text(column) ?? '';
      if (value === '' || (unusable.size > 0 && unusable.has(column))) continue;
      const { answer, fault } = read(value);
      if (fault) problems.push(problem(fault.code, { row, column, value }, fault.detail));
      if (answer !== undefined) given[column] = answer;
      else if (fault) wrong.add(column);
    }
    if (this.#hasConditions) {
      const asked = relevant(items, given);
      for (const column of Object.keys(given)) {
        if (asked.has(column)) continue;
        problems.push(problem('not-asked', { row, column, value: cells.text(column) ?? '' }));
        delete given[column];
      }
    }
    if (scores.length === 0) return { problems, answers: given, scores: {}, unusable: wrong.all };
    const calculated = scoresOf(this.#section, given, date);
    // A score cannot be held against answers that are themselves wrong, or are not in the file.
    const isHeld =
      this.#isWhole &&
      problems.every(({ severity, code }) => severity !== 'error' && code !== 'answer-twice') &&
      (unusable.size === 0 || items.every(({ variable }) => !unusable.has(variable)));
    const found: Record<string, number> = {};
    for (const { rule, read } of this.#scores) {
      const column = rule.variable;
      const expected = calculated[column];
      const isOut = unusable.size > 0 && unusable.has(column);
      const value = cells.text(column) ?? '';
      const { isEmpty, number: said } = read(value);
      if (isOut || isEmpty) {
        if (isOut) continue;
        // What cannot be used counts as missing, as far as the score allows that.
        if (expected !== undefined) found[column] = expected;
        else if (wrong.size > 0 && madeOf(rule, scores).some((one) => wrong.has(one))) wrong.add(column);
        continue;
      }
      const where = { row, column, value };
      const own =
        said === undefined ? problem('not-a-number', where) : scoreProblem(rule, said, { expected, isHeld, where });
      if (own) {
        problems.push(own);
        wrong.add(column);
      } else if (said !== undefined) found[column] = said;
    }
    return { problems, answers: given, scores: found, unusable: wrong.all };
  }
}

/** Columns that cannot be used: those of the row, until there are more of them. Most rows have none. */
class Wrong {
  all: ReadonlySet<string>;
  #own: Set<string> | undefined;

  constructor(all: ReadonlySet<string>) {
    this.all = all;
  }
  get size(): number {
    return this.all.size;
  }
  has(column: string): boolean {
    return this.all.has(column);
  }
  add(column: string): void {
    this.#own ??= new Set(this.all);
    this.#own.add(column);
    this.all = this.#own;
  }
}

/** The items that a score is worked out from, those of the scores in it too. */
function madeOf({ formula }: Score, scores: readonly Score[], seen = new Set<Score>()): string[] {
  const others = scores.filter((one) => scoresIn(formula.value).includes(one.variable) && !seen.has(one));
  for (const one of others) seen.add(one);
  return [...itemsIn(formula.value), ...others.flatMap((one) => madeOf(one, scores, seen))];
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
