import type { Range } from '../../model/index.js';
import { type Answer, type Answers, type FormItem, type Score, yesNoCodes } from '../form.js';
import { relevantAnswers } from './condition.js';

/** The numbers that an item's answers go between, where both ends are known. Options count by position, from 1. */
export function numericRange(item: FormItem): Range | undefined {
  const { kind } = item;
  switch (kind.type) {
    case 'rating':
      return kind.range;
    case 'number':
      return kind.range;
    case 'choice':
      return { low: 1, high: kind.options.length };
    case 'choices':
      return { low: 0, high: kind.options.length };
    case 'yes-no':
      return { low: Number(yesNoCodes.no), high: Number(yesNoCodes.yes) };
    default:
      return undefined;
  }
}

/** An answer as a number: the number itself, an option's position, 1 for yes and 0 for no, how many were chosen. */
export function numericAnswer(item: FormItem, answer: Answer | undefined): number | undefined {
  if (answer === undefined) return undefined;
  const { kind } = item;
  switch (kind.type) {
    case 'rating':
    case 'number':
      return typeof answer === 'number' ? answer : undefined;
    case 'choice': {
      const position = kind.options.findIndex((option) => option.code === answer);
      return position < 0 ? undefined : position + 1;
    }
    case 'choices':
      return typeof answer === 'object' ? answer.length : undefined;
    case 'yes-no':
      return answer === yesNoCodes.yes ? 1 : answer === yesNoCodes.no ? 0 : undefined;
    default:
      return undefined;
  }
}

/**
 * A score from the answers, or undefined where it cannot be given.
 *
 * - reverse: high + low − value, with the item's bounds; an item with an open bound cannot be reversed.
 * - An item that is not asked, or not answered, is missing. With more missing than allowed, or nothing answered,
 *   there is no score.
 * - sum: the mean of the answered items × the number of items (the usual proration of an incomplete scale).
 *   mean: the mean of the answered items. count: how many answers are not zero (a yes); never prorated, since a count
 *   is a whole number.
 * - factor multiplies the result. Results are rounded to 12 significant digits, to shed binary noise.
 */
export function score(rule: Score, items: readonly FormItem[], answers: Answers): number | undefined {
  const { formula } = rule;
  const asked = relevantAnswers(items, answers);
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const values: number[] = [];
  for (const { variable, reverse } of formula.terms) {
    const item = byVariable.get(variable);
    const value = item && numericAnswer(item, asked[variable]);
    if (item === undefined || value === undefined) continue;
    if (!reverse) {
      values.push(value);
      continue;
    }
    const range = numericRange(item);
    if (range?.low !== undefined && range.high !== undefined) values.push(range.high + range.low - value);
  }
  const missing = formula.terms.length - values.length;
  if (values.length === 0 || missing > formula.allowMissing) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const raw = {
    sum: mean * formula.terms.length,
    mean,
    count: values.filter((value) => value !== 0).length,
  }[formula.function];
  return Number((raw * formula.factor).toPrecision(12));
}
