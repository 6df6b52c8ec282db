import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, isu, project, textOf } from './harness.js';

const head = 'case,timepoint,informant,form,date,egenmaende';
const row = (code: string, at: string, value: string, date = at === 'start' ? '2026-01-02' : '2026-06-02') =>
  `${code},${at},client,${at}_client,${date},${value}`;
const numbered = Array.from({ length: 12 }, (_, at) => at + 1);
const answers = [
  head,
  ...numbered.map((at) => row(`K${at}`, 'start', at > 5 ? '99' : '4')),
  ...numbered.map((at) => row(at === 3 ? 'k3' : `K${at}`, 'end', '6')),
  row('K1', 'end', '7'),
];
const list = ['case,sex,start,end', ...numbered.map((at) => `K${at},,2026-01-01,`), 'K13,,2026-01-01,'];
const folder = () =>
  project({ 'a.isu': design(), 'd/answers.csv': `${answers.join('\n')}\n`, 'd/list.csv': `${list.join('\n')}\n` });
const check = async (cwd: string, ...words: string[]) => isu(['data', 'check', 'a.isu', 'd', ...words], { cwd });

describe('data check for people and for programs', () => {
  test('has one message a kind, with where first, how many and where', async () => {
    const { code, out } = await check(folder(), '--lang', 'en');
    expect(code).toBe(1);
    const lines = out.split('\n');
    for (const kind of ['out-of-range', 'duplicate', 'not-in-case-list', '~alike-codes', '~listed-without-form']) {
      expect(lines.filter((line) => line.endsWith(`[${kind}]`))).toHaveLength(1);
    }
    const at = lines.findIndex((line) => line.endsWith('[out-of-range]'));
    expect(lines[at]).toMatch(/^ {2}row 7, column egenmaende, "99": /);
    expect(lines[at + 1]).toBe(
      `    and 6 more: ${[8, 9, 10, 11, 12].map((one) => `row ${one}, column egenmaende`).join('; ')} …. All are there with --format json.`,
    );
  });

  test('ends with who has which measurements', async () => {
    const cwd = folder();
    expect((await check(cwd, '--lang', 'sv')).out).toContain(
      [
        'Vem som är vem',
        '  14 klienter, enligt listan (1 finns inte i den); 1 utan formulär och utan skäl',
        '  Har svarat: start 12; end 12',
        '  start – end: 11 med båda, 1 bara den första, 1 bara den senare',
        '  Koder som liknar varandra: 1 (k3 ~ K3)',
        '',
      ].join('\n'),
    );
    const { files, pairing } = JSON.parse((await check(cwd, '--format', 'json')).out);
    const called = { sv: 'Klient', en: 'Client' };
    expect(pairing).toEqual({
      started: 14,
      known: 'list',
      withoutForm: 1,
      notListed: 1,
      answered: [
        { timepoint: 'start', informant: 'client', called, clients: 12 },
        { timepoint: 'end', informant: 'client', called, clients: 12 },
      ],
      pairs: [{ informant: 'client', called, first: 'start', last: 'end', both: 11, onlyFirst: 1, onlyLast: 1 }],
      alike: [{ code: 'k3', like: 'K3' }],
    });
    const codes = files.flatMap(({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code));
    expect(codes.filter((one: string) => one === 'out-of-range')).toHaveLength(7);
  });
});

test.each(['sv', 'en'])('analyze says the same on standard error and in the report (%s)', async (lang) => {
  const cwd = folder();
  const { code, err } = await isu(['analyze', 'a.isu', 'd', '--to', 'md', '--out', 'out', '--lang', lang], { cwd });
  // So many values cannot be used that nothing is concluded; the report says so.
  expect(code).toBe(2);
  const report = textOf(join(cwd, 'out'), `enheten.analysis.${lang}.md`);
  const [, deviations = ''] = report.split(lang === 'sv' ? '## Avvikelser från planen' : '## Deviations from the plan');
  const rows = deviations
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  // Beside them stand which rows say no version, where all are told, and that nothing is concluded.
  const said = err.split('\n').filter((line) => /^isu: .*: \d+ \(/.test(line));
  expect(said).toHaveLength(4);
  for (const line of said) {
    const [, what, count, done] = /^isu: (.*): (\d+) \(.*\)\. (.*)\.$/.exec(line) ?? [];
    expect(rows.map((cells) => [cells[1], cells[3], cells[4]])).toContainEqual([what, count, done]);
  }
  // The first page: what all the rest stands on.
  const [first = ''] = report.split('\n## ');
  expect(first).toContain(lang === 'sv' ? '1 kod liknar en annan' : '1 code looks like another');
  expect(first).toContain('n = 12');
});
