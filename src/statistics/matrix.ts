/** A square symmetric matrix, or a vector, of small size. Row by row. */
export type Matrix = number[][];

/** The lower Cholesky factor; undefined when the matrix is not positive definite. */
export function cholesky(matrix: Matrix): Matrix | undefined {
  const size = matrix.length;
  const factor: Matrix = matrix.map(() => new Array(size).fill(0));
  for (let i = 0; i < size; i++) {
    const row = factor[i] as number[];
    for (let j = 0; j <= i; j++) {
      const other = factor[j] as number[];
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i !== j) row[j] = sum / (other[j] ?? Number.NaN);
      // Relative to what it was: what is left of a column that others explain is rounding.
      else if (sum > 1e-12 * Math.abs(matrix[i]?.[i] ?? 0)) row[j] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return factor;
}

/** Solves for one right-hand side with the factor. */
export function solved(factor: Matrix, vector: readonly number[]): number[] {
  const size = vector.length;
  const result = [...vector];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) result[i] = (result[i] ?? 0) - (factor[i]?.[k] ?? 0) * (result[k] ?? 0);
    result[i] = (result[i] ?? 0) / (factor[i]?.[i] ?? Number.NaN);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) result[i] = (result[i] ?? 0) - (factor[k]?.[i] ?? 0) * (result[k] ?? 0);
    result[i] = (result[i] ?? 0) / (factor[i]?.[i] ?? Number.NaN);
  }
  return result;
}

/** The inverse with the factor. */
export function inverse(factor: Matrix): Matrix {
  return factor.map((_, column) =>
    solved(
      factor,
      factor.map((__, row) => (row === column ? 1 : 0)),
    ),
  );
}

/** Natural logarithm of the determinant, from the factor. */
export const logDeterminant = (factor: Matrix): number =>
  2 * factor.reduce((sum, row, index) => sum + Math.log(row[index] ?? Number.NaN), 0);
