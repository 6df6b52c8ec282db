import { describe, expect, it } from 'vitest';
import { unitsResult } from '../../src/analysis/calculation/units.js';
import { unkept } from '../../src/analysis/ledger.js';
import { telling } from '../../src/analysis/protection/telling.js';
import { protectUnits, roundedUnits } from '../../src/analysis/protection/units.js';
import type { MeasureResult, Results, UnitsResult } from '../../src/analysis/results.js';

import { specification } from '../../src/analysis/specification.js';
import { plan } from '../../src/plan/plan.js';
import { Random } from '../../src/simulation/random.js';
import { mean } from '../../src/statistics/index.js';
import { textOf } from '../plan/reading.js';
import { designOf, fed } from './feed.js';

const silent = await designOf('splits', (text) => text.replace(/disaggregate.*$/m, 'disaggregate unit'));
/** The units are those that the list has. */
const free = await designOf('splits', (text) =>
  text.replace(/^ +part .*$/gm, '').replace(/disaggregate.*$/m, 'disaggregate unit'),
);

interface Client {
  unit: string;
  /** From 0 to 20. */
  first: number;
  last: number;
  /** From 1 to 3. */
  safe?: readonly [first: number, last: number];
}
function analysed(clients: readonly Client[], design = free) {
  const code = (index: number) => `K${String(index).padStart(3, '0')}`;
  return fed(design, [
    [
      ['case', 'unit', 'start', 'end'],
      ...clients.map(({ unit }, index) => [code(index), unit, '2024-01-31', '2024-06-30']),
    ],
    [
      ['case', 'timepoint', 'informant', 'form', 'date', 'qworry', 'qhome', 'qsafe'],
      ...clients.flatMap(({ first, last, safe }, index) => [
        [code(index), 'start', 'client', 'start_client', '2024-01-31', `${first}`, '', `${safe?.[0] ?? ''}`],
        [code(index), 'end', 'client', 'end_client', '2024-06-30', `${last}`, '', `${safe?.[1] ?? ''}`],
      ]),
    ],
  ]);
}
const worry = 'qworry';
const safe = 'qsafe';
const measure = (results: Results, name: string): MeasureResult | undefined =>
  Object.values(results.measures).find(({ variable, role }) => variable === name && role !== 'exploratory');
const units = (results: Results, name = worry): UnitsResult => measure(results, name)?.splits?.unit?.units ?? {};

/** Of each unit so many, who begin at a level of its own and end at half of that, with something of their own. */
function many(random: Random, sizes: Readonly<Record<string, number>>): Client[] {
  return Object.entries(sizes).flatMap(([unit, n], at) =>
    Array.from({ length: n }, (): Client => {
      const first = 6 + at + random.whole(0, 6);
      return {
        unit,
        first,
        last: Math.round(first / 2) + random.whole(0, 5),
        safe: [random.whole(1, 3), random.whole(1, 3)],
      };
    }),
  );
}
const six = { vik: 14, berg: 12, dal: 11, lund: 16, näs: 10, å: 13 };

