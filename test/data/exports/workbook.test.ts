import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/forms/making/forms.js';
import { workbook } from '../../../src/forms/xlsx/index.js';
import { workbookFile } from '../../../src/forms/xlsx/workbook-file.js';
import { type Deed, inOffice, office, scratch } from '../../forms/xlsx/office.js';
import { design, expected, formOf, read, readOne } from './reading.js';

type Given = [sheet: string, cell: string, value: string | number][];

/** The generated workbook, filled in: cells as `row,column` from 0. Row 5 is the first that is written in. */
async function book(given: Given, language?: string): Promise<Uint8Array> {
  const made = workbook(design, forms(design), language === undefined ? {} : { language }, 1);
  if (!made) throw new Error('no workbook');
  for (const [name, cell, value] of given) {
    const sheet = made.sheets.find((one) => one.name === name);
    if (!sheet?.cells) throw new Error(`no ${name} among ${made.sheets.map((one) => one.name).join(', ')}`);
    sheet.cells.set(cell, { value });
  }
  return workbookFile(made);
}
/** 2026-03-02 in a spreadsheet's own numbers. */
const day = 46_083;

describe('the generated workbook', () => {
  test('gives the clients, the forms and what was missed, each with its places', async () => {
    const file = await book([
      ['Klienter', '5,0', 'K-001'],
      ['Klienter', '5,1', day],
      ['Klienter', '6,0', 'K-002'],
      ['Klienter', '6,1', day],
      ['Klienter', '6,2', day + 30],
      ['Nybesök – Klient', '5,0', 'K-001'],
      ['Nybesök – Klient', '5,1', day],
      ['Nybesök – Klient', '5,3', 7],
      ['Nybesök – Klient', '5,5', 'Nej'],
      ['Nybesök – Klient', '5,7', '2 – Tillfälligt boende'],
      ['Nybesök – Klient', '5,8', 'X'],
      ['Nybesök – Klient', '5,10', 'x'],
      // As the spreadsheet program works them out: 7 twice, since one of two may be missing · (7 + 2) / 2 × 10 · support.
      ['Nybesök – Klient', '5,14', 14],
      ['Nybesök – Klient', '5,15', 45],
      ['Nybesök – Klient', '5,16', 1],
      ['Bortfall', '5,0', 'K-002'],
      ['Bortfall', '5,1', 'Nybesök – Klient'],
      ['Bortfall', '5,3', 'Avböjer: Vill inte just nu'],
      ['Bortfall', '5,4', 'Eva vill inte'],
      ['Bortfall', '6,0', 'K-001'],
      ['Bortfall', '6,1', 'Nybesök – Ansvarig behandlare'],
      ['Bortfall', '6,2', day],
      ['Bortfall', '6,3', 'Tidsbrist'],
    ]);
    const tables = await read('columbus.xlsx', file);
    expect(tables.map(({ shown, kind }) => [shown, kind])).toEqual([
      ['columbus.xlsx (Klienter)', 'cases'],
      ['columbus.xlsx (Nybesök – Klient)', 'forms'],
      ['columbus.xlsx (Bortfall)', 'missed'],
    ]);
    expect(tables.map(({ problems }) => problems)).toEqual([[], [], []]);
    const [cases, answers, missed] = tables;
    expect(cases?.rows).toEqual([
      { case: 'K-001', start: '2026-03-02', end: '' },
      { case: 'K-002', start: '2026-03-02', end: '2026-04-01' },
    ]);
    expect(cases?.places).toEqual([6, 7]);
    expect(answers?.rows).toEqual([
      {
        ...expected('nothing is answered', 'nybesok_client', formOf('nybesok_client').stamp),
        case: 'K-001',
        date: '2026-03-02',
        maendemar: '7',
        maendearb: '0',
        maendeboende: '2',
        maendestod: '1 3',
        maendesumma: '14',
        maendemedel: '45',
        maendeantal: '1',
      },
    ]);
    expect(missed?.rows).toEqual([
      { case: 'K-002', timepoint: 'nybesok', form: 'nybesok_client', reason: 'declines', date: '' },
      {
        case: 'K-001',
        timepoint: 'nybesok',
        form: 'nybesok_professional_ansvarig_behandlare',
        reason: 'no-time',
        date: '2026-03-02',
      },
    ]);
    expect(missed?.notes).toEqual(['1 comment is left out.']);
    expect(JSON.stringify(tables)).not.toContain('Eva');
  });

  test('in English, the same codes', async () => {
    const file = await book(
      [
        ['Missed', '5,0', 'K-002'],
        ['Missed', '5,1', 'First visit – Client'],
        ['Missed', '5,3', 'Cannot be reached'],
      ],
      'en',
    );
    const [missed] = await read('columbus.xlsx', file);
    expect(missed?.rows).toEqual([
      { case: 'K-002', timepoint: 'nybesok', form: 'nybesok_client', reason: 'unreachable', date: '' },
    ]);
  });

  test('what its own rules forbid, written all the same, is told cell by cell and not refused as a whole', async () => {
    const sheet = 'Nybesök – Klient';
    const given = (row: number, code: string): Given => [
      [sheet, `${row},0`, code],
      [sheet, `${row},1`, day],
    ];
    const file = await book([
      ...given(5, 'K-1'),
      [sheet, '5,3', 11],
      [sheet, '5,8', 'ja'],
      ...given(6, 'K-2'),
      [sheet, '6,1', 'i går'],
      [sheet, '6,5', 'kanske'],
      ['Bortfall', '5,0', 'K-2'],
      ['Bortfall', '5,1', sheet],
      ['Bortfall', '5,3', 'Regn'],
      ['Klienter', '5,0', 'K-1'],
      ['Klienter', '5,1', day],
      ['Klienter', '5,2', day - 1],
    ]);
    const problems = (await read('columbus.xlsx', file)).map((table) => table.problems);
    expect(problems).toEqual([
      [[6, 'end', 'end-before-start']],
      [
        [6, 'maendemar', 'out-of-range'],
        [6, 'maendestod', 'wrong-code'],
        [7, 'date', 'not-a-day'],
        [7, 'maendearb', 'wrong-code'],
        [7, 'case', 'not-in-case-list'],
      ],
      [
        [6, 'reason', 'wrong-code'],
        [6, 'case', 'answered-and-missed'],
      ],
    ]);
  });

  test('sheets that someone has added are named', async () => {
    const made = workbook(design, forms(design), {}, 1);
    if (!made) throw new Error('no workbook');
    made.sheets[1]?.cells?.set('5,0', { value: 'K-1' });
    made.sheets.push({ name: 'Mina anteckningar', rows: [['x']] });
    const [cases] = await read('columbus.xlsx', await workbookFile(made));
    expect(cases?.notes).toEqual(['Sheets that are not read: Mina anteckningar.']);
  });
});

