import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../src/data/labels/unreadable.js';
import { reader, type Told } from '../../../src/data/reader.js';
import { writtenDay } from '../../../src/data/tables/written-day.js';
import { fhirFormUrl, fhirLinks } from '../../../src/forms/conventions.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { dateOf } from '../../../src/model/index.js';
import { dataTables } from '../../../src/tasks/data/data-file.js';
import { project } from '../../cli/harness.js';
import { asking, item } from '../../forms/redcap/made.js';

/** One instrument, asked of clients and of staff at start and end. */
const base = asking([
  item('mar', {
    text: { text: 'Hur mår du?' },
    kind: { type: 'rating', range: { low: 0, high: 100 }, lowLabel: { text: 'dåligt' } },
  }),
  item('arb', { text: { text: 'Arbetar du?' }, kind: { type: 'yes-no' } }),
  item('antal', {
    text: { text: 'Hur många?' },
    kind: {
      type: 'choice',
      ordered: true,
      options: ['0', '1', 'fler'].map((text, at) => ({
        path: text,
        name: `n${at}`,
        code: String(at + 1),
        text: { text },
      })),
    },
  }),
  item('dag', { text: { text: 'Vilken dag?' }, kind: { type: 'date' } }),
]);
const design: Design = {
  ...base,
  collects: base.collects.map((one) => ({
    ...one,
    at: ['start', 'end'],
    from: [{ kind: 'client' }, { kind: 'professional' }],
  })),
};

/** Rows of a table as they are read, by variable, and what is said of them in English. */
function rows(names: string[], cells: string[][], told?: Told) {
  const conversion = reader(design, names, told);
  const made = [
    ...cells.flatMap((row, at) => conversion.rows(row, at + 2)),
    ...(conversion.last?.() ?? []).map((late) => late.cells),
  ];
  return {
    rows: made.map((row) => Object.fromEntries(conversion.names.map((name, at) => [name, row[at] ?? '']))),
    notes: conversion.notes().map(({ en }) => en),
  };
}

describe('headings', () => {
  const cells = ['K1', 'start', 'client', '2026-01-05', '3'];
  const names = ['case', 'timepoint', 'informant', 'date', 'provmar'];
  const plain = rows(names, [cells]).rows;

  test.each([
    ['in capitals', names.map((name) => name.toUpperCase())],
    ['with space around', names.map((name) => `\u00a0${name} `)],
    ['with a letter that cannot be seen', names.map((name) => `\ufeff${name}`)],
  ])('%s are the codebook’s', (_, written) => {
    const read = rows(written, [cells]);
    expect(read.rows).toEqual(plain);
    expect(read.notes.some((note) => note.includes('CASE → case'))).toBe(written.includes('CASE'));
  });

  test('that could be one column twice stay as they are', () => {
    const read = rows(['case', 'Case', ...names.slice(1)], [['K1', 'K2', ...cells.slice(1)]]);
    expect(read.rows[0]).toMatchObject({ case: 'K1', Case: 'K2' });
    const both = rows(['CASE', 'Case', ...names.slice(1)], [['K1', 'K2', ...cells.slice(1)]]);
    expect(both.rows[0]).toMatchObject({ CASE: 'K1', Case: 'K2' });
  });

  test('that are empty belong to nothing: the column is left out, and what stands there is counted', () => {
    const read = rows(
      [...names, '', ' '],
      [
        [...cells, '', ''],
        [...cells, 'x', ''],
      ],
    );
    expect(read.rows).toEqual([...plain, ...plain]);
    expect(read.notes.filter((note) => note.includes('without a heading'))).toEqual([
      expect.stringContaining('1 cell stands'),
    ]);
    expect(rows([...names, ''], [[...cells, '']]).notes).toEqual(rows(names, [cells]).notes);
  });
});