describe('units side by side', () => {
  it('are as if all had begun alike: units that only begin at other levels do not differ', () => {
    // The last value is half the first one, whatever the unit, but for the same ups and downs in each.
    const of = (unit: string, from: number) =>
      Array.from({ length: 12 }, (_, index): Client => {
        const first = from + 2 * (index % 4);
        return { unit, first, last: first / 2 + ((index % 3) - 1) };
      });
    const results = analysed([...of('a', 2), ...of('b', 6), ...of('c', 12)]).results('internal');
    const raw = Object.values(measure(results, worry)?.splits?.unit?.groups ?? {}).map(({ mean }) => mean);
    expect(raw).toEqual([-2.5, -4.5, -7.5]);
    const { units: each = {}, slope, q, p } = units(results);
    expect(slope).toBeCloseTo(0.5, 9);
    for (const { adjusted } of Object.values(each)) expect(adjusted).toBeCloseTo(-29 / 6, 9);
    expect(q).toBeCloseTo(0, 9);
    expect(p).toBeCloseTo(1, 9);
  });

  it('are drawn towards each other with five units of ten at least, and not otherwise', () => {
    const drawn = (sizes: Readonly<Record<string, number>>) =>
      Object.values(units(analysed(many(new Random(1), sizes)).results('internal')).units ?? {}).map(
        ({ shrunk }) => shrunk !== undefined,
      );
    expect(drawn(six)).toEqual([true, true, true, true, true, true]);
    expect(drawn({ ...six, näs: 9 })).toEqual([false, false, false, false, false, false]);
    expect(drawn({ vik: 14, berg: 12, dal: 11, lund: 16 })).toEqual([false, false, false, false]);
  });

  it('stand in the order of the description, or of the alphabet, whatever their results', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const listed = analysed(many(new Random(seed), six)).results('report');
      expect(Object.keys(units(listed).units ?? {})).toEqual(['berg', 'dal', 'lund', 'näs', 'vik', 'å']);
      const named = analysed(many(new Random(seed), { åre: 12, south: 12, north: 12 }), silent).results('report');
      expect(Object.keys(units(named).units ?? {})).toEqual(['north', 'south', 'åre']);
    }
  });

  it.each([
    ['sv', /De står i bokstavsordning/, /är ingen rangordning/, /rang(?!ordning)|bäst i|sämst|plats \d/i],
    ['en', /They stand in alphabetical order/, /is no ranking/, /\brank(?!ing)|best in|worst/i],
  ] as const)('are told of with what they do not show (%s)', async (language, order, caution, never) => {
    const made = analysed(many(new Random(5), six));
    const [file] = await made.files({ to: 'md', language, audience: 'report' });
    const text = String(file?.text);
    const parts = text.match(/(sida vid sida, justerat|side by side, adjusted).*?(rangordning|ranking)\./gs) ?? [];
    expect(text).toMatch(order);
    // Of the number and of the answers in order.
    expect(parts.length).toBe(2);
    for (const part of parts) expect(part).toMatch(caution);
    expect(parts.join('')).not.toMatch(never);
    expect(textOf(plan(free, language).blocks)).toMatch(caution);
  });

  it('are answers in order too, by their numbers', () => {
    const { units: each = {} } = units(analysed(many(new Random(6), six)).results('internal'), safe);
    expect(Object.values(each).map(({ n }) => n)).toEqual([12, 11, 16, 10, 14, 13]);
  });

  it('give a reason where nothing varies within them, and are listed as not done', () => {
    const clients = many(new Random(7), six).map((one): Client => ({ ...one, first: 10 }));
    const results = analysed(clients).results('internal');
    expect(units(results)).toEqual({ not: 'no-variation' });
    const left = unkept(specification(free), results).filter(({ promise }) => promise === 'units');
    expect(left).toEqual([{ promise: 'units', measure: expect.stringContaining(worry), why: 'no-variation' }]);
  });

  it('are promised only where the design splits by unit or team and compares no groups', async () => {
    const promise = /sida vid sida: den medelförändring/;
    expect(textOf(plan(free, 'sv').blocks)).toMatch(promise);
    const [team, sex, arms] = await Promise.all([
      designOf('splits', (text) => text.replace(/disaggregate.*$/m, 'disaggregate team')),
      designOf('splits', (text) => text.replace(/disaggregate.*$/m, 'disaggregate sex')),
      designOf('arms'),
    ]);
    expect(textOf(plan(team, 'sv').blocks)).toMatch(promise);
    for (const other of [sex, arms]) expect(textOf(plan(other, 'sv').blocks)).not.toMatch(promise);
  });
});

