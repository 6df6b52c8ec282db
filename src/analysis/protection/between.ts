import { type GroupCode, groupCodes } from '../../data/index.js';
import { nineDecimals, normalPoint, tippingArms } from '../../statistics/index.js';
import type { ArmResult, BetweenResult, BetweenTurning, DifferenceResult, Shown, ShownInterval } from '../results.js';
import { protectP } from './p-classes.js';
import type { NearlyAll } from './rounding.js';
import { boundedShare, isHiddenShare, isSmall } from './suppression.js';
import { fewestForClear, type Telling, telling } from './telling.js';

/** Two groups as they may be shown: their numbers told as coarsely as the smaller group asks for, their counts hidden together. */
export function protectBetween(
  between: BetweenResult,
  {
    smallest,
    step,
    better,
    nearly,
  }: { smallest: number; step: number; better: 'higher' | 'lower' | undefined; nearly: NearlyAll },
): BetweenResult {
  const { groups, not } = between;
  const arms = groupCodes.map((code) => groups[code]);
  const isFew = arms.some(({ started, measured, both }) => [started, measured, both].some((n) => isSmall(n, smallest)));
  if (isFew)
    return {
      groups: { intervention: bare(groups.intervention), comparison: bare(groups.comparison) },
      ...(not && { not }),
    };
  const isAlike = arms.some(
    ({ measured, both, first, last, change }) =>
      nearly.atEnd({ n: both, ...first }) ||
      nearly.atEnd({ n: measured, ...last }) ||
      nearly.acrossAll({ n: both, ...change }),
  );
  if (isAlike)
    return {
      groups: { intervention: bare(groups.intervention), comparison: bare(groups.comparison) },
      not: 'could-tell',
    };
  const counted = arms.some(({ share }) => share);
  const least = Math.min(...arms.map((one) => (counted ? one.measured : one.both) ?? 0));
  return counted
    ? ofShares(between, smallest)
    : ofValues(between, { told: telling(least, step), isClear: least >= fewestForClear, step, better });
}

/** How many were allotted and measured is told as of any form; who they were like is not. */
const bare = ({ started, measured, both }: ArmResult): ArmResult => ({ started, measured, both });

/** The two groups are all, so what is hidden of one is hidden of both, and with it all that is worked out from them. */
function ofShares(between: BetweenResult, smallest: number): BetweenResult {
  const { groups, clusters, margin, from, not } = between;
  const isHidden = groupCodes.some((code) => {
    const { share, measured } = groups[code];
    return share && isHiddenShare(share, measured, smallest);
  });
  const arm = ({ share, ...one }: ArmResult): ArmResult => ({
    ...one,
    ...(share && { share: isHidden ? boundedShare(share.count, one.measured, smallest) : share }),
  });
  const shown = { intervention: arm(groups.intervention), comparison: arm(groups.comparison) };
  const about: BetweenResult = {
    groups: shown,
    ...(not && { not }),
    ...(margin !== undefined && { margin }),
    ...(from && { from }),
  };
  if (isHidden) {
    return {
      ...about,
      ...(between.difference && { difference: { value: null, interval: null, p: null } }),
      ...(clusters && { clusters: { intervention: clusters.intervention, comparison: clusters.comparison } }),
    };
  }
  const { difference, sensitivity, test } = between;
  return {
    ...between,
    ...about,
    ...(difference && { difference: { ...difference, p: protectP(difference.p) } }),
    ...(test && { test: classed(test) }),
    ...(sensitivity?.persons && {
      sensitivity: { persons: { ...sensitivity.persons, p: protectP(sensitivity.persons.p) } },
    }),
    ...(clusters && { clusters: classedClusters(clusters) }),
  };
}

const classed = ({ p }: NonNullable<BetweenResult['test']>): NonNullable<BetweenResult['test']> => ({
  statistic: null,
  p: protectP(p),
});
const classedClusters = (clusters: NonNullable<BetweenResult['clusters']>): NonNullable<BetweenResult['clusters']> => ({
  ...clusters,
  ...(clusters.permutation !== undefined && { permutation: protectP(clusters.permutation) }),
});

