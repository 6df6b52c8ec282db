import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleDesigns, folders, filesIn as isuFiles, textOf as source } from '../examples/reading.js';
import { isu, project } from './harness.js';

const text = `uppföljning x "X" {
  målgrupp "Unga" { antal 30 personer }
  mättillfälle sex "Sex månader" 6 månader efter start från 14 dagar före till 14 dagar efter
  mätning mår från klient vid start, sex
}
instrument mår "Hur mår du?" {
  fråga nu "Hur mår du?" skattas 0..10 högre är bättre
  fråga arbete "Arbetar du?" ja-nej
  fråga timmar "Hur många timmar?" tal 0..60 om arbete är ja
  fråga stöd "Vem stöttar dig?" flerval { svar familj "Familj" svar vän "Vän" }
  skala summa "Summa" = summa(nu, timmar)
}
`;
const head = 'case,timepoint,informant,form,date,marnu,mararbete,martimmar,marstod,marsumma';
const checked = async (rows: string, words: readonly string[] = [], more: Record<string, string> = {}) => {
  const cwd = project({ 'a.isu': text, 'd.csv': rows, ...more });
  const { code, out, err } = await isu(['data', 'check', 'a.isu', 'd.csv', '--format', 'json', ...words], { cwd });
  if (!out) throw new Error(err);
  const report = JSON.parse(out);
  const problems = report.files[0].problems.map((one: Record<string, unknown>) => [one.row, one.column, one.code]);
  return { code, problems, report };
};
const row = (cells: string, code = 'K1', date = '2026-01-02', at = 'start') =>
  `${head}\n${code},${at},client,${at}_client,${date},${cells}\n`;

