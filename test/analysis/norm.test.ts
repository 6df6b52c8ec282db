import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NormTime, Share } from '../../src/analysis/results.js';
import { tPoint } from '../../src/statistics/distributions.js';
import { againstNorm } from '../../src/statistics/norm.js';
import { runs } from '../generate/runs.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const design = await designOf('norm');
const total = '1.distresstotal.client';

/** Clients with a first and a last total, as CSV rows. */
const clients = (pairs: readonly (readonly [number, number])[]): Table[] => {
  const head = ['case', 'form', 'timepoint', 'informant', 'date', 'distresstotal'];
  const rows = (time: string, day: string, values: readonly number[]) =>
    values.map((value, index) => [`K${index}`, `${time}_client_staff`, time, 'client', day, String(value)]);
  return [
    [['case', 'sex'], ...pairs.map((_, index) => [`K${index}`, ''])],
    [
      head,
      ...rows(
        'start',
        '2025-01-01',
        pairs.map(([first]) => first),
      ),
    ],
    [
      head,
      ...rows(
        'end',
        '2025-06-01',
        pairs.map(([, last]) => last),
      ),
    ],
  ];
};
const shares = (one: NormTime | undefined): Share[] => (one ? [one.within, ...(one.past ? [one.past] : [])] : []);

describe('a group against a norm population', () => {
  test('by hand', () => {
    const values = [8, 6, 9, 7, 10, 8];
    const found = fed(design, clients(values.map((value) => [value, value - 4]))).results('internal').measures[total];
    expect(found?.norm?.population).toEqual({ mean: 3.5, sd: 2.2, size: 120 });
    // Mean 8 and variance 2; of the norm 2.2² / 120.
    const [own, theirs] = [2 / 6, 2.2 ** 2 / 120];
    const df = (own + theirs) ** 2 / (own ** 2 / 5 + theirs ** 2 / 119);
    const half = (tPoint(0.975, df) * Math.sqrt(own + theirs)) / 2.2;
    expect(found?.norm?.first?.difference).toBeCloseTo(4.5 / 2.2, 12);
    expect(found?.norm?.first?.interval?.[0]).toBeCloseTo(4.5 / 2.2 - half, 12);
    // At most 3.5 + 2 × 2.2 = 7.9: six and seven; below the cut-off 5 nobody. Then all, and 2, 3, 4 and 4.
    expect(found?.norm?.first?.within.count).toBe(2);
    expect(found?.norm?.first?.past?.count).toBe(0);
    expect(found?.norm?.last?.within.count).toBe(6);
    expect(found?.norm?.last?.past?.count).toBe(4);
  });

  test('without its size its mean counts as known, as a population without end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 30 }), (values) => {
        const norm = { mean: 12, sd: 5 };
        const [known, large] = [againstNorm(values, norm), againstNorm(values, { ...norm, size: 1e13 })];
        expect(known.difference).toBe(large.difference);
        expect(known.interval?.[0] ?? 0).toBeCloseTo(large.interval?.[0] ?? 0, 6);
        // In its own points nothing is another than in standard deviations.
        const z = values.map((value) => (value - 12) / 5);
        expect(againstNorm(z, { mean: 0, sd: 1 }).difference).toBeCloseTo(known.difference, 9);
      }),
      runs(),
    );
  });

  test('is counted of the measure and the informant that it is stated of, and what is not is among the deviations', () => {
    const { measures, deviations } = fed(design, simulated(design, 60, 3)).results('internal');
    const counted = Object.entries(measures).flatMap(([id, one]) => (one.norm?.first ? [id] : []));
    expect(counted.toSorted()).toEqual(['1.distressother.client', '1.distresstotal.client', '1.moodnow.client']);
    expect(deviations.some(({ kind }) => kind === 'norm-not-counted')).toBe(true);
    expect(deviations.some(({ promise }) => promise === 'norm')).toBe(false);
  });

  test('of too few it says so', () => {
    const { measures, deviations } = fed(design, clients([[8, 5]])).results('report');
    expect(measures[total]?.norm).toMatchObject({ not: 'few' });
    expect(deviations).toContainEqual({ kind: 'not-done', promise: 'norm', measure: total, why: 'few' });
  });
});

describe('in what may be spread', () => {
  const many = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
    minLength: 6,
    maxLength: 60,
  });

  test('the difference follows from the mean as it is told, and no share tells which of five numbers it is', () => {
    fc.assert(
      fc.property(many, (pairs) => {
        const made = fed(design, clients(pairs));
        const [shown, exact] = [made.results('report').measures[total], made.results('internal').measures[total]];
        const change = shown?.changes.end;
        for (const [time, mean] of [
          ['first', change?.before?.mean],
          ['last', change?.after?.mean],
        ] as const) {
          const [one, own] = [shown?.norm?.[time], exact?.norm?.[time]];
          expect(one?.mean ?? null).toBe(mean ?? null);
          if (typeof mean === 'number') expect(one?.difference).toBeCloseTo((mean - 3.5) / 2.2, 2);
          else expect(one?.difference).toBeNull();
          for (const [index, share] of shares(one).entries()) {
            expect(share.count).toBeNull();
            const { over = -1, under = 2 } = share;
            if (over === -1 && under === 2) continue;
            const n = pairs.length;
            const possible = Array.from({ length: n + 1 }, (_, count) => count / n).filter(
              (each) => each > over && each < under,
            );
            expect(possible.length).toBeGreaterThanOrEqual(5);
            expect(possible).toContain(shares(own)[index]?.share);
          }
        }
      }),
      runs(),
    );
  });
});
