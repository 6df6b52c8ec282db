import { existsSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isu, project, textOf } from './harness.js';

const design = (name: string, more = '') => `uppföljning ${name} "Kursen ${name}" {
  organisation "Familjecentralen" {
    kommun "1480" "Göteborgs Stad"
  }
  mätning oro från klient vid start, avslut
${more}}
`;
const form = 'instrument oro "Oro" {\n  fråga nu "Hur orolig är du?" skattas 0..10\n}\n';
const pages = (folder: string) => readdirSync(join(folder, 'ut/d')).sort();
const made = (cwd: string, ...words: string[]) => isu(['site', '.', '--out', 'ut', ...words], { cwd });

describe('isu site', () => {
  test('makes a folder of pages, says how many and how large, and the same bytes again', async () => {
    const cwd = project({ 'a.isu': design('a') + form, 'b.isu': design('b') + form });
    const { code, out, err } = await made(cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2 designs, \d+\.\d MB\. Open ut\/index\.html\n$/);
    expect(pages(cwd).filter((name) => name.endsWith('.isu'))).toHaveLength(2);
    const before = pages(cwd).map((name) => textOf(cwd, 'ut/d', name));
    expect((await made(cwd)).code).toBe(0);
    expect(pages(cwd).map((name) => textOf(cwd, 'ut/d', name))).toEqual(before);
  });

  test('its copies are no designs of the project’s', async () => {
    const cwd = project({ 'a.isu': design('a') + form });
    await made(cwd);
    const checked = async (path: string) =>
      JSON.parse((await isu(['check', path, '--format', 'json', '--no-fail'], { cwd })).out).files.map(
        (file: { path: string }) => file.path,
      );
    expect(await checked('.')).toEqual(['a.isu']);
    const [copy = ''] = pages(cwd).filter((name) => name.endsWith('.isu'));
    expect(await checked(`ut/d/${copy}`)).toEqual([`ut/d/${copy}`]);
    // What a person puts there is read.
    writeFileSync(join(cwd, 'ut/d/egen.isu'), design('egen') + form);
    writeFileSync(join(cwd, 'ut/.isu-generated.json'), '{');
    expect(await checked('.')).toEqual(['a.isu', `ut/d/${copy}`, 'ut/d/egen.isu']);
  });

  test('an earlier text keeps its address and its page, which tells of the newer', async () => {
    const cwd = project({ 'a.isu': design('a') + form });
    await made(cwd);
    const earlier = pages(cwd);
    const text = textOf(cwd, 'ut/d', earlier[0] ?? '');
    writeFileSync(join(cwd, 'a.isu'), design('a', '  anmärkning "Ändrad"\n') + form);
    const { code, err } = await made(cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(pages(cwd)).toHaveLength(2 * earlier.length);
    expect(textOf(cwd, 'ut/d', earlier[0] ?? '')).toBe(text);
    const [now] = pages(cwd).filter((name) => name.endsWith('.isu') && !earlier.includes(name));
    expect(textOf(cwd, 'ut/versions.js')).toContain(`{"1480-a":["${now?.replace('.isu', '')}"]}`);
    expect(textOf(cwd, 'ut/register.sv.js')).not.toContain(earlier[0]?.split('.')[0] ?? '');
  });

  test('a page that somebody has changed is not overwritten, unless forced', async () => {
    const cwd = project({ 'a.isu': design('a') + form });
    await made(cwd);
    writeFileSync(join(cwd, 'ut/index.html'), 'vår egen');
    const { code, err } = await made(cwd);
    expect(code).toBe(2);
    expect(err).toContain('ut/index.html');
    expect(textOf(cwd, 'ut/index.html')).toBe('vår egen');
    expect((await made(cwd, '--force')).code).toBe(0);
    expect(textOf(cwd, 'ut/index.html')).toContain('<!doctype html>');
  });

  test('a page that is gone is made again', async () => {
    const cwd = project({ 'a.isu': design('a') + form });
    await made(cwd);
    unlinkSync(join(cwd, 'ut/index.html'));
    expect((await made(cwd)).code).toBe(0);
    expect(textOf(cwd, 'ut/index.html')).toContain('<!doctype html>');
  });

  test('a design with errors is left out and named, and the others are made', async () => {
    const cwd = project({ 'a.isu': design('a') + form, 'b.isu': 'uppföljning b "B" {\n  mätnin x\n}\n' });
    const { code, out, err } = await made(cwd);
    expect(code).toBe(1);
    expect(err).toContain('b.isu has errors in its text that must be corrected first.');
    expect(out).toContain('1 design,');
    expect(textOf(cwd, 'ut/register.sv.js')).not.toContain('"B"');
  });

  test('nothing but designs with errors gives no site', async () => {
    const cwd = project({ 'b.isu': 'uppföljning b "B" {\n' });
    expect((await made(cwd)).code).toBe(1);
    expect(existsSync(join(cwd, 'ut'))).toBe(false);
  });

  test.each([
    ['an e-mail address in a comment', '  // Fråga anna.berg@exempel.se\n', 'a.isu:6: “anna.berg@exempel.se”'],
    ['a telephone number', '  anmärkning "Ring 031-12 34 56"\n', 'a.isu:6: “031-12 34 56”'],
    ['a name', '  användning "Årsrapport" av "Anna Berg"\n', 'a.isu:6: “Anna Berg”'],
  ])('%s keeps the design out of the register, with where, unless it is checked', async (_, more, says) => {
    const cwd = project({ 'a.isu': design('a', more) + form, 'b.isu': design('b') + form });
    const { code, out, err } = await made(cwd);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).toContain('--with-contacts');
    expect(out).toContain('1 design,');
    for (const name of pages(cwd)) expect(textOf(cwd, 'ut/d', name), name).not.toMatch(/Anna|anna\.berg|031-12/);
    const checked = await made(cwd, '--with-contacts');
    expect({ code: checked.code, out: checked.out.slice(0, 10) }).toEqual({ code: 0, out: '2 designs,' });
  });

  test('an identity number is never published', async () => {
    const cwd = project({ 'a.isu': design('a', '  anmärkning "19900101-1234"\n') + form });
    const { code, err } = await made(cwd, '--with-contacts');
    expect(code).toBe(1);
    expect(err).toContain('a.isu:6: “19900101-1234” looks like a personal identity number.');
    expect(existsSync(join(cwd, 'ut'))).toBe(false);
  });

  test('what a design imports is put into its text, which stands alone, also from another language', async () => {
    const cwd = project({
      'a.isu': `importera "delat/oro.isu"\n\n${design('a')}`,
      'delat/oro.isu':
        '// The form\nimport "bok.isu"\ninstrument oro "Oro" {\n  age 13.. according-to BOK seen\n  item nu "Hur?" yes-no\n}\n',
      'delat/bok.isu': 'referens BOK "En bok"\n',
    });
    const { code, err } = await made(cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [name = ''] = pages(cwd).filter((one) => one.startsWith('1480-a-') && one.endsWith('.isu'));
    const text = textOf(cwd, 'ut/d', name);
    expect(text).not.toContain('importera');
    expect(text).toContain('// Ur oro.isu\n// The form');
    expect(text).toContain('ålder 13.. enligt BOK läst');
    const alone = await isu(['check', 'alone.isu', '--format', 'json'], { cwd: project({ 'alone.isu': text }) });
    const { files } = JSON.parse(alone.out);
    expect(files[0].findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(files[0].designs).toHaveLength(1);
  });

  test('what points out a person in an imported file is found there', async () => {
    const cwd = project({
      'a.isu': `importera "delat/oro.isu"\n\n${design('a')}`,
      'delat/oro.isu': `// a@b.se\n${form}`,
    });
    const { code, err } = await made(cwd);
    expect(code).toBe(1);
    expect(err).toContain('delat/oro.isu:1: “a@b.se”');
  });

  test('needs a folder to write in, and a design', async () => {
    const cwd = project({ 'a.isu': design('a') + form, 'tom/b.isu': form });
    expect(await isu(['site', '.'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    expect(await isu(['site', 'tom', '--out', 'ut'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('contains no follow-up design'),
    });
  });
});
