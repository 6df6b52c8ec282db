import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancova,
  changeDifference,
  changedUp,
  clopperPearson,
  clusterMeans,
  type Estimate,
  holds,
  invertedSignedRank,
  kept,
  koopman,
  mcnemar,
  midPInterval,
  miettinenNurminen,
  miettinenNurminenZ,
  newcombePaired,
  nonInferiority,
  nonInferiorityPaired,
  nonInferiorityShares,
  normalPoint,
  quade,
  signedRank,
  signTest,
  tango,
  tangoZ,
} from '../../src/statistics/index.js';
import { runs } from '../generate/runs.js';
import { changesOf, group, many, near, ratings, someone, twoArms } from './comparison-data.js';

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
