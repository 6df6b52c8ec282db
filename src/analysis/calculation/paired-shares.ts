import { holm, mcnemar, newcombePaired, type PairedCounts } from '../../statistics/index.js';
import type { PairResult } from '../results.js';
import { chosen, shareOf } from './description.js';
import type { Pairs } from './pairs.js';

/** How many have something before and after. */
export function countsOf(pairs: Pairs, has: (value: number) => boolean): PairedCounts {
  const counts = { both: 0, first: 0, second: 0, neither: 0 };
  for (const [index, before] of pairs.before.entries()) {
    const [was, is] = [has(before), has(pairs.after[index] ?? Number.NaN)];
    counts[was ? (is ? 'both' : 'first') : is ? 'second' : 'neither'] += 1;
  }
  return counts;
}

/** The share who have something before and after, the difference, and who changed. */
export function pairResult(pairs: Pairs, has: (value: number) => boolean, tested: boolean): PairResult {
  const counts = countsOf(pairs, has);
  const { both, first, second, neither } = counts;
  const n = pairs.before.length;
  const found = newcombePaired(counts);
  return {
    n,
    before: shareOf(both + first, n),
    after: shareOf(both + second, n),
    // The statistics give first minus second; a change is after minus before.
    difference: found ? -found.difference + 0 : null,
    interval: found ? [-found.interval[1] + 0, -found.interval[0] + 0] : null,
    both,
    left: first,
    joined: second,
    neither,
    ...(tested && { p: mcnemar(first, second, true) }),
  };
}

/** Each of several answers by itself; the tests are corrected together. */
export function severalPairs(pairs: Pairs, options: number, tested: boolean): Record<string, PairResult> {
  const codes = Array.from({ length: options }, (_, index) => index + 1);
  const all = codes.map((code) => pairResult(pairs, (value) => chosen(value, [code]).length > 0, tested));
  const adjusted = holm(all.flatMap(({ p }) => (typeof p === 'number' ? [p] : [])));
  return Object.fromEntries(
    all.map((one, index) => [String(codes[index]), { ...one, ...(tested && { adjusted: adjusted[index] ?? 1 }) }]),
  );
}

/** How many went from each answer to each. */
export function moves(pairs: Pairs, codes: readonly number[]): Record<string, Record<string, number>> {
  const table = new Map(codes.map((from) => [from, new Map(codes.map((to) => [to, 0]))]));
  for (const [index, before] of pairs.before.entries()) {
    const row = table.get(before);
    const after = pairs.after[index] ?? Number.NaN;
    if (row?.has(after)) row.set(after, (row.get(after) ?? 0) + 1);
  }
  return Object.fromEntries([...table].map(([from, row]) => [String(from), Object.fromEntries(row)]));
}
