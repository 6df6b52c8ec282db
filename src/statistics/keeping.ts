import { normalBelow, tAbove, tPoint } from './distributions.js';
import type { Estimate, Interval } from './estimate.js';
import { tangoZ } from './paired-shares.js';
import type { PairedCounts } from './proportions.js';
import { type Count, miettinenNurminenZ } from './share-difference.js';

/** Which way is good. */
export type Better = 'higher' | 'lower';

export interface NonInferiority {
  /** t, or z for shares, against the margin. */
  statistic: number;
  /** One-sided. */
  p: number;
}

/**
 * That a difference is not worse than by `margin` (above 0, in its own unit), one-sided: a paired change, or a difference
 * between two groups. Kept at 2.5 % exactly when the bound (the bad end of the 95 % interval) is inside the margin.
 */
export function nonInferiority(
  { estimate, error, df }: Pick<Estimate, 'estimate' | 'error' | 'df'>,
  margin: number,
  better: Better,
  significance = 0.025,
): NonInferiority & { bound: number } {
  const sign = better === 'higher' ? 1 : -1;
  const statistic = (sign * estimate + margin) / error;
  return {
    statistic,
    p: tAbove(statistic, df),
    bound: estimate - sign * tPoint(1 - significance, df) * error,
  };
}

const byNormal = (z: number | undefined): NonInferiority | undefined =>
  z === undefined ? undefined : { statistic: z, p: normalBelow(-z) };

/** The same of the same persons' shares at two times, by Tango's statistic; undefined without anybody. */
export const nonInferiorityPaired = (
  { both, first, second, neither }: PairedCounts,
  margin: number,
  better: Better,
): NonInferiority | undefined =>
  byNormal(
    better === 'higher'
      ? tangoZ({ both, first, second, neither }, -margin)
      : tangoZ({ both: neither, first: second, second: first, neither: both }, -margin),
  );

/** The same of two groups' shares, the first minus the other, by Miettinen and Nurminen's statistic; undefined when either has nobody. */
export const nonInferiorityShares = (
  one: Count,
  other: Count,
  margin: number,
  better: Better,
): NonInferiority | undefined =>
  byNormal(better === 'higher' ? miettinenNurminenZ(one, other, -margin) : miettinenNurminenZ(other, one, -margin));

/**
 * What an interval says of whether something was kept within a margin: better, and so kept; kept; kept within the margin
 * though worse; not kept; or not shown either way.
 */
export type Kept = 'better' | 'kept' | 'kept-but-worse' | 'not-kept' | 'not-shown';

export function kept([low, high]: Interval, margin: number, better: Better): Kept {
  const [worst, best] = better === 'higher' ? [low, high] : [-high, -low];
  if (best < -margin) return 'not-kept';
  if (worst <= -margin) return 'not-shown';
  return worst > 0 ? 'better' : best < 0 ? 'kept-but-worse' : 'kept';
}
