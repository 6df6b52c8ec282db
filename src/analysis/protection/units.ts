import type { ChangeResult, Shown, UnitResult, UnitsResult } from '../results.js';
import { protectP } from './p-classes.js';
import type { NearlyAll } from './rounding.js';
import { fewestForTests, nearest, type Telling, telling } from './telling.js';

/**
 * Units side by side as they may be spread: all of them or nothing. `shown`: the codes of the groups that are told of;
 * `isAtEnd`: whether the mean of so many is nearly everybody's value.
 */
export function protectUnits(
  units: UnitsResult,
  { shown, isAtEnd }: { shown: readonly string[]; isAtEnd: NearlyAll['atEnd'] },
): UnitsResult {
  const all = Object.entries(units.units ?? {});
  if (all.some(([code]) => !shown.includes(code))) return { not: 'one-group' };
  // With the mean of all the adjusted change tells of the last mean.
  const isNear = all.some(([, { n, first, last }]) => [first, last].some((mean) => isAtEnd({ n, mean })));
  return isNear ? { not: 'could-tell' } : units;
}

/**
 * Told as exactly as the number of persons in each allows; `all` is the change of all, as it is told. First and last means,
 * errors and Q are not: with the rest they would tell more. What is drawn towards the others follows from what is told.
 */
export function roundedUnits(units: UnitsResult, all: ChangeResult | undefined, step: number): UnitsResult {
  if (!units.units) return units;
  const entries = Object.entries(units.units);
  const count = entries.reduce((sum, [, { n }]) => sum + (n ?? 0), 0);
  const whole = telling(count, step);
  const { spread } = units;
  return {
    units: Object.fromEntries(entries.map(([code, one]) => [code, roundedUnit(one, whole, step)])),
    // Of the same persons it is told once.
    mean:
      all?.n === count && typeof all.mean === 'number'
        ? all.mean
        : all?.mean === undefined
          ? null
          : whole.value(units.mean ?? null),
    slope: null,
    sd: all?.mean === undefined ? null : whole.spread(units.sd ?? null),
    q: null,
    p: count < fewestForTests ? null : protectP(units.p ?? null),
    ...(spread !== undefined && { spread: whole.spread(spread) }),
  };
}

function roundedUnit({ n, adjusted, interval, shrunk, weight }: UnitResult, of: Telling, step: number): UnitResult {
  const { value, around } = telling(n, step);
  const told = value(adjusted);
  return {
    n,
    first: null,
    last: null,
    adjusted: told,
    error: null,
    interval: around(told, interval),
    ...(typeof shrunk === 'number' && {
      shrunk: value(drawn({ adjusted, shrunk, weight }, told, of)),
      weight: tenth(weight),
    }),
  };
}

const tenth = (weight: Shown | undefined): Shown => (typeof weight === 'number' ? nearest(weight, 0.1) : null);

/** Between the adjusted change and the mean that it is drawn towards, both as they are told. */
function drawn(
  { adjusted, shrunk, weight }: Pick<UnitResult, 'adjusted' | 'shrunk' | 'weight'>,
  told: Shown,
  { value }: Telling,
): Shown {
  const own = tenth(weight);
  if (typeof adjusted !== 'number' || typeof shrunk !== 'number' || typeof weight !== 'number') return null;
  if (told === null || own === null) return null;
  const towards = value((shrunk - weight * adjusted) / (1 - weight)) ?? told;
  return towards + own * (told - towards);
}
