import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../src/data/index.js';
import { spreadsheet } from '../../src/data/workbook/spreadsheet.js';
import { design, filesIn, isu, project, textOf } from '../cli/harness.js';
import { designOf } from '../forms/intake.js';

const answers = 'case,timepoint,informant,form,date,egenmaende\nK1,start,client,start_client,2026-01-02,3\n';

/** A queue that nobody writes into, and a device that never ends. */
function queue(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

describe('only ordinary files are read', () => {
  const files = { 'a.isu': design('a'), 'd.csv': answers, 'map.json': '{"columns":{}}' };
  const calls: [what: string, words: string[]][] = [
    ['a design', ['check', 'odd.isu']],
    ['data', ['data', 'check', 'a.isu', 'odd.csv']],
    ['a workbook', ['data', 'check', 'a.isu', 'odd.xlsx']],
    ['answers in JSON', ['data', 'check', 'a.isu', 'odd.json']],
    ['a column map', ['data', 'check', 'a.isu', 'd.csv', '--map', 'odd.json']],
    ['a form', ['import', 'odd.csv']],
    ['an earlier report', ['analyze', 'a.isu', 'd.csv', '--to', 'json', '--out', 'o', '--previous', 'odd.json']],
    ['data to migrate', ['migrate', 'odd.csv', '--map', 'map.json', '--out', 'o']],
  ];

  test.each(calls)('%s', async (_, words) => {
    const odd = words.find((word) => word.startsWith('odd')) ?? '';
    for (const make of [queue, (path: string) => symlinkSync('/dev/zero', path)]) {
      const cwd = project(files);
      make(join(cwd, odd));
      const { code, out, err } = await isu(words, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${odd} is no ordinary file`);
    }
  });

  test('nor is a configuration that is none, or one that it extends', async () => {
    const own = project({ 'a.isu': design('a') });
    queue(join(own, 'isu.config.json'));
    expect(await isu(['check', 'a.isu'], { cwd: own })).toMatchObject({
      code: 2,
      err: expect.stringContaining('isu.config.json is no ordinary file'),
    });
    const base = project({ 'a.isu': design('a'), 'isu.config.json': '{ "extends": "./base.json" }' });
    queue(join(base, 'base.json'));
    expect(await isu(['check', 'a.isu'], { cwd: base })).toMatchObject({
      code: 2,
      err: expect.stringContaining('base.json is no ordinary file'),
    });
  });

  test('what is imported and is none, or no .isu file, is a finding where it stands', async () => {
    const cwd = project({
      'a.isu': `importera "./odd.isu"\nimportera "./notes.txt"\nimportera "./no-name/.isu"\n${design('a')}`,
      'b.isu': design('b'),
      'notes.txt': 'mer',
      'no-name/.isu': '',
    });
    queue(join(cwd, 'odd.isu'));
    const { code, out } = await isu(['check', 'a.isu', 'b.isu', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    const [a, b] = JSON.parse(out).files;
    const found = a.findings.filter((one: { code: string }) => one.code === 'S-12');
    expect(found.map((one: { message: string }) => one.message)).toEqual([
      expect.stringContaining('“./odd.isu” does not exist'),
      'Only files that end in .isu can be imported, and “./notes.txt” does not.',
      expect.stringContaining('“./no-name/.isu” does not.'),
    ]);
    expect(b.designs).toHaveLength(1);
  });
});

describe('one file of a folder that cannot be read', () => {
  const strange = () => {
    const cwd = project({
      'a.isu': design('a').replaceAll('  ', '    '),
      'd.isu': new Uint8Array([0, 159]),
      'e%20#?.isu': design('e'),
      '[f]\\g.isu': design('f'),
      'h\n.isu': design('h'),
    });
    queue(join(cwd, 'b.isu'));
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/c`), Buffer.from([0xff]), Buffer.from('.isu')]), design('c'));
    return cwd;
  };
  /** One line each. */
  const told = (err: string) => {
    expect(err).toContain('isu: b.isu is no ordinary file but a queue or a device');
    expect(err).toMatch(/isu: c\ufffd\.isu cannot be opened: its name has characters that are not UTF-8\./);
    expect(err).toContain('isu: d.isu is not a text file in UTF-8');
  };

  test('is told of, and the others are checked', async () => {
    const { code, out, err } = await isu(['check', '.', '--format', 'json'], { cwd: strange() });
    told(err);
    expect(code).toBe(2);
    const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['[f]\\g.isu', 'a.isu', 'e%20#?.isu', 'h\n.isu']);
  });

  test('is told of, and the others are laid out', async () => {
    const cwd = strange();
    const { code, err } = await isu(['format', '.'], { cwd });
    told(err);
    expect(code).toBe(2);
    expect(textOf(cwd, 'a.isu')).toContain('\n  syfte');
    expect(textOf(cwd, 'd.isu')).not.toContain('syfte');
    expect((await isu(['format', '.', '--check'], { cwd })).code).toBe(2);
  });

  test('is told of, and the files of the others are made', async () => {
    const cwd = strange();
    const { code, err } = await isu(['generate', 'forms', '.', '--to', 'surveyjs', '--out', 'out'], { cwd });
    told(err);
    expect(code).toBe(2);
    const made = filesIn(join(cwd, 'out')).filter((path) => path.startsWith('surveyjs/'));
    expect(new Set(made.map((path) => path.slice('surveyjs/'.length)[0]))).toEqual(new Set(['a', 'e', 'f', 'h']));
  });

  test('where none can be read, that is all that is said', async () => {
    const cwd = project();
    for (const name of ['a', 'b']) queue(join(cwd, `${name}.isu`));
    const { code, out, err } = await isu(['check', '.'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('a file that is no .isu file is refused by its name', async () => {
    const cwd = project({ 'a.txt': design('a') });
    for (const words of [['check'], ['format'], ['generate', 'plan', '--to', 'md', '--out', 'o']]) {
      expect(await isu([...words, 'a.txt'], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('a.txt is no .isu file'),
      });
    }
  });
});

describe('a configuration that another extends', () => {
  const secret = 'lösenord-hunter2';
  test.each([
    ['no JSON', `root:${secret}:0:0`],
    ['a key of something else', JSON.stringify({ [secret]: { [secret]: 1 } })],
    [
      'a value of something else',
      JSON.stringify({ severity: { [secret]: secret }, waivers: secret, extends: [secret, 1] }),
    ],
    [
      'a rule that there is none of',
      JSON.stringify({ severity: { [secret]: 'off' }, waivers: [{ rule: secret, because: 'x' }] }),
    ],
    ['a list', JSON.stringify([secret])],
  ])('says nothing of what it holds: %s', async (_, text) => {
    const cwd = project({ 'a.isu': design('a'), 'isu.config.json': '{ "extends": "./base" }', base: text });
    for (const lang of ['sv', 'en']) {
      const { code, err } = await isu(['check', 'a.isu', '--lang', lang], { cwd });
      expect(code).toBe(2);
      expect(err).toMatch(/^isu: base:\d+:\d+: /);
      expect(err).not.toContain('hunter2');
    }
  });
});

describe('a workbook', () => {
  const of = designOf(design('a'));
  const sheet = (data: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
  const row = (number: number, ...cells: string[]) =>
    `<row r="${number}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const parts = (data: string, before = ''): Record<string, Uint8Array> => {
    const texts = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': before + sheet(data),
    };
    return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
  };
  const rows = row(1, 'case', 'date') + row(2, 'K1', '2026-01-02');
  /** The size that a part states, in the list at the end of the file. */
  function stating(file: Uint8Array, part: string, size: number): Uint8Array {
    const made = Buffer.from(file);
    const at = made.lastIndexOf(part) - 46;
    made.writeUInt32LE(size, at + 24);
    return made;
  }

  test('is read as it stands, without what is no cell', async () => {
    const [read] = await spreadsheet(await of, zipSync({ ...parts(rows), 'xl/media/image1.png': new Uint8Array(9) }));
    expect(read?.names).toEqual(['case', 'date']);
    expect(read?.rows).toEqual([{ cells: ['K1', '2026-01-02'], row: 2 }]);
  });

  test('that unpacks to a gigabyte is refused by the size that it states', async () => {
    const file = stating(zipSync(parts(rows)), 'xl/worksheets/sheet1.xml', 1_000_000_000);
    await expect(spreadsheet(await of, file)).rejects.toBeInstanceOf(Unreadable);
    const cwd = project({ 'a.isu': design('a'), 'd.xlsx': file });
    expect(await isu(['data', 'check', 'a.isu', 'd.xlsx'], { cwd })).toMatchObject({
      code: 2,
      err: 'isu: d.xlsx: The workbook unpacks to more than 500 MB and is not read. Take away sheets and rows that are not needed, or divide it.\n',
    });
  });

  test('that states less than it unpacks to is not unpacked further', async () => {
    const large = parts(rows + row(3, 'x'.repeat(5_000_000)));
    const file = stating(zipSync(large), 'xl/worksheets/sheet1.xml', 2000);
    const read = await spreadsheet(await of, file).catch((error: unknown) => error);
    expect(JSON.stringify(read).length).toBeLessThan(10_000);
  });

  test('with a document type is refused', async () => {
    const file = zipSync(parts(rows, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'));
    await expect(spreadsheet(await of, file)).rejects.toThrow('DOCTYPE');
  });
});

describe('a name that Windows has for a device', () => {
  test.each(['con', 'PRN', 'aux', 'nul', 'com1', 'LPT9'])('%s is no name of a file', async (name) => {
    const cwd = project({ 'a.isu': design(name) });
    expect((await isu(['generate', 'plan', 'a.isu', '--to', 'md', '--out', 'o'], { cwd })).code).toBe(0);
    const all = await isu(['generate', 'forms', 'a.isu', '--to', 'all', '--out', 'o'], { cwd });
    expect(all.code).toBe(0);
    const parts = filesIn(join(cwd, 'o')).flatMap((path) => path.split('/'));
    expect(parts.filter((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part))).toEqual([]);
    expect(parts).toContain(`x${name.toLowerCase()}.xlsx`);
  });
});
