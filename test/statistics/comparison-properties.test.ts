import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arm,
  ancova,
  ancovaMissingFirst,
  barnard,
  boschloo,
  boschlooRejects,
  boschlooTwoSided,
  brunnerMunzel,
  type Count,
  change,
  changeDifference,
  changedUp,
  clopperPearson,
  clusterAncova,
  clusterMeans,
  clusterModel,
  compareUnits,
  deltaAdjusted,
  designEffect,
  type Estimate,
  fewestClusters,
  fisherMid,
  funnel,
  holds,
  intraclassCorrelation,
  invertedSignedRank,
  katz,
  kept,
  koopman,
  mantelHaenszel,
  mcnemar,
  midPInterval,
  miettinenNurminen,
  miettinenNurminenZ,
  newcombe,
  newcombeExcludes,
  newcombePaired,
  nonInferiority,
  nonInferiorityPaired,
  nonInferiorityShares,
  normalPoint,
  oddsBetweenArms,
  powerAncova,
  powerClusters,
  powerKept,
  powerKeptArms,
  powerOfRule,
  powerShares,
  powerTwoArms,
  proportionalOdds,
  quade,
  quadePermutation,
  runChart,
  runsLimits,
  safeMeanStep,
  safeShare,
  shareBounds,
  shareDifferenceBounds,
  shareFunnel,
  signedRank,
  signTest,
  tango,
  tangoZ,
  tippingArms,
  tippingMean,
  unequalArms,
  vanElteren,
  wilcoxonMannWhitney,
  xmr,
} from '../../src/statistics/index.js';
import { runs, tries } from '../generate/runs.js';

const many = runs(200, 20261129);
const score = fc.integer({ min: 0, max: 12 });
const persons = (minLength: number, maxLength = 14) =>
  fc
    .array(fc.tuple(score, score), { minLength, maxLength })
    .map((all): Arm => ({ first: all.map(([a]) => a), last: all.map(([, b]) => b) }));
const twoArms = (least = 0) => fc.tuple(persons(least), persons(least));
const group = (least = 1, most = 20): fc.Arbitrary<Count> =>
  fc.integer({ min: least, max: most }).chain((n) => fc.integer({ min: 0, max: n }).map((count) => ({ count, n })));
const fourfold = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([both, first, second, neither]) => ({ both, first, second, neither }));
const someone = fourfold.filter(({ both, first, second, neither }) => both + first + second + neither > 0);
const ratings = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 18 });

const changesOf = ({ first, last }: Arm) => last.map((value, index) => value - (first[index] ?? 0));
const near = (a: number | undefined, b: number | undefined, tolerance = 1e-8) => {
  expect(a === undefined, `${a} and ${b}`).toBe(b === undefined);
  if (a !== undefined && b !== undefined)
    expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b)));
};
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
/** Every table of two groups of these sizes. */
const tables = (n1: number, n0: number): [Count, Count][] =>
  Array.from({ length: n1 + 1 }, (_, x1) =>
    Array.from({ length: n0 + 1 }, (__, x0): [Count, Count] => [
      { count: x1, n: n1 },
      { count: x0, n: n0 },
    ]),
  ).flat();

