import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, filesIn, isu, project, textOf } from './harness.js';

const one = () => project({ 'a.isu': design() });

describe('isu review', () => {
  test('writes the review in every format asked for, in the language of the call', async () => {
    const cwd = one();
    const { code, out, err } = await isu(['review', 'a.isu', '--to', 'html,docx,md', '--out', 'ut', '--lang', 'sv'], {
      cwd,
    });
    expect([code, err]).toEqual([0, '']);
    const files = filesIn(join(cwd, 'ut')).filter((path) => path.startsWith('enheten.'));
    expect(files).toEqual(
      expect.arrayContaining(['enheten.review.sv.docx', 'enheten.review.sv.html', 'enheten.review.sv.md']),
    );
    expect(out.trim().split('\n')).toHaveLength(files.length);
    expect(textOf(cwd, 'ut/enheten.review.sv.md')).toContain('# Granskning: Uppföljning vid enheten');
    expect(textOf(cwd, 'ut/enheten.review.sv.html')).toContain('<html lang="sv">');
    expect(textOf(cwd, 'ut/enheten.review.sv.docx').slice(0, 2)).toBe('PK');
  });

  test('says where each finding stands, and writes nothing anew that is the same', async () => {
    const cwd = one();
    const words = ['review', 'a.isu', '--to', 'md,docx', '--out', 'ut', '--lang', 'en'];
    await isu(words, { cwd });
    // The measurement, from the harness.
    expect(textOf(cwd, 'ut/enheten.review.en.md')).toContain('*(line 5)*');
    const { out } = await isu(words, { cwd });
    for (const line of out.trim().split('\n')) expect(line).toMatch(/\(unchanged\)$/);
  });

  test('follows the configuration: what is off is left out, what is waived bears its reason', async () => {
    const cwd = one();
    const text = async () => {
      await isu(['review', 'a.isu', '--to', 'md', '--out', 'ut', '--lang', 'en', '--force'], { cwd });
      return textOf(cwd, 'ut/enheten.review.en.md');
    };
    expect(await text()).toContain('(U-01)');
    writeFileSync(
      join(cwd, 'isu.config.json'),
      JSON.stringify({
        severity: { 'U-01': 'off' },
        waivers: [{ rule: 'P4-02', because: 'We will add it in autumn' }],
      }),
    );
    const settled = await text();
    expect(settled).not.toContain('(U-01)');
    expect(settled).toContain('We will add it in autumn');
  });

  test('needs a file that can be read', async () => {
    const cwd = project({ 'a.isu': 'uppföljning {' });
    const { code, err } = await isu(['review', 'a.isu', '--to', 'md', '--out', 'ut'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('a.isu');
    expect(filesIn(cwd)).toEqual(['a.isu']);
  });
});

describe('isu overview', () => {
  test('sets every design of the folder side by side, in every format', async () => {
    const cwd = one();
    mkdirSync(join(cwd, 'fler'));
    writeFileSync(join(cwd, 'fler/b.isu'), design('andra'));
    const run = async (format: string) => {
      const { code, out, err } = await isu(['overview', '.', '--format', format, '--lang', 'sv'], { cwd });
      expect([code, err]).toEqual([0, '']);
      return out;
    };
    expect(await run('md')).toMatch(/^# Översikt över uppföljningar/);
    expect(await run('html')).toContain('<img src="data:image/svg+xml');
    expect(JSON.parse(await run('json'))).toMatchObject({
      version: 1,
      designs: [{ name: 'enheten' }, { name: 'andra' }],
    });
    expect((await run('csv')).split('\r\n')[0]).toMatch(/^\ufeffdesign,title,/);
  });

  test('prints Markdown when nothing is asked for', async () => {
    const { out } = await isu(['overview', 'a.isu'], { cwd: one() });
    expect(out).toMatch(/^# Overview of follow-ups/);
  });

  test('a file that cannot be read is told of, in the overview too, and the others are there; exit code 1', async () => {
    const cwd = project({ 'a.isu': design(), 'b.isu': 'uppföljning {' });
    const { code, out, err } = await isu(['overview', '.', '--lang', 'en'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('These files have errors in their text that must be corrected first: b.isu.');
    expect(out).toContain('| Uppföljning vid enheten |');
    expect(err).toContain('b.isu');
    const none = await isu(['overview', 'b.isu'], { cwd });
    expect([none.code, none.out]).toEqual([1, '']);
  });
});

describe('isu check --format markdown, of many files', () => {
  test('begins with the counts and all designs against the principles, then each file', async () => {
    const cwd = project({ 'a.isu': design(), 'b.isu': design('andra') });
    const { out } = await isu(['check', '.', '--format', 'markdown', '--lang', 'sv', '--no-fail'], { cwd });
    const lines = out.split('\n');
    expect(lines[0]).toBe('# Granskning mot de fem principerna');
    expect(lines[2]).toMatch(/^2 filer, 2 uppföljningar/);
    expect(lines[4]).toBe('| Uppföljning | P1 | P2 | P3 | P4 | P5 |');
    expect(out.indexOf('## a.isu')).toBeLessThan(out.indexOf('## b.isu'));
  });

  test('mentions nobody and refers to no issue, whatever the texts say', async () => {
    const cwd = project({ 'a.isu': design().replace('Uppföljning vid enheten', 'Hej @någon, se #12 <b>') });
    const { out } = await isu(['check', 'a.isu', '--format', 'markdown', '--no-fail'], { cwd });
    expect(out).not.toMatch(/(^|[^\\])#12|@någon|(^|[^\\])<b>/m);
  });
});