describe('data held against the design', () => {
  test('what fits is not complained of', async () => {
    expect(await checked(row('7,1,20,1 2,27'))).toMatchObject({ code: 0, problems: [] });
    expect((await checked(row('7,0,,,'))).problems).toEqual([]);
    expect((await checked(row(',,,,'))).problems).toEqual([]);
  });

  test.each([
    ['a value outside its limits', row('11,1,20,1,'), [2, 'marnu', 'out-of-range']],
    ['a half where whole numbers are asked', row('7.5,1,20,1,'), [2, 'marnu', 'not-whole']],
    ['words for a number', row('sju,1,20,1,'), [2, 'marnu', 'not-a-number']],
    ['a code that is none', row('7,2,,1,'), [2, 'mararbete', 'wrong-code']],
    ['one code among several that is none', row('7,0,,1 3,'), [2, 'marstod', 'wrong-code']],
    ['an answer to what is not asked', row('7,0,20,1,'), [2, 'martimmar', 'not-asked']],
    ['a score that the answers do not give', row('7,1,20,1,28'), [2, 'marsumma', 'wrong-score']],
    ['a score where the answers give none', row('7,0,,1,7'), [2, 'marsumma', 'wrong-score']],
    ['no code', row('7,1,20,1,27', ''), [2, 'case', 'no-case']],
    ['an identity number for a code', row('7,1,20,1,27', '19900101-1234'), [2, 'case', 'identity-number']],
    ['a day that does not exist', row('7,1,20,1,27', 'K1', '2026-02-30'), [2, 'date', 'not-a-day']],
    ['a form that is none', row('7,1,20,1,27').replace('start_client', 'slut'), [2, 'form', 'unknown-form']],
    [
      'another timepoint than the form’s',
      row('7,1,20,1,27').replace(',start,', ',sex,'),
      [2, 'timepoint', 'other-form'],
    ],
    ['a row that is cut', `${head}\nK1,start,client,start_client,2026-01-02,7\n`, [2, undefined, 'row-length']],
    ['a column that is misspelt', row('7,1,20,1,27').replace('marstod', 'marsted'), [1, 'marsted', 'unknown-column']],
  ])('%s', async (_, rows, expected) => {
    const { problems, code, report } = await checked(rows);
    expect(problems).toContainEqual(expected);
    expect(code).toBe(report.summary.errors > 0 ? 1 : 0);
    for (const one of report.files[0].problems) {
      expect(one.message.length).toBeGreaterThan(10);
      expect(one.remedy.length).toBeGreaterThan(10);
      expect(JSON.stringify(one)).not.toContain('{detail}');
      expect(JSON.stringify(one)).not.toContain('1234');
    }
  });

  test('the same client and occasion twice, wrong order, and outside the window', async () => {
    const rows = [
      head,
      'K1,start,client,start_client,2026-01-02,7,0,,,',
      'K1,start,client,start_client,2026-01-03,7,0,,,',
      'K2,start,client,start_client,2026-01-02,7,0,,,',
      'K2,sex,client,sex_client,2026-07-20,7,0,,,',
      'K3,sex,client,sex_client,2026-07-02,7,0,,,',
      'K3,start,client,start_client,2026-08-02,7,0,,,',
      'K4,start,client,start_client,2026-01-02,7,0,,,',
      'K4,sex,client,sex_client,2026-07-10,7,0,,,',
    ].join('\n');
    const { problems } = await checked(rows);
    expect(problems).toEqual([
      [3, 'case', 'duplicate'],
      [5, 'date', 'out-of-window'],
      [7, 'date', 'out-of-order'],
    ]);
  });

  test('semicolons, decimal commas and a byte order mark, as a Swedish spreadsheet saves', async () => {
    const rows = `\ufeff${row('7,1,"2,5",1,"9,5"').replaceAll(',', ';').replace('"2;5"', '2,5').replace('"9;5"', '9,5')}`;
    expect((await checked(rows)).problems).toEqual([]);
  });

  test('a missing column is said once for each form, and rows with nothing in them are passed over', async () => {
    const names = head.replace(',mararbete', '');
    const rows = [
      names,
      'K1,start,client,start_client,2026-01-02,7,,,',
      ',,,,,,,,',
      'K2,start,client,start_client,2026-01-02,6,,,',
      'K2,sex,client,sex_client,2026-07-02,66,,,',
      '',
    ].join('\n');
    const { problems, report } = await checked(rows);
    expect(problems).toEqual([
      [1, 'mararbete', 'missing-column'],
      [1, 'mararbete', 'missing-column'],
      [5, 'marnu', 'out-of-range'],
    ]);
    expect(report.files[0].problems[1].message).toBe('The column is missing for the form sex_client.');
    expect(report.summary.rows).toBe(3);
  });

  test('columns with other names, by a map', async () => {
    const rows = 'Kod;Dag;Mår;Jobb;Tid;Stöd;Annat\nK1;2026-01-02;7;0;;1;x\n';
    const map = {
      columns: {
        Kod: 'case',
        Dag: 'date',
        Mår: 'marnu',
        Jobb: 'mararbete',
        Tid: 'martimmar',
        Stöd: 'marstod',
        Annat: null,
      },
      constant: { form: 'start_client' },
    };
    const { problems } = await checked(rows, ['--map', 'map.json'], { 'map.json': JSON.stringify(map) });
    expect(problems).toEqual([]);
    expect((await checked(rows)).code).toBe(1);
  });

  test('for people: each problem on a line with what to do, in both languages, and never the identity number', async () => {
    const cwd = project({ 'a.isu': text, 'd.csv': row('11,1,20,1,27', '199001011234') });
    const sv = await isu(['data', 'check', 'a.isu', 'd.csv', '--lang', 'sv'], { cwd });
    expect(sv.code).toBe(1);
    expect(sv.out).toContain('rad 2, kolumn marnu, "11": Värdet är utanför 0–10.');
    expect(sv.out).toContain('Ingenting är ändrat.');
    expect(sv.out).not.toContain('199001011234');
    const en = await isu(['data', 'check', 'a.isu', 'd.csv', '--lang', 'en'], { cwd });
    expect(en.out).toContain('The value is outside 0–10.');
  });

  test('a file as a spreadsheet saves it is read as any other', async () => {
    const rows = `${head}\nKÅ1,start,client,start_client,2026-01-02,7,0,,,\n`;
    const semicolons = rows.replaceAll(',', ';').replaceAll('\n', '\r\n');
    const tabs = Buffer.from(`\ufeff${rows.replaceAll(',', '\t')}`, 'utf16le');
    const cwd = project({
      'a.isu': text,
      'plain.csv': rows,
      'told.csv': `sep=;\r\n${semicolons}`,
      'marked.csv': `\ufeffsep=;\r\n${semicolons}`,
      'unicode.csv': tabs,
      'other-end.csv': Buffer.from(tabs).swap16(),
      'columns.csv': rows.replaceAll('\n', ',,\n').concat(',,,,,,,,,,,\n'),
    });
    const said = async (file: string) => {
      const { code, out } = await isu(['data', 'check', 'a.isu', file, '--format', 'json'], { cwd });
      return { code, out: out.replaceAll(file, 'FILE') };
    };
    const plain = await said('plain.csv');
    expect(plain.code).toBe(0);
    for (const file of ['told.csv', 'marked.csv', 'unicode.csv', 'other-end.csv', 'columns.csv'])
      expect(await said(file), file).toEqual(plain);
  });

  test('what cannot be read is said in one line', async () => {
    const cwd = project({
      'a.isu': text,
      'd.csv': `${head}\n"K1`,
      'empty.csv': '',
      'm.json': '{}',
      'x.xlsx': 'no',
      'x.sav': '$FL2@(#) SPSS DATA FILE',
      'tom/README.md': '',
      // As a spreadsheet in Swedish saves "CSV" without more: å is the byte E5.
      'latin.csv': Buffer.from(`${head}\nK\u00e51,start,client,start_client,2026-01-02,7,0,,,\n`, 'latin1'),
      // Not at the beginning only.
      'late.csv': Buffer.concat([Buffer.from(`${head}\n${'\n'.repeat(300_000)}K`), Buffer.from([0xe5])]),
    });
    for (const [words, expected] of [
      [['nowhere.csv'], 'nowhere.csv does not exist'],
      [['a.isu'], 'a.isu is a follow-up design, not data'],
      [['d.csv', '--map', 'no.json'], 'no.json does not exist'],
      [['d.csv'], 'cannot be read as CSV'],
      [['empty.csv'], 'empty.csv is empty'],
      [['d.csv', '--map', 'm.json'], 'm.json is not a column map'],
      [['x.xlsx'], 'x.xlsx cannot be read as an Excel workbook'],
      [['x.sav'], 'x.sav is an SPSS file, which is not read. Save it in SPSS as CSV or Excel'],
      [['tom'], 'There are no answers (.csv, .xlsx or .json) in tom'],
      [['latin.csv'], 'latin.csv is not in UTF-8'],
      [['late.csv'], 'Save it as "CSV UTF-8 (Comma delimited)"'],
    ] as const) {
      const { code, err } = await isu(['data', 'check', 'a.isu', ...words], { cwd });
      expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^isu: [^\n]+\n$/) });
      expect(err).toContain(expected);
    }
  });
});

