import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { DataCheck } from '../../src/data/check/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { forms } from '../../src/forms/making/forms.js';
import type { Design } from '../../src/model/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { isu, project } from '../cli/harness.js';
import { designOf } from '../forms/intake.js';
import { book } from '../forms/xlsx/filling.js';
import { read } from './exports/reading.js';

/** A design before and after everything that can have another name got one, with what else has changed. */
const textOf = ({
  now = false,
  wording = 'Hur mår du?',
  stated,
}: {
  now?: boolean;
  wording?: string;
  stated?: boolean;
} = {}) => {
  const isStated = stated ?? now;
  const name = (was: string, is: string) => (now ? is : was);
  const block = (was: string) => (isStated ? ` tidigare namn ${was}` : '');
  const braced = (was: string) => (isStated ? ` { tidigare namn ${was} }` : '');
  return `uppföljning a "A" {
  problem p "P"
  resultat bra "Bättre" {
    svarar mot p
    mål förbättra
    indikator ${name('läge', 'mående')}.${name('summa', 'totalt')}
  }
  mättillfälle ${name('efter', 'uppföljning')} "Efteråt" 6 månader efter start från 30 dagar före till 30 dagar efter${block('efter')}
  mätning ${name('läge', 'mående')} från klient vid start, ${name('efter', 'uppföljning')} {
    metod självskattning
  }
}
instrument ${name('läge', 'mående')} "Läge" {
  ${isStated ? 'tidigare namn läge' : ''}
  fråga ${name('mår', 'hur')} "${wording}" skattas 0..10 högre är bättre${braced('mår')}
  fråga ${name('oro', 'orolig')} "Är du orolig?" skattas 0..10${braced('oro')}
  fråga vem "Vem bor du med?" val {
    svar ensam "Ensam"
    svar ${name('annan', 'någon')} "Någon annan" med text {
      ${isStated ? 'tidigare namn annan' : ''}
    }
  }
  skala ${name('summa', 'totalt')} "Summa" 0..20 högre är bättre = summa(${name('mår', 'hur')}, ${name('oro', 'orolig')})${braced('summa')}
}
`;
};
const [was, is] = [await designOf(textOf()), await designOf(textOf({ now: true }))];

/** Columns, timepoints and forms as they were called, and are. */
const renamed = new Map<string, string>(
  forms(was).flatMap((form, at) => {
    const now = forms(is)[at];
    const variables = (one: typeof form | undefined) =>
      (one?.sections ?? []).flatMap(({ items, scores }) => [...items, ...scores].map(({ variable }) => variable));
    const times = [form.timepoint?.code ?? '', now?.timepoint?.code ?? ''] as [string, string];
    const columns = variables(form).map((one, index): [string, string] => [one, variables(now)[index] ?? '']);
    return [[form.id, now?.id ?? ''] as [string, string], times, ...columns];
  }),
);
const present = (text: string) => renamed.get(text) ?? text;

