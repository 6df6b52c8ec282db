import { betaPoint, normalPoint } from './distributions.js';
import type { Interval } from './estimate.js';

/** Of a share `count / n` (Wilson 1927); undefined without anybody. */
export function wilson(count: number, n: number, confidence = 0.95): Interval | undefined {
  if (n === 0) return undefined;
  const z = normalPoint((1 + confidence) / 2);
  const p = count / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // At none and at all the formula gives the end exactly but for the last digits.
  return [count === 0 ? 0 : Math.max(0, centre - half), count === n ? 1 : Math.min(1, centre + half)];
}

/** Of a share, never shorter than promised (Clopper and Pearson 1934); undefined without anybody. */
export function clopperPearson(count: number, n: number, confidence = 0.95): Interval | undefined {
  if (n === 0) return undefined;
  const tail = (1 - confidence) / 2;
  return [
    count === 0 ? 0 : betaPoint(tail, count, n - count + 1),
    count === n ? 1 : betaPoint(1 - tail, count + 1, n - count),
  ];
}

export interface ShareDifference {
  difference: number;
  interval: Interval;
}

/** The difference between two groups' shares (Newcombe 1998, method 10); undefined when either has nobody. */
export function newcombe(
  one: { count: number; n: number },
  other: { count: number; n: number },
  confidence = 0.95,
): ShareDifference | undefined {
  const [a, b] = [wilson(one.count, one.n, confidence), wilson(other.count, other.n, confidence)];
  if (!a || !b) return undefined;
  const [p, q] = [one.count / one.n, other.count / other.n];
  const difference = p - q;
  return {
    difference,
    interval: [difference - Math.hypot(p - a[0], b[1] - q), difference + Math.hypot(a[1] - p, q - b[0])],
  };
}

/** The same persons asked twice: yes both times, yes then no, no then yes, no both times. */
export interface PairedCounts {
  both: number;
  first: number;
  second: number;
  neither: number;
}

/** The share first minus the share second, of the same persons (Newcombe 1998, paired, method 10); undefined without anybody. */
export function newcombePaired(
  counts: PairedCounts,
  confidence = 0.95,
): (ShareDifference & { phi: number }) | undefined {
  const { both: a, first: b, second: c, neither: d } = counts;
  const n = a + b + c + d;
  const [one, other] = [wilson(a + b, n, confidence), wilson(a + c, n, confidence)];
  if (!one || !other) return undefined;
  const [p, q] = [(a + b) / n, (a + c) / n];
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  const cross = a * d - b * c;
  const corrected = cross > n / 2 ? cross - n / 2 : cross >= 0 ? 0 : cross;
  const phi = margins === 0 ? 0 : corrected / Math.sqrt(margins);
  const difference = (b - c) / n;
  const half = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  return {
    difference,
    phi,
    interval: [difference - half(p - one[0], other[1] - q), difference + half(one[1] - p, q - other[0])],
  };
}
