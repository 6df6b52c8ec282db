import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { casesTable } from '../../../src/data/workbook/tables.js';
import { readWorkbook } from '../../../src/data/workbook/workbook.js';
import { workbookRows } from '../../../src/forms/conventions.js';
import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { workbook, xlsx } from '../../../src/forms/xlsx/index.js';
import { sheetNames } from '../../../src/forms/xlsx/sheet-names.js';
import { Speech } from '../../../src/forms/xlsx/speech.js';
import { workbookFile } from '../../../src/forms/xlsx/workbook-file.js';
import type { Design } from '../../../src/model/index.js';
import { timed } from '../../data/check/checked.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { hostileTexts } from '../hostile.js';

const all = forms(design);
const [first] = all;
const titled = (...titles: string[]): Form[] =>
  titles.map((title) => ({ ...(first as Form), timepoint: undefined, title: { sv: title } }));
const names = (...titles: string[]) => sheetNames(titled(...titles), new Speech('sv'));

describe('the names of the sheets', () => {
  it('are the forms’ titles, allowed in Excel and told apart', () => {
    expect(names('Start – Klient', 'start – klient', 'a[b]:c*d?e/f\\g', "'x'", '', 'Kodbok', 'History')).toEqual([
      'Start – Klient',
      'start – klient 2',
      'a b c d e f g',
      'x',
      'Formulär',
      'Kodbok 2',
      'History 2',
    ]);
  });

  it('keep whose information it is when the timepoint is long', () => {
    const long = 'Sex månader efter avslutad insats enligt beslut';
    const timepoint = { name: 'x', code: 'x', title: { sv: long }, repeats: false, mayRepeat: false };
    const one: Form = { ...(first as Form), timepoint, title: { sv: `${long} – Förälder` } };
    expect(sheetNames([one, one], new Speech('sv'))).toEqual([
      'Sex månader efter a… – Förälder',
      'Sex månader efter a… – Föräl… 2',
    ]);
  });

  it('are within bounds for any design, and nothing in them is lost by half a character', async () => {
    for (const one of [...generatedDesigns(), ...(await exampleDesigns())]) {
      const own = sheetNames(forms(one), new Speech('sv'));
      expect(new Set(own.map((name) => name.toLowerCase())).size).toBe(own.length);
      for (const name of own) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/u);
        expect(name).not.toMatch(/\p{Cs}/u);
      }
    }
    expect(names(...hostileTexts).every((name) => name.length > 0)).toBe(true);
  });
});

