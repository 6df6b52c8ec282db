import { describe, expect, it } from 'vitest';
import {
  type Arm,
  ancova,
  barnard,
  boschloo,
  boschlooTwoSided,
  brunnerMunzel,
  change,
  changeDifference,
  changedUp,
  clusterMeans,
  clusterModel,
  clusterScale,
  compareUnits,
  deltaAdjusted,
  fewestClusters,
  fisherMid,
  intraclassCorrelation,
  invertedSignedRank,
  katz,
  kept,
  koopman,
  mantelHaenszel,
  mcnemar,
  miettinenNurminen,
  newcombe,
  oddsBetweenArms,
  powerDifference,
  quade,
  runChart,
  safeMeanStep,
  shareBounds,
  shareFunnel,
  tango,
  tippingMean,
  vanElteren,
  wilcoxonMannWhitney,
  xmr,
} from '../../src/statistics/index.js';
import { near } from './comparison-data.js';

describe('where there is nothing to say', () => {
  const nobody: Arm = { first: [], last: [] };
  const single: Arm = { first: [3], last: [4] };
  const pair: Arm = { first: [3, 5], last: [4, 4] };
  const same: Arm = { first: [1, 2, 3, 4], last: [5, 5, 5, 5] };
  const few: Arm = { first: [1, 2, 4, 4], last: [2, 4, 4, 7] };
  const none = { count: 0, n: 0 };
  const some = { count: 2, n: 4 };

  it.each<[string, unknown]>([
    ['analysis of covariance without a group', ancova(few, nobody)],
    ['with one person in a group', ancova(few, single)],
    ['with two', ancova(few, pair)],
    ['where nobody’s last value differs', ancova(same, same)],
    [
      'where the first value is the group',
      ancova({ first: [1, 1, 1], last: [1, 2, 3] }, { first: [2, 2, 2], last: [1, 3, 3] }),
    ],
    ['changes of one person', changeDifference([1], [2, 3])],
    ['changes that are all the same', changeDifference([1, 1], [1, 1])],
    ['ranks of one person in each group', quade(single, single)],
    ['ranks that are all the same', quade({ first: [1, 1], last: [1, 1] }, { first: [1, 1], last: [1, 1] })],
    ['rank sums of an empty group', wilcoxonMannWhitney([], [1, 2])],
    ['rank sums where nobody differs', wilcoxonMannWhitney([1, 1], [1, 1])],
    ['all of one group above all of the other', brunnerMunzel([5, 6, 7], [1, 2, 3])],
    ['one person, by placements', brunnerMunzel([5], [1, 2, 3])],
    ['strata where nobody differs', vanElteren([{ one: [1], other: [1] }])],
    ['odds where all gave one answer', oddsBetweenArms({ last: [1, 1] }, { last: [1, 1] })],
    ['odds where the groups do not overlap', oddsBetweenArms({ last: [1, 2, 1, 2] }, { last: [3, 4, 3, 4] })],
    ['a difference to an empty group', newcombe(some, none)],
    ['the same, by score', miettinenNurminen(none, some)],
    ['the same, exactly', boschloo(none, some)],
    ['the same, by Barnard', barnard(some, none)],
    ['a ratio to none', katz(some, { count: 0, n: 3 })],
    ['a ratio of none to none', koopman({ count: 0, n: 3 }, { count: 0, n: 3 })],
    ['strata without either group', mantelHaenszel([{ one: some, other: none }])],
    ['the same persons’ shares without anybody', tango({ both: 0, first: 0, second: 0, neither: 0 })],
    ['the share of those who changed when nobody did', changedUp({ first: 0, second: 0 })],
    ['the interval of five who all changed', invertedSignedRank([1, 1, 1, 1, 1])?.interval],
    ['the typical change of nobody', invertedSignedRank([])],
    ['bounds without anybody seen', shareBounds(none, 4)],
    ['bounds with more seen than started', shareBounds(some, 3)],
    ['a tipping point when nobody is missing', tippingMean({ mean: 1, sd: 1, n: 5, started: 5 })],
    ['a mean of one', deltaAdjusted({ mean: 1, sd: 0, n: 1, started: 5 }, 2)],
    ['the likeness of one cluster', intraclassCorrelation([[1, 2, 3]])],
    ['the likeness where each is alone', intraclassCorrelation([[1], [2], [3]])],
    ['cluster means with one cluster in a group', clusterMeans([[1, 2]], [[3, 4], [5]])],
    ['the model with one cluster in all', clusterModel([{ last: [1, 2] }], [])],
    ['one unit', compareUnits([few])],
    ['units where nothing varies', compareUnits([same, same])],
    ['a chart without points', runChart([])],
    ['a chart with all points on the centre', runChart([3, 3, 3])],
    ['limits from one point', xmr([3])],
    ['power with one in each group', powerDifference({ one: 1, other: 1 }, 0.5)],
    ['power with one cluster in each group', powerDifference({ one: 1, other: 1 }, 0.5 * clusterScale(10, 0.05))],
    ['the step of nobody’s mean', safeMeanStep(0)],
    ['the funnel of nobody', shareFunnel(0.4, 0)],
  ])('%s: nothing', (_, found) => {
    expect(found).toBeUndefined();
  });

  it('HC3 is refused where one person alone decides a coefficient; the rest is given', () => {
    // In the first group only the first person's first value differs, and in the other none.
    const found = ancova({ first: [9, 2, 2, 2], last: [4, 1, 2, 3] }, { first: [2, 2, 2], last: [1, 2, 4] });
    expect(found?.classical).toBeDefined();
    expect(found?.hc3).toBeUndefined();
    // Unequal sizes ask for HC3: there is then no main answer, rather than one that is not safe.
    const unequal = ancova({ first: [9, 2, 2, 2, 2], last: [4, 1, 2, 3, 3] }, { first: [2, 2, 2], last: [1, 2, 4] });
    expect(unequal?.method).toBe('hc3');
    expect(unequal?.main).toBeUndefined();
  });

  it('nobody and everybody: the tests are 1, the intervals stay', () => {
    const [no, all] = [
      { count: 0, n: 10 },
      { count: 10, n: 10 },
    ];
    for (const group of [no, all]) {
      for (const test of [boschloo, barnard, boschlooTwoSided]) near(test(group, group), 1);
      near(fisherMid(group, group), 1);
      expect(newcombe(group, group)?.interval[0]).toBeCloseTo(-0.2775327998629);
    }
    expect(newcombe(all, no)?.interval[1]).toBe(1);
    expect(koopman(all, no)?.high).toBeUndefined();
    expect(mcnemar(3, 3, true)).toBe(1);
    expect(mcnemar(0, 0, true)).toBe(1);
  });

  it('three clusters in each group can show nothing: the least exact p is a tenth', () => {
    const apart = (k: number) =>
      clusterMeans(
        Array.from({ length: k }, (_, index) => [100 + index]),
        Array.from({ length: k }, (_, index) => [index]),
      )?.permutation ?? 1;
    near(apart(3), 0.1);
    expect(apart(fewestClusters - 1)).toBeGreaterThan(0.05);
    expect(apart(fewestClusters)).toBeLessThan(0.05);
  });

  it('all who changed alike: the interval is a point', () => {
    const found = invertedSignedRank([1, 1, 1, 1, 1, 1])?.interval;
    expect(found && found.low === found.high && found.lowIncluded && found.highIncluded).toBe(true);
    expect(change([0, 0], [1, 1])).toBeUndefined();
  });

  it('limits of a chart are cut at the ends of its scale, and from an earlier period when told', () => {
    const values = [0.1, 0.3, 0.05, 0.2, 0.9, 0.95];
    const found = xmr(values, { within: [0, 1] });
    expect(found?.limits[0]).toBe(0);
    const early = xmr(values, { baseline: 4 });
    near(early?.mean, 0.1625);
    expect(early?.outside).toEqual([4, 5]);
    expect(runChart(values)?.rules).toEqual([]);
  });

  it('what an interval says of keeping', () => {
    const said = (low: number, high: number) => kept([low, high], 1, 'higher');
    expect([
      said(0.1, 2),
      said(-0.5, 2),
      said(-0.9, -0.1),
      said(-2, 2),
      said(-3, -1.1),
      said(-1, 2),
      said(-2, -1),
    ]).toEqual(['better', 'kept', 'kept-but-worse', 'not-shown', 'not-kept', 'not-shown', 'not-shown']);
    expect(kept([-2, -0.1], 1, 'lower')).toBe('better');
  });
});
