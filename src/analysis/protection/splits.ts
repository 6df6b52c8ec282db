import { nineDecimals } from '../../statistics/index.js';
import { leastOfGroup } from '../calculation/splits.js';
import type {
  AgainstOthers,
  ChangeResult,
  ClusteredResult,
  MeasureResult,
  Shown,
  SplitGroupResult,
  SplitResult,
} from '../results.js';
import { shownGroups } from './crossing.js';
import type { NearlyAll } from './rounding.js';
import { splitShares } from './split-shares.js';
import { hiddenShare, protectCounts } from './suppression.js';
import { fewestForSpread, nearest, telling } from './telling.js';
import { protectUnits, roundedUnits } from './units.js';

export type Splits = NonNullable<MeasureResult['splits']>;

/** Of everybody: as it is, and as it may be shown. */
interface Whole {
  raw: ChangeResult | undefined;
  change: ChangeResult | undefined;
  started: number;
  smallest: number;
  /** How many of each sex began is hidden. */
  sexes: boolean;
  /** Two groups are compared, and told of. */
  compared: boolean;
  nearly: NearlyAll;
}

/** In the order of the design: the shares of the first that is told of are told exactly. */
export function protectSplits(splits: Splits, whole: Whole): Splits {
  const told: [string, SplitResult][] = [];
  for (const [by, one] of Object.entries(splits)) {
    const isLater = whole.compared || told.some(([, { groups }]) => groups !== undefined);
    told.push([by, protectSplit(one, { ...whole, isLater, sexes: whole.sexes && by === 'sex' })]);
  }
  return Object.fromEntries(told);
}

/**
 * The groups of one split. Small ones are hidden, with others beside them so that they cannot be worked out from the whole;
 * those in no group are a group too. Nothing is shown where it would tell of few beside another split.
 */
function protectSplit(
  { not, groups, outside, clusters, units, tells }: SplitResult,
  whole: Whole & { isLater: boolean },
): SplitResult {
  if (!groups) return { ...(not && { not }) };
  if (tells) return { not: 'tells-of-few' };
  const { raw, change, smallest } = whole;
  const entries = Object.entries(groups);
  const own = shownGroups(
    entries.map(([, { n }]) => n ?? 0),
    outside ?? 0,
    leastOfGroup(smallest),
  );
  const shown = entries.filter((_, index) => own[index]).map(([, one]) => one);
  // Where one of them has no spread all of them changed alike.
  const sized = shown.filter(({ mean }) => mean !== undefined);
  const isAlike = sized.length > 0 && sized.length < shown.length;
  if (shown.length === 0 || isAlike || change?.mean === null) return { not: 'one-group' };
  if (sized.some(whole.nearly.acrossAll)) return { not: 'could-tell' };
  const about = { n: raw?.n ?? null, smallest, isLater: whole.isLater };
  const better = splitShares(shown, 'better', {
    ...about,
    count: raw?.direction?.better?.count ?? raw?.pair?.joined,
    isHidden: change?.direction?.better?.count === null || change?.pair?.joined === null,
  });
  const reached = splitShares(shown, 'reached', {
    ...about,
    count: raw?.pair?.after.count,
    isHidden: change?.pair?.after.count === null,
  });
  const started = startedOf(entries, whole);
  return {
    groups: Object.fromEntries(
      entries.map(([code, one], index): [string, SplitGroupResult] => {
        const began = started[code] ?? null;
        if (!own[index]) return [code, { started: began, n: null }];
        const { against, ...rest } = one;
        const at = shown.indexOf(one);
        const told = against && {
          ...(against.mean && { mean: against.mean }),
          ...(against.better && better.isExact && { better: against.better }),
          ...(against.reached && reached.isExact && { reached: against.reached }),
        };
        return [
          code,
          {
            ...rest,
            started: began,
            ...(one.better && { better: better.shares[at] ?? hiddenShare }),
            ...(one.reached && { reached: reached.shares[at] ?? hiddenShare }),
            ...(told && Object.keys(told).length > 0 && { against: told }),
          },
        ];
      }),
    ),
    outside: outside ?? null,
    // What is of all of them, where all of them are told of.
    ...(clusters && entries.every(([, { n }], index) => own[index] || n === 0) && { clusters }),
    ...(units && {
      units: protectUnits(units, {
        shown: entries.flatMap(([code], index) => (own[index] ? [code] : [])),
        isAtEnd: whole.nearly.atEnd,
      }),
    }),
  };
}

