import { nineDecimals } from '../../statistics/index.js';
import { charted } from '../calculation/periods.js';
import type { AttritionResult, ChangeResult, Description, MeasureResult, Shown, ShownInterval } from '../results.js';
import { roundedNorm } from './norm.js';
import { roundedSplits } from './splits.js';
import { hundredths } from './suppression.js';
import { fewestForSpread, fewestForTests, nearest, type Telling, telling } from './telling.js';
import { toldTurning } from './turning.js';

/** Of a mean of so many: whether it tells what nearly everybody's value is. */
type IsNearly = (of: { n: Shown; mean?: Shown }) => boolean;
export interface NearlyAll {
  /** Of a mean value: nearly all are at one end of the scale. */
  atEnd: IsNearly;
  /** Of a mean change: nearly all went from one end to the other. */
  acrossAll: IsNearly;
}

/** By the ends of the measure's scale, or else the lowest and the highest code of an answer in order. */
export function nearlyAll(measure: MeasureResult, smallest: number): NearlyAll {
  const codes = Object.keys(measure.times[measure.first ?? '']?.answers ?? {}).map(Number);
  const { low, high } =
    measure.ends ?? (codes.length === 0 ? {} : { low: Math.min(...codes), high: Math.max(...codes) });
  const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  const across = low === undefined || high === undefined ? {} : { low: low - high, high: high - low };
  return {
    atEnd: (one) => isAtEnd(one, { ...measure, ends }, smallest),
    acrossAll: (one) => isAtEnd(one, { ...measure, ends: across }, smallest),
  };
}

/**
 * Whether the mean of n, as it is told, is so near an end of the scale that fewer than `smallest` can have another value than
 * that end: by itself it tells what nearly everybody's value is.
 */
export function isAtEnd(
  { n, mean }: { n: Shown; mean?: Shown },
  { step = 1, ends }: Pick<MeasureResult, 'step' | 'ends'>,
  smallest: number,
): boolean {
  if (!n || typeof mean !== 'number') return false;
  const { width, value } = telling(n, step);
  const told = value(mean) ?? mean;
  const away = [told - (ends?.low ?? Number.NEGATIVE_INFINITY), (ends?.high ?? Number.POSITIVE_INFINITY) - told];
  return away.some((one) => Math.floor(nineDecimals(((one + width / 2) * n) / step)) < smallest);
}

/** A measure whose numbers are told no more exactly than lets several sets of answers fit each of them. */
export function rounded(measure: MeasureResult): MeasureResult {
  // The step itself is a difference between two persons.
  const { step = 1, ends: _, ...rest } = measure;
  const { times, changes, carried, model, maintain, attrition, splits, turning, periods, norm, ...others } = rest;
  const first = measure.first === undefined ? undefined : times[measure.first];
  const each = <One>(all: Readonly<Record<string, One>>, round: (one: One) => One) =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, round(one)]));
  const ofModel = telling(first?.n ?? null, step);
  const toldChanges = each(changes, (one) => roundedChange(one, { step, spreadOf: first }));
  const main = measure.last === undefined ? undefined : toldChanges[measure.last];
  const toldMaintain = maintain && roundedMaintain(maintain, main);
  const told = turning && toldTurning(turning, { change: main, better: measure.better, maintain: toldMaintain });
  // By the numbers that are left.
  const toldPeriods = periods && charted(periods);
  const toldAttrition = attrition && roundedAttrition(attrition, { step, before: main?.before?.mean });
  return {
    ...others,
    times: agreeing(
      each(times, (one) => roundedDescription(one, step)),
      { changes: toldChanges, attrition: toldAttrition, first: measure.first, step },
    ),
    changes: toldChanges,
    ...(carried && { carried: roundedCarried(carried, main, step) }),
    ...(model?.changes && {
      model: {
        ...model,
        changes: each(model.changes, (one) => {
          const { value, around, spread } = telling(one.n, step);
          return {
            ...one,
            estimate: value(one.estimate),
            error: spread(one.error),
            df: one.df === null ? null : Math.round(one.df),
            interval: around(one.estimate, one.interval),
          };
        }),
        ...(model.sdBetween !== undefined && { sdBetween: ofModel.spread(model.sdBetween) }),
        ...(model.sdWithin !== undefined && { sdWithin: ofModel.spread(model.sdWithin) }),
        ...(model.logLikelihood !== undefined && { logLikelihood: null }),
      },
    }),
    ...(toldMaintain && { maintain: toldMaintain }),
    ...(told && { turning: told }),
    ...(norm && { norm: roundedNorm(norm, main, telling(norm.n, step)) }),
    ...(toldAttrition && { attrition: toldAttrition }),
    ...(splits && { splits: roundedSplits(splits, main, step) }),
    ...(toldPeriods && { periods: toldPeriods }),
  };
}

