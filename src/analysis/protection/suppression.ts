import type { Share, Shown } from '../results.js';

/** Hidden because it concerns too few, or because a hidden one could be worked out from it. */
export const hiddenShare: Share = { count: null, share: null, interval: null };

/** Whether a number of persons is too small to show. Zero is not small: it discloses nobody. */
export const isSmall = (count: Shown | undefined, smallest: number): boolean =>
  typeof count === 'number' && count > 0 && count < smallest;

/**
 * Which of the parts of a known whole are hidden: the small ones, and as many of the next smallest as it takes for the
 * hidden ones together to be two at least and no small group.
 */
export function hiddenParts(counts: readonly number[], smallest: number): Set<number> {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count, smallest) ? [index] : [])));
  if (hidden.size === 0) return hidden;
  const rest = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const together = () => [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  for (const { index } of rest) {
    if (hidden.size > 1 && together() >= smallest) break;
    hidden.add(index);
  }
  return hidden;
}

/** The same for a table whose rows and columns both have known sums. */
export function hiddenCells(rows: readonly (readonly number[])[], smallest: number): Set<string> {
  const hidden = new Set<string>();
  const lines = [
    ...rows.map((row, i) => row.map((count, j) => ({ count, key: `${i} ${j}` }))),
    ...(rows[0] ?? []).map((_, j) => rows.map((row, i) => ({ count: row[j] ?? 0, key: `${i} ${j}` }))),
  ];
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const line of lines) {
      // What is hidden already counts as small, so that the line hides another beside it.
      const counts = line.map(({ count, key }) => (hidden.has(key) && count >= smallest ? 1 : count));
      for (const index of hiddenParts(counts, smallest)) {
        const key = line[index]?.key;
        if (key !== undefined) hidden.add(key);
      }
    }
  }
  return hidden;
}

/** Counts that are parts of a whole. */
export function protectCounts(counts: Readonly<Record<string, Shown>>, smallest: number): Record<string, Shown> {
  const entries = Object.entries(counts);
  const hidden = hiddenParts(
    entries.map(([, count]) => count ?? 0),
    smallest,
  );
  return Object.fromEntries(entries.map(([key, count], index) => [key, hidden.has(index) ? null : count]));
}

/** Some of n: hidden when they, or the others, are too few or none. What everybody answered each of them answered. */
export const protectShare = <Some extends Share>(share: Some, n: Shown, smallest: number): Some =>
  isHiddenShare(share, n, smallest) ? { ...share, ...boundedShare(share.count, n, smallest) } : share;

export function isHiddenShare({ count }: Pick<Share, 'count'>, n: Shown, smallest: number): boolean {
  if (count === null || n === null) return true;
  return n > 0 && (n < smallest || count < smallest || n - count < smallest);
}

/**
 * What can be said of a hidden share: that fewer than the smallest have it, or that fewer than the smallest have not. It
 * holds for all of those numbers, none and all among them, so it tells of nobody. Of so few that it would, nothing is said.
 */
export function boundedShare(count: Shown, n: Shown, smallest: number): Share {
  if (count === null || n === null || n < 2 * smallest - 1) return hiddenShare;
  if (count < smallest) return { ...hiddenShare, under: hundredths(Math.ceil, smallest / n) };
  if (n - count < smallest) return { ...hiddenShare, over: hundredths(Math.floor, (n - smallest) / n) };
  return hiddenShare;
}
/** A hidden share by all that it can be. */
export function betweenShare(possible: readonly number[], n: Shown): Share {
  if (!n || possible.length === 0) return hiddenShare;
  const least = possible.reduce((min, count) => Math.min(min, count), n);
  const most = possible.reduce((max, count) => Math.max(max, count), 0);
  return {
    ...hiddenShare,
    ...(least > 0 && { over: hundredths(Math.floor, (least - 1) / n) }),
    ...(most < n && { under: hundredths(Math.ceil, (most + 1) / n) }),
  };
}
/** A share in whole per cent, up or down. */
export const hundredths = (round: (value: number) => number, share: number): number =>
  round(Number((share * 100).toFixed(6))) / 100;

/** Whether a p corrected by Holm is another test's: then it is not a whole number of times its own. */
export function isBorrowed(p: Shown | undefined, adjusted: Shown | undefined): boolean {
  if (typeof p !== 'number' || typeof adjusted !== 'number' || adjusted === 1) return false;
  const times = adjusted / p;
  return Math.abs(times - Math.round(times)) > 1e-9;
}
export const hides = (parts: Readonly<Record<string, Share>> | undefined): boolean =>
  Object.values(parts ?? {}).some(({ count }) => count === null);
