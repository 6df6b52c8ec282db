import type { Method } from '../../reading/index.js';
import {
  change,
  kept as keptWithin,
  nonInferiority,
  nonInferiorityPaired,
  type PairedCounts,
  tango,
} from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Categories, MaintainResult } from '../results.js';
import { fewest } from './change.js';
import { shareOf } from './description.js';
import { countsOf } from './paired-shares.js';
import type { Pairs } from './pairs.js';

/**
 * Whether a state was kept: never that no change was found, but that a worsening is smaller than a margin. Without a stated
 * margin there is no verdict. `method`: how the plan tests it, where it does; else the interval is held against the margin.
 */
export function maintainResult(
  pairs: Pairs,
  measure: MeasureSpecification,
  { method, categories }: { method: Method | undefined; categories: Categories | undefined },
): MaintainResult {
  const n = pairs.before.length;
  if (n === 0) return { n, not: 'nobody' };
  if (n < fewest) return { n, not: 'few' };
  const { better, series, desired, keep } = measure;
  const margin = keep?.margin && { margin: keep.margin.value, from: keep.margin.from };
  switch (series.type) {
    case 'yes-no':
    case 'choice': {
      if (desired.length === 0) return { n, not: 'no-desired-answer' };
      // Yes is no more desired than no where the design does not say so.
      if (series.type === 'yes-no' && !better) return { n, not: 'no-direction' };
      const counts = countsOf(pairs, (value) => desired.includes(value));
      const still = { kept: keptOf(counts) };
      return margin
        ? { n, ...margin, ...ofShares(counts, margin.margin, method), ...still }
        : { n, ...noMargin, ...still };
    }
    case 'choices':
      return { n, not: 'no-desired-answer' };
    default: {
      if (!better) return { n, not: 'no-direction' };
      const worse = categories?.deteriorated?.count;
      const individuals = typeof worse === 'number' ? { notWorse: shareOf(n - worse, n) } : {};
      const found = change(pairs.before, pairs.after);
      if (!margin) return { n, ...noMargin, ...(found && { interval: found.interval }), ...individuals };
      if (!found) return { n, ...margin, not: 'no-variation', ...individuals };
      const { mean, sd, df, interval } = found;
      const { statistic, p } = nonInferiority({ estimate: mean, error: sd / Math.sqrt(n), df }, margin.margin, better);
      return {
        n,
        ...margin,
        ...(method === 'kept-mean' && { test: { statistic, p } }),
        interval,
        verdict: keptWithin(interval, margin.margin, better),
        ...individuals,
      };
    }
  }
}

const noMargin = { not: 'no-margin' as const };

/** A share of the same persons may fall by less than the margin. */
function ofShares(counts: PairedCounts, margin: number, method: Method | undefined): Partial<MaintainResult> {
  const [found, test] = [tango(counts), nonInferiorityPaired(counts, margin, 'higher')];
  if (!found || !test) return {};
  return {
    ...(method === 'kept-share' && { test }),
    interval: found.interval,
    verdict: keptWithin(found.interval, margin, 'higher'),
  };
}

/** Of those who had a desired answer, those who still have one. */
function keptOf({ both, first }: PairedCounts): MaintainResult['kept'] {
  return { n: both + first, ...shareOf(both, both + first) };
}
