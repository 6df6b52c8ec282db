import { type Ancova, type Arm, ancova, pooledVariance } from './ancova.js';
import { mean, variance } from './describe.js';
import { fPoint } from './distributions.js';
import { type Estimate, estimated, type Interval } from './estimate.js';
import { splits } from './permutation.js';
import { RandomIntercept } from './random-intercept.js';

export interface IntraclassCorrelation {
  clusters: number;
  n: number;
  /** Mean squares between and within the clusters. */
  between: number;
  within: number;
  /** The size of cluster that counts. */
  size: number;
  f: number;
  /** Can be below 0, which is reported as 0. */
  icc: number;
  /** Searle's; exact when clusters are of one size. */
  interval: Interval;
}

/**
 * How alike the persons of a cluster are, by analysis of variance. Where groups differ, give each person's value less the
 * mean of the group. Undefined with fewer than two clusters, nobody beside another, or nothing that varies within them.
 */
export function intraclassCorrelation(
  all: readonly (readonly number[])[],
  confidence = 0.95,
): IntraclassCorrelation | undefined {
  const used = all.filter((values) => values.length > 0);
  const [clusters, n] = [used.length, used.reduce((sum, values) => sum + values.length, 0)];
  if (clusters < 2 || n <= clusters) return undefined;
  const grand = mean(used.flat());
  const between = used.reduce((sum, values) => sum + values.length * (mean(values) - grand) ** 2, 0) / (clusters - 1);
  const squares = (values: readonly number[]) => (variance(values) ?? 0) * (values.length - 1);
  const within = used.reduce((sum, values) => sum + squares(values), 0) / (n - clusters);
  if (within <= 0) return undefined;
  const size = (n - used.reduce((sum, values) => sum + values.length ** 2, 0) / n) / (clusters - 1);
  const f = between / within;
  const end = (p: number) => {
    const ratio = f / fPoint(p, clusters - 1, n - clusters);
    return (ratio - 1) / (ratio + size - 1);
  };
  const tail = (1 - confidence) / 2;
  const icc = (between - within) / (between + (size - 1) * within);
  return { clusters, n, between, within, size, f, icc, interval: [end(1 - tail), end(tail)] };
}

/** How many times larger clustering makes the variance of a mean, from the clusters' sizes; intervals widen by its root. */
export function designEffect(sizes: readonly number[], icc: number): number {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return n > 0 ? 1 + (sizes.reduce((sum, size) => sum + size * size, 0) / n - 1) * icc : 1;
}

/** The same from the mean size and the sizes' coefficient of variation (Eldridge, Ashby and Kerry 2006). */
export const plannedDesignEffect = (meanSize: number, icc: number, variation = 0): number =>
  1 + ((variation ** 2 + 1) * meanSize - 1) * icc;

/** With fewer clusters than this in either group, no test: three in each can at best give p = 0.10. */
export const fewestClusters = 4;

export interface ClusterDifference extends Estimate {
  clusters: [one: number, other: number];
  /** By all the ways that the clusters can fall into the groups; missing when those are too many. */
  permutation?: number;
}

const means = (clusters: readonly (readonly number[])[]) =>
  clusters.filter((values) => values.length > 0).map((values) => mean(values));

/**
 * The first group of clusters minus the other, each cluster counting once by its mean (a share is the mean of 0 and 1).
 * Undefined with fewer than two clusters in either group, or when no mean differs.
 */
export function clusterMeans(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  confidence = 0.95,
): ClusterDifference | undefined {
  const [a, b] = [means(one), means(other)];
  const spread = pooledVariance(a, b);
  if (!spread) return undefined;
  const found = estimated(
    mean(a) - mean(b),
    Math.sqrt(spread * (1 / a.length + 1 / b.length)),
    a.length + b.length - 2,
    confidence,
  );
  const permutation = splits(a, b);
  return found && { ...found, clusters: [a.length, b.length], ...(permutation !== undefined && { permutation }) };
}

/** Analysis of covariance of the clusters' mean last values on their mean first values; undefined as `ancova` is. */
export function clusterAncova(one: readonly Arm[], other: readonly Arm[], confidence = 0.95): Ancova | undefined {
  const arm = (clusters: readonly Arm[]): Arm => ({
    first: means(clusters.map(({ first }) => first)),
    last: means(clusters.map(({ last }) => last)),
  });
  return ancova(arm(one), arm(other), confidence);
}

/**
 * The mean of all persons, who are in clusters: a random intercept for each cluster (restricted maximum likelihood) and
 * Satterthwaite's degrees of freedom. Undefined when the model cannot be fitted.
 */
export function meanInClusters(all: readonly (readonly number[])[], confidence = 0.95): Estimate | undefined {
  const model = new RandomIntercept(1);
  for (const values of all)
    model.add(
      values.map(() => [1]),
      values,
    );
  const fit = model.fit();
  const df = fit && model.satterthwaite(fit, 0);
  const [estimate, error] = [fit?.coefficients[0], fit?.errors[0]];
  if (df === undefined || estimate === undefined || error === undefined) return undefined;
  return estimated(estimate, error, df, confidence);
}

export interface ClusterModel extends Estimate {
  sdBetween: number;
  sdWithin: number;
  logLikelihood: number;
}

/**
 * The same by a linear model with a random intercept for each cluster (restricted maximum likelihood) and Satterthwaite's
 * degrees of freedom, given the first value where there is one. Undefined when the model cannot be fitted.
 */
export function clusterModel(
  one: readonly { first?: readonly number[]; last: readonly number[] }[],
  other: readonly { first?: readonly number[]; last: readonly number[] }[],
  confidence = 0.95,
): ClusterModel | undefined {
  const all = [...one, ...other];
  const given = all.every(({ first, last }) => first?.length === last.length);
  const centre = given && all.length > 0 ? mean(all.flatMap(({ first }) => [...(first ?? [])])) : 0;
  const model = new RandomIntercept(given ? 3 : 2);
  for (const [index, { first = [], last }] of all.entries()) {
    const arm = index < one.length ? 1 : 0;
    model.add(
      last.map((_, person) => [1, arm, ...(given ? [(first[person] ?? 0) - centre] : [])]),
      last,
    );
  }
  const fit = model.fit();
  const df = fit && model.satterthwaite(fit, 1);
  const [estimate, error] = [fit?.coefficients[1], fit?.errors[1]];
  if (!fit || df === undefined || estimate === undefined || error === undefined) return undefined;
  const found = estimated(estimate, error, df, confidence);
  const { sdBetween, sdWithin, logLikelihood } = fit;
  return found && { ...found, sdBetween, sdWithin, logLikelihood };
}
