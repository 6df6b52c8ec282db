import { testOf } from '../analyse.js';
import type { CaseCounts, ChangeResult, FlowStep, MeasureResult, Results, Shown, Test, Tests } from '../results.js';
import { withAnswerSplits } from './answer-splits.js';
import { protectBetween } from './between.js';
import { hiddenMoves, protectChange, withoutSpread } from './change.js';
import { protectClosings } from './closing.js';
import { overlaps, protectDescription } from './description.js';

import { protectLevels } from './levels.js';
import { protectAttrition, protectMaintain } from './missing.js';
import { protectNorm } from './norm.js';
import { onlyDescribed } from './only-described.js';
import { protectOutcome, protectWholes } from './outcome.js';
import { classOf } from './p-classes.js';
import { protectPeriods } from './periods.js';
import { isAtEnd, nearlyAll, rounded } from './rounding.js';
import { protectSplits } from './splits.js';
import { hiddenShare, hides, isBorrowed, isSmall, protectCounts, protectShare } from './suppression.js';
import { fewestForSpread, nearest } from './telling.js';

/**
 * The results as they may be spread: what concerns fewer than `smallest`, and what would let somebody work that out, is
 * null. How many began, answered and have both measurements stays: without it no number can be read.
 */
export function protect({ clients: _, ...exact }: Results): Results {
  const { smallest } = exact;
  const ending = Object.entries(withAnswerSplits(exact)).map(([id, one]) => [id, alikeAtEnd(one, smallest)] as const);
  const results = { ...exact, measures: Object.fromEntries(ending) };
  const sex = results.cases.sex && protectCounts(results.cases.sex, smallest);
  const sexes = Object.values(sex ?? {}).includes(null);
  const measures = Object.fromEntries(
    Object.entries(results.measures).map(([id, one]) => [
      id,
      protectMeasure(withoutTell(one, results), { smallest, sexes, started: results.cases.started }),
    ]),
  );
  hideAlike(measures);
  for (const [id, one] of Object.entries(measures)) measures[id] = rounded(one);
  const outcomes = Object.fromEntries(
    Object.entries(results.outcomes).map(([number, one]) => [
      number,
      protectOutcome(one, { raw: results.measures, shown: measures, smallest }),
    ]),
  );
  hideLevels(measures, { raw: results, outcomes });
  return {
    ...results,
    audience: 'report',
    cases: {
      ...results.cases,
      ...(sex && { sex }),
      ...toldOfCases(results.cases, smallest),
    },
    flow: results.flow.map((step) => protectStep(step, smallest)),
    measures,
    ...(results.closings && { closings: protectClosings(results.closings, measures, smallest) }),
    outcomes: protectWholes(outcomes),
    tests: protectTests(results.tests, { measures, raw: results.measures }),
    deviations: results.deviations.map((one) =>
      (one.kind === 'few' || one.kind === 'outside-window') && isSmall(one.count, smallest)
        ? { ...one, count: null }
        : one,
    ),
  };
}

/** How long they were followed to the nearest five days, and of few not at all: the ends of it are single persons'. */
function toldOfCases({ followedFor, endedEarly, started }: CaseCounts, smallest: number): Partial<CaseCounts> {
  const { n = null, median = null } = followedFor ?? {};
  const isMany = n !== null && n >= fewestForSpread && median !== null;
  return {
    ...(followedFor && { followedFor: { n, median: isMany ? nearest(median, 5) : null, quartiles: null } }),
    ...(endedEarly && { endedEarly: protectShare(endedEarly, started, smallest) }),
  };
}

/** Levels are worth less than what stands beside them of the same score, so they are the last to be shown. */
function hideLevels(
  measures: Record<string, MeasureResult>,
  { raw, outcomes }: { raw: Results; outcomes: Results['outcomes'] },
): void {
  const { smallest } = raw;
  const all = Object.entries(raw.outcomes).flatMap(([number, { criteria }]) =>
    criteria.flatMap((one, index) => {
      const shown = outcomes[number]?.criteria[index];
      const measure = raw.measures[one.measure];
      if (!shown || !measure) return [];
      return [{ measure, raw: one, shown, ...(measure.first !== undefined && { first: measure.first }) }];
    }),
  );
  for (const [id, shown] of Object.entries(measures)) {
    if (!shown.levels) continue;
    const criteria = all.filter(({ measure }) => valueKey(measure) === valueKey(shown));
    measures[id] = { ...shown, levels: protectLevels(shown.levels, { shown, criteria, smallest }) };
  }
  hideAlike(measures);
}

/** What a measure is of, in whichever outcome. */
const valueKey = ({ variable, informant }: MeasureResult): string => `${informant} ${variable}`;

