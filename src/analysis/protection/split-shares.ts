import type { Share, Shown, SplitGroupResult } from '../results.js';
import { betweenShare, boundedShare, hiddenShare, isHiddenShare } from './suppression.js';
import { nearest, roundingStep } from './telling.js';

/** Those with both measurements, how many of them it is of, and whether that is hidden. */
interface Whole {
  n: Shown;
  count: Shown | undefined;
  isHidden: boolean;
  smallest: number;
  /** Shares of another split are told exactly. */
  isLater: boolean;
}
interface Told {
  /** What is told of each group, in their order; undefined for one that has no such share. */
  shares: readonly (Share | undefined)[];
  /** As they are, so that their differences may be told. */
  isExact: boolean;
}

const sum = (all: readonly Shown[]) => all.reduce<number>((whole, one) => whole + (one ?? 0), 0);

/**
 * The shares of the groups that are told of. All are, or none, since each could be worked out from the others and the whole;
 * those in no group that is told of are a group too. Exact numbers of several splits would tell how many it was of every
 * group that is in the one and not in the other, so only those of the first are told; of the later, between which numbers.
 */
export function splitShares(groups: readonly SplitGroupResult[], of: 'better' | 'reached', whole: Whole): Told {
  const { n, count, isHidden, smallest, isLater } = whole;
  const all = groups.map((one) => one[of]);
  const few = groups.filter((one) => one[of] && isHiddenShare(one[of], one.n, smallest)).length;
  const restN = (n ?? 0) - sum(groups.map((one) => one.n));
  const restCount = (count ?? 0) - sum(all.map((one) => one?.count ?? 0));
  const isRestFew = restN > 0 && isHiddenShare({ count: restCount }, restN, smallest);
  if (isHidden || few > 0 || isRestFew) {
    // Of two groups that both are nearly none or nearly all the sum would give both back.
    const isBounded = few === 1 && !isHidden && !isRestFew && !isLater;
    return {
      shares: all.map(
        (one, index) => one && (isBounded ? boundedShare(one.count, groups[index]?.n ?? null, smallest) : hiddenShare),
      ),
      isExact: false,
    };
  }
  if (!isLater) return { shares: all, isExact: restN === 0 };
  return { shares: between(groups, all, restN === 0 ? (count ?? null) : null), isExact: false };
}

/**
 * Between which numbers each lies, so that five are possible. Where the groups are all of them the largest one's follow from
 * the others' and the whole, and so tell nothing more.
 */
function between(
  groups: readonly SplitGroupResult[],
  all: readonly (Share | undefined)[],
  count: Shown,
): (Share | undefined)[] {
  const sizes = groups.map((one) => one.n ?? 0);
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const windows = all.map((one, index): [low: number, high: number] => {
    const size = sizes[index] ?? 0;
    const width = roundingStep(Math.max(1, size), 1);
    const middle = nearest((one?.count ?? 0) / Math.max(1, size), width);
    return [
      Math.max(0, Math.ceil((middle - width / 2) * size)),
      Math.min(size, Math.floor((middle + width / 2) * size)),
    ];
  });
  if (count !== null) {
    const others = windows.filter((_, index) => index !== largest);
    windows[largest] = [
      Math.max(0, count - sum(others.map(([, high]) => high))),
      Math.min(sizes[largest] ?? 0, count - sum(others.map(([low]) => low))),
    ];
  }
  return all.map((one, index) => one && betweenShare(windows[index] ?? [], sizes[index] ?? 0));
}
