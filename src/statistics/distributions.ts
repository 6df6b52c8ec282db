import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** P(Z ≤ x) of the standard normal distribution. */
export const normalBelow = (x: number): number => normalCdf(x, 0, 1);
/** The x with P(Z ≤ x) = p, for 0 < p < 1. */
export const normalPoint = (p: number): number => normalQuantile(p, 0, 1);

/** P(X ≤ x and Y ≤ y) of two standard normal variables with a correlation below 1 (Drezner and Wesolowsky 1990; Simpson's rule). */
export function binormalBelow(x: number, y: number, correlation: number): number {
  const [to, steps] = [Math.asin(correlation), 128];
  let sum = 0;
  for (let step = 0; step <= steps; step++) {
    const angle = (to * step) / steps;
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-(x * x + y * y - 2 * x * y * Math.sin(angle)) / (2 * Math.cos(angle) ** 2));
  }
  return normalBelow(x) * normalBelow(y) + ((to / steps / 3) * sum) / (2 * Math.PI);
}

/** P(T ≤ x) of Student's distribution; `df` need not be whole. */
export const tBelow = (x: number, df: number): number => tCdf(x, df);
/** P(T > x), exact also far out, where 1 − P(T ≤ x) would be nothing. */
export const tAbove = (x: number, df: number): number => tCdf(-x, df);
/** Two-sided: P(|T| ≥ |x|). */
export const tBeyond = (x: number, df: number): number => Math.min(1, 2 * tCdf(-Math.abs(x), df));
/** The x with P(T ≤ x) = p. */
export const tPoint = (p: number, df: number): number => tQuantile(p, df);

/** P(X > x) of the chi-square distribution, exact also far out. */
export const chisquareAbove = (x: number, df: number): number => gammainc(x / 2, df / 2, true, true);
/** The x with P(B ≤ x) = p of the beta distribution. */
export const betaPoint = (p: number, a: number, b: number): number => betaQuantile(p, a, b);
/** The x with P(F ≤ x) = p of the F distribution. */
export function fPoint(p: number, df1: number, df2: number): number {
  const share = betaPoint(p, df1 / 2, df2 / 2);
  return (df2 * share) / (df1 * (1 - share));
}
export const logGamma = (x: number): number => gammaln(x);

/** Natural logarithm of n over k. */
export const logChoose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);

/** P(X = k) of n trials with probability p. */
export function binomialAt(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return (p === 0 ? k === 0 : k === n) ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
/** P(X ≤ k). */
export function binomialBelow(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betainc(1 - p, n - k, k + 1);
}
/** The least k with P(X ≤ k) ≥ p, as R's `qbinom`. */
export function binomialPoint(p: number, n: number, probability: number): number {
  let k = 0;
  // A probability that should be p exactly can fall short of it in the last digits.
  while (k < n && binomialBelow(k, n, probability) < p * (1 - 64 * Number.EPSILON)) k += 1;
  return k;
}

/**
 * P(T ≤ x) of the noncentral t distribution (Lenth 1989, AS 243, as R's `pt` does it). Absolute error below 1e-12;
 * relative accuracy is lost where the probability is tiny. Very large `ncp` or `df`: a normal approximation, as R has.
 */
export function noncentralTBelow(x: number, df: number, ncp: number): number {
  const negative = x < 0;
  const point = negative ? -x : x;
  const delta = negative ? -ncp : ncp;
  const upper = (p: number) => Math.min(1, Math.max(0, negative ? 1 - p : p));
  if (df > 4e5 || delta * delta > 2 * Math.LN2 * 1021) {
    const s = 1 / (4 * df);
    return upper(normalBelow((point * (1 - s) - delta) / Math.sqrt(1 + point * point * 2 * s)));
  }
  let sum = 0;
  const y = (point * point) / (point * point + df);
  if (y > 0) {
    const lambda = delta * delta;
    let p = 0.5 * Math.exp(-0.5 * lambda);
    let q = Math.sqrt(2 / Math.PI) * p * delta;
    let rest = 0.5 - p;
    if (rest < 1e-7) rest = -0.5 * Math.expm1(-0.5 * lambda);
    let a = 0.5;
    const b = 0.5 * df;
    const tail = (df / (point * point + df)) ** b;
    const logBeta = 0.5 * Math.log(Math.PI) + gammaln(b) - gammaln(0.5 + b);
    let odd = betainc(y, a, b);
    let oddStep = 2 * tail * Math.exp(a * Math.log(y) - logBeta);
    let even = 1 - tail;
    let evenStep = b * y * tail;
    sum = p * odd + q * even;
    for (let step = 1; step <= 10_000; step++) {
      a += 1;
      odd -= oddStep;
      even -= evenStep;
      oddStep *= (y * (a + b - 1)) / a;
      evenStep *= (y * (a + b - 0.5)) / (a + 0.5);
      p *= lambda / (2 * step);
      q *= lambda / (2 * step + 1);
      sum += p * odd + q * even;
      rest -= p;
      if (rest <= 0 && step > 1) break;
      if (Math.abs(2 * rest * (odd - oddStep)) < 1e-15) break;
    }
  }
  return upper(sum + normalBelow(-delta));
}
