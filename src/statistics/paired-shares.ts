import { binomialAt, binomialBelow } from './distributions.js';
import type { Interval } from './estimate.js';
import { clopperPearson, type PairedCounts, type ShareDifference } from './proportions.js';
import { scoreInterval, standardScore } from './score-interval.js';
import { root } from './solve.js';

/**
 * Tango's score statistic (1998) of the same persons' share at the second time minus that at the first, against
 * `difference`. At 0 its square is McNemar's chi-square without correction. May be infinite where nothing can vary;
 * undefined without anybody.
 */
export function tangoZ({ both, first, second, neither }: PairedCounts, difference: number): number | undefined {
  const n = both + first + second + neither;
  if (n === 0) return undefined;
  const b = (2 * n - second + first) * difference - second - first;
  const c = -first * difference * (1 - difference);
  // The most likely share who go from yes to no, at that difference.
  const q = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
  return standardScore(second - first - n * difference, n * (2 * q + difference * (1 - difference)));
}

/** The share at the second time minus that at the first, with Tango's interval: all differences that his statistic does not reject. Undefined without anybody. */
export function tango(counts: PairedCounts, confidence = 0.95): ShareDifference | undefined {
  const n = counts.both + counts.first + counts.second + counts.neither;
  if (n === 0) return undefined;
  const difference = (counts.second - counts.first) / n;
  return { difference, interval: scoreInterval((at) => tangoZ(counts, at) ?? 0, difference, confidence) };
}

/** Of a share, by the mid-p: never at odds with the mid-p of McNemar's test against a half; undefined without anybody. */
export function midPInterval(count: number, n: number, confidence = 0.95): Interval | undefined {
  if (n === 0) return undefined;
  const tail = (1 - confidence) / 2;
  const half = (p: number) => binomialAt(count, n, p) / 2;
  const more = (p: number) => 1 - binomialBelow(count, n, p) + half(p) - tail;
  const fewer = (p: number) => binomialBelow(count, n, p) - half(p) - tail;
  return [count === 0 ? 0 : root(more, 0, 1), count === n ? 1 : root(fewer, 0, 1)];
}

export interface ChangedUp {
  /** Of those who changed, the share who went from no to yes. */
  share: number;
  /** Clopper and Pearson's: the dual of the exact McNemar test, which is a half against it. */
  exact: Interval;
  /** The dual of the mid-p McNemar test. */
  mid: Interval;
  /** By the exact interval: how many went from no to yes for each who went the other way; without an upper limit when none did. */
  odds: [low: number, high: number | undefined];
}

/** Undefined when nobody changed. */
export function changedUp(
  { first, second }: Pick<PairedCounts, 'first' | 'second'>,
  confidence = 0.95,
): ChangedUp | undefined {
  const n = first + second;
  const [exact, mid] = [clopperPearson(second, n, confidence), midPInterval(second, n, confidence)];
  if (!exact || !mid) return undefined;
  const [low, high] = exact;
  return { share: second / n, exact, mid, odds: [low / (1 - low), high < 1 ? high / (1 - high) : undefined] };
}
