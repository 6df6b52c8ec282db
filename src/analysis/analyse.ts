import { isBetween, isCounted, isModelled, isSized, type Method, read, stepOf } from '../reading/index.js';
import { change, holm, nineDecimals } from '../statistics/index.js';
import { attritionResult } from './calculation/attrition.js';
import { betweenResult } from './calculation/between.js';
import { changeResult } from './calculation/change.js';
import { closingsOf } from './calculation/closing.js';
import { criterionResult, partsResult } from './calculation/criteria.js';
import { describe, shareOf } from './calculation/description.js';
import { deviationsOf } from './calculation/deviations.js';
import { caseCounts, flowOf } from './calculation/flow.js';
import { levelsResult } from './calculation/levels.js';
import { maintainResult } from './calculation/maintain.js';
import { modelResult } from './calculation/model.js';
import { normResult } from './calculation/norm.js';
import { differences, type Pairs, pairsOf, valuesAt } from './calculation/pairs.js';
import { periodsOf } from './calculation/periods.js';
import { splitsResult } from './calculation/splits.js';
import { turningOf } from './calculation/turning.js';
import { viewsOf } from './calculation/views.js';
import { judgedParts } from './judged-parts.js';
import type { MeasureSpecification } from './measure.js';
import type { Dataset } from './reading/dataset.js';
import type { MeasureResult, OutcomeResult, Results, Shown, Test, Tests } from './results.js';
import type { Specification } from './specification.js';

/** Carries out the plan on the data. Nothing is hidden in what comes back: `protect` does that. */
export function analyse(specification: Specification, data: Dataset): Results {
  const { design, forms, smallest } = specification;
  // First of all: how many are outside their windows is known by it.
  const { problems } = data;
  data.groupByAnswers();
  const periods = periodsOf(specification, data);
  const measures = Object.fromEntries(
    specification.measures
      .filter(({ series }) => isCounted(series.type))
      .map((measure) => {
        const own = periods[measure.id];
        return [measure.id, { ...measureResult(data, measure, { design, smallest }), ...(own && { periods: own }) }];
      }),
  );
  const outcomes = specification.outcomes.map((one): [string, OutcomeResult] => {
    const own = specification.measures.filter(({ id }) => one.measures.includes(id));
    const isUsable = ({ series }: MeasureSpecification) => !data.isUnusable(series);
    const views = viewsOf(data, own, isUsable);
    const criteria = one.criteria.flatMap((criterion) => {
      const measure = own.find(({ id }) => id === criterion.measure);
      if (!measure) return [];
      if (data.isUnusable(measure.series)) {
        const { measure: id, time } = criterion;
        return [{ measure: id, ...(time !== undefined && { time }), not: 'unusable' as const }];
      }
      return [criterionResult(data, criterion, measure, read(design).comparison.arms)];
    });
    const parts = judgedParts(specification, one);
    return [
      one.number,
      {
        name: one.outcome.name,
        criteria,
        ...(views.length > 0 && { views }),
        ...(parts.length > 1 && parts.every(({ measure }) => isUsable(measure)) && { parts: partsResult(data, parts) }),
      },
    ];
  });
  const closings = closingsOf(specification, data, measures);
  const results: Results = {
    version: 1,
    design: {
      name: design.name,
      code: design.code,
      ...(design.version && { version: design.version.label }),
    },
    audience: 'internal',
    simulated: data.simulated,
    smallest,
    cases: caseCounts(data, forms),
    flow: flowOf(design, forms, data),
    measures,
    ...(Object.keys(closings).length > 0 && { closings }),
    outcomes: Object.fromEntries(outcomes),
    tests: testsOf(specification, measures),
    deviations: [],
  };
  return { ...results, deviations: deviationsOf(specification, data, { results, problems }) };
}

