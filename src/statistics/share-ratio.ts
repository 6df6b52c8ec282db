import { normalPoint } from './distributions.js';
import type { Count } from './share-difference.js';
import { root } from './solve.js';

export interface ShareRatio {
  /** Missing when the other group has none. */
  ratio?: number;
  low: number;
  /** Missing: there is no upper limit. */
  high?: number;
}

/** The first group's share by the other's, with Katz's interval by logarithms (1978); undefined when either has none. */
export function katz(one: Count, other: Count, confidence = 0.95): Required<ShareRatio> | undefined {
  if (one.count === 0 || other.count === 0) return undefined;
  const ratio = one.count / one.n / (other.count / other.n);
  const error = Math.sqrt(1 / one.count - 1 / one.n + 1 / other.count - 1 / other.n);
  const half = normalPoint((1 + confidence) / 2) * error;
  return { ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}

/** Ratios are looked for between e to the power of minus this and of this. */
const widest = 30;

/** The first group's share by the other's, with Koopman's score interval (1984), which exists also when one has none; undefined when both have, or a group has nobody. */
export function koopman(one: Count, other: Count, confidence = 0.95): ShareRatio | undefined {
  const [n1, x1, n0, x0] = [one.n, one.count, other.n, other.count];
  if (n1 === 0 || n0 === 0 || x1 + x0 === 0) return undefined;
  const limit = normalPoint((1 + confidence) / 2) ** 2;
  /** The square of the score statistic at a ratio's logarithm, less its limit. */
  const over = (log: number) => {
    const ratio = Math.exp(log);
    // The most likely shares at that ratio: a root of a square, written so that nothing is lost where everybody says yes.
    const [a, b] = [ratio * (n1 + x0), n0 + x1];
    const p0 = (2 * (x1 + x0)) / (a + b + Math.sqrt((a - b) ** 2 + 4 * ratio * (n1 - x1) * (n0 - x0)));
    const p1 = p0 * ratio;
    const variance = (p1 * (1 - p1)) / n1 + (ratio ** 2 * p0 * (1 - p0)) / n0;
    return (variance <= 1e-300 ? 0 : (x1 / n1 - (ratio * x0) / n0) ** 2 / variance) - limit;
  };
  const ratio = x0 > 0 ? x1 / n1 / (x0 / n0) : undefined;
  const centre = ratio === undefined ? widest : ratio === 0 ? -widest : Math.log(ratio);
  return {
    ...(ratio !== undefined && { ratio }),
    low: x1 === 0 ? 0 : Math.exp(root(over, -widest, centre)),
    ...(x0 > 0 && { high: Math.exp(root(over, centre, widest)) }),
  };
}