describe('whatever the data', () => {
  it('there is a number or nothing, never one that is no number', () => {
    fc.assert(
      fc.property(twoArms(), group(0, 12), group(0, 12), fourfold, ratings, ([one, other], a, b, counts, d) => {
        const bounds = shareBounds(a, a.n + 3, 0.5);
        const rank = quade(one, other);
        const clusters = [one.first, one.last, other.first, other.last];
        const seen = { mean: d[0] ?? 0, sd: 2, n: d.length, started: d.length + 3 };
        const results = [
          ancova(one, other),
          ancovaMissingFirst({ ...one, first: one.first.map((x) => (x > 9 ? undefined : x)) }, other),
          changeDifference(changesOf(one), changesOf(other)),
          rank,
          rank && quadePermutation(rank, 1000),
          wilcoxonMannWhitney(one.last, other.last),
          brunnerMunzel(one.last, other.last),
          vanElteren([{ one: one.last, other: other.last }]),
          oddsBetweenArms(one, other),
          newcombe(a, b),
          miettinenNurminen(a, b),
          katz(a, b),
          koopman(a, b),
          boschloo(a, b),
          a.n > 0 && b.n > 0 && fisherMid(a, b),
          mantelHaenszel([{ one: a, other: b }]),
          newcombePaired(counts),
          tango(counts),
          changedUp(counts),
          nonInferiorityPaired(counts, 0.1, 'lower'),
          nonInferiorityShares(a, b, 0.1, 'higher'),
          invertedSignedRank(d),
          bounds,
          deltaAdjusted(seen, 2),
          tippingMean(seen),
          tippingArms({ estimate: 1, error: 1, df: 5 }, { one: 0, other: 0.2 }),
          intraclassCorrelation(clusters),
          designEffect(
            clusters.map(({ length }) => length),
            0.05,
          ),
          clusterMeans(clusters.slice(0, 2), clusters.slice(2)),
          clusterAncova([one, one, one], [other, other, other]),
          clusterModel([one, one], [other, other]),
          compareUnits([one, other]),
          runChart(d),
          xmr(d),
          powerTwoArms({ one: a.n, other: b.n }, 0.5),
          powerAncova({ one: a.n, other: b.n }, 0.5, 0.6),
          powerKept(a.n, 0.5),
          powerClusters({ clusters: a.n, size: b.n, icc: 0.05 }, 0.5),
          safeShare(a.count, a.n),
          safeMeanStep(a.n),
        ];
        expect(numbersIn(results).filter((one) => !Number.isFinite(one))).toEqual([]);
      }),
      many,
    );
  });

  it('a probability is between 0 and 1, and an interval holds its estimate', () => {
    fc.assert(
      fc.property(twoArms(2), group(), group(), someone, ([one, other], a, b, counts) => {
        const estimates = [
          ancova(one, other)?.classical,
          ancova(one, other)?.hc3,
          changeDifference(changesOf(one), changesOf(other)),
          quade(one, other),
          clusterMeans([one.first, one.last], [other.first, other.last]),
        ];
        for (const found of estimates) {
          if (found) expect(found.interval[0] < found.estimate && found.estimate < found.interval[1]).toBe(true);
        }
        const differences = [newcombe(a, b), miettinenNurminen(a, b), tango(counts), newcombePaired(counts)];
        for (const found of differences) {
          const [low, high] = found?.interval ?? [2, -2];
          const difference = found?.difference ?? 0;
          expect(low <= difference + 1e-12 && difference <= high + 1e-12 && low >= -1 && high <= 1).toBe(true);
        }
        const probabilities = [
          ...estimates.map((found) => found?.p),
          wilcoxonMannWhitney(one.last, other.last)?.p,
          wilcoxonMannWhitney(one.last, other.last)?.exact,
          brunnerMunzel(one.last, other.last)?.p,
          fisherMid(a, b),
          boschloo(a, b),
          barnard(a, b),
          boschlooTwoSided(a, b),
        ];
        for (const p of probabilities) if (p !== undefined) expect(p >= 0 && p <= 1 + 1e-12).toBe(true);
      }),
      runs(60, 20261129),
    );
  });
});

