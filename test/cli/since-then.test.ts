import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, repository } from './git.js';
import { isu, project } from './harness.js';

/** Answers without numbers, so that moving a line changes what data mean. */
const design = (...answers: string[]) => `uppföljning kurs "Kursen" {
  resultat bra "Bättre" { indikator a.x från klient }
  mätning a från klient vid start, avslut
}
instrument a "A" {
  fråga x "Hur går det?" val ordnat {
    ${answers.map((text) => `svar ${text} "${text}"`).join('\n    ')}
  }
}
`;
const [was, is] = [design('dåligt', 'sådär', 'bra'), design('bra', 'sådär', 'dåligt')];
/** Rows of before the forms said their version. */
const rows = (...days: string[]) =>
  `case,timepoint,informant,form,date,ax\n${days.map((day, at) => `K${at},start,client,start_client,${day},1\n`).join('')}`;

const since = async (cwd: string) => {
  const check = await isu(['data', 'check', 'a.isu', 'd.csv', '--lang', 'en'], { cwd });
  const report = await isu(['analyze', 'a.isu', 'd.csv', '--to', 'json', '--out', 'o', '--lang', 'en'], { cwd });
  // Both say the same.
  const line = (text: string) => /\d+ rows? that do(?:es)? not say.*/.exec(text)?.[0];
  expect(line(report.err)).toBe(line(check.out));
  return line(check.out);
};

describe('rows that do not say their version', () => {
  test('are held against the design as git has it from their days', async () => {
    const cwd = repository({ 'a.isu': was, 'd.csv': rows('2026-02-01', '2026-02-02', '2026-04-01') }, '2026-01-10');
    expect(await since(cwd)).toBeUndefined();
    writeFileSync(join(cwd, 'a.isu'), is);
    commit(cwd, '2026-03-01');
    expect(await since(cwd)).toMatch(/^2 rows that do not say .* 2026-01-10 .*“dåligt” → “bra”/);
  });
  test('of before the first commit are held against that', async () => {
    const cwd = repository({ 'a.isu': was, 'd.csv': rows('2025-02-01') }, '2026-01-10');
    writeFileSync(join(cwd, 'a.isu'), is);
    expect(await since(cwd)).toMatch(/^1 row that does not say .* 2026-01-10 /);
  });
  test('of after the change, and in no repository, nothing is said', async () => {
    const cwd = repository({ 'a.isu': was, 'd.csv': rows('2026-04-01') }, '2026-01-10');
    writeFileSync(join(cwd, 'a.isu'), is);
    commit(cwd, '2026-03-01');
    expect(await since(cwd)).toBeUndefined();
    expect(await since(project({ 'a.isu': is, 'd.csv': rows('2026-02-01') }))).toBeUndefined();
  });
  test('the history of what the design imports counts too', async () => {
    const [head, instrument] = was.split(/^(?=instrument)/m) as [string, string];
    const files = { 'a.isu': `importera "./i.isu"\n${head}`, 'i.isu': instrument, 'd.csv': rows('2026-02-01') };
    const cwd = repository(files, '2026-01-10');
    writeFileSync(join(cwd, 'i.isu'), is.split(/^(?=instrument)/m)[1] ?? '');
    commit(cwd, '2026-03-01');
    expect(await since(cwd)).toMatch(/^1 row that does not say .* 2026-01-10 /);
  });
});
