import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { figures, html, markdown } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';
import { csv, generateOverview, type Overview, overview, overviewDocument } from '../../src/overview/index.js';
import { type Assessment, assess, principles } from '../../src/principles/index.js';
import { designIn, folders, readText } from '../examples/reading.js';
import { hostileTexts } from '../forms/hostile.js';
import { runs } from '../generate/runs.js';
import { anyDesign } from '../plan/arbitrary.js';
import { textOf } from '../plan/reading.js';
import { ids, theEleven } from './eleven.js';

const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};
const written = async (...texts: string[]): Promise<Assessment[]> => {
  const readings = await Promise.all(texts.map((text, index) => readText(text, `file:///${index}.isu`)));
  return readings.map(({ designs }) => assess(designs[0]?.design as Design));
};

describe('the eleven operations of the mapping', () => {
  let assessments: Assessment[];
  let data: Overview;
  beforeAll(async () => {
    assessments = await theEleven();
    data = overview(assessments);
  });

  test('the measure that can be compared over time is the principle that fewest follow at least partly', () => {
    const counts = principles.map((one) => data.principles[one].atLeastPartly);
    expect(data.leastFollowed).toEqual(['P3']);
    expect(data.principles.P3.atLeastPartly).toBe(Math.min(...counts));
    // A careful reader of the mapping found 6, 2 and 3.
    expect(data.principles.P3).toMatchObject({ follows: 6, partly: 2, 'does not': 3, 'not stated': 0 });
  });

  test('attrition is higher where measures show change', () => {
    const { change, 'no change': other } = data.attrition.byKind;
    expect(change.designs).toBeGreaterThanOrEqual(5);
    expect(other.designs).toBeGreaterThanOrEqual(3);
    expect(change.median ?? 0).toBeGreaterThan(other.median ?? 100);
    expect(change.highest ?? 0).toBeGreaterThan(other.highest ?? 100);
    const text = textOf(overviewDocument(assessments, 'sv').blocks);
    expect(text).toContain('Bortfallet är högre där måtten visar förändring');
  });

  test('each design stands in the matrix with its five verdicts', () => {
    expect(data.designs).toHaveLength(ids.length);
    for (const [index, { principles: verdicts }] of assessments.entries()) {
      for (const one of principles) expect(data.designs[index]?.principles[one]).toBe(verdicts[one].verdict);
    }
  });

  test('each design stands with how much of what it asks it can answer', () => {
    const of = (name: string) => data.designs.find((one) => one.name === name)?.answers;
    expect(of('mini-maria')).toEqual({ yes: 2, partly: 0, no: 0 });
    expect(of('ung-hisingen')).toEqual({ yes: 0, partly: 5, no: 1 });
    const table = (language: 'sv' | 'en') => generateOverview(assessments, { to: 'md', language });
    expect(table('sv')).toMatch(/\| Mini-Maria \|.*\| 2 ja \|/);
    expect(table('en')).toMatch(/\| Mini-Maria \|.*\| 2 yes \|/);
  });

  test('every statement on attrition stands with its denominator and how sure it is', () => {
    const of = (name: string) => data.designs.find((one) => one.name === name)?.attrition ?? [];
    expect(of('mini-maria')).toMatchObject([
      { high: 80, certainty: 'estimate', kind: 'change', denominator: { of: 'not stated' } },
    ]);
    // 125 answers of 187 who completed, and of 231 who started.
    expect(of('riktat-föräldraskapsstöd')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ denominator: { of: 'completed', number: 187 }, kind: 'no change' }),
        expect.objectContaining({ high: 45.9, counted: true, denominator: { of: 'started', number: 231 } }),
      ]),
    );
    expect(of('sambuh')).toMatchObject([{ low: 0, high: 11.1, certainty: 'range' }]);
    expect(of('boende-hemlöshet')).toMatchObject([{ certainty: 'no figure', magnitude: 'small' }]);
    expect(of('boende-hemlöshet')[0]).not.toHaveProperty('high');
  });

  test('persons, cases, places and enrolments are shown as stated and never added', () => {
    const text = textOf(overviewDocument(assessments, 'sv').blocks);
    expect(text).toContain('18 platser');
    expect(text).toContain('cirka 500 personer per år; cirka 600 personer per år');
    const numbers = data.designs.flatMap(({ sizes }) => sizes.map(({ amount }) => amount.high ?? amount.low ?? 0));
    const sum = numbers.reduce((total, one) => total + one, 0);
    for (const shown of [text, JSON.stringify(data), csv(data)]) {
      expect(shown).not.toMatch(new RegExp(`\\b${sum}\\b`));
    }
    expect(JSON.stringify(Object.keys(data))).not.toMatch(/total|sum/i);
  });

  test('instruments in common are those of the library, by where they are used', () => {
    const common = Object.fromEntries(data.common.map((one) => [one.instrument, one.designs]));
    expect(common.KASAM).toEqual(['sambuh', 'columbus']);
    expect(common.UngDOK).toEqual(['mini-maria', 'sambuh']);
    // Several have a form of their own with that name.
    expect(common).not.toHaveProperty('upplevelse');
  });

  test('a shared measure comes with its caution, in every language', () => {
    expect(textOf(overviewDocument(assessments, 'sv').blocks)).toContain(
      'säger om det går bättre för klienterna, inte varför',
    );
    expect(textOf(overviewDocument(assessments, 'en').blocks)).toContain('says whether clients do better, not why');
  });

  test('the pictures say in words what they show', () => {
    for (const { alt, svg } of figures(overviewDocument(assessments, 'sv').blocks)) {
      expect(alt.length).toBeGreaterThan(100);
      expect(svg).toMatch(/^<svg /);
    }
    expect(figures(overviewDocument(assessments, 'sv').blocks)).toHaveLength(2);
  });

  test('the same designs give the same bytes, in every format and language', async () => {
    const again = await theEleven();
    for (const to of ['md', 'html', 'json', 'csv'] as const) {
      for (const language of ['sv', 'en'] as const) {
        expect(generateOverview(again, { to, language })).toBe(generateOverview(assessments, { to, language }));
      }
    }
    expect(JSON.parse(generateOverview(assessments, { to: 'json', language: 'sv' }))).toEqual(
      JSON.parse(JSON.stringify(data)),
    );
    expect(generateOverview(assessments, { to: 'json', language: 'sv' })).toBe(
      generateOverview(assessments, { to: 'json', language: 'en' }),
    );
  });

  test('CSV has a row for each statement, as wide as its head', () => {
    const [head, ...rows] = rowsOf(csv(data));
    expect(rows).toHaveLength(data.designs.reduce((sum, { attrition }) => sum + Math.max(1, attrition.length), 0));
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    const column = head?.indexOf('p3') ?? -1;
    expect(rows.find(([name]) => name === 'mini-maria')?.[column]).toBe('follows');
    const answered = ['answers_yes', 'answers_partly', 'answers_no'].map((name) => head?.indexOf(name) ?? -1);
    const hisingen = rows.find(([name]) => name === 'ung-hisingen');
    expect(answered.map((each) => hisingen?.[each])).toEqual(['0', '5', '1']);
  });
});

