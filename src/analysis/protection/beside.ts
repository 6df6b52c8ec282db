import { testOf } from '../analyse.js';
import type {
  ChangeResult,
  MeasureResult,
  OutcomeResult,
  PeriodResult,
  PeriodsResult,
  Results,
  Share,
  Shown,
  Test,
} from '../results.js';
import { protectClosings } from './closing.js';
import { onlyDescribed } from './only-described.js';
import { protectGroups } from './outcome.js';
import { hiddenPeriods, protectPeriods } from './periods.js';
import { isFew } from './previous.js';
import { protect } from './protect.js';
import { asBefore, splitsBeside } from './splits-beside.js';
import { hiddenShare } from './suppression.js';

type Json = unknown;
type Node = Readonly<Record<string, Json>>;
const isNode = (value: Json): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isShare = (value: Json): value is Node & Share => isNode(value) && 'count' in value && 'share' in value;

/**
 * A report as it may be spread beside an earlier one. `shown`: as it may be spread by itself; `now`: the same with nothing
 * hidden. A group that few have come to is not told of, nor one that is as large as before and has other numbers; and of
 * numbers of persons those are hidden whose difference from the earlier ones is a small number.
 */
export function besideEarlier(shown: Results, now: Results, earlier: Results): Results {
  const { smallest } = now;
  // What was spread of the earlier one: of its copy with nothing hidden, as that may be.
  const past = earlier.audience === 'internal' ? protect(earlier) : earlier;
  const measures = Object.fromEntries(
    Object.entries(shown.measures).map(([id, one]) => {
      const [own, before] = [now.measures[id], past.measures[id]];
      if (!own || !before) return [id, one];
      // Like is held against like: exact numbers where both have them.
      const [comparable, like] =
        earlier.audience === 'internal' ? [own, earlier.measures[id] ?? before] : [one, before];
      const groups = <Group extends { n: Shown }>(
        all: Readonly<Record<string, Group>>,
        { same, earlier }: { same: Readonly<Record<string, Group>>; earlier: Readonly<Record<string, Group>> },
      ) => {
        const hidden = new Set(Object.keys(all).filter((time) => tells(same[time], earlier[time], smallest)));
        return {
          hidden,
          all: Object.fromEntries(
            Object.entries(all).map(([time, group]) => [time, hidden.has(time) ? { n: null } : group]),
          ),
        };
      };
      const times = groups(one.times, { same: comparable.times, earlier: like.times });
      const changes = groups(one.changes, { same: comparable.changes, earlier: like.changes });
      const some = times.hidden.size > 0 || changes.hidden.size > 0;
      const { periods: _, splits, ...held } = some ? onlyDescribed(one) : one;
      const periods =
        one.periods &&
        periodsBeside(one.periods, { now: comparable.periods, earlier: like.periods, past: before.periods, smallest });
      return [
        id,
        {
          ...held,
          times: times.all,
          changes: changes.all,
          ...(periods && !some && { periods }),
          ...(splits && { splits: splitsBeside(splits, { now: comparable, earlier: like, past: before, smallest }) }),
        },
      ];
    }),
  );
  const held = { ...shown, measures };
  const { measures: ofMeasures, outcomes } = withoutSteps(
    { measures: held.measures, outcomes: held.outcomes },
    {
      now: { measures: now.measures, outcomes: now.outcomes },
      past: { measures: past.measures, outcomes: past.outcomes },
    },
    smallest,
  ) as Pick<Results, 'measures' | 'outcomes'>;
  for (const [id, one] of Object.entries(ofMeasures)) {
    // A share that had to go would follow from those of the other groups.
    if (one.splits) ofMeasures[id] = { ...one, splits: asBefore(one.splits, measures[id]?.splits ?? {}) };
  }
  for (const [id, one] of Object.entries(ofMeasures)) {
    const [own, { periods, ...others }] = [now.measures[id], one];
    if (!periods || !own?.periods) continue;
    const change = (of: MeasureResult) => (of.last === undefined ? undefined : of.changes[of.last]);
    const left = protectPeriods(own.periods, {
      measure: own,
      change: { raw: change(own), shown: change(one) },
      smallest,
      hidden: hiddenPeriods(periods),
    });
    ofMeasures[id] = { ...others, ...(left && { periods: left }) };
  }
  const told = Object.fromEntries(Object.entries(ofMeasures).map(([id, one]) => [id, withoutFollowing(one)]));
  const test = <One extends Test>(one: One): One => {
    const measure = told[one.measure];
    const p = measure && testOf(one.method, measure)?.p;
    return typeof p === 'number' ? one : { ...one, p: null, ...('adjusted' in one && { adjusted: null }) };
  };
  const { primary, family } = shown.tests;
  return {
    ...held,
    measures: told,
    ...(now.closings && { closings: closingsBeside({ shown, now, past }, ofMeasures) }),
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([number, one]) => [number, withoutGroups(one, smallest)]),
    ),
    tests: { ...(primary && { primary: test(primary) }), family: family.map(test) },
  };
}