/** Means rounded by how many they are of; of fewer than ten in a group nothing is concluded. */
function ofValues(
  between: BetweenResult,
  {
    told,
    isClear,
    step,
    better,
  }: { told: Telling; isClear: boolean; step: number; better: 'higher' | 'lower' | undefined },
): BetweenResult {
  const { groups, not, balance, difference, error, imputed, adjusted, change, sensitivity, standardised, slopes } =
    between;
  const { clusters, margin, from, test, verdict, side, disagree, turning, reference } = between;
  const arms = { intervention: armOf(groups.intervention, step), comparison: armOf(groups.comparison, step) };
  const about: BetweenResult = {
    groups: arms,
    ...(not && { not }),
    ...(balance !== undefined && { balance: told.size(balance) }),
    ...(margin !== undefined && { margin }),
    ...(from && { from }),
    ...(clusters && { clusters: classedClusters(clusters) }),
  };
  if (!isClear)
    return {
      ...about,
      ...(difference && { difference: { value: told.value(difference.value), interval: null, p: null } }),
    };
  const main = difference && told_(difference, told);
  return {
    ...about,
    ...(main && { difference: main }),
    ...(error && { error }),
    ...(imputed !== undefined && { imputed }),
    // One of them follows from the other and the difference.
    ...(adjusted && main && { adjusted: adjustedOf(told.value(adjusted.comparison), main.value) }),
    ...(change && { change: told_(change, told) }),
    ...(sensitivity && {
      sensitivity: {
        ...(sensitivity.error && { error: told_(sensitivity.error, told) }),
        ...(sensitivity.ranks && {
          ranks: { value: null, df: sensitivity.ranks.df, p: protectP(sensitivity.ranks.p) },
        }),
        ...(sensitivity.persons && { persons: told_(sensitivity.persons, told) }),
      },
    }),
    ...(standardised && {
      standardised: { d: told.size(standardised.d), interval: told.sizes(standardised.interval) },
    }),
    ...(slopes && {
      slopes: {
        value: null,
        error: null,
        p: protectP(slopes.p),
        // At the quartiles of the first values, which are single persons'.
        at: slopes.at.map((one) => ({
          first: told.value(one.first),
          value: told.value(one.value),
          interval: told.around(one.value, one.interval),
        })),
      },
    }),
    ...(test && { test: classed(test) }),
    ...(verdict && { verdict }),
    ...(side && { side }),
    ...(disagree && { disagree }),
    ...(turning && main && toldTurning(turning, { main, between, better })),
    ...(reference &&
      main && {
        reference: { value: told.value(reference.value), interval: told.around(reference.value, reference.interval) },
      }),
  };
}

const told_ = ({ value, df, interval, p }: DifferenceResult, told: Telling): DifferenceResult => ({
  value: told.value(value),
  error: null,
  ...(typeof df === 'number' && { df: Math.round(df) }),
  interval: besideZero(told.around(value, interval), interval),
  p: protectP(p),
});

/** An end that is rounded past zero stops there, where the interval itself lies on one side of it. */
const besideZero = (shown: ShownInterval, exact: ShownInterval): ShownInterval =>
  shown && exact && [exact[0] > 0 ? Math.max(0, shown[0]) : shown[0], exact[1] < 0 ? Math.min(0, shown[1]) : shown[1]];

const adjustedOf = (comparison: Shown, apart: Shown): NonNullable<BetweenResult['adjusted']> => ({
  comparison,
  intervention: comparison === null || apart === null ? null : nineDecimals(comparison + apart),
});

function armOf({ first, last, change, ...one }: ArmResult, step: number): ArmResult {
  const [ofAll, ofBoth] = [telling(one.measured, step), telling(one.both, step)];
  return {
    ...one,
    ...(first && { first: { mean: ofBoth.value(first.mean), sd: ofBoth.spread(first.sd) } }),
    ...(last && { last: { mean: ofAll.value(last.mean), sd: ofAll.spread(last.sd) } }),
    // Of a change beside the means of other persons something could be worked out of those who have only one.
    ...(change && { change: { mean: one.measured === one.both ? ofBoth.value(change.mean) : null, sd: null } }),
  };
}

/** Worked out from the difference as it is told. */
function toldTurning(
  { missing, against, bounds }: BetweenTurning,
  {
    main: { value, interval },
    between: { groups, margin, verdict },
    better,
  }: { main: DifferenceResult; between: BetweenResult; better: 'higher' | 'lower' | undefined },
): Pick<BetweenResult, 'turning'> {
  if (bounds || typeof value !== 'number' || !interval || !against || against.points === null) return {};
  const none = verdict === undefined || margin === undefined ? 0 : better === 'lower' ? margin : -margin;
  const share = (code: GroupCode) => (missing[code] ?? 0) / (groups[code].started ?? 1);
  // An error whose interval by the normal distribution is the one that is told.
  const error = (interval[1] - interval[0]) / 2 / normalPoint(0.975);
  const found = tippingArms(
    { estimate: value - none, error, df: 1e9 },
    { one: share('intervention'), other: share('comparison') },
  );
  const points = {
    ...(found.one !== undefined && { intervention: found.one }),
    ...(found.other !== undefined && { comparison: found.other }),
  };
  const all = Object.values(points);
  if (all.length === 0 || all.every((one) => one === 0)) return {};
  const limit = against.points;
  // What it is held against is told elsewhere, or not at all.
  return { turning: { missing, points, decides: all.some((one) => Math.abs(one) <= limit) } };
}
