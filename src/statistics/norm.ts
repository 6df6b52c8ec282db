import { mean, sd } from './describe.js';
import { tPoint } from './distributions.js';
import type { Interval } from './estimate.js';

/** A group against a norm population, in the population's standard deviations: the group's mean minus the population's. */
export interface AgainstNorm {
  difference: number;
  /** 95 %. The population's standard deviation counts as known, as does its mean where its size is not given. Missing where nothing varies. */
  interval?: Interval;
}

/**
 * `values` of at least one person. Without `size` the interval is that of the group's mean (t, n − 1). With it the population's
 * mean is uncertain, too: error √(s²/n + sd²/size), with Welch's degrees of freedom.
 */
export function againstNorm(values: readonly number[], norm: { mean: number; sd: number; size?: number }): AgainstNorm {
  const n = values.length;
  const difference = (mean(values) - norm.mean) / norm.sd;
  const spread = sd(values);
  const own = spread === undefined ? 0 : spread ** 2 / n;
  if (own <= 0) return { difference };
  const theirs = norm.size === undefined ? 0 : norm.sd ** 2 / norm.size;
  const df = (own + theirs) ** 2 / (own ** 2 / (n - 1) + (norm.size === undefined ? 0 : theirs ** 2 / (norm.size - 1)));
  const half = (tPoint(0.975, df) * Math.sqrt(own + theirs)) / norm.sd;
  return { difference, interval: [difference - half, difference + half] };
}
