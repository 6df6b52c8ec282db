import { type ChangeCategory, changeCategories, changeCategory, measurementError, sd } from '../../statistics/index.js';
import type { MeasureSpecification, Threshold } from '../measure.js';
import type { Categories } from '../results.js';
import { shareOf } from './description.js';
import type { Pairs } from './pairs.js';

/** What is used to place each client: the standard error of a difference, and where its parts are from. */
export interface Limits {
  difference: number;
  reliableChange: number;
  sd: number;
  threshold: Threshold;
}

/** `firstValues` are all the first values there are, whether or not the client has a later one. */
export function limitsOf(measure: MeasureSpecification, firstValues: readonly number[]): Limits | undefined {
  const { threshold } = measure;
  if ('not' in threshold) return undefined;
  const deviation = threshold.sd ?? sd(firstValues);
  if (deviation === undefined || deviation <= 0) return undefined;
  const { difference, reliableChange } = measurementError(deviation, threshold.reliability);
  return difference > 0 ? { difference, reliableChange, sd: deviation, threshold } : undefined;
}

/** A client's category; undefined when it is not known which direction is better. */
export function categoryOf(
  before: number,
  after: number,
  { difference, threshold: { cutoff } }: Limits,
  better: 'higher' | 'lower' | undefined,
): ChangeCategory | undefined {
  return better && changeCategory(before, after, { difference, better, ...(cutoff !== undefined && { cutoff }) });
}

/** How many changed reliably, and which way (Jacobson and Truax). */
export function categoriesOf(pairs: Pairs, measure: MeasureSpecification, firstValues: readonly number[]): Categories {
  const n = pairs.before.length;
  const { threshold, better } = measure;
  if ('not' in threshold) return { n, not: threshold.not };
  const limits = limitsOf(measure, firstValues);
  if (!limits) return { n, not: 'no-variation' };
  const counts = new Map<ChangeCategory, number>(changeCategories.map((one) => [one, 0]));
  for (const [index, before] of pairs.before.entries()) {
    const found = categoryOf(before, pairs.after[index] ?? Number.NaN, limits, better);
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const of = (one: ChangeCategory) => counts.get(one) ?? 0;
  const { cutoff, reliability } = threshold;
  return {
    n,
    limit: limits.reliableChange,
    reliability,
    sd: limits.sd,
    ...(cutoff !== undefined && { cutoff, recovered: shareOf(of('recovered'), n) }),
    improved: shareOf(of('improved'), n),
    unchanged: shareOf(of('unchanged'), n),
    deteriorated: shareOf(of('deteriorated'), n),
    better: shareOf(of('recovered') + of('improved'), n),
  };
}
