import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folders } from '../examples/reading.js';
import { lacking, savedAgain } from '../forms/docx/word.js';
import { filledLetter } from '../review/filled-letter.js';
import { isu, project } from './harness.js';

const columbus = readFileSync(new URL('columbus.isu', folders.examples), 'utf8');
const made = () => project({ 'columbus.isu': columbus });
const textOf = (cwd: string) => readFileSync(join(cwd, 'columbus.isu'), 'utf8');

const filled = (file: string, replies: Record<number, string>) => filledLetter(readFileSync(file), replies);

const letterIn = async (cwd: string, language = 'sv') => {
  const { code, err } = await isu(['letter', 'columbus.isu', '--to', 'docx,html', '--out', 'ut', '--lang', language], {
    cwd,
  });
  expect([code, err]).toEqual([0, '']);
  return join(cwd, `ut/columbus.letter.${language}.docx`);
};
const replies = { 1: 'Kuratorn ringer samma dag.', 3: 'Ja', 6: 'Vi ändrar enkäten i höst.', 8: 'Nej' };
const read = (cwd: string, ...more: string[]) =>
  isu(['import', 'svar.docx', '--into', 'columbus.isu', '--lang', 'sv', ...more], { cwd });

const expected = [
  '-     identitet anonym',
  '+     identitet kodad',
  '+   orosrutin "Kuratorn ringer samma dag."',
  '+   anmärkning "Kan ni ställa samma frågor vid start som vid avslut? Vi ändrar enkäten i höst."',
  '+   anmärkning "Hur räknas de som saknas, och varför saknas de? Nej"',
];

describe('isu letter, and its replies', () => {
  test('are shown as a diff and written only when that is asked for', async () => {
    const cwd = made();
    writeFileSync(join(cwd, 'svar.docx'), filled(await letterIn(cwd), replies));
    const shown = await read(cwd);
    expect(shown.code).toBe(0);
    for (const line of expected) expect(shown.out.split('\n')).toContain(line);
    expect(shown.err).toContain('Fråga 2: inget svar än.');
    expect(shown.err).toContain('Lägg till --write');
    expect(textOf(cwd)).toBe(columbus);

    const written = await read(cwd, '--write');
    expect(written.out).toBe(shown.out);
    expect(textOf(cwd)).toContain('orosrutin "Kuratorn ringer samma dag."');
    expect((await isu(['check', 'columbus.isu', '--no-fail'], { cwd })).code).toBe(0);

    // Read once more, it says that the plan has changed, and proposes nothing twice.
    const again = await read(cwd);
    expect(again.err).toContain('Uppföljningen har ändrats sedan brevet skrevs');
    expect(again.err).toContain('Fråga 1: planen svarar redan på frågan.');
    expect(again.out).toBe('');
  });

  test('an empty letter changes nothing', async () => {
    const cwd = made();
    writeFileSync(join(cwd, 'svar.docx'), readFileSync(await letterIn(cwd)));
    const { code, out, err } = await read(cwd, '--write');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('Svaren ändrar inget.');
    expect(textOf(cwd)).toBe(columbus);
  });

  test('a reply is text, whatever it holds', async () => {
    const cwd = made();
    const hostile = '&quot; } import &quot;x&quot; // \\ &lt;script&gt;';
    writeFileSync(join(cwd, 'svar.docx'), filled(await letterIn(cwd), { 1: hostile, 6: hostile }));
    expect((await read(cwd, '--write')).code).toBe(0);
    expect(textOf(cwd)).toContain('orosrutin "\\" } import \\"x\\" // \\\\ <script>"');
    expect((await isu(['check', 'columbus.isu', '--no-fail'], { cwd })).code).toBe(0);
  });

  test('a file that is no letter is refused', async () => {
    const cwd = made();
    writeFileSync(join(cwd, 'svar.docx'), zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
    const { code, err } = await read(cwd);
    expect(code).toBe(2);
    expect(err).toContain('svar.docx är inget brev från ISU till en enhet');
  });

  test('the letter asks at most eight questions, in plain words and without codes', async () => {
    const cwd = made();
    for (const language of ['sv', 'en']) {
      const file = await letterIn(cwd, language);
      const page = readFileSync(file.replace(/docx$/, 'html'), 'utf8');
      const rows = page.match(/<tr><th scope="row"/g) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(8);
      expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/\b[A-Z]\d?-\d\d\b|inte angivet/);
    }
  });
});

describe.skipIf(lacking !== undefined && process.env.CI !== 'true')(lacking ?? 'in LibreOffice', () => {
  test('the letter is read the same when it is saved again there', { timeout: 180_000 }, async () => {
    const cwd = made();
    const file = await savedAgain(filled(await letterIn(cwd), replies));
    writeFileSync(join(cwd, 'svar.docx'), file);
    const { code, out } = await read(cwd);
    expect(code).toBe(0);
    for (const line of expected) expect(out.split('\n')).toContain(line);
  });
});
