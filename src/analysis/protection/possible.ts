import type { Share } from '../results.js';
import { shownParts } from './parts.js';

/** All that the parts of a whole can be, by what is shown of them; nothing where too little is said to list them. */
export function possibleParts(counts: readonly number[], smallest: number): number[][] {
  const shown = shownParts(counts, smallest);
  if (shown.every((one) => one === undefined)) return [[...counts]];
  const n = counts.reduce((sum, count) => sum + count, 0);
  // Without bounds anybody may be anywhere.
  if (shown.some((one) => one && one.over === undefined && one.under === undefined)) return [];
  const low = counts.flatMap((count, index) => (count < smallest ? [index] : []));
  const beside = shown.findIndex((one, index) => one !== undefined && !low.includes(index));
  let all: number[][] = [[...counts]];
  for (const index of low) {
    all = all.flatMap((one) => Array.from({ length: smallest }, (_, count) => one.with(index, count)));
  }
  return all.flatMap((one) => {
    const others = one.reduce((sum, count, index) => (index === beside ? sum : sum + count), 0);
    if (beside < 0) return others === n ? [one] : [];
    return n - others >= smallest ? [one.with(beside, n - others)] : [];
  });
}

/** The numbers that a share can be of n, by what is shown of it. */
export function possibleCounts({ count }: Pick<Share, 'count'>, n: number, smallest: number): number[] {
  if (count === null) return [];
  const small = Array.from({ length: smallest }, (_, index) => index);
  if (count < smallest) return small;
  return n - count < smallest ? small.map((each) => n - each) : [count];
}
