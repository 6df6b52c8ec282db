import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideEarlier } from '../../src/analysis/protection/beside.js';
import { report } from '../../src/analysis/report/index.js';
import { specification } from '../../src/analysis/specification.js';
import { markdown } from '../../src/documents/index.js';
import { runs } from '../generate/runs.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const design = await designOf('closing', (text) =>
  text.replace('  rutin {', '  sammanställning varje år { särredovisa kön, team, ålder ..29, 30.. }\n  rutin {'),
);
const example = fed(design, simulated(design, 60, 1)).results('internal');
const [id = ''] = Object.keys(example.closings ?? {});

/** Clients with a team, an age and an answer to whether the goals were reached (1–5). */
const tablesOf = (clients: readonly { team: string; age: number; answer: number }[]): Table[] => [
  [
    ['case', 'sex', 'team', 'age'],
    ...clients.map(({ team, age }, index) => [`K${index}`, index % 2 === 0 ? 'woman' : 'man', team, String(age)]),
  ],
  [
    ['case', 'timepoint', 'informant', 'form', 'date', example.measures[id]?.variable ?? ''],
    ...clients.map(({ answer }, index) => [
      ...[`K${index}`, 'end', 'professional', 'end_professional', '2025-07-10'],
      String(answer),
    ]),
  ],
];

describe('how it ended by what the design names', () => {
  const clients = Array.from({ length: 80 }, (_, index) => ({
    team: index % 2 === 0 ? 'Norr' : 'Söder',
    age: index % 4 < 2 ? 25 : 40,
    answer: (index % 3) + 1,
  }));

  test('each group has its answers, in what is internal as they are', () => {
    const found = fed(design, tablesOf(clients)).results('internal').closings?.[id]?.bySplit;
    expect(Object.keys(found ?? {})).toEqual(['team', 'age']);
    const north = found?.team?.groups.Norr;
    expect(north?.n).toBe(40);
    const own = clients.filter(({ team, answer }) => team === 'Norr' && answer === 1).length;
    expect(north?.parts['1']?.count).toBe(own);
  });

  test('the report says them, or that they are not told', () => {
    const results = fed(design, tablesOf(clients)).results('report');
    const text = markdown(report(specification(design), results, { language: 'sv' }), { figure: ({ name }) => name });
    expect(text).toMatch(/efter team|Uppdelning efter team visas inte/);
    expect(text).toMatch(/efter ålder|Uppdelning efter ålder visas inte/);
  });

  test('beside an earlier report nothing of them is told', () => {
    const [now, then] = [fed(design, tablesOf(clients)), fed(design, tablesOf(clients.slice(0, 60)))];
    const held = besideEarlier(now.results('report'), now.results('internal'), then.results('internal'));
    expect(held.closings?.[id]?.bySplit).toBeUndefined();
  });

  test('no group is few, and of each share five numbers are possible', () => {
    const client = fc.record({
      team: fc.constantFrom('Norr', 'Söder', ''),
      age: fc.integer({ min: 20, max: 40 }),
      answer: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(client, { minLength: 6, maxLength: 120 }), (some) => {
        const found = fed(design, tablesOf(some)).results('report').closings?.[id]?.bySplit ?? {};
        for (const { groups } of Object.values(found)) {
          for (const { n, parts } of Object.values(groups)) {
            expect(n).toBeGreaterThanOrEqual(5);
            for (const { count, over = -1, under = 2 } of Object.values(parts)) {
              expect(count).toBeNull();
              const possible = Array.from({ length: (n ?? 0) + 1 }, (_, at) => at / (n ?? 1)).filter(
                (share) => share > over && share < under,
              );
              expect(possible.length).toBeGreaterThanOrEqual(5);
            }
          }
        }
      }),
      runs(),
    );
  });
});
