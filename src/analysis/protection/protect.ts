import { testOf } from '../analyse.js';
import type {
  AttritionResult,
  FlowStep,
  MaintainResult,
  MeasureResult,
  Results,
  SexResult,
  Shown,
  Tests,
} from '../results.js';
import { protectChange } from './change.js';
import { overlaps, protectDescription } from './description.js';
import { protectOutcome } from './outcome.js';
import { hiddenShare, isHiddenShare, isSmall, protectCounts, protectShare } from './suppression.js';

/**
 * The results as they may be spread: what concerns fewer than `smallest`, and what would let somebody work that out, is
 * null. How many began, answered and have both measurements stays: without it no number can be read.
 */
export function protect(results: Results): Results {
  const { smallest } = results;
  const measures = Object.fromEntries(
    Object.entries(results.measures).map(([id, one]) => [id, protectMeasure(withoutTell(one, results), smallest)]),
  );
  const outcomes = Object.fromEntries(
    Object.entries(results.outcomes).map(([number, one]) => [number, protectOutcome(one, measures, smallest)]),
  );
  return {
    ...results,
    audience: 'report',
    cases: {
      ...results.cases,
      ...(results.cases.sex && { sex: protectCounts(results.cases.sex, smallest) }),
    },
    flow: results.flow.map((step) => protectStep(step, smallest)),
    measures,
    outcomes,
    tests: protectTests(results.tests, measures),
    deviations: results.deviations.map((one) =>
      (one.kind === 'few' || one.kind === 'outside-window') && isSmall(one.count, smallest)
        ? { ...one, count: null }
        : one,
    ),
  };
}

/** Hidden reasons are not named either: with one missing, the name is the reason. */
function protectReasons(reasons: Readonly<Record<string, Shown>>, smallest: number): Record<string, Shown> {
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
  const { model: _, carried: __, maintain: ___, attrition: ____, bySex: _____, ...rest } = measure;
  return {
    ...rest,
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

function protectMeasure(measure: MeasureResult, smallest: number): MeasureResult {
  const changes = Object.fromEntries(
    Object.entries(measure.changes).map(([time, one]) => [time, protectChange(one, smallest)]),
  );
  const { described, paired } = overlaps(measure, smallest);
  const times = Object.fromEntries(
    Object.entries(measure.times).map(([time, one]) => [
      time,
      protectDescription(one, measure.type, { smallest, hidden: described.has(time) }),
    ]),
  );
  for (const time of paired) {
    const change = changes[time];
    const hidden = { mean: null, sd: null };
    if (change?.before) changes[time] = { ...change, before: hidden, after: hidden };
  }
  const last = measure.last === undefined ? undefined : changes[measure.last];
  const { carried, model } = measure;
  const few = (n: number | null) => n === null || n < smallest;
  return {
    ...measure,
    times,
    changes,
    ...(carried && few(carried.n) && { carried: { n: null, mean: null, interval: null } }),
    ...(model?.changes && {
      model: {
        ...model,
        changes: Object.fromEntries(
          Object.entries(model.changes).map(([time, one]) => [
            time,
            few(one.n) ? { n: null, estimate: null, error: null, df: one.df, interval: null } : one,
          ]),
        ),
      },
    }),
    ...(measure.maintain && {
      maintain: protectMaintain(measure.maintain, { smallest, categories: last?.categories, moved: !!last?.moves }),
    }),
    ...(measure.attrition && { attrition: protectAttrition(measure.attrition, smallest) }),
    ...(measure.bySex && { bySex: protectSex(measure.bySex, last?.n ?? null, smallest) }),
  };
}

function protectMaintain(
  maintain: MaintainResult,
  {
    smallest,
    categories,
    moved,
  }: { smallest: number; categories?: { deteriorated?: { count: number | null } } | undefined; moved: boolean },
): MaintainResult {
  const { kept, notWorse, n } = maintain;
  const worseHidden = categories?.deteriorated?.count === null;
  return {
    ...maintain,
    ...(isSmall(n, smallest) && { n: null }),
    ...(kept && {
      kept:
        // How many had the desired answer is told too, and how many had not.
        isSmall(kept.n, smallest) ||
        isSmall((n ?? 0) - (kept.n ?? 0), smallest) ||
        (moved && isHiddenShare(kept, kept.n, smallest))
          ? { n: null, ...hiddenShare }
          : protectShare(kept, kept.n, smallest),
    }),
    ...(notWorse && { notWorse: worseHidden ? hiddenShare : protectShare(notWorse, n, smallest) }),
  };
}

function protectAttrition({ followed, lost, difference, women }: AttritionResult, smallest: number): AttritionResult {
  const few = isSmall(followed.n, smallest) || isSmall(lost.n, smallest);
  if (few) return { followed: { n: isSmall(followed.n, smallest) ? null : followed.n }, lost: { n: null } };
  const smallShare = (share: number | null, n: number | null) =>
    isHiddenShare({ count: share !== null && n !== null ? Math.round(share * n) : null }, n, smallest);
  const hidden = women && (smallShare(women.followed, followed.n) || smallShare(women.lost, lost.n));
  return {
    followed,
    lost,
    ...(difference !== undefined && { difference }),
    ...(women && { women: hidden ? { followed: null, lost: null } : women }),
  };
}

function protectSex({ not, groups, difference }: SexResult, pairs: number | null, smallest: number): SexResult {
  if (!groups) return { ...(not && { not }) };
  const all = Object.values(groups);
  const known = all.reduce((sum, { n }) => sum + (n ?? 0), 0);
  // Those whose sex is not known could be worked out from the whole.
  if (all.some(({ n }) => isSmall(n, smallest)) || isSmall((pairs ?? 0) - known, smallest)) return { not: 'one-group' };
  const hidden = all.some(({ n, better }) => better && isHiddenShare(better, n, smallest));
  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([sex, one]) => [
        sex,
        { ...one, ...(one.better && hidden && { better: hiddenShare }) },
      ]),
    ),
    ...(difference && { difference }),
  };
}

/** A test whose counts are hidden is hidden: they could be worked out from its p. */
function protectTests({ primary, family }: Tests, measures: Readonly<Record<string, MeasureResult>>): Tests {
  const shown = (measure: string, time: string): boolean => {
    const one = measures[measure];
    return one !== undefined && typeof testOf(one.type, one.changes[time]) === 'number';
  };
  return {
    ...(primary && { primary: shown(primary.measure, primary.time) ? primary : { ...primary, p: null } }),
    family: family.map((one) => (shown(one.measure, one.time) ? one : { ...one, p: null, adjusted: null })),
  };
}