describe('a tidy table', () => {
  test('needs no column for the form where timepoint and informant decide it, in words or codes', () => {
    const read = rows(
      ['case', 'timepoint', 'informant', 'date', 'provmar', 'provarb'],
      [
        ['K1', 'start', 'client', '2026-01-05', '3', 'Ja'],
        ['K1', 'END', 'Klient', '2026-06-05', '4', 'no'],
        ['K1', 'end', 'professional', '2026-06-05', '0 = dåligt', 'true'],
      ],
    );
    expect(read.rows.map(({ form, provmar, provarb }) => [form, provmar, provarb])).toEqual([
      ['start_client', '3', '1'],
      ['end_client', '4', '0'],
      ['end_professional', '0', '1'],
    ]);
  });

  test('that leaves it open is refused with what to add', () => {
    expect(() => rows(['case', 'timepoint', 'date', 'provmar'], [['K1', 'start', '2026-01-05', '3']])).toThrow(
      Unreadable,
    );
  });

  test('a text that is another answer’s code is never guessed at where answers are in words', () => {
    const names = ['case', 'timepoint', 'informant', 'date', 'provantal'];
    const row = (answer: string) => ['K1', 'start', 'client', '2026-01-05', answer];
    // Codes only, or words only that are no code: what they are is known.
    expect(rows(names, [row('1'), row('3')]).rows.map(({ provantal }) => provantal)).toEqual(['1', '3']);
    expect(rows(names, [row('fler')]).rows.map(({ provantal }) => provantal)).toEqual(['3']);
    expect(() => rows(names, [row('1'), row('fler')])).toThrow(
      /both what one answer is called and the code of another/,
    );
  });
});

describe('a column map', () => {
  test('makes a wide file long, and takes stated codes for missing', () => {
    const at = (timepoint: string, column: string) => ({ column, timepoint, informant: 'client' });
    const map = {
      columns: {
        klient: 'case',
        m1: at('start', 'provmar'),
        m2: at('end', 'provmar'),
        d1: at('start', 'date'),
        d2: at('end', 'date'),
      },
      missing: ['99', '.'],
    };
    const read = rows(
      ['klient', 'm1', 'm2', 'd1', 'd2'],
      [
        ['K1', '5', '7', '2026-01-05', '2026-06-05'],
        ['K2', '99', '.', '2026-01-06', ''],
      ],
      { map },
    );
    expect(read.rows).toEqual([
      { case: 'K1', timepoint: 'start', informant: 'client', form: 'start_client', provmar: '5', date: '2026-01-05' },
      { case: 'K1', timepoint: 'end', informant: 'client', form: 'end_client', provmar: '7', date: '2026-06-05' },
      { case: 'K2', timepoint: 'start', informant: 'client', form: 'start_client', provmar: '', date: '2026-01-06' },
    ]);
    expect(read.notes.join(' ')).toContain('99 (1), . (1)');
  });
});

