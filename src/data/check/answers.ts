import { type Answer, type Answers, madeOf, relevant, type Score, scoresOf } from '../../forms/index.js';
import { rangeWords } from '../../words/index.js';
import { numberOf, readCell } from './cell.js';
import type { KnownForm } from './forms-check.js';
import { type DataProblem, problem } from './problem.js';
import type { Cells } from './table-check.js';

/** What a row says of a form. */
export interface AnswersRead {
  problems: DataProblem[];
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

/** The answers and the scores of a form in a row, and what is wrong with them. */
export function readAnswers(known: KnownForm, cells: Cells, { row, date, unusable }: About): AnswersRead {
  const { items, scores } = known;
  const problems: DataProblem[] = [];
  const wrong = new Set(unusable);
  const given: Record<string, Answer | undefined> = {};
  for (const item of items) {
    const column = item.variable;
    const value = cells.text(column) ?? '';
    if (value === '' || unusable.has(column)) continue;
    const read = readCell(item, value, { row, column, value });
    if (read.problem) problems.push(read.problem);
    if (read.answer !== undefined) given[column] = read.answer;
    else if (read.problem) wrong.add(column);
  }
  if (items.some(({ condition }) => condition)) {
    const asked = relevant(items, given);
    for (const column of Object.keys(given)) {
      if (asked.has(column)) continue;
      problems.push(problem('not-asked', { row, column, value: cells.text(column) ?? '' }));
      delete given[column];
    }
  }
  if (scores.length === 0) return { problems, answers: given, scores: {}, unusable: wrong };
  const calculated = scoresOf({ items, scores }, given, date);
  // A score cannot be held against answers that are themselves wrong, or are not in the file.
  const isHeld =
    problems.every(({ severity, code }) => severity !== 'error' && code !== 'answer-twice') &&
    items.every(({ variable }) => cells.has(variable) && !unusable.has(variable));
  const found: Record<string, number> = {};
  for (const rule of scores) {
    const column = rule.variable;
    const text = unusable.has(column) ? '' : (cells.trimmed(column) ?? '');
    const expected = calculated[column];
    if (text === '') {
      if (unusable.has(column)) continue;
      // What cannot be used counts as missing, as far as the score allows that.
      if (expected !== undefined) found[column] = expected;
      else if (madeOf(rule, scores).some((one) => wrong.has(one))) wrong.add(column);
      continue;
    }
    const where = { row, column, value: cells.text(column) ?? '' };
    const said = numberOf(text);
    const own =
      said === undefined ? problem('not-a-number', where) : scoreProblem(rule, said, { expected, isHeld, where });
    if (own) {
      problems.push(own);
      wrong.add(column);
    } else if (said !== undefined) found[column] = said;
  }
  return { problems, answers: given, scores: found, unusable: wrong };
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
