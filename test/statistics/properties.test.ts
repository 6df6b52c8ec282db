import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, standardisedChange } from '../../src/statistics/change.js';
import { sd } from '../../src/statistics/describe.js';
import { equivalence } from '../../src/statistics/equivalence.js';
import { fisher, holm, mcnemar, signTest, welch } from '../../src/statistics/exact-tests.js';
import { linear } from '../../src/statistics/linear.js';
import { detectable, power } from '../../src/statistics/precision.js';
import { clopperPearson, newcombe, newcombePaired, wilson } from '../../src/statistics/proportions.js';
import { RandomIntercept } from '../../src/statistics/random-intercept.js';
import { alpha } from '../../src/statistics/reliability.js';
import { signedRank, typicalChange } from '../../src/statistics/signed-rank.js';
import { runs } from '../generate/runs.js';

const score = fc.integer({ min: 0, max: 40 });
const pairs = (minLength = 0) => fc.array(fc.tuple(score, score), { minLength, maxLength: 40 });
const unzip = (all: readonly (readonly [number, number])[]) => [all.map(([a]) => a), all.map(([, b]) => b)] as const;
const near = (a: number | undefined, b: number | undefined, tolerance = 1e-8) => {
  expect(a === undefined).toBe(b === undefined);
  if (a !== undefined && b !== undefined)
    expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b)));
};
/** Every number anywhere in a value. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('whatever the data', () => {
  it('there is a number or nothing, never one that is no number', () => {
    fc.assert(
      fc.property(pairs(), (all) => {
        const [before, after] = unzip(all);
        const d = all.map(([a, b]) => b - a);
        const counts = { both: before.length, first: 0, second: after.length, neither: 0 };
        const results = [
          change(before, after),
          standardisedChange(before, after),
          signedRank(d),
          signedRank(d, 'dropped'),
          typicalChange(d),
          equivalence(d, -2, 2),
          wilson(d.filter((one) => one > 0).length, d.length),
          clopperPearson(d.filter((one) => one > 0).length, d.length),
          newcombePaired(counts),
          newcombe({ count: 0, n: d.length }, { count: d.length, n: d.length }),
          welch(before, after),
          linear(
            all.map(([a]) => [1, a]),
            after,
          ),
          alpha([before, after]),
          signTest(d.length, 0),
          mcnemar(d.length, 1, true),
          detectable(d.length),
        ];
        expect(numbersIn(results).filter((one) => !Number.isFinite(one))).toEqual([]);
      }),
      runs(200, 20261121),
    );
  });

  it('a probability is between 0 and 1, and an interval holds its estimate', () => {
    fc.assert(
      fc.property(pairs(2), (all) => {
        const [before, after] = unzip(all);
        const d = all.map(([a, b]) => b - a);
        const found = change(before, after);
        for (const p of [found?.p, signedRank(d)?.p, signedRank(d, 'dropped')?.p, equivalence(d, -1, 1)?.p]) {
          if (p !== undefined) expect(p >= 0 && p <= 1).toBe(true);
        }
        if (found) expect(found.interval[0] < found.mean && found.mean < found.interval[1]).toBe(true);
        const standard = standardisedChange(before, after);
        if (standard) expect(standard.dzInterval[0] < standard.dz && standard.dz < standard.dzInterval[1]).toBe(true);
        const typical = typicalChange(d);
        if (typical?.interval) {
          expect(typical.interval[0] <= typical.estimate && typical.estimate <= typical.interval[1]).toBe(true);
        }
      }),
      runs(200, 20261121),
    );
  });
});

describe('what does not matter', () => {
  const scaled = fc.tuple(pairs(2), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 }));

  it('points that are larger, or counted from elsewhere, change points and nothing else', () => {
    fc.assert(
      fc.property(scaled, ([all, scale, shift]) => {
        const [before, after] = unzip(all);
        const other = unzip(all.map(([a, b]) => [scale * a + shift, scale * b + shift] as const));
        const [one, two] = [change(before, after), change(...other)];
        near(two?.mean, one && one.mean * scale);
        near(two?.p, one?.p);
        near(standardisedChange(...other)?.dz, standardisedChange(before, after)?.dz);
        const d = all.map(([a, b]) => b - a);
        const e = d.map((value) => value * scale);
        near(signedRank(e)?.p, signedRank(d)?.p);
        near(typicalChange(e)?.estimate, (typicalChange(d)?.estimate ?? 0) * scale);
      }),
      runs(200, 20261121),
    );
  });

  it('the order of the persons', () => {
    fc.assert(
      fc.property(pairs(2), (all) => {
        const [before, after] = unzip(all);
        const [after2, before2] = unzip([...all].reverse().map(([a, b]) => [b, a] as const));
        near(change(before2, after2)?.p, change(before, after)?.p);
        const d = all.map(([a, b]) => b - a);
        near(signedRank([...d].reverse())?.p, signedRank(d)?.p);
      }),
      runs(200, 20261121),
    );
  });

  it('which of the two times is called the first, but for the sign', () => {
    fc.assert(
      fc.property(pairs(2), (all) => {
        const [before, after] = unzip(all);
        near(change(after, before)?.mean, change(before, after) && -(change(before, after)?.mean ?? 0));
        near(change(after, before)?.p, change(before, after)?.p);
        const d = all.map(([a, b]) => b - a);
        near(signedRank(d.map((one) => -one))?.p, signedRank(d)?.p);
        near(typicalChange(d.map((one) => -one))?.estimate, -(typicalChange(d)?.estimate ?? 0));
      }),
      runs(200, 20261121),
    );
  });

  it('which group is called the first, in Fisher’s test; the order of p values, in Holm’s', () => {
    const group = fc.record({ yes: fc.integer({ min: 0, max: 12 }), no: fc.integer({ min: 0, max: 12 }) });
    fc.assert(
      fc.property(group, group, (one, other) => near(fisher(one, other), fisher(other, one))),
      runs(200, 20261121),
    );
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (p) => {
        const adjusted = holm(p);
        expect(holm([...p].reverse())).toEqual([...adjusted].reverse());
        for (const [index, value] of adjusted.entries()) expect(value >= (p[index] ?? 0) && value <= 1).toBe(true);
      }),
      runs(200, 20261121),
    );
  });
});

describe('the exact signed-rank test', () => {
  it('is what all the ways that signs can fall say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 10 }), (d) => {
        const found = signedRank(d);
        const kept = d.filter((one) => one !== 0);
        if (!found || kept.length === 0) return;
        // Ranks with zeros (Pratt): how many are smaller, and half of those that are equal.
        const rank = (x: number) =>
          d.filter((y) => Math.abs(y) < Math.abs(x)).length +
          (d.filter((y) => Math.abs(y) === Math.abs(x)).length + 1) / 2;
        const ranksOf = kept.map(rank);
        const centre = ranksOf.reduce((a, b) => a + b, 0) / 2;
        const away = Math.abs(ranksOf.reduce((sum, r, i) => sum + ((kept[i] ?? 0) > 0 ? r : 0), 0) - centre);
        let as = 0;
        for (let signs = 0; signs < 2 ** kept.length; signs++) {
          const v = ranksOf.reduce((sum, r, i) => sum + (signs & (2 ** i) ? r : 0), 0);
          if (Math.abs(v - centre) >= away - 1e-9) as++;
        }
        near(found.p, Math.min(1, as / 2 ** kept.length));
      }),
      runs(200, 20261121),
    );
  });

  it('agrees with the normal approximation where both are used', () => {
    const d = Array.from({ length: 400 }, (_, index) => ((index * 37) % 101) - 45);
    const more = [...d, ...d.slice(0, 100)];
    expect(signedRank(d)?.exact).toBe(true);
    expect(signedRank(more)?.exact).toBe(false);
    expect(Math.abs((signedRank(d)?.p ?? 0) - (signedRank([...d, 0.5])?.p ?? 1))).toBeLessThan(0.01);
  });
});

describe('the model of repeated measurements', () => {
  it('with everybody measured twice gives the paired change and its error', () => {
    fc.assert(
      fc.property(pairs(4), (all) => {
        const [before, after] = unzip(all);
        const paired = change(before, after);
        const model = new RandomIntercept(2);
        for (const [a, b] of all)
          model.add(
            [
              [1, 0],
              [1, 1],
            ],
            [a, b],
          );
        const fit = model.fit();
        if (!paired || !fit || fit.sdBetween === 0) return;
        near(fit.coefficients[1], paired.mean);
        near(fit.errors[1], paired.sd / Math.sqrt(paired.n), 1e-6);
      }),
      runs(200, 20261121),
    );
  });

  it('gives nothing rather than nonsense: no cases, one time only, all the same', () => {
    expect(new RandomIntercept(2).fit()).toBeUndefined();
    const once = new RandomIntercept(2);
    for (const y of [1, 2, 3]) once.add([[1, 0]], [y]);
    expect(once.fit()).toBeUndefined();
    const same = new RandomIntercept(2);
    for (let n = 0; n < 5; n++)
      same.add(
        [
          [1, 0],
          [1, 1],
        ],
        [3, 3],
      );
    expect(same.fit()).toBeUndefined();
  });
});

describe('precision', () => {
  it('more persons see smaller changes, and the power at the detectable change is what was asked for', () => {
    for (let n = 3; n < 60; n++) {
      expect(detectable(n + 1) ?? 9).toBeLessThan(detectable(n) ?? 0);
      near(power(n, detectable(n) ?? 0), 0.8);
    }
    expect(detectable(1)).toBeUndefined();
  });
});

describe('the middle change of many', () => {
  // Beyond a thousand the means of the pairs are not listed but looked up; here they are listed, to hold it against.
  it('is the middle of the means of all pairs, and its interval leaves as many below as above', () => {
    for (const n of [1001, 1500]) {
      const differences = Array.from({ length: n }, (_, index) => ((index * 7919) % 61) / 2 - 12 + ((index * 31) % 7));
      const means: number[] = [];
      for (let i = 0; i < n; i++) {
        for (let j = i; j < n; j++) means.push(((differences[i] ?? 0) + (differences[j] ?? 0)) / 2);
      }
      means.sort((a, b) => a - b);
      const half = means.length / 2;
      const middle = ((means[Math.ceil(half) - 1] ?? 0) + (means[Math.floor(half)] ?? 0)) / 2;
      const found = typicalChange(differences);
      expect(found?.estimate).toBe(middle);
      const [low = Number.NaN, high = Number.NaN] = found?.interval ?? [];
      expect(means).toContain(low);
      expect(means).toContain(high);
      // Wilcoxon's normal limits for the rank of the lower end.
      const rank = (n * (n + 1)) / 4 - 1.959963984540054 * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
      expect(low).toBe(means[Math.round(rank) - 1]);
      expect(high).toBe(means[means.length - Math.round(rank)]);
    }
  });
});

describe('what does not vary', () => {
  it('does not, though decimals that are the same differ in the last binary digit when they are summed', () => {
    for (const value of [0.1, 12.3, 85.1, 1 / 3]) {
      const same = Array.from({ length: 60 }, () => value);
      expect(sd(same)).toBe(0);
      expect(change(same, same)).toBeUndefined();
    }
  });
  it('leaves the model undetermined when nothing varies within the cases', () => {
    const model = new RandomIntercept(2);
    for (let one = 0; one < 20; one++) {
      model.add(
        [
          [1, 0],
          [1, 1],
        ],
        [one, one + 2],
      );
    }
    expect(model.fit()).toBeUndefined();
  });
});
