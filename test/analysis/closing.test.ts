import { describe, expect, test } from 'vitest';
import { analysis } from '../../src/analysis/index.js';
import { besideEarlier } from '../../src/analysis/protection/beside.js';
import { protect } from '../../src/analysis/protection/protect.js';
import { report } from '../../src/analysis/report/index.js';
import type { Results } from '../../src/analysis/results.js';
import { specification } from '../../src/analysis/specification.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import { read } from '../../src/reading/index.js';
import { readText } from '../examples/reading.js';
import { section, sectionText } from '../plan/reading.js';
import { bySight, sharings } from './attack.js';
import { designOf, fed, simulated } from './feed.js';

const smallest = 5;

/** A design with one question about how it ended. */
async function ended(item: string) {
  const { designs, findings } = await readText(`design d "D" { languages en
    purpose "Know how it ended" { kind outcome question why "Why was it closed?" }
    outcome o "Goals reached" { indicator q.x from professional }
    collect q from professional at end { identity keyed answers why } }
    instrument q "Q" { informant professional item x "How did it end?" ${item} }`);
  const [only] = designs;
  if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
  return only.design;
}
const degrees = await ended(`choice ordered {
    option no "No" negative
    option some "In part" positive
    option all "Fully" positive
    measures goal-attainment
  }`);

/** So many women and men with each answer (1, 2, 3); `without` have none. */
function answered(counts: { woman: readonly number[]; man: readonly number[] }, without = 0): Results {
  const made = analysis(degrees);
  const clients = Object.entries(counts).flatMap(([sex, own]) =>
    own.flatMap((count, index) => Array.from({ length: count }, () => ({ sex, code: String(index + 1) }))),
  );
  const codeOf = (index: number) => `K${String(index).padStart(3, '0')}`;
  const lost = Array.from({ length: without }, (_, index) => [codeOf(clients.length + index), 'man', '2025-01-10']);
  const tables: [string, string[][]][] = [
    ['case,sex,start', [...clients.map(({ sex }, index) => [codeOf(index), sex, '2025-01-10']), ...lost]],
    [
      'case,timepoint,informant,form,date,qx',
      clients.map(({ code }, index) => [codeOf(index), 'end', 'professional', 'end_professional', '2025-07-10', code]),
    ],
  ];
  for (const [head, rows] of tables) {
    const names = head.split(',');
    const take = made.table(tableKind(names), names, head);
    rows.forEach((row, at) => {
      take(row, at + 2);
    });
  }
  return made.results('internal');
}
const only = ({ closings = {} }: Results) => Object.values(closings)[0];

describe('what the answers come to is what the design says of them', () => {
  test('of ordered positive answers the best is the whole', () => {
    const [found] = read(degrees).closings;
    expect(found?.closing.answers.map(({ ending }) => ending)).toEqual(['not-reached', 'partly', 'reached']);
  });
  test.each<[string, string, string[], Partial<{ about: string; noNegative: boolean }>]>([
    [
      'what is not valued is not known',
      'choice { option a "A" option b "B"\n measures goal-attainment }',
      ['unvalued', 'unvalued'],
      { about: 'attainment', noNegative: false },
    ],
    [
      'a list without a negative answer',
      'choice { option a "A" positive option b "B" neutral option c "C" unknown\n measures goal-attainment }',
      ['reached', 'neutral', 'unknown'],
      { noNegative: true },
    ],
    [
      'a mixed list: a reason shows no result',
      'choice { option a "A" positive { measures goal-attainment } option b "B" negative { measures closing-reason } }',
      ['reached', 'reason'],
      { about: 'attainment', noNegative: true },
    ],
    [
      'reasons',
      'choice { option a "A" positive option b "B" negative\n measures closing-reason }',
      ['reached', 'not-reached'],
      { about: 'reason', noNegative: false },
    ],
    [
      'yes where lower is better',
      'yes-no lower is better { measures goal-attainment }',
      ['not-reached', 'reached'],
      {},
    ],
    ['yes without a direction', 'yes-no { measures goal-attainment }', ['unvalued', 'unvalued'], {}],
  ])('%s', async (_, item, expected, about) => {
    const [found] = read(await ended(item)).closings;
    expect(found?.closing).toMatchObject(about);
    expect(found?.closing.answers.map(({ ending }) => ending)).toEqual(expected);
  });
});

