import type { ChangeResult, NormResult, NormTime, Shown } from '../results.js';
import { hiddenShare, hundredths } from './suppression.js';
import type { Telling } from './telling.js';
import { windowed } from './windowed.js';

/**
 * Against the norm, as it may be shown. How many are within its range is never told exactly: beside the levels, criteria and
 * answers of the same value, exact numbers could be subtracted.
 */
export function protectNorm(norm: NormResult, smallest: number): NormResult {
  const { n, first, last } = norm;
  const at = (one: NormTime): NormTime => ({
    ...one,
    within: windowed(one.within, n, smallest),
    ...(one.past && { past: windowed(one.past, n, smallest) }),
  });
  return { ...norm, ...(first && { first: at(first) }), ...(last && { last: at(last) }) };
}

/** Worked out from the means as they are told, which by itself tells nothing more. */
export function roundedNorm(
  { first, last, ...about }: NormResult,
  change: ChangeResult | undefined,
  { around }: Telling,
): NormResult {
  const { mean: norm, sd } = about.population;
  const at = (one: NormTime, mean: Shown): NormTime => {
    if (mean === null) {
      const { interval, past } = one;
      const hidden = { ...(interval && { interval: null }), within: hiddenShare, ...(past && { past: hiddenShare }) };
      return { mean, difference: null, ...hidden };
    }
    const points = (apart: number) => norm + sd * apart;
    const told = one.interval ? around(mean, [points(one.interval[0]), points(one.interval[1])]) : undefined;
    const apart = (round: (value: number) => number, value: number) => hundredths(round, (value - norm) / sd);
    return {
      ...one,
      mean,
      difference: apart(Math.round, mean),
      ...(told !== undefined && { interval: told && [apart(Math.floor, told[0]), apart(Math.ceil, told[1])] }),
    };
  };
  return {
    ...about,
    ...(first && { first: at(first, change?.before?.mean ?? null) }),
    ...(last && { last: at(last, change?.after?.mean ?? null) }),
  };
}
