import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { designOf } from '../forms/intake.js';
import { book } from '../forms/xlsx/filling.js';
import { filesIn, isu, project, textOf } from './harness.js';

const design = (answers: string, timepoint = 'efter', question = 'x', more = '') => `uppföljning a "A" {
  syfte "Veta" {
    gäller resultat
  }
  mättillfälle ${timepoint} "Efteråt" 6 månader efter start${more && ' tidigare namn efter'}
  mätning m från klient vid start, ${timepoint}
}
instrument m "M" {
  fråga ${question} "Hur går det?" val ordnat {
    ${answers}${more}
  }
}
`;
const data =
  'case,timepoint,informant,form,date,mx\nK1,start,client,start_client,2026-01-01,1\nK1,efter,client,efter_client,2026-07-01,3\nK2,start,client,start_client,2026-01-02,\n';

const migrate = (files: Record<string, string | Uint8Array>, map: unknown, ...words: string[]) => {
  const cwd = project({ ...files, 'map.json': JSON.stringify(map) });
  return isu(['migrate', ...(words.length > 0 ? words : ['data.csv', '--map', 'map.json', '--out', 'new'])], {
    cwd,
  }).then((found) => ({ ...found, cwd }));
};

describe('isu migrate', () => {
  test('the map that isu diff gives makes data of the earlier version data of the newer', async () => {
    const cwd = project({
      'old.isu': design('svar a "Dåligt" svar b "Sådär" svar c "Bra"'),
      'new.isu': design('svar c "Bra" svar b "Sådär" svar a "Dåligt"', 'uppföljning', 'hur', '\n    tidigare namn x'),
      'data.csv': data,
    });
    const diff = await isu(['diff', 'old.isu', 'new.isu', '--format', 'json'], { cwd });
    const [{ map }] = JSON.parse(diff.out).designs;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${cwd}/map.json`, JSON.stringify(map));
    const found = await isu(['migrate', 'data.csv', '--map', 'map.json', '--out', 'new'], { cwd });
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(textOf(cwd, 'new/data.csv')).toBe(
      'case,timepoint,informant,form,date,mhur\nK1,start,client,start_client,2026-01-01,3\nK1,uppfoljning,client,uppfoljning_client,2026-07-01,1\nK2,start,client,start_client,2026-01-02,\n',
    );
    expect(textOf(cwd, 'data.csv')).toBe(data);
    const check = await isu(['data', 'check', 'new.isu', 'new'], { cwd });
    expect(check.out).not.toContain('mhur');
  });

  test.each([
    ['a value that is not named', { columns: {}, values: { mx: { '1': '3' } } }, 'mx “3”'],
    ['a column that is not there', { columns: { my: 'mz' } }, 'my'],
    ['two columns of one name', { columns: { mx: 'date' } }, 'date'],
  ])('%s is said, and nothing is written', async (_, map, said) => {
    const { code, out, err, cwd } = await migrate({ 'data.csv': data }, map);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(filesIn(cwd)).toEqual(['data.csv', 'map.json']);
  });

  test('what is there already as it would be written, by a run that was stopped, is passed over', async () => {
    const files = { 'data.csv': data, 'new/data.csv': data };
    expect(await migrate(files, { columns: {} })).toMatchObject({ code: 0, out: 'new/data.csv: 3 rows\n' });
  });

  test.each([
    ['in place', ['data.csv', '--map', 'map.json', '--out', '.'], 'never changed in place'],
    ['over what is there', ['data.csv', '--map', 'map.json', '--out', 'there'], 'there already'],
    ['without a map', ['data.csv', '--out', 'new'], '--map'],
    ['without a place', ['data.csv', '--map', 'map.json'], '--out'],
    ['what is no workbook', ['data.xlsx', '--map', 'map.json', '--out', 'new'], 'cannot be read as an Excel workbook'],
    ['neither CSV nor a workbook', ['map.json', '--map', 'map.json', '--out', 'new'], 'neither CSV nor an Excel'],
    ['with one design only', ['data.csv', '--map', 'map.json', '--out', 'new', '--now', 'a.isu'], 'belong together'],
    ['no map', ['data.csv', '--map', 'data.csv', '--out', 'new'], 'not a column map'],
    ['two of one name', ['data.csv', 'there/data.csv', '--map', 'map.json', '--out', 'new'], 'data.csv'],
  ])('%s is refused', async (_, words, said) => {
    const files = {
      'data.csv': data,
      'there/data.csv': `${data}K3,start,client,start_client,2026-01-03,1\n`,
      'data.xlsx': 'x',
    };
    const { code, out, err, cwd } = await migrate(files, { columns: {} }, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(filesIn(cwd)).toHaveLength(4);
  });

  test('an identity number is not repeated', async () => {
    const { err } = await migrate(
      { 'data.csv': 'case,mx\nK1,19900101-1234\n' },
      { columns: {}, values: { mx: { '1': '2' } } },
    );
    expect(err).not.toContain('1234');
  });

  test('what the map does not name is kept to the letter, whatever stands in it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\r\n\0]/g, ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, sign) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = [['a', 'b', 'c'], ...rows.map(([a, b]) => [a, b, '1'])]
            .map((cells) => cells.map(quote).join(sign))
            .join('\n');
          // The first line decides the separator, so it has no quotation marks here.
          const head = ['a', 'b', 'c'].join(sign);
          const { cwd, code } = await migrate(
            { 'data.csv': `${head}\n${text.split('\n').slice(1).join('\n')}\n` },
            { columns: { c: 'd' }, values: { d: { '1': '2' } } },
          );
          expect(code).toBe(0);
          const { parse } = await import('csv-parse/sync');
          const read: string[][] = parse(textOf(cwd, 'new/data.csv'), { delimiter: sign });
          expect(read).toEqual([['a', 'b', 'd'], ...rows.map(([a, b]) => [a, b, '2'])]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what the rows say of the form that they were filled in on', () => {
  const head = (more: string) =>
    design('svar a "Dåligt" svar b "Sådär" svar c "Bra"', 'efter', 'x', '').replace('fråga x', `${more}fråga x`);
  const other = '  fråga annan "Är du orolig?" skattas 0..10\n  ';
  const before = head(other);
  const now = design(
    'svar c "Bra" svar b "Sådär" svar a "Dåligt"',
    'uppföljning',
    'hur',
    '\n    tidigare namn x',
  ).replace('fråga hur', `${other}fråga hur`);
  /** Simulated data of the design before, and the map that `isu diff` gives. */
  async function prepared(after = now, change: (map: object) => object = (map) => map) {
    const cwd = project({ 'old.isu': before, 'new.isu': after });
    await isu(['simulate', 'old.isu', '--clients', '12', '--out', 'sim'], { cwd });
    const diff = await isu(['diff', 'old.isu', 'new.isu', '--format', 'json'], { cwd });
    writeFileSync(join(cwd, 'map.json'), JSON.stringify(change(JSON.parse(diff.out).designs[0].map)));
    const forms = filesIn(join(cwd, 'sim')).filter((name) => /client\.csv$/.test(name));
    return { cwd, data: forms.map((name) => `sim/${name}`) };
  }
  const call = (data: readonly string[], ...more: string[]) => [
    'migrate',
    ...data,
    '--map',
    'map.json',
    '--out',
    'new',
    ...more,
  ];
  const designs = ['--before', 'old.isu', '--now', 'new.isu'];
  const check = (cwd: string) => isu(['data', 'check', 'new.isu', 'new'], { cwd });

  test('is what they mean when the map is carried out: they then fit the newer design', async () => {
    const { cwd, data } = await prepared();
    expect(await isu(call(data, ...designs), { cwd })).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await check(cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/version/);
  });

  test('still says what means something else in spite of it', async () => {
    const { cwd, data } = await prepared(now.replace('Är du orolig?', 'Har du varit orolig?'));
    expect((await isu(call(data, ...designs), { cwd })).code).toBe(0);
    const { code, err } = await check(cwd);
    expect(code).toBe(2);
    expect(err).toContain('mannan');
    expect(err).not.toContain('mhur');
  });

  test.each([
    ['without the designs', (map: object) => map, [], 'Give --before and --now'],
    [
      'where the map does something else than they say',
      (map: object) => ({ ...map, values: { mhur: { '1': '1', '2': '3', '3': '2' } } }),
      designs,
      'something else than the two designs say',
    ],
    ['of another version', (map: object) => map, ['--before', 'new.isu', '--now', 'new.isu'], 'something else than'],
  ])('stays as it was, and that is said: %s', async (_, change, more, said) => {
    const { cwd, data } = await prepared(now, change);
    const versions = (path: string) => textOf(cwd, path).match(/f1~\S+?(?=,)/g);
    const was = data.map(versions);
    const { code, err } = await isu(call(data, ...more), { cwd });
    expect(code).toBe(0);
    expect(err).toContain(said);
    expect(data.map((path) => versions(path.replace('sim/', 'new/')))).toEqual(was);
    expect((await check(cwd)).code).toBe(2);
  });

  test('rows of yet another version stay as they were', async () => {
    const { cwd, data } = await prepared();
    const [path = ''] = data;
    const text = textOf(cwd, path);
    const [stamp = ''] = /f1~\S+?(?=,)/.exec(text) ?? [];
    writeFileSync(
      join(cwd, path),
      text.replace(
        stamp,
        stamp.replace(/.$/, (one) => (one === 'A' ? 'B' : 'A')),
      ),
    );
    const { code, err } = await isu(call(data, ...designs), { cwd });
    expect(code).toBe(0);
    expect(err).toContain('stays as it was in 1 row. They were filled in on another version');
  });
});

describe('workbooks', () => {
  test('the first sheet becomes CSV, beside the workbook, which is left alone', async () => {
    const rows = [
      ['case', 'date', 'mx', 'note'],
      ['K1', new Date('2026-01-05'), 1, '=1+1'],
      ['K2', null, 3, 'å, "ä"'],
    ];
    const book = await writeXlsx({ sheets: [{ name: 'Svar', rows }] });
    const map = { columns: { mx: 'mhur' }, values: { mhur: { '1': '3', '3': '1' } } };
    const { code, out, err, cwd } = await migrate(
      { 'svar.xlsx': book },
      map,
      'svar.xlsx',
      '--map',
      'map.json',
      '--out',
      'new',
    );
    expect(code).toBe(0);
    expect(out).toBe('new/svar.csv: 2 rows\n');
    expect(err).toContain('svar.xlsx is a workbook; what is new is CSV');
    expect(textOf(cwd, 'new/svar.csv').replaceAll('\r', '')).toBe(
      '\ufeffcase,date,mhur,note\nK1,2026-01-05,3,\'=1+1\nK2,,1,"å, ""ä"""\n',
    );
  });

  test('the one that isu made is read with the design that it was made from', async () => {
    const before = design('svar a "Dåligt" svar b "Bra"');
    const cwd = project({
      'old.isu': before,
      'new.isu': design('svar a "Dåligt" svar b "Bra"', 'efter', 'hur', ' tidigare namn x').replace(
        '} tidigare',
        '} tidigare',
      ),
    });
    const { path, sheets } = await book(await designOf(before), join(cwd, 'b.xlsx'));
    const made = await readXlsx(readFileSync(path));
    const row = made.sheets[sheets[0] ?? 0]?.rows[5] ?? [];
    for (const [column, value] of ['K1', new Date('2026-01-05'), '', 2].entries()) row[column] = value;
    writeFileSync(path, await writeXlsx({ sheets: made.sheets.map(({ name, rows }) => ({ name, rows })) }));
    writeFileSync(join(cwd, 'map.json'), JSON.stringify({ columns: { mx: 'mhur' } }));
    const call = ['migrate', 'b.xlsx', '--map', 'map.json', '--out', 'new'];
    const refused = await isu(call, { cwd });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('--before FILE.isu');
    const { code, out } = await isu([...call, '--before', 'old.isu', '--now', 'new.isu'], { cwd });
    expect(code).toBe(0);
    const [file = ''] = filesIn(join(cwd, 'new'));
    expect(out).toContain(`new/${file}: 1 row`);
    expect(textOf(cwd, 'new', file)).toMatch(
      /^\ufeffcase,timepoint,informant,form,date,version,mhur\r\nK1,start,client,start_client,2026-01-05,.*,2\r\n$/,
    );
    expect(await isu(['data', 'check', 'new.isu', 'new'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});
