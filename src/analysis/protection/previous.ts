import type { Results } from '../results.js';

/** Why a report may not be spread beside an earlier one. */
export type Refusal = { why: 'newcomers' | 'left'; count: number; smallest: number } | { why: 'not-comparable' };

/** More than nobody, and fewer than the smallest group. */
export const isFew = (count: number, smallest: number): boolean => count !== 0 && Math.abs(count) < smallest;

/**
 * Whether a report of `now` may be spread beside one of `then`: so few who have come or gone that their answers are the
 * difference between the two are too few. Neither is protected. An earlier report that does not say whom it is about is held
 * against by its numbers alone.
 */
export function refusalOf(now: Results, past: Results): Refusal | undefined {
  const { smallest } = now;
  if (past.design.code !== now.design.code) return { why: 'not-comparable' };
  if (now.clients && past.clients) {
    const [before, after] = [new Set(past.clients), new Set(now.clients)];
    const come = [...after].filter((one) => !before.has(one)).length;
    const gone = [...before].filter((one) => !after.has(one)).length;
    if (isFew(come, smallest)) return { why: 'newcomers', count: come, smallest };
    if (isFew(gone, smallest)) return { why: 'left', count: gone, smallest };
    return undefined;
  }
  const come = now.cases.started - past.cases.started;
  if (!isFew(come, smallest)) return undefined;
  return { why: come > 0 ? 'newcomers' : 'left', count: Math.abs(come), smallest };
}