describe('what may be spread of units side by side', () => {
  it('has nothing in it of units that are not told of, whatever is answered there', () => {
    // One small unit takes another with it, wherever it stands; two that are small stand together.
    const cases: Readonly<Record<string, number>>[] = [
      { a: 14, b: 3, c: 12, d: 15 },
      { a: 14, b: 15, c: 12, d: 4 },
      { a: 4, b: 12, c: 5, d: 14, e: 20 },
    ];
    for (const [seed, sizes] of cases.entries()) {
      const clients = many(new Random(seed), sizes);
      const told = analysed(clients).results('report');
      const hidden = Object.entries(measure(told, worry)?.splits?.unit?.groups ?? {}).flatMap(([unit, { n }]) =>
        n === null ? [unit] : [],
      );
      expect(hidden.length).toBeGreaterThan(1);
      expect(Object.keys(units(told).units ?? {})).toEqual(Object.keys(sizes).filter((one) => !hidden.includes(one)));
      const random = new Random(100 + seed);
      for (let turn = 0; turn < 10; turn++) {
        const others = clients.map(
          (one): Client =>
            hidden.includes(one.unit) ? { ...one, first: random.whole(1, 19), last: random.whole(1, 19) } : one,
        );
        expect(units(analysed(others).results('report'))).toEqual(units(told));
      }
    }
  });

  it('is nothing where only one unit may be shown', () => {
    const results = analysed(many(new Random(8), { a: 14, b: 3, c: 12 })).results('report');
    expect(Object.values(measure(results, worry)?.splits?.unit?.groups ?? {}).map(({ n }) => n)).toEqual([
      14,
      null,
      null,
    ]);
    expect(units(results)).toEqual({ not: 'one-group' });
  });

  it('is nothing where nearly all of a unit are at an end of the scale', () => {
    const clients = many(new Random(9), six).map(
      (one, index): Client => (one.unit === 'lund' ? { ...one, last: index % 8 === 0 ? 1 : 0 } : one),
    );
    expect(units(analysed(clients).results('report'))).toEqual({ not: 'could-tell' });
    const ordered = many(new Random(9), six).map(
      (one): Client => (one.unit === 'lund' ? { ...one, safe: [one.first % 2 ? 1 : 2, 3] } : one),
    );
    expect(units(analysed(ordered).results('report'), safe)).toEqual({ not: 'could-tell' });
  });

  it('leaves the sums of each unit open beside its mean change: other answers give the same', () => {
    const told = (clients: readonly Client[], codes: readonly string[]) => {
      const [before, after] = [clients.map(({ first }) => first), clients.map(({ last }) => last)];
      const groups = clients.map(({ unit }) => codes.indexOf(unit));
      const found = unitsResult({ before, after, places: [] }, { groups, codes, least: 6 });
      const changes = clients.map(({ first, last }) => last - first);
      const means = [...codes.keys(), undefined].map((at) => {
        const own = changes.filter((_, index) => at === undefined || groups[index] === at);
        return telling(own.length, 1).value(mean(own));
      });
      const all = { n: clients.length, mean: means.at(-1) ?? null };
      return JSON.stringify([roundedUnits(protectUnits(found, { shown: codes, isAtEnd: () => false }), all, 1), means]);
    };
    const cases: Readonly<Record<string, number>>[] = [{ a: 8, b: 9, c: 12 }, { a: 12, b: 25 }, six];
    for (const sizes of cases) {
      let clients = many(new Random(10), sizes);
      const shown = told(clients, Object.keys(sizes));
      const random = new Random(11);
      const sums = new Map(Object.keys(sizes).map((unit) => [unit, [new Set<number>(), new Set<number>()] as const]));
      // From one set of answers to the next that gives the same.
      for (let turn = 0; turn < 3000; turn++) {
        const other = clients.map((one) => ({ ...one }));
        for (const one of [random.one(other), random.one(other)])
          one[random.one(['first', 'last'] as const)] += random.one([1, -1]);
        if (told(other, Object.keys(sizes)) === shown) clients = other;
        for (const [unit, [firsts, lasts]] of sums) {
          const own = clients.filter((one) => one.unit === unit);
          firsts.add(own.reduce((sum, { first }) => sum + first, 0));
          lasts.add(own.reduce((sum, { last }) => sum + last, 0));
        }
      }
      const few = [...sums].filter(([, all]) => all.some(({ size }) => size < 3));
      expect(few).toEqual([]);
    }
  });

  it('is rounded by the size of each unit, without what would tell more beside it', () => {
    const made = analysed(many(new Random(12), six));
    const [exact, told] = [units(made.results('internal')), units(made.results('report'))];
    for (const [code, { first, last, error, adjusted, interval, shrunk, n }] of Object.entries(told.units ?? {})) {
      const own = exact.units?.[code];
      expect([first, last, error]).toEqual([null, null, null]);
      // Of 10 to 24 persons and whole answers.
      expect(n).toBeGreaterThanOrEqual(10);
      expect(Math.abs((adjusted ?? 0.1) % 0.5)).toBe(0);
      expect(Math.abs((shrunk ?? 0.1) % 0.5)).toBe(0);
      expect(Math.abs((adjusted ?? 9) - (own?.adjusted ?? 0))).toBeLessThanOrEqual(0.25 + 1e-9);
      expect(interval?.[0]).toBeLessThanOrEqual(own?.interval?.[0] ?? 0);
      expect(interval?.[1]).toBeGreaterThanOrEqual(own?.interval?.[1] ?? 0);
    }
    expect([told.slope, told.q]).toEqual([null, null]);
    expect([0.001, 0.01, 0.05, 0.2, 1]).toContain(told.p);
    // All of them are compared, so their common mean is the one that is told already.
    expect(told.mean).toBe(measure(made.results('report'), worry)?.changes.end?.mean);
  });
});
