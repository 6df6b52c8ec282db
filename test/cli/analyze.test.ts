import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, filesIn, isu, project, textOf } from './harness.js';

const isuFile = design();
const head = 'case,timepoint,informant,form,date,egenmaende';
const row = (code: string, at: string, date: string, value: string) =>
  `${code},${at},client,${at}_client,${date},${value}`;
/** Twelve clients, each two better at the end. */
const pairs = Array.from({ length: 12 }, (_, at) => [
  row(`K${at + 1}`, 'start', '2026-01-02', String(at % 8)),
  row(`K${at + 1}`, 'end', '2026-06-02', String((at % 8) + 2)),
]).flat();
const answers = `${[head, ...pairs].join('\n')}\n`;
const files = { 'a.isu': isuFile, 'd.csv': answers };
const folder = (more: Record<string, string | Uint8Array> = {}) => project({ ...files, ...more });
/** Rows from before forms had a version are told of, and nothing else is. */
const older = expect.stringMatching(/^isu: \d+ (rader säger inte|rows do not say) [^\n]*\n$/);
const analyze = (cwd: string, ...words: string[]) =>
  isu(['analyze', ...words.flatMap((word) => word.split(' '))], { cwd });

describe('the plan carried out on data', () => {
  test('in every format, and the same again is unchanged', async () => {
    const cwd = folder();
    const made = await analyze(cwd, 'a.isu d.csv --to html,md,json,docx --out out --lang sv');
    expect(made).toMatchObject({ code: 0, err: older });
    const names = filesIn(join(cwd, 'out'));
    for (const end of ['.sv.html', '.sv.md', '.json', '.sv.docx']) {
      const [only, ...others] = names.filter((name) => name.endsWith(`.analysis${end}`));
      expect(others).toEqual([]);
      expect(made.out.split('\n')).toContain(`out/${only}`);
    }
    // Every picture that the Markdown shows is there.
    const text = textOf(cwd, 'out', 'enheten.analysis.sv.md');
    const pictures = [...text.matchAll(/\]\(([^()]*\.svg)\)/g)].map(([, path]) => path);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(names).toContain(path);
    expect(text).toContain('n = 12');
    const { cases } = JSON.parse(textOf(cwd, 'out', 'enheten.analysis.json'));
    expect(cases.started).toBe(12);

    const before = names.map((name) => readFileSync(join(cwd, 'out', name)));
    const again = await analyze(cwd, 'a.isu d.csv --to html,md,json,docx --out out --lang sv');
    expect(again).toMatchObject({ code: 0, err: older });
    for (const line of again.out.trimEnd().split('\n')) expect(line).toMatch(/ \(oförändrad\)$/);
    expect(filesIn(join(cwd, 'out')).map((name) => readFileSync(join(cwd, 'out', name)))).toEqual(before);
  });

  test('of a folder with several files, the list of clients among them', async () => {
    const cwd = project({
      'a.isu': isuFile,
      'data/b.csv': `${[head, ...pairs.filter((one) => one.includes('start'))].join('\n')}\n`,
      'data/c.csv': `${[head, ...pairs.filter((one) => one.includes('end'))].join('\n')}\n`,
      'data/e.csv': `case,sex,start,end\n${Array.from({ length: 15 }, (_, at) => `K${at + 1},,2026-01-01,`).join('\n')}\n`,
    });
    expect(await analyze(cwd, 'a.isu data --to json --out out')).toMatchObject({ code: 0, err: older });
    expect(JSON.parse(textOf(cwd, 'out', 'enheten.analysis.json')).cases).toMatchObject({ started: 15 });
  });

  test('columns with other names by a map', async () => {
    const cwd = folder({
      'd.csv': answers.replace('egenmaende', 'Mår'),
      'm.json': JSON.stringify({ columns: { Mår: 'egenmaende' } }),
    });
    expect(await analyze(cwd, 'a.isu d.csv --map m.json --to md --out out --lang en')).toMatchObject({
      code: 0,
      err: older,
    });
    const plain = folder();
    await analyze(plain, 'a.isu d.csv --to md --out out --lang en');
    expect(textOf(cwd, 'out', 'enheten.analysis.en.md')).toBe(textOf(plain, 'out', 'enheten.analysis.en.md'));
  });

  test('the internal copy and the other language lie beside the report, and none is said to be left over', async () => {
    const cwd = folder();
    const to = '--to md --out out';
    await analyze(cwd, `a.isu d.csv ${to} --lang sv`);
    const report = textOf(cwd, 'out', 'enheten.analysis.sv.md');
    for (const more of ['--lang sv --internal', '--lang en', '--lang en --internal', '--lang sv']) {
      expect(await analyze(cwd, `a.isu d.csv ${to} ${more}`)).toMatchObject({ code: 0, err: older });
    }
    expect(textOf(cwd, 'out', 'enheten.analysis.sv.md')).toBe(report);
    expect(filesIn(join(cwd, 'out')).filter((name) => name.endsWith('.md'))).toEqual([
      'enheten.analysis.en.md',
      'enheten.analysis.internal.en.md',
      'enheten.analysis.internal.sv.md',
      'enheten.analysis.sv.md',
    ]);
  });

  describe('beside an earlier report', () => {
    const rows = (count: number) =>
      `${[head, ...Array.from({ length: count }, (_, at) => [row(`K${at + 1}`, 'start', '2026-01-02', String(at % 10)), row(`K${at + 1}`, 'end', '2026-06-02', String((at * 3) % 10))]).flat()].join('\n')}\n`;
    const list = (count: number) =>
      `case,start\n${Array.from({ length: count }, (_, at) => `K${at + 1},2026-01-01`).join('\n')}\n`;
    /** The reports of 30 clients, and data of as many as come to be. */
    const world = async (count: number) => {
      const cwd = project({
        'a.isu': isuFile,
        'then/d.csv': rows(30),
        'then/c.csv': list(30),
        'now/d.csv': rows(count),
        'now/c.csv': list(count),
      });
      for (const more of ['', ' --internal']) await analyze(cwd, `a.isu then --to json --out first${more}`);
      return cwd;
    };
    const files = ['first/enheten.analysis.json', 'first/enheten.analysis.internal.json'];

    test.each(files)('few newcomers: no report, one line, exit 2 (%s)', async (file) => {
      const cwd = await world(31);
      const made = await analyze(cwd, `a.isu now --to json,md --out out --lang en --previous ${file}`);
      expect(made.code).toBe(2);
      expect(made.err).toMatch(/1 client has come since first.*fewer than 5/);
      expect(made.err.trim().split('\n')).toHaveLength(1);
      expect(filesIn(cwd).filter((one) => one.startsWith('out/'))).toEqual([]);
      // The working copy is for those who see each answer anyway.
      expect(await analyze(cwd, `a.isu now --to json --out out --internal --previous ${file}`)).toMatchObject({
        code: 0,
      });
    });

    test('enough newcomers: a report; where the earlier one does not say whom it is about, that is said', async () => {
      const cwd = await world(45);
      const [nameless = '', named = ''] = files;
      const call = 'a.isu now --to json --out out --lang en --previous';
      expect(await analyze(cwd, `${call} ${named}`)).toMatchObject({
        code: 0,
        err: expect.stringMatching(/^isu: 90 rows do not say which version .*\n$/),
      });
      const made = await analyze(cwd, `${call} ${nameless}`);
      expect(made.code).toBe(0);
      expect(made.err).toMatch(/does not say which clients/);
      expect(JSON.parse(textOf(cwd, 'out', 'enheten.analysis.json'))).not.toHaveProperty('clients');
    });

    test('somebody exchanged for another is seen by the working copy', async () => {
      const cwd = await world(30);
      writeFileSync(join(cwd, 'now/d.csv'), rows(30).replaceAll('K30,', 'K99,'));
      writeFileSync(join(cwd, 'now/c.csv'), list(30).replaceAll('K30,', 'K99,'));
      const made = await analyze(cwd, `a.isu now --to json --out out --lang en --previous ${files[1]}`);
      expect(made).toMatchObject({ code: 2 });
      expect(made.err).toMatch(/1 client/);
    });

    test.each([
      ['missing.json', /missing\.json/],
      ['a.isu', /not a results report/],
      ['other.json', /of another design/],
    ])('%s: one line, exit 2', async (file, message) => {
      const cwd = await world(30);
      const other = JSON.parse(textOf(cwd, 'first', 'enheten.analysis.json'));
      writeFileSync(join(cwd, 'other.json'), JSON.stringify({ ...other, design: { name: 'o', code: 'other' } }));
      const made = await analyze(cwd, `a.isu now --to json --out out --lang en --previous ${file}`);
      expect(made.code).toBe(2);
      expect(made.err).toMatch(message);
      expect(made.err.trim().split('\n')).toHaveLength(1);
    });
  });

  test('rows that cannot be used are told of, on standard error and in the report', async () => {
    const cwd = folder({
      'd.csv': `${answers}${row('K13', 'start', '2026-01-02', '99')}\n${row('K14', 'slut', '2026-01-02', '4')}\n`,
      'other.csv': 'Namn,Telefon\nAnna Andersson,0701234567\n',
    });
    const { code, err } = await analyze(cwd, 'a.isu d.csv other.csv --to md --out out --lang sv');
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^isu: \d+ rader säger inte vilken version/),
      expect.stringMatching(/^isu: other\.csv: ingen rad kunde användas\./),
      'isu: Värden utanför skalan: 1 (först i d.csv rad 26). Räknas som obesvarade.',
      'isu: Rader för ett formulär som beskrivningen inte har: 1 (först i d.csv rad 27). Raderna används inte.',
      'isu: Kolumner som beskrivningen inte har: 2 (först i other.csv rad 1). Används inte.',
      expect.stringMatching(/^isu: Kolumner som saknas: 2 \(först i other\.csv rad 1\)\./),
      expect.stringMatching(/^isu: Kör isu data check /),
    ]);
    const [, deviations = ''] = textOf(cwd, 'out', 'enheten.analysis.sv.md').split('## Avvikelser från planen');
    expect(deviations).toContain('d.csv');
    expect(textOf(cwd, 'out', 'enheten.analysis.sv.md')).not.toContain('Anna');
  });

  test('nobody who answers the first time, and very long codes, give a report without numbers that are none', async () => {
    const late = pairs.filter((one) => one.includes('end')).map((one) => one.replace('K1,', `${'Kod'.repeat(5_000)},`));
    const cwd = folder({ 'd.csv': `${[head, ...late].join('\n')}\n` });
    const made = await analyze(cwd, 'a.isu d.csv --to md,html,json --out out --lang sv');
    expect(made).toMatchObject({ code: 0, err: older });
    for (const name of filesIn(join(cwd, 'out'))) {
      expect(textOf(cwd, 'out', name)).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|KodKod/);
    }
  });
});

