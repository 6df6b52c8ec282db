import { mean, ranks } from './describe.js';
import { normalBelow, tBeyond, tPoint } from './distributions.js';
import type { Interval } from './estimate.js';

export interface RankSum {
  /** Sum of the first group's ranks. */
  w: number;
  /** Pairs of persons in which the first group's is the higher, equal ones counted half. */
  u: number;
  z: number;
  /** Two-sided by the normal distribution, with ties and without correction for continuity. */
  p: number;
  /** Two-sided from all the ways that the ranks can fall; missing in large groups. */
  exact?: number;
  /** P(first group higher) + ½ P(equal). */
  superiority: number;
}

/** The exact distribution is worked out up to so many steps, some seconds. */
const exactSteps = 5e8;

/** Σ(t³ − t) over groups of equal values. */
function ties(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

/** The first group's rank sum less what is expected of it, and the variance of that; undefined when nobody differs. */
function rankSum(one: readonly number[], other: readonly number[]) {
  const all = [...one, ...other];
  const [n, n1, n0] = [all.length, one.length, other.length];
  const byRank = ranks(all);
  const w = byRank.slice(0, n1).reduce((sum, rank) => sum + rank, 0);
  const variance = ((n1 * n0) / 12) * (n + 1 - ties(all) / (n * (n - 1)));
  if (!(n1 > 0 && n0 > 0 && variance > 1e-9)) return undefined;
  return { byRank, w, away: w - (n1 * (n + 1)) / 2, variance };
}

/** The Wilcoxon–Mann–Whitney test of whether the first group's values are higher; undefined with an empty group, or when nobody differs. */
export function wilcoxonMannWhitney(one: readonly number[], other: readonly number[]): RankSum | undefined {
  const found = rankSum(one, other);
  if (!found) return undefined;
  const { byRank, w, away, variance } = found;
  const [n1, n0] = [one.length, other.length];
  const z = away / Math.sqrt(variance);
  const u = w - (n1 * (n1 + 1)) / 2;
  const doubled = byRank.map((rank) => Math.round(2 * rank));
  const steps = doubled.length * n1 * doubled.reduce((sum, rank) => sum + rank, 0);
  return {
    w,
    u,
    z,
    p: Math.min(1, 2 * normalBelow(-Math.abs(z))),
    ...(steps <= exactSteps && { exact: exactRankSum(doubled, n1) }),
    superiority: u / (n1 * n0),
  };
}

/** By adding one doubled rank after another to sets of each size; the first `size` are the first group's. */
function exactRankSum(doubled: readonly number[], size: number): number {
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(total + 1));
  (ways[0] as Float64Array)[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let chosen = size; chosen > 0; chosen--) {
      const [into, from] = [ways[chosen] as Float64Array, ways[chosen - 1] as Float64Array];
      for (let sum = reached; sum >= rank; sum--) into[sum] = (into[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  }
  const counts = ways[size] as Float64Array;
  const centre = (total * size) / doubled.length;
  const away = Math.abs(doubled.slice(0, size).reduce((sum, rank) => sum + rank, 0) - centre) - 1e-9;
  let [extreme, all] = [0, 0];
  for (const [sum, count] of counts.entries()) {
    all += count;
    if (Math.abs(sum - centre) >= away) extreme += count;
  }
  return Math.min(1, extreme / all);
}

export interface BrunnerMunzel {
  t: number;
  df: number;
  p: number;
  /** P(first group higher) + ½ P(equal). */
  superiority: number;
  interval: Interval;
}

/**
 * Brunner and Munzel's test (2000) of whether the first group's values are higher, without presuming equal spread.
 * Undefined with fewer than two in either group, and when all in one are above all in the other, where no error exists.
 */
export function brunnerMunzel(
  one: readonly number[],
  other: readonly number[],
  confidence = 0.95,
): BrunnerMunzel | undefined {
  const [n1, n0] = [one.length, other.length];
  if (n1 < 2 || n0 < 2) return undefined;
  const together = ranks([...one, ...other]);
  const placed = (values: readonly number[], from: number) => {
    const [all, own] = [together.slice(from, from + values.length), ranks(values)];
    const centre = mean(all);
    const shift = centre - (values.length + 1) / 2;
    const squares = all.reduce((sum, rank, index) => sum + (rank - (own[index] ?? 0) - shift) ** 2, 0);
    return { centre, variance: squares / (values.length - 1) };
  };
  const [a, b] = [placed(one, 0), placed(other, n1)];
  const spread = n1 * a.variance + n0 * b.variance;
  if (spread <= 1e-9) return undefined;
  const t = (n1 * n0 * (a.centre - b.centre)) / (n1 + n0) / Math.sqrt(spread);
  const df = spread ** 2 / ((n1 * a.variance) ** 2 / (n1 - 1) + (n0 * b.variance) ** 2 / (n0 - 1));
  const superiority = (a.centre - (n1 + 1) / 2) / n0;
  const half = tPoint((1 + confidence) / 2, df) * Math.sqrt(a.variance / (n1 * n0 * n0) + b.variance / (n0 * n1 * n1));
  return {
    t,
    df,
    p: tBeyond(t, df),
    superiority,
    interval: [Math.max(0, superiority - half), Math.min(1, superiority + half)],
  };
}

/** Two groups within one stratum. */
export interface Stratum {
  one: readonly number[];
  other: readonly number[];
}

/** Van Elteren's test (1960): rank sums within strata, with weights 1 / (N + 1). Strata with an empty group, or where nobody differs, say nothing; undefined when none is left. */
export function vanElteren(strata: readonly Stratum[]): { z: number; p: number } | undefined {
  let [sum, variance] = [0, 0];
  for (const { one, other } of strata) {
    const found = rankSum(one, other);
    if (!found) continue;
    const weight = 1 / (one.length + other.length + 1);
    sum += weight * found.away;
    variance += weight ** 2 * found.variance;
  }
  if (variance <= 0) return undefined;
  const z = sum / Math.sqrt(variance);
  return { z, p: Math.min(1, 2 * normalBelow(-Math.abs(z))) };
}
