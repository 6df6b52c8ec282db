import pmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import { mean, variance } from './describe.js';
import { binomialAt, binomialBelow, tBeyond } from './distributions.js';

/** Two-sided: the probability of a split of n fair coins at least this uneven; 1 when there are none. */
function coin(one: number, other: number): number {
  const n = one + other;
  return n === 0 ? 1 : Math.min(1, 2 * binomialBelow(Math.min(one, other), n, 0.5));
}

/** The sign test: how many went up and how many down. */
export const signTest = (up: number, down: number): number => coin(up, down);

/** McNemar's exact test of those who changed from yes to no and from no to yes; `mid` gives the mid-p. */
export function mcnemar(first: number, second: number, mid = false): number {
  const n = first + second;
  // As many each way: half of the middle table belongs to each side, which leaves all of it.
  if (first === second) return 1;
  return coin(first, second) - (mid ? binomialAt(Math.min(first, second), n, 0.5) : 0);
}

/** Fisher's exact test of two groups' yes and no, two-sided: all tables as unlikely as this one, or more. */
export function fisher(one: { yes: number; no: number }, other: { yes: number; no: number }): number {
  const [n, yes, total] = [one.yes + one.no, one.yes + other.yes, one.yes + one.no + other.yes + other.no];
  const at = (count: number) => pmf(count, total, yes, n);
  const here = at(one.yes);
  let p = 0;
  for (let count = Math.max(0, n + yes - total); count <= Math.min(n, yes); count++) {
    // R's tolerance: tables that are equally unlikely must not differ by rounding.
    if (at(count) <= here * (1 + 1e-7)) p += at(count);
  }
  return Math.min(1, p);
}

export interface Welch {
  /** The first group's mean minus the other's. */
  difference: number;
  error: number;
  t: number;
  df: number;
  p: number;
}
/** Welch's test of two groups; undefined with fewer than two in either, or when nobody differs. */
export function welch(one: readonly number[], other: readonly number[]): Welch | undefined {
  const [a, b] = [variance(one), variance(other)];
  if (a === undefined || b === undefined || a + b <= 0) return undefined;
  const [u, v] = [a / one.length, b / other.length];
  const difference = mean(one) - mean(other);
  const error = Math.sqrt(u + v);
  const df = (u + v) ** 2 / (u ** 2 / (one.length - 1) + v ** 2 / (other.length - 1));
  const t = difference / error;
  return { difference, error, t, df, p: tBeyond(t, df) };
}

/** Holm's step-down adjustment, in the order given. */
export function holm(p: readonly number[]): number[] {
  const order = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const adjusted: number[] = new Array(p.length).fill(1);
  let most = 0;
  for (const [rank, { value, index }] of order.entries()) {
    most = Math.max(most, Math.min(1, (p.length - rank) * value));
    adjusted[index] = most;
  }
  return adjusted;
}
