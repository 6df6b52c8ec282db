import type { GroupCode } from '../../data/index.js';
import { type Arms, isOfKept } from '../../reading/index.js';
import {
  type Ancova,
  type Arm,
  agreedDirection,
  ancova,
  ancovaMissingFirst,
  type ChangeDifference,
  changeDifference,
  clusterAncova,
  clusterMeans,
  clusterModel,
  direction,
  type Estimate,
  fewestClusters,
  type IncompleteArm,
  intraclassCorrelation,
  jumpToReference,
  type Kept,
  kept,
  mean,
  nineDecimals,
  nonInferiority,
  quade,
  sd,
  standardisedDifference,
} from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { ArmResult, BetweenResult, DifferenceResult, Side } from '../results.js';
import { betweenShares } from './between-shares.js';
import { turningOfArms } from './between-turning.js';
import { limitsOf } from './categories.js';
import { shareOf } from './description.js';

/** One person of a group: what was measured first and last, where it was, and the cluster. */
export interface Person {
  first: number | undefined;
  last: number | undefined;
  cluster: number | undefined;
}
export type Persons = Record<GroupCode, Person[]>;

/** Fewer than this in a group: numbers only. */
export const fewestInGroup = 6;

/** How the two groups of a design differ in a main measure: all who were allotted, whatever they then got. */
export function betweenResult(data: Dataset, measure: MeasureSpecification, arms: Arms): BetweenResult | undefined {
  const { method, series, first, last } = measure;
  if (last === undefined || first === undefined) return undefined;
  const persons: Persons = { intervention: [], comparison: [] };
  const [before, after] = [data.values(series, first), data.values(series, last)];
  for (let place = 0; place < data.size; place++) {
    const group = data.group(place);
    if (group) persons[group].push({ first: before.get(place), last: after.get(place), cluster: data.cluster(place) });
  }
  const counted = series.type === 'yes-no' || series.type === 'choice';
  const groups = {
    intervention: armResult(persons.intervention, measure, counted),
    comparison: armResult(persons.comparison, measure, counted),
  };
  const about: BetweenResult = { groups };
  const sizes = [groups.intervention, groups.comparison].map((one) => (counted ? one.measured : one.both) ?? 0);
  if (Math.min(...sizes) === 0) return { ...about, not: 'nobody' };
  if (Math.min(...sizes) < fewestInGroup) return { ...about, not: 'few' };
  const keep = measure.keep?.margin;
  const margin = keep ? { margin: keep.value, from: keep.from } : {};
  if (method === 'cluster-means' || method === 'kept-cluster-means') {
    return { ...about, ...margin, ...ofClusters(persons, measure, counted) };
  }
  if (counted) return { ...about, ...margin, ...betweenShares(persons, measure) };
  return { ...about, ...margin, ...ofValues(persons, measure, arms) };
}

function armResult(persons: readonly Person[], { desired }: MeasureSpecification, counted: boolean): ArmResult {
  const last = persons.flatMap((one) => one.last ?? []);
  const both = persons.filter((one) => one.first !== undefined && one.last !== undefined);
  const about = { started: persons.length, measured: last.length, both: both.length };
  if (counted) {
    const has = last.filter((value) => desired.includes(value)).length;
    return { ...about, ...(desired.length > 0 && { share: shareOf(has, last.length) }) };
  }
  const of = (values: readonly number[]) => ({ mean: values.length > 0 ? mean(values) : null, sd: sd(values) ?? null });
  return {
    ...about,
    first: of(persons.flatMap((one) => one.first ?? [])),
    last: of(last),
    change: of(changesOf(persons)),
  };
}

/** Last minus first, of those with both. */
const changesOf = (persons: readonly Person[]): number[] =>
  persons.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [nineDecimals(last - first)]));
const completeOf = (persons: readonly Person[]): Arm => {
  const both = persons.flatMap(({ first, last }) =>
    first === undefined || last === undefined ? [] : [{ first, last }],
  );
  return { first: both.map(({ first }) => first), last: both.map(({ last }) => last) };
};
const incompleteOf = (persons: readonly Person[]): IncompleteArm => ({
  first: persons.map(({ first }) => first),
  last: persons.map(({ last }) => last),
});

