import { mean, variance } from './describe.js';

/** How far apart two groups are, in standard deviations (Austin 2009); undefined when nobody varies. */
export function standardisedDifference(one: readonly number[], other: readonly number[]): number | undefined {
  const [a, b] = [variance(one), variance(other)];
  if (a === undefined || b === undefined || a + b <= 0) return undefined;
  return (mean(one) - mean(other)) / Math.sqrt((a + b) / 2);
}

/** The same for two shares; undefined when both are none or all. */
export function standardisedShareDifference(p: number, q: number): number | undefined {
  const spread = (p * (1 - p) + q * (1 - q)) / 2;
  return spread > 0 ? (p - q) / Math.sqrt(spread) : undefined;
}
