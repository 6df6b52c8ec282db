import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Results, Share, Shown } from '../../src/analysis/results.js';
import { type Level, levelOf, namedLevels } from '../../src/model/index.js';
import { runs } from '../generate/runs.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const design = await designOf('levels');
const smallest = 5;

/** Values of a column by client, of one form. */
function valuesIn(tables: readonly Table[], form: string, variable: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [names = [], ...rows] of tables) {
    const at = (name: string) => names.indexOf(name);
    if (at(variable) < 0) continue;
    for (const row of rows) {
      const [cell, own] = [row[at(variable)] ?? '', row[at('form')]];
      if (own === form && cell !== '') found.set(row[at('case')] ?? '', Number(cell));
    }
  }
  return found;
}
const sexes = (tables: readonly Table[]): Map<string, string> => {
  const [names = [], ...rows] = tables.find(([head = []]) => head.includes('sex') && !head.includes('form')) ?? [];
  return new Map(rows.map((row) => [row[names.indexOf('case')] ?? '', row[names.indexOf('sex')] ?? '']));
};

/** The levels of the design's two scores, as they are written there. */
const totalLevel = (value: number) => (value <= 3 ? 1 : value <= 7 ? 2 : 3);
const drinkLevel = (value: number, sex: string | undefined) => {
  // Who is 13 to 17 is not known, but the level at 12 is called the same for them.
  if (value >= 11) return 3;
  if (sex === 'woman') return value <= 3 ? 1 : value <= 9 ? 2 : 0;
  if (sex === 'man') return value <= 5 ? 1 : value <= 9 ? 2 : 0;
  return 0;
};

describe('a level of a score', () => {
  const level = fc
    .record({
      low: fc.integer({ min: 0, max: 20 }),
      width: fc.integer({ min: 0, max: 8 }),
      name: fc.constantFrom('a', 'b', 'c'),
      sex: fc.constantFrom(undefined, 'woman' as const, 'man' as const),
      adult: fc.constantFrom(undefined, { low: 18 }),
    })
    .map(
      ({ low, width, name, sex, adult }): Level => ({
        range: { low, high: low + width },
        text: { text: name },
        ...((sex || adult) && { for: { ...(sex && { sex }), ...(adult && { age: adult }) } }),
      }),
    );
  const person = fc.record(
    { sex: fc.constantFrom('woman' as const, 'man' as const, 'other' as const), age: fc.integer({ min: 10, max: 90 }) },
    { requiredKeys: [] },
  );

  test('is one, of the group that the person belongs to, or none', () => {
    fc.assert(
      fc.property(fc.array(level, { maxLength: 6 }), fc.integer({ min: -1, max: 30 }), person, (levels, value, who) => {
        const found = levelOf(levels, value, who);
        const named = namedLevels(levels).filter((one) => found && one.levels.includes(found));
        expect(named).toHaveLength(found ? 1 : 0);
        if (!found) return;
        expect(value).toBeGreaterThanOrEqual(found.range.low ?? 0);
        expect(value).toBeLessThanOrEqual(found.range.high ?? 0);
        if (found.for?.sex) expect(who.sex).toBe(found.for.sex);
        if (found.for?.age) expect(who.age).toBeGreaterThanOrEqual(18);
      }),
      runs(),
    );
  });

  test('that is not known is none: what is known of more never gives two levels of one person', () => {
    fc.assert(
      fc.property(fc.array(level, { maxLength: 6 }), fc.integer({ min: 0, max: 25 }), person, (levels, value, who) => {
        const unknown = levelOf(levels, value, {})?.text.text;
        // Whoever it turns out to be, the level that was given without knowing is theirs.
        if (unknown !== undefined)
          expect(levelOf(levels, value, { sex: 'woman', age: 40, ...who })?.text.text).toBe(unknown);
      }),
      runs(),
    );
  });
});

/** How many, at each code. */
const counted = (codes: readonly number[], all: readonly number[]) =>
  Object.fromEntries(all.map((code) => [code, codes.filter((one) => one === code).length]));
const countsOf = (parts: Readonly<Record<string, Share>> | undefined): Record<string, Shown> =>
  Object.fromEntries(Object.entries(parts ?? {}).map(([key, { count }]) => [key, count]));

test('two levels of one name and one group are two, so that they keep their order', () => {
  const level = (low: number, high: number, text: string, sex?: 'woman'): Level => ({
    range: { low, high },
    text: { text },
    ...(sex && { for: { sex } }),
  });
  const levels = [level(6, 9, 'risk'), level(0, 2, 'risk'), level(3, 5, 'ordinary'), level(0, 3, 'risk', 'woman')];
  expect(namedLevels(levels).map(({ text, levels: own }) => [text.text, ...own.map(({ range }) => range.low)])).toEqual(
    [
      ['risk', 0, 0],
      ['ordinary', 3],
      ['risk', 6],
    ],
  );
});

