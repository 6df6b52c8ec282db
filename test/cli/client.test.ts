import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, filesIn, isu, project, textOf } from './harness.js';

const head = 'case,timepoint,informant,form,date,egenmaende';
const row = (code: string, at: string, day: string, value: number) =>
  `${code},${at},client,${at}_client,${day},${value}`;
const rows = [
  row('K-101', 'start', '2026-01-02', 3),
  row('K-101', 'end', '2026-06-02', 7),
  row('K-102', 'start', '2026-01-03', 9),
  row('K-103', 'start', '2026-01-04', 11),
];
const files = { 'a.isu': design(), 'd.csv': `${[head, ...rows].join('\n')}\n` };
const sheet = (words: string, more: Record<string, string> = {}) => {
  const cwd = project({ ...files, ...more });
  return { cwd, done: isu(['client', ...words.split(' ')], { cwd }) };
};

describe('one client’s own sheet', () => {
  test('is written, and another’s does not take its place', async () => {
    const { cwd, done } = sheet('a.isu d.csv --case K-101 --out out --lang sv');
    expect(await done).toMatchObject({ code: 0, out: 'out/enheten.client.K-101.sv.html\n' });
    expect(textOf(cwd, 'out/enheten.client.K-101.sv.html')).toContain('Från 3 till 7, åt det bättre hållet.');
    const next = await isu('client a.isu d.csv --case K-102 --to html --out out --lang en'.split(' '), { cwd });
    expect(next).toMatchObject({ code: 0, out: 'out/enheten.client.K-102.en.html\n' });
    expect(next.err).not.toContain('no longer');
    expect(filesIn(join(cwd, 'out')).filter((name) => name.endsWith('.html'))).toEqual([
      'enheten.client.K-101.sv.html',
      'enheten.client.K-102.en.html',
    ]);
  });

  test.each([
    ['--case K-110', 'There is no such code in the data: K-110. Check the spelling'],
    ['--case k-101', 'There is no such code in the data: k-101.'],
    ['--case 19900101-1234', '--case looks like a personal identity number'],
    ['--case K-103', 'K-103 is in the data but has no answers of their own to show'],
    [
      '--case K-101 --in so',
      'The sheet cannot be made in so: the design has no texts in that language. Choose among sv, en',
    ],
    ['', '--case'],
  ])('%s: what is wrong and what to do, without anybody else’s code', async (words, said) => {
    const { cwd, done } = sheet(`a.isu d.csv --out out ${words}`.trim());
    const { code, out, err } = await done;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    for (const other of ['K-101', 'K-102', 'K-103']) if (!words.includes(other)) expect(err).not.toContain(other);
    expect(err).not.toContain('19900101');
    expect(filesIn(cwd)).toEqual(['a.isu', 'd.csv']);
  });

  test('what is wrong in the client’s own rows is counted, not that of others', async () => {
    const own = await sheet('a.isu d.csv e.csv --case K-101 --out out', {
      'e.csv': `${head}\n${row('K-101', 'end', '2026-07-02', 2)}\n${row('K-102', 'start', '2026-07-02', 2)}\n`,
    }).done;
    expect(own.err).toContain('1 detail in the client’s rows is not as it should be');
    expect(own.code).toBe(0);
  });

  test('of a follow-up with anonymous answers there is none', async () => {
    const anonymous = design().replace('vid start, avslut', 'vid start, avslut {\n    identitet anonym\n  }');
    const { done } = sheet('a.isu d.csv --case K-101 --out out', { 'a.isu': anonymous });
    expect(await done).toMatchObject({ code: 2, err: expect.stringContaining('anonymous') });
  });

  test('answers to questions that meant something else then are not shown as if they were the same', async () => {
    const older = files['d.csv'].replace(head, `${head},version`).replace(/,(\d+)$/gm, ',$1,f1~1~AAAAAAAAAAAA~BBBBBB');
    const { done } = sheet('a.isu e.csv --case K-101 --out out', { 'e.csv': older });
    const { code, err } = await done;
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('No sheet is written.') });
  });

  test('with others’ answers it is to be read first', async () => {
    const { done } = sheet('a.isu d.csv --case K-101 --all --out out');
    expect(await done).toMatchObject({
      code: 0,
      out: 'out/enheten.client.K-101.all.en.html\n',
      err: expect.stringContaining('Read it, and consider whether anything in it may do harm'),
    });
  });
});
