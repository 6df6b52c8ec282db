import type { ChangeResult, Description, MeasureResult, ViewsResult } from '../results.js';
import { hides } from './suppression.js';

/** Whether the whole minus a part of it leaves a group, or a number in it, that is too small. */
export function leavesFew(
  whole: { n: number; count: number },
  part: { n: number; count: number },
  { smallest, isBinary }: { smallest: number; isBinary: boolean },
): boolean {
  const others = whole.n - part.n;
  const count = whole.count - part.count;
  if (others === 0) return false;
  if (others < smallest) return true;
  // That nobody gave one of several answers tells little of each; of two answers it tells the other one.
  if (count === 0 && !isBinary) return false;
  return count < smallest || others - count < smallest;
}

/** The answers of those with both, before and after, as far as they can be summed: by code, how many. */
function marginsOf({ pair, pairs, moves }: ChangeResult, type: MeasureResult['type']) {
  const found = { before: {} as Record<string, number>, after: {} as Record<string, number> };
  if (moves) {
    for (const [from, row] of Object.entries(moves)) {
      for (const [to, count] of Object.entries(row)) {
        found.before[from] = (found.before[from] ?? 0) + (count ?? 0);
        found.after[to] = (found.after[to] ?? 0) + (count ?? 0);
      }
    }
  } else if (type === 'yes-no' && pair) {
    // Only one of yes and no is the desired one, but each follows from the other.
    const { n, both, left, joined, neither } = pair;
    if (n !== null && both !== null && left !== null && joined !== null && neither !== null) {
      found.before = { had: both + left };
      found.after = { had: both + joined };
    }
  }
  for (const [code, one] of Object.entries(pairs ?? {})) {
    if (one.before.count !== null) found.before[code] = one.before.count;
    if (one.after.count !== null) found.after[code] = one.after.count;
  }
  return found;
}

/** Whether the answers of all, minus those with both, disclose a small group. `change` is not yet protected. */
export function answersTell(
  all: Description | undefined,
  change: ChangeResult,
  {
    type,
    better,
    side,
    smallest,
  }: Pick<MeasureResult, 'type' | 'better'> & { side: 'before' | 'after'; smallest: number },
): boolean {
  const { answers, n } = all ?? {};
  if (!answers || typeof n !== 'number' || change.n === null) return false;
  const part = { n: change.n };
  return Object.entries(marginsOf(change, type)[side]).some(([code, count]) => {
    const whole = answers[code === 'had' ? (better === 'lower' ? '0' : '1') : code]?.count;
    return (
      typeof whole === 'number' &&
      leavesFew(
        { n, count: whole },
        { ...part, count },
        { smallest, isBinary: type !== 'ordinal' && type !== 'choice' },
      )
    );
  });
}

/** Whether the rows of a table of views, beside how all of one informant's changed, disclose a small group or what is hidden there. */
export function viewsTell(
  rows: readonly (readonly [word: string, count: number])[],
  n: number,
  { raw, shown, smallest }: { raw: ChangeResult | undefined; shown: ChangeResult | undefined; smallest: number },
): boolean {
  const all = raw?.n;
  if (typeof all !== 'number' || !raw?.direction) return false;
  if (all === n && hides(shown?.direction)) return true;
  return rows.some(([word, count]) => {
    const whole = raw.direction?.[word]?.count;
    return (
      typeof whole === 'number' && leavesFew({ n: all, count: whole }, { n, count }, { smallest, isBinary: false })
    );
  });
}

/** The sums of a table of views, by what each informant says. */
export function viewSums(table: NonNullable<ViewsResult['table']>) {
  const words = Object.keys(table);
  const own = words.map(
    (word) => [word, Object.values(table[word] ?? {}).reduce<number>((sum, count) => sum + (count ?? 0), 0)] as const,
  );
  const staff = words.map((word) => [word, words.reduce((sum, each) => sum + (table[each]?.[word] ?? 0), 0)] as const);
  return { own, staff };
}