describe('any designs', () => {
  const one = (name: string, inner: string) =>
    `uppföljning ${name} "${name}" {\n${inner}\n}\ninstrument egen "Egen" {\n  uppgiftslämnare klient\n  mäter resultat\n  fråga a "Hur mår du?" skattas 0..10\n}\n`;

  test('a form of one’s own is never taken for another’s', async () => {
    const data = overview(
      await written(
        one('a', '  mätning egen from klient vid start, avslut'.replace('from', 'från')),
        one('b', '  mätning egen från klient vid start, avslut'),
      ),
    );
    expect(data.common).toEqual([]);
    expect(data.designs.map(({ measures }) => measures.map(({ kind }) => kind))).toEqual([['change'], ['change']]);
  });

  test('attrition at the start alone is not held against a measure of change', async () => {
    const data = overview(
      await written(
        one(
          'a',
          '  mätning egen från klient vid start, avslut\n  bortfall 90 % i egen vid start\n  bortfall 10 % i egen vid avslut',
        ),
      ),
    );
    expect(data.attrition.byKind.change).toMatchObject({ designs: 1, highest: 10 });
  });

  test('not stated is neither none nor zero', async () => {
    const data = overview(await written(one('a', '  mätning egen från klient vid start, avslut')));
    expect(data.designs[0]).toMatchObject({ attrition: [], sizes: [], sizeBand: 'not stated' });
    expect(data.attrition.byKind.change).toEqual({ designs: 0, withoutFigure: 0 });
    expect(rowsOf(csv(data))[1]).toContain('not stated');
  });

  test('the largest single number decides the size, not their sum', async () => {
    const group = (name: string, size: number) =>
      `  målgrupp ${name} "${name}" {\n    antal ${size} personer per år\n  }`;
    const [small, large] = overview(
      await written(one('a', `${group('x', 60)}\n${group('y', 60)}`), one('b', group('x', 100))),
    ).designs;
    expect(small?.sizeBand).toBe('below 100');
    expect(large?.sizeBand).toBe('100 or more');
  });

  test('hostile texts stay texts, and no cell is a formula', async () => {
    const [assessment] = await written(
      one('a', '  mätning egen från klient vid start, avslut\n  bortfall 10 % i egen'),
    );
    for (const hostile of [...hostileTexts, '+1', '-cmd', '@sum', ' =1', '\uff1d1']) {
      const evil = JSON.parse(JSON.stringify(assessment), (key, value) =>
        key === 'text' && typeof value === 'string' ? hostile : value,
      ) as Assessment;
      const document = overviewDocument([evil, evil], 'sv');
      expect(html(document, { language: 'sv' }).replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(
        /<(script|b|img(?! src="data:image\/svg))\b/,
      );
      expect(markdown(document)).not.toMatch(/<(script|img|b)\b/);
      const rows = rowsOf(csv(overview([evil])));
      expect(rows).toHaveLength(2);
      for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^\s*[=+@\uff1d]|^\s*-(?!\d)/);
    }
  });

  test('nothing at all gives an empty overview, not an error', () => {
    expect(overview([])).toMatchObject({ designs: [], leastFollowed: [], common: [] });
    for (const to of ['md', 'html', 'json', 'csv'] as const)
      expect(generateOverview([], { to, language: 'sv' })).toContain(to === 'csv' ? 'design' : '');
  });

  test('counts are of designs: no count is larger than their number', () => {
    fc.assert(
      fc.property(fc.array(anyDesign, { minLength: 1, maxLength: 3 }), (designs) => {
        const data = overview(designs.map((design) => assess(design)));
        for (const one of principles) {
          const { follows, partly, 'does not': not, 'not stated': unknown } = data.principles[one];
          expect(follows + partly + not + unknown).toBe(designs.length - Object.keys(data.versions).length);
        }
        for (const count of [...Object.values(data.measureKinds), ...Object.values(data.informants)])
          expect(count).toBeLessThanOrEqual(designs.length);
        for (const language of ['sv', 'en'] as const)
          expect(
            generateOverview(
              designs.map((design) => assess(design)),
              { to: 'md', language },
            ),
          ).toMatch(/^# /);
      }),
      runs(100),
    );
  });
});

test('two designs of one name, and of one title, are two', async () => {
  const design = (title: string) =>
    `design own "${title}" { outcome r "Better" { goal improve indicator CORE-OM from client } collect CORE-OM from client at start, end }`;
  const some = await written(design('Alpha'), design('Beta'), design('Beta'));
  const data = overview(some);
  expect(data.designs.map(({ name, key }) => [name, key])).toEqual([
    ['own', 'own'],
    ['own', 'own (2)'],
    ['own', 'own (3)'],
  ]);
  expect(data.common[0]?.designs).toEqual(['own', 'own (2)', 'own (3)']);
  expect(data.candidates[0]).toMatchObject({ showsChange: ['own', 'own (2)', 'own (3)'], couldAsk: [] });
  expect(generateOverview(some, { to: 'md', language: 'en' })).toContain('Alpha; Beta; Beta (2)');
});

describe('one follow-up in several versions', () => {
  const example = async (name: string) =>
    assess(await designIn(new URL(`${name}.isu`, folders.examples)), { today: '2026-06-01' });
  test('a translation and a variant are shown, and counted once', async () => {
    const all = await Promise.all(['columbus-improved', 'columbus.en', 'columbus', 'kast'].map(example));
    const data = overview(all);
    expect(data.designs).toHaveLength(4);
    expect(data.versions).toEqual({ 'columbus (2)': 'columbus', 'columbus-improved': 'columbus' });
    const { follows, partly, 'does not': not, 'not stated': unknown } = data.principles.P1;
    expect(follows + partly + not + unknown).toBe(2);
    expect(generateOverview(all, { to: 'md', language: 'sv' })).toContain('4 beskrivningar är 2 uppföljningar');
  });
  test('designs of one name that are something else are not', async () => {
    const design = (more: string) =>
      `design own "A" { languages ${more} outcome r "Better" { goal improve indicator CORE-OM from client } collect CORE-OM from client at start, end }`;
    expect(
      overview(await written(design('en'), design('sv target-group "B" { number 20 persons per year }'))).versions,
    ).toEqual({});
    expect(overview(await written(design('en'), design('en'))).versions).toEqual({});
    expect(overview(await written(design('en'), design('sv'))).versions).toEqual({ 'own (2)': 'own' });
  });
});

/** What the mapping of 2024 says of the eleven of its follow-ups that are here, counted by hand in their descriptions. */
describe('the lessons of the mapping', () => {
  test('are found among its own follow-ups', async () => {
    const { lessons } = overview(await theEleven());
    expect(lessons.demanded.byNobody).toEqual(['sambuh']);
    expect(lessons.demanded.by).toEqual([]);
    expect(lessons.lacksSupport.sort()).toEqual(
      ['sambuh', 'resursenheten-barn', 'kast', 'spel-respons', 'vuxen'].sort(),
    );
    expect(lessons.mostlyMissing).toEqual([
      { design: 'mini-maria', high: 80 },
      { design: expect.stringMatching(/^spel/), high: 65 },
    ]);
    expect(lessons.families.find(({ family }) => family === 'DOK')?.members).toEqual([
      'DOK',
      'SpelDOK',
      'UngDOK',
      'boendeDOK',
    ]);
    // “Inte alls”, and “Ingen eller försämrad utveckling”.
    expect(lessons.closing).toEqual({
      designs: ['ung-hisingen', 'resursenheten-barn'],
      negative: ['ung-hisingen', 'resursenheten-barn'],
    });
  });
  test('can be read, in both languages, of anything', () => {
    fc.assert(
      fc.property(fc.array(anyDesign, { minLength: 1, maxLength: 3 }), (designs) => {
        const assessments = designs.map((design) => assess(design));
        for (const [language, title] of [
          ['sv', 'Det kartläggningen fann'],
          ['en', 'What the mapping found'],
        ] as const)
          expect(generateOverview(assessments, { to: 'md', language })).toContain(`## ${title}`);
        const { lessons, designs: rows, versions } = overview(assessments);
        const counted = rows.length - Object.keys(versions).length;
        const { by, byNobody, notStated } = lessons.demanded;
        expect(by.length + byNobody.length + notStated.length).toBe(counted);
      }),
      runs(100),
    );
  });
});
