import { tPoint } from './distributions.js';
import type { Estimate, Interval } from './estimate.js';
import { wilson } from './proportions.js';
import { root } from './solve.js';

export interface ShareBounds {
  /** Of those seen, with Wilson's interval. */
  seen: number;
  seenInterval: Interval;
  /** If none of the missing reached it, and if all did; with the outer ends of Wilson's intervals of these. */
  worst: number;
  best: number;
  worstLow: number;
  bestHigh: number;
  missing: number;
  target?: {
    /** How many of the missing must have reached it for the target to be reached; more than there are: it cannot be. */
    needed: number;
    /** Whatever the missing are, or undecided. */
    verdict: 'reached' | 'not-reached' | 'undecided';
  };
}

/** What a share can be at worst and at best when `seen.n` of `started` were seen; undefined when nobody was, or more than started. */
export function shareBounds(
  { count, n }: { count: number; n: number },
  started: number,
  target?: number,
): ShareBounds | undefined {
  const missing = started - n;
  const [own, low, high] = [wilson(count, n), wilson(count, started), wilson(count + missing, started)];
  if (!own || !low || !high || missing < 0) return undefined;
  // A target such as .55 of 20 is 11, though the product is a little more.
  const needed = target === undefined ? 0 : Math.max(0, Math.ceil(target * started - 1e-9) - count);
  return {
    seen: count / n,
    seenInterval: own,
    worst: count / started,
    best: (count + missing) / started,
    worstLow: low[0],
    bestHigh: high[1],
    missing,
    ...(target !== undefined && {
      target: { needed, verdict: needed === 0 ? 'reached' : needed > missing ? 'not-reached' : 'undecided' },
    }),
  };
}

/** The least and the greatest difference between two groups' shares, whatever the missing of each are. */
export const shareDifferenceBounds = (one: ShareBounds, other: ShareBounds): Interval => [
  one.worst - other.best,
  one.best - other.worst,
];

/** A mean of n seen of `started`, with the standard deviation of those seen. */
export interface SeenMean {
  mean: number;
  sd: number;
  n: number;
  started: number;
}

const missingShare = ({ n, started }: SeenMean) => (started - n) / started;

function withMissing(seen: SeenMean, delta: number, confidence: number) {
  const f = missingShare(seen);
  return {
    estimate: seen.mean + f * delta,
    half:
      tPoint((1 + confidence) / 2, seen.n - 1) *
      Math.sqrt(seen.sd ** 2 / seen.n + (delta ** 2 * f * (1 - f)) / seen.started),
  };
}

/** The mean of all who started if the missing have a mean `delta` points above that of those seen (mean score; White et al. 2011); undefined with fewer than two seen. */
export function deltaAdjusted(
  seen: SeenMean,
  delta: number,
  confidence = 0.95,
): { estimate: number; interval: Interval } | undefined {
  if (seen.n < 2 || seen.started < seen.n) return undefined;
  const { estimate, half } = withMissing(seen, delta, confidence);
  return { estimate, interval: [estimate - half, estimate + half] };
}

export interface TippingPoint {
  /** How many points above those seen the missing must be for the estimate to be `none`. */
  estimate: number;
  /** For the interval to touch it; 0 when it holds it already, so that there is nothing to tip. */
  interval: number;
}

/** Undefined when nobody is missing, or fewer than two were seen. */
export function tippingMean(seen: SeenMean, none = 0, confidence = 0.95): TippingPoint | undefined {
  const f = missingShare(seen);
  if (f <= 0 || seen.n < 2) return undefined;
  const estimate = (none - seen.mean) / f;
  const half = (tPoint((1 + confidence) / 2, seen.n - 1) * seen.sd) / Math.sqrt(seen.n);
  const away = seen.mean - none;
  if (Math.abs(away) <= half) return { estimate, interval: 0 };
  const sign = Math.sign(away);
  const left = (size: number) => {
    const then = withMissing(seen, -sign * size, confidence);
    return sign * (then.estimate - none) - then.half;
  };
  return { estimate, interval: -sign * root(left, 0, Math.abs(estimate)) };
}

/** How many points the missing must differ from those seen in their own group for the verdict to turn. Missing where it cannot. */
export interface TippingArms {
  /** Only the first group's missing; only the other's; both alike. */
  one?: number;
  other?: number;
  both?: number;
  /** Only the first group's, for the estimate to be 0. */
  estimate?: number;
}

/** Of a difference between two groups, of which these shares are missing. 0 where the interval holds 0 already. */
export function tippingArms(
  { estimate, error, df }: Pick<Estimate, 'estimate' | 'error' | 'df'>,
  missing: { one: number; other: number },
  confidence = 0.95,
): TippingArms {
  const spare = Math.abs(estimate) - tPoint((1 + confidence) / 2, df) * error;
  const k = spare > 0 ? spare * Math.sign(estimate) : 0;
  const apart = missing.one - missing.other;
  return {
    ...(missing.one > 0 && { one: -k / missing.one + 0, estimate: -estimate / missing.one + 0 }),
    ...(missing.other > 0 && { other: k / missing.other }),
    ...(apart !== 0 && { both: -k / apart + 0 }),
  };
}

/**
 * A difference between two groups if the missing of the first became as the other group (jump to reference, conditional
 * mean; Carpenter, Roger and Kenward 2013). The p value stays.
 */
export function jumpToReference(
  { estimate, interval: [low, high] }: Pick<Estimate, 'estimate' | 'interval'>,
  missingOne: number,
): { estimate: number; interval: Interval } {
  const stays = 1 - missingOne;
  return { estimate: stays * estimate, interval: [stays * low, stays * high] };
}
