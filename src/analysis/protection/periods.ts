import { charted } from '../calculation/periods.js';
import type { ChangeResult, MeasureResult, PeriodResult, PeriodsResult, Shown } from '../results.js';
import { hiddenShare, isHiddenShare } from './suppression.js';
import { telling } from './telling.js';

/** Some of those with both measurements: of one period, or of those whose day is not known. */
interface Part {
  period?: string;
  n: number;
  count: number;
  one?: PeriodResult;
}
type Enough = (hidden: readonly Part[]) => boolean;
/** What is hidden of the periods already, by their names. */
interface HiddenPeriods {
  sizes: ReadonlySet<string>;
  values: ReadonlySet<string>;
}

/**
 * The periods as they may be shown. They are parts of all with both measurements, so what is hidden of one of them is hidden
 * of another too, and those hidden are no small group together. `change`: of all, as it is and as it may be shown.
 */
export function protectPeriods(
  { length, each, breaks }: PeriodsResult,
  {
    measure: { type, step = 1 },
    change: { raw, shown },
    smallest,
    hidden = { sizes: new Set(), values: new Set() },
  }: {
    measure: Pick<MeasureResult, 'type' | 'step'>;
    change: { raw: ChangeResult | undefined; shown: ChangeResult | undefined };
    smallest: number;
    hidden?: HiddenPeriods;
  },
): PeriodsResult | undefined {
  const isOfShares = Object.values(each).some(({ share }) => share !== undefined);
  const shareIn = (change: ChangeResult | undefined) =>
    type === 'ordinal' ? change?.direction?.better?.count : change?.pair?.after.count;
  const isWholeHidden = isOfShares ? typeof shareIn(shown) !== 'number' : raw?.alike || typeof shown?.mean !== 'number';
  if (!raw || typeof raw.n !== 'number' || typeof shown?.n !== 'number' || isWholeHidden) return undefined;
  const dated = Object.entries(each).map(
    ([period, one]): Part => ({ period, n: one.n ?? 0, count: one.share?.count ?? 0, one }),
  );
  const sum = (parts: readonly Part[], of: 'n' | 'count') => parts.reduce((all, part) => all + part[of], 0);
  const undated: Part = { n: raw.n - sum(dated, 'n'), count: (shareIn(raw) ?? 0) - sum(dated, 'count') };
  const parts = undated.n > 0 ? [...dated, undated] : dated;

  const isSafe =
    (together: Enough): Enough =>
    (some) =>
      some.length === 0 || (together(some) && (some.length > 1 || some[0] === undated));
  const isLarge: Enough = (some) => sum(some, 'n') >= smallest;
  const sizes = hiddenOf(
    parts,
    (part) => part === undated || part.n < smallest || hidden.sizes.has(part.period ?? ''),
    isSafe(isLarge),
  );
  // A period that is no point has no number, so the periods without one are those hidden of it.
  const isValueLow = (part: Part) =>
    part.one?.mean === undefined && part.one?.share === undefined
      ? true
      : isOfShares
        ? isHiddenShare(part, part.n, smallest)
        : part.one.alike === true;
  const isMixed: Enough = (some) =>
    isLarge(some) &&
    (!isOfShares || (sum(some, 'count') >= smallest && sum(some, 'n') - sum(some, 'count') >= smallest));
  let values = hiddenOf(
    parts,
    (part) => sizes.has(part) || hidden.values.has(part.period ?? '') || isValueLow(part),
    isSafe(isMixed),
  );
  if (!isOfShares && values.size === 0 && isTight(dated, raw, step)) {
    const [first, second] = bySize(dated);
    values = new Set([first, second].flatMap((part) => part ?? []));
  }
  return charted({
    length,
    ...(breaks && { breaks }),
    each: Object.fromEntries(
      dated.map((part): [string, PeriodResult] => {
        const { period = '', n, one } = part;
        if (!one || sizes.has(part)) return [period, { started: null, n: null, lost: null }];
        const { started, lost, mean, share } = one;
        return [
          period,
          {
            started,
            n,
            ...(lost !== undefined && { lost }),
            ...(mean !== undefined && { mean: values.has(part) ? null : telling(n, step).value(mean) }),
            ...(share && { share: values.has(part) ? hiddenShare : share }),
          },
        ];
      }),
    ),
  });
}

const bySize = (parts: readonly Part[]): Part[] => [...parts].sort((a, b) => a.n - b.n);

/** The parts that are low, and of the others as many, the smallest first, as it takes. */
function hiddenOf(parts: readonly Part[], isLow: (part: Part) => boolean, isEnough: Enough): Set<Part> {
  const hidden = new Set(parts.filter(isLow));
  for (const part of bySize(parts)) {
    if (isEnough([...hidden])) break;
    hidden.add(part);
  }
  return hidden;
}

/**
 * Whether the mean of all, beside those of the periods, tells the mean of one of them more exactly than it is told: when nearly
 * all of them are rounded the same way.
 */
function isTight(parts: readonly Part[], { n, before, after }: ChangeResult, step: number): boolean {
  const told = (of: Shown | undefined) => telling(n, step).value(of ?? null) ?? 0;
  const { width } = telling(n, step);
  const apart = told(after?.mean) - told(before?.mean);
  const total = [(n ?? 0) * (apart - width), (n ?? 0) * (apart + width)] as const;
  const sums = parts.map(({ n: size, one }) => {
    const own = telling(size, step);
    const mean = own.value(one?.mean ?? null) ?? 0;
    return [size * (mean - own.width / 2), size * (mean + own.width / 2)] as const;
  });
  const [low, high] = sums.reduce(([least, most], [from, to]) => [least + from, most + to], [0, 0]);
  return sums.some(([from, to]) => total[0] - (high - to) > from + 1e-9 || total[1] - (low - from) < to - 1e-9);
}

/** What is hidden of periods that are shown already. */
export function hiddenPeriods({ each }: PeriodsResult): HiddenPeriods {
  const those = (is: (one: PeriodResult) => boolean) =>
    new Set(Object.entries(each).flatMap(([period, one]) => (is(one) ? [period] : [])));
  return {
    sizes: those(({ n }) => n === null),
    values: those(({ mean, share }) => mean === null || share?.count === null),
  };
}
