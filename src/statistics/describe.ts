/**
 * Sums in the order given; each is of at least one number unless said otherwise. The mean of what was rounded away is
 * added, as R does: so the mean of numbers that are all the same is that number, and nothing varies around it.
 */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  const about = sum / values.length;
  let rest = 0;
  for (const value of values) rest += value - about;
  return about + rest / values.length;
}

/**
 * To nine decimals, without a negative zero: decimal numbers that should be equal differ in the last binary digits, which would break
 * ties. Large numbers have no ninth decimal.
 */
export function nineDecimals(value: number): number {
  const scaled = Math.abs(value) * 1e9;
  return scaled < Number.MAX_SAFE_INTEGER ? (Math.sign(value) * Math.round(scaled)) / 1e9 + 0 : value;
}

/** Variance with n − 1; undefined for fewer than two. Two passes, so that large values with small differences are right. */
export function variance(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return squares / (values.length - 1);
}

/** Standard deviation with n − 1; undefined for fewer than two. */
export function sd(values: readonly number[]): number | undefined {
  const square = variance(values);
  return square === undefined ? undefined : Math.sqrt(square);
}

/** Pearson's correlation; undefined when either does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const [a, b] = [mean(one), mean(other)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const [x, y] = [value - a, (other[index] ?? 0) - b];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : undefined;
}

/** Quantile of type 7 (as R's `quantile` and Excel's PERCENTILE). */
export function quantile(values: readonly number[], p: number): number {
  return quantiles(values, [p])[0] ?? Number.NaN;
}

/** Several quantiles of the same values. */
export function quantiles(values: readonly number[], all: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return all.map((p) => {
    const at = (sorted.length - 1) * p;
    const low = sorted[Math.floor(at)] ?? Number.NaN;
    return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
  });
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const known = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    known.set(sorted[start] as number, (start + 1 + end) / 2);
    start = end;
  }
  return values.map((value) => known.get(value) as number);
}