describe('days', () => {
  const moments = fc.integer({ min: 0, max: 60_000 }).map((number) => dateOf(number));
  const parts = (day: string) => day.split('-') as [string, string, string];

  test('are the same day however they are written', () => {
    fc.assert(
      fc.property(moments, (day) => {
        const [year, month, date] = parts(day);
        const short = (text: string) => String(Number(text));
        const serial = String(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569);
        const ways: [string, Parameters<typeof writtenDay>[1]?][] = [
          [day],
          [`${year}${month}${date}`],
          [`${year}/${month}/${date}`],
          [`${short(date)}.${short(month)}.${year}`],
          [`${date}/${month}/${year}`, 'day-first'],
          [`${short(month)}/${short(date)}/${year}`, 'month-first'],
          [`${day} 00:00:00`],
          [`${day}T12:00:00.000Z`],
          [`${day}T23:59:00+02:00`],
          [serial],
          [`${serial}.5`],
        ];
        for (const [text, order] of ways)
          expect([text, writtenDay(text, order)]).toEqual([text, expect.objectContaining({ day })]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('late in the evening by Greenwich are the next day here', () => {
    expect(writtenDay('2026-06-05T22:30:00.000Z')).toMatchObject({ day: '2026-06-06' });
    expect(writtenDay('2026-01-05T22:30:00.000Z')).toMatchObject({ day: '2026-01-05' });
  });

  test.each(['2026-02-30', '13/13/2026', '31.2.2026', 'igår', '5', '2026-13-01', '20261301'])('%s is no day', (text) =>
    expect(writtenDay(text, 'day-first')).toBeUndefined(),
  );

  test('with slashes are what another in the file decides, and else not read', async () => {
    const head = 'case,timepoint,informant,form,date';
    const read = async (...days: string[]) => {
      const lines = days.map((day, at) => `K${at},start,client,start_client,${day}`);
      const file = join(project({ 'd.csv': `${[head, ...lines].join('\n')}\n` }), 'd.csv');
      const [table] = await dataTables(design, { file, shown: 'd.csv' });
      const found: string[] = [];
      for await (const some of table?.rows ?? []) found.push(...some.map(({ cells }) => cells[4] ?? ''));
      return { days: found, notes: table?.notes.map(({ en }) => en).join(' ') ?? '' };
    };
    expect((await read('05/01/2026', '13/01/2026')).days).toEqual(['2026-01-05', '2026-01-13']);
    expect((await read('05/01/2026', '01/13/2026')).days).toEqual(['2026-05-01', '2026-01-13']);
    const open = await read('05/01/2026', '06/01/2026');
    expect(open.days).toEqual(['05/01/2026', '06/01/2026']);
    expect(open.notes).toContain('may be two different days');
  });

  test('that are not there are said once', () => {
    const { notes } = rows(
      ['case', 'timepoint', 'informant', 'form', 'date'],
      [
        ['K1', 'start', 'client', 'start_client', ''],
        ['K2', 'start', 'client', 'start_client', ''],
      ],
    );
    expect(notes).toEqual(['2 forms have no date. The answers are used; windows and order cannot be checked.']);
  });
});

describe('what looks like something else is said', () => {
  const names = ['case', 'timepoint', 'informant', 'date', 'provmar'];
  const row = (key: string, mar: string) => [key, 'start', 'client', '2026-01-05', mar];

  test('99 for missing, within 0–100', () => {
    const said = rows(
      names,
      [12, 40, 99, 60, 99, 99].map((mar, at) => row(`K${at}`, String(mar))),
    ).notes.join(' ');
    expect(said).toMatch(/provmar is 99 in 3 rows/);
    const high = rows(
      names,
      [99, 98, 97, 99, 95, 99, 94].map((mar, at) => row(`K${at}`, String(mar))),
    ).notes.join(' ');
    expect(high).not.toContain('99 in');
  });
});

describe('answers in JSON', () => {
  const saved = (more: object) => ({
    format: 'isu-answers',
    formatVersion: 1,
    design: design.code,
    case: 'K1',
    timepoint: 'start',
    informant: 'client',
    form: 'start_client',
    date: '2026-01-05',
    answers: { provmar: 4, provarb: '1' },
    scores: {},
    ...more,
  });
  const read = async (content: unknown) => {
    const file = join(project({ 'd.json': JSON.stringify(content) }), 'd.json');
    const [table] = await dataTables(design, { file, shown: 'd.json' });
    const found: Record<string, string>[] = [];
    const byName = (cells: readonly string[]) =>
      Object.fromEntries((table?.names ?? []).map((name, at) => [name, cells[at] ?? '']));
    for await (const some of table?.rows ?? []) found.push(...some.map(({ cells }) => byName(cells)));
    return found;
  };

  test('as our own form saves them, and as SurveyJS gives them, one or several', async () => {
    const expected = {
      case: 'K1',
      form: 'start_client',
      date: '2026-01-05',
      provmar: '4',
      provarb: '1',
      provantal: '',
    };
    expect(await read(saved({}))).toMatchObject([expected]);
    const survey = {
      case: 'K1',
      timepoint: 'start',
      informant: 'client',
      form: 'start_client',
      date: '2026-01-05',
      provmar: 4,
      provarb: '1',
    };
    expect(await read([survey, survey])).toMatchObject([expected, expected]);
  });

  test('as FHIR has them, alone or in a Bundle', async () => {
    const [form] = forms(design);
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: form && fhirFormUrl(form),
      item: [
        { linkId: fhirLinks.case, answer: [{ valueString: 'K1' }] },
        { linkId: fhirLinks.date, answer: [{ valueDate: '2026-01-05' }] },
        { linkId: 'provdag', answer: [{ valueDate: '2026-01-02' }] },
      ],
    };
    const expected = { case: 'K1', form: form?.id, date: '2026-01-05', provdag: '2026-01-02' };
    expect(await read(response)).toMatchObject([expected]);
    expect(await read({ resourceType: 'Bundle', entry: [{ resource: response }] })).toMatchObject([expected]);
    await expect(read({ ...response, questionnaire: 'urn:isu:other' })).rejects.toThrow(
      /belongs to none of the follow-up/,
    );
  });

  test('of another follow-up, or other JSON, are refused', async () => {
    await expect(read(saved({ design: 'other' }))).rejects.toThrow(/to another follow-up/);
    await expect(read({ columns: {} })).rejects.toThrow(/no answers that can be read/);
  });
});

test('the limit of what cannot be used is stated in one place, and the documentation has it', async () => {
  const { mostUnusable } = await import('../../../src/analysis/calculation/usable.js');
  const text = readFileSync(new URL('../../../docs/analysis.md', import.meta.url), 'utf8');
  expect(text).toContain(`more than ${mostUnusable.share * 100} %`);
});
