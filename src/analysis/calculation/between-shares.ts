import type { GroupCode } from '../../data/index.js';
import {
  boschloo,
  type Count,
  direction,
  kept,
  koopman,
  mantelHaenszel,
  miettinenNurminen,
  newcombe,
  nonInferiorityShares,
  shareBounds,
  shareDifferenceBounds,
} from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { BetweenResult, Side } from '../results.js';
import type { Persons } from './between.js';

/** The share of two groups with a desired answer at the last timepoint. The first answer is only used beside it. */
export function betweenShares(
  persons: Persons,
  { desired, method, keep }: MeasureSpecification,
): Partial<BetweenResult> {
  if (desired.length === 0) return { not: 'no-desired-answer' };
  const has = (value: number) => desired.includes(value);
  const count = (group: GroupCode, of: (first: number | undefined) => boolean = () => true): Count => {
    const seen = persons[group].filter(({ first, last }) => last !== undefined && of(first));
    return { count: seen.filter(({ last }) => has(last ?? Number.NaN)).length, n: seen.length };
  };
  const [one, other] = [count('intervention'), count('comparison')];
  const [main, score, p] = [newcombe(one, other), miettinenNurminen(one, other), boschloo(one, other)];
  if (!main || !score || p === undefined) return { not: 'nobody' };
  const ratio = koopman(one, other);
  const strata = [true, false].map((was) => ({
    one: count('intervention', (first) => first !== undefined && has(first) === was),
    other: count('comparison', (first) => first !== undefined && has(first) === was),
  }));
  const overFirst = mantelHaenszel(strata);
  const margin = method === 'kept-shares-between' ? keep?.margin?.value : undefined;
  const found: Partial<BetweenResult> = {
    difference: { value: main.difference, interval: main.interval, p },
    shares: {
      score: score.interval,
      ...(ratio && {
        ratio: {
          ...(ratio.ratio !== undefined && { value: ratio.ratio }),
          low: ratio.low,
          ...(ratio.high !== undefined && { high: ratio.high }),
        },
      }),
      ...(overFirst && { overFirst: { value: overFirst.difference, interval: overFirst.interval } }),
    },
    ...missingBounds(persons, { one, other }, margin === undefined ? 0 : -margin),
  };
  if (margin !== undefined) {
    const test = nonInferiorityShares(one, other, margin, 'higher');
    return {
      ...found,
      difference: { value: main.difference, interval: score.interval, p },
      ...(test && { test }),
      verdict: kept(score.interval, margin, 'higher'),
    };
  }
  const own = direction({ p, interval: main.interval });
  const side: Side = own === 'undecided' ? 'across' : own;
  return { ...found, test: { p }, side };
}

/** The difference at worst and at best, whatever the missing of each group are. `none`: no difference, or the margin of what is kept. */
function missingBounds(
  persons: Persons,
  { one, other }: { one: Count; other: Count },
  none: number,
): Partial<BetweenResult> {
  const [bounds, against] = [
    shareBounds(one, persons.intervention.length),
    shareBounds(other, persons.comparison.length),
  ];
  if (!bounds || !against || bounds.missing + against.missing === 0) return {};
  const ends = shareDifferenceBounds(bounds, against);
  const seen = one.count / one.n - other.count / other.n;
  return {
    turning: {
      missing: { intervention: bounds.missing, comparison: against.missing },
      bounds: ends,
      // Those who are missing could turn it.
      decides: seen > none ? ends[0] <= none : ends[1] >= none,
    },
  };
}
