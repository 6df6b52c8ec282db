import { nineDecimals } from '../../statistics/index.js';
import type { Shown, ShownInterval } from '../results.js';

/** Of fewer than this no spread is shown: with the mean it gives back most sets of answers. */
export const fewestForSpread = 20;

/** Of fewer than this no p, no verdict by itself and no middle change is shown, whose ends are single clients' changes. */
export const fewestForTests = 15;

/** Of fewer than this no interval is shown: with the mean they leave few sets of answers on a short scale. */
export const fewestForClear = 10;

/**
 * The step that a mean of n may be told in, where two values differ by at least `step`: the least of 1, 2, 5 and their tens
 * and tenths that leaves five possible sums.
 */
export function roundingStep(n: number, step: number): number {
  const least = (5 * step) / n;
  for (let power = Math.floor(Math.log10(least)); ; power++) {
    const found = [1, 2, 5].map((one) => one * 10 ** power).find((one) => one >= least - 1e-12);
    if (found !== undefined) return found;
  }
}

export const nearest = (value: number, width: number): number =>
  nineDecimals(Math.round(nineDecimals(value / width)) * width);

/** How the numbers of n persons are told. */
export interface Telling {
  width: number;
  value(of: Shown): Shown;
  /** Outward, so that it still holds what it held. */
  interval(of: ShownInterval): ShownInterval;
  /**
   * The same of an interval that has its value in the middle, around the value as it is told: where each end was rounded by
   * itself, the middle of the two would tell the value once more, and more exactly.
   */
  around(value: Shown, of: ShownInterval): ShownInterval;
  /** Of a spread; what would be none is not told. */
  spread(of: Shown): Shown;
  /** Of what is counted in standard deviations. */
  size(of: Shown): Shown;
  sizes(of: ShownInterval): ShownInterval;
}

export function telling(n: Shown, step: number): Telling {
  const width = roundingStep(Math.max(1, n ?? 1), step);
  const [isMany, isClear] = [n !== null && n >= fewestForSpread, n !== null && n >= fewestForClear];
  // It gives the spread, which of few is not told.
  const by = isMany ? width : 2 * width;
  const outward = (interval: ShownInterval, by: number): ShownInterval =>
    interval && [
      nineDecimals(Math.floor(nineDecimals(interval[0] / by)) * by),
      nineDecimals(Math.ceil(nineDecimals(interval[1] / by)) * by),
    ];
  const spread = (of: Shown) => (of === null || !isMany ? null : nearest(of, width) || null);
  return {
    width,
    value: (of) => (of === null ? null : nearest(of, width)),
    interval: (of) => (isClear ? outward(of, width) : null),
    around: (of, interval) => {
      if (of === null || interval === null || !isClear) return null;
      const middle = nearest(of, width);
      const half = Math.max(middle - interval[0], interval[1] - middle);
      const told = nineDecimals(Math.ceil(nineDecimals(half / by)) * by);
      return [nineDecimals(middle - told), nineDecimals(middle + told)];
    },
    spread,
    size: (of) => (of === null || !isMany ? null : nearest(of, 0.1)),
    sizes: (of) => (isMany ? outward(of, 0.1) : null),
  };
}
