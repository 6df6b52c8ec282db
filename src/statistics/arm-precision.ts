import { plannedDesignEffect } from './clusters.js';
import { binomialAt, logChoose, noncentralTBelow, normalPoint, tPoint } from './distributions.js';
import { mcnemar } from './exact-tests.js';
import { tangoZ } from './paired-shares.js';
import { newcombe } from './proportions.js';
import { miettinenNurminenZ } from './share-difference.js';
import { root } from './solve.js';
import { boschlooRejects } from './two-by-two.js';

/** The chance that |t| passes its limit, two-sided. */
function powerOfT(ncp: number, df: number, significance: number): number {
  const limit = tPoint(1 - significance / 2, df);
  return 1 - noncentralTBelow(limit, df, ncp) + noncentralTBelow(-limit, df, ncp);
}

/** The sizes of two groups. */
export interface Sizes {
  one: number;
  other: number;
}

/** The chance that a true difference of `d` standard deviations within the groups is found by comparing their means; undefined with fewer than two in either. */
export function powerTwoArms({ one, other }: Sizes, d: number, significance = 0.05): number | undefined {
  if (Math.min(one, other) < 2) return undefined;
  return powerOfT(d / Math.sqrt(1 / one + 1 / other), one + other - 2, significance);
}

/**
 * The same by analysis of covariance: `d` in standard deviations of the last value within the groups, `correlation` of the
 * first and the last value. Undefined with fewer than three in either.
 */
export function powerAncova(
  { one, other }: Sizes,
  d: number,
  correlation: number,
  significance = 0.05,
): number | undefined {
  const n = one + other;
  if (Math.min(one, other) < 3) return undefined;
  // The second factor: by chance the groups differ a little at first, which costs some precision.
  const left = (1 - correlation ** 2) * (1 + 1 / (n - 4));
  return powerOfT(d / Math.sqrt(left * (1 / one + 1 / other)), n - 3, significance);
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

/** The chance that t passes its limit, one-sided. */
const oneSided = (ncp: number, df: number, significance: number) =>
  1 - noncentralTBelow(tPoint(1 - significance, df), df, ncp);

/** The chance to show that n persons have kept what they had: margin, and true change in the good direction, in standard deviations of the change. Undefined below two. */
export const powerKept = (n: number, margin: number, change = 0, significance = 0.025): number | undefined =>
  n < 2 ? undefined : oneSided((margin + change) * Math.sqrt(n), n - 1, significance);

/** The same between two groups: margin and true difference in standard deviations within the groups. */
export const powerKeptArms = (
  { one, other }: Sizes,
  margin: number,
  difference = 0,
  significance = 0.025,
): number | undefined =>
  Math.min(one, other) < 2
    ? undefined
    : oneSided((margin + difference) / Math.sqrt(1 / one + 1 / other), one + other - 2, significance);

/** With `clusters` of `size` persons in each group, a correlation within them and sizes that vary: the chance that a difference of d is found. Undefined below two clusters. */
export function powerClusters(
  { clusters, size, icc, variation = 0 }: { clusters: number; size: number; icc: number; variation?: number },
  d: number,
  significance = 0.05,
): number | undefined {
  if (clusters < 2 || size <= 0) return undefined;
  const effect = plannedDesignEffect(size, icc, variation);
  return powerOfT(d / Math.sqrt((2 * effect) / (clusters * size)), 2 * (clusters - 1), significance);
}

/** The chance that a rule is met by the counts of two groups with these true shares: all tables are gone through. */
export function powerOfRule(
  { one, other }: Sizes,
  shares: { one: number; other: number },
  rule: (one: number, other: number) => boolean,
): number {
  const second = Array.from({ length: other + 1 }, (_, count) => binomialAt(count, other, shares.other));
  let sum = 0;
  for (let count = 0; count <= one; count++) {
    const p = binomialAt(count, one, shares.one);
    for (const [against, q] of second.entries()) if (rule(count, against)) sum += p * q;
  }
  return sum;
}

/** Whether Newcombe's interval leaves 0 out. */
export const newcombeExcludes =
  ({ one, other }: Sizes) =>
  (count: number, against: number): boolean => {
    const [low = 0, high = 0] = newcombe({ count, n: one }, { count: against, n: other })?.interval ?? [];
    return low > 0 || high < 0;
  };

/** The chance of a verdict of difference between two groups' shares: both Boschloo's test and Newcombe's interval. */
export function powerShares(sizes: Sizes, shares: { one: number; other: number }, significance = 0.05): number {
  const rejects = boschlooRejects(sizes.one, sizes.other, significance);
  const excludes = newcombeExcludes(sizes);
  return powerOfRule(sizes, shares, (one, other) => rejects(one, other) && excludes(one, other));
}

/** The chance to show, by Miettinen and Nurminen's statistic, that the first group's share is not lower by the margin. */
export function powerKeptShares(
  sizes: Sizes,
  shares: { one: number; other: number },
  margin: number,
  significance = 0.025,
): number {
  const limit = normalPoint(1 - significance);
  return powerOfRule(sizes, shares, (one, other) => {
    const z = miettinenNurminenZ({ count: one, n: sizes.one }, { count: other, n: sizes.other }, -margin);
    return (z ?? 0) > limit;
  });
}

/** The shares that go from yes to no and from no to yes. */
export interface Moves {
  down: number;
  up: number;
}

/** The chance that a rule is met by how many of n go down and up. */
function powerOfMoves(n: number, { down, up }: Moves, rule: (down: number, up: number) => boolean): number {
  const stay = 1 - down - up;
  const part = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  let sum = 0;
  for (let b = 0; b <= n; b++) {
    for (let c = 0; c <= n - b; c++) {
      if (!rule(b, c)) continue;
      sum += Math.exp(logChoose(n, b) + logChoose(n - b, c) + part(b, down) + part(c, up) + part(n - b - c, stay));
    }
  }
  return sum;
}

/** The chance that the mid-p of McNemar's test is at most `significance`. */
export const powerMcnemar = (n: number, moves: Moves, significance = 0.05): number =>
  powerOfMoves(n, moves, (down, up) => mcnemar(down, up, true) <= significance);

/** The chance to show, by Tango's statistic, that a share of the same persons has not fallen by the margin. */
export function powerKeptPairedShares(n: number, moves: Moves, margin: number, significance = 0.025): number {
  const limit = normalPoint(1 - significance);
  return powerOfMoves(
    n,
    moves,
    (first, second) => (tangoZ({ both: n - first - second, first, second, neither: 0 }, -margin) ?? 0) > limit,
  );
}
