import { isSized } from '../../reading/index.js';
import { equivalence, sd } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Categories, MaintainResult } from '../results.js';
import { fewest } from './change.js';
import { shareOf } from './description.js';
import { differences, type Pairs } from './pairs.js';

/** Whether a state was kept: never that no change was found, but that a worsening is smaller than a margin. */
export function maintainResult(
  pairs: Pairs,
  measure: MeasureSpecification,
  firstValues: readonly number[],
  categories: Categories | undefined,
): MaintainResult {
  const n = pairs.before.length;
  if (n === 0) return { n, not: 'nobody' };
  if (n < fewest) return { n, not: 'few' };
  if (!isSized(measure.series.type)) return { n, ...kept(pairs, measure) };
  const { better, maintain } = measure;
  if (!better) return { n, not: 'no-direction' };
  const stated = maintain?.margin;
  const half = (sd(firstValues) ?? 0) / 2;
  const margin = stated ?? half;
  if (!(margin > 0)) return { n, not: 'no-variation' };
  const found = equivalence(differences(pairs), -margin, margin);
  const worse = categories?.deteriorated?.count;
  const individuals = typeof worse === 'number' ? { notWorse: shareOf(n - worse, n) } : {};
  const about = { n, margin, from: stated === undefined ? ('half-sd' as const) : ('stated' as const), ...individuals };
  if (!found) return { ...about, not: 'no-variation' };
  const { t, p } = better === 'higher' ? found.above : found.below;
  return { ...about, noninferiority: { t, p }, equivalence: { p: found.p }, interval: found.interval };
}

/** Of those who had a desired answer, those who still have one. */
function kept(pairs: Pairs, { desired, series, better }: MeasureSpecification): Pick<MaintainResult, 'kept' | 'not'> {
  if (desired.length === 0 || series.type === 'choices') return { not: 'no-desired-answer' };
  // Yes is no more desired than no where the design does not say so.
  if (series.type === 'yes-no' && !better) return { not: 'no-direction' };
  const had = pairs.before.flatMap((value, index) => (desired.includes(value) ? [index] : []));
  const have = had.filter((index) => desired.includes(pairs.after[index] ?? Number.NaN)).length;
  return { kept: { n: had.length, ...shareOf(have, had.length) } };
}