describe('what cannot be analysed', () => {
  const others = {
    'two.isu': `${isuFile}${isuFile.slice(0, isuFile.indexOf('instrument')).replace('enheten', 'andra')}`,
    'broken.isu': 'uppföljning x "X" {\n',
    'several/a.isu': isuFile,
    'several/b.isu': design('andra'),
    'tom/README.md': '',
    'empty.csv': '',
    'headings.csv': `${head}\n`,
    'other.csv': 'Namn,Telefon\nAnna Andersson,0701234567\n',
    'forms.csv': answers.replaceAll('_client', '_klient'),
    'clients.csv': 'case,sex,start\nK1,woman,2026-01-02\n',
    'quote.csv': `${head}\nK1,"Anna Andersson`,
    'latin.csv': Buffer.from(`${head}\nK\u00e51,start,client,start_client,2026-01-02,7\n`, 'latin1'),
    'x.xlsx': 'no',
    'm.json': '{}',
    file: 'mine',
  };
  const to = '--to md --out out';
  test.each([
    [`a.isu ${to}`, 'DATA'],
    [`a.isu no.csv ${to}`, 'no.csv'],
    [`no.isu d.csv ${to}`, 'no.isu'],
    [`a.isu tom ${to}`, 'tom'],
    [`a.isu empty.csv ${to}`, 'empty.csv'],
    [`a.isu headings.csv ${to}`, 'headings.csv'],
    [`a.isu other.csv ${to}`, 'isu data check'],
    [`a.isu forms.csv ${to}`, 'isu data check'],
    [`a.isu clients.csv ${to}`, 'clients.csv'],
    [`a.isu quote.csv ${to}`, 'quote.csv'],
    [`a.isu latin.csv ${to}`, 'UTF-8'],
    [`a.isu x.xlsx ${to}`, 'x.xlsx'],
    [`a.isu a.isu ${to}`, '.csv, .xlsx'],
    [`two.isu d.csv ${to}`, 'two.isu'],
    [`several d.csv ${to}`, 'several'],
    [`a.isu d.csv --map no.json ${to}`, 'no.json'],
    [`a.isu d.csv --map m.json ${to}`, '"columns"'],
    ['a.isu d.csv --to pdf --out out', 'docx'],
    ['a.isu d.csv --out out', '--to'],
    ['a.isu d.csv --to md', '--out'],
    ['a.isu d.csv --to md --out file', 'file'],
  ])('%s: one line, exit code 2, and nothing written', async (words, what) => {
    const cwd = folder(others);
    const before = filesIn(cwd);
    const spoken = [];
    for (const lang of ['sv', 'en']) {
      const { code, out, err } = await analyze(cwd, words, `--lang ${lang}`);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^isu: [^\n]{20,}\n$/);
      expect(err).toContain(what);
      // What stands in the data is nobody's to see in a log.
      expect(err).not.toContain('Anna');
      expect(err).not.toMatch(/Unexpected|Oväntat|\bat .*:\d+:\d+/);
      spoken.push(err);
    }
    expect(spoken[0]).not.toBe(spoken[1]);
    expect(filesIn(cwd)).toEqual(before);
  });

  test('a design with errors in its text is shown where, and gives exit code 1', async () => {
    const cwd = folder(others);
    const { code, err } = await analyze(cwd, `broken.isu d.csv ${to}`);
    expect(code).toBe(1);
    expect(err).toContain('broken.isu');
    expect(err).toContain('1:19');
    expect(filesIn(cwd)).not.toContain('out');
  });

  test('somebody else’s file, and a report that has been changed, are not overwritten', async () => {
    const report = 'out/enheten.analysis.sv.md';
    const cwd = folder({ [report]: 'mine' });
    const { code, err } = await analyze(cwd, `a.isu d.csv ${to} --lang sv`);
    expect(code).toBe(2);
    expect(err).toMatch(/^isu: out\/enheten\.analysis\.sv\.md finns redan [^\n]*--force\.\n$/);
    expect(filesIn(join(cwd, 'out'))).toEqual(['enheten.analysis.sv.md']);
    expect(textOf(cwd, report)).toBe('mine');
    expect((await analyze(cwd, `a.isu d.csv ${to} --lang sv --force`)).code).toBe(0);
    expect(textOf(cwd, report)).toContain('# ');
    writeFileSync(join(cwd, report), 'edited');
    const edited = await analyze(cwd, `a.isu d.csv ${to} --lang sv`);
    expect(edited).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('har ändrats sedan isu skapade den'),
    });
    expect(textOf(cwd, report)).toBe('edited');
  });
});

test('more made-up clients than any unit has are refused', async () => {
  const cwd = folder();
  const { code, err } = await isu(['simulate', 'a.isu', '--clients', '999999999', '--out', 'out'], { cwd });
  expect({ code, err }).toEqual({ code: 2, err: 'isu: --clients 999999999: give at most 500000.\n' });
  expect(filesIn(cwd)).toEqual(['a.isu', 'd.csv']);
});
