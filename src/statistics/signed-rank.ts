import { nineDecimals, ranks } from './describe.js';
import { normalBelow, normalPoint } from './distributions.js';
import type { Interval } from './estimate.js';

/** What is done with differences of zero: ranked with the others and then left out (Pratt 1959), or left out first. */
export type Zeros = 'pratt' | 'dropped';

export interface SignedRank {
  /** Differences that are not zero. */
  n: number;
  /** Sum of the ranks of the differences above zero. */
  v: number;
  /** Two-sided. */
  p: number;
  /** Worked out from all the ways that signs can fall, or by the normal distribution (many differences). */
  exact: boolean;
  /** (W+ − W−) / (W+ + W−). */
  rankBiserial: number;
}

/** So many differences are still worked out exactly; beyond, the two answers agree to more digits than anyone reports. */
export const exactLimit = 400;

interface Ranked {
  /** Ranks of the differences that are not zero, with the sign of each. */
  kept: number[];
  zeros: number;
}
function ranked(differences: readonly number[], zeros: Zeros): Ranked {
  const all = differences.map(nineDecimals);
  const used = zeros === 'dropped' ? all.filter((one) => one !== 0) : all;
  const byRank = ranks(used.map(Math.abs));
  const kept = used.map((one, index) => Math.sign(one) * (byRank[index] ?? 0)).filter((rank) => rank !== 0);
  return { kept, zeros: all.length - all.filter((one) => one !== 0).length };
}

/** The distribution of the sum of positive ranks when each sign is a fair coin: probability by sum, of sums to `most`. */
function signDistribution(ranks: readonly number[], most: number): Float64Array {
  let reached = 0;
  const p = new Float64Array(most + 1);
  p[0] = 1;
  for (const rank of ranks) {
    reached = Math.min(most, reached + rank);
    // From above, so that each rank is used once; halved each time, so that no number grows too large.
    for (let sum = reached; sum >= rank; sum--) p[sum] = ((p[sum] ?? 0) + (p[sum - rank] ?? 0)) / 2;
    for (let sum = Math.min(rank - 1, reached); sum >= 0; sum--) p[sum] = (p[sum] ?? 0) / 2;
  }
  return p;
}

/** The same of `n` ranks without ties, of all sums. */
const untiedDistribution = (n: number): Float64Array =>
  signDistribution(
    Array.from({ length: n }, (_, index) => index + 1),
    (n * (n + 1)) / 2,
  );

/** p of the test by the sum of the ranks above zero, or of those below, of `n` differences without ties and zeros. */
export function untiedTest(n: number): (sum: number) => number {
  const upTo = untiedDistribution(n);
  for (let sum = 1; sum < upTo.length; sum++) upTo[sum] = (upTo[sum] ?? 0) + (upTo[sum - 1] ?? 0);
  return (sum) => Math.min(1, 2 * (upTo[Math.min(sum, upTo.length - 1 - sum)] ?? 0));
}

/** Wilcoxon's signed-rank test, two-sided, with ties and zeros; undefined when no difference is other than zero. */
export function signedRank(differences: readonly number[], zeros: Zeros = 'pratt'): SignedRank | undefined {
  const { kept } = ranked(differences, zeros);
  if (kept.length === 0) return undefined;
  const above = kept.reduce((sum, rank) => sum + Math.max(0, rank), 0);
  const total = kept.reduce((sum, rank) => sum + Math.abs(rank), 0);
  const about = { n: kept.length, v: above, rankBiserial: (2 * above - total) / total };
  if (kept.length > exactLimit) return { ...about, exact: false, p: normalApproximation(kept, above) };
  // Whole ranks as they are; ties have halves, which are doubled.
  const scale = kept.every(Number.isInteger) ? 1 : 2;
  const whole = kept.map((rank) => Math.round(scale * Math.abs(rank)));
  // The distribution is the same from both ends: only the shorter one is worked out.
  const tail = signDistribution(whole, Math.round(scale * Math.min(above, total - above)));
  const p = 2 * tail.reduce((sum, probability) => sum + probability, 0);
  return { ...about, exact: true, p: Math.min(1, p) };
}

