import { describe, expect, test } from 'vitest';
import type { Results } from '../../src/analysis/results.js';
import { specification } from '../../src/analysis/specification.js';
import type { Design } from '../../src/model/index.js';
import { read } from '../../src/reading/index.js';
import { timed } from '../data/check/checked.js';
import { exampleDesigns, readText } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';
import { designOf, fed, simulated } from './feed.js';

const times: Record<string, Promise<Design>> = {
  'around an event': timed(
    'event moved "Moved" timepoint base "1" at moved within 14 days before timepoint six "2" 6 months after moved from 14 days before to 30 days after',
    [],
  ),
  'an event last of all': timed(
    'event relapse "Relapse" timepoint first "1" at start timepoint y1 "2" 12 months after start timepoint crisis "3" at relapse',
    [],
  ),
  'an event first of all': timed('event relapse "Relapse" timepoint crisis "3" at relapse', ['start', 'end']),
  'only again and again': designOf('recurring'),
  'every type': designOf('every-type'),
  edges: designOf('edges'),
  'one time': timed('', ['end']),
  'no time said': timed('timepoint some "1" flexible', ['start']),
  'two informants, one only at the end': withText(
    'collect w from client at end collect w from professional at start, end',
    'indicator w.total from client, professional',
  ),
  'nobody is said to answer': withText('collect w at start, end'),
  anonymous: withText('collect w from client at start, end { identity anonymous }'),
  'one of two is anonymous': withText(
    'collect w from client at start, end { identity anonymous } collect w from professional at start, end { identity keyed }',
    'indicator w.total from client',
  ),
};
async function withText(collects: string, indicator = 'indicator w.total'): Promise<Design> {
  const { designs, findings } = await readText(`design d "D" { languages en
    outcome better "Less worry" { goal improve ${indicator} }
    ${collects}
  }
  instrument w "Worry" { informant client measures outcome
    item a "First" rated 0..4 "no" .. "very" lower is better
    scale total 0..4 lower is better = sum(a)
  }`);
  if (findings.length > 0 || !designs[0]) throw new Error(JSON.stringify(findings));
  return designs[0].design;
}

/** Each outcome's main test: what the reading says of it, and what became of it in the results. */
function held(design: Design, { measures, tests }: Results) {
  const planned = specification(design);
  const p = new Set([...(tests.primary ? [tests.primary] : []), ...tests.family].map(({ measure }) => measure));
  for (const { number, lacks, compared, judged, informant, method } of read(design).tests) {
    const own = planned.measures.filter(({ outcome, role }) => outcome === number && role !== 'exploratory');
    if (lacks) {
      const ofOutcome = Object.entries(measures).filter(([, one]) => one.outcome === number);
      expect(
        ofOutcome.filter(([id]) => p.has(id)),
        `${number}: ${lacks}`,
      ).toEqual([]);
      // Of answers without a desired one it is told how many gave each first and last.
      const changes = own.flatMap(({ id, last = '' }) => measures[id]?.changes[last] ?? []);
      const numbers = changes.filter(({ n, not }) => n && not !== 'no-desired-answer');
      expect(numbers, `${number}: ${lacks}`).toEqual([]);
      continue;
    }
    expect(own, number).toHaveLength(1);
    const [main] = own;
    const result = measures[main?.id ?? ''];
    expect(main?.informant, number).toEqual(informant);
    expect(main?.value, number).toEqual(judged.value);
    expect(result?.changes[main?.last ?? '']?.n, `${number} ${compared.baseline} ${compared.final}`).toBeGreaterThan(5);
    const change = result?.changes[main?.last ?? ''];
    if (!change?.not && method !== 'mcnemar-each') expect(p.has(main?.id ?? ''), number).toBe(method !== undefined);
  }
}

describe('what the reading calls a change is a number in the report of simulated data, and what it does not is none', async () => {
  test.each(Object.entries(times))('%s', async (_, one) => {
    const design = await one;
    held(design, fed(design, simulated(design, 60, 3)).results('internal'));
  });
  test.each((await exampleDesigns()).map((design) => [design.code, design] as const))('%s', (_, design) => {
    held(design, fed(design, simulated(design, 300, 3)).results('internal'));
  });
  test('no outcome, no test', () => {
    for (const design of generatedDesigns(20)) {
      expect(fed(design, simulated(design, 10, 3)).results('internal').tests).toEqual({ family: [] });
    }
  });

  test('the two occasions of a timepoint that comes back, and what an event has nothing to do with', async () => {
    const main = async (name: string) =>
      specification((await times[name]) as Design).measures.find(({ role }) => role === 'primary');
    expect(await main('only again and again')).toMatchObject({ first: 'weekly:first', last: 'weekly:last' });
    expect(await main('an event last of all')).toMatchObject({ first: 'first', last: 'y1' });
    expect(await main('around an event')).toMatchObject({ first: 'base', last: 'six' });
  });
});

describe('the desired answer', async () => {
  const { designs } = await readText(`design pct "P" { languages en
    outcome better "Has a home" { goal improve indicator h.own from client success at-least 50 % h.own is yes at end }
    outcome worse "Is homeless" { goal improve indicator h.out from client success at-least 50 % h.out is no at end }
    outcome sort "Kind of home" { goal improve indicator h.sort from client success at-least 50 % h.sort is a at end }
    outcome open "Something" { goal improve indicator h.any from client }
    collect h from client at start, end
  }
  instrument h "Home" { informant client measures outcome
    item own "Own home?" yes-no
    item out "Homeless?" yes-no
    item sort "What sort?" choice { option a "Own" option b "Shared" option c "None" }
    item any "Anything?" yes-no
  }`);
  const design = designs[0]?.design as Design;

  test('is the one that the criterion names', () => {
    const all = specification(design).measures.map(({ id, better, desired }) => [id, better, desired]);
    expect(all).toEqual([
      ['1.hown.client', 'higher', [1]],
      ['2.hout.client', 'lower', [0]],
      ['3.hsort.client', undefined, [1]],
      // Counted, but not called good.
      ['4.hany.client', undefined, [1]],
    ]);
  });

  test('is what more of the simulated clients have at the end', () => {
    const { measures } = fed(design, simulated(design, 800, 5)).results('internal');
    for (const [id, more] of [
      ['1.hown.client', true],
      ['2.hout.client', true],
      ['3.hsort.client', true],
    ] as const) {
      const pair = measures[id]?.changes.end?.pair;
      expect(Number(pair?.joined) > Number(pair?.left), id).toBe(more);
    }
  });
});

describe('an event that has happened again', () => {
  test('is repeated and no duplicate; the latest answer counts', async () => {
    const design = await timed('event relapse "Relapse" timepoint crisis "3" at relapse', ['start']);
    const head = ['case', 'form', 'date', 'wa', 'wtotal'];
    const { results } = fed(design, [
      [
        head,
        ['A1', 'start_client', '2025-01-01', '4', '4'],
        ['A1', 'crisis_client', '2025-05-01', '1', '1'],
        ['A1', 'crisis_client', '2025-03-01', '3', '3'],
        ['A2', 'start_client', '2025-01-01', '4', '4'],
        ['A2', 'start_client', '2025-01-02', '2', '2'],
      ],
    ]);
    const { deviations, measures } = results('internal');
    const of = (kind: string) => deviations.find((one) => one.kind === kind)?.count;
    expect([of('repeated'), of('duplicate')]).toEqual([1, 1]);
    expect(measures['1.wtotal.client']?.times.crisis?.mean).toBe(1);
    expect(measures['1.wtotal.client']?.times.start?.mean).toBe(4);
  });
});