describe('an interval that is the dual of its test never contradicts it', () => {
  const outside = (found: Pick<Estimate, 'interval'>, value = 0) =>
    found.interval[0] > value || found.interval[1] < value;

  it('by t: analysis of covariance, HC3, changes, ranks, cluster means', () => {
    fc.assert(
      fc.property(twoArms(3), ([one, other]) => {
        const found = [
          ancova(one, other)?.classical,
          ancova(one, other)?.hc3,
          ancova(one, other)?.slopes?.difference,
          changeDifference(changesOf(one), changesOf(other)),
          quade(one, other),
          clusterMeans([one.first, one.last], [other.first, other.last]),
        ];
        for (const each of found) if (each) expect(each.p <= 0.05).toBe(outside(each));
      }),
      many,
    );
  });

  it('the inverted signed rank, at 0 and at any other change', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: -16, max: 16 }), (d, quarter) => {
        const found = invertedSignedRank(d);
        const at = quarter / 4;
        const p = signedRank(d.map((one) => one - at))?.p ?? 1;
        if (found?.interval) expect(holds(found.interval, at), `${d} at ${at}`).toBe(p > 0.05);
        else expect(p).toBeGreaterThan(0.05);
        expect((found?.p ?? 0) > 0.05).toBe(found?.interval ? holds(found.interval, 0) : true);
        if (found?.interval) expect(holds(found.interval, found.estimate)).toBe(true);
      }),
      runs(400, 20261129),
    );
  });

  it('the sign test and Clopper and Pearson, McNemar exact and by mid-p with the share of those who changed', () => {
    for (let n = 1; n <= 40; n++) {
      for (let up = 0; up <= n; up++) {
        const interval = clopperPearson(up, n) ?? [0, 1];
        const found = changedUp({ first: n - up, second: up });
        expect(signTest(up, n - up) <= 0.05).toBe(outside({ interval }, 0.5));
        expect(mcnemar(n - up, up) <= 0.05).toBe(outside({ interval: found?.exact ?? [0, 1] }, 0.5));
        expect(mcnemar(n - up, up, true) <= 0.05).toBe(outside({ interval: midPInterval(up, n) ?? [0, 1] }, 0.5));
        expect(found?.mid).toEqual(midPInterval(up, n));
        // Half of the seen table belongs to each side.
        if (up > 0) expect((found?.mid[0] ?? 0) > (interval[0] ?? 0)).toBe(true);
      }
    }
  });

  it('Miettinen and Nurminen, Tango and Koopman with their statistics', () => {
    const limit = normalPoint(0.975);
    fc.assert(
      fc.property(group(), group(), someone, fc.integer({ min: -9, max: 9 }), (a, b, counts, tenth) => {
        const at = tenth / 10;
        expect(Math.abs(miettinenNurminenZ(a, b, at) ?? 0) > limit).toBe(
          outside(miettinenNurminen(a, b) ?? { interval: [0, 0] }, at),
        );
        expect(Math.abs(tangoZ(counts, at) ?? 0) > limit).toBe(outside(tango(counts) ?? { interval: [0, 0] }, at));
        const { first, second } = counts;
        // At no difference Tango's statistic is McNemar's without correction.
        if (first + second > 0) near((tangoZ(counts, 0) ?? 0) ** 2, (first - second) ** 2 / (first + second));
        const ratio = koopman(a, b);
        const p = (a.count + b.count) / (a.n + b.n);
        const z = (a.count / a.n - b.count / b.n) / Math.sqrt(p * (1 - p) * (1 / a.n + 1 / b.n));
        if (ratio && p < 1) expect(Math.abs(z) > limit).toBe(ratio.low > 1 || (ratio.high ?? 2) < 1);
      }),
      many,
    );
  });

  it('keeping, with the bound of the same interval', () => {
    fc.assert(
      fc.property(
        twoArms(3),
        someone,
        group(),
        group(),
        fc.integer({ min: 1, max: 9 }),
        ([one, other], counts, a, b, m) => {
          const found = ancova(one, other)?.classical;
          for (const better of ['higher', 'lower'] as const) {
            const high = better === 'higher';
            const margin = m / 10;
            if (found) {
              const { p, bound } = nonInferiority(found, margin, better);
              near(bound, found.interval[high ? 0 : 1]);
              expect(p <= 0.025).toBe(high ? bound > -margin : bound < margin);
              expect(['better', 'kept', 'kept-but-worse'].includes(kept(found.interval, margin, better))).toBe(
                p <= 0.025,
              );
            }
            const paired = tango(counts)?.interval ?? [-1, 1];
            const arms = miettinenNurminen(a, b)?.interval ?? [-1, 1];
            const inside = ([low, top]: readonly number[]) => (high ? (low ?? 0) > -margin : (top ?? 0) < margin);
            expect((nonInferiorityPaired(counts, margin, better)?.p ?? 1) < 0.025).toBe(inside(paired));
            expect((nonInferiorityShares(a, b, margin, better)?.p ?? 1) < 0.025).toBe(inside(arms));
          }
        },
      ),
      many,
    );
  });

  it('of two that are not each other’s dual: the mid-p is never significant where Newcombe holds 0, the reverse as often as is known', () => {
    for (const [n, known] of [
      [10, 18],
      [20, 30],
    ] as const) {
      let [all, apart] = [0, 0];
      for (let both = 0; both <= n; both++) {
        for (let first = 0; first <= n - both; first++) {
          for (let second = 0; second <= n - both - first; second++) {
            all += 1;
            const found = newcombePaired({ both, first, second, neither: n - both - first - second });
            const without = outside(found ?? { interval: [0, 0] });
            const significant = mcnemar(first, second, true) <= 0.05;
            if (significant) expect(without).toBe(true);
            if (without && !significant) apart += 1;
          }
        }
      }
      expect([all, apart]).toEqual([((n + 1) * (n + 2) * (n + 3)) / 6, known]);
    }
  });
});