describe('several files, and a folder', () => {
  const cases = 'case,sex,start,end\nK1,woman,2026-01-02,2026-03-02\nK2,,2026-01-05,\n';
  const missed = 'case,timepoint,form,reason\nK2,sex,sex_client,declines\n';
  const answers = `${head}\nK1,start,client,start_client,2026-01-02,7,0,,,\n`;
  const folder = async (files: Record<string, string>) => {
    const inside = Object.fromEntries(Object.entries(files).map(([name, rows]) => [`data/${name}`, rows]));
    const cwd = project({
      'a.isu': text,
      'data/README.md': 'x',
      'data/.gömd.csv': 'x',
      'data/~$b.xlsx': 'x',
      ...inside,
    });
    const { code, out, err } = await isu(['data', 'check', 'a.isu', 'data', '--format', 'json'], { cwd });
    if (!out) throw new Error(err);
    const { files: found } = JSON.parse(out);
    return {
      code,
      kinds: found.map(({ path, kind }: Record<string, string>) => [path, kind]),
      problems: found.flatMap((one: { path: string; problems: { row: number; column: string; code: string }[] }) =>
        one.problems.map(({ row: at, column, code: what }) => [one.path.slice(5), at, column, what]),
      ),
      messages: found.flatMap((one: { problems: { message: string }[] }) => one.problems.map(({ message }) => message)),
    };
  };

  test('the clients, the answers and what was missed are known by their columns', async () => {
    expect(await folder({ 'c.csv': cases, 'm.csv': missed, 'a.csv': answers })).toMatchObject({
      code: 0,
      kinds: [
        ['data/a.csv', 'forms'],
        ['data/c.csv', 'cases'],
        ['data/m.csv', 'missed'],
      ],
      problems: [],
    });
  });

  test('clients: once each, days that exist in order, sex in either language, and no columns without use', async () => {
    const rows = [
      'case,sex,start,end,age,namn,strat',
      'K1,woman,2026-01-02,2026-03-02,34,,',
      'K1,man,2026-01-02,,,,',
      'K2,okänt,2026-02-30,2026-01-01,340,,',
      'K3,Kvinna,2026-03-02,2026-03-01,,,',
      ',,,,x,,',
      '19900101-1234,,,,,Eva,',
    ].join('\n');
    const { problems, messages } = await folder({ 'c.csv': rows });
    expect(problems).toEqual([
      ['c.csv', 1, 'namn', 'unused-column'],
      ['c.csv', 1, 'strat', 'unused-column'],
      ['c.csv', 3, 'case', 'listed-twice'],
      ['c.csv', 4, 'start', 'not-a-day'],
      ['c.csv', 4, 'sex', 'wrong-code'],
      ['c.csv', 4, 'age', 'out-of-range'],
      ['c.csv', 5, 'end', 'end-before-start'],
      ['c.csv', 6, 'case', 'no-case'],
      ['c.csv', 6, 'age', 'not-a-number'],
      ['c.csv', 7, 'case', 'identity-number'],
    ]);
    expect(messages.join()).not.toContain('1234');
    expect((await folder({ 'c.csv': 'case,strat,end\nK1,2026-01-02,\n' })).problems).toEqual([
      ['c.csv', 1, 'strat', 'unknown-column'],
    ]);
  });

  test('what was missed: forms, timepoints and reasons that there are', async () => {
    const rows = [
      'case,timepoint,form,reason',
      'K1,sex,sex_client,declines',
      'K1,sex,sex_client,unknown',
      'K2,start,sex_client,regn',
      'K3,sex,slut,',
      ',sex,sex_client,moves',
    ].join('\n');
    expect((await folder({ 'm.csv': rows })).problems).toEqual([
      ['m.csv', 3, 'case', 'duplicate'],
      ['m.csv', 4, 'timepoint', 'other-form'],
      ['m.csv', 4, 'reason', 'wrong-code'],
      ['m.csv', 5, 'form', 'unknown-form'],
      ['m.csv', 6, 'case', 'no-case'],
    ]);
  });

  test('a measurement both made and missed, and one that is in two files, are found in either order', async () => {
    const start = 'case,timepoint,form,reason\nK1,start,start_client,forgets\n';
    const after = await folder({ 'a.csv': answers, 'm.csv': start });
    expect(after.problems).toEqual([['m.csv', 2, 'case', 'answered-and-missed']]);
    expect(after.messages[0]).toContain('(row 2, data/a.csv)');
    const before = await folder({ 'm.csv': start, 'n.csv': answers, 'o.csv': answers });
    expect(before.problems).toEqual([
      ['n.csv', 2, 'case', 'answered-and-missed'],
      ['o.csv', 2, 'case', 'duplicate'],
    ]);
    expect(before.messages[1]).toContain('row 2, data/n.csv');
  });

  test('what was left out in reading is said, in text and in JSON', async () => {
    const rows =
      'submitdate,ipaddr,case,date,form,marnu,mararbete,martimmar,marstod[1],marstod[2]\n2026-01-02 10:00:00,192.0.2.7,K1,2026-01-02 00:00:00,start_client,7,0,,Y,\n,,K2,,,,,,,\n';
    const { report, problems } = await checked(rows);
    expect(problems).toEqual([]);
    expect(report.files[0]).toMatchObject({ kind: 'forms', rows: 1 });
    expect(report.files[0].notes).toHaveLength(4);
    const cwd = project({ 'a.isu': text, 'd.csv': rows });
    const { out } = await isu(['data', 'check', 'a.isu', 'd.csv', '--lang', 'sv'], { cwd });
    expect(out).toContain('  Läst som uttag ur LimeSurvey.\n');
    expect(out).toContain('  Programmets egna kolumner är inte med: submitdate, ipaddr.\n');
    expect(out).toContain('  1 svar som påbörjats men inte skickats in är inte med.\n');
    expect(out).not.toContain('192.0.2.7');
  });
});

