import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { filesIn, isu, project, textOf } from './harness.js';

const design = `uppföljning stöd "Stödet" {
  mättillfälle före "Före" vid start inom 7 dagar efter
  mätning läget från klient vid före, avslut
}
instrument läget "Läget" { fråga nu "Hur är det nu?" skattas 0..10 }`;
const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 20) / 1000) };
const cases = 'case,start,end\nK1,2026-03-01,\nK2,2026-03-18,\nK3,2026-01-07,2026-03-19\n';
const answers = 'case,timepoint,informant,form,date,lagetnu\nK1,fore,client,fore_client,2026-03-02,4\n';
const made = (files: Record<string, string> = {}) => project({ 'a.isu': design, ...files });
const run = (words: string[], cwd: string) => isu(['schedule', 'a.isu', ...words, '--lang', 'sv'], { cwd, env });

describe('isu schedule', () => {
  test('for one client, printed', async () => {
    const { code, out } = await run(['--start', '2026-03-18', '--case', 'K7'], made());
    expect(code).toBe(0);
    expect(out).toContain('| K7 | 2026-03-18 | 2026-03-18 | 2026-03-25 | Läget | Klient | Före | kan göras nu |');
    expect(out).toContain('Avslut: insatsen är inte avslutad (K7)');
  });

  test('for all clients, by the list and the answers that there are', async () => {
    const cwd = made({ 'data/stod_cases.csv': cases, 'data/stod_fore_client.csv': answers });
    const { code, out, err } = await run(['data'], cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = out.split('\n').filter((line) => line.startsWith('| K'));
    expect(
      rows.map((row) =>
        row
          .replaceAll(/ *\| */g, '|')
          .split('|')
          .filter(Boolean),
      ),
    ).toEqual([
      ['Klient', 'Tidigast', 'Helst', 'Senast', 'Vad', 'Från vem', 'Tillfälle'],
      ['K3', '2026-01-07', '2026-01-07', '2026-01-14', 'Läget', 'Klient', 'Före'],
      ['K3', '2026-03-19', 'Läget', 'Klient', 'Avslut'],
      ['Klient', 'Tidigast', 'Helst', 'Senast', 'Vad', 'Från vem', 'Tillfälle', 'Läge'],
      ['K2', '2026-03-18', '2026-03-18', '2026-03-25', 'Läget', 'Klient', 'Före', 'kan göras nu'],
    ]);
    expect(out).toContain('1 är besvarade');
  });

  test('as files of all kinds; the workbook has days that are days', async () => {
    const cwd = made({ 'cases.csv': cases });
    const { code } = await run(['--clients', 'cases.csv', '--to', 'html,csv,xlsx,ics', '--out', 'out'], cwd);
    expect(code).toBe(0);
    const kinds = ['csv', 'html', 'ics', 'xlsx'].map((kind) => `stod.schedule.sv.${kind}`);
    expect(filesIn(`${cwd}/out`).filter((file) => file.startsWith('stod.'))).toEqual(kinds);
    expect(textOf(cwd, 'out/stod.schedule.sv.ics')).toContain('SUMMARY:K2: Läget (Klient)');
    const { sheets } = await readXlsx(readFileSync(join(cwd, 'out/stod.schedule.sv.xlsx')));
    const [head, first] = sheets[0]?.rows ?? [];
    expect(head?.[5]).toBe('Helst');
    expect(first?.[5]).toBeInstanceOf(Date);
  });

  test('a weekend is moved to a workday when that is asked for', async () => {
    const { out } = await run(['--start', '2026-03-21', '--workdays'], made());
    expect(out).toContain('| 2026-03-21 | 2026-03-23 | 2026-03-28 |');
  });

  test.each([
    [[], /--start DATUM/],
    [['--start', '2026-02-30'], /--start 2026-02-30/],
    [['--start', '2026-03-01', '--end', '2026-02-01'], /--end är före/],
    [['--start', '2026-03-01', '--event', 'nej=2026-03-02'], /har inga händelser/],
    [['--start', '2026-03-01', '--weeks', '0'], /--weeks 0/],
    [['--start', '2026-03-01', '--clients', 'cases.csv'], /--clients/],
    [['--end', '2026-03-01', '--clients', 'cases.csv'], /--end/],
    [['--clients', 'none.csv'], /none\.csv/],
  ])('refuses %j, and says what to do', async (words, said) => {
    const { code, err, out } = await run(words, made({ 'cases.csv': cases }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('a design that says no times has nothing due', async () => {
    const cwd = project({ 'a.isu': 'uppföljning a "A" {\n  syfte "Veta"\n}\n' });
    const { code, err } = await run(['--start', '2026-03-01'], cwd);
    expect(code).toBe(2);
    expect(err).toContain('säger inte när');
  });
});
