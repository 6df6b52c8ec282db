import { hasMean, type SplitBy, type ValueType } from '../../reading/index.js';
import { compareUnits, mean } from '../../statistics/index.js';
import { shownGroups } from '../protection/crossing.js';
import type { UnitResult, UnitsResult } from '../results.js';
import type { Pairs } from './pairs.js';

/** Numbers are drawn towards each other only where there are so many units, of so many persons each. */
const toDraw = { units: 5, persons: 10 };

/** Whether what a measure is split by are units, which are set side by side where its values have a place in an order. */
export const isOfUnits = (by: SplitBy, type: ValueType): boolean =>
  (by === 'unit' || by === 'team') && (hasMean(type) || type === 'ordinal');

/**
 * The change of each unit adjusted for the first value. `groups`: for each client of the pairs the index in `codes`, less
 * than 0 for none. Only units that may be shown by themselves are in it, so that it holds nothing of the others.
 */
export function unitsResult(
  { before, after }: Pairs,
  { groups, codes, least }: { groups: readonly number[]; codes: readonly string[]; least: number },
): UnitsResult {
  const members = codes.map((_, at) => groups.flatMap((group, index) => (group === at ? [index] : [])));
  const shown = shownGroups(
    members.map(({ length }) => length),
    0,
    least,
  );
  const own = members.flatMap((indexes, at) => {
    const of = (values: readonly number[]) => indexes.map((index) => values[index] ?? 0);
    return shown[at] ? [{ code: codes[at] ?? '', first: of(before), last: of(after) }] : [];
  });
  if (own.length < 2) return { not: 'one-group' };
  const found = compareUnits(own);
  if (!found) return { not: 'no-variation' };
  const isDrawn = own.length >= toDraw.units && own.every(({ last }) => last.length >= toDraw.persons);
  const units = found.units.map(({ n, adjusted, error, interval, shrunk, weight }, at): [string, UnitResult] => {
    const { code = '', first = [], last = [] } = own[at] ?? {};
    const means = { first: mean(first), last: mean(last) };
    return [code, { n, ...means, adjusted, error, interval, ...(isDrawn && { shrunk, weight }) }];
  });
  return {
    units: Object.fromEntries(units),
    mean: found.mean,
    slope: found.slope,
    sd: found.sd,
    q: found.q,
    p: found.p,
    ...(isDrawn && { spread: Math.sqrt(found.between) }),
  };
}
