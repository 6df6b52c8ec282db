import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/tasks/data/data-files.js';
import { project } from '../../cli/harness.js';
import { ada, asRead, bo, called, csv, filled, inWords } from './persons.js';

const asked = Object.keys(called).filter((name) => !/annat$|annan$/.test(name));
const texts = asked.map((name) => called[name] ?? '');
const several = (code: string, between: string) =>
  code
    .split(' ')
    .map((one) => inWords('vardagstod', one))
    .join(between);
const answers = (between: string) =>
  [ada, bo].map((person) =>
    asked.map((name) => {
      const code = person[name] ?? '';
      return name === 'vardagstod' ? several(code, between) : inWords(name, code);
    }),
  );
const map = { columns: {}, constant: { form: 'start_client', timepoint: 'start', informant: 'client' } };
const meant = [ada, bo].map((person) =>
  filled({ ...person, vardagboendeannat: '', vardagstodannan: '', vardagtotal: '' }),
);

describe('Google Forms', () => {
  test('by the texts, several answers with commas, a matrix with its stem', async () => {
    const stem = (text: string) =>
      /^(sovit|legat)/.test(text) ? `De senaste två veckorna, hur ofta har du [${text}]` : text;
    const file = [
      ['Tidsstämpel', 'E-postadress', ...texts.map(stem)],
      ...answers(', ').map((row) => ['x', 'a@b.se', ...row]),
    ];
    const { rows, notes } = await asRead('g.csv', csv(file), { map });
    expect(rows).toEqual(meant);
    expect(notes).toContain('Read as an export from Google Forms.');
    expect(JSON.stringify(rows)).not.toContain('a@b.se');
  });

  test('without a question about the day, the day of sending', async () => {
    const cut = (row: readonly string[]) => row.filter((_, at) => asked[at] !== 'date');
    const file = [
      ['Tidsstämpel', ...cut(texts)],
      ...answers(';').map((row) => ['2026/01/05 10:00:00 em CET', ...cut(row)]),
    ];
    const { rows } = await asRead('g.csv', csv(file), { map });
    expect(rows).toEqual(meant.map((row) => ({ ...row, date: '2026-01-05' })));
  });
});

describe('Qualtrics', () => {
  const own = ['StartDate', 'Status', 'Finished', 'RecordedDate', 'RecipientEmail'];
  const said = ['Start Date', 'Response Type', 'Finished', 'Recorded Date', 'Recipient Email'];
  const file = (names: readonly string[], rows: string[][]) =>
    csv([
      [...own, ...names],
      [...said, ...texts],
      [...own.map((name) => `{"ImportId":"${name}"}`), ...names.map((_, at) => `{"ImportId":"QID${at}"}`)],
      ...rows,
    ]);
  const with_ = (status: string, finished: string) =>
    answers(',').map((row) => ['2026-01-05 10:00:00', status, finished, '2026-01-05 10:10:00', 'a@b.se', ...row]);
  test.each([
    ['the names of the codebook', asked],
    ['its own names', asked.map((_, at) => `Q${at + 1}`)],
  ])('three rows of headings, with %s', async (_, names) => {
    const { rows } = await asRead('q.csv', file(names, with_('IP Address', 'True')), { map });
    expect(rows).toEqual(meant);
  });

  test('what is not finished, or a preview, is left out and counted', async () => {
    const all = [...with_('IP Address', 'False'), ...with_('Survey Preview', 'True')];
    const { rows, notes } = await asRead('q.csv', file(asked, all), { map });
    expect(rows).toEqual([]);
    expect(notes).toContainEqual(expect.stringMatching(/^2 responses .* not submitted/));
    expect(notes).toContainEqual(expect.stringMatching(/^2 responses that are previews/));
  });
});

describe('programs for statistics', () => {
  test('codes with decimals, days with months in letters, words with capitals', async () => {
    const names = ['case', 'form', 'date', 'vardagmar', 'vardagsomn', 'vardagarbete', 'vardagstod'];
    const row = ['K1', 'start_client', '05-JAN-2026', '7.00', '2.0', 'Ja', '["1","3"]'];
    const { rows } = await asRead('s.csv', csv([names, row]));
    expect(rows).toEqual([
      {
        ...{ case: 'K1', form: 'start_client', date: '2026-01-05' },
        ...{ vardagmar: '7.00', vardagsomn: '2', vardagarbete: '1', vardagstod: '1 3' },
      },
    ]);
  });
});

describe('what is no table of answers', () => {
  test.each(['%PDF-1.7\n1 0 obj\n', '<!doctype html><html></html>\n', '1,2026-01-05,sv,K1\n2,2026-01-06,sv,K2\n'])(
    'has none of the headings, and is refused in one line: %s',
    async (content) => {
      await expect(asRead('x.csv', content)).rejects.toThrow(/no heading is one of the follow-up’s/);
    },
  );
  test.each(['a.pdf', 'a.sps', 'a.ods', 'a.rds'])('%s is refused with what to do', async (name) => {
    const folder = project({ [name]: 'x' });
    await expect(dataFiles(`${folder}/${name}`, name)).rejects.toThrow(/is no table that is read/);
  });
  test('a file of answers that would be passed over in a folder is told of', async () => {
    const folder = project({ 'svar.csv': 'case\n', 'gamla svar.xls': 'x' });
    await expect(dataFiles(folder, 'mapp')).rejects.toThrow(/gamla svar.xls is not read/);
  });
});