describe('which group is called the first', () => {
  const turned = (a: Estimate | undefined, b: Estimate | undefined) => {
    near(a?.estimate, b && -b.estimate);
    near(a?.error, b?.error);
    near(a?.p, b?.p);
    near(a?.interval[0], b && -b.interval[1]);
  };

  it('turns the sign and nothing else', () => {
    fc.assert(
      fc.property(twoArms(2), group(), group(), ([one, other], a, b) => {
        const [here, there] = [ancova(one, other), ancova(other, one)];
        turned(here?.classical, there?.classical);
        turned(here?.hc3, there?.hc3);
        expect(here?.method).toBe(there?.method);
        near(here?.standardised?.d, there?.standardised && -there.standardised.d);
        expect(here?.adjustedMeans.map((value) => value.toFixed(8))).toEqual(
          there && [...there.adjustedMeans].reverse().map((value) => value.toFixed(8)),
        );
        turned(changeDifference(changesOf(one), changesOf(other)), changeDifference(changesOf(other), changesOf(one)));
        turned(quade(one, other), quade(other, one));
        const [w, v] = [wilcoxonMannWhitney(one.last, other.last), wilcoxonMannWhitney(other.last, one.last)];
        near(w?.z, v && -v.z);
        near(w?.exact, v?.exact);
        near(w?.superiority, v && 1 - v.superiority);
        const [m, n] = [brunnerMunzel(one.last, other.last), brunnerMunzel(other.last, one.last)];
        near(m?.t, n && -n.t);
        near(m?.superiority, n && 1 - n.superiority);
        turned(
          clusterMeans([one.first, one.last], [other.first, other.last]),
          clusterMeans([other.first, other.last], [one.first, one.last]),
        );
        for (const method of [newcombe, miettinenNurminen]) {
          near(method(a, b)?.interval[0], -(method(b, a)?.interval[1] ?? 0));
        }
        for (const method of [boschloo, boschlooTwoSided, barnard, fisherMid]) near(method(a, b), method(b, a), 1e-7);
        near(koopman(a, b)?.low, koopman(b, a) && 1 / (koopman(b, a)?.high ?? Number.POSITIVE_INFINITY));
      }),
      runs(80, 20261129),
    );
  });

  it('and in the same persons, which time, or which of the answers', () => {
    fc.assert(
      fc.property(someone, ratings, ({ both, first, second, neither }, d) => {
        const counts = { both, first, second, neither };
        near(tango(counts)?.interval[0], -(tango({ ...counts, first: second, second: first })?.interval[1] ?? 0));
        // As many each way whichever answer is counted.
        near(
          tango({ both: neither, first: second, second: first, neither: both })?.interval[0],
          -(tango(counts)?.interval[1] ?? 0),
        );
        const [here, there] = [invertedSignedRank(d), invertedSignedRank(d.map((one) => -one))];
        near(here?.estimate, -(there?.estimate ?? 0));
        near(here?.interval?.low, there?.interval && -there.interval.high);
        expect(here?.interval?.lowIncluded).toBe(there?.interval?.highIncluded);
      }),
      many,
    );
  });
});

describe('points that are larger, or counted from elsewhere', () => {
  it('change what is in points and nothing else', () => {
    const scales = fc.tuple(fc.constantFrom(0.001, 0.1, 3, 1000), fc.integer({ min: -5000, max: 5000 }));
    fc.assert(
      fc.property(twoArms(3), scales, ratings, ([one, other], [scale, shift], d) => {
        const moved = ({ first, last }: Arm): Arm => ({
          first: first.map((x) => scale * x + shift),
          last: last.map((y) => scale * y - shift),
        });
        const [here, there] = [ancova(one, other), ancova(moved(one), moved(other))];
        near(there && there.classical.estimate / scale, here?.classical.estimate, 1e-6);
        near(there?.classical.p, here?.classical.p, 1e-6);
        near(there?.hc3?.p, here?.hc3?.p, 1e-6);
        near(there?.standardised?.d, here?.standardised?.d, 1e-6);
        near(there?.slopes?.difference.p, here?.slopes?.difference.p, 1e-6);
        if (scale > 0.01) near(quade(moved(one), moved(other))?.p, quade(one, other)?.p);
        const [units, others] = [compareUnits([one, other]), compareUnits([moved(one), moved(other)])];
        near(others?.q, units?.q, 1e-5);
        const clusters = ({ first, last }: Arm) => [
          first.map((x) => scale * x + shift),
          last.map((y) => scale * y + shift),
        ];
        const [c, e] = [
          clusterMeans([one.first, one.last], [other.first, other.last]),
          clusterMeans(clusters(one), clusters(other)),
        ];
        near(e?.p, c?.p, 1e-6);
        near(e?.permutation, c?.permutation);
        if (scale < 1) return;
        const [near0, far0] = [invertedSignedRank(d), invertedSignedRank(d.map((x) => scale * x + shift))];
        near(far0?.interval && (far0.interval.low - shift) / scale, near0?.interval?.low);
        expect(far0?.interval?.highIncluded).toBe(near0?.interval?.highIncluded);
      }),
      many,
    );
  });
});

