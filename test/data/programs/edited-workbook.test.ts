import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { forms } from '../../../src/forms/making/forms.js';
import { workbook } from '../../../src/forms/xlsx/index.js';
import { workbookFile } from '../../../src/forms/xlsx/workbook-file.js';
import { ada, asRead, bo, filled, inWords, trial } from './persons.js';

type Cell = string | number | boolean | Date | null;
interface Sheet {
  name: string;
  rows: Cell[][];
}
const made = workbook(trial, forms(trial), {}, 1);
const empty = made ? await readXlsx(await workbookFile(made)) : undefined;
const isForm = ({ name }: Sheet) => /^Start.*Klient/.test(name);

/** The generated workbook with two rows filled in, after somebody has edited it. */
async function edited(
  written: (name: string, value: string) => Cell,
  edit: (sheet: Sheet, all: Sheet[]) => void = () => {},
) {
  const sheets = (empty?.sheets ?? []).map(
    ({ name, rows }): Sheet => ({ name, rows: rows.map((row) => [...row] as Cell[]) }),
  );
  const sheet = sheets.find(isForm);
  if (!sheet) throw new Error('no sheet');
  const names = sheet.rows[4] ?? [];
  for (const [index, person] of [ada, bo].entries()) {
    sheet.rows[5 + index] = names.map((name): Cell => {
      const [variable = '', code] = String(name ?? '').split('.');
      const value = person[variable] ?? '';
      if (code !== undefined) return value.split(' ').includes(code) ? 'x' : null;
      return value === '' || variable === 'vardagtotal' ? null : written(variable, value);
    });
  }
  edit(sheet, sheets);
  return writeXlsx({ sheets });
}
const meant = [ada, bo].map((person) => filled({ ...person, vardagtotal: '' }));
const plain = (_: string, value: string) => value;
const swedish = (name: string, value: string) =>
  name === 'date' || name === 'vardagsedan' ? value.split('-').reverse().map(Number).join('.') : inWords(name, value);

test.each<[string, (name: string, value: string) => Cell, ((sheet: Sheet, all: Sheet[]) => void)?]>([
  ['nothing changed but the sheet’s name', plain, (sheet) => Object.assign(sheet, { name: 'Mina svar' })],
  ['rows put in above', plain, ({ rows }) => rows.unshift(['Ifyllt av Eva'], [])],
  ['a row above taken away', plain, ({ rows }) => rows.shift()],
  ['a column put in first', plain, ({ rows }) => rows.map((row) => row.unshift(null))],
  ['a column moved last', plain, ({ rows }) => rows.map((row) => row.push(...row.splice(4, 1)))],
  ['a row put in between answers', plain, ({ rows }) => rows.splice(6, 0, [])],
  ['days and answers pasted as text', swedish],
  ['days with a time', (name, value) => (name === 'date' ? `${value} 10:15` : value)],
])('%s: the same rows', async (_, written, edit) => {
  const { rows, problems } = await asRead('w.xlsx', await edited(written, edit));
  expect(rows).toEqual(meant);
  expect(problems).toEqual([]);
});

test('places are those of the sheet as it is', async () => {
  const wrong = (name: string, value: string) => (name === 'vardagmar' ? '77' : value);
  const { problems } = await asRead('w.xlsx', await edited(wrong, ({ rows }) => rows.unshift([], [])));
  expect(problems.filter(([, column]) => column === 'vardagmar')).toEqual([
    [8, 'vardagmar', 'out-of-range'],
    [9, 'vardagmar', 'out-of-range'],
  ]);
});

test('a sheet that is there twice is counted twice, and told of', async () => {
  const file = await edited(plain, (sheet, all) => all.push({ name: 'Kopia', rows: sheet.rows }));
  expect((await asRead('w.xlsx', file)).problems.map(([, , code]) => code)).toEqual(['duplicate', 'duplicate']);
});

test('a sheet that has lost its names of columns is said not to be read, also where nothing else is', async () => {
  const { rows, notes } = await asRead('w.xlsx', await edited(plain, (sheet) => sheet.rows.splice(4, 1)));
  expect(rows).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/^Sheets that are not read: Start/)]);
});
