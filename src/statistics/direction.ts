import type { Interval } from './estimate.js';
import { type EndedInterval, holds } from './signed-rank-interval.js';

/** Which side of what would be no difference something lies on, or that this is not decided. */
export type Direction = 'above' | 'below' | 'undecided';

/**
 * A difference needs both: the test at its level, and the interval on one side. Where the two are each other's dual they
 * always agree; where they are not, either alone would at times be more sure than it may. Without an interval: undecided.
 */
export function direction(
  { p, interval }: { p: number; interval?: Interval | EndedInterval },
  { none = 0, significance = 0.05 }: { none?: number; significance?: number } = {},
): Direction {
  if (!interval || p > significance) return 'undecided';
  const ends: EndedInterval = Array.isArray(interval)
    ? { low: interval[0], high: interval[1], lowIncluded: true, highIncluded: true }
    : interval;
  if (holds(ends, none)) return 'undecided';
  // An open end at what would be no difference lies beyond it.
  if (ends.low >= none && ends.high > none) return 'above';
  return ends.high <= none && ends.low < none ? 'below' : 'undecided';
}

/** What several ways of counting the same difference agree on: where groups were not allotted by lottery, analysis of covariance and the change bracket the truth, and only both can decide. */
export const agreedDirection = (all: readonly Direction[]): Direction =>
  all.find((one) => all.every((other) => other === one)) ?? 'undecided';
