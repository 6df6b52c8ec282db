import type { Categories, ChangeResult, PairResult, Share } from '../results.js';
import { hiddenShare, hides, isBorrowed, isHiddenShare, isSmall, protectParts } from './suppression.js';

/** A change as it may be shown. */
export function protectChange(change: ChangeResult, smallest: number): ChangeResult {
  const { n, not, direction, sign, signedRank, categories, pair, pairs, moves } = change;
  if (n === null || isSmall(n, smallest)) return { n: null, ...(not && { not }) };
  const turned = direction && protectParts(direction, smallest);
  const hidden = hides(turned);
  const few = moves && Object.values(moves).some((row) => Object.values(row).some((count) => isSmall(count, smallest)));
  return {
    ...change,
    ...(turned && { direction: turned }),
    // Both are worked out from how many changed, and which way.
    ...(sign && hidden && { sign: { up: null, down: null, p: null } }),
    ...(signedRank && hidden && { signedRank: protectRank(signedRank, n, smallest) }),
    ...(categories && { categories: protectCategories(categories, smallest) }),
    ...(pair && { pair: protectPair(pair, smallest) }),
    ...(pairs && { pairs: protectPairs(pairs, smallest) }),
    // Its sums stand elsewhere, so a table with one small cell is hidden as a whole.
    ...(moves && few && { moves: hiddenMoves(moves) }),
  };
}

/** A table of who moved where, with nothing shown. */
export const hiddenMoves = (moves: NonNullable<ChangeResult['moves']>): NonNullable<ChangeResult['moves']> =>
  Object.fromEntries(
    Object.entries(moves).map(([from, row]) => [from, Object.fromEntries(Object.keys(row).map((to) => [to, null]))]),
  );

/**
 * An exact p is a whole number over two to the power of how many changed, and the size is the ranks over a sum that tells
 * it too. To three decimals, and of so many more than may be hidden, p fits all the small numbers.
 */
function protectRank(rank: NonNullable<ChangeResult['signedRank']>, n: number, smallest: number) {
  const p = rank.p === null || n < smallest + 10 ? null : Math.ceil(rank.p * 1000) / 1000;
  return { ...rank, n: null, v: null, rankBiserial: null, p };
}

function protectCategories(categories: Categories, smallest: number): Categories {
  const { recovered, improved, unchanged, deteriorated, better } = categories;
  if (!improved || !unchanged || !deteriorated) return categories;
  const all: Record<string, Share> = { ...(recovered && { recovered }), improved, unchanged, deteriorated };
  const parts = protectParts(all, smallest);
  const shown = (...names: string[]) => names.every((name) => parts[name]?.count !== null);
  // Better is recovered and improved together: the sum may be shown when it tells nothing of a hidden one.
  const sum = shown('recovered', 'improved') || shown('unchanged', 'deteriorated');
  return { ...categories, ...parts, ...(better && { better: sum ? better : hiddenShare }) };
}

/** The change of a value whose answers are hidden: no spread of them, nor what it could be worked out from. */
export function withoutSpread(change: ChangeResult): ChangeResult {
  const { before, after, standardised } = change;
  const sizes = (['dav', 'drm', 'dpre', 'correlation'] as const).filter((key) => standardised?.[key] !== undefined);
  return {
    ...change,
    ...(before && { before: { ...before, sd: null } }),
    ...(after && { after: { ...after, sd: null } }),
    ...(standardised && {
      standardised: { ...standardised, ...Object.fromEntries(sizes.map((key) => [key, null])) },
    }),
  };
}

function protectPairs(pairs: Readonly<Record<string, PairResult>>, smallest: number): Record<string, PairResult> {
  const shown = Object.entries(pairs).map(([code, one]) => [code, protectPair(one, smallest)] as const);
  const few = shown.some(([, { p }]) => p === null);
  return Object.fromEntries(
    shown.map(([code, one]) => [code, few && isBorrowed(one.p, one.adjusted) ? { ...one, adjusted: null } : one]),
  );
}

function protectPair(pair: PairResult, smallest: number): PairResult {
  const { n, before, after, both, left, joined, neither, p } = pair;
  const hidden = {
    before: isHiddenShare(before, n, smallest),
    after: isHiddenShare(after, n, smallest),
  };
  const cells = [both, left, joined, neither].some((count) => isSmall(count, smallest));
  if (!cells && !hidden.before && !hidden.after) return pair;
  return {
    ...pair,
    ...(hidden.before && { before: hiddenShare }),
    ...(hidden.after && { after: hiddenShare }),
    // Each of the four cells follows from one of them and the shares; the interval and p are worked out from them too.
    ...{ both: null, left: null, joined: null, neither: null, interval: null },
    ...((hidden.before || hidden.after) && { difference: null }),
    ...(p !== undefined && { p: null }),
    ...(pair.adjusted !== undefined && { adjusted: null }),
  };
}
