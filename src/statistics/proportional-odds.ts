import { mean, sd } from './describe.js';
import { chisquareAbove } from './distributions.js';
import { cholesky, inverse, type Matrix, solved } from './matrix.js';

export interface ProportionalOdds {
  /** In the order of the columns; above 0: higher answers. */
  coefficients: number[];
  errors: number[];
  /** logit P(answer ≤ j) of each answer but the highest, where all columns are 0. */
  thresholds: number[];
  logLikelihood: number;
}

const logistic = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * The proportional odds model (McCullagh 1980) of ordered answers, logit P(Y ≤ j) = θj − x'β, by Newton's method. Only
 * answers that somebody gave count. Undefined with fewer than two of them, and when no finite coefficient is the most
 * likely (separation) or the columns cannot be told apart.
 */
export function proportionalOdds(
  answers: readonly number[],
  rows: readonly (readonly number[])[],
): ProportionalOdds | undefined {
  const levels = [...new Set(answers)].sort((a, b) => a - b);
  const cuts = levels.length - 1;
  const columns = rows[0]?.length ?? 0;
  if (cuts < 1) return undefined;
  const at = answers.map((answer) => levels.indexOf(answer));
  const start = levels.slice(0, -1).map((_, cut) => {
    const below = at.filter((level) => level <= cut).length / at.length;
    return Math.log(below / (1 - below));
  });
  let parameters = [...start, ...new Array<number>(columns).fill(0)];
  let now = derivatives(parameters, at, rows, cuts);
  for (let round = 0; round < 100; round++) {
    const factor = cholesky(now.information);
    if (!factor) return undefined;
    const step = solved(factor, now.gradient);
    let length = 1;
    let next = now;
    for (; length > 1e-6; length /= 2) {
      next = derivatives(
        parameters.map((value, index) => value + length * (step[index] ?? 0)),
        at,
        rows,
        cuts,
      );
      if (next.logLikelihood >= now.logLikelihood - 1e-12) break;
    }
    parameters = parameters.map((value, index) => value + length * (step[index] ?? 0));
    const gained = Math.abs(next.logLikelihood - now.logLikelihood);
    now = next;
    if (gained < 1e-13 && Math.max(...step.map(Math.abs)) < 1e-8) break;
    // So far out no answer is in doubt any more: the likelihood rises for ever.
    if (Math.max(...parameters.map(Math.abs)) > 500) return undefined;
  }
  const factor = cholesky(now.information);
  if (!factor || Math.max(...now.gradient.map(Math.abs)) > 1e-6) return undefined;
  const errors = inverse(factor).map((line, index) => Math.sqrt(line[index] ?? Number.NaN));
  const found = {
    coefficients: parameters.slice(cuts),
    errors: errors.slice(cuts),
    thresholds: parameters.slice(0, cuts),
    logLikelihood: now.logLikelihood,
  };
  const separated = found.errors.some((error, column) => error * (sd(rows.map((row) => row[column] ?? 0)) ?? 0) > 50);
  return separated ? undefined : found;
}

/** Log-likelihood, its gradient and the negative of its second derivatives. */
function derivatives(
  parameters: readonly number[],
  at: readonly number[],
  rows: readonly (readonly number[])[],
  cuts: number,
): { logLikelihood: number; gradient: number[]; information: Matrix } {
  const size = parameters.length;
  const gradient: number[] = new Array(size).fill(0);
  const information: Matrix = Array.from({ length: size }, () => new Array(size).fill(0));
  let logLikelihood = 0;
  for (const [person, level] of at.entries()) {
    const x = rows[person] ?? [];
    const shift = x.reduce((sum, value, index) => sum + value * (parameters[cuts + index] ?? 0), 0);
    /** Of one bound of the answer: the probability below it, the density there, and which parameters move it. */
    const bound = (cut: number) => {
      const below = cut < 0 ? 0 : cut >= cuts ? 1 : logistic((parameters[cut] ?? 0) - shift);
      const moves = new Array<number>(size).fill(0);
      if (cut >= 0 && cut < cuts) {
        moves[cut] = 1;
        for (const [index, value] of x.entries()) moves[cuts + index] = -value;
      }
      return { below, density: below * (1 - below), moves };
    };
    const [upper, lower] = [bound(level), bound(level - 1)];
    const p = upper.below - lower.below;
    if (!(p > 0)) return { logLikelihood: Number.NEGATIVE_INFINITY, gradient, information };
    logLikelihood += Math.log(p);
    const [a, b] = [upper.density / p, lower.density / p];
    const [a2, b2] = [a * (1 - 2 * upper.below), b * (1 - 2 * lower.below)];
    const score = upper.moves.map((value, index) => a * value - b * (lower.moves[index] ?? 0));
    for (let i = 0; i < size; i++) {
      const [u, l, s] = [upper.moves[i] ?? 0, lower.moves[i] ?? 0, score[i] ?? 0];
      gradient[i] = (gradient[i] ?? 0) + s;
      const into = information[i] as number[];
      for (let j = 0; j < size; j++) {
        into[j] =
          (into[j] ?? 0) - a2 * u * (upper.moves[j] ?? 0) + b2 * l * (lower.moves[j] ?? 0) + s * (score[j] ?? 0);
      }
    }
  }
  return { logLikelihood, gradient, information };
}

export interface OddsBetweenArms {
  logOddsRatio: number;
  error: number;
  /** Likelihood ratio test, one degree of freedom. Too liberal with fewer than 40 in each group. */
  chisquare: number;
  p: number;
}

/** The odds of a higher last answer in the first group against the other, given the first value (in standard deviations) where there is one. */
export function oddsBetweenArms(
  one: { first?: readonly number[]; last: readonly number[] },
  other: { first?: readonly number[]; last: readonly number[] },
): OddsBetweenArms | undefined {
  const last = [...one.last, ...other.last];
  const first = [...(one.first ?? []), ...(other.first ?? [])];
  const spread = first.length === last.length ? (sd(first) ?? 0) : 0;
  const centre = spread > 0 ? mean(first) : 0;
  const given = last.map((_, index) => (spread > 0 ? [((first[index] ?? 0) - centre) / spread] : []));
  const full = proportionalOdds(
    last,
    given.map((row, index) => [index < one.last.length ? 1 : 0, ...row]),
  );
  const without = full && proportionalOdds(last, given);
  if (!full || !without) return undefined;
  const chisquare = Math.max(0, 2 * (full.logLikelihood - without.logLikelihood));
  return {
    logOddsRatio: full.coefficients[0] ?? Number.NaN,
    error: full.errors[0] ?? Number.NaN,
    chisquare,
    p: chisquareAbove(chisquare, 1),
  };
}