/**
 * What follows from other numbers is told as it follows from them as they are told: three roundings of two numbers and their
 * sum would often leave only one answer. So is the first mean of all, as that of those followed and those lost.
 */
function agreeing(
  times: Record<string, Description>,
  {
    changes,
    attrition,
    first,
    step,
  }: {
    changes: Readonly<Record<string, ChangeResult>>;
    attrition: AttritionResult | undefined;
    first: string | undefined;
    step: number;
  },
): Record<string, Description> {
  const made = { ...times };
  for (const [time, { n, after }] of Object.entries(changes)) {
    const own = made[time];
    if (own && own.n === n && typeof own.mean === 'number' && after) made[time] = { ...own, mean: after.mean };
  }
  const all = first === undefined ? undefined : made[first];
  const { followed, lost } = attrition ?? {};
  if (first === undefined || typeof all?.mean !== 'number' || typeof all.n !== 'number') return made;
  const [one, other] = [sumOf(followed), sumOf(lost)];
  if (one === undefined || other === undefined || (followed?.n ?? 0) + (lost?.n ?? 0) !== all.n) return made;
  return { ...made, [first]: { ...all, mean: telling(all.n, step).value((one + other) / all.n) } };
}
const sumOf = (group: { n: Shown; mean?: Shown } | undefined): number | undefined =>
  typeof group?.n === 'number' && typeof group.mean === 'number' ? group.n * group.mean : undefined;

/** The missing as unchanged: the change of those followed, over all. */
function roundedCarried(
  carried: NonNullable<MeasureResult['carried']>,
  main: ChangeResult | undefined,
  step: number,
): NonNullable<MeasureResult['carried']> {
  const { n, interval } = carried;
  const { value, around } = telling(n, step);
  const sum = sumOf({ n: main?.n ?? null, mean: main?.mean ?? null });
  if (n === null || carried.mean === null || sum === undefined) return { n, mean: null, interval: null };
  const mean = value(sum / n);
  return { n, mean, ...(interval !== undefined && { interval: around(mean, interval) }) };
}

function roundedDescription(description: Description, step: number): Description {
  const { n, mean, sd, median, quartiles } = description;
  const { value, spread } = telling(n, step);
  return {
    ...description,
    ...(mean !== undefined && { mean: value(mean) }),
    ...(sd !== undefined && { sd: spread(sd) }),
    // They are single persons' values.
    ...(median !== undefined && { median: null }),
    ...(quartiles !== undefined && { quartiles: null }),
  };
}

function roundedChange(
  change: ChangeResult,
  { step, spreadOf }: { step: number; spreadOf: Description | undefined },
): ChangeResult {
  const { n, before, after, mean, sd, interval, t, standardised, typical, signedRank, categories } = change;
  const told = telling(n, step);
  const level = ({ mean: of, sd: width }: { mean: Shown; sd: Shown }) => ({
    mean: told.value(of),
    sd: told.spread(width),
  });
  const own = categories?.sd !== undefined && categories.sd !== null && categories.sd === spreadOf?.sd;
  const ofFirst = telling(spreadOf?.n ?? null, step);
  const isClear = n !== null && n >= fewestForTests;
  const by = toldChange(change, told);
  const { side: _, typical: __, ...unclear } = change;
  return {
    ...(isClear ? change : unclear),
    ...(before && { before: level(before) }),
    ...(after && { after: level(after) }),
    ...(mean !== undefined && { mean: by }),
    ...(sd !== undefined && { sd: told.spread(sd) }),
    ...(interval !== undefined && { interval: onSide(told.around(by, interval), typical ? undefined : change.side) }),
    // With the mean it gives the spread.
    ...(t && { t: { ...t, value: null, p: isClear ? t.p : null } }),
    ...(standardised && { standardised: roundedSizes(standardised, told) }),
    ...(typical &&
      isClear && {
        typical: {
          estimate: told.value(typical.estimate),
          ...(typical.interval !== undefined && {
            interval: onSide(outwardSteps(told.interval(typical.interval), step), change.side),
          }),
        },
      }),
    ...(signedRank && { signedRank: { ...signedRank, rankBiserial: told.size(signedRank.rankBiserial) } }),
    ...(categories &&
      own && {
        categories: {
          ...categories,
          sd: ofFirst.spread(categories.sd ?? null),
          ...(categories.limit !== undefined && { limit: ofFirst.spread(categories.limit) }),
        },
      }),
  };
}

