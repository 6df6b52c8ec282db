import { describe, expect, it } from 'vitest';
import {
  type Arm,
  ancova,
  ancovaMissingFirst,
  change,
  clusterScale,
  deltaAdjusted,
  detectableDifference,
  jumpToReference,
  mantelHaenszel,
  mcnemarPower,
  miettinenNurminen,
  neededNumber,
  newcombe,
  newcombeExcludes,
  nonInferiority,
  nonInferiorityShares,
  plannedDesignEffect,
  powerDifference,
  powerKept,
  powerKeptDifference,
  powerKeptPairedShares,
  powerKeptShares,
  powerOfRule,
  runChart,
  runsLimits,
  safeMeanStep,
  safeShare,
  tippingArms,
  tippingMean,
} from '../../src/statistics/index.js';
import { type Answer, Answers } from './comparison-answers.js';
import { halves, tiny } from './comparison-data.js';
import { check, leftOut, names, reference } from './comparison-reference.js';

const answers = new Answers();
const put = (name: string, answer: Answer) => answers.put(name, answer);

const { pre, post } = tiny;

function scoresAndRatings(): void {
  const [one, other] = halves(pre, post, 10);
  answers.scores('score', one, other);
  const without = (arm: Arm, index: number) => arm.first.map((value, at) => (at === index ? undefined : value));
  const [one2, other2] = [
    { ...one, first: without(one, 2) },
    { ...other, first: without(other, 3) },
  ];
  const given = ancovaMissingFirst(one2, other2);
  const imputed = given?.classical;
  put('score.first_missing (rows 3 and 14) imputed', {
    n: given && given.n[0] + given.n[1],
    n_imputed: given?.imputed,
    est: imputed?.estimate,
    se: imputed?.error,
    df: imputed?.df,
    ci: imputed?.interval,
    p: imputed?.p,
  });
  const seen = ({ first, last }: Arm, gone: number): Arm => ({
    first: first.filter((_, index) => index !== gone),
    last: last.filter((_, index) => index !== gone),
  });
  const dropped = ancova(seen(one, 2), seen(other, 3));
  put('score.first_missing dropped n1,n0,est,se,df', [
    ...(dropped?.n ?? []),
    dropped?.classical.estimate,
    dropped?.classical.error,
    dropped?.classical.df,
  ]);
  const ratings = halves(tiny.firstRatings, tiny.lastRatings, 8);
  answers.ratings('rating', ...ratings);
  answers.scores('rating_as_score', ...ratings);
  answers.superiority(
    'brunner_munzel published example (Y 1 2 1 1 1 1 1 1 1 1 2 4 1 1; N 3 3 4 3 1 2 3 1 1 5 4)',
    [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4],
    [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1],
  );
}

function sharesAndKeeping(): void {
  for (const [x1, n1, x0, n0] of [
    [7, 10, 3, 12],
    [0, 10, 0, 10],
    [10, 10, 0, 10],
    [0, 15, 4, 15],
    [15, 15, 14, 15],
    [18, 30, 9, 30],
  ] as const) {
    answers.shares(`shares ${x1}/${n1} v ${x0}/${n0}`, { count: x1, n: n1 }, { count: x0, n: n0 });
  }
  const strata = mantelHaenszel([
    { one: { count: 9, n: 14 }, other: { count: 5, n: 15 } },
    { one: { count: 14, n: 16 }, other: { count: 10, n: 15 } },
  ]);
  put('mantel_haenszel difference, strata 9/14 v 5/15 and 14/16 v 10/15: est,se,lo,hi', [
    strata?.difference,
    strata?.error,
    ...(strata?.interval ?? []),
  ]);
  for (const counts of [
    [12, 9, 2, 7],
    [2, 0, 6, 12],
    [30, 1, 0, 9],
    [0, 5, 0, 15],
    [10, 0, 0, 10],
  ] as [number, number, number, number][]) {
    answers.pairedShares(`paired ${counts.join(' ')}`, counts);
  }
  const paired = (differences: number[], better: 'higher' | 'lower') => {
    const found = change(
      differences.map(() => 0),
      differences,
    );
    if (!found) return undefined;
    const estimate = { estimate: found.mean, error: found.sd / Math.sqrt(found.n), df: found.df };
    const { statistic, p, bound } = nonInferiority(estimate, 1.5, better);
    return { n: found.n, mean: found.mean, t: statistic, p, bound, ci: found.interval };
  };
  put('ni_paired margin 1.5 high good one-sided .025', paired([0, 1, -1, 2, 0, -2, 1, 0, 1, -1, 0, 1], 'higher'));
  const changes = post.map((value, index) => value - (pre[index] ?? 0)).slice(0, 10);
  put('ni_paired tiny change, margin 1.5, low good', paired(changes, 'lower'));
  const arms = ancova(...halves(pre, post, 10));
  const kept = arms && nonInferiority(arms.classical, 1.5, 'lower');
  put('ni_arms margin 1.5 low good: t, one-sided p, upper bound 97.5', [kept?.statistic, kept?.p, kept?.bound]);
  const [one, other] = [
    { count: 18, n: 20 },
    { count: 17, n: 20 },
  ];
  const shares = nonInferiorityShares(one, other, 0.15, 'higher');
  put('ni_arms shares 18/20 v 17/20 margin .15: MN z, one-sided p, MN 95 lower, Newcombe 95 lower', [
    shares?.statistic,
    shares?.p,
    miettinenNurminen(one, other)?.interval[0],
    newcombe(one, other)?.interval[0],
  ]);
  const times = (value: number, n: number) => new Array<number>(n).fill(value);
  for (const [name, differences] of [
    ['15x-2 25x0', [...times(-2, 15), ...times(0, 25)]],
    ['6x1 0x0', times(1, 6)],
    ['5x1', times(1, 5)],
    ['6x1 10x0', [...times(1, 6), ...times(0, 10)]],
    ['5x1 20x0', [...times(1, 5), ...times(0, 20)]],
    ['7x1 1x-1 12x0', [...times(1, 7), -1, ...times(0, 12)]],
    ['9x1 2x-1 9x0', [...times(1, 9), ...times(-1, 2), ...times(0, 9)]],
    ['all 0', times(0, 10)],
    ['demo 3 -1 0 0 2 5 -2 4 0 1 -1 6', [3, -1, 0, 0, 2, 5, -2, 4, 0, 1, -1, 6]],
    ['tiny change', changes],
    ['no ties', [1.1, -2.3, 3.7, 4.2, -0.6, 5.5, 6.1, 2.9]],
  ] as [string, number[]][]) {
    answers.signedRank(`dual ${name}`, differences);
  }
}

