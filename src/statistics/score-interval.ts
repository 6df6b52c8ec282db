import { normalPoint } from './distributions.js';
import type { Interval } from './estimate.js';
import { root } from './solve.js';

/** A statistic may be infinite where nothing can vary; so far out is the same as that. */
const far = 1e6;
/** So near to 1 and −1 the statistics are still defined. */
const edge = 1e-12;

/**
 * All differences between two shares that a score test does not reject: those with |z| at most the normal quantile. `z`
 * falls as the difference that is tested rises; `estimate` is where it is 0.
 */
export function scoreInterval(z: (difference: number) => number, estimate: number, confidence: number): Interval {
  const limit = normalPoint((1 + confidence) / 2);
  const over = (side: 1 | -1) => (difference: number) => Math.min(far, Math.max(-far, z(difference))) - side * limit;
  const low = estimate <= -1 + edge || over(1)(-1 + edge) < 0 ? -1 : root(over(1), -1 + edge, estimate);
  const high = estimate >= 1 - edge || over(-1)(1 - edge) > 0 ? 1 : root(over(-1), estimate, 1 - edge);
  return [low, high];
}

/** A statistic of something that cannot vary: nothing when it is as expected, otherwise infinite. */
export const standardScore = (away: number, variance: number): number =>
  variance > 1e-300
    ? away / Math.sqrt(variance)
    : Math.abs(away) < 1e-12
      ? 0
      : Math.sign(away) * Number.POSITIVE_INFINITY;
