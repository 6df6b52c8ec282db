import { dateOf } from '../../model/index.js';
import { isContinuous, leastIn, type PeriodLength, periodLengths, periodNumber } from '../../reading/index.js';
import { mean, quantiles, runChart, xmr } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { PeriodResult, PeriodsResult, RunResult } from '../results.js';
import type { Specification } from '../specification.js';
import { isAlike } from './change.js';
import { shareOf } from './description.js';
import { differences, type Pairs, pairsOf } from './pairs.js';

/** With fewer points there is nothing to see over time. */
const fewestPoints = 3;
/** From so many points the median of their first half is what all are held against. */
const fewestForFirst = 16;
/** With fewer points the limits of an XmR chart are too uncertain. */
const fewestForLimits = 6;

/** What a measure's number of each period is; undefined where it has none. */
export const numberOf = ({ series, better, desired, method, role }: MeasureSpecification) =>
  role === 'exploratory' ? undefined : periodNumber({ type: series.type, better, desired: [...desired] }, method);

/** The main measures with their numbers by period, by id; none where clients do not keep coming. */
export function periodsOf(
  { design, measures, smallest, primary }: Specification,
  data: Dataset,
): Record<string, PeriodsResult> {
  if (!isContinuous(design)) return {};
  const all = measures.flatMap((measure) => {
    const { series, first, last, later } = measure;
    const of = numberOf(measure);
    if (!of || first === undefined || last === undefined || !later.includes(last) || data.isUnusable(series)) return [];
    return [{ measure, of, pairs: pairsOf(data, series, first, last) }];
  });
  const decisive = all.find(({ measure }) => measure.id === primary) ?? all[0];
  if (!decisive) return {};
  const least = leastIn(smallest);
  const lengths = periodLengths(design);
  const length = lengths.find((one) => isMostlyFull(data, decisive.pairs, { length: one, least })) ?? ('year' as const);
  return Object.fromEntries(
    all.flatMap(({ measure, of, pairs }): [string, PeriodsResult][] => {
      const groups = groupsOf(data, pairs, length);
      const each = Object.fromEntries(
        groups.map(([period, { started, own }]): [string, PeriodResult] => {
          const n = own.before.length;
          const changes = differences(own);
          const count =
            of === 'share-desired'
              ? own.after.filter((value) => measure.desired.includes(value)).length
              : changes.filter((one) => (measure.better === 'lower' ? one < 0 : one > 0)).length;
          return [
            period,
            {
              started,
              n,
              lost: 1 - n / started,
              ...(n >= least &&
                (of === 'mean-change'
                  ? { mean: mean(changes), ...(isAlike(own, smallest) && { alike: true as const }) }
                  : { share: shareOf(count, n) })),
            },
          ];
        }),
      );
      const breaks = breaksIn(data, measure, groups, least);
      const made = charted({ length, each, ...(breaks.length > 0 && { breaks }) });
      return made ? [[measure.id, made]] : [];
    }),
  );
}

/** Where the version that most clients of a period answered on, first and last, is another than in the period before. */
function breaksIn(
  data: Dataset,
  { series, first = '', last = '' }: MeasureSpecification,
  groups: readonly [string, { own: Pairs }][],
  least: number,
): string[] {
  const most = groups.flatMap(([period, { own }]) => {
    if (own.places.length < least) return [];
    const counts = new Map<string, number>();
    for (const place of own.places) {
      const key = [first, last].map((time) => data.version(series, time, place) ?? '').join('\n');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [[key = ''] = []] = [...counts].sort(([, a], [, b]) => b - a);
    return [{ period, key }];
  });
  return most.flatMap(({ period, key }, index) => (index > 0 && key !== most[index - 1]?.key ? [period] : []));
}

/** The period that a day lies in: `2024-01`, `2024-Q1` or `2024`. */
export function periodOf(day: number, length: PeriodLength): string {
  const [year = '', month = ''] = dateOf(day).split('-');
  if (length === 'year') return year;
  return length === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Whether more than half of the periods that somebody began in have enough with both measurements. */
function isMostlyFull(
  data: Dataset,
  pairs: Pairs,
  { length, least }: { length: PeriodLength; least: number },
): boolean {
  const groups = groupsOf(data, pairs, length);
  return groups.filter(([, { own }]) => own.before.length >= least).length > groups.length / 2;
}

/** The clients of each period, in turn: how many began, and those with both measurements. */
function groupsOf(data: Dataset, pairs: Pairs, length: PeriodLength): [string, { started: number; own: Pairs }][] {
  const groups = new Map<string, { started: number; own: Pairs }>();
  const of = (place: number) => {
    const day = data.began(place);
    if (day === undefined) return undefined;
    const period = periodOf(day, length);
    const found = groups.get(period) ?? { started: 0, own: { before: [], after: [], places: [] } };
    groups.set(period, found);
    return found;
  };
  for (let place = 0; place < data.size; place++) {
    const group = of(place);
    if (group) group.started += 1;
  }
  for (const [index, place] of pairs.places.entries()) {
    const own = of(place)?.own;
    own?.before.push(pairs.before[index] ?? 0);
    own?.after.push(pairs.after[index] ?? 0);
    own?.places.push(place);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The number of a period, as far as it is shown. */
export const pointOf = ({ mean: value, share }: PeriodResult): number | undefined => value ?? share?.share ?? undefined;

/** The periods with what the two charts say of the numbers that are there; undefined with too few of them. */
export function charted({ length, each, breaks }: PeriodsResult): PeriodsResult | undefined {
  const points = Object.entries(each).flatMap(([period, one]) => {
    const value = pointOf(one);
    return value === undefined ? [] : [{ period, value, isShare: one.share !== undefined }];
  });
  if (points.length < fewestPoints) return undefined;
  const values = points.map(({ value }) => value);
  const run = runOf(values);
  const limits =
    points.length >= fewestForLimits ? xmr(values, points[0]?.isShare ? { within: [0, 1] } : {}) : undefined;
  const at = (places: readonly number[] = []) => new Set(places.map((place) => points[place]?.period));
  const [outside, far] = [at(limits?.outside), at(limits?.farFromBefore)];
  return {
    length,
    ...(breaks && { breaks }),
    each: Object.fromEntries(
      Object.entries(each).map(([period, { outside: _, far: __, ...one }]) => [
        period,
        { ...one, ...(outside.has(period) && { outside: true }), ...(far.has(period) && { far: true }) },
      ]),
    ),
    ...(run && { run }),
    ...(limits && {
      xmr: { mean: limits.mean, range: limits.range, limits: limits.limits, rangeLimit: limits.rangeLimit },
    }),
  };
}

function runOf(values: readonly number[]): RunResult | undefined {
  const first = values.length >= fewestForFirst ? Math.floor(values.length / 2) : undefined;
  const [centre] = first === undefined ? [] : quantiles(values.slice(0, first), [0.5]);
  const found = runChart(values, centre);
  if (!found) return undefined;
  const { rules, shift, few, ...rest } = found;
  return {
    ...rest,
    ...(first !== undefined && { first }),
    ...(rules.includes('shift') && { shift }),
    ...(rules.includes('crossings') && { few }),
  };
}