/** The same value in two outcomes may be judged at different times, so what is hidden of one is hidden of the other. */
function hideAlike(measures: Record<string, MeasureResult>): void {
  const alike = new Map<string, string[]>();
  for (const [id, one] of Object.entries(measures)) {
    const key = valueKey(one);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  for (const ids of alike.values()) {
    if (ids.length < 2) continue;
    const all = ids.flatMap((id) => measures[id] ?? []);
    for (const id of ids) {
      const own = measures[id];
      if (own) measures[id] = all.reduce((found, other) => hideAs(found, other), own);
    }
  }
}

/** `one` with every number hidden that is hidden in `other`. */
function hideAs<Data>(one: Data, other: unknown): Data {
  if (other === null) return null as Data;
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
  if (typeof other !== 'object') return one;
  const beside = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, key in beside ? hideAs(value, beside[key]) : value]),
  ) as Data;
}

/** Hidden reasons are not named either: with one missing, the name is the reason. */
function protectReasons(reasons: Readonly<Record<string, Shown>>, smallest: number): Record<string, Shown> {
  // One reason for all who are missing is each one's reason.
  const [only, ...more] = Object.keys(reasons);
  if (only !== undefined && more.length === 0 && only !== 'unstated') return { hidden: null };
  const entries = Object.entries(protectCounts(reasons, smallest));
  const shown = entries.filter(([, count]) => count !== null);
  return Object.fromEntries(shown.length < entries.length ? [...shown, ['hidden', null]] : shown);
}

function protectStep(step: FlowStep, smallest: number): FlowStep {
  return {
    ...step,
    ...(step.reasons && { reasons: protectReasons(step.reasons, smallest) }),
    ...(isSmall(step.outside, smallest) && { outside: null }),
  };
}

/** A change from or to nearly everybody's one value is told as that of those who nearly all changed alike. */
function alikeAtEnd(measure: MeasureResult, smallest: number): MeasureResult {
  const { first, changes } = measure;
  const atEnd = timesAtEnd(measure, smallest);
  if (atEnd.size === 0) return measure;
  const made = Object.entries(changes).map(([time, one]) => {
    const isTold = !atEnd.has(time) && !(first !== undefined && atEnd.has(first));
    return [time, isTold ? one : { ...one, alike: true as const }] as const;
  });
  return { ...measure, changes: Object.fromEntries(made) };
}

/** Where the mean of all, or of those with both, is nearly everybody's value. */
function timesAtEnd(measure: MeasureResult, smallest: number): Set<string> {
  const { first, times, changes } = measure;
  const is = (n: Shown, mean: Shown | undefined) =>
    isAtEnd({ n, ...(mean !== undefined && { mean }) }, measure, smallest);
  const all = Object.entries(times).flatMap(([time, { n, mean }]) => (is(n, mean) ? [time] : []));
  const both = Object.entries(changes).flatMap(([time, { n, before, after }]) => [
    ...(first !== undefined && is(n, before?.mean) ? [first] : []),
    ...(is(n, after?.mean) ? [time] : []),
  ]);
  return new Set([...all, ...both]);
}

/**
 * A question that only some are asked: how many answered it says how many answered the question before it in a certain
 * way. Where that is nearly all or nearly nobody, its numbers are taken away.
 */
function withoutTell(measure: MeasureResult, { flow, smallest }: Results): MeasureResult {
  if (!measure.conditional) return measure;
  const tells = new Set(
    Object.entries(measure.times).flatMap(([time, { n }]) => {
      const steps = flow.filter((one) => one.timepoint === time && one.informant === measure.informant);
      return steps.some(({ answered }) => isSmall(answered - (n ?? 0), smallest)) || isSmall(n, smallest) ? [time] : [];
    }),
  );
  if (tells.size === 0) return measure;
  return {
    ...onlyDescribed(measure),
    times: Object.fromEntries(
      Object.entries(measure.times).map(([time, one]) => [time, tells.has(time) ? { n: null } : one]),
    ),
    changes: Object.fromEntries(
      Object.entries(measure.changes).map(([time, one]) => [
        time,
        tells.has(time) || (measure.first !== undefined && tells.has(measure.first)) ? { n: null } : one,
      ]),
    ),
  };
}