/** Where what one group reached had to go, the other's and their difference go with it. */
const withoutGroups = (outcome: OutcomeResult, smallest: number): OutcomeResult => ({
  ...outcome,
  criteria: outcome.criteria.map(({ byGroup, ...one }) => ({
    ...one,
    ...(byGroup && { byGroup: protectGroups(byGroup, one.ofStarted, smallest) }),
  })),
});

/** What else they are split by is not told of beside an earlier report. What is summed from the answers is summed from what is left of them; groups of which a number has to go are not told apart. */
function closingsBeside(
  { shown, now, past }: Record<'shown' | 'now' | 'past', Results>,
  measures: Results['measures'],
): NonNullable<Results['closings']> {
  const all = protectClosings(now.closings ?? {}, measures, now.smallest);
  return Object.fromEntries(
    Object.entries(all).map(([id, { bySex, bySplit: _, ...one }]) => {
      const [before, own] = [past.closings?.[id], shown.closings?.[id]];
      const steps = { now: bySex, past: before?.bySex };
      const isAlike = JSON.stringify(withoutSteps(bySex, steps, now.smallest)) === JSON.stringify(bySex);
      // In other groups than before the earlier ones could be subtracted.
      const isSame = own?.bySex?.by === bySex?.by && (!before?.bySex || before.bySex.by === bySex?.by);
      return [id, bySex && isAlike && isSame ? { ...one, bySex } : one];
    }),
  );
}

/** Where the numbers of those with both are hidden, so is what is worked out from them: which way it goes, and what could turn it. */
function withoutFollowing(measure: MeasureResult): MeasureResult {
  const isHidden = ({ pair, sign, interval, typical }: ChangeResult): boolean => {
    if (pair) return pair.both === null || pair.after.count === null;
    return sign !== undefined && sign.up === null && !interval && !typical;
  };
  const changes = Object.fromEntries(
    Object.entries(measure.changes).map(([time, one]) => {
      const { side: _, ...rest } = one;
      return [time, isHidden(one) ? rest : one];
    }),
  );
  const last = measure.last === undefined ? undefined : measure.changes[measure.last];
  if (!last || !isHidden(last)) return { ...measure, changes };
  const { turning: _, asNotReached, ...rest } = measure;
  return { ...rest, changes, ...(asNotReached && { asNotReached: { n: asNotReached.n, ...hiddenShare } }) };
}

/** Few have come or gone, or nobody has and something is another all the same. */
function tells(now: { n: Shown } | undefined, past: { n: Shown } | undefined, smallest: number): boolean {
  if (typeof now?.n !== 'number' || typeof past?.n !== 'number') return false;
  const apart = now.n - past.n;
  return apart === 0 ? JSON.stringify(now) !== JSON.stringify(past) : isFew(apart, smallest);
}

/** Periods without those that few have come to, or that are other than before; none where they were of another length. */
function periodsBeside(
  shown: PeriodsResult,
  {
    now,
    earlier,
    past,
    smallest,
  }: Record<'now' | 'earlier' | 'past', PeriodsResult | undefined> & { smallest: number },
): PeriodsResult | undefined {
  if (past && past.length !== shown.length) return undefined;
  const bare = ({ n, mean, share }: PeriodResult = { started: null, n: null }) => ({ n, mean, share });
  return {
    ...shown,
    each: Object.fromEntries(
      Object.entries(shown.each).map(([period, one]) => [
        period,
        tells(bare(now?.each[period]), bare(earlier?.each[period]), smallest)
          ? { started: null, n: null, lost: null }
          : one,
      ]),
    ),
  };
}

