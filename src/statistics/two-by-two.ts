import { logChoose } from './distributions.js';
import type { Count } from './share-difference.js';
import { highest } from './solve.js';

/** P(X = k) of the first group's count, when `total` of both groups together are yes. */
const tableAt = (k: number, n1: number, n0: number, total: number) =>
  k < Math.max(0, total - n0) || k > Math.min(n1, total)
    ? 0
    : Math.exp(logChoose(n1, k) + logChoose(n0, total - k) - logChoose(n1 + n0, total));

/** P(X ≥ k) of the same: Fisher's one-sided p. */
function tableAbove(k: number, n1: number, n0: number, total: number): number {
  let p = tableAt(k, n1, n0, total);
  let sum = p;
  for (let at = k; at < Math.min(n1, total); at++) {
    p *= ((n1 - at) * (total - at)) / ((at + 1) * (n0 - total + at + 1));
    sum += p;
  }
  return Math.min(1, sum);
}

const above = (one: Count, other: Count) => tableAbove(one.count, one.n, other.n, one.count + other.count);

/** Fisher's exact mid-p: twice the smaller one-sided p, in which the seen table counts half. Two other tests bear the same name. */
export function fisherMid(one: Count, other: Count): number {
  const here = tableAt(one.count, one.n, other.n, one.count + other.count);
  return Math.min(1, 2 * Math.min(above(one, other), above(other, one)) - here);
}

/** P(X = k) for every k, of n trials, as a function of their probability. */
function binomial(n: number): (p: number) => Float64Array {
  const log = Float64Array.from({ length: n + 1 }, (_, k) => logChoose(n, k));
  return (p) => {
    const [yes, no] = [Math.log(p), Math.log1p(-p)];
    return log.map((ways, k) => Math.exp(ways + k * yes + (n - k) * no));
  };
}

const grid = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);

/** The greatest value over all shares that both groups can have in common: on a grid, then about its best point. */
function supremum(probability: (share: number) => number): number {
  let [best, at] = [-1, 0.5];
  for (const share of grid) {
    const p = probability(share);
    if (p > best) [best, at] = [p, share];
  }
  return Math.min(1, Math.max(best, highest(probability, Math.max(1e-9, at - 0.001), Math.min(1 - 1e-9, at + 0.001))));
}

/** Tables that should be equally extreme differ by rounding. */
const asExtreme = (p: number, limit: number) => p <= limit * (1 + 1e-9);

/**
 * The chance of a table whose one-sided Fisher p is at most `limit`, at the common share where it is greatest. In each
 * row of such tables the other group's count goes from 0 to some number, which rises from row to row.
 */
function oneSided(n1: number, n0: number, limit: number): number {
  const upTo: number[] = [];
  let count = -1;
  for (let k = 0; k <= n1; k++) {
    while (count < n0 && asExtreme(tableAbove(k, n1, n0, k + count + 1), limit)) count += 1;
    upTo.push(count);
  }
  const [first, second] = [binomial(n1), binomial(n0)];
  return supremum((share) => {
    const [p1, p0] = [first(share), second(share)];
    let [sum, below, reached] = [0, 0, -1];
    for (const [k, p] of p1.entries()) {
      while (reached < (upTo[k] ?? -1)) below += p0[++reached] ?? 0;
      sum += p * below;
    }
    return sum;
  });
}

/**
 * Boschloo's exact test (1970) of two groups' shares, twice the smaller one-sided p: tables are ordered by Fisher's
 * one-sided p, and the p value is the greatest over the shares that both can have in common. Undefined when either group
 * has nobody.
 */
export function boschloo(one: Count, other: Count): number | undefined {
  if (one.n === 0 || other.n === 0) return undefined;
  const higher = oneSided(one.n, other.n, above(one, other));
  const lower = oneSided(other.n, one.n, above(other, one));
  return Math.min(1, 2 * Math.min(higher, lower));
}

/**
 * Which tables `boschloo` gives at most `significance`: a function of the two counts. For all tables of two group sizes
 * at once, where one test at a time would take long.
 */
export function boschlooRejects(n1: number, n0: number, significance = 0.05): (one: number, other: number) => boolean {
  /** The largest one-sided Fisher p that is still significant. */
  const critical = (a: number, b: number) => {
    const all: number[] = [];
    for (let x = 0; x <= a; x++) for (let y = 0; y <= b; y++) all.push(tableAbove(x, a, b, x + y));
    const limits = [...new Set(all)].sort((p, q) => p - q);
    let [low, high] = [-1, limits.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (oneSided(a, b, limits[middle] ?? 1) <= significance / 2) low = middle;
      else high = middle;
    }
    return limits[low] ?? -1;
  };
  if (n1 === 0 || n0 === 0) return () => false;
  const higher = critical(n1, n0);
  const lower = n1 === n0 ? higher : critical(n0, n1);
  const rejected = Array.from({ length: n1 + 1 }, (_, x1) =>
    Array.from(
      { length: n0 + 1 },
      (__, x0) =>
        asExtreme(tableAbove(x1, n1, n0, x1 + x0), higher) || asExtreme(tableAbove(x0, n0, n1, x1 + x0), lower),
    ),
  );
  return (one, other) => rejected[one]?.[other] ?? false;
}

/** The same supremum for any set of tables: the other group's counts that belong to it, by the first group's. */
function anySet(n1: number, n0: number, belongs: (one: number, other: number) => boolean): number {
  const counts = Array.from({ length: n0 + 1 }, (_, index) => index);
  const set = Array.from({ length: n1 + 1 }, (_, one) => counts.filter((other) => belongs(one, other)));
  const [first, second] = [binomial(n1), binomial(n0)];
  return supremum((share) => {
    const [p1, p0] = [first(share), second(share)];
    return set.reduce(
      (sum, row, one) => sum + (p1[one] ?? 0) * row.reduce((all, other) => all + (p0[other] ?? 0), 0),
      0,
    );
  });
}

/** Boschloo's test as other programs have it: tables ordered by Fisher's two-sided p. Not the test that verdicts are taken from. */
export function boschlooTwoSided(one: Count, other: Count): number | undefined {
  const [n1, n0] = [one.n, other.n];
  if (n1 === 0 || n0 === 0) return undefined;
  const byTotal = Array.from({ length: n1 + n0 + 1 }, (_, total) => {
    const all = Array.from({ length: n1 + 1 }, (__, k) => tableAt(k, n1, n0, total));
    return all.map((here) => all.reduce((sum, p) => sum + (p <= here * (1 + 1e-7) ? p : 0), 0));
  });
  const p = (x1: number, x0: number) => byTotal[x1 + x0]?.[x1] ?? 1;
  const limit = p(one.count, other.count);
  return anySet(n1, n0, (x1, x0) => asExtreme(p(x1, x0), limit));
}

/** Barnard's exact test (1945): tables ordered by the pooled z statistic. Undefined when either group has nobody. */
export function barnard(one: Count, other: Count): number | undefined {
  const [n1, n0] = [one.n, other.n];
  if (n1 === 0 || n0 === 0) return undefined;
  const z = (x1: number, x0: number) => {
    const p = (x1 + x0) / (n1 + n0);
    const variance = p * (1 - p) * (1 / n1 + 1 / n0);
    return variance <= 0 ? 0 : Math.abs(x1 / n1 - x0 / n0) / Math.sqrt(variance);
  };
  const limit = z(one.count, other.count);
  return anySet(n1, n0, (x1, x0) => z(x1, x0) >= limit * (1 - 2e-9) - 1e-9);
}
