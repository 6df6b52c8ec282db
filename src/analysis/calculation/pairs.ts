import { nineDecimals } from '../../statistics/index.js';
import type { Dataset } from '../reading/dataset.js';
import type { Series } from '../series.js';

/** The clients who have a value at both of two timepoints. The three lists go together. */
export interface Pairs {
  before: number[];
  after: number[];
  places: number[];
}

export function pairsOf(data: Dataset, series: Series, first: string, time: string): Pairs {
  const later = data.values(series, time);
  const pairs: Pairs = { before: [], after: [], places: [] };
  for (const [place, value] of data.values(series, first).entries()) {
    const after = later.get(place);
    if (after === undefined) continue;
    pairs.before.push(value);
    pairs.after.push(after);
    pairs.places.push(place);
  }
  return pairs;
}

/** Asked for by each of the tests. */
const known = new WeakMap<Pairs, readonly number[]>();

/** After minus before. Decimal numbers that are equal on paper are to differ by nothing, so it is rounded to 9 decimals. */
export function differences(pairs: Pairs): readonly number[] {
  const made = known.get(pairs) ?? pairs.after.map((value, index) => nineDecimals(value - (pairs.before[index] ?? 0)));
  known.set(pairs, made);
  return made;
}

/** All values at a timepoint, of clients and of those who answer without a key. */
export function valuesAt(data: Dataset, series: Series, time: string): number[] {
  return [...data.loose(series, time), ...data.values(series, time).values()];
}
