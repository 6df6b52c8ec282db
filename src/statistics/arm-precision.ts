import { unequalArms } from './ancova.js';
import { plannedDesignEffect } from './clusters.js';
import type { Sizes } from './count-precision.js';
import { binormalBelow, noncentralTBelow, normalPoint, tPoint } from './distributions.js';
import { root } from './solve.js';

/** How t lies when something is true: its mean, the degrees of freedom that its limit is taken from, and those of its error, which HC3 makes larger and less certain than they. */
interface Noncentral {
  ncp: number;
  df: number;
  freedom?: number;
  widened?: number;
}

/** The chance that |t| passes its limit, two-sided. */
function twoSided({ ncp, df, freedom = df, widened = 1 }: Noncentral, significance: number): number {
  const limit = tPoint(1 - significance / 2, df) * widened;
  return 1 - noncentralTBelow(limit, freedom, ncp) + noncentralTBelow(-limit, freedom, ncp);
}
/** The chance that t passes its limit, one-sided. */
const oneSided = ({ ncp, df, freedom = df, widened = 1 }: Noncentral, significance: number): number =>
  1 - noncentralTBelow(tPoint(1 - significance, df) * widened, freedom, ncp);

/** Both groups are counted alike: `d` in standard deviations within the groups. */
const ofMeans = ({ one, other }: Sizes, d: number): Noncentral | undefined =>
  Math.min(one, other) < 2 ? undefined : { ncp: d / Math.sqrt(1 / one + 1 / other), df: one + other - 2 };

/** Welch's degrees of freedom, where the groups have the same spread. */
const welchFreedom = ({ one, other }: Sizes): number =>
  (1 / one + 1 / other) ** 2 / (1 / (one ** 2 * (one - 1)) + 1 / (other ** 2 * (other - 1)));

/** The change of each, by Welch's test: `d` in standard deviations of the last value, whose correlation with the first is given. */
function ofChanges(sizes: Sizes, d: number, correlation: number): Noncentral | undefined {
  const found = ofMeans(sizes, d / Math.sqrt(2 * (1 - correlation)));
  return found && { ...found, df: welchFreedom(sizes) };
}

/**
 * Analysis of covariance. Where the groups are so unequal that HC3 is the error, it is somewhat too large, and as uncertain as
 * the spread of the smaller group is: by what HC3 comes to on the average, and Satterthwaite's degrees of freedom.
 */
function ofAncova({ one, other }: Sizes, d: number, correlation: number): Noncentral | undefined {
  const n = one + other;
  if (Math.min(one, other) < 3 || n < 6) return undefined;
  // The second factor: by chance the groups differ a little at first, which costs some precision.
  const left = (1 - correlation ** 2) * (1 + 1 / (n - 4));
  const each = 1 / one + 1 / other;
  const found = { ncp: d / Math.sqrt(left * each), df: n - 3 };
  if (Math.max(one, other) / Math.min(one, other) <= unequalArms) return found;
  const robust = [one, other].reduce((sum, size) => sum + 1 / (size * (1 - 1 / size - 1 / n)), 0);
  return {
    ...found,
    freedom: welchFreedom({ one, other }),
    widened: Math.sqrt(robust / each),
  };
}

/** The chance that two ways of counting the same both find it: as alike as analysis of covariance and change are at such a correlation. */
function bothFind(ways: readonly [number | undefined, number | undefined], correlation: number): number | undefined {
  const [one, other] = ways;
  if (one === undefined || other === undefined) return undefined;
  const point = (p: number) => normalPoint(Math.min(1 - 1e-12, Math.max(1e-12, p)));
  return binormalBelow(point(one), point(other), Math.sqrt((1 + correlation) / 2));
}

/** How two groups are compared that a difference is looked for in, or that is not to end worse by more than a margin. */
export interface Comparing {
  /** Of the first and the last value. Missing: only the last value is used. */
  correlation?: number;
  /** The change must say the same as analysis of covariance: where chance did not allot. */
  both?: boolean;
}

/**
 * The chance that a true difference of `d` standard deviations of the last value within the groups is found (two-sided 5 %).
 * Undefined with too few persons for the method: two in each group, with a first value three.
 */
export function powerDifference(sizes: Sizes, d: number, { correlation, both }: Comparing = {}): number | undefined {
  const found = (at: Noncentral | undefined) => at && twoSided(at, 0.05);
  if (correlation === undefined) return found(ofMeans(sizes, d));
  const main = found(ofAncova(sizes, d, correlation));
  return both ? bothFind([main, found(ofChanges(sizes, d, correlation))], correlation) : main;
}

/** The chance to show that the first group has not ended worse than the other by `margin`, when the truth is `difference` in the good direction; both in standard deviations of the last value (one-sided 2.5 %). */
export function powerKeptDifference(
  sizes: Sizes,
  margin: number,
  { correlation, both, difference = 0 }: Comparing & { difference?: number } = {},
): number | undefined {
  const found = (at: Noncentral | undefined) => at && oneSided(at, 0.025);
  const d = margin + difference;
  if (correlation === undefined) return found(ofMeans(sizes, d));
  const main = found(ofAncova(sizes, d, correlation));
  return both ? bothFind([main, found(ofChanges(sizes, d, correlation))], correlation) : main;
}

/** The least d at which `power` is what is wanted; undefined when there is no power. */
export function detectableDifference(power: (d: number) => number | undefined, wanted = 0.8): number | undefined {
  if (power(1) === undefined) return undefined;
  const short = (d: number) => (power(d) ?? 0) - wanted;
  let most = 1;
  while (short(most) < 0) most *= 2;
  return root(short, 1e-9, most);
}

/** The least n, from 2, at which `power` is what is wanted and which is not too many; undefined beyond. */
export function neededNumber(
  power: (n: number) => number | undefined,
  wanted = 0.8,
  most = 100_000,
): number | undefined {
  let enough = 2;
  while ((power(enough) ?? 0) < wanted) {
    if (enough > most) return undefined;
    enough *= 2;
  }
  let [low, high] = [Math.floor(enough / 2), enough];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((power(middle) ?? 0) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** The chance to show that n persons have kept what they had: margin, and true change in the good direction, in standard deviations of the change. Undefined below two. */
export const powerKept = (n: number, margin: number, change = 0): number | undefined =>
  n < 2 ? undefined : oneSided({ ncp: (margin + change) * Math.sqrt(n), df: n - 1 }, 0.025);

/**
 * One standard deviation within the groups, counted in standard deviations of the clusters' means: clusters are compared by
 * their means, so a difference between persons is so many times larger between them.
 */
export const clusterScale = (size: number, icc: number, variation = 0): number =>
  Math.sqrt(size / plannedDesignEffect(size, icc, variation));
