import { nineDecimals } from '../../statistics/index.js';
import type { Share, Shown } from '../results.js';
import { betweenShare, boundedShare, hiddenShare, isHiddenShare } from './suppression.js';
import { nearest, roundingStep } from './telling.js';

/** Between which numbers it lies: the same for every count in a step that holds five at least. */
export function windowed(share: Share, n: Shown, smallest: number): Share {
  if (share.count === null || n === null || n < 2 * smallest) return hiddenShare;
  if (isHiddenShare(share, n, smallest)) return boundedShare(share.count, n, smallest);
  const width = roundingStep(n, 1);
  const middle = nearest(share.count / n, width);
  const low = Math.max(smallest, Math.ceil(nineDecimals((middle - width / 2) * n)));
  const high = Math.min(n - smallest, Math.max(low + 4, Math.floor(nineDecimals((middle + width / 2) * n))));
  const least = Math.max(smallest, Math.min(low, high - 4));
  if (high - least < 4) return hiddenShare;
  return betweenShare([least, high], n);
}