function ofValues({ intervention, comparison }: Persons, measure: MeasureSpecification, arms: Arms) {
  const { method } = measure;
  const [one, other] = [completeOf(intervention), completeOf(comparison)];
  // By lottery the mean of all stands in the place of a first value that is missing; else those without one are left out.
  const given: (Ancova & { imputed?: number }) | undefined = arms.byChance
    ? ancovaMissingFirst(incompleteOf(intervention), incompleteOf(comparison))
    : ancova(one, other);
  const changed = changeDifference(changesOf(intervention), changesOf(comparison));
  const balance = standardisedDifference(
    intervention.flatMap((each) => each.first ?? []),
    comparison.flatMap((each) => each.first ?? []),
  );
  const beside: Partial<BetweenResult> = {
    ...(balance !== undefined && { balance }),
    ...(changed && { change: differenceOf(changed) }),
  };
  if (!given) return { ...beside, not: 'no-variation' as const };
  const model = modelled(given);
  const ranks = quade(one, other);
  const found: Partial<BetweenResult> = {
    ...beside,
    ...model,
    sensitivity: { ...model.sensitivity, ...(ranks && { ranks: { value: ranks.t, df: ranks.df, p: ranks.p } }) },
  };
  if (given.imputed) found.imputed = given.imputed;
  if (!given.main) return { ...found, not: 'one-decides' as const };
  const needsBoth = method === 'ancova-and-change' || method === 'kept-ancova-and-change';
  if (needsBoth && !changed) return { ...found, not: 'no-variation' as const };
  return {
    ...found,
    ...concluded(given.main, needsBoth ? changed : undefined, measure),
    ...turning(given.main, { intervention, comparison }, measure),
  };
}

/** Everything of the model that does not depend on what is claimed. */
function modelled(given: Ancova): Partial<BetweenResult> {
  const { main, method, classical, hc3, standardised, slopes, armSds, largestResidual, adjustedMeans } = given;
  const otherError = method === 'hc3' ? classical : hc3;
  return {
    ...(main && { difference: differenceOf(main) }),
    error: method,
    adjusted: { intervention: adjustedMeans[0], comparison: adjustedMeans[1] },
    ...(otherError && { sensitivity: { error: differenceOf(otherError) } }),
    ...(standardised && { standardised: { d: standardised.d, interval: standardised.interval } }),
    ...(slopes && {
      slopes: {
        value: slopes.difference.estimate,
        error: slopes.difference.error,
        p: slopes.difference.p,
        at: slopes.at.map(({ first, difference }) => ({
          first,
          value: difference.estimate,
          interval: difference.interval,
        })),
      },
    }),
    residuals: {
      sd: { intervention: armSds[0] ?? null, comparison: armSds[1] ?? null },
      largest: largestResidual,
    },
  };
}

export const differenceOf = ({ estimate, error, df, interval, p }: Estimate | ChangeDifference): DifferenceResult => ({
  value: estimate,
  error,
  df,
  interval,
  p,
});

/**
 * What is said: of a difference its side, of what is kept its margin. With `changed` both ways of counting must say it, and the
 * test is the weaker of the two.
 */
function concluded(
  main: Estimate,
  changed: ChangeDifference | undefined,
  { method, better, keep }: MeasureSpecification,
): Partial<BetweenResult> {
  const ways = [main, ...(changed ? [changed] : [])];
  if (isOfKept(method)) {
    const margin = keep?.margin?.value;
    if (margin === undefined || !better) return {};
    const tests = ways.map((one) => nonInferiority(one, margin, better));
    const verdicts = ways.map(({ interval }) => kept(interval, margin, better));
    const verdict = agreedKept(verdicts);
    const [first] = weakest(tests);
    return {
      ...(first && { test: { statistic: first.statistic, p: first.p } }),
      verdict,
      ...(verdict === 'not-shown' && verdicts.some((one) => one !== verdict) && { disagree: true }),
    };
  }
  const sides = ways.map((one) => direction(one));
  const agreed = agreedDirection(sides);
  const side: Side = agreed === 'undecided' ? 'across' : agreed;
  const [first] = weakest(ways);
  return {
    ...(first && { test: { statistic: first.t, p: first.p } }),
    side,
    ...(side === 'across' && sides.some((one) => one !== 'undecided') && { disagree: true }),
  };
}
const weakest = <One extends { p: number }>(all: readonly One[]): One[] => [...all].sort((a, b) => b.p - a.p);

