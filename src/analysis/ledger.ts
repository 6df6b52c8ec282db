import { type PromiseCode, promisesOf } from '../plan/index.js';
import { isBetween, isCounted, isModelled, isOfKept, isSized, read } from '../reading/index.js';
import { closingMeasures } from './calculation/closing.js';
import { numberOf } from './calculation/periods.js';
import { isOfUnits } from './calculation/units.js';
import type { MeasureSpecification } from './measure.js';
import type { MeasureResult, Not, Results } from './results.js';
import type { Specification } from './specification.js';

/** Why something that the plan promises is not in the report. */
export type Undone =
  | Not
  | 'no-forms'
  | 'nobody-started'
  | 'sex-unknown'
  | 'days-unknown'
  | 'reasons-unknown'
  | 'no-data'
  | 'nothing-lost'
  | 'few-periods';

/** A promise that is not carried out, in all or for one measure or outcome. */
export interface Unkept {
  promise: PromiseCode;
  measure?: string;
  outcome?: string;
  why: Undone;
}

/** A main measure with what was found of it. */
interface Main {
  planned: MeasureSpecification;
  result: MeasureResult;
}
interface Account {
  results: Results;
  specification: Specification;
  mains: readonly Main[];
}
type Keeper = (account: Account) => readonly Omit<Unkept, 'promise'>[];

const all = (isDone: boolean, why: Undone) => (isDone ? [] : [{ why }]);
/** For each main measure of some kind: what is lacking, unless it is there. */
const each =
  (of: (main: Main) => boolean, done: (main: Main) => boolean, why: (main: Main) => Undone): Keeper =>
  ({ mains }) =>
    mains.filter((one) => of(one) && !done(one)).map((one) => ({ measure: one.planned.id, why: why(one) }));

const lastOf = ({ result: { last, changes } }: Main) => (last === undefined ? undefined : changes[last]);
/** Why a measure has no change: what it says itself. */
const whyNot = (main: Main): Undone => main.result.not ?? lastOf(main)?.not ?? 'no-data';
const hasChange = ({ planned, result }: Main) => planned.last !== undefined && result.first !== undefined;
const isShare = ({ result }: Main) => result.type === 'yes-no' || result.type === 'choice';

