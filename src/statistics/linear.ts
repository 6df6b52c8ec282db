import { type Estimate, estimated } from './estimate.js';
import { cholesky, inverse, type Matrix, solved } from './matrix.js';

export interface Linear {
  /** In the order of the columns of X. */
  coefficients: Estimate[];
  df: number;
  /** Standard deviation of the residuals, by `df`. */
  sd: number;
  /** One a row, as are the leverages (the diagonal of the hat matrix). */
  residuals: number[];
  leverages: number[];
  /** (X'X)⁻¹. */
  inverse: Matrix;
}

/**
 * Least squares of y on the columns of X (give a column of ones for the intercept). Undefined when there are no degrees
 * of freedom left, when the columns cannot be told apart, or when nothing is left to explain.
 */
export function linear(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  confidence = 0.95,
): Linear | undefined {
  const size = rows[0]?.length ?? 0;
  const df = rows.length - size;
  if (size === 0 || df < 1) return undefined;
  const column = (index: number) => rows.map((row) => row[index] ?? 0);
  const columns = Array.from({ length: size }, (_, index) => column(index));
  const factor = cholesky(columns.map((one) => columns.map((other) => dot(one, other))));
  if (!factor) return undefined;
  const estimates = solved(
    factor,
    columns.map((one) => dot(one, values)),
  );
  const residuals = values.map((y, index) => y - dot(estimates, rows[index] ?? []));
  const rest = dot(residuals, residuals);
  // Relative to the values: what is left of a perfect fit is rounding.
  if (rest <= 1e-24 * dot(values, values)) return undefined;
  const sd = Math.sqrt(rest / df);
  const unscaled = inverse(factor);
  const coefficients = estimates.map((estimate, index) =>
    estimated(estimate, sd * Math.sqrt(unscaled[index]?.[index] ?? Number.NaN), df, confidence),
  );
  if (!coefficients.every((one) => one !== undefined)) return undefined;
  const leverages = rows.map((row) =>
    dot(
      row,
      unscaled.map((line) => dot(line, row)),
    ),
  );
  return { coefficients, df, sd, residuals, leverages, inverse: unscaled };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0);
