import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arm,
  agreedDirection,
  ancova,
  ancovaMissingFirst,
  boschloo,
  boschlooRejects,
  type Count,
  changeDifference,
  clusterMeans,
  clusterModel,
  clusterScale,
  compareUnits,
  deltaAdjusted,
  direction,
  funnel,
  invertedSignedRank,
  mantelHaenszel,
  miettinenNurminen,
  newcombe,
  newcombeExcludes,
  oddsBetweenArms,
  powerDifference,
  powerKept,
  powerKeptDifference,
  powerOfRule,
  powerShares,
  proportionalOdds,
  safeMeanStep,
  safeShare,
  shareBounds,
  shareDifferenceBounds,
  shareFunnel,
  tippingMean,
  unequalArms,
  vanElteren,
  wilcoxonMannWhitney,
} from '../../src/statistics/index.js';
import { runs } from '../generate/runs.js';
import { group, many, near, persons, ratings, score, twoArms } from './comparison-data.js';

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
        const [found, usual] = [ancovaMissingFirst(one, other)?.classical, ancova(one, other)?.classical];
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
        near(model.error, means.error);
        near(model.df, means.df);
        near(model.p, means.p);
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

describe('a difference needs both its test and its interval', () => {
  it('published and worked cases', () => {
    const shares = (one: Count, other: Count) =>
      direction({ p: boschloo(one, other) ?? 1, interval: newcombe(one, other)?.interval });
    // Beating the Blues at two months: Newcombe leaves 0 out, the test is at .056.
    expect(shares({ count: 29, n: 52 }, { count: 16, n: 45 })).toBe('undecided');
    expect(shares({ count: 7, n: 10 }, { count: 3, n: 12 })).toBe('above');
    expect(shares({ count: 0, n: 15 }, { count: 4, n: 15 })).toBe('below');
    const changed = (d: number[]) => direction(invertedSignedRank(d) ?? { p: 1 });
    const times = (value: number, n: number) => new Array<number>(n).fill(value);
    // An open end at 0.
    expect(changed([...times(-2, 15), ...times(0, 25)])).toBe('below');
    expect(changed([...times(1, 6), ...times(0, 10)])).toBe('above');
    expect(changed([...times(1, 5), ...times(0, 20)])).toBe('undecided');
    expect(changed(times(1, 5))).toBe('undecided');
    expect(direction({ p: 0.01, interval: { low: 1, high: 1, lowIncluded: false, highIncluded: false } })).toBe(
      'above',
    );
  });

  it('turns with the sides, and several ways must agree', () => {
    fc.assert(
      fc.property(twoArms(3), group(), group(), ratings, ([one, other], a, b, d) => {
        const turned = { above: 'below', below: 'above', undecided: 'undecided' };
        const of = (found: Parameters<typeof direction>[0] | undefined) => (found ? direction(found) : 'undecided');
        const [here, there] = [ancova(one, other), ancova(other, one)];
        expect(of(here?.classical)).toBe(turned[of(there?.classical)]);
        const sides = (x: Count, y: Count) => of({ p: boschloo(x, y) ?? 1, interval: newcombe(x, y)?.interval });
        expect(sides(a, b)).toBe(turned[sides(b, a)]);
        expect(of(invertedSignedRank(d))).toBe(turned[of(invertedSignedRank(d.map((x) => -x)))]);
        // By construction the test alone says the same.
        expect(of(here?.classical) !== 'undecided').toBe((here?.classical.p ?? 1) <= 0.05);
        expect(of(invertedSignedRank(d)) !== 'undecided').toBe((invertedSignedRank(d)?.p ?? 1) <= 0.05);
      }),
      runs(60, 20261129),
    );
    expect(agreedDirection(['above', 'above'])).toBe('above');
    expect(agreedDirection(['above', 'undecided'])).toBe('undecided');
    expect(agreedDirection(['above', 'below'])).toBe('undecided');
    expect(agreedDirection([])).toBe('undecided');
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
        (sizes: typeof few, d: number) => powerDifference(sizes, d) ?? 0,
        (sizes: typeof few, d: number) => powerDifference(sizes, d, { correlation: 0.5 }) ?? 0,
        (sizes: typeof few, d: number) => powerKept(sizes.one, d) ?? 0,
        (sizes: typeof few, d: number) => powerKeptDifference(sizes, d) ?? 0,
        (sizes: typeof few, d: number) => powerDifference(sizes, d * clusterScale(10, 0.05)) ?? 0,
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
