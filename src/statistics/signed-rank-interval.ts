import { nineDecimals } from './describe.js';
import { normalBelow } from './distributions.js';
import { exactLimit, signedRank, typicalChange, untiedTest } from './signed-rank.js';

/** An interval whose ends may or may not belong to it. */
export interface EndedInterval {
  low: number;
  high: number;
  lowIncluded: boolean;
  highIncluded: boolean;
}

/** Whether a value lies in it. */
export const holds = ({ low, high, lowIncluded, highIncluded }: EndedInterval, value: number): boolean =>
  (lowIncluded ? low <= value : low < value) && (highIncluded ? value <= high : value < high);

export interface SignedRankInterval {
  /** The Hodges–Lehmann estimate of the typical change. */
  estimate: number;
  /** The exact signed-rank test with Pratt's zeros, against 0. */
  p: number;
  /**
   * All changes that the test does not reject; missing where it cannot reject any (fewer than six). A point when all changed
   * alike, and one that is not included when it rejects every change (very many persons with few answers): nothing to print.
   */
  interval?: EndedInterval;
}

/** Beyond so many different differences, the ends are taken from the means of pairs in order, as for data without ties. */
const mostDistinct = 2000;

/** The different means of two differences (each with itself too) in order, and how many pairs have each or less. */
function walshMeans(differences: readonly number[]): { mean: number; upTo: number }[] {
  const counts = new Map<number, number>();
  for (const value of differences) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts];
  const pairs = new Map<number, number>();
  for (const [i, [x, a]] of values.entries()) {
    for (let j = i; j < values.length; j++) {
      const [y, b] = values[j] ?? [0, 0];
      const at = nineDecimals((x + y) / 2);
      pairs.set(at, (pairs.get(at) ?? 0) + (i === j ? (a * (a + 1)) / 2 : a * b));
    }
  }
  let upTo = 0;
  return [...pairs]
    .sort(([x], [y]) => x - y)
    .map(([mean, count]) => {
      upTo += count;
      return { mean, upTo };
    });
}

/**
 * The interval that never contradicts the exact signed-rank test: every change that the test does not reject at
 * 1 − `confidence`. Between neighbouring means of pairs the test does not change, but it may at one of them, where zeros and
 * ties arise: so it is asked at each mean, and once between each two. Undefined without data.
 */
export function invertedSignedRank(differences: readonly number[], confidence = 0.95): SignedRankInterval | undefined {
  const all = differences.map(nineDecimals);
  const typical = typicalChange(all, confidence);
  if (!typical) return undefined;
  const { estimate } = typical;
  const significance = 1 - confidence;
  const p = signedRank(all)?.p ?? 1;
  // 1 − .95 is a little more than .05, which a p of .05 must not be held against.
  const accepted = (value: number) => value > significance * (1 + 1e-12);
  if (new Set(all).size > mostDistinct) {
    const [low, high] = typical.interval ?? [];
    if (low === undefined || high === undefined) return { estimate, p };
    return { estimate, p, interval: cut({ low, high, lowIncluded: true, highIncluded: true }, accepted(p), estimate) };
  }
  const means = walshMeans(all);
  const test = (at: number) => signedRank(all.map((value) => value - at))?.p ?? 1;
  const last = 2 * means.length;
  const mean = (index: number) => means[index]?.mean ?? Number.NaN;
  /** Every other place is a mean, from 1; those between are gaps, the first and the last without an end. */
  const point = (place: number) => {
    const index = (place - 1) / 2;
    if (place % 2 === 1) return mean(index);
    if (place === 0) return mean(0) - 1;
    return place === last ? mean(means.length - 1) + 1 : (mean(index - 0.5) + mean(index + 0.5)) / 2;
  };
  const gap = gapTest(all, means);
  const surely = gap
    ? besideRejected(gap, significance / spare(all.length, means))
    : surelyRejected(all.length, means, significance);
  const within = (place: number) =>
    gap && place % 2 === 0 ? accepted(gap(place)) : !surely(place) && accepted(test(point(place)));
  if (within(0) || within(last)) return { estimate, p };
  const none = { lowIncluded: false, highIncluded: false };
  let [from, to] = [1, last - 1];
  while (from < last && !within(from)) from += 1;
  while (to > from && !within(to)) to -= 1;
  if (from === last) return { estimate, p, interval: { ...none, low: estimate, high: estimate } };
  const interval = {
    low: from % 2 === 1 ? point(from) : point(from - 1),
    high: to % 2 === 1 ? point(to) : point(to + 1),
    lowIncluded: from % 2 === 1,
    highIncluded: to % 2 === 1,
  };
  return { estimate, p, interval: cut(interval, accepted(p), estimate) };
}

/** A hole at 0: the test rejects it and accepts both sides. The side of the estimate stays. */
function cut(interval: EndedInterval, accepted: boolean, estimate: number): EndedInterval {
  if (accepted || !holds(interval, 0)) return interval;
  return estimate > 0 ? { ...interval, low: 0, lowIncluded: false } : { ...interval, high: 0, highIncluded: false };
}

/**
 * p between two means of pairs, where differences that are all different have no ties and no zeros: the sum of the ranks above is the
 * number of means above. Undefined where some are equal, or where the test is not exact.
 */
function gapTest(all: readonly number[], means: readonly { upTo: number }[]): ((place: number) => number) | undefined {
  const n = all.length;
  if (n > exactLimit || new Set(all).size < n) return undefined;
  const p = untiedTest(n);
  const pairs = (n * (n + 1)) / 2;
  return (place) => p(pairs - (means[place / 2 - 1]?.upTo ?? 0));
}

/** Means of pairs with gaps on both sides that are rejected by far: a tie moves p less than a gap does. */
const besideRejected =
  (gap: (place: number) => number, limit: number) =>
  (place: number): boolean =>
    Math.max(gap(place - 1), gap(place + 1)) < limit;

/** What is not asked exactly is spared a factor: with many means, each moves the test little; with few, by large steps. */
const spare = (n: number, means: readonly unknown[]): number => (means.length > 500 ? 1 + 5 / n : 5);

/**
 * Places where no exact test is needed, as the normal distribution puts them beyond the limit with the largest variance
 * that the sum of signed ranks can have. It differs from the exact distribution by about one in n where there are few ties;
 * where many, the steps of the exact one are large, and so is what is spared.
 */
function surelyRejected(
  n: number,
  means: readonly { upTo: number }[],
  significance: number,
): (place: number) => boolean {
  if (n < 50) return () => false;
  const limit = significance / spare(n, means);
  const pairs = (n * (n + 1)) / 2;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 6);
  return (place) => {
    const before = means[Math.floor((place - 2) / 2)]?.upTo ?? 0;
    const upTo = place % 2 === 1 ? (means[(place - 1) / 2]?.upTo ?? 0) : before;
    const signs = pairs - upTo - (place % 2 === 1 ? (means[(place - 3) / 2]?.upTo ?? 0) : before);
    return 2 * normalBelow(-Math.abs(signs) / spread) < limit;
  };
}
