import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateSql } from '../../src/analysis/sql/index.js';
import { csvText } from '../../src/data/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { registerOf, rowsInDuckDb } from '../analysis/sql/engines.js';
import { readText } from '../examples/reading.js';
import { design, filesIn, isu, project, textOf } from './harness.js';

const isuFile = design();
const head = ['case', 'timepoint', 'informant', 'form', 'date', 'egenmaende'];
/** Twelve clients, each two better at the end. */
const rows = Array.from({ length: 12 }, (_, at) => [
  [`K${at + 1}`, 'start', 'client', 'start_client', '2026-01-02', String(at % 8)],
  [`K${at + 1}`, 'end', 'client', 'end_client', '2026-06-02', String((at % 8) + 2)],
]).flat();
const call = (cwd: string, words: string) => isu(words.split(' '), { cwd });

/** The counts, as the query that the command line writes gives them. */
async function counts(): Promise<string> {
  const cwd = project({ 'a.isu': isuFile });
  await call(cwd, 'generate script a.isu --to sql --out out');
  const { designs } = await readText(isuFile);
  const [found] = designs;
  if (!found) throw new Error('no design');
  const sql = textOf(cwd, 'out', 'enheten.aggregates.sql');
  return csvText(await rowsInDuckDb(registerOf(found.design, [[head, ...rows]]), sql));
}

describe('isu generate script --to sql', () => {
  test('writes the query for the database that is named', async () => {
    const cwd = project({ 'a.isu': isuFile });
    expect(await call(cwd, 'generate script a.isu --to r,sql --out out')).toMatchObject({ code: 0, err: '' });
    expect(filesIn(join(cwd, 'out')).filter((name) => !name.startsWith('.'))).toEqual([
      'enheten.aggregates.sql',
      'enheten.analysis.R',
    ]);
    const { designs } = await readText(isuFile);
    for (const dialect of ['duckdb', 'postgres', 'spark'] as const) {
      expect(await call(cwd, `generate script a.isu --to sql --dialect ${dialect} --out out`)).toMatchObject({
        code: 0,
      });
      const [file] = generateSql(designs[0]?.design as never, { language: 'en', dialect });
      expect(textOf(cwd, 'out', 'enheten.aggregates.sql')).toBe(file?.text);
    }
  });

  test('says what a dialect is of, and which there are', async () => {
    const cwd = project({ 'a.isu': isuFile });
    const alone = await call(cwd, 'generate script a.isu --to r --dialect spark --out out');
    expect(alone).toMatchObject({ code: 2, err: 'isu: --dialect goes with --to sql. Give both or neither.\n' });
    expect(await call(cwd, 'generate script a.isu --to sql --dialect oracle --out out')).toMatchObject({
      code: 2,
      err: expect.stringContaining('postgres'),
    });
  });
});

describe('isu analyze --aggregates', () => {
  test('makes the report that the files give', async () => {
    const cwd = project({ 'a.isu': isuFile, 'd.csv': csvText([head, ...rows]), 'n.csv': await counts() });
    const made = await call(cwd, 'analyze a.isu --aggregates n.csv --to json,html --out counted --lang sv');
    expect(made.code).toBe(0);
    expect(made.err).toContain('Filen är intern');
    expect(await call(cwd, 'analyze a.isu d.csv --to json --out files')).toMatchObject({ code: 0 });
    const results = (folder: string) => JSON.parse(textOf(cwd, folder, 'enheten.analysis.json'));
    const [counted, files] = [results('counted'), results('files')];
    expect(counted.measures).toEqual(files.measures);
    expect(counted.outcomes).toEqual(files.outcomes);
    expect(counted.tests).toEqual(files.tests);
    expect(textOf(cwd, 'counted', 'enheten.analysis.sv.html')).toContain('bygger på antal ur en databas');
  });

  test('says what is wrong with the file, in both languages', async () => {
    const whole = csvRows(await counts());
    const cwd = project({
      'a.isu': isuFile,
      'other.csv': csvText([head, ...rows]),
      'cut.csv': csvText(whole.filter(([kind]) => kind !== 'form')),
      'changed.csv': csvText(whole.map((row) => (row[1] === 'plan' ? row.with(6, 'x') : row))),
      'empty.csv': '',
    });
    const said = async (file: string, lang: string) => {
      const { code, err } = await call(cwd, `analyze a.isu --aggregates ${file} --to json --out out --lang ${lang}`);
      expect(code).toBe(2);
      expect(err.split('\n')).toHaveLength(2);
      return err;
    };
    expect(await said('other.csv', 'sv')).toContain('kolumner saknas (kind, item');
    expect(await said('other.csv', 'en')).toContain('columns are missing (kind, item');
    expect(await said('cut.csv', 'sv')).toContain('är inte hel');
    expect(await said('cut.csv', 'en')).toContain('is not whole');
    expect(await said('changed.csv', 'sv')).toContain('en fråga som inte är den här uppföljningens');
    expect(await said('changed.csv', 'en')).toContain('not this design');
    expect(await said('empty.csv', 'sv')).toContain('empty.csv är tom');
    expect(await said('nowhere.csv', 'sv')).toContain('nowhere.csv');
    expect(filesIn(cwd)).not.toContain('out/enheten.analysis.json');
  });

  test('goes with no files of data, and without it they are needed', async () => {
    const cwd = project({ 'a.isu': isuFile, 'd.csv': csvText([head, ...rows]) });
    expect(await call(cwd, 'analyze a.isu d.csv --aggregates n.csv --to json --out out')).toMatchObject({
      code: 2,
      err: 'isu: --aggregates cannot be given together with d.csv. Give one of them.\n',
    });
    expect(await call(cwd, 'analyze a.isu --to json --out out')).toMatchObject({
      code: 2,
      err: 'isu: isu analyze needs DATA. See isu analyze --help\n',
    });
  });
});
