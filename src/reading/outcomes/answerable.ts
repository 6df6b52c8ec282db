import type { Informant, Outcome, Success } from '../../model/index.js';
import { dataIn, type Refused } from '../comparison.js';
import type { Measured } from '../evidence/evidence.js';
import { sameInformant } from '../evidence/owners.js';
import { isCounted, type Value } from '../measures/values.js';
import { both, coverAll, reachOf } from '../people/reach.js';
import type { Reading } from '../reading.js';
import type { Compared } from '../time/time.js';
import { comparedOf, type Judged } from './judged.js';
import { type Lack, lackOf } from './tested.js';

/**
 * The most that the data can say. `difference`: how the change differs from that of another group; `change`: of each
 * individual; `share`: how many reach what the criterion says; `state`: how it is at one time, or of a group at several;
 * `counts`: how many gave each answer; `nothing`: no number at all.
 */
export const answerKinds = ['difference', 'change', 'share', 'state', 'counts', 'nothing'] as const;
export type Can = (typeof answerKinds)[number];

/** Because of what. Names are those of the design; titles are put to them where it is said. */
export type Because =
  /** `from`: whose information, where several give it. */
  | { code: 'compared'; value: Value; from?: Informant; baseline: string; final: string }
  /** `between`: two groups have it, but no first value to be compared from. */
  | { code: 'lack'; lack: Lack; value: Value; from?: Informant; times: readonly string[]; between?: true }
  | { code: 'time not stated'; value: Value; times: readonly string[] }
  | { code: 'judged at'; value: Value; times: readonly string[]; success: Success }
  /** `value` is missing where the measure is not known; `times` are those that the criterion names. */
  | { code: 'criterion not measured'; value?: Value; times: readonly string[]; success: Success }
  | { code: 'no direction' | 'no reliability' | 'asked of some'; value: Value }
  /** At one of the times that are compared only these are asked, and others at the other. */
  | { code: 'asked of groups'; value: Value; at: string; groups: readonly string[] }
  | { code: 'no evidence'; value: Value; why: 'not part' | NonNullable<Measured['weak']> | 'informant not stated' }
  | { code: 'no indicator' | 'individual goals' | 'no goal' | 'margin not stated' }
  | { code: 'comparison not measured'; data: 'no' | 'unsaid' }
  /** The groups are compared in a way that the tool does not analyse. */
  | { code: 'comparison not analysed'; why: Refused }
  | { code: 'answered by'; outcomes: readonly { outcome: Outcome; answered: Answered }[] }
  | { code: 'collected'; instruments: readonly string[] }
  | { code: 'nothing answers' };
export type Answered = 'yes' | 'partly' | 'no';

/** What one value can say, as one informant gives it. */
export interface Answerable {
  value: Value;
  compared: Compared;
  can: Can;
  because: Because;
}

/** What a value can say by itself, without a criterion. */
export function answerable(reading: Reading, judged: Judged, compared: Compared, from?: Informant): Answerable {
  const { value, times } = judged;
  const { baseline, final } = compared;
  const about = { value, ...(from && { from }) };
  const lack = lackOf(reading, judged, compared, judged.from.length > 0 ? judged.from : undefined);
  if (!lack && baseline !== undefined && final !== undefined) {
    return { value, compared, can: 'change', because: { code: 'compared', ...about, baseline, final } };
  }
  return {
    value,
    compared,
    can: withoutChange(value, lack ?? 'no time'),
    because: lackBecause(reading, { lack: lack ?? 'no time', ...about, times }),
  };
}
function withoutChange({ type }: Value, lack: Lack): Can {
  if (lack === 'no scale' || lack === 'not counted' || lack === 'not collected') return 'nothing';
  return type === 'choice' || type === 'choices' || type === 'yes-no' ? 'counts' : 'state';
}
/** Why there is no change. Where it is not said when it is measured, nobody knows whether a first or a last measurement is missing. */
export function lackBecause(
  reading: Reading,
  about: Omit<Extract<Because, { code: 'lack' }>, 'code' | 'between'>,
): Because {
  const because = { code: 'lack' as const, ...about };
  const { lack, value, times } = about;
  const unplaced = times.filter((time) => !reading.time.isPlaced(time));
  const isOfTime = lack === 'one time' || lack === 'no baseline' || lack === 'nothing planned later';
  if (isOfTime && unplaced.length > 0) return { code: 'time not stated', value, times: unplaced };
  const isBetween = reading.comparison.arms !== undefined && dataIn(reading, value.instrument) === 'yes';
  return isBetween && (lack === 'one time' || lack === 'no baseline') ? { ...because, between: true } : because;
}

