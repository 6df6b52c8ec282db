import type { MeasureResult, Shown, SplitGroupResult, SplitResult } from '../results.js';
import { isFew } from './previous.js';
import type { Splits } from './splits.js';

/** A measure now and in the earlier report, as like as can be, and what was spread of the earlier one. */
interface Beside {
  now: MeasureResult;
  earlier: MeasureResult;
  past: MeasureResult;
  smallest: number;
}
const withheld: SplitResult = { not: 'tells-of-few' };
const each = (splits: Splits, of: (by: string, one: SplitResult) => SplitResult): Splits =>
  Object.fromEntries(Object.entries(splits).map(([by, one]) => [by, of(by, one)]));

/** Those of which nothing had to be hidden; of the others nothing is told. */
export const asBefore = (splits: Splits, before: Splits): Splits =>
  each(splits, (by, one) => (JSON.stringify(one) === JSON.stringify(before[by]) ? one : withheld));

type Groups = Readonly<Record<string, SplitGroupResult>>;

/**
 * Splits beside an earlier report: whole or not at all. One is not told of where few have begun or been measured in a group, or
 * in those that are not told of in both, taken together; where a group as large as before has other numbers; or where the
 * groups were others.
 */
export const splitsBeside = (shown: Splits, beside: Beside): Splits =>
  each(shown, (by, one) => (one.groups && isTelling(by, one.groups, beside) ? withheld : one));

/** Whether it tells of few. */
function isTelling(by: string, groups: Groups, { now, earlier, past, smallest }: Beside): boolean {
  const before = past.splits?.[by]?.groups;
  if (!before) return false;
  const codes = Object.keys(groups);
  if (codes.join('\n') !== Object.keys(before).join('\n')) return true;
  const [own, others] = [now.splits?.[by]?.groups ?? {}, earlier.splits?.[by]?.groups ?? {}];
  const both = codes.filter((code) => typeof groups[code]?.n === 'number' && typeof before[code]?.n === 'number');
  const rest = (measure: MeasureResult, all: Groups): Shown => {
    const n = measure.last === undefined ? null : (measure.changes[measure.last]?.n ?? null);
    return n === null ? null : both.reduce((left, code) => left - (all[code]?.n ?? 0), n);
  };
  return (
    isFewBetween(rest(now, own), rest(earlier, others), smallest) ||
    codes.some((code) => isFewBetween(groups[code]?.started, before[code]?.started, smallest)) ||
    both.some((code) => {
      const [one, other] = [bare(own[code]), bare(others[code])];
      return (
        isFewBetween(one.n, other.n, smallest) || (one.n === other.n && JSON.stringify(one) !== JSON.stringify(other))
      );
    })
  );
}

const isFewBetween = (now: Shown | undefined, before: Shown | undefined, smallest: number): boolean =>
  typeof now === 'number' && typeof before === 'number' && isFew(now - before, smallest);

/** What is of the group alone. */
const bare = ({ n, mean, better, reached }: Partial<SplitGroupResult> = {}) => ({
  n,
  mean,
  better: better?.count,
  reached: reached?.count,
});