describe('the workbook', () => {
  const sheetsOf = async (language?: string) => {
    const made = workbook(design, all, language ? { language } : {}, 1);
    return made ? (await readXlsx(await workbookFile(made), { readStyles: true })).sheets : [];
  };

  it('is in the language that is asked for, when the design has it', async () => {
    const own = ['Läs mig', 'Klienter', 'Bortfall', 'Sammanställning', 'Tidplan', 'Om formulären', 'Kodbok', 'Listor'];
    const english = ['Read me', 'Clients', 'Missed', 'Summary', 'Schedule', 'About the forms', 'Codebook', 'Lists'];
    const named = async (language?: string) => (await sheetsOf(language)).map(({ name }) => name);
    expect(await named()).toEqual(expect.arrayContaining([...own, 'Nybesök – Klient']));
    expect(await named('de')).toEqual(await named());
    expect(await named('en')).toEqual(expect.arrayContaining([...english, 'First visit – Client']));
    const arabic = await sheetsOf('ar');
    expect(arabic.every(({ view }, index) => view?.rightToLeft || index === arabic.length - 1)).toBe(true);
    expect(JSON.stringify(arabic[2]?.rows)).toContain('كيف تشعر؟');
  });

  it('has rows for the clients that the design expects, with some to spare', async () => {
    const expecting = (high: number): Design => ({
      ...design,
      targetGroups: [
        {
          path: 't',
          text: { text: 'x' },
          includes: [],
          exceptions: [],
          sizes: [{ path: 's', amount: { high }, unit: 'persons' }],
        },
      ],
    });
    for (const [high, rows] of [
      [10, 200],
      [170, 300],
      [9000, 500],
    ] as const) {
      const [file] = await xlsx(expecting(high), all.slice(0, 1));
      const { sheets } = await readXlsx(file?.text as Uint8Array, { readStyles: true });
      const [validation] = sheets.find(({ name }) => name === 'Klienter')?.dataValidations ?? [];
      expect(validation?.range).toBe(`A6:A${5 + rows}`);
    }
  });

  it('asks for the group and the cluster of each client where the design compares two groups, and reads them back', async () => {
    const compared = await timed('', ['start', 'end'], 'comparison randomised with ordinary per unit in w');
    const own = forms(compared);
    const made = workbook(compared, own, {}, 5);
    if (!made) throw new Error('no workbook');
    const { sheets } = await readXlsx(await workbookFile(made), { readStyles: true });
    const clients = sheets.find(({ name }) => name === 'Clients');
    const variables = clients?.rows[workbookRows.variable] ?? [];
    expect(variables.slice(0, 6)).toEqual(['case', 'start', 'end', 'group', 'cluster', 'check']);
    expect(clients?.dataValidations?.map(({ type, range }) => [type, range])).toContainEqual(['list', 'D6:D10']);
    const filled = ['K1', '2026-01-02', '', 'comparison', 'North', ''];
    const rows = (clients?.rows ?? []).map((row, index) => (index === workbookRows.first ? filled : row));
    const { names, rows: read } = casesTable('Clients', compared, own, rows as Parameters<typeof casesTable>[3]);
    expect(names).toEqual(['case', 'start', 'end', 'group', 'cluster']);
    expect(read[0]?.cells).toEqual(['K1', '2026-01-02', '', 'comparison', 'North']);
    expect((await sheetsOf()).find(({ name }) => name === 'Klienter')?.rows[workbookRows.variable]).not.toContain(
      'group',
    );
  });

  it('has a column for what results are split by, to choose from where the design names the groups', async () => {
    const parts = 'organisation "O" {\n part north "Team – North"\n part south "South"\n}';
    const named = `${parts}\ncompile every year {\n disaggregate sex, age, team, intervention, length ..2, 3.. months\n}`;
    const split = await timed('', ['start', 'end'], named);
    const own = forms(split);
    const made = workbook(split, own, {}, 5);
    if (!made) throw new Error('no workbook');
    const { sheets } = await readXlsx(await workbookFile(made), { readStyles: true });
    const clients = sheets.find(({ name }) => name === 'Clients');
    const variables = clients?.rows[workbookRows.variable] ?? [];
    expect(variables.slice(0, 8)).toEqual(['case', 'start', 'end', 'sex', 'age', 'team', 'intervention', 'check']);
    const rules = Object.fromEntries(clients?.dataValidations?.map(({ type, range }) => [range, type]) ?? []);
    expect(rules).toMatchObject({ 'D6:D10': 'list', 'E6:E10': 'custom', 'F6:F10': 'list' });
    expect(rules['G6:G10']).toBeUndefined();
    const filled = ['K1', '2026-01-02', '', 'woman', 34, 'north – Team – North', 'talks – and more', ''];
    const rows = (clients?.rows ?? []).map((row, index) => (index === workbookRows.first ? filled : row));
    const { names, rows: read } = casesTable('Clients', split, own, rows as Parameters<typeof casesTable>[3]);
    expect(names).toEqual(['case', 'start', 'end', 'sex', 'age', 'team', 'intervention']);
    expect(read[0]?.cells).toEqual(['K1', '2026-01-02', '', 'woman', '34', 'north', 'talks – and more']);
  });

  it('freezes the headings, protects them without a password, and says where what is written is refused', async () => {
    const entry = (await sheetsOf()).find(({ name }) => name === 'Nybesök – Klient');
    expect(entry?.freezePane).toEqual({ rows: 5, columns: 3 });
    expect(entry?.protection).toMatchObject({ sheet: true });
    expect(entry?.protection?.password).toBeUndefined();
    const rules = entry?.dataValidations ?? [];
    expect(rules.every(({ errorStyle = 'stop', showErrorMessage }) => errorStyle === 'stop' && showErrorMessage)).toBe(
      true,
    );
    expect(rules.find(({ range }) => range.startsWith('M6'))).toMatchObject({
      errorMessage: 'Ett tal, 0–30.',
      errorTitle: 'Fråga 8',
    });
    for (const { formula1 = '', errorMessage = '', errorTitle = '' } of rules) {
      expect(formula1.length).toBeLessThanOrEqual(255);
      expect(errorMessage.length).toBeLessThanOrEqual(255);
      expect(errorTitle.length).toBeLessThanOrEqual(32);
    }
  });

  it('keeps within what Excel takes in a formula, whatever the design', () => {
    for (const one of generatedDesigns().slice(0, 40)) {
      for (const { cells, dataValidations = [] } of workbook(one, forms(one), {}, 500)?.sheets ?? []) {
        for (const { formula = '' } of cells?.values() ?? []) expect(formula.length).toBeLessThan(8192);
        for (const { formula1 = '' } of dataValidations) expect(formula1.length).toBeLessThanOrEqual(255);
      }
    }
  });
});