describe('what the exact tests say is what going through everything says', () => {
  const subsets = (n: number, size: number): number[][] =>
    size === 0
      ? [[]]
      : n < size
        ? []
        : [...subsets(n - 1, size), ...subsets(n - 1, size - 1).map((rest) => [...rest, n - 1])];

  it('the rank sum and the permutation of residuals and of clusters', () => {
    fc.assert(
      fc.property(fc.tuple(persons(1, 5), persons(1, 5)), ([one, other]) => {
        const [all, size] = [[...one.last, ...other.last], one.last.length];
        const rank = (x: number) => all.filter((y) => y < x).length + (all.filter((y) => y === x).length + 1) / 2;
        const extreme = (values: number[]) => {
          const centre = (values.reduce((a, b) => a + b, 0) * size) / values.length;
          const away = (chosen: number[]) =>
            Math.abs(chosen.reduce((sum, index) => sum + (values[index] ?? 0), 0) - centre);
          const seen = away(Array.from({ length: size }, (_, index) => index));
          const ways = subsets(values.length, size);
          return ways.filter((chosen) => away(chosen) >= seen - 1e-7).length / ways.length;
        };
        const found = wilcoxonMannWhitney(one.last, other.last);
        if (found) near(found.exact, extreme(all.map(rank)));
        const ranked = quade(one, other);
        if (ranked) near(quadePermutation(ranked), extreme(ranked.residuals.flat()));
      }),
      runs(100, 20261129),
    );
  });

  it('Boschloo’s test, and which tables it rejects: as the greatest of many shares over the tables themselves', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    const at = (k: number, n: number, p: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);
    for (const [n1, n0] of [
      [4, 7],
      [6, 4],
    ] as const) {
      const rejects = boschlooRejects(n1, n0);
      const greater = (x1: number, x0: number) => {
        let sum = 0;
        for (let k = x1; k <= Math.min(n1, x1 + x0); k++) {
          sum += (choose(n1, k) * choose(n0, x1 + x0 - k)) / choose(n1 + n0, x1 + x0);
        }
        return sum;
      };
      const all = tables(n1, n0).map(([one, other]) => [one.count, other.count] as const);
      const largest = (set: (readonly [number, number])[]) =>
        Math.max(
          ...Array.from({ length: 199 }, (_, index) =>
            set.reduce((sum, [x1, x0]) => sum + at(x1, n1, (index + 1) / 200) * at(x0, n0, (index + 1) / 200), 0),
          ),
        );
      for (const [x1, x0] of all) {
        const upper = largest(all.filter(([a, b]) => greater(a, b) <= greater(x1, x0) + 1e-9));
        const less = (a: number, b: number) => greater(n1 - a, n0 - b);
        const lower = largest(all.filter(([a, b]) => less(a, b) <= less(x1, x0) + 1e-9));
        const p = boschloo({ count: x1, n: n1 }, { count: x0, n: n0 }) ?? 0;
        expect(Math.abs(p - Math.min(1, 2 * upper, 2 * lower))).toBeLessThan(1e-3);
        expect(rejects(x1, x0)).toBe(p <= 0.05);
      }
    }
  });

  it('Boschloo with Newcombe keeps the level, and they part as often as is known', () => {
    // [sizes, greatest level in %, tables where Newcombe leaves 0 out and the test does not reject, and the reverse]
    for (const [n1, n0, level, apart, reverse] of [
      [10, 10, 4.22, 0, 0],
      [20, 20, 4.64, 4, 0],
      [10, 20, 4.28, 4, 0],
      [15, 30, 4.5, 4, 2],
    ] as const) {
      const [rejects, excludes] = [boschlooRejects(n1, n0), newcombeExcludes({ one: n1, other: n0 })];
      const counts = tables(n1, n0).map(([one, other]) => [one.count, other.count] as const);
      expect(counts.filter(([a, b]) => excludes(a, b) && !rejects(a, b))).toHaveLength(apart);
      expect(counts.filter(([a, b]) => rejects(a, b) && !excludes(a, b))).toHaveLength(reverse);
      const levels = Array.from({ length: 99 }, (_, index) => {
        const share = (index + 1) / 100;
        return powerOfRule({ one: n1, other: n0 }, { one: share, other: share }, rejects);
      });
      expect(100 * Math.max(...levels)).toBeCloseTo(level, 1);
    }
  });

  it('the inverted signed rank where the far places are not tested', () => {
    const random = (seed: number) => {
      let state = seed;
      return () => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return state / 0x7fffffff;
      };
    };
    for (let seed = 1; seed <= tries(12); seed++) {
      const next = random(seed);
      const [n, tied] = [50 + Math.floor(next() * 15), seed % 2 === 0];
      const d = Array.from({ length: n }, () => {
        const value = (next() + next() + next() - 1.5) * 6 + (seed % 5) * 0.4;
        return tied ? Math.round(value) : Number(value.toFixed(2));
      });
      const p = (at: number) => signedRank(d.map((one) => one - at))?.p ?? 1;
      const means = [
        ...new Set(d.flatMap((one, i) => d.slice(i).map((other) => Number(((one + other) / 2).toFixed(9))))),
      ].sort((a, b) => a - b);
      const { interval } = invertedSignedRank(d) ?? {};
      const places = means.flatMap((mean, index) =>
        index === 0 ? [mean] : [((means[index - 1] ?? 0) + mean) / 2, mean],
      );
      const inside = places.map((at) => interval !== undefined && holds(interval, at));
      const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
      expect([first, last].every((place) => p(places[place] ?? 0) > 0.05)).toBe(true);
      // Outwards from the ends, further than any that the test rejects by little.
      for (const at of [...places.slice(Math.max(0, first - 60), first), ...places.slice(last + 1, last + 61)]) {
        expect(p(at), `${d} at ${at}`).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('the inverted signed rank of hundreds and of thousands holds nothing that the test rejects', () => {
    const many = Array.from({ length: 450 }, (_, index) => ((index * 7919) % 11) - 4.5 + ((index * 31) % 3) / 2);
    const more = Array.from({ length: 3000 }, (_, index) => ((index * 7919) % 21) - 10);
    const free = Array.from({ length: 2500 }, (_, index) => ((index * 7919) % 2503) / 100 - 11);
    for (const d of [many, more, free]) {
      const found = invertedSignedRank(d);
      expect((found?.p ?? 0) > 0.05).toBe(found?.interval && holds(found.interval, 0));
      expect(found?.interval && holds(found.interval, found.estimate)).toBe(true);
    }
  });

  it('the limits of the number of runs: all ways of placing the points', () => {
    for (const [above, below] of [
      [6, 6],
      [5, 8],
      [4, 9],
    ] as const) {
      const counts = subsets(above + below, above).map((chosen) => {
        const sides = Array.from({ length: above + below }, (_, index) => chosen.includes(index));
        return 1 + sides.slice(1).filter((one, index) => one !== sides[index]).length;
      });
      const share = (within: (runs: number) => boolean) => counts.filter(within).length / counts.length;
      const { few, many } = runsLimits(above, below);
      for (let runs = 2; runs <= above + below; runs++) {
        expect(share((one) => one <= runs) <= 0.025).toBe(few !== undefined && runs <= few);
        expect(share((one) => one >= runs) <= 0.025).toBe(many !== undefined && runs >= many);
      }
    }
  });
});

describe('two ways to the same number', () => {
  it('without a first value that differs, analysis of covariance is Student’s test; HC3 is chosen by the sizes alone', () => {
    fc.assert(
      fc.property(twoArms(3), ([one, other]) => {
        const flat = ({ last }: Arm): Arm => ({ first: last.map(() => 4), last });
        const [found, test] = [ancova(flat(one), flat(other)), changeDifference(one.last, other.last)];
        if (found && test) {
          near(found.classical.p, test.pooled.p);
          expect(found.slope).toBeUndefined();
          expect(found.classical.df).toBe(one.last.length + other.last.length - 2);
        }
        const sizes = [one.last.length, other.last.length];
        const ratio = Math.max(...sizes) / Math.min(...sizes);
        const given = ancova(one, other);
        if (given) expect(given.main).toEqual(ratio > unequalArms ? given.hc3 : given.classical);
      }),
      many,
    );
  });

  it('with no first value missing, the imputed analysis is the usual one', () => {
    fc.assert(
      fc.property(twoArms(3), ([one, other]) => {
        const [found, usual] = [ancovaMissingFirst(one, other), ancova(one, other)?.classical];
        near(found?.estimate, usual?.estimate);
        near(found?.p, usual?.p);
      }),
      many,
    );
  });

  it('clusters of one size: the model is the test of the cluster means', () => {
    fc.assert(
      fc.property(fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 10 }), (all) => {
        const middle = Math.floor(all.length / 2);
        const [one, other] = [all.slice(0, middle), all.slice(middle)];
        const arms = (clusters: number[][]) => clusters.map((last) => ({ last }));
        const [model, means] = [clusterModel(arms(one), arms(other)), clusterMeans(one, other)];
        if (!model || !means || model.sdBetween < 0.05) return;
        near(model.estimate, means.estimate);
        near(model.error, means.error, 1e-5);
        near(model.df, means.df, 1e-4);
        near(model.p, means.p, 1e-4);
      }),
      many,
    );
  });

  it('one stratum is the groups themselves; each person a cluster is the persons', () => {
    fc.assert(
      fc.property(group(), group(), twoArms(2), (a, b, [one, other]) => {
        const pooled = mantelHaenszel([{ one: a, other: b }]);
        if (pooled) near(pooled.difference, a.count / a.n - b.count / b.n);
        expect(
          mantelHaenszel([
            { one: a, other: { count: 0, n: 0 } },
            { one: a, other: b },
          ])?.dropped ?? 1,
        ).toBe(1);
        const single = ({ last }: Arm) => last.map((value) => [value]);
        near(clusterMeans(single(one), single(other))?.p, changeDifference(one.last, other.last)?.pooled.p);
        near(vanElteren([{ one: one.last, other: other.last }])?.z, wilcoxonMannWhitney(one.last, other.last)?.z);
      }),
      many,
    );
  });

  it('two answers: the proportional odds are the odds of the table', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), ([a, b, c, d]) => {
        const answers = (no: number, yes: number) => [
          ...new Array<number>(no).fill(1),
          ...new Array<number>(yes).fill(2),
        ];
        const found = oddsBetweenArms({ last: answers(a, b) }, { last: answers(c, d) });
        if (Math.min(a, b, c, d) === 0) expect(found).toBeUndefined();
        else {
          near(found?.logOddsRatio, Math.log((b * c) / (a * d)), 1e-6);
          near(found?.error, Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), 1e-6);
        }
      }),
      many,
    );
    const [answers, arms] = [
      [1, 1, 2, 3, 2, 3, 3, 1, 2],
      [[1], [0], [1], [0], [1], [1], [0], [0], [1]],
    ];
    const { thresholds = [], coefficients = [] } = proportionalOdds(answers, arms) ?? {};
    expect((thresholds[0] ?? 0) < (thresholds[1] ?? 0)).toBe(true);
    expect(coefficients).toHaveLength(1);
  });

  it('a tipping point is where the interval touches 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.nat(20), (m, n, lost) => {
        const seen = { mean: m / 10, sd: 2, n: n + 2, started: n + 2 + lost };
        const found = tippingMean(seen);
        expect(found === undefined).toBe(lost === 0);
        if (!found) return;
        near(deltaAdjusted(seen, found.estimate)?.estimate, 0);
        const [low = 0, high = 0] = deltaAdjusted(seen, found.interval)?.interval ?? [];
        if (found.interval === 0) expect(low <= 0 && high >= 0).toBe(true);
        else near(m > 0 ? low : high, 0);
      }),
      many,
    );
  });
});

