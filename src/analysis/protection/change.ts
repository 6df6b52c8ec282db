import { changedUp, kept, mcnemar, newcombePaired, signTest, tango } from '../../statistics/index.js';
import { sideOf } from '../calculation/change.js';
import type { Categories, ChangeResult, MaintainResult, PairResult, Share, Shown, Side } from '../results.js';
import { classOf, commonClass, protectP } from './p-classes.js';
import { protectParts } from './parts.js';
import { possibleCounts, possibleParts } from './possible.js';
import { betweenShare, hides, hundredths, isBorrowed, isHiddenShare, isSmall, protectShare } from './suppression.js';

/** A change as it may be shown. */
export function protectChange({ alike, ...change }: ChangeResult, smallest: number): ChangeResult {
  if (alike) return alikeChange(change, smallest);
  const { n, not, direction, sign, signedRank, t, categories, pair, pairs, moves } = change;
  if (n === null || isSmall(n, smallest)) return { n: null, ...(not && { not }) };
  const turned = direction && protectParts(direction, smallest);
  const hidden = hides(turned);
  const hiddenSign = hidden || (sign && [sign.up, sign.down].some((count) => (count ?? 0) < smallest));
  const shownPair = pair && protectPair(pair, smallest);
  // Of what is counted, only what holds for all that the counts can be.
  const { side: exact, ...rest } = change;
  const side =
    sign && hiddenSign && !change.typical
      ? direction && commonSide(possibleSigns(direction, smallest), isUpFirst(direction, sign))
      : shownPair
        ? sideOf({ pair: shownPair }, pair?.p === undefined ? undefined : 'mcnemar')
        : exact;
  return {
    ...rest,
    ...(side && { side }),
    ...(turned && { direction: turned }),
    ...(t && { t: { ...t, p: protectP(t.p) } }),
    // Both are worked out from how many changed, and which way.
    ...(sign && {
      sign: hiddenSign
        ? { up: null, down: null, p: direction ? signClass(direction, smallest) : null, interval: null }
        : { ...sign, p: protectP(sign.p) },
    }),
    ...(signedRank && {
      signedRank: hidden
        ? { ...signedRank, n: null, v: null, rankBiserial: null, p: rankClass(signedRank.p, n, turned) }
        : { ...signedRank, v: null, p: protectP(signedRank.p) },
    }),
    ...(categories && { categories: protectCategories(categories, smallest) }),
    ...(shownPair && { pair: shownPair }),
    ...(pairs && { pairs: protectPairs(pairs, smallest) }),
    // Its sums stand elsewhere, so a table with one small cell is hidden as a whole.
    ...(moves && movesTell(moves, smallest) && { moves: hiddenMoves(moves) }),
  };
}

/** The change of those who nearly all changed alike: its size and its spread would tell that everybody did, so neither is told. */
function alikeChange({ n, direction }: ChangeResult, smallest: number): ChangeResult {
  if (n === null || isSmall(n, smallest)) return { n: null };
  return {
    n,
    mean: null,
    sd: null,
    interval: null,
    ...(direction && { direction: protectParts(direction, smallest) }),
  };
}

/** A small cell, or an answer from which, or to which, everybody went the same way. */
function movesTell(moves: NonNullable<ChangeResult['moves']>, smallest: number): boolean {
  const rows = Object.values(moves).map((row) => Object.values(row));
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? 0));
  const alone = (line: readonly Shown[]) => line.filter((count) => count !== 0).length === 1;
  return rows.some((row) => row.some((count) => isSmall(count, smallest))) || [...rows, ...columns].some(alone);
}

/** How many went up and how many down, whatever the hidden numbers are. The good way stands first. */
function possibleSigns(
  direction: Readonly<Record<string, Share>>,
  smallest: number,
): { first: number; last: number }[] {
  const words = Object.keys(direction);
  const [one = 0, other = 2] = [words.findIndex((word) => word !== 'unchanged'), words.length - 1];
  const counts = words.map((word) => direction[word]?.count ?? 0);
  return possibleParts(counts, smallest).map((each) => ({ first: each[one] ?? 0, last: each[other] ?? 0 }));
}

/** Whether those who went up stand first: where up is better, or where nobody says which way is. */
const isUpFirst = (direction: Readonly<Record<string, Share>>, { up }: NonNullable<ChangeResult['sign']>): boolean =>
  (direction.better ?? direction.higher)?.count === up;

/** The class of the sign test that holds whatever the hidden numbers are. */
const signClass = (direction: Readonly<Record<string, Share>>, smallest: number): Shown =>
  commonClass(possibleSigns(direction, smallest).map(({ first, last }) => signTest(first, last)));

/** The same of which way it goes: undefined where that is not the same for all of them. */
function commonSide(all: readonly { first: number; last: number }[], upFirst: boolean): Side | undefined {
  const found = new Set(
    all.map(({ first, last }) => {
      const [rose, fell] = upFirst ? [first, last] : [last, first];
      const interval = changedUp({ first: fell, second: rose })?.exact;
      return sideOf({ sign: { up: rose, down: fell, p: signTest(rose, fell), ...(interval && { interval }) } }, 'sign');
    }),
  );
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}

/**
 * Of so many who changed, 4 can have gone the other way and p still be as low: the ranks 1 to 4, of which 43 of all sets have
 * a sum of at most 10. A lower p would tell that they are fewer.
 */
function rankClass(p: Shown, n: number, direction: Readonly<Record<string, Share>> | undefined): Shown {
  if (p === null) return null;
  const unchanged = direction?.unchanged?.count;
  const changed = n - (unchanged ?? 4);
  if (changed < 10) return null;
  return Math.max(classOf(p), classOf(Math.min(1, (2 * 43) / 2 ** changed)));
}

