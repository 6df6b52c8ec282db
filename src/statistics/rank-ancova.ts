import type { Arm } from './ancova.js';
import { mean, ranks } from './describe.js';
import { type Estimate, estimated } from './estimate.js';
import { splits } from './permutation.js';

/** Quade's rank analysis of covariance (1967). The estimate is in ranks of the last value. */
export interface RankAncova extends Estimate {
  /** Of the ranks of the last value on those of the first. */
  slope: number;
  /** What the first value does not explain, in ranks: the first group's, then the other's. */
  residuals: [one: number[], other: number[]];
}

/**
 * The first group minus the other. Presumes no spacing of the answers, only their order. Undefined with an empty group,
 * without degrees of freedom, or when nothing is left that differs.
 */
export function quade(one: Arm, other: Arm, confidence = 0.95): RankAncova | undefined {
  const [n1, n0] = [one.last.length, other.last.length];
  if (n1 === 0 || n0 === 0 || n1 + n0 < 3) return undefined;
  const first = ranks([...one.first, ...other.first]);
  const last = ranks([...one.last, ...other.last]);
  const middle = (n1 + n0 + 1) / 2;
  const across = first.reduce((sum, x, index) => sum + (x - middle) * ((last[index] ?? 0) - middle), 0);
  const along = first.reduce((sum, x) => sum + (x - middle) ** 2, 0);
  const slope = along > 0 ? across / along : 0;
  const residuals = last.map((y, index) => y - middle - slope * ((first[index] ?? 0) - middle));
  const parts: RankAncova['residuals'] = [residuals.slice(0, n1), residuals.slice(n1)];
  const rest = parts.reduce((sum, part) => sum + part.reduce((all, e) => all + (e - mean(part)) ** 2, 0), 0);
  // Residuals are of the size of ranks: what is left of none is rounding.
  if (rest <= 1e-18 * (n1 + n0) ** 3) return undefined;
  const df = n1 + n0 - 2;
  const error = Math.sqrt((rest / df) * (1 / n1 + 1 / n0));
  const found = estimated(mean(parts[0]) - mean(parts[1]), error, df, confidence);
  return found && { ...found, slope, residuals: parts };
}

/** The p value of the same by all the ways that the residuals can fall into the groups; undefined when those are too many. */
export const quadePermutation = ({ residuals: [one, other] }: RankAncova, most?: number): number | undefined =>
  splits(one, other, most);