/** Every value of an outcome, as each informant gives it: the main one first. */
export function answerablesOf(reading: Reading, outcome: Outcome, main: Judged, informant?: Informant): Answerable[] {
  const all = reading.judged(outcome);
  const of = (one: Judged, from: Informant | undefined): Answerable => {
    const times = from ? reading.times(one.value, [from]) : one.times;
    const judged = { ...one, ...(from && { from: [from] }), times };
    const asked = reading.informants(one.value);
    const isOnly = !from || asked.every((each) => sameInformant(each, from));
    return answerable(reading, judged, comparedOf(reading, outcome, all, times), isOnly ? undefined : from);
  };
  const rest = [main, ...all.filter((one) => one.value !== main.value)].flatMap((one) =>
    (one.from.length > 0 ? one.from : [undefined]).map((from) => ({ one, from })),
  );
  return [
    of(main, informant),
    ...rest.filter(({ one, from }) => one !== main || from !== informant).map(({ one, from }) => of(one, from)),
  ];
}

/** A criterion that looks at the value itself: when its data are held against it, or why they cannot be. */
export function criterionOf(reading: Reading, outcome: Outcome, success: Success, main?: Judged): Because | undefined {
  const { test, measure, at } = success;
  if (!test || 'date' in test.value) return undefined;
  const named = measure && 'instrument' in measure ? reading.values(measure)[0] : main?.value;
  const all = named ? reading.times(named) : [];
  const times = at?.filter((name) => all.includes(name)) ?? [];
  // A criterion at a time that nobody measures cannot be judged; one without a time is judged whenever it is measured.
  if (!named || !isCounted(named.type) || reading.asked(named).length === 0 || (at && times.length === 0)) {
    return { code: 'criterion not measured', ...(named && { value: named }), times: at ?? [], success };
  }
  const { final } = comparedOf(reading, outcome, [], all);
  const judged = times.length > 0 ? times : [final ?? all.at(-1)].filter((one) => one !== undefined);
  return { code: 'judged at', value: named, times: judged, success };
}

/** At which of these times a value is measured of fewer groups than are measured at any time: the others have no value there. */
export function fewerGroups(reading: Reading, value: Value, times: readonly string[]): Because | undefined {
  const { design, evidence, instruments } = reading;
  const own = evidence.filter(({ root }) => root === instruments.root(value.instrument));
  const reachedAt = (time: string) =>
    own.flatMap(({ at, people }) =>
      at.includes(time) ? [both(people, reachOf(reading.time.of(time)?.timepoint.for))] : [],
    );
  const meant = own.flatMap(({ at }) => at).flatMap(reachedAt);
  for (const time of times) {
    const reached = reachedAt(time);
    const groups = reached.flatMap((one) => (typeof one === 'string' ? [] : [...one]));
    if (groups.length > 0 && !coverAll(design, reached, meant))
      return { code: 'asked of groups', value, at: time, groups: [...new Set(groups)] };
  }
  return undefined;
}

/** Why what is collected is no evidence: all of it is so, at one of the times that are needed. */
export function weaknessOf(reading: Reading, value: Value, times: readonly string[]): Because | undefined {
  const root = reading.instruments.root(value.instrument);
  const asked = reading.asked(value).filter(({ fallback }) => !fallback);
  const collects = new Set(asked.map(({ collect }) => collect));
  const own = reading.evidence.filter((one) => one.root === root && collects.has(one.collect));
  for (const time of times) {
    const there = own.filter(({ at }) => at.includes(time));
    const weak = there.flatMap((one) => one.weak ?? []);
    if (there.length > weak.length) continue;
    if (weak[0]) return { code: 'no evidence', value, why: weak[0] };
    if (asked.some(({ at }) => at.includes(time))) return { code: 'no evidence', value, why: 'not part' };
  }
  // Of whom it is asked is said at one of the times and not at another, where it may be somebody else.
  const isSaid = (time: string) => own.some(({ at, informants }) => at.includes(time) && informants.length > 0);
  const said = times.filter(isSaid).length;
  return said > 0 && said < times.length ? { code: 'no evidence', value, why: 'informant not stated' } : undefined;
}