/** That one of them cannot be worked out would tell that nobody differed, so all of them are there, hidden or not. */
function roundedSizes(
  { dz, dzInterval, gz, dav, drm, dpre, correlation }: NonNullable<ChangeResult['standardised']>,
  { size, sizes }: Telling,
): NonNullable<ChangeResult['standardised']> {
  return {
    dz: size(dz),
    dzInterval: sizes(dzInterval),
    gz: size(gz),
    dav: size(dav ?? null),
    drm: size(drm ?? null),
    dpre: size(dpre ?? null),
    correlation: size(correlation ?? null),
  };
}

/**
 * The mean change as the difference of the two means as they are told, which by itself tells nothing more; of its own sign
 * where the verdict says which way it is.
 */
function toldChange({ before, after, mean, side }: ChangeResult, { value, width }: Telling): Shown {
  const [from, to] = [value(before?.mean ?? null), value(after?.mean ?? null)];
  if (typeof mean !== 'number' || from === null || to === null) return value(mean ?? null);
  const apart = nineDecimals(to - from);
  if (side === 'above' && apart <= 0) return width;
  return side === 'below' && apart >= 0 ? -width : apart;
}

/** An end that is rounded past zero stops there, where the verdict says that the interval lies on one side of it. */
const onSide = (interval: ShownInterval, side: ChangeResult['side']): ShownInterval =>
  interval && [
    side === 'above' ? Math.max(0, interval[0]) : interval[0],
    side === 'below' ? Math.min(0, interval[1]) : interval[1],
  ];

/** The ends of a middle change are means of two persons' changes: to whole steps, outward. */
const outwardSteps = (interval: ShownInterval, step: number): ShownInterval =>
  interval && [
    nineDecimals(Math.floor(nineDecimals(interval[0] / step)) * step),
    nineDecimals(Math.ceil(nineDecimals(interval[1] / step)) * step),
  ];

/** Its interval is that of the change, or of a share in whole percentage points; of few nothing is concluded. */
function roundedMaintain(
  { test, interval, verdict, ...rest }: NonNullable<MeasureResult['maintain']>,
  change: ChangeResult | undefined,
): NonNullable<MeasureResult['maintain']> {
  const isClear = typeof rest.n === 'number' && rest.n >= fewestForTests;
  const told = change?.pair
    ? interval && ([hundredths(Math.floor, interval[0]), hundredths(Math.ceil, interval[1])] as const)
    : change?.interval;
  return {
    ...rest,
    ...(test && { test: isClear ? test : { statistic: null, p: null } }),
    ...(interval !== undefined && { interval: told ? [told[0], told[1]] : null }),
    ...(verdict && isClear && { verdict }),
  };
}

function roundedAttrition(
  attrition: AttritionResult,
  { step, before }: { step: number; before: Shown | undefined },
): AttritionResult {
  const { followed, lost, difference, age } = attrition;
  const agedBy = ({ n, mean, sd }: AttritionResult['followed']) => {
    const { value, spread } = telling(n, 1);
    return { n, ...(mean !== undefined && { mean: value(mean) }), ...(sd !== undefined && { sd: spread(sd) }) };
  };
  const of = ({ n, mean, sd }: AttritionResult['followed']) => ({
    n,
    ...(mean !== undefined && { mean: telling(n, step).value(mean) }),
    ...(sd !== undefined && { sd: telling(n, step).spread(sd) }),
  });
  const isMany = Math.min(followed.n ?? 0, lost.n ?? 0) >= fewestForSpread;
  return {
    ...attrition,
    // They are those with both measurements.
    followed: { ...of(followed), ...(typeof before === 'number' && followed.mean !== undefined && { mean: before }) },
    lost: of(lost),
    ...(difference !== undefined && {
      difference: difference === null ? null : nearest(difference, isMany ? 0.1 : 0.5),
    }),
    ...(age && {
      age: {
        followed: agedBy(age.followed),
        lost: agedBy(age.lost),
        ...(typeof age.difference === 'number' && { difference: nearest(age.difference, isMany ? 0.1 : 0.5) }),
      },
    }),
  };
}
