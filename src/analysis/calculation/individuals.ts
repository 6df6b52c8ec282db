import { isCounted } from '../../reading/index.js';
import type { Dataset } from '../reading/dataset.js';
import type { Specification } from '../specification.js';
import { pairsOf } from './pairs.js';

/** Single clients' values, for the pictures of the internal copy only. They never stand in a report that may be spread. */
export interface Individuals {
  /** Each client's values at `times`, missing where there is none; only when there are at most `mostLines` clients. */
  lines?: (number | undefined)[][];
  times: string[];
  /** First and last value, with how many clients have just those. */
  points: { before: number; after: number; count: number }[];
}

/** More lines than this are one dark field. */
export const mostLines = 200;

/** By id of the measure: those with a first and a last value that are numbers on a scale. */
export function individualsOf({ measures }: Specification, data: Dataset): Record<string, Individuals> {
  const drawn = measures.filter(
    ({ series }) =>
      isCounted(series.type) && !data.isUnusable(series) && !['choice', 'choices', 'yes-no'].includes(series.type),
  );
  const all = drawn.flatMap(({ id, series, first, last }): [string, Individuals][] => {
    if (first === undefined || last === undefined) return [];
    const { before, after, places } = pairsOf(data, series, first, last);
    const counts = new Map<string, Individuals['points'][number]>();
    for (const [index, value] of before.entries()) {
      const later = after[index] ?? 0;
      const key = `${value} ${later}`;
      const found = counts.get(key);
      if (found) found.count += 1;
      else counts.set(key, { before: value, after: later, count: 1 });
    }
    const times = series.times.filter((time) => time !== '');
    const few = places.length <= mostLines;
    const lines = few ? places.map((place) => times.map((time) => data.values(series, time).get(place))) : [];
    return [[id, { times, points: [...counts.values()], ...(few && { lines }) }]];
  });
  return Object.fromEntries(all);
}