inOffice('the generated workbook, filled in and saved in LibreOffice', () => {
  test('has no problems: scores, days and reasons are as the program writes them', async () => {
    const folder = scratch();
    const path = join(folder, 'in.xlsx');
    writeFileSync(path, await book([]));
    const form = 'Nybesök – Klient';
    const write = (sheet: string, cells: Record<string, string | number>): Deed[] =>
      Object.entries(cells).map(([cell, value]) => ({ write: value, in: cell, sheet }));
    const out = join(folder, 'out.xlsx');
    office([
      { open: path },
      ...write('Klienter', { A6: 'K-001', B6: day, A7: 'K-002', B7: day, C7: day + 30 }),
      ...write(form, { A6: 'K-001', B6: day, D6: 7, E6: 1, F6: 'Ja', H6: '3 – Eget boende', I6: 'X', K6: 'X' }),
      ...write('Bortfall', { A6: 'K-002', B6: form, D6: 'Går inte att nå' }),
      { save: out },
    ]);
    const tables = await read('columbus.xlsx', readFileSync(out));
    expect(tables.map(({ kind, problems }) => [kind, problems])).toEqual([
      ['cases', []],
      ['forms', []],
      ['missed', []],
    ]);
    expect(tables[0]?.rows[1]).toEqual({ case: 'K-002', start: '2026-03-02', end: '2026-04-01' });
    // 7 + (4 − 1) · (7 + 3) / 2 × 10 · yes, and some support
    expect(tables[1]?.rows).toMatchObject([{ maendesumma: '10', maendemedel: '50', maendeantal: '2' }]);
    expect(tables[2]?.rows).toMatchObject([{ form: 'nybesok_client', reason: 'unreachable' }]);
  });
});