function measureResult(
  data: Dataset,
  measure: MeasureSpecification,
  { design, smallest }: Pick<Specification, 'design' | 'smallest'>,
): MeasureResult {
  const { series, first, last, later, role, better } = measure;
  const bare: MeasureResult = {
    ...(measure.outcome !== undefined && { outcome: measure.outcome }),
    role,
    variable: series.variables[0] ?? '',
    informant: measure.informant?.kind ?? 'anyone',
    type: series.type,
    ...(better && { better }),
    ...(isSized(series.type) && { step: stepIn(data, measure, design) }),
    ...endsOf(series.range),
    ...(measure.value.item?.condition && { conditional: true }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    times: {},
    changes: {},
  };
  if (data.isUnusable(series)) return { ...bare, not: 'unusable' };
  const levels = levelsResult(data, measure);
  const about: MeasureResult = {
    ...bare,
    times: Object.fromEntries(series.times.map((time) => [time, describe(valuesAt(data, series, time), series)])),
    ...(levels && { levels }),
  };
  if (series.times.length < 2) return { ...about, not: 'one-time' };
  if (first === undefined) return { ...about, not: 'no-first-time' };
  const firstValues = data.values(series, first).values();
  if (later.length === 0) return { ...about, not: 'one-time' };
  const pairs = new Map(later.map((time) => [time, pairsOf(data, series, first, time)]));
  const changes = Object.fromEntries(
    [...pairs].map(([time, own]) => {
      const method = time === last ? measure.method : undefined;
      return [time, changeResult(own, measure, { method, firstValues, smallest })];
    }),
  );
  const main = last === undefined ? undefined : pairs.get(last);
  const modelled = isModelled(series.type) && later.length > 1;
  const numeric = isSized(series.type);
  const isMain = role !== 'exploratory' && main !== undefined;
  const lastChange = last === undefined ? undefined : changes[last];
  const maintain =
    measure.keep && main
      ? maintainResult(main, measure, { method: measure.method, categories: lastChange?.categories })
      : undefined;
  const turning =
    isMain && lastChange && turningOf({ change: lastChange, method: measure.method, better, maintain }, data.size);
  const norm = main && normResult(main, measure);
  const { comparison, splits } = read(design);
  const { arms } = comparison;
  const between = isMain && isBetween(measure.method) && arms ? betweenResult(data, measure, arms) : undefined;
  return {
    ...about,
    changes,
    ...(modelled && { model: modelResult(data, series, first, later) }),
    ...(numeric && main && { carried: carried(main, firstValues) }),
    ...(isMain && lastChange?.pair && typeof lastChange.pair.after.count === 'number'
      ? { asNotReached: { n: firstValues.length, ...shareOf(lastChange.pair.after.count, firstValues.length) } }
      : {}),
    ...(turning && { turning }),
    ...(norm && { norm }),
    ...(maintain && !isBetween(measure.method) && { maintain }),
    ...(between && { between }),
    ...(isMain && {
      attrition: attritionResult(data, measure),
      splits: splitsResult(data, { splits, compared: between !== undefined }, { pairs: main, measure, smallest }),
    }),
  };
}

const endsOf = ({ low, high }: { low?: number; high?: number } = {}): Pick<MeasureResult, 'ends'> =>
  low === undefined && high === undefined
    ? {}
    : { ends: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } };

/**
 * The step of a value, which its mean is told in steps by: that of the scale, or less where the data have less. What a scale
 * of any values has, the data say.
 */
function stepIn(data: Dataset, { series, value }: MeasureSpecification, design: Specification['design']): number {
  const instrument = read(design).instruments.content(value.instrument);
  const ofScale = instrument && value.scale ? stepOf(instrument, value.scale) : 1;
  return Math.min(ofScale ?? 1, leastStep(data, series));
}

/** The smallest difference between two values that somebody has: 1 where all are alike. */
function leastStep(data: Dataset, series: MeasureSpecification['series']): number {
  const values = new Set<number>();
  for (const time of series.times) {
    for (const value of data.loose(series, time)) values.add(value);
    for (const value of data.values(series, time).values()) values.add(value);
  }
  const sorted = [...values].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => nineDecimals(value - (sorted[index] ?? 0)));
  const least = gaps.filter((gap) => gap > 0).reduce((min, gap) => Math.min(min, gap), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) ? least : 1;
}

/** The missing counted as unchanged: those with a first value and no later one changed by nothing. */
function carried({ before, after }: Pairs, firstValues: readonly number[]): NonNullable<MeasureResult['carried']> {
  const n = firstValues.length;
  if (n === 0) return { n };
  const all = [...differences({ before, after, places: [] }), ...new Array<number>(n - after.length).fill(0)];
  const found = change(
    all.map(() => 0),
    all,
  );
  // All changed by the same: there is a mean, and no interval.
  return { n, mean: found?.mean ?? all[0] ?? 0, ...(found && { interval: found.interval }) };
}

/** What the plan's test of a measure gives; undefined where there is none. */
export function testOf(
  method: Method,
  { changes, last, maintain, between }: Pick<MeasureResult, 'changes' | 'last' | 'maintain' | 'between'>,
): { statistic?: Shown; p: Shown } | undefined {
  const found = last === undefined ? undefined : changes[last];
  const only = (p: Shown | undefined) => (p === undefined ? undefined : { p });
  switch (method) {
    case 'paired-t':
      return found?.t && { statistic: found.t.value, p: found.t.p };
    case 'signed-rank':
      return only(found?.signedRank?.p);
    case 'sign':
      return only(found?.sign?.p);
    case 'mcnemar':
      return only(found?.pair?.p);
    // Each answer is a question of its own: its tests stand with it.
    case 'mcnemar-each':
      return undefined;
    case 'kept-mean':
    case 'kept-share':
      return maintain?.test;
    default:
      return between?.test;
  }
}

function testsOf(
  { primary, measures: planned }: Specification,
  measures: Readonly<Record<string, MeasureResult>>,
): Tests {
  const all = planned.flatMap(({ id, method, last }): (Test & { p: number })[] => {
    const result = measures[id];
    const test = method && result && testOf(method, result);
    if (!method || typeof test?.p !== 'number') return [];
    return [{ measure: id, time: last ?? '', method, ...test, p: test.p }];
  });
  const main = all.find(({ measure }) => measure === primary);
  const family = all.filter(({ measure }) => measure !== primary);
  const adjusted = holm(family.map(({ p }) => p));
  return {
    ...(main && { primary: main }),
    family: family.map((one, index) => ({ ...one, adjusted: adjusted[index] ?? 1 })),
  };
}
