import { isCounted, isModelled, isSized, read, stepOf } from '../reading/index.js';
import { change, holm } from '../statistics/index.js';
import { changeResult } from './calculation/change.js';
import { criterionResult, partsResult } from './calculation/criteria.js';
import { describe } from './calculation/description.js';
import { deviationsOf } from './calculation/deviations.js';
import { caseCounts, flowOf } from './calculation/flow.js';
import { attritionResult, sexResult } from './calculation/groups.js';
import { levelsResult } from './calculation/levels.js';
import { maintainResult } from './calculation/maintain.js';
import { modelResult } from './calculation/model.js';
import { differences, type Pairs, pairsOf, valuesAt } from './calculation/pairs.js';
import { viewsOf } from './calculation/views.js';
import type { MeasureSpecification } from './measure.js';
import type { Dataset } from './reading/dataset.js';
import type { ChangeResult, MeasureResult, OutcomeResult, Results, Tests } from './results.js';
import type { OutcomeSpecification, Specification } from './specification.js';

/** Carries out the plan on the data. Nothing is hidden in what comes back: `protect` does that. */
export function analyse(specification: Specification, data: Dataset): Results {
  const { design, forms, smallest } = specification;
  // First of all: how many are outside their windows is known by it.
  const { problems } = data;
  const measures = Object.fromEntries(
    specification.measures
      .filter(({ series }) => isCounted(series.type))
      .map((measure) => [measure.id, measureResult(data, measure, { design, smallest })]),
  );
  const outcomes = specification.outcomes.map((one): [string, OutcomeResult] => {
    const own = specification.measures.filter(({ id }) => one.measures.includes(id));
    const isUsable = ({ series }: MeasureSpecification) => !data.isUnusable(series);
    const views = viewsOf(data, own.filter(isUsable));
    const criteria = one.criteria.flatMap((criterion) => {
      const measure = own.find(({ id }) => id === criterion.measure);
      if (!measure) return [];
      if (data.isUnusable(measure.series)) {
        const { measure: id, time } = criterion;
        return [{ measure: id, ...(time !== undefined && { time }), not: 'unusable' as const }];
      }
      return [criterionResult(data, criterion, measure, data.size)];
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
    cases: caseCounts(data),
    flow: flowOf(design, forms, data),
    measures,
    outcomes: Object.fromEntries(outcomes),
    tests: testsOf(specification, measures),
    deviations: [],
  };
  return { ...results, deviations: deviationsOf(specification, data, { results, problems }) };
}

/** The first criterion of each part of an outcome that can be judged. */
export function judgedParts({ outcomes, measures }: Specification, { parts }: OutcomeSpecification) {
  return parts.flatMap((number) => {
    const [criterion] = outcomes.find((one) => one.number === number)?.criteria ?? [];
    const measure = measures.find(({ id }) => id === criterion?.measure);
    return criterion?.time !== undefined && measure && isCounted(measure.series.type)
      ? [{ number, criterion, measure }]
      : [];
  });
}

function measureResult(
  data: Dataset,
  measure: MeasureSpecification,
  { design, smallest }: Pick<Specification, 'design' | 'smallest'>,
): MeasureResult {
  const { series, first, last, later, role, better } = measure;
  const levels = levelsResult(data, measure);
  const bare: MeasureResult = {
    ...(measure.outcome !== undefined && { outcome: measure.outcome }),
    role,
    variable: series.variables[0] ?? '',
    informant: measure.informant?.kind ?? 'anyone',
    type: series.type,
    ...(better && { better }),
    ...(isSized(series.type) && { step: stepIn(data, measure, design) }),
    ...(measure.value.item?.condition && { conditional: true }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    times: {},
    changes: {},
    ...(levels && { levels }),
  };
  if (data.isUnusable(series)) return { ...bare, not: 'unusable' };
  const about: MeasureResult = {
    ...bare,
    times: Object.fromEntries(series.times.map((time) => [time, describe(valuesAt(data, series, time), series)])),
  };
  if (series.times.length < 2) return { ...about, not: 'one-time' };
  if (first === undefined) return { ...about, not: 'no-first-time' };
  const firstValues = [...data.values(series, first).entries()].map(([, value]) => value);
  if (later.length === 0) return { ...about, not: 'one-time' };
  const pairs = new Map(later.map((time) => [time, pairsOf(data, series, first, time)]));
  const changes = Object.fromEntries(
    [...pairs].map(([time, own]) => {
      const tested = role !== 'exploratory' && time === last;
      return [time, changeResult(own, measure, { tested, firstValues, smallest })];
    }),
  );
  const main = last === undefined ? undefined : pairs.get(last);
  const modelled = isModelled(series.type) && later.length > 1;
  const numeric = isSized(series.type);
  const isMain = role !== 'exploratory' && main !== undefined;
  return {
    ...about,
    changes,
    ...(modelled && { model: modelResult(data, series, first, later) }),
    ...(numeric && main && { carried: carried(main, firstValues) }),
    ...(measure.maintain &&
      main && {
        maintain: maintainResult(
          main,
          measure,
          firstValues,
          last === undefined ? undefined : changes[last]?.categories,
        ),
      }),
    ...(isMain && { attrition: attritionResult(data, measure), bySex: sexResult(data, main, measure, smallest) }),
  };
}

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
    for (const [, value] of data.values(series, time).entries()) values.add(value);
  }
  const sorted = [...values].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => Number((value - (sorted[index] ?? 0)).toFixed(9)));
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

/** The p that the plan's test of a value gives, by its type. */
export function testOf(type: MeasureResult['type'], found: ChangeResult | undefined): number | null | undefined {
  switch (type) {
    case 'score':
    case 'number':
      return found?.t?.p;
    case 'days':
    case 'rating':
      return found?.signedRank?.p;
    case 'ordinal':
      return found?.sign?.p;
    default:
      return found?.pair?.p;
  }
}

function testsOf({ primary }: Specification, measures: Readonly<Record<string, MeasureResult>>): Tests {
  const all = Object.entries(measures).flatMap(([measure, one]) => {
    const p = one.last === undefined ? undefined : testOf(one.type, one.changes[one.last]);
    return typeof p === 'number' && one.role !== 'exploratory' ? [{ measure, time: one.last ?? '', p }] : [];
  });
  const main = all.find(({ measure }) => measure === primary);
  const family = all.filter(({ measure }) => measure !== primary);
  const adjusted = holm(family.map(({ p }) => p));
  return {
    ...(main && { primary: main }),
    family: family.map((one, index) => ({ ...one, adjusted: adjusted[index] ?? 1 })),
  };
}