function attritionAndClusters(): void {
  for (const [x, n, started] of [
    [14, 20, 40],
    [22, 30, 40],
    [28, 30, 40],
    [9, 20, 22],
  ] as const) {
    answers.bounds(`bounds ${x} of ${n} seen, ${started} started, target 0.5`, x, n, started, 0.5);
  }
  const seen = { mean: -3.8, sd: 3.48966728754731, n: 10, started: 15 };
  const delta = deltaAdjusted(seen, 2);
  put('delta_mean mean -3.8 sd 3.4896672875 n 10 N 15 delta 2: est,lo,hi', [
    delta?.estimate,
    ...(delta?.interval ?? []),
  ]);
  const tipping = tippingMean(seen);
  put('tipping_mean same: delta where estimate is 0; where interval touches 0', [tipping?.estimate, tipping?.interval]);
  const zeros = [0, 0, 0, 0, 0];
  const unchanged = change([...pre.slice(0, 10), ...zeros], [...post.slice(0, 10), ...zeros]);
  put('missing = unchanged (5 zeros added): est,lo,hi,p', [
    unchanged?.mean,
    ...(unchanged?.interval ?? []),
    unchanged?.p,
  ]);
  const arms = tippingArms({ estimate: -3, error: 1, df: 37 }, { one: 0.25, other: 0.15 });
  put('tipping_arm est -3 se 1 df 37 f1 .25 f0 .15: arm1 only, arm0 only, estimate 0 by arm 1, same in both', [
    arms.one,
    arms.other,
    arms.estimate,
    arms.both,
  ]);
  const half = 2.0261924630291093;
  const jump = jumpToReference({ estimate: -3, interval: [-3 - half, -3 + half] }, 0.25);
  put('jump to reference est -3 se 1 df 37 f1 .25: est,lo,hi (conditional mean)', [jump.estimate, ...jump.interval]);
  const clusters = [...tiny.comparisonClusters, ...tiny.interventionClusters];
  answers.clusters('clusters', clusters);
  answers.clusterArms('clusters', clusters.slice(3), clusters.slice(0, 3));
  put('design effect m 10, icc .05; m 12 cv .5 icc .05; effective n of 80 at m 10', [
    plannedDesignEffect(10, 0.05),
    plannedDesignEffect(12, 0.05, 0.5),
    80 / plannedDesignEffect(10, 0.05),
  ]);
}

const y24 = [16, 18, 15, 17, 19, 16, 14, 18, 17, 15, 16, 18, 21, 22, 20, 23, 21, 22, 24, 20, 22, 21, 23, 22];

function charts(): void {
  const y12 = [52, 55, 49, 61, 58, 50, 47, 56, 60, 53, 51, 57];
  for (const values of [y24, y12]) {
    put(`chart n=${values.length} y`, values);
    answers.runChart(`chart n=${values.length} run`, values);
    answers.xmr(`chart n=${values.length} xmr`, values);
  }
  answers.runChart('chart n=24 run against the median of the first 12', y24, 16.5);
  const limits = (n: number) => runChart(Array.from({ length: n }, (_, index) => index % 2));
  put(
    'run limits n,longest allowed,crossings needed (8..40)',
    [...Array.from({ length: 17 }, (_, index) => index + 8), 26, 28, 30, 35, 40].map((n) => {
      // Of an odd number the middle is one of the points: the centre is between the two.
      const found =
        n % 2 === 0
          ? limits(n)
          : runChart(
              Array.from({ length: n }, (_, index) => index % 2),
              0.5,
            );
      return [n, found?.longestLimit, found?.crossingsLimit];
    }),
  );
  put(
    'exact runs limits, n/2 on each side: n,too few if <=,too many if >=',
    Array.from({ length: 17 }, (_, index) => 2 * index + 8).map((n) => {
      const { few, many } = runsLimits(n / 2, n / 2);
      return [n, few, many];
    }),
  );
}