describe('more of it', () => {
  it('a clearer difference, a surer verdict: Boschloo, Miettinen and Nurminen, Tango', () => {
    const other = { count: 5, n: 15 };
    for (let count = 7; count < 20; count++) {
      const [less, more] = [
        { count, n: 20 },
        { count: count + 1, n: 20 },
      ];
      expect(boschloo(more, other) ?? 1).toBeLessThanOrEqual((boschloo(less, other) ?? 0) + 1e-12);
      expect(miettinenNurminen(more, other)?.interval[0] ?? 0).toBeGreaterThan(
        miettinenNurminen(less, other)?.interval[0] ?? 0,
      );
    }
  });

  it('more persons, and larger differences, have more power; a stricter rule has less', () => {
    for (let n = 4; n < 40; n += 3) {
      const [few, more] = [
        { one: n, other: n },
        { one: n + 3, other: n + 3 },
      ];
      for (const power of [
        (sizes: typeof few, d: number) => powerTwoArms(sizes, d) ?? 0,
        (sizes: typeof few, d: number) => powerAncova(sizes, d, 0.5) ?? 0,
        (sizes: typeof few, d: number) => powerKept(sizes.one, d) ?? 0,
        (sizes: typeof few, d: number) => powerKeptArms(sizes, d) ?? 0,
        (sizes: typeof few, d: number) => powerClusters({ clusters: sizes.one, size: 10, icc: 0.05 }, d) ?? 0,
      ]) {
        expect(power(more, 0.5)).toBeGreaterThan(power(few, 0.5));
        expect(power(few, 0.8)).toBeGreaterThan(power(few, 0.5));
      }
    }
    const [sizes, shares] = [
      { one: 30, other: 30 },
      { one: 0.6, other: 0.3 },
    ];
    const newcombeAlone = powerOfRule(sizes, shares, newcombeExcludes(sizes));
    expect(powerShares(sizes, shares)).toBeLessThanOrEqual(newcombeAlone);
    expect(powerShares(sizes, shares)).toBeGreaterThan(newcombeAlone - 0.06);
    // Enumerated with twice the one-sided Boschloo in R: 40 in each group, .6 against .3.
    const at40 = powerOfRule({ one: 40, other: 40 }, shares, boschlooRejects(40, 40));
    expect(at40).toBeCloseTo(0.764, 3);
  });

  it('the more are missing, the wider what can be', () => {
    fc.assert(
      fc.property(group(), group(), fc.nat(10), fc.nat(10), (a, b, lost, lost2) => {
        const [one, other] = [shareBounds(a, a.n + lost), shareBounds(b, b.n + lost2)];
        if (!one || !other) return;
        expect(one.worst <= one.seen && one.seen <= one.best && one.worstLow <= one.worst).toBe(true);
        const [low, high] = shareDifferenceBounds(one, other);
        expect(low <= one.seen - other.seen && one.seen - other.seen <= high).toBe(true);
        const wider = shareBounds(a, a.n + lost + 1);
        expect((wider?.worst ?? 1) <= one.worst && (wider?.best ?? 0) >= one.best).toBe(true);
      }),
      many,
    );
  });

  it('a rounded mean leaves several sums: at least four inside the scale and three at its ends', () => {
    for (let n = 5; n <= 120; n++) {
      const step = safeMeanStep(n) ?? 0;
      const [top, sums] = [4 * n, new Map<string, number>()];
      for (let sum = 0; sum <= top; sum++) {
        const said = (Math.round(sum / n / step + 1e-9) * step).toFixed(3);
        sums.set(said, (sums.get(said) ?? 0) + 1);
      }
      const counts = [...sums.values()];
      expect(Math.min(...counts.slice(1, -1))).toBeGreaterThanOrEqual(4);
      expect(Math.min(counts[0] ?? 0, counts.at(-1) ?? 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it('what is safely said of a share is true, and the same of none as of a few', () => {
    for (let n = 5; n <= 60; n++) {
      for (let count = 0; count <= n; count++) {
        const { say, percent = 0 } = safeShare(count, n);
        if (say === 'more-than') expect((100 * count) / n).toBeGreaterThan(percent);
        if (say === 'less-than') expect((100 * count) / n).toBeLessThan(percent);
        if (say === 'about') expect(Math.abs((100 * count) / n - percent)).toBeLessThanOrEqual(2.5 + 1e-9);
      }
      for (const count of [1, 2, 3, 4]) {
        expect(safeShare(count, n)).toEqual(safeShare(0, n));
        expect(safeShare(n - count, n)).toEqual(safeShare(n, n));
      }
    }
  });

  it('a unit’s number is drawn towards the mean, the more the less it knows', () => {
    fc.assert(
      fc.property(fc.array(persons(2), { minLength: 2, maxLength: 8 }), (all) => {
        const found = compareUnits(all);
        for (const { adjusted, shrunk, weight } of found?.units ?? []) {
          expect(weight >= 0 && weight < 1).toBe(true);
          const centre = found?.randomMean ?? 0;
          expect(Math.abs(shrunk - centre)).toBeLessThanOrEqual(Math.abs(adjusted - centre) + 1e-9);
        }
        if (found?.between === 0) for (const { shrunk } of found.units) near(shrunk, found.mean);
        const [narrow, wide] = [funnel(3, 1), funnel(3, 1, 0.95, 2)];
        expect(wide[0] < narrow[0] && wide[1] > narrow[1]).toBe(true);
      }),
      many,
    );
    for (const n of [1, 5, 20, 200]) {
      const [low, high] = shareFunnel(0.4, n) ?? [1, 0];
      expect(low <= 0.4 && high >= 0.4 && low >= 0 && high <= 1).toBe(true);
      const counted = (count: number) => low * n - 1e-9 <= count && count <= high * n + 1e-9;
      const inside = powerOfRule({ one: n, other: 0 }, { one: 0.4, other: 0 }, (count) => counted(count));
      expect(inside).toBeGreaterThanOrEqual(0.95);
    }
  });
});

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
    ['power with one in each group', powerTwoArms({ one: 1, other: 1 }, 0.5)],
    ['power with one cluster in each group', powerClusters({ clusters: 1, size: 10, icc: 0.05 }, 0.5)],
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