const csv = simulationFiles(was, { clients: 30, seed: 3 }).filter(({ path }) => path.endsWith('.csv'));
const [, filled] = csv.filter(({ path }) => /client/.test(path));
const cells = csvRows(filled?.text ?? '');
const [names = [], ...rows] = cells;
const at = (row: readonly string[], name: string) => row[names.indexOf(name)] ?? '';
const written = (all: readonly (readonly string[])[]) =>
  all
    .map((row) => row.map((one) => (/[",\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','))
    .join('\n');
const variables = names.filter((one) => one.startsWith('lage'));
const heads = ['case', 'date', 'timepoint', 'informant', 'form', 'version'];
const each = (name: (one: string) => string, more: Record<string, string>) =>
  written([
    [...Object.keys(more), ...[...heads, ...variables].map(name)],
    ...rows.map((row, index) => [
      ...Object.values(more).map((one) => one.replace('#', String(index + 1))),
      ...[...heads, ...variables].map((one) => at(row, one)),
    ]),
  ]);

const redcapNames = [...['lage_date', ...variables, 'lage_version'], 'lage_client_complete'];
const files: Record<string, [string, string]> = {
  'our own CSV': ['d.csv', filled?.text ?? ''],
  LimeSurvey: [
    'd.csv',
    each((one) => one, { id: '#', submitdate: '2026-03-02 10:00:00', lastpage: '2', startlanguage: 'sv', seed: '1' }),
  ],
  'ODK Central': [
    'd.csv',
    each((one) => one, {
      SubmissionDate: '2026-03-02T10:00:00Z',
      'meta-instanceID': 'uuid:#',
      KEY: 'uuid:#',
      ReviewState: '',
    }),
  ],
  KoboToolbox: [
    'd.csv',
    each((one) => one, { start: '', _id: '#', _uuid: 'u#', _submission_time: '2026-03-02T10:00:00', _index: '#' }),
  ],
  REDCap: [
    'd.csv',
    written([
      ['record_id', 'redcap_event_name', ...redcapNames],
      ...rows.map((row) => [
        at(row, 'case'),
        `${at(row, 'timepoint')}_arm_1`,
        ...redcapNames.map((one) =>
          one.endsWith('_complete')
            ? '2'
            : at(row, one === 'lage_date' ? 'date' : one === 'lage_version' ? 'version' : one),
        ),
      ]),
    ]),
  ],
  'the HTML form': [
    'd.json',
    JSON.stringify(
      rows.map((row) => ({
        ...{ format: 'isu-answers', formatVersion: 1, design: was.code },
        ...Object.fromEntries(heads.map((one) => [one, at(row, one)])),
        answers: Object.fromEntries(
          variables.filter((one) => !one.endsWith('summa')).map((one) => [one, at(row, one)]),
        ),
        scores: {},
      })),
    ),
  ],
  SurveyJS: [
    'd.json',
    JSON.stringify(rows.map((row) => Object.fromEntries([...heads, ...variables].map((one) => [one, at(row, one)])))),
  ],
};

describe('data under the former names of what they answer', () => {
  test('there is something of each kind that has another name', () => {
    expect([...renamed].filter(([one, other]) => one !== other).map(([one]) => one)).toEqual(
      expect.arrayContaining(['efter', 'efter_client', 'lagemar', 'lageoro', 'lagesumma', 'lagevemannan', 'lagevem']),
    );
  });

  test.each(Object.entries(files))('%s: read as if they had the present ones, and said', async (_, [name, content]) => {
    const [before] = await read(name, content, { of: was });
    const [now] = await read(name, content, { of: is });
    expect(before?.rows.length).toBe(rows.length);
    const renamedRows = before?.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          present(key),
          ['form', 'timepoint'].includes(key) ? present(value) : value,
        ]),
      ),
    );
    expect(now?.rows).toEqual(renamedRows);
    expect(now?.problems.map(([row, column, code]) => [row, column, code])).toEqual(
      before?.problems.map(([row, column, code]) => [row, column && present(column), code]),
    );
    expect(now?.notes.join('\n')).toContain('former names are read as the present ones: lagemar → maendehur');
    expect(now?.notes.join('\n')).toContain('Former names of timepoints and forms are read as the present ones');
  });

  test('the generated workbook', async () => {
    const cwd = project();
    const { path, sheets } = await book(was, join(cwd, 'b.xlsx'));
    const made = await readXlsx(readFileSync(path));
    const sheet = made.sheets[sheets[1] ?? 0];
    if (!sheet) throw new Error('no sheet');
    for (const [column, value] of ['K1', new Date('2026-07-02'), '', 7, 3].entries()) {
      const row = sheet.rows[5] ?? [];
      row[column] = value;
      sheet.rows[5] = row;
    }
    const bytes = await writeXlsx({ sheets: made.sheets.map(({ name, rows: all }) => ({ name, rows: all })) });
    const [before] = await read('b.xlsx', bytes, { of: was });
    const [now] = await read('b.xlsx', bytes, { of: is });
    expect(before?.rows[0]).toMatchObject({ form: 'efter_client', lagemar: '7', lageoro: '3' });
    expect(now?.rows[0]).toMatchObject({ form: 'uppfoljning_client', maendehur: '7', maendeorolig: '3' });
  });

  const checkedFor = async (design: Design) => {
    const check = new DataCheck(design);
    for (const [path, text] of [['d.csv', filled?.text ?? '']] as const) {
      for await (const table of [await read(path, text, { of: design })]) {
        const own = check.table('forms', path);
        const [first] = table;
        own.header(first?.names ?? []);
        for (const row of first?.rows ?? [])
          own.row(
            (first?.names ?? []).map((one) => row[one] ?? ''),
            2,
          );
      }
    }
    return check.meaning();
  };
  test('what has only got another name means the same, as the form that was filled in says', async () => {
    const { stop, notes } = await checkedFor(is);
    expect(stop).toBeUndefined();
    expect(notes).toEqual([]);
  });
  test('what also means something else stops, under its present name, and says what to do', async () => {
    const { stop } = await checkedFor(await designOf(textOf({ now: true, wording: 'Hur har du mått?' })));
    expect(stop?.sv).toContain('maendehur');
    expect(stop?.sv).toContain('isu migrate');
    expect(stop?.sv).not.toContain('maendeorolig');
  });

  test('the analysis gives the same numbers', async () => {
    const numbers = async (text: string) => {
      const cwd = project({ 'a.isu': text, ...Object.fromEntries(csv.map(({ path, text: own }) => [path, own])) });
      const call = ['analyze', 'a.isu', '.', '--to', 'json', '--internal', '--out', 'out', '--lang', 'en'];
      const { code, err } = await isu(call, { cwd });
      const [report = ''] = (await import('../cli/harness.js'))
        .filesIn(join(cwd, 'out'))
        .filter((one) => one.endsWith('.json'));
      const { measures, flow, cases } = JSON.parse(readFileSync(join(cwd, 'out', report), 'utf8'));
      const named = JSON.stringify({ measures, flow, cases });
      return { code, err, named };
    };
    const [before, now] = [await numbers(textOf()), await numbers(textOf({ now: true }))];
    expect([before.code, now.code]).toEqual([0, 0]);
    const digits = (text: string) => text.match(/(?<=[:[,])-?\d+(\.\d+)?(e-?\d+)?/g);
    expect(digits(now.named)).toEqual(digits(before.named));
    expect(now.err).toContain('lagesumma → maendetotalt');
  });

  test('a file that has both is refused, with what to do', async () => {
    const both = written([[...names, 'maendehur'], ...rows.map((row) => [...row, '5'])]);
    const cwd = project({ 'a.isu': textOf({ now: true }), 'd.csv': both });
    const { code, err } = await isu(['data', 'check', 'a.isu', 'd.csv', '--lang', 'sv'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/lagemar → maendehur.*isu migrate/);
  });

  test('a name that the design does not say it has had is an unknown column, as before', async () => {
    const [now] = await read('d.csv', filled?.text ?? '', { of: await designOf(textOf({ now: true, stated: false })) });
    expect(now?.problems).toContainEqual([1, 'lagemar', 'unknown-column']);
  });
});