/** How many a number of persons is of, now and in the earlier report. */
interface Sizes {
  now: Shown;
  past: Shown;
}
interface Both {
  now: Json;
  past: Json;
}
const numberIn = (node: Node, otherwise: Shown): Shown => (typeof node.n === 'number' ? node.n : otherwise);
const pairCells = ['both', 'left', 'joined', 'neither'] as const;

/** `shown` without the numbers of persons whose step from the earlier ones is small; parts of a whole go together. */
function withoutSteps(shown: Json, { now, past }: Both, smallest: number, of: Sizes = { now: null, past: null }): Json {
  if (!isNode(shown) || !isNode(now) || !isNode(past)) {
    if (!Array.isArray(shown) || !Array.isArray(now) || !Array.isArray(past)) return shown;
    return shown.map((one, index) => withoutSteps(one, { now: now[index], past: past[index] }, smallest, of));
  }
  const sizes = { now: numberIn(now, of.now), past: numberIn(past, of.past) };
  const isPair = 'both' in shown;
  const small =
    Object.keys(shown).some(
      (key) => isShare(shown[key]) && stepTells(shown[key], { now: now[key], past: past[key] }, sizes, smallest),
    ) ||
    (isPair && pairCells.some((key) => cellsTell(shown[key], past[key], smallest)));
  const made: Record<string, Json> = {};
  for (const [key, value] of Object.entries(shown)) {
    const isCells = key === 'moves' || key === 'table';
    if (small && isShare(value)) made[key] = { ...('n' in value && { n: value.n }), ...hiddenShare };
    else if (small && isPair && key !== 'n') made[key] = null;
    // Whether it was enough is worked out from the same number.
    else if (small && (key === 'verdict' || key === 'needed' || key === 'certain')) continue;
    else if (isCells && cellsTell(value, past[key], smallest)) made[key] = hiddenCells(value);
    else made[key] = withoutSteps(value, { now: now[key], past: past[key] }, smallest, sizes);
  }
  // The sign test counts the same persons.
  const { direction, sign } = made;
  const isHidden = isNode(direction) && Object.values(direction).some((one) => isShare(one) && one.count === null);
  return isHidden && isNode(sign) ? { ...made, sign: { up: null, down: null, p: null } } : made;
}

/** Whether the step of a cell of a table of two ways is small. */
function cellsTell(shown: Json, past: Json, smallest: number): boolean {
  if (typeof shown === 'number') return typeof past === 'number' && isFew(shown - past, smallest);
  if (!isNode(shown) || !isNode(past)) return false;
  return Object.keys(shown).some((key) => cellsTell(shown[key], past[key], smallest));
}
const hiddenCells = (table: Json): Json =>
  isNode(table) ? Object.fromEntries(Object.entries(table).map(([key, one]) => [key, hiddenCells(one)])) : null;

/**
 * Whether a number of persons that is shown now tells, beside what was shown of it, of a small number among those who have
 * come, or of one that leaves a small number. None of them is small too: what is so of all of them is so of each.
 */
function stepTells(shown: Share, { now, past }: Both, of: Sizes, smallest: number): boolean {
  if (shown.count === null || !isShare(now) || !isShare(past)) return false;
  const [size, before] = [numberIn(now, of.now), numberIn(past, of.past)];
  if (size === null || before === null) return past.count !== null && isFew(shown.count - past.count, smallest);
  const come = size - before;
  if (past.count !== null) {
    const step = shown.count - past.count;
    if (come === 0) return isFew(step, smallest);
    return Math.abs(step) < smallest || Math.abs(come - step) < smallest;
  }
  const { least, most } = bounds(past, before, smallest);
  const steps = [shown.count - most, shown.count - least];
  const [low, high] = come < 0 ? steps : [Math.max(0, steps[0] ?? 0), Math.min(come, steps[1] ?? 0)];
  // Nearly all of what the earlier one left open is closed by the later.
  return (high ?? 0) - (low ?? 0) < 2;
}

/** What a hidden share can be of n. */
function bounds({ over, under }: Share, n: number, smallest: number): { least: number; most: number } {
  if (over !== undefined && under === undefined) return { least: n - smallest + 1, most: n };
  if (over === undefined && under !== undefined) return { least: 0, most: smallest - 1 };
  if (over === undefined || under === undefined) return { least: 0, most: n };
  return { least: Math.floor(over * n) + 1, most: Math.ceil(under * n) - 1 };
}
