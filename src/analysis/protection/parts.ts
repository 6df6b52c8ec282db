import type { Share } from '../results.js';
import { hiddenShare, hundredths } from './suppression.js';

/**
 * The parts of a known whole as they may be shown. Those of fewer than `smallest` are hidden, none at all among them, and
 * one other part with them, so that they cannot be worked out from the sum. Which one is decided by where it stands and not
 * by how large it is, for that it was the smallest would tell how large the others are. What is hidden is bounded where the
 * bounds leave every small number possible.
 */
export function protectParts(parts: Readonly<Record<string, Share>>, smallest: number): Record<string, Share> {
  const entries = Object.entries(parts);
  const shown = shownParts(
    entries.map(([, { count }]) => count ?? 0),
    smallest,
  );
  return Object.fromEntries(entries.map(([key, one], index) => [key, shown[index] ?? one]));
}

/** For each part what is said instead of it; undefined where it is shown. */
export function shownParts(counts: readonly number[], smallest: number): (Share | undefined)[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const isLow = (count: number) => count < smallest;
  if (n === 0 || !counts.some(isLow)) return counts.map(() => undefined);
  const beside = neighbour(counts.map(isLow));
  const hidden = (index: number) => index === beside || isLow(counts[index] ?? 0);
  const together = counts.reduce((sum, count, index) => sum + (hidden(index) ? count : 0), 0);
  const few = counts.filter(isLow).length;
  // All parts are small, or the small ones and the one beside them leave no room for every small number.
  const most = smallest - 1;
  const isBounded =
    n >= smallest + most &&
    (beside === undefined ? together >= most && together <= most * (few - 1) : together >= smallest + most);
  // Two that are together so few have nearly one way to be one small and one not, so then the others do not tell their sum.
  const isTight = beside === undefined ? together < smallest : together < smallest + 2;
  if (isTight) return counts.map(() => hiddenShare);
  return counts.map((count, index) => {
    if (!hidden(index)) return undefined;
    if (!isBounded) return hiddenShare;
    if (isLow(count)) return { ...hiddenShare, under: hundredths(Math.ceil, smallest / n) };
    const least = Math.max(smallest, together - most * few);
    return {
      ...hiddenShare,
      over: hundredths(Math.floor, (least - 1) / n),
      ...(together < n && { under: hundredths(Math.ceil, (together + 1) / n) }),
    };
  });
}

/** The part that is hidden with the small ones: the first that is not small after the first small one, else the last before it. */
function neighbour(low: readonly boolean[]): number | undefined {
  const first = low.indexOf(true);
  const after = low.findIndex((one, index) => index > first && !one);
  if (after >= 0) return after;
  const before = low.slice(0, first).lastIndexOf(false);
  return before >= 0 ? before : undefined;
}
