import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boschloo,
  boschlooRejects,
  holds,
  invertedSignedRank,
  newcombeExcludes,
  powerOfRule,
  quade,
  quadePermutation,
  runsLimits,
  signedRank,
  wilcoxonMannWhitney,
} from '../../src/statistics/index.js';
import { runs, tries } from '../generate/runs.js';
import { near, persons, tables } from './comparison-data.js';

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

  it.each([6, 7, 9, 14, 23, 33, 40])('the inverted signed rank of %i, whether places are looked up or tested', (n) => {
    let state = n;
    const next = () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state / 0x7fffffff;
    };
    // Whole numbers, of which some are equal; decimals that are all different, of which the means of pairs are equal, and of which few are.
    for (const step of [1, 0.5 / n, 0.001]) {
      for (const confidence of [0.95, 0.9]) {
        const drawn = Array.from({ length: n }, () => (next() + next() + next() - 1.3) * 4);
        const d = drawn.map((value) => Number((Math.round(value / step) * step).toFixed(6)));
        const p = (at: number) => signedRank(d.map((one) => one - at))?.p ?? 1;
        const means = [
          ...new Set(d.flatMap((one, i) => d.slice(i).map((other) => Number(((one + other) / 2).toFixed(9))))),
        ].sort((a, b) => a - b);
        const places = means.flatMap((mean, index) =>
          index === 0 ? [mean] : [((means[index - 1] ?? 0) + mean) / 2, mean],
        );
        const kept = places.map((at) => p(at) > (1 - confidence) * (1 + 1e-12));
        const { interval } = invertedSignedRank(d, confidence) ?? {};
        const inside = places.map((at) => interval !== undefined && holds(interval, at));
        const ends = (all: boolean[]) => [places[all.indexOf(true)], places[all.lastIndexOf(true)]];
        // The test decides at 0, which the interval then ends at.
        if (interval?.low !== 0 && interval?.high !== 0) expect(ends(inside), `${d}`).toEqual(ends(kept));
      }
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
      const [n, tied] = [(seed % 3 === 0 ? 110 : 50) + Math.floor(next() * 15), seed % 2 === 0];
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