describe('the levels in the results', () => {
  test.each([1, 2, 3])('are what they are in the data: seed %i', (seed) => {
    const tables = simulated(design, 60, seed);
    const { measures } = fed(design, tables).results('internal');
    const sex = sexes(tables);
    for (const [variable, levelOfValue] of [
      ['distresstotal', totalLevel],
      ['distressdrink', drinkLevel],
    ] as const) {
      const found = Object.values(measures).find((one) => one.variable === variable && one.informant === 'client');
      const at = (time: string) => valuesIn(tables, `${time}_client`, variable);
      for (const time of ['first', 'later', 'muchlater']) {
        const codes = [...at(time)].map(([client, value]) => levelOfValue(value, sex.get(client)));
        expect(codes.length).toBeGreaterThan(0);
        expect(countsOf(found?.levels?.times[time]?.answers)).toEqual(counted(codes, [0, 1, 2, 3]));
        // Each client has one level or none, so they are all who have the score.
        expect(found?.levels?.times[time]?.n).toBe(found?.times[time]?.n);
      }
      const both = [...at('first')].filter(([client]) => at('later').has(client));
      const ways = both.map(([client, value]) => {
        const [a, b] = [value, at('later').get(client) ?? 0].map((one) => levelOfValue(one, sex.get(client)));
        return !a || !b ? 'unplaced' : b < a ? 'better' : b > a ? 'worse' : 'unchanged';
      });
      const change = found?.levels?.changes.later;
      for (const word of ['better', 'unchanged', 'worse', 'unplaced']) {
        expect(change?.direction?.[word]?.count).toBe(ways.filter((one) => one === word).length);
      }
      expect(
        Object.values(change?.moves ?? {})
          .flatMap((row) => Object.values(row))
          .reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0),
      ).toBe(both.length);
    }
  });

  /** What stands beside each other of one score at one time: where the levels and each shown criterion divide the values. */
  const cuts: readonly [shown: (results: Results) => Shown | undefined, reaches: (value: number) => boolean][] = [
    [({ outcomes }) => outcomes[1]?.criteria[0]?.ofStarted?.count, (value) => value <= 5],
    [({ outcomes }) => outcomes[1]?.criteria[3]?.ofStarted?.count, (value) => value === 0],
  ];
  test.each([18, 40, 150])('%i clients: no few between a level and what a criterion counts', (clients) => {
    let shownOften = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const tables = simulated(design, clients, seed);
      const report = fed(design, tables).results('report');
      const measure = Object.values(report.measures).find(
        (one) => one.variable === 'distresstotal' && one.informant === 'client' && one.outcome === '1',
      );
      const levels = Object.values(measure?.levels?.times.later?.answers ?? {});
      if (levels.length === 0 || levels.some(({ count }) => count === null)) continue;
      const values = [...valuesIn(tables, 'later_client', 'distresstotal').values()];
      for (const [shown, reaches] of cuts) {
        if (typeof shown(report) !== 'number') continue;
        shownOften += 1;
        for (const code of [1, 2, 3]) {
          const own = values.filter((value) => totalLevel(value) === code);
          for (const some of [own.filter(reaches).length, own.filter((value) => !reaches(value)).length]) {
            expect(some > 0 && some < smallest, `seed ${seed}, level ${code}: ${some} of ${own.length}`).toBe(false);
          }
        }
      }
    }
    if (clients === 150) expect(shownOften).toBeGreaterThan(0);
  });

  test('those who changed within a level are not few, beside all who changed', () => {
    let shownOften = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const report = fed(design, simulated(design, 80, seed)).results('report');
      for (const { changes, levels } of Object.values(report.measures)) {
        for (const [time, { direction }] of Object.entries(levels?.changes ?? {})) {
          const within = ['better', 'worse'].map((word) => {
            const [all, own] = [changes[time]?.direction?.[word]?.count, direction?.[word]?.count];
            return typeof all === 'number' && typeof own === 'number' ? all - own : undefined;
          });
          shownOften += within.some((one) => one !== undefined) ? 1 : 0;
          expect(within.filter((one) => one !== undefined && one > 0 && one < smallest)).toEqual([]);
        }
      }
    }
    expect(shownOften).toBeGreaterThan(0);
  });
});

describe('the levels in the report', () => {
  const made = async (clients: number, audience: Results['audience'], language: 'sv' | 'en' = 'en') => {
    const [file] = await fed(design, simulated(design, clients, 3)).files({ to: 'md', language, audience });
    return String(file?.text);
  };

  test('stand with their limits, their source and how sure it is', async () => {
    const text = await made(60, 'internal');
    expect(text).toContain('0–3 few; 4–7 moderate; 8–12 many (not verified)');
    expect(text).toMatch(/According to: Made up for tests \(read in the source\); no source \(not verified\)/);
    expect(text).toMatch(/number and share at each level/);
    expect(text).toMatch(/how many came to another level/);
    expect(text).toContain('None of the levels');
    const swedish = await made(60, 'internal', 'sv');
    expect(swedish).toContain('8–12 many (inte kontrollerad)');
    expect(swedish).toContain('antal och andel på varje nivå');
  });

  test('that are hidden are said to be', async () => {
    expect(await made(18, 'report')).toMatch(/How many are at each level of .* is not shown/);
  });
});
