import { hedges } from './change.js';
import { mean, quantiles, variance } from './describe.js';
import { tPoint } from './distributions.js';
import { type Estimate, estimated, type Interval } from './estimate.js';
import { type Linear, linear } from './linear.js';

/** A group's values at two times, in the same order of persons. */
export interface Arm {
  first: readonly number[];
  last: readonly number[];
}

/** Beyond this ratio of the groups' sizes the classical interval is not safe: with unequal spread it is wrong in 11 % instead of 5. */
export const unequalArms = 1.5;

export interface Ancova {
  /** Persons in the first and in the other group. */
  n: [one: number, other: number];
  /** The one to report, chosen by the sizes of the groups alone; missing when that is HC3 and it does not exist. */
  main?: Estimate;
  method: 'classical' | 'hc3';
  /** The first group minus the other, given the first value. */
  classical: Estimate;
  /** The same estimate with an error that does not presume equal spread (MacKinnon and White 1985); missing when one person alone decides a coefficient. */
  hc3?: Estimate;
  /** Of the last value on the first; missing when nobody's first value differs, and the first value is then not in the model. */
  slope?: number;
  /** Of the residuals: together, and in each group. */
  sd: number;
  armSds: [one: number | undefined, other: number | undefined];
  /** The largest residual in its own standard errors. */
  largestResidual: number;
  /** The groups' last values at the mean of all first values. */
  adjustedMeans: [one: number, other: number];
  standardised?: StandardisedDifference;
  slopes?: SlopeDifference;
}

/** The difference in standard deviations of the first value within the groups, with Hedges' factor (Morris 2008). */
export interface StandardisedDifference {
  d: number;
  error: number;
  /** Not the dual of any test: no verdict is taken from it. */
  interval: Interval;
  /** Pooled within the groups. */
  sdFirst: number;
  hedges: number;
}

/** How the difference changes with the first value. */
export interface SlopeDifference {
  /** For each point that the first value is higher. */
  difference: Estimate;
  /** The difference between the groups at the lower quartile, the mean and the upper quartile of all first values. */
  at: { first: number; difference: Estimate }[];
}

/**
 * Analysis of covariance of the last value on group and first value, the first group minus the other. Undefined with fewer
 * than three persons in a group, when the group cannot be told from the first value, or when nothing is left to explain.
 */
export function ancova(one: Arm, other: Arm, confidence = 0.95): Ancova | undefined {
  const n: Ancova['n'] = [one.last.length, other.last.length];
  if (Math.min(...n) < 3) return undefined;
  const first = [...one.first, ...other.first];
  const last = [...one.last, ...other.last];
  const centre = mean(first);
  const varies = (variance(first) ?? 0) > 0;
  const arm = last.map((_, index) => (index < n[0] ? 1 : 0));
  // About their mean, so that large first values do not cost digits.
  const x = first.map((value) => value - centre);
  const fit = linear(
    arm.map((a, index) => [1, a, ...(varies ? [x[index] ?? 0] : [])]),
    last,
    confidence,
  );
  const [level, classical, slope] = fit?.coefficients ?? [];
  if (!fit || !level || !classical) return undefined;
  const hc3 = robust(fit, arm, x, varies, confidence);
  const method = Math.max(...n) / Math.min(...n) > unequalArms ? 'hc3' : 'classical';
  const armSd = (from: number, to: number) => {
    const spread = variance(fit.residuals.slice(from, to));
    return spread === undefined ? undefined : Math.sqrt(spread);
  };
  return {
    n,
    main: method === 'hc3' ? hc3 : classical,
    method,
    classical,
    ...(hc3 && { hc3 }),
    ...(slope && { slope: slope.estimate }),
    sd: fit.sd,
    armSds: [armSd(0, n[0]), armSd(n[0], last.length)],
    largestResidual: Math.max(
      ...fit.residuals.map((e, index) => {
        const free = 1 - (fit.leverages[index] ?? 0);
        return free > 1e-9 ? Math.abs(e) / (fit.sd * Math.sqrt(free)) : 0;
      }),
    ),
    adjustedMeans: [level.estimate + classical.estimate, level.estimate],
    ...(varies && { standardised: standardised(classical, one, other, confidence) }),
    ...(varies && { slopes: slopes(arm, x, centre, last, confidence) }),
  };
}