/** How many of each group began; the rest of all who did is a part too. */
function startedOf(entries: readonly [string, SplitGroupResult][], { started, smallest, sexes }: Whole) {
  const counts = Object.fromEntries(entries.map(([code, one]) => [code, one.started]));
  if (sexes) return Object.fromEntries(entries.map(([code]) => [code, null]));
  const rest = started - Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return protectCounts({ ...counts, ' rest': rest }, smallest);
}

/** Told as exactly as the number of persons allows; `all` is the change of all, as it is told. */
export const roundedSplits = (splits: Splits, all: ChangeResult | undefined, step: number): Splits =>
  Object.fromEntries(Object.entries(splits).map(([by, one]) => [by, roundedSplit(one, all, step)]));

function roundedSplit(split: SplitResult, all: ChangeResult | undefined, step: number): SplitResult {
  if (!split.groups) return split;
  const told = Object.entries(split.groups).map(([code, exact]) => {
    const { value, around, spread } = telling(exact.n, step);
    const one: SplitGroupResult = {
      ...exact,
      ...(exact.mean !== undefined && { mean: value(exact.mean) }),
      ...(exact.sd !== undefined && { sd: spread(exact.sd) }),
      ...(exact.interval !== undefined && { interval: around(exact.mean ?? null, exact.interval) }),
    };
    return { code, exact, one };
  });
  // Where they are all of them, the largest one's mean follows from the mean of all and the others'.
  const sumOf = (some: readonly { one: Pick<SplitGroupResult, 'n' | 'mean'> }[]) =>
    some.reduce((sum, { one: { n, mean } }) => sum + (n ?? Number.NaN) * (mean ?? Number.NaN), 0);
  const [large] = [...told].sort((a, b) => (b.one.n ?? 0) - (a.one.n ?? 0));
  const count = told.reduce((sum, { one: { n } }) => sum + (n ?? Number.NaN), 0);
  if (large && count === all?.n && typeof all.mean === 'number' && large.one.mean !== undefined) {
    const { value, around } = telling(large.one.n, step);
    const mean = value((all.n * all.mean - sumOf(told.filter((other) => other !== large))) / (large.one.n ?? 1));
    large.one = { ...large.one, mean, interval: around(mean, large.exact.interval ?? null) };
  }
  for (const each of told) {
    const { against } = each.one;
    if (!against?.mean) continue;
    const others = told.filter((other) => other !== each);
    const rest = others.length === 1 ? others[0]?.one.n : (all?.n ?? 0) - (each.one.n ?? 0) - (split.outside ?? 0);
    const theirs =
      others.length === 1 ? others[0]?.one.mean : telling(rest ?? null, step).value(meanOr(sumOf(others), rest));
    each.one = {
      ...each.one,
      against: { ...against, mean: apart(against.mean, each.one, { n: rest ?? null, mean: theirs }, step) },
    };
  }
  const { clusters, units } = split;
  return {
    ...split,
    groups: Object.fromEntries(told.map(({ code, one }) => [code, one])),
    ...(clusters && {
      clusters: roundedClusters(
        clusters,
        told.reduce((sum, { one: { n } }) => sum + (n ?? 0), 0),
        step,
      ),
    }),
    ...(units && { units: roundedUnits(units, all, step) }),
  };
}

/** Of n persons in all. */
function roundedClusters(
  { count, icc, iccInterval, mean, error, df, interval }: ClusteredResult,
  n: number,
  step: number,
): ClusteredResult {
  const { value, around, spread, sizes } = telling(n, step);
  return {
    count,
    ...(typeof icc === 'number' && { icc: n < fewestForSpread ? null : nearest(Math.max(0, icc), 0.05) }),
    ...(iccInterval && { iccInterval: sizes(iccInterval) }),
    ...(mean !== undefined && { mean: value(mean) }),
    ...(error !== undefined && { error: spread(error) }),
    ...(typeof df === 'number' && { df: Math.round(df) }),
    ...(interval !== undefined && { interval: around(mean ?? null, interval) }),
  };
}
const meanOr = (sum: number, n: Shown | undefined): Shown => (Number.isFinite(sum) && n ? sum / n : null);

/** The difference of two means as they are told, where both are. */
function apart(
  { value, interval, df }: NonNullable<AgainstOthers['mean']>,
  one: Pick<SplitGroupResult, 'n' | 'mean'>,
  other: { n: Shown; mean: Shown | undefined },
  step: number,
): NonNullable<AgainstOthers['mean']> {
  const least = telling(Math.min(one.n ?? 1, other.n ?? 1), step);
  const told =
    typeof one.mean === 'number' && typeof other.mean === 'number' ? nineDecimals(one.mean - other.mean) : null;
  return {
    value: told ?? least.value(value),
    interval: least.around(told ?? value, interval),
    df: df === null ? null : Math.round(df),
  };
}