/** By the normal distribution with correction for continuity; the variance is that of the ranks, so ties are in it. */
function normalApproximation(kept: Ranked['kept'], above: number): number {
  const centre = kept.reduce((sum, rank) => sum + Math.abs(rank), 0) / 2;
  const variance = kept.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  const away = Math.max(0, Math.abs(above - centre) - 0.5);
  return Math.min(1, 2 * normalBelow(-away / Math.sqrt(variance)));
}

/** The same test by the normal distribution, as older R gives it where there are ties or zeros. */
export function signedRankNormal(differences: readonly number[], continuity = true): number | undefined {
  const { kept } = ranked(differences, 'dropped');
  if (kept.length === 0) return undefined;
  const centre = kept.reduce((sum, rank) => sum + Math.abs(rank), 0) / 2;
  const variance = kept.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  const above = kept.reduce((sum, rank) => sum + Math.max(0, rank), 0);
  const away = Math.max(0, Math.abs(above - centre) - (continuity ? 0.5 : 0));
  return Math.min(1, 2 * normalBelow(-away / Math.sqrt(variance)));
}

/** The mean of each pair of differences, each with itself too; sorted. */
function walsh(differences: readonly number[]): Float64Array {
  const n = differences.length;
  const means = new Float64Array((n * (n + 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) means[at++] = ((differences[i] ?? 0) + (differences[j] ?? 0)) / 2;
  }
  return means.sort();
}

export interface TypicalChange {
  estimate: number;
  /** About 95 %, from the signed-rank distribution without ties; missing when there are too few for any interval. */
  interval?: Interval;
}

/**
 * The Hodges–Lehmann estimate of the typical change: the median of the means of all pairs. The interval takes the ranks
 * from the distribution of the signed-rank sum (exact to `exactLimit` differences, then normal). Undefined without data.
 */
export function typicalChange(differences: readonly number[], confidence = 0.95): TypicalChange | undefined {
  const all = differences.map(nineDecimals);
  const n = all.length;
  if (n === 0) return undefined;
  const at = n > walshLimit ? selected(all) : listed(all);
  const count = (n * (n + 1)) / 2;
  const middle = Math.floor((count - 1) / 2);
  const estimate = (at(middle) + at(count - 1 - middle)) / 2;
  const order = lowerOrder(n, (1 - confidence) / 2);
  if (order < 1) return { estimate };
  return { estimate, interval: [at(order - 1), at(count - order)] };
}

/** So many differences may have the means of all their pairs listed; beyond, a single mean is looked up without a list. */
const walshLimit = 1000;

/** The means of all pairs by their place in order, from 0. */
function listed(differences: readonly number[]): (place: number) => number {
  const means = walsh(differences);
  return (place) => means[place] ?? 0;
}

/** The same without listing them: halves the range until one mean is left, counting those below by two pointers. */
function selected(differences: readonly number[]): (place: number) => number {
  const sorted = Float64Array.from(differences).sort();
  const n = sorted.length;
  const value = (index: number) => sorted[index] ?? 0;
  /** How many of the means are at most x, and the largest of those. */
  const upTo = (x: number) => {
    let [count, largest] = [0, Number.NEGATIVE_INFINITY];
    let high = n - 1;
    for (let low = 0; low < n; low++) {
      while (high >= low && (value(low) + value(high)) / 2 > x) high -= 1;
      if (high < low) break;
      count += high - low + 1;
      largest = Math.max(largest, (value(low) + value(high)) / 2);
    }
    return { count, largest };
  };
  return (place) => {
    let [from, to] = [value(0), value(n - 1)];
    if (upTo(from).count > place) return from;
    for (;;) {
      const middle = from + (to - from) / 2;
      if (middle <= from || middle >= to) break;
      const { count, largest } = upTo(middle);
      if (count > place) to = largest;
      else from = middle;
    }
    return upTo(to).largest;
  };
}

/** The smallest sum whose probability of being that or less is above p, as R's `qsignrank`; 0 when there is none. */
function lowerOrder(n: number, p: number): number {
  if (n > exactLimit) {
    const centre = (n * (n + 1)) / 4;
    const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    return Math.max(0, Math.round(centre + normalPoint(p) * spread));
  }
  if (2 ** -n > p) return 0;
  const distribution = untiedDistribution(n);
  let below = 0;
  for (const [sum, probability] of distribution.entries()) {
    below += probability;
    if (below >= p) return Math.max(1, sum);
  }
  return 0;
}