/** What several ways of counting agree on of what is kept; better is kept too. */
function agreedKept(all: readonly Kept[]): Kept {
  const [first = 'not-shown', ...others] = all;
  if (others.every((one) => one === first)) return first;
  return all.every((one) => one === 'better' || one === 'kept') ? 'kept' : 'not-shown';
}

function turning(main: Estimate, persons: Persons, measure: MeasureSpecification): Partial<BetweenResult> {
  const missing = (group: GroupCode) =>
    persons[group].filter(({ last }) => last === undefined).length / persons[group].length;
  const firsts = [...persons.intervention, ...persons.comparison].flatMap(({ first }) => first ?? []);
  const changes = [...changesOf(persons.intervention), ...changesOf(persons.comparison)];
  const found = turningOfArms(main, persons, {
    measure,
    limit: limitsOf(measure, firsts)?.reliableChange,
    sd: sd(changes),
  });
  const isAny = missing('intervention') > 0;
  const reference = jumpToReference(main, missing('intervention'));
  return {
    ...(found && { turning: found }),
    ...(isAny && { reference: { value: reference.estimate, interval: reference.interval } }),
  };
}

/** Whole clusters were allotted: each counts once, by the mean of those with both values, or by its share. */
function ofClusters(persons: Persons, measure: MeasureSpecification, counted: boolean): Partial<BetweenResult> {
  const { desired } = measure;
  const clusters = (group: GroupCode): Arm[] => {
    const all = new Map<number, Arm & { first: number[]; last: number[] }>();
    for (const { first, last, cluster } of persons[group]) {
      if (cluster === undefined || last === undefined || (!counted && first === undefined)) continue;
      const own = all.get(cluster) ?? { first: [], last: [] };
      own.first.push(first ?? 0);
      own.last.push(counted ? Number(desired.includes(last)) : last);
      all.set(cluster, own);
    }
    return [...all.values()];
  };
  const [one, other] = [clusters('intervention'), clusters('comparison')];
  const counts = { intervention: one.length, comparison: other.length };
  const within = [one, other].flatMap((arm) => {
    const centre = mean(arm.flatMap(({ last }) => [...last]));
    return arm.map(({ last }) => last.map((value) => value - centre));
  });
  const icc = intraclassCorrelation(within);
  const about: Partial<BetweenResult> = {
    clusters: { ...counts, ...(icc && { icc: icc.icc, interval: icc.interval }) },
  };
  if (Math.min(one.length, other.length) < fewestClusters) return { ...about, not: 'few-clusters' };
  const lasts = (arm: readonly Arm[]) => arm.map(({ last }) => last);
  const given = counted ? undefined : clusterAncova(one, other);
  const main: Estimate | undefined = counted ? clusterMeans(lasts(one), lasts(other)) : given?.main;
  if (!main) return { ...about, not: given ? 'one-decides' : 'no-variation' };
  const raw = clusterMeans(lasts(one), lasts(other));
  // What was answered first is no number that a share could be explained by.
  const unexplained = (arm: readonly Arm[]) => arm.map(({ last }) => ({ last }));
  const model = counted ? clusterModel(unexplained(one), unexplained(other)) : clusterModel(one, other);
  return {
    ...about,
    clusters: {
      ...counts,
      ...(icc && { icc: icc.icc, interval: icc.interval }),
      ...(raw?.permutation !== undefined && { permutation: raw.permutation }),
    },
    ...(given ? modelled(given) : { difference: differenceOf(main) }),
    sensitivity: { ...(given && modelled(given).sensitivity), ...(model && { persons: differenceOf(model) }) },
    ...concluded(main, undefined, counted ? { ...measure, better: 'higher' } : measure),
  };
}
