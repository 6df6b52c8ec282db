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
  const first = [...one.first, ...other.first];
  const last = [...one.last, ...other.last];
  const centre = first.length > 0 ? mean(first) : 0;
  const varies = (variance(first) ?? 0) > 0;
  // About their mean, so that large first values do not cost digits.
  const x = first.map((value) => value - centre);
  const found = covariance({ n, ...(varies && { first: x }), last }, confidence);
  if (!found) return undefined;
  const arm = last.map((_, index) => (index < n[0] ? 1 : 0));
  return {
    ...found,
    ...(varies && { standardised: standardised(found.classical, one, other, confidence) }),
    ...(varies && { slopes: slopes(arm, x, centre, last, confidence) }),
  };
}

/** The model of the last value: given the first value about its mean, and whose first value is missing, where there is either. */
function covariance(
  {
    n,
    first,
    missing,
    last,
  }: {
    n: Ancova['n'];
    first?: readonly number[];
    missing?: readonly number[];
    last: readonly number[];
  },
  confidence: number,
): Omit<Ancova, 'standardised' | 'slopes'> | undefined {
  if (Math.min(...n) < 3) return undefined;
  const rows = last.map((_, index) => [
    1,
    index < n[0] ? 1 : 0,
    ...(first ? [first[index] ?? 0] : []),
    ...(missing ? [missing[index] ?? 0] : []),
  ]);
  const fit = linear(rows, last, confidence);
  const [level, classical, ...rest] = fit?.coefficients ?? [];
  if (!fit || !level || !classical) return undefined;
  const slope = first && rest[0];
  const hc3 = robust(fit, rows, confidence);
  const method = Math.max(...n) / Math.min(...n) > unequalArms ? 'hc3' : 'classical';
  const armSd = (from: number, to: number) => {
    const spread = variance(fit.residuals.slice(from, to));
    return spread === undefined ? undefined : Math.sqrt(spread);
  };
  // Over all, with and without a first value.
  const beside = missing ? (rest.at(-1)?.estimate ?? 0) * mean(missing) : 0;
  const main = method === 'hc3' ? hc3 : classical;
  return {
    n,
    ...(main && { main }),
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
    adjustedMeans: [level.estimate + classical.estimate + beside, level.estimate + beside],
  };
}

function robust(fit: Linear, rows: readonly (readonly number[])[], confidence: number): Estimate | undefined {
  const weights = fit.inverse[1] ?? [];
  let square = 0;
  for (const [index, e] of fit.residuals.entries()) {
    const free = 1 - (fit.leverages[index] ?? 0);
    if (free < 1e-9) return undefined;
    const row = rows[index] ?? [];
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

export interface ImputedAncova extends Ancova {
  /** Those whose first value is missing. */
  imputed: number;
}

/**
 * The same where first values are missing and the groups were allotted by lottery: the mean of all first values seen stands
 * in their place, with a column that says so (White and Thompson 2005). Without a last value a person is not in the model.
 * One person alone without a first value decides the column, and is left out. Not for groups that were not allotted by
 * lottery: there all without a first value are left out.
 */
export function ancovaMissingFirst(
  one: IncompleteArm,
  other: IncompleteArm,
  confidence = 0.95,
): ImputedAncova | undefined {
  const seen = [...one.first, ...other.first].filter((value) => value !== undefined);
  const arms = [one, other].map(({ first, last }) =>
    last.flatMap((y, index) => (y === undefined ? [] : [{ x: first[index], y }])),
  );
  const complete = arms.map((persons): Arm => {
    const both = persons.flatMap(({ x, y }) => (x === undefined ? [] : [{ x, y }]));
    return { first: both.map(({ x }) => x), last: both.map(({ y }) => y) };
  });
  const [a = { first: [], last: [] }, b = { first: [], last: [] }] = complete;
  const persons = arms.flat();
  const imputed = persons.filter(({ x }) => x === undefined).length;
  const centre = seen.length > 0 ? mean(seen) : 0;
  if (imputed < 2 || seen.length === 0) {
    const found = ancova(a, b, confidence);
    return found && { ...found, imputed: 0 };
  }
  const varies = (variance(seen) ?? 0) > 0;
  const found = covariance(
    {
      n: [arms[0]?.length ?? 0, arms[1]?.length ?? 0],
      ...(varies && { first: persons.map(({ x }) => (x ?? centre) - centre) }),
      missing: persons.map(({ x }) => (x === undefined ? 1 : 0)),
      last: persons.map(({ y }) => y),
    },
    confidence,
  );
  if (!found) return undefined;
  const observed = (arm: IncompleteArm): Arm => ({ first: arm.first.filter((x) => x !== undefined), last: [] });
  const size = varies ? standardised(found.classical, observed(one), observed(other), confidence) : undefined;
  const slope = varies ? ancova(a, b, confidence)?.slopes : undefined;
  return { ...found, ...(size && { standardised: size }), ...(slope && { slopes: slope }), imputed };
}
