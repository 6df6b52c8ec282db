import { tBeyond, tPoint } from './distributions.js';

/** An interval's ends. */
export type Interval = [low: number, high: number];

/**
 * An estimate that follows Student's t, in the unit of what is estimated. The test and the interval are one formula:
 * p ≤ 1 − confidence exactly when 0 is not inside the interval.
 */
export interface Estimate {
  estimate: number;
  /** Standard error. */
  error: number;
  df: number;
  t: number;
  /** Two-sided, against 0. */
  p: number;
  /** 95 % unless said otherwise. */
  interval: Interval;
}

/** Undefined without degrees of freedom, or when nothing varies. */
export function estimated(estimate: number, error: number, df: number, confidence = 0.95): Estimate | undefined {
  if (!(df > 0 && error > 0 && Number.isFinite(estimate) && Number.isFinite(error))) return undefined;
  const half = tPoint((1 + confidence) / 2, df) * error;
  const t = estimate / error;
  return { estimate, error, df, t, p: tBeyond(t, df), interval: [estimate - half, estimate + half] };
}
