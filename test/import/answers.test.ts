import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { filesIn, isu, project, textOf } from '../cli/harness.js';
import { imported, opened } from './reading.js';

/** As Microsoft Forms gives them: who and when first, several answers with a semicolon after each. */
const headings = ['ID', 'Starttid', 'Slutförandetid', 'E-post', 'Namn'];
const questions = ['Kod', 'Hur mår du? (0–10)', 'Hur trygg är du?', 'Vem stöttar dig?', 'Arbetar du?', 'Vad var bra?'];
const rows = Array.from({ length: 8 }, (_, index) => [
  index + 1,
  new Date(Date.UTC(2026, 2, index + 1, 10)),
  new Date(Date.UTC(2026, 2, index + 1, 10, 5)),
  'anonymous',
  '',
  `K${index}`,
  3 + (index % 5),
  1 + (index % 5),
  index % 2 === 0 ? 'Familj;Vän;' : 'Vän;',
  index % 3 === 0 ? 'Ja' : 'Nej',
  `Egna ord ${index}, hemliga`,
]);
const workbook = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [[...headings, ...questions], ...rows] }] });
const text = (cells: (string | number | Date)[]) =>
  cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cell)).join(';;');

describe('answers as a table', () => {
  test('become questions, and a column map that reads the same file', async () => {
    const cwd = project({ 'Kursen hösten.xlsx': workbook });
    const { code, out } = await isu(['import', 'Kursen hösten.xlsx', '--out', 'ut/kurs.isu', '--lang', 'sv'], { cwd });
    expect([code, out]).toEqual([0, 'ut/kurs.isu\n']);
    expect(filesIn(cwd).filter((path) => path.startsWith('ut/'))).toEqual(['ut/kurs.isu', 'ut/kurs.map.json']);
    const draft = textOf(cwd, 'ut/kurs.isu');
    expect(draft).toMatch(/fråga \S+ +"Hur mår du\? \(0–10\)" skattas 0\.\.10/);
    expect(draft).toMatch(/"Hur trygg är du\?" skattas 1\.\.5/);
    expect(draft).toMatch(/"Vem stöttar dig\?" flerval \{\n +svar Familj "Familj"\n +svar Vän +"Vän"\n/);
    expect(draft).toMatch(/"Arbetar du\?" ja-nej/);
    expect(draft).toMatch(/"Vad var bra\?" text/);
    expect(draft).not.toMatch(/hemliga|\bK0|anonymous/);
    const checked = await isu(
      ['data', 'check', 'ut/kurs.isu', 'Kursen hösten.xlsx', '--map', 'ut/kurs.map.json', '--format', 'json'],
      { cwd },
    );
    const { summary, files } = JSON.parse(checked.out);
    expect([checked.code, summary, files[0].problems]).toEqual([0, { rows: 8, errors: 0, warnings: 0 }, []]);
  });

  test('without a code for whose they are, are anonymous and still read', async () => {
    const csv = [[...headings, ...questions.slice(1)], ...rows.map((row) => [...row.slice(0, 5), ...row.slice(6)])];
    const cwd = project({ 'svar.csv': csv.map(text).join('\n').replaceAll(';;', '\t') });
    const { err } = await isu(['import', 'svar.csv', '--out', 'a.isu'], { cwd });
    expect(err).toMatch(/No column has the client’s code/);
    const checked = await isu(['data', 'check', 'a.isu', 'svar.csv', '--map', 'a.map.json', '--format', 'json'], {
      cwd,
    });
    expect(JSON.parse(checked.out).files[0].problems).toEqual([]);
  });

  test('what only one person has answered is not repeated, nor what looks like an identity number', async () => {
    const lines = [
      'Fråga,Nummer',
      ...['a', 'a', 'b', 'b', 'c', 'en hemlighet'].map((one, index) => `${one},1990010${index}-1234`),
    ];
    const { text: draft, losses, map } = await imported(lines.join('\n'), 'a.csv');
    expect(draft).toMatch(/option a "a"\noption b "b"\n\}/);
    expect(draft).not.toMatch(/hemlighet|1990|option c/);
    expect(losses.map(({ where, what }) => `${where} ${what.en}`).join('\n')).toMatch(
      /A1 2 answers that only one person[\s\S]*B1 The column has what looks like identity/,
    );
    expect(map.columns.Nummer).toBeNull();
  });

  test('days that are not written as such, and headings that are there twice, are told of', async () => {
    const { losses } = await imported('När,När,x\n3/14/2026,1,a\n3/15/2026,1,a\n', 'a.csv');
    const said = losses.map(({ where, what }) => `${where} ${what.en}`).join('\n');
    expect(said).toMatch(/A1 The dates are not written as YYYY-MM-DD/);
    expect(said).toMatch(/B1 The heading is there twice/);
  });

  test('the draft has no error of its own', async () => {
    const { text: draft } = await imported(workbook, 'Kursen.xlsx');
    expect((await opened(draft)).errors).toEqual([]);
  });
});
