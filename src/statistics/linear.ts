import type { Interval } from './change.js';
import { tBeyond, tPoint } from './distributions.js';
import { cholesky, inverse, solved } from './matrix.js';

export interface Coefficient {
  estimate: number;
  error: number;
  t: number;
  p: number;
  interval: Interval;
}

/**
 * Least squares of y on the columns of X (give a column of ones for the intercept). Undefined when there are no degrees
 * of freedom left, when the columns cannot be told apart, or when nothing is left to explain.
 */
export function linear(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  confidence = 0.95,
): { coefficients: Coefficient[]; df: number } | undefined {
  const size = rows[0]?.length ?? 0;
  const df = rows.length - size;
  if (size === 0 || df < 1) return undefined;
  const column = (index: number) => rows.map((row) => row[index] ?? 0);
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0);
  const columns = Array.from({ length: size }, (_, index) => column(index));
  const factor = cholesky(columns.map((one) => columns.map((other) => dot(one, other))));
  if (!factor) return undefined;
  const estimates = solved(
    factor,
    columns.map((one) => dot(one, values)),
  );
  const rest = values.reduce((sum, y, index) => sum + (y - dot(estimates, rows[index] ?? [])) ** 2, 0);
  const variance = rest / df;
  if (variance <= 0) return undefined;
  const unscaled = inverse(factor);
  const limit = tPoint((1 + confidence) / 2, df);
  const coefficients = estimates.map((estimate, index): Coefficient => {
    const error = Math.sqrt(variance * (unscaled[index]?.[index] ?? Number.NaN));
    const t = estimate / error;
    return { estimate, error, t, p: tBeyond(t, df), interval: [estimate - limit * error, estimate + limit * error] };
  });
  return { coefficients, df };
}