describe('on paper', () => {
  it('each sheet has its headings on every page, and the rows that are likely to be used, by places that Excel finds', async () => {
    const made = workbook(design, all, {}, 500);
    const book = strFromU8(
      unzipSync(await workbookFile(made ?? { title: '', sheets: [], named: [] }))['xl/workbook.xml'] ??
        new Uint8Array(),
    );
    const places = (kind: string) =>
      new Map(
        [...book.matchAll(new RegExp(`name="_xlnm.Print_${kind}" localSheetId="(\\d+)"[^>]*>([^<]*)`, 'g'))].map(
          ([, index, place = '']) => [made?.sheets[Number(index)]?.name ?? '', place],
        ),
      );
    // A name with spaces stands within apostrophes; without them Excel and LibreOffice pass over the whole place.
    expect(places('Titles').get('Nybesök – Klient')).toBe("'Nybesök – Klient'!$A:$C,'Nybesök – Klient'!$1:$5");
    // No number of clients is stated: a page or so.
    expect(places('Area').get('Nybesök – Klient')).toMatch(/^'Nybesök – Klient'!\$A\$1:\$[A-Z]+\$25$/);
    for (const { name } of made?.sheets.filter(({ repeated }) => repeated) ?? []) {
      expect(places('Area').has(name) && places('Titles').has(name)).toBe(true);
    }
    const sizes = [{ path: 's', amount: { low: 60, high: 60 }, unit: 'persons' as const }];
    const group = { path: 'g', text: { text: 'Vuxna' }, ages: [], sizes, includes: [], exceptions: [] };
    const many = workbook(
      { ...design, targetGroups: [group as unknown as Design['targetGroups'][number]] },
      all,
      {},
      500,
    );
    expect(many?.sheets[2]?.pageSetup?.printArea).toMatch(/\$65$/);
  });
});

describe('a workbook that is read', () => {
  /** The fixture's workbook with something in the first row of its first form. */
  const edited = (...given: [column: number, value: string | number][]) => {
    const made = workbook(design, all, {}, 1);
    const cells = made?.sheets[2]?.cells;
    for (const [column, value] of [[0, 'K-1'], [1, 46_083], ...given] as const) cells?.set(`5,${column}`, { value });
    return made ? workbookFile(made) : Promise.reject(new Error('no workbook'));
  };

  it('gives the answers, and leaves out those to what is not asked', async () => {
    // How you feel; work: no, so not since when; housing; two of three who support; the sheet of another form is empty.
    const file = await edited([3, 7], [5, 'nej'], [6, 45_000], [7, '2 – i ett annat språk'], [8, 'x'], [10, 'X']);
    const read = await readWorkbook(all, file);
    expect(read.get('nybesok_client')).toEqual([
      {
        case: 'K-1',
        date: '2026-03-02',
        version: all.find(({ id }) => id === 'nybesok_client')?.stamp,
        answers: { maendemar: 7, maendearb: '0', maendeboende: '2', maendestod: ['1', '3'] },
        scores: {},
      },
    ]);
    expect(read.get('end_client')).toEqual([]);
  });

  it.each([
    ['a number beyond the scale', 3, 11, /^Nybesök – Klient, row 6: maendemar: 11 is outside 0 to 10/],
    ['a text for a number', 12, 'två', /row 6: maendedagar: "två" is not a number/],
    ['an answer that is not in the list', 7, '4 – slott', /maendeboende: "4" is not one of the codes 1, 2, 3/],
    ['a mark of another kind', 8, 'ja', /maendestod\.1: "ja" is not X/],
    ['neither yes nor no', 5, 'kanske', /maendearb: "kanske" is not one of the codes/],
    ['no day', 1, 'i går', /date: "i går" is not a day/],
    ['no code', 0, ' ', /case: the client’s code is missing/],
  ])('is refused with where and what: %s', async (_, column, value, message) => {
    await expect(edited([column, value]).then((file) => readWorkbook(all, file))).rejects.toThrow(message);
  });

  it('is refused when it is no workbook, or a column is gone', async () => {
    await expect(readWorkbook(all, new Uint8Array([1, 2, 3]))).rejects.toThrow();
    const made = workbook(design, all, {}, 2);
    made?.sheets[2]?.cells?.set('4,3', { value: 'annat' });
    made?.sheets[2]?.cells?.set('5,0', { value: 'K-1' });
    const file = made && (await workbookFile(made));
    await expect(readWorkbook(all, file ?? new Uint8Array())).rejects.toThrow('there is no column maendemar');
  });
});