describe('a workbook of another kind', () => {
  const utc = (...parts: [number, number, number, number?, number?]) => new Date(Date.UTC(...parts));

  test('has its headings below a title, and its answers after a sheet that explains them', async () => {
    const head = ['case', 'form', 'date', 'maendemar'];
    const rows = [
      ['K-001', 'nybesok_client', utc(2026, 2, 2), 7],
      ['K-002', 'nybesok_client', utc(2026, 2, 3), 5],
    ];
    const plain = await readOne('a.xlsx', await writeXlsx({ sheets: [{ name: 'Svar', rows: [head, ...rows] }] }));
    expect(plain.rows).toMatchObject([{ case: 'K-001', maendemar: '7' }, { case: 'K-002' }]);
    const below = [['Uppföljningen 2026'], [], ['Utdrag', utc(2026, 5, 1)], [], head, ...rows];
    const sheets = [
      { name: 'Om filen', rows: [['Fylls i av enheten'], ['Frågor: ring Eva']] },
      { name: 'Svar', rows: below },
    ];
    const read = await readOne('a.xlsx', await writeXlsx({ sheets }));
    expect(read.rows).toEqual(plain.rows);
    expect(read.places).toEqual([6, 7]);
    expect(read.notes).toEqual(
      expect.arrayContaining([
        'The headings stand in row 5; what stands above them is left out.',
        'Sheets that are not read: Om filen.',
      ]),
    );
    const csv = [
      ['Uppföljningen 2026', '', '', ''],
      ['', '', '', ''],
      head,
      ['K-001', 'nybesok_client', '2026-03-02', '7'],
    ];
    const text = await readOne('a.csv', csv.map((row) => row.join(';')).join('\n'));
    expect(text.rows).toEqual(plain.rows.slice(0, 1));
    expect(text.places).toEqual([4]);
  });

  test('whose first row has a heading of the design’s begins there, whatever stands below', async () => {
    const rows = [
      ['case', 'form', 'date', 'maendemar'],
      ['case', 'form', 'date', 'maendemar'],
    ];
    const read = await readOne('a.xlsx', await writeXlsx({ sheets: [{ name: 'Svar', rows }] }));
    expect(read.rows).toMatchObject([{ case: 'case', date: 'date' }]);
  });

  test('is read from its first sheet with something in it, by a map with the words of answers', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: 'Tom', rows: [] },
        {
          name: 'Svar',
          rows: [
            ['ID', 'Slutförandetid', 'E-post', 'Kod', 'Hur mår du?', 'Har du arbete?', 'Vem får du stöd av?', 'Dagar'],
            [1, utc(2026, 2, 2, 10, 11), 'eva@example.org', 'K-001', 7, 'Ja', 'Familj;Någon annan;', '2,5'],
            [null, null, null, null, null, null, null, null],
            [2, utc(2026, 2, 3), 'anonymous', 17, 5, 'Kanske', 'Vänner;Katten;', null],
          ],
        },
        { name: 'Diagram', rows: [['x']] },
      ],
    });
    const map = {
      columns: {
        ID: null,
        Slutförandetid: 'date',
        'E-post': null,
        Kod: 'case',
        'Hur mår du?': 'maendemar',
        'Har du arbete?': 'maendearb',
        'Vem får du stöd av?': 'maendestod',
        Dagar: 'maendedagar',
        Saknas: 'maendeoro',
      },
      values: {
        maendearb: { Ja: '1', Nej: '0' },
        maendestod: { Familj: '1', Vänner: '2', 'Någon annan': '3' },
      },
      constant: { form: 'nybesok_client' },
    };
    const table = await readOne('Formulär.xlsx', file, { map });
    expect(table.rows).toEqual([
      {
        date: '2026-03-02',
        case: 'K-001',
        maendemar: '7',
        maendearb: '1',
        maendestod: '1 3',
        maendedagar: '2,5',
        form: 'nybesok_client',
      },
      {
        date: '2026-03-03',
        case: '17',
        maendemar: '5',
        maendearb: 'Kanske',
        maendestod: 'Vänner;Katten;',
        maendedagar: '',
        form: 'nybesok_client',
      },
    ]);
    expect(table.places).toEqual([2, 4]);
    expect(table.problems.filter(([row]) => row !== 1)).toEqual([
      [4, 'maendearb', 'wrong-code'],
      [4, 'maendestod', 'wrong-code'],
    ]);
    expect(table.notes).toEqual([
      'Sheets that are not read: Tom, Diagram.',
      'The column map leaves out: ID, E-post.',
      'The column map names columns that the file does not have: Saknas.',
      '1 date had a time of day. Only the day is used.',
    ]);
  });

  test('is an export where its headings are those of one', async () => {
    const rows = [
      ['id', 'submitdate', 'case', 'date', 'form', 'bildgrad', 'bildlage', 'bildord'],
      [1, utc(2026, 2, 2, 10, 11), 'K-1', utc(2026, 2, 2), 'end_professional_instead', 5, '', 'Bra'],
    ];
    const table = await readOne('results.xlsx', await writeXlsx({ sheets: [{ name: 'Results', rows }] }));
    expect(table.rows).toEqual([
      {
        case: 'K-1',
        date: '2026-03-02',
        form: 'end_professional_instead',
        bildgrad: '5',
        bildlage: '',
        bildord: 'Bra',
      },
    ]);
    expect(table.problems).toEqual([]);
  });
});
