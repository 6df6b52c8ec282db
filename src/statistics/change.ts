import { correlation, mean, sd } from './describe.js';
import { logGamma, noncentralTBelow, tBeyond, tPoint } from './distributions.js';
import type { Interval } from './estimate.js';
import { root } from './solve.js';

/** Hedges' small-sample factor, exact; `df` is n − 1 for paired data. */
export function hedges(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(Math.sqrt(df / 2)) - logGamma((df - 1) / 2));
}

/**
 * The noncentralities that make the observed t the upper and the lower limit (the pivot of the noncentral t), for a
 * two-sided interval with the given confidence.
 */
export function noncentrality(t: number, df: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const width = 6 + Math.abs(t);
  const at = (p: number) => {
    const f = (ncp: number) => noncentralTBelow(t, df, ncp) - p;
    let [from, to] = [t - width, t + width];
    while (f(from) < 0) from -= width;
    while (f(to) > 0) to += width;
    return root(f, from, to);
  };
  return [at(1 - tail), at(tail)];
}

/** Change from before to after in the same persons, in the scale's own points. */
export interface Change {
  n: number;
  before: { mean: number; sd: number };
  after: { mean: number; sd: number };
  mean: number;
  sd: number;
  /** 95 % unless said otherwise. */
  interval: Interval;
  t: number;
  df: number;
  p: number;
}

/** The change's mean with its t interval and test; undefined with fewer than two pairs, or when nobody's change differs from another's. */
export function change(before: readonly number[], after: readonly number[], confidence = 0.95): Change | undefined {
  const differences = after.map((value, index) => value - (before[index] ?? Number.NaN));
  const [spread, sdBefore, sdAfter] = [sd(differences), sd(before), sd(after)];
  if (spread === undefined || sdBefore === undefined || sdAfter === undefined) return undefined;
  const centre = mean(differences);
  // Differences of decimal numbers that are all the same differ in the last binary digit.
  if (spread <= 1e-12 * Math.max(1, Math.abs(centre))) return undefined;
  const n = differences.length;
  const error = spread / Math.sqrt(n);
  const half = tPoint((1 + confidence) / 2, n - 1) * error;
  const t = centre / error;
  return {
    n,
    before: { mean: mean(before), sd: sdBefore },
    after: { mean: mean(after), sd: sdAfter },
    mean: centre,
    sd: spread,
    interval: [centre - half, centre + half],
    t,
    df: n - 1,
    p: tBeyond(t, n - 1),
  };
}

/** Change in standard deviations. Each is named after what it is divided by. */
export interface StandardisedChange {
  /** By the standard deviation of the changes. */
  dz: number;
  /** Of `dz`, by the noncentral t. */
  dzInterval: Interval;
  /** `dz` with Hedges' factor. */
  gz: number;
  /** By the root mean square of the standard deviations before and after. */
  dav?: number;
  /** By the mean of the two standard deviations. */
  davMean?: number;
  /** `dz` corrected for the correlation between before and after. */
  drm?: number;
  /** By the standard deviation before. */
  dpre?: number;
  correlation?: number;
}

export function standardisedChange(
  before: readonly number[],
  after: readonly number[],
  confidence = 0.95,
): StandardisedChange | undefined {
  const found = change(before, after, confidence);
  if (!found) return undefined;
  const { n, df, t } = found;
  const dz = found.mean / found.sd;
  const [low, high] = noncentrality(t, df, confidence);
  const [s1, s2] = [found.before.sd, found.after.sd];
  const r = correlation(before, after);
  return {
    dz,
    dzInterval: [low / Math.sqrt(n), high / Math.sqrt(n)],
    gz: dz * hedges(df),
    ...(s1 + s2 > 0 && {
      dav: found.mean / Math.sqrt((s1 * s1 + s2 * s2) / 2),
      davMean: found.mean / ((s1 + s2) / 2),
    }),
    ...(r !== undefined && { correlation: r, drm: dz * Math.sqrt(2 * (1 - r)) }),
    ...(s1 > 0 && { dpre: found.mean / s1 }),
  };
}