test('counts are of those with an answer, and those without one are told', () => {
  const found = only(answered({ woman: [6, 7, 8], man: [9, 10, 11] }, 9));
  expect(found).toMatchObject({ n: 51, none: 9 });
  expect(found?.endings?.reached).toMatchObject({ count: 19, share: 19 / 51 });
  expect(found?.endings?.partly?.count).toBe(17);
  expect(found?.endings?.['not-reached']?.count).toBe(15);
  expect(found?.bySex?.groups.woman).toMatchObject({ n: 21, parts: { 1: { count: 6 }, 3: { count: 8 } } });
});

describe('what may be spread', () => {
  const shown = (woman: number[], man: number[]) => only(protect(answered({ woman, man })));
  test('women and men are told apart in the finest way in which nobody is few', () => {
    expect(shown([6, 7, 8], [9, 10, 11])?.bySex?.by).toBe('answer');
    expect(shown([3, 7, 8], [9, 10, 11])?.bySex?.by).toBe('reached');
    expect(shown([6, 7, 3], [9, 10, 11])?.bySex).toBeUndefined();
    expect(shown([0, 0, 4], [9, 10, 11])?.bySex).toBeUndefined();
  });
  test('what is told of a sum is what is told of its answers', () => {
    const results = protect(answered({ woman: [2, 7, 8], man: [1, 10, 11] }));
    const [[id = '', found] = []] = Object.entries(results.closings ?? {});
    const answers = results.measures[id]?.times.end?.answers;
    expect(found?.endings?.['not-reached']).toEqual(answers?.[1]);
    expect(found?.endings?.partly).toEqual(answers?.[2]);
  });

  test.each([10, 17])('n = %i: no small number of persons follows from all that is shown', (n) => {
    // Women and men by each answer, as six kinds.
    const worlds = sharings(n, 6).filter((counts) => counts.slice(0, 3).reduce((sum, one) => sum + one, 0) === n >> 1);
    const seen = (counts: readonly number[]) => {
      const { closings, measures, cases } = protect(answered({ woman: counts.slice(0, 3), man: counts.slice(3) }));
      return JSON.stringify({ closings, measures, cases });
    };
    for (const group of bySight(worlds, seen)) {
      for (const of of [0, 1, 2, 3, 4, 5]) {
        const counts = group.map((world) => world[of] ?? 0);
        const size = of < 3 ? n >> 1 : n - (n >> 1);
        const [first = 0] = counts;
        const isKnown = counts.every((count) => count === first);
        // That nobody, or everybody, of a sex gave an answer is as telling as that few did.
        expect(isKnown && (first < smallest || size - first < smallest), `${group[0]?.join(' ')}: ${of}`).toBe(false);
      }
    }
  });

  test('beside an earlier report the groups are not told apart when few have come to one of them', () => {
    const then = answered({ woman: [6, 7, 8], man: [9, 10, 11] });
    const now = answered({ woman: [7, 7, 8], man: [9, 10, 21] });
    expect(only(besideEarlier(protect(now), now, then))?.bySex).toBeUndefined();
    const many = answered({ woman: [16, 17, 18], man: [19, 20, 21] });
    expect(only(besideEarlier(protect(many), many, then))?.bySex?.by).toBe('answer');
  });
});

describe('the report', async () => {
  const design = await designOf('closing');
  const results = fed(design, simulated(design, 300, 7)).results('report');
  const made = (language: 'sv' | 'en') => report(specification(design), results, { language });
  test('opens with the questions of the design, each answered or said not to be', () => {
    const sv = sectionText(made('sv'), 'Frågorna och svaren');
    for (const { text } of design.purposes.flatMap(({ questions }) => questions)) {
      expect(
        section(made('sv'), 'Frågorna och svaren')
          .map((block) => JSON.stringify(block))
          .join(),
      ).toContain(text.text);
    }
    expect(sv).toMatch(/med svar: uppnått fullt ut \d+ \(\d+ %; \d+ till \d+ %\)/);
    expect(sv).toContain('Inte besvarad. Inget resultat och ingen mätning är kopplad till frågan.');
    const headings = made('sv').blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block] : [],
    );
    expect(headings.slice(0, 2).map(({ content }) => content.join(''))).toEqual(['Frågorna och svaren', 'I korthet']);
    expect(sectionText(made('en'), 'The questions and the answers')).toContain('Not answered. ');
  });
  test('warns of a list where nothing says that it went badly, and of reasons in place of results', () => {
    const sv = sectionText(made('sv'), 'Hur det slutade');
    expect(sv).toContain('”Hur gick det?” (profession): Inget svar säger att det gick dåligt');
    expect(sv).toContain('säger svaret varför det avslutades, inte hur det gick');
    expect(sectionText(made('en'), 'How it ended')).toContain('No answer says that it went badly');
  });
});
