import { againstNorm, mean } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import { cutoffOf, normRange } from '../norm.js';
import type { NormResult, NormTime } from '../results.js';
import { fewest } from './change.js';
import { shareOf } from './description.js';
import type { Pairs } from './pairs.js';

/** Those with both measurements against the norm population that the design states, first and last. */
export function normResult({ before, after }: Pairs, measure: MeasureSpecification): NormResult | undefined {
  const { norm, better } = measure;
  if (!norm) return undefined;
  const n = before.length;
  const population = { mean: norm.mean, sd: norm.sd, ...(norm.size !== undefined && { size: norm.size }) };
  if (n < fewest) return { population, n, not: n === 0 ? 'nobody' : 'few' };
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = normRange(norm, better);
  const cutoff = cutoffOf(measure);
  const isPast = (value: number) => cutoff !== undefined && (better === 'higher' ? value > cutoff : value < cutoff);
  const at = (values: readonly number[]): NormTime => ({
    mean: mean(values),
    ...againstNorm(values, norm),
    within: shareOf(values.filter((value) => value >= low && value <= high).length, n),
    ...(cutoff !== undefined && { past: shareOf(values.filter(isPast).length, n) }),
  });
  return { population, n, first: at(before), last: at(after) };
}
