import { normalPoint } from './distributions.js';
import type { Interval } from './estimate.js';
import type { ShareDifference } from './proportions.js';
import { scoreInterval, standardScore } from './score-interval.js';

/** How many of a group. */
export interface Count {
  count: number;
  n: number;
}

/** The most likely shares of both groups when the first is `difference` above the other (Miettinen and Nurminen 1985): a root of a cubic, by its trigonometric form. */
function restricted(one: Count, other: Count, difference: number): [one: number, other: number] {
  const [n1, x1, n0, x0] = [one.n, one.count, other.n, other.count];
  const cubic = n1 + n0;
  const square = (n1 + 2 * n0) * difference - cubic - (x1 + x0);
  const linear = (n0 * difference - cubic - 2 * x0) * difference + x1 + x0;
  const constant = x0 * difference * (1 - difference);
  const centre = square / (3 * cubic);
  const q = centre ** 3 - (linear * square) / (6 * cubic ** 2) + constant / (2 * cubic);
  const p = Math.sign(q) * Math.sqrt(Math.max(0, centre ** 2 - linear / (3 * cubic)));
  const angle = p === 0 ? 0 : (Math.PI + Math.acos(Math.max(-1, Math.min(1, q / p ** 3)))) / 3;
  const share = Math.min(1, Math.max(0, 2 * p * Math.cos(angle) - centre));
  return [Math.min(1, Math.max(0, share + difference)), share];
}

/**
 * Miettinen and Nurminen's score statistic of the first share minus the other against `difference`. May be infinite
 * where neither share can vary. Undefined when either group has nobody.
 */
export function miettinenNurminenZ(one: Count, other: Count, difference: number): number | undefined {
  if (one.n === 0 || other.n === 0) return undefined;
  const [p1, p0] = restricted(one, other, difference);
  const n = one.n + other.n;
  const variance = (((p1 * (1 - p1)) / one.n + (p0 * (1 - p0)) / other.n) * n) / (n - 1);
  return standardScore(one.count / one.n - other.count / other.n - difference, variance);
}

/** The difference with Miettinen and Nurminen's interval: all differences that their statistic does not reject. Undefined when either group has nobody. */
export function miettinenNurminen(one: Count, other: Count, confidence = 0.95): ShareDifference | undefined {
  if (one.n === 0 || other.n === 0) return undefined;
  const difference = one.count / one.n - other.count / other.n;
  const z = (at: number) => miettinenNurminenZ(one, other, at) ?? 0;
  return { difference, interval: scoreInterval(z, difference, confidence) };
}

export interface PooledDifference {
  difference: number;
  error: number;
  interval: Interval;
  /** Strata in which either group has nobody: they say nothing, and are left out. */
  dropped: number;
}

/** The Mantel–Haenszel difference between two groups' shares over strata, with Sato's error (1989); undefined when no stratum is left or nothing varies. */
export function mantelHaenszel(
  strata: readonly { one: Count; other: Count }[],
  confidence = 0.95,
): PooledDifference | undefined {
  const used = strata.filter(({ one, other }) => one.n > 0 && other.n > 0);
  let [weights, sum, p, q] = [0, 0, 0, 0];
  for (const { one, other } of used) {
    const [n1, x1, n0, x0] = [one.n, one.count, other.n, other.count];
    const n = n1 + n0;
    const weight = (n1 * n0) / n;
    weights += weight;
    sum += weight * (x1 / n1 - x0 / n0);
    p += (n1 * n1 * x0 - n0 * n0 * x1 + (n1 * n0 * (n0 - n1)) / 2) / (n * n);
    q += (x1 * (n0 - x0) + x0 * (n1 - x1)) / (2 * n);
  }
  const difference = sum / weights;
  const variance = (difference * p + q) / weights ** 2;
  if (!(variance > 0)) return undefined;
  const error = Math.sqrt(variance);
  const half = normalPoint((1 + confidence) / 2) * error;
  return { difference, error, interval: [difference - half, difference + half], dropped: strata.length - used.length };
}
