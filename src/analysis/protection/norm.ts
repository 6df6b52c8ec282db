import type { ChangeResult, NormResult, NormTime, Share, Shown } from '../results.js';
import { betweenShare, boundedShare, hiddenShare, hundredths, isHiddenShare } from './suppression.js';
import { nearest, roundingStep, type Telling, tidy } from './telling.js';

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

/** Between which numbers it lies: the same for every count in a step that holds five at least. */
function windowed(share: Share, n: Shown, smallest: number): Share {
  if (share.count === null || n === null || n < 2 * smallest) return hiddenShare;
  if (isHiddenShare(share, n, smallest)) return boundedShare(share.count, n, smallest);
  const width = roundingStep(n, 1);
  const middle = nearest(share.count / n, width);
  const low = Math.max(smallest, Math.ceil(tidy((middle - width / 2) * n)));
  const high = Math.min(n - smallest, Math.max(low + 4, Math.floor(tidy((middle + width / 2) * n))));
  const least = Math.max(smallest, Math.min(low, high - 4));
  if (high - least < 4) return hiddenShare;
  return betweenShare([least, high], n);
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
