import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arm,
  ancova,
  ancovaMissingFirst,
  barnard,
  boschloo,
  boschlooTwoSided,
  brunnerMunzel,
  changeDifference,
  changedUp,
  clusterAncova,
  clusterMeans,
  clusterModel,
  clusterScale,
  compareUnits,
  deltaAdjusted,
  designEffect,
  type Estimate,
  fisherMid,
  intraclassCorrelation,
  invertedSignedRank,
  katz,
  koopman,
  mantelHaenszel,
  miettinenNurminen,
  newcombe,
  newcombePaired,
  nonInferiorityPaired,
  nonInferiorityShares,
  oddsBetweenArms,
  powerDifference,
  powerKept,
  quade,
  quadePermutation,
  runChart,
  safeMeanStep,
  safeShare,
  shareBounds,
  tango,
  tippingArms,
  tippingMean,
  vanElteren,
  wilcoxonMannWhitney,
  xmr,
} from '../../src/statistics/index.js';
import { runs } from '../generate/runs.js';
import { changesOf, fourfold, group, many, near, numbersIn, ratings, someone, twoArms } from './comparison-data.js';

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
          powerDifference({ one: a.n, other: b.n }, 0.5),
          powerDifference({ one: a.n, other: b.n }, 0.5, { correlation: 0.6 }),
          powerKept(a.n, 0.5),
          powerDifference({ one: a.n, other: a.n }, 0.5 * clusterScale(b.n, 0.05)),
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