describe('simulated data', () => {
  test.each(isuFiles(folders.examples).map((file) => [file.pathname.split('/').at(-1) ?? '', file] as const))(
    'of %s is what the design says',
    async (name, file) => {
      const cwd = project({ [name]: source(file) });
      await isu(['simulate', name, '--clients', '30', '--out', 'data'], { cwd });
      const { out, err } = await isu(['data', 'check', name, 'data', '--format', 'json'], { cwd });
      if (!out) throw new Error(err);
      const { summary, files: found } = JSON.parse(out);
      expect(found.flatMap((one: { problems: { severity: string }[] }) => one.problems.slice(0, 3))).toEqual([]);
      expect(summary.errors).toBe(0);
      expect(found.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
        'cases',
        ...found.slice(2).map(() => 'forms'),
        'missed',
      ]);
    },
  );

  test('a changed cell is found, wherever it is', async () => {
    const [design] = await exampleDesigns();
    expect(design).toBeDefined();
    const cwd = project({ 'a.isu': text });
    await isu(['simulate', 'a.isu', '--clients', '20', '--out', 'd'], { cwd });
    const path = join(cwd, 'd', 'x_simulated_start_client.csv');
    const lines = readFileSync(path, 'utf8').split('\r\n');
    for (const at of [1, 10, 20]) {
      const cells = (lines[at] ?? '').split(',');
      const changed = [...lines];
      changed[at] = cells.map((cell, index) => (index === 6 ? '99' : cell)).join(',');
      writeFileSync(join(cwd, 'changed.csv'), changed.join('\r\n'));
      const { out } = await isu(['data', 'check', 'a.isu', 'changed.csv', '--format', 'json'], { cwd });
      expect(JSON.parse(out).files[0].problems[0]).toMatchObject({ row: at + 1, column: 'marnu', value: '99' });
    }
  });
});

test('a score that REDCap cannot work out is no problem in its export, where its column is empty', async () => {
  const text = `design x "X" { collect i from client at start }
instrument i "I" {
  item first "First day" date
  item spent "Spent" number 0..1000
  scale since = days(first, date)
  scale plain = spent * 2
}
`;
  const head = 'record_id,redcap_event_name,i_date,ifirst,ispent,isince,iplain,i_client_complete';
  const cwd = project({ 'a.isu': text, 'e.csv': `${head}\nK1,start_arm_1,2026-03-02,2026-03-01,5,,10,2\n` });
  expect(await isu(['data', 'check', 'a.isu', 'e.csv'], { cwd })).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(cwd, 'e.csv'), `${head}\nK1,start_arm_1,2026-03-02,2026-03-01,5,,,2\n`);
  expect(await isu(['data', 'check', 'a.isu', 'e.csv'], { cwd })).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(cwd, 'e.csv'), `${head}\nK1,start_arm_1,2026-03-02,2026-03-01,5,,11,2\n`);
  const { code, out } = await isu(['data', 'check', 'a.isu', 'e.csv'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/iplain/) });
  expect(out).not.toContain('isince');
});
