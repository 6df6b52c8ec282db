import { mean, sd } from './describe.js';
import { tAbove, tBelow, tPoint } from './distributions.js';
import type { Interval } from './estimate.js';

export interface Equivalence {
  n: number;
  mean: number;
  /** That the change is above the lower margin, one-sided (non-inferiority). */
  above: { t: number; p: number };
  /** That it is below the upper margin. */
  below: { t: number; p: number };
  /** The larger of the two. */
  p: number;
  /** 90 %; inside the margins says the same as p < .05. */
  interval: Interval;
}

/** Two one-sided tests of paired differences against margins (Schuirmann 1987); undefined with fewer than two, or no variation. */
export function equivalence(differences: readonly number[], low: number, high: number): Equivalence | undefined {
  const spread = sd(differences);
  if (spread === undefined || spread <= 1e-12) return undefined;
  const n = differences.length;
  const centre = mean(differences);
  const error = spread / Math.sqrt(n);
  const df = n - 1;
  const above = { t: (centre - low) / error, p: tAbove((centre - low) / error, df) };
  const below = { t: (centre - high) / error, p: tBelow((centre - high) / error, df) };
  const half = tPoint(0.95, df) * error;
  return { n, mean: centre, above, below, p: Math.max(above.p, below.p), interval: [centre - half, centre + half] };
}