function power(): void {
  const each = (n: number) => ({ one: n, other: n });
  put(
    'power t two arms n 10,20,30,40,60 at d .5, .8',
    [10, 20, 30, 40, 60].map((n) => [n, powerDifference(each(n), 0.5), powerDifference(each(n), 0.8)]),
  );
  put('check power.t.test n 20 d .8', powerDifference(each(20), 0.8));
  put(
    'detectable d at 80 %, n per arm: without first value, ancova r=.5, r=.7',
    [10, 15, 20, 30, 40, 50, 60].map((n) => [
      n,
      detectableDifference((d) => powerDifference(each(n), d)),
      ...[0.5, 0.7].map((r) => detectableDifference((d) => powerDifference(each(n), d, { correlation: r }))),
    ]),
  );
  put(
    'n per arm for 80 %, d=.3,.4,.5,.6,.8,1: no first value, ancova r=.5, r=.7',
    [0.3, 0.4, 0.5, 0.6, 0.8, 1].map((d) => [
      d,
      neededNumber((n) => powerDifference(each(n), d)),
      ...[0.5, 0.7].map((r) => neededNumber((n) => powerDifference(each(n), d, { correlation: r }))),
    ]),
  );
  put(
    'non-inferiority n for 80 %, one-sided .025, true 0, margin in sd .3,.4,.5,.8,1: paired, per arm',
    [0.3, 0.4, 0.5, 0.8, 1].map((margin) => [
      margin,
      neededNumber((n) => powerKept(n, margin)),
      neededNumber((n) => powerKeptDifference(each(n), margin)),
    ]),
  );
  put(
    'clusters of 10, icc .05, d=.5 and .8: clusters per arm for 80 %',
    [0.5, 0.8].map((d) => neededNumber((clusters) => powerDifference(each(clusters), d * clusterScale(10, 0.05)))),
  );
  const rows = (name: string) => reference[`tiny.${name}`] as number[][];
  /** The settings are in the reference's own rows, before the answer. */
  const table = (name: string, answer: (...settings: number[]) => number | undefined) =>
    put(
      name,
      rows(name).map((row) => [...row.slice(0, -1), answer(...row.slice(0, -1))]),
    );
  table('power clusters k,m,d,icc,cv', (clusters = 0, size = 0, d = 0, icc = 0, variation = 0) =>
    powerDifference(each(clusters), d * clusterScale(size, icc, variation)),
  );
  table("power of 'Newcombe excludes 0', n per arm, p1,p0", (n = 0, one = 0, other = 0) =>
    powerOfRule(each(n), { one, other }, newcombeExcludes(each(n))),
  );
  table('power McNemar mid-p n,down,up', (n = 0, down = 0, up = 0) => mcnemarPower(n)({ down, up }));
  table('power non-inferiority of shares, paired (Tango) n,down,up,margin', (n = 0, down = 0, up = 0, margin = 0) =>
    powerKeptPairedShares(n, { down, up }, margin),
  );
  table(
    'power non-inferiority of shares, arms (MN) n1,n0,p1,p0,margin',
    (n1 = 0, n0 = 0, one = 0, other = 0, margin = 0) => powerKeptShares({ one: n1, other: n0 }, { one, other }, margin),
  );
  put(
    'mean step n=5,8,10,15,20,25,40,50,60 (answers in whole steps)',
    [5, 8, 10, 15, 20, 25, 40, 50, 60].map((n) => [n, safeMeanStep(n)]),
  );
  const words = { 'too-few': 'too few', 'more-than': 'more than', 'less-than': 'less than', about: 'about' };
  put(
    'safe share of x of n',
    [
      [22, 22],
      [21, 25],
      [23, 25],
      [12, 25],
      [3, 25],
      [4, 8],
      [36, 40],
    ].map(([x = 0, n = 0]) => {
      const { say, percent } = safeShare(x, n);
      return [x, n, percent === undefined ? words[say] : `${words[say]} ${percent} %`];
    }),
  );
}

scoresAndRatings();
sharesAndKeeping();
attritionAndClusters();
charts();
power();

describe('worked examples of groups, keeping, loss, clusters and charts against R', () => {
  it.each(names(true))('%s', (name) => check(answers, name));
  it('tests nothing that R has not said, and says of every name why it is left out', () => {
    const tiny = Object.keys(answers.all).filter((name) => name.startsWith('tiny.'));
    expect(tiny.sort()).toEqual(names(true).sort());
    expect(Object.keys(reference)).toHaveLength(486);
    for (const [pattern] of leftOut) expect(Object.keys(reference).some((name) => pattern.test(name))).toBe(true);
  });
});