function protectMeasure(
  measure: MeasureResult,
  { smallest, sexes, started }: { smallest: number; sexes: boolean; started: number },
): MeasureResult {
  const changes = Object.fromEntries(
    Object.entries(measure.changes).map(([time, one]) => [time, protectChange(one, smallest)]),
  );
  const { described, paired, moved } = overlaps(measure, smallest);
  for (const time of timesAtEnd(measure, smallest)) described.add(time);
  const times = Object.fromEntries(
    Object.entries(measure.times).map(([time, one]) => [
      time,
      protectDescription(one, measure.type, { smallest, hidden: described.has(time) }),
    ]),
  );
  for (const time of moved) {
    const change = changes[time];
    if (change?.moves) changes[time] = { ...change, moves: hiddenMoves(change.moves) };
  }
  for (const time of paired) {
    const change = changes[time];
    const hidden = { mean: null, sd: null };
    if (change?.before) changes[time] = { ...change, before: hidden, after: hidden };
  }
  const answers = measure.first !== undefined && hides(times[measure.first]?.answers);
  for (const [time, change] of Object.entries(changes)) {
    if (answers || hides(times[time]?.answers)) changes[time] = withoutSpread(change);
    const { categories } = change;
    const own = measure.first === undefined ? undefined : measure.times[measure.first]?.sd;
    // Worked out from the spread of all first values, which is hidden.
    if (categories?.sd !== undefined && categories.sd === own && times[measure.first ?? '']?.sd === null)
      changes[time] = { ...change, categories: { ...categories, sd: null, limit: null } };
  }
  const last = measure.last === undefined ? undefined : changes[measure.last];
  const { carried, model, first } = measure;
  const level = first !== undefined && described.has(first);
  const few = (n: number | null) => n === null || n < smallest;
  const { periods: ofPeriods, ...exact } = measure;
  const raw = measure.last === undefined ? undefined : measure.changes[measure.last];
  const nearly = nearlyAll(measure, smallest);
  const periods = ofPeriods && protectPeriods(ofPeriods, { measure, change: { raw, shown: last }, smallest });
  return {
    ...exact,
    times,
    changes,
    ...(carried &&
      (few(carried.n) || last === undefined || few(last.n) || raw?.alike) && {
        carried: { n: null, mean: null, interval: null },
      }),
    ...(model?.changes && {
      model: {
        ...model,
        changes: Object.fromEntries(
          Object.entries(model.changes).map(([time, one]) => [
            time,
            few(one.n) || measure.changes[time]?.alike
              ? { n: null, estimate: null, error: null, df: one.df, interval: null }
              : one,
          ]),
        ),
      },
    }),
    ...(measure.norm && { norm: protectNorm(measure.norm, smallest) }),
    ...(measure.maintain && {
      maintain: protectMaintain(measure.maintain, {
        smallest,
        raw,
        change: last,
        answers,
      }),
    }),
    ...(measure.asNotReached && { asNotReached: protectNotReached(measure.asNotReached, last, smallest) }),
    ...(measure.between && {
      between: protectBetween(measure.between, { smallest, step: measure.step ?? 1, better: measure.better, nearly }),
    }),
    ...(measure.attrition && {
      attrition: protectAttrition(measure.attrition, { smallest, hidden: { level, spread: answers } }),
    }),
    ...(periods && { periods }),
    ...(measure.splits && {
      splits: protectSplits(measure.splits, {
        raw,
        change: last,
        started,
        smallest,
        sexes,
        compared: measure.between !== undefined,
        nearly,
      }),
    }),
  };
}

/** Those with the desired answer last are told as they are among those with both. */
function protectNotReached(
  { n, ...share }: NonNullable<MeasureResult['asNotReached']>,
  last: ChangeResult | undefined,
  smallest: number,
): NonNullable<MeasureResult['asNotReached']> {
  const after = last?.pair?.after;
  if (n === null || !after || after.count === null) return { n, ...hiddenShare };
  return { n, ...protectShare(share, n, smallest) };
}

/**
 * A test whose counts are hidden is told as far as they are: by the class that holds for all that they can be. So is a
 * corrected p, which is hidden where it is another test's that is.
 */
function protectTests(
  tests: Tests,
  { measures, raw }: Record<'measures' | 'raw', Readonly<Record<string, MeasureResult>>>,
): Tests {
  // Where nobody changed there is no test, so there is none where nearly nobody did.
  const isTold = ({ measure, time }: { measure: string; time: string }) => !raw[measure]?.changes[time]?.alike;
  const primary = tests.primary && isTold(tests.primary) ? tests.primary : undefined;
  const family = tests.family.filter(isTold);
  const shown = ({ measure, method }: Test): Shown => {
    const one = measures[measure];
    return (one && testOf(method, one)?.p) ?? null;
  };
  const told = (one: Test) => (one.statistic === undefined ? {} : { statistic: null });
  const touched = family.some((one) => shown(one) === null);
  return {
    ...(primary && { primary: { ...primary, ...told(primary), p: shown(primary) } }),
    family: family.map((one) => {
      const p = shown(one);
      const isHidden = p === null || one.adjusted === null || (touched && isBorrowed(one.p, one.adjusted));
      // A corrected p is never below its own.
      return { ...one, ...told(one), p, adjusted: isHidden ? null : Math.max(p, classOf(one.adjusted ?? 1)) };
    }),
  };
}