/** A table of who moved where, with nothing shown. */
export const hiddenMoves = (moves: NonNullable<ChangeResult['moves']>): NonNullable<ChangeResult['moves']> =>
  Object.fromEntries(
    Object.entries(moves).map(([from, row]) => [from, Object.fromEntries(Object.keys(row).map((to) => [to, null]))]),
  );

function protectCategories(categories: Categories, smallest: number): Categories {
  const { recovered, improved, unchanged, deteriorated, better } = categories;
  if (!improved || !unchanged || !deteriorated) return categories;
  const all: Record<string, Share> = { ...(recovered && { recovered }), improved, unchanged, deteriorated };
  const parts = protectParts(all, smallest);
  const shown = (...names: string[]) => names.every((name) => parts[name]?.count !== null);
  // Better is recovered and improved together: the sum may be shown when it tells nothing of a hidden one.
  const isSum = shown('recovered', 'improved') || shown('unchanged', 'deteriorated');
  if (!better || isSum) return { ...categories, ...parts, ...(better && { better }) };
  // Else what it can be by what is shown of the parts.
  const names = Object.keys(all);
  const sums = possibleParts(
    names.map((name) => all[name]?.count ?? 0),
    smallest,
  ).map((counts) =>
    names.reduce(
      (sum, name, index) => sum + (name === 'recovered' || name === 'improved' ? (counts[index] ?? 0) : 0),
      0,
    ),
  );
  return { ...categories, ...parts, better: betweenShare(sums, categories.n) };
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
    shown.map(([code, one]) => [
      code,
      few && isBorrowed(pairs[code]?.p, pairs[code]?.adjusted) ? { ...one, adjusted: null } : one,
    ]),
  );
}

function protectPair(pair: PairResult, smallest: number): PairResult {
  const { n, before, after, both, left, joined, neither, p, adjusted } = pair;
  const hidden = {
    before: isHiddenShare(before, n, smallest),
    after: isHiddenShare(after, n, smallest),
  };
  const cells = [both, left, joined, neither].some((count) => (count ?? 0) < smallest);
  if (!cells && !hidden.before && !hidden.after) {
    return {
      ...pair,
      ...(p !== undefined && { p: protectP(p) }),
      ...(adjusted !== undefined && { adjusted: protectP(adjusted) }),
    };
  }
  // What is said of the change holds for every table that fits what is shown, so it tells nothing of which one it is.
  const tables = possibleTables(pair, smallest);
  const shownP =
    p === undefined || p === null ? p : commonClass(tables.map((one) => mcnemar(one.left, one.joined, true)));
  return {
    ...pair,
    before: protectShare(before, n, smallest),
    after: protectShare(after, n, smallest),
    // Each of the four cells follows from one of them and the shares.
    ...{ both: null, left: null, joined: null, neither: null },
    interval: widest(tables),
    ...((hidden.before || hidden.after) && { difference: null }),
    ...(shownP !== undefined && { p: shownP }),
    ...(adjusted !== undefined && {
      adjusted: shownP === null || adjusted === null ? null : Math.max(shownP ?? 1, classOf(adjusted)),
    }),
  };
}

/**
 * Of a state that is kept: the interval that holds those of all tables that fit what is shown, and what it says of the margin
 * where it says the same of all.
 */
export function keptShares(
  pair: PairResult,
  margin: number,
  smallest: number,
): Pick<MaintainResult, 'interval' | 'verdict'> {
  const intervals = possibleTables(pair, smallest).flatMap((one) => {
    const found = tango({ both: one.both, first: one.left, second: one.joined, neither: one.neither });
    return found ? [found.interval] : [];
  });
  const [verdict, ...others] = new Set(intervals.map((one) => kept(one, margin, 'higher')));
  return {
    interval: outer(intervals),
    ...(verdict && others.length === 0 && { verdict }),
  };
}

interface PairTable {
  both: number;
  left: number;
  joined: number;
  neither: number;
}

/** Every table of those with both that fits what is shown of the two shares, and that some number in it is small. */
function possibleTables({ n, before, after }: PairResult, smallest: number): PairTable[] {
  if (n === null || n < 2 * smallest - 1) return [];
  return possibleCounts(before, n, smallest).flatMap((had) =>
    possibleCounts(after, n, smallest).flatMap((has) => {
      const [least, most] = [Math.max(0, had + has - n), Math.min(had, has)];
      // One of the numbers is small: nearest to the least or the most that both can be.
      const near = Array.from({ length: smallest }, (_, index) => [least + index, most - index]).flat();
      return [...new Set(near)]
        .filter((both) => both >= least && both <= most)
        .map((both) => ({ both, left: had - both, joined: has - both, neither: n - had - has + both }));
    }),
  );
}

/** The interval that holds all of theirs, in whole percentage points. */
function widest(tables: readonly PairTable[]): PairResult['interval'] {
  const all = tables.flatMap((one) => {
    const found = newcombePaired({ both: one.both, first: one.left, second: one.joined, neither: one.neither });
    // The statistics give first minus second; a change is after minus before.
    return found ? [[-found.interval[1] + 0, -found.interval[0] + 0] as const] : [];
  });
  return all.length < tables.length ? null : outer(all);
}

function outer(all: readonly (readonly [number, number])[]): PairResult['interval'] {
  if (all.length === 0) return null;
  const low = Math.min(...all.map(([from]) => from));
  const high = Math.max(...all.map(([, to]) => to));
  return [hundredths(Math.floor, low), hundredths(Math.ceil, high)];
}
