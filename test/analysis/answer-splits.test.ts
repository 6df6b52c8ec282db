import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SplitResult } from '../../src/analysis/results.js';
import { plan } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { read } from '../../src/reading/index.js';
import { runs } from '../generate/runs.js';
import { textOf } from '../plan/reading.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const design = await designOf('answer-splits');
const total = '1.distresstotal.client';
const of = (by: string) => designOf('answer-splits', (text) => text.replace(/disaggregate.*$/m, `disaggregate ${by}`));

/** Clients' first and last totals, and their work (1 to 3) at the start. */
const tablesOf = (clients: readonly { first: number; last: number; work: number }[]): Table[] => {
  const form = (time: string, staff: boolean) => [`${time}_client${staff ? '_staff' : ''}`, time, 'client'];
  const head = ['case', 'form', 'timepoint', 'informant', 'date'];
  const rows = (time: string, day: string, value: (one: (typeof clients)[number]) => number, staff: boolean) =>
    clients.map((one, index) => [`K${index}`, ...form(time, staff), day, String(value(one))]);
  return [
    [['case', 'sex'], ...clients.map((_, index) => [`K${index}`, ''])],
    [[...head, 'distresstotal'], ...rows('start', '2025-01-01', ({ first }) => first, true)],
    [[...head, 'distresstotal'], ...rows('end', '2025-06-01', ({ last }) => last, true)],
    [[...head, 'aboutwork'], ...rows('start', '2025-01-01', ({ work }) => work, false)],
  ];
};

describe('results by the clients’ first answers', () => {
  test('a client is in the band of the first score, or the group of the first answer', () => {
    const clients = Array.from({ length: 24 }, (_, index) => ({
      first: index % 3 === 0 ? 4 : index % 3 === 1 ? 5 : 12,
      last: 3,
      work: (index % 2) + 1,
    }));
    const splits = fed(design, tablesOf(clients)).results('internal').measures[total]?.splits ?? {};
    const found = (by: string) =>
      Object.entries(splits[by]?.groups ?? {}).map(([code, { n, mean }]) => [code, n, mean ?? null]);
    // All of one band changed alike, so that there is no spread and no mean of its own.
    expect(found('answer.distresstotal')).toEqual([
      ['-4', 8, null],
      ['5-8', 8, null],
      ['9-', 8, null],
    ]);
    expect(found('answer.aboutwork').map(([code, n]) => [code, n])).toEqual([
      ['work', 12],
      ['studies', 12],
      ['other', 0],
    ]);
  });

  test('the design names them, so that plan, check and results hold the same groups', () => {
    const { splits } = read(design);
    expect(splits.map(({ by }) => by)).toEqual([
      ...['answer.distresstotal', 'answer.aboutwork', 'answer.aboutchildren', 'answer.aboutage'],
      ...['answer.lifehome', 'sex'],
    ]);
    const text = textOf(plan(design, 'en').blocks);
    expect(text).toContain('The first answer in Distress: Total (at Start, from the forms');
    expect(text).toContain('at most 4, 5–8 and at least 9');
    const measured = fed(design, simulated(design, 200, 3)).results('internal').measures[total]?.splits ?? {};
    expect(Object.keys(measured)).toEqual(splits.map(({ by }) => by));
    for (const { by, groups } of splits)
      expect(Object.keys(measured[by]?.groups ?? {})).toEqual(groups?.map(({ code }) => code));
  });

  test.each([
    ['distress.total', 'no bands are stated'],
    ['distress.total 0..4, 3..9', 'the bands overlap'],
    ['distress.total 0..4, 5..9 months', 'in its own points'],
    ['about.work 1..2, 3..4', 'take them away'],
    ['about', 'it is not said which item or score'],
  ])('%s: %s', async (by, says) => {
    const { findings } = assess(await of(by), { today: '2026-06-01' });
    expect(findings.filter(({ code }) => code === 'L-99').map(({ message }) => message.en)).toEqual([
      expect.stringContaining(says),
    ]);
  });

  test('a list of the clients needs nothing for them', () => {
    expect(read(design).listedSplits.map(({ by }) => by)).toEqual(['sex']);
  });
});

describe('in what may be spread', () => {
  const client = fc.record({
    first: fc.integer({ min: 0, max: 12 }),
    last: fc.integer({ min: 0, max: 12 }),
    work: fc.integer({ min: 1, max: 3 }),
  });

  test('no group is smaller than the limit, nor its difference from what is told of the same answers', () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 6, maxLength: 60 }), (clients) => {
        const shown = fed(design, tablesOf(clients)).results('report');
        const { splits = {}, times = {} } = shown.measures[total] ?? {};
        for (const [by, one] of Object.entries(splits as Record<string, SplitResult>)) {
          for (const { started, n } of Object.values(one.groups ?? {})) {
            for (const count of [started, n]) if (count) expect(count).toBeGreaterThanOrEqual(5);
          }
          if (by !== 'answer.aboutwork' || !one.groups) continue;
          const works = Object.values(shown.measures).find(({ variable }) => variable === 'aboutwork');
          const answers = Object.values(works?.times.start?.answers ?? {});
          // Where one of the answers is hidden, no group of the same people may give it back.
          expect(answers.every(({ count }) => count !== null)).toBe(true);
        }
        expect(times.start).toBeDefined();
      }),
      runs(),
    );
  });
});