const keepers: Record<PromiseCode, Keeper> = {
  flow: ({ results }) => all(results.flow.length > 0, 'no-forms'),
  'start-group': ({ results: { cases } }) => [
    ...all(cases.started > 0, 'nobody-started'),
    ...all(cases.started === 0 || cases.sex !== undefined, 'sex-unknown'),
  ],
  'time-followed': ({ results: { cases } }) => all(cases.followedFor !== undefined, 'days-unknown'),
  'followed-and-lost': each(
    hasChange,
    ({ result: { attrition } }) =>
      attrition?.difference !== undefined ||
      attrition?.answers !== undefined ||
      attrition?.women?.difference !== undefined,
    (one) => (one.result.attrition && one.result.attrition.lost.n === 0 ? 'nothing-lost' : whyNot(one)),
  ),
  'as-unchanged': each(
    (one) => hasChange(one) && isSized(one.result.type),
    (one) => typeof one.result.carried?.mean === 'number' && lastOf(one)?.mean !== undefined,
    whyNot,
  ),
  'as-not-reached': each(
    (one) => hasChange(one) && isShare(one),
    ({ result }) => result.asNotReached !== undefined,
    whyNot,
  ),
  'mixed-model': each(
    ({ planned, result }) => isModelled(result.type) && planned.later.length > 1,
    ({ result }) => result.model?.changes !== undefined,
    (one) => one.result.model?.not ?? whyNot(one),
  ),
  worse: each(
    hasChange,
    (one) =>
      lastOf(one)?.direction?.worse !== undefined ||
      lastOf(one)?.pair !== undefined ||
      lastOf(one)?.pairs !== undefined,
    (one) => (one.planned.better || one.result.not || lastOf(one)?.not ? whyNot(one) : 'no-direction'),
  ),
  'early-endings': ({ results: { cases } }) => all(cases.endedEarly !== undefined, 'reasons-unknown'),
  splits: ({ specification: { design }, mains }) =>
    mains.filter(hasChange).flatMap((one) =>
      read(design).splits.flatMap(({ by }) => {
        const found = one.result.splits?.[by];
        return found?.groups ? [] : [{ measure: one.planned.id, why: found?.not ?? whyNot(one) }];
      }),
    ),
  units: ({ specification: { design }, mains }) =>
    mains.filter(hasChange).flatMap((one) =>
      read(design).splits.flatMap(({ by }) => {
        if (!isOfUnits(by, one.result.type)) return [];
        const found = one.result.splits?.[by];
        const why = found?.not ?? found?.units?.not ?? whyNot(one);
        return found?.units?.units ? [] : [{ measure: one.planned.id, why }];
      }),
    ),
  periods: each(
    (one) => hasChange(one) && numberOf(one.planned) !== undefined,
    ({ result }) => result.periods !== undefined,
    (one) => one.result.not ?? lastOf(one)?.not ?? 'few-periods',
  ),
  tests: ({ results: { tests }, mains }) => {
    const made = new Set([...(tests.primary ? [tests.primary] : []), ...tests.family].map(({ measure }) => measure));
    return mains
      .filter(({ planned: { method } }) => method !== undefined && method !== 'mcnemar-each')
      .filter(({ planned }) => !made.has(planned.id))
      .map((one) => ({ measure: one.planned.id, why: whyNotTested(one) }));
  },
  criteria: ({ results: { outcomes } }) =>
    Object.entries(outcomes).flatMap(([outcome, { criteria }]) =>
      criteria.flatMap(({ ofStarted, not }) => (ofStarted ? [] : [{ outcome, why: not ?? ('no-data' as const) }])),
    ),
  'reliable-change': each(
    (one) => hasChange(one) && one.result.type === 'score',
    (one) => lastOf(one)?.categories?.better !== undefined,
    (one) => lastOf(one)?.categories?.not ?? whyNot(one),
  ),
  kept: each(
    ({ planned: { method } }) => isOfKept(method),
    ({ result: { maintain, between } }) => (between ?? maintain)?.verdict !== undefined,
    (one) => one.result.between?.not ?? one.result.maintain?.not ?? whyNot(one),
  ),
  between: each(
    ({ planned: { method } }) => isBetween(method),
    ({ result }) => result.between?.difference !== undefined,
    (one) => one.result.between?.not ?? whyNot(one),
  ),
  norm: ({ results, specification }) =>
    specification.measures.flatMap(({ id, norm }) => {
      const found = results.measures[id];
      if (!norm || !found || found.norm?.first) return [];
      return [{ measure: id, why: found.not ?? found.norm?.not ?? ('no-data' as const) }];
    }),
  closings: ({ results, specification }) =>
    closingMeasures(specification).flatMap(({ measure }) => {
      const { n } = results.closings?.[measure.id] ?? {};
      const why = results.measures[measure.id]?.not === 'unusable' ? ('unusable' as const) : ('no-data' as const);
      return n === undefined || n === 0 ? [{ measure: measure.id, why }] : [];
    }),
};

const whyNotTested = (one: Main): Undone => one.result.between?.not ?? one.result.maintain?.not ?? whyNot(one);

/** What the plan promises and the report does not hold, by results with nothing hidden. */
export function unkept(specification: Specification, results: Results): Unkept[] {
  const mains = specification.measures.flatMap((planned): Main[] => {
    const result = results.measures[planned.id];
    return result && planned.role !== 'exploratory' && isCounted(planned.series.type) ? [{ planned, result }] : [];
  });
  const account = { specification, results, mains };
  return promisesOf(specification.design).flatMap((promise) =>
    keepers[promise](account).map((one) => ({ promise, ...one })),
  );
}