function robust(
  fit: Linear,
  arm: readonly number[],
  x: readonly number[],
  varies: boolean,
  confidence: number,
): Estimate | undefined {
  const weights = fit.inverse[1] ?? [];
  let square = 0;
  for (const [index, e] of fit.residuals.entries()) {
    const free = 1 - (fit.leverages[index] ?? 0);
    if (free < 1e-9) return undefined;
    const row = [1, arm[index] ?? 0, ...(varies ? [x[index] ?? 0] : [])];
    square += ((row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) * e) / free) ** 2;
  }
  return estimated(fit.coefficients[1]?.estimate ?? Number.NaN, Math.sqrt(square), fit.df, confidence);
}

function standardised(
  { estimate, error, df }: Estimate,
  one: Arm,
  other: Arm,
  confidence: number,
): StandardisedDifference | undefined {
  const pooled = pooledVariance(one.first, other.first);
  if (!pooled) return undefined;
  const sdFirst = Math.sqrt(pooled);
  const free = one.first.length + other.first.length - 2;
  const factor = hedges(free);
  const raw = estimate / sdFirst;
  const d = factor * raw;
  // The second term: the standard deviation that is divided by is itself estimated.
  const wide = factor * Math.sqrt((error / sdFirst) ** 2 + raw ** 2 / (2 * free));
  const half = tPoint((1 + confidence) / 2, df) * wide;
  return { d, error: wide, interval: [d - half, d + half], sdFirst, hedges: factor };
}

function slopes(
  arm: readonly number[],
  x: readonly number[],
  centre: number,
  last: readonly number[],
  confidence: number,
): SlopeDifference | undefined {
  const fit = linear(
    arm.map((a, index) => [1, a, x[index] ?? 0, a * (x[index] ?? 0)]),
    last,
    confidence,
  );
  const [, level, , difference] = fit?.coefficients ?? [];
  if (!fit || !level || !difference) return undefined;
  const part = (row: number, column: number) => fit.sd ** 2 * (fit.inverse[row]?.[column] ?? Number.NaN);
  const [lower = 0, upper = 0] = quantiles(x, [0.25, 0.75]);
  const at = [lower, 0, upper].flatMap((away) => {
    const square = part(1, 1) + 2 * away * part(1, 3) + away * away * part(3, 3);
    const there = estimated(
      level.estimate + away * difference.estimate,
      Math.sqrt(Math.max(0, square)),
      fit.df,
      confidence,
    );
    return there ? [{ first: centre + away, difference: there }] : [];
  });
  return { difference, at };
}

/** Within two groups together; undefined when either has fewer than two. */
export function pooledVariance(one: readonly number[], other: readonly number[]): number | undefined {
  const [a, b] = [variance(one), variance(other)];
  if (a === undefined || b === undefined) return undefined;
  return ((one.length - 1) * a + (other.length - 1) * b) / (one.length + other.length - 2);
}

/** A group in which first and last values can be missing. */
export interface IncompleteArm {
  first: readonly (number | undefined)[];
  last: readonly (number | undefined)[];
}

export interface ImputedAncova extends Estimate {
  /** Persons in the model, and those of them whose first value is missing. */
  n: number;
  imputed: number;
}

/**
 * The same where first values are missing and the groups were allotted by lottery: the mean of all first values seen stands
 * in their place, with a column that says so (White and Thompson 2005). Without a last value a person is not in the model.
 * Not for groups that were not allotted by lottery: there those without a first value are left out.
 */
export function ancovaMissingFirst(
  one: IncompleteArm,
  other: IncompleteArm,
  confidence = 0.95,
): ImputedAncova | undefined {
  const seen = [...one.first, ...other.first].filter((value) => value !== undefined);
  if (seen.length === 0) return undefined;
  const centre = mean(seen);
  const varies = (variance(seen) ?? 0) > 0;
  const persons = [one, other].flatMap(({ first, last }, group) =>
    last.flatMap((y, index) => (y === undefined ? [] : [{ arm: 1 - group, x: first[index], y }])),
  );
  const sizes = [1, 0].map((arm) => persons.filter((person) => person.arm === arm).length);
  if (Math.min(...sizes) < 3) return undefined;
  const imputed = persons.filter(({ x }) => x === undefined).length;
  const fit = linear(
    persons.map(({ arm, x }) => [
      1,
      arm,
      ...(varies ? [(x ?? centre) - centre] : []),
      ...(imputed > 0 ? [x === undefined ? 1 : 0] : []),
    ]),
    persons.map(({ y }) => y),
    confidence,
  );
  const found = fit?.coefficients[1];
  return found && { ...found, n: persons.length, imputed };
}
