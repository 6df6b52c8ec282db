import { describe, expect, test } from 'vitest';
import type { ByName } from '../exports/reading.js';
import { ada, asRead, bo, called, csv, filled, inWords } from './persons.js';

/**
 * The settings of LimeSurvey's export (application/helpers/admin/export/Writer.php, and SurveyObj.php for full answers), each
 * with what it does to headings and answers.
 */
interface Settings {
  heading: 'code' | 'codetext' | 'full';
  full?: boolean;
  separator?: string;
  underscores?: boolean;
  /** The program's own first columns, by code and in words. */
  own?: readonly (readonly [code: string, text: string, cell: string])[];
  /** And its last. */
  more?: readonly (readonly [code: string, text: string])[];
}
const sent = ['submitdate', 'Datum inskickad', '2026-01-20 10:11:12'] as const;
const own = [
  ['id', 'Svars-ID', '1'],
  sent,
  ['lastpage', 'Sista sidan', '2'],
  ['startlanguage', 'Startspråk', 'sv'],
  ['seed', 'Frö', '11'],
] as const;
const hidden = { timepoint: 'start', informant: 'client', form: 'start_client', version: 'f1' };
const options = { 1: 'Familj', 2: 'Vän, granne', 3: 'Annan' };

function exported(people: readonly ByName[], settings: Settings): string {
  const { heading, full, separator = '. ', underscores } = settings;
  const shown = (code: string, text: string) => {
    const spaced = underscores ? text.replaceAll(' ', '_') : text;
    return heading === 'code' ? code : heading === 'full' ? spaced : `${code}${separator}${spaced}`;
  };
  const first = settings.own ?? own;
  const names = first.map(([code, text]) => shown(code, text));
  const cells = people.map(() => first.map(([, , cell]) => cell));
  const add = (code: string, text: string, cell: (person: ByName) => string) => {
    names.push(shown(code, text));
    for (const [at, person] of people.entries()) cells[at]?.push(cell(person));
  };
  const of = (name: string) => (person: ByName) => person[name] ?? '';
  const asked = Object.keys(ada).filter((name) => name.startsWith('vardag') && name !== 'vardagtotal');
  const day = (name: string) => (person: ByName) => (person[name] ? `${person[name]} 00:00:00` : '');
  add('case', called.case ?? '', of('case'));
  add('date', called.date ?? '', day('date'));
  for (const [name, text] of Object.entries(hidden)) add(name, text, () => text);
  for (const name of asked) {
    const text = called[name] ?? '';
    if (name === 'vardagsomn') add('note1', 'SömnDe senaste två veckorna, hur ofta har du', () => '');
    if (name === 'vardagsedan') add(name, text, day(name));
    else if (name === 'vardagstod') {
      for (const [code, option] of Object.entries(options)) {
        const mark = (person: ByName) => (of(name)(person).split(' ').includes(code) ? 'Y' : '');
        const long = (person: ByName) => (mark(person) ? 'Ja' : of(name)(person) === '' ? 'N/A' : 'Nej');
        add(`${name}[${code}]`, `${text} [${option}]`, full ? long : mark);
      }
    } else add(name, text, (person) => (full ? inWords(name, of(name)(person)) : of(name)(person)));
  }
  add('vardagtotal', '{if(sum(vardagsomn.NAOK))}', of('vardagtotal'));
  for (const [code, text] of settings.more ?? []) add(code, text, () => 'x');
  return `\ufeff${csv([names, ...cells], ';')}`;
}

const people = [ada, bo];
const meant = people.map(filled);
const read = (settings: Settings, of: readonly ByName[] = people) => asRead('r.csv', exported(of, settings));

describe.each([false, true])('LimeSurvey, full answers: %s', (full) => {
  test.each<[string, Settings]>([
    ['by code', { heading: 'code' }],
    ['by text', { heading: 'full' }],
    ['by text, spaces as underscores', { heading: 'full', underscores: true }],
    ['by code and text', { heading: 'codetext' }],
    ['by code and text, with another separator', { heading: 'codetext', separator: ' – ', underscores: true }],
    ['of a version without a seed', { heading: 'full', own: own.slice(0, 4) }],
  ])('headings %s', async (_, settings) => {
    const { rows, problems } = await read({ ...settings, full });
    expect(rows).toEqual(meant);
    expect(problems.filter(([, , code]) => code !== 'unknown-version')).toEqual([]);
  });
});

test.each<[string, Settings]>([
  [
    'code',
    { heading: 'code', more: ['interviewtime', 'groupTime7', 'caseTime', 'note1Time', '12X3time'].map((c) => [c, c]) },
  ],
  [
    'text',
    {
      heading: 'full',
      more: [
        ['firstname', 'Förnamn'],
        ['interviewtime', 'Total tid'],
        ['groupTime7', 'Tid för gruppen: Vardag'],
        ['caseTime', 'Tid för frågan: case'],
      ],
    },
  ],
])('names of participants and times of questions never come along, by %s', async (_, settings) => {
  const { rows, problems } = await read(settings);
  expect(rows).toEqual(meant);
  expect(problems.map(([, , code]) => code)).toEqual(['unknown-version']);
});

test('a question of several answers that was not shown is not answered', async () => {
  const none = { ...bo, vardagstod: '' };
  expect((await read({ heading: 'code', full: true }, [none])).rows).toEqual([filled(none)]);
});

test('responses that are only begun are left out wherever the day of submitting stands; where it does not, that is said', async () => {
  const begun: Settings['own'] = [['submitdate', 'Datum inskickad', '']];
  for (const heading of ['code', 'full'] as const) {
    expect((await read({ heading, own: begun })).rows).toEqual([]);
    const { rows, notes } = await read({ heading, own: [] });
    expect(rows).toEqual(meant);
    expect(notes).toContainEqual(expect.stringContaining('does not say which responses were submitted'));
  }
});

test('what is exported to be read in again (VV) has two rows of names, and is refused', async () => {
  const names = own.map(([code]) => code);
  const file = [[...own.map(([, text]) => text), 'Klientens kod', 'Hur mår du?'], [...names, '1X2X3', '1X2X4'], []];
  await expect(asRead('vv.csv', file.map((row) => `${row.join('\t')}\n`).join(''))).rejects.toThrow(/LimeSurvey/);
});
