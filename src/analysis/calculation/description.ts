import { hasMean } from '../../reading/index.js';
import { mean, quantiles, sd, wilson } from '../../statistics/index.js';
import type { Description, Share } from '../results.js';
import type { Series } from '../series.js';

/** How many of n, as a share with its interval (Wilson); without anybody only the count. */
export function shareOf(count: number, n: number): Share {
  return { count, share: n > 0 ? count / n : null, interval: wilson(count, n) ?? null };
}

/** Values at one timepoint. */
export function describe(values: readonly number[], series: Series): Description {
  const n = values.length;
  if (n === 0) return { n };
  const codes = codesOf(series);
  return {
    n,
    ...(hasMean(series.type) && moments(values)),
    ...(codes.length > 0 && { answers: answersOf(values, series, codes) }),
  };
}

function moments(values: readonly number[]): Pick<Description, 'mean' | 'sd' | 'median' | 'quartiles'> {
  const spread = sd(values);
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = quantiles(values, [0.25, 0.5, 0.75]);
  return {
    mean: mean(values),
    ...(spread !== undefined && { sd: spread }),
    median: middle,
    quartiles: [low, high],
  };
}

/** The codes of the answers that are counted one by one: options, no and yes, the steps of a short rating. */
export function codesOf({ type, options, range }: Series): number[] {
  if (type === 'yes-no') return [1, 0];
  if (options.length > 0) return options.map((_, index) => index + 1);
  if (type !== 'rating' || range?.low === undefined || range.high === undefined) return [];
  const { low, high } = range;
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > 10) return [];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function answersOf(values: readonly number[], { type }: Series, codes: readonly number[]): Record<string, Share> {
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const value of values) {
    for (const code of type === 'choices' ? chosen(value, codes) : [value]) {
      const count = counts.get(code);
      if (count !== undefined) counts.set(code, count + 1);
    }
  }
  return Object.fromEntries([...counts].map(([code, count]) => [String(code), shareOf(count, values.length)]));
}

/** The codes of the answers that a number of several chosen answers holds (a bit for each). */
export const chosen = (value: number, codes: readonly number[]): number[] =>
  codes.filter((code) => Math.floor(value / 2 ** (code - 1)) % 2 === 1);
