import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, filesIn, isu, project, textOf } from './harness.js';

const untidy = '// Först.\nuppföljning   a "A"{ // sist\nsyfte "Veta"\n}\n';

describe('isu format', () => {
  test('lays files out in place, keeps comments, and has nothing to do the second time', async () => {
    const cwd = project({ 'a.isu': untidy, 'b.isu': untidy });
    const first = await isu(['format'], { cwd });
    expect(first).toMatchObject({ code: 0, out: 'a.isu\nb.isu\n' });
    const text = textOf(cwd, 'a.isu');
    expect(text).not.toBe(untidy);
    expect(text).toContain('// Först.');
    expect(text).toContain('// sist');
    expect(await isu(['format', '.'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect(textOf(cwd, 'a.isu')).toBe(text);
    expect(filesIn(cwd)).toEqual(['a.isu', 'b.isu']);
  });

  test('--check writes nothing, names what would change and ends with 1', async () => {
    const cwd = project({ 'a.isu': untidy });
    expect(await isu(['format', '--check'], { cwd })).toMatchObject({ code: 1, out: 'a.isu\n' });
    expect(textOf(cwd, 'a.isu')).toBe(untidy);
    await isu(['format'], { cwd });
    expect(await isu(['format', '--check'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  test('a dash goes from standard input to standard output, with nothing beside it', async () => {
    const cwd = project({ 'a.isu': untidy });
    const { code, out, err } = await isu(['format', '-'], { stdin: untidy });
    await isu(['format'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: textOf(cwd, 'a.isu'), err: '' });
  });

  test('keeps the byte order mark and Windows line endings', async () => {
    const cwd = project({ 'a.isu': `\uFEFF${untidy.replaceAll('\n', '\r\n')}`, 'b.isu': untidy });
    await isu(['format'], { cwd });
    expect(textOf(cwd, 'a.isu')).toBe(`\uFEFF${textOf(cwd, 'b.isu').replaceAll('\n', '\r\n')}`);
    expect((await isu(['format', '--check'], { cwd })).code).toBe(0);
  });

  test('leaves a text with errors alone, says where they are, and goes on with the others', async () => {
    const broken = 'uppföljning a "A" {\n  syfte "Veta\n';
    const cwd = project({ 'a.isu': broken, 'b.isu': untidy });
    const { code, out, err } = await isu(['format'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: 'b.isu\n' });
    expect(err).toContain('a.isu');
    expect(err).toMatch(/ {2}\d+:\d+ /);
    expect(textOf(cwd, 'a.isu')).toBe(broken);
  });

  test('keeps permissions, and a link keeps pointing at the file that changes', async () => {
    const cwd = project({ 'real/a.isu': untidy });
    chmodSync(join(cwd, 'real/a.isu'), 0o640);
    symlinkSync(join(cwd, 'real/a.isu'), join(cwd, 'link.isu'));
    expect((await isu(['format', 'link.isu'], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, 'link.isu')).isSymbolicLink()).toBe(true);
    expect(textOf(cwd, 'real/a.isu')).not.toBe(untidy);
    expect(statSync(join(cwd, 'real/a.isu')).mode & 0o777).toBe(0o640);
  });
});

describe('isu translate', () => {
  test('there and back gives the same bytes', async () => {
    const cwd = project({ 'a.isu': design() });
    await isu(['format'], { cwd });
    const before = textOf(cwd, 'a.isu');
    expect(await isu(['translate', '--to', 'en', 'a.isu'], { cwd })).toMatchObject({ code: 0, out: 'a.isu\n' });
    expect(textOf(cwd, 'a.isu')).toMatch(/^design enheten /);
    expect((await isu(['translate', '--to', 'sv', '.'], { cwd })).code).toBe(0);
    expect(textOf(cwd, 'a.isu')).toBe(before);
  });

  test('a name that would be captured: nothing is changed in any file, and the place is named', async () => {
    // In Swedish `end` is a name like any other; in English it is the end of the intervention.
    const capturing =
      'uppföljning a "A" {\n  mättillfälle end "Sista" vid avslut\n  mätning CORE-OM från klient vid end, avslut\n}\n';
    const cwd = project({ 'a.isu': capturing, 'b.isu': design() });
    const refused = await isu(['translate', '--to', 'en', '.'], { cwd });
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
    expect(refused.err).toMatch(/a\.isu\n +\d+:\d+ /);
    expect(textOf(cwd, 'a.isu')).toBe(capturing);
    expect(textOf(cwd, 'b.isu')).toBe(design());
    expect((await isu(['translate', '--to', 'en', '--rename', '.'], { cwd })).code).toBe(0);
    expect(textOf(cwd, 'a.isu')).toMatch(/^design a /);
  });
});

describe('isu export', () => {
  test('writes every design of the files as one model', async () => {
    const cwd = project({ 'a.isu': design('ett'), 'b.isu': design('två') });
    const { code, out, err } = await isu(['export', '.', '--format', 'json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const model = JSON.parse(out);
    expect(model.isu).toBe(1);
    expect(model.designs.map(({ name }: { name: string }) => name)).toEqual(['ett', 'två']);
  });

  test('gives the same model from either keyword language', async () => {
    const english = await isu(['translate', '--to', 'en', '-'], { stdin: design() });
    const [sv, en] = await Promise.all([design(), english.out].map((stdin) => isu(['export', '-'], { stdin })));
    expect(en?.out).toBe(sv?.out);
  });

  test('refuses a text with errors', async () => {
    const { code, out, err } = await isu(['export', '-'], { stdin: 'uppföljning a "A" { mätning' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/isu: - has errors[^\n]*\n$/);
  });
});
