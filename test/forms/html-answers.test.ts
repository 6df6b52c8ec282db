import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswersCsv, readAnswersJson } from '../../src/data/filled/html.js';
import { csvRows, withoutGuard } from '../../src/data/tables/csv.js';
import { pageLogic } from '../../src/forms/html/page-logic.js';
import { forms } from '../../src/forms/making/forms.js';
import { runs } from '../generate/runs.js';
import { form } from './engines/scenarios.js';
import { design } from './fixture.js';

const { csvFile } = new Function(`${pageLogic}\nreturn { csvFile };`)() as { csvFile(rows: unknown[][]): string };

const head = { timepoint: 'nybesok', informant: 'client', form: 'nybesok_client', date: '2026-03-02' };
const file = {
  format: 'isu-answers',
  formatVersion: 1,
  design: 'columbus',
  case: 'K-001',
  ...head,
  answers: { maendemar: 7, maendearb: '1', maendesedan: '2025-01-15', maendestod: ['1', '3'], maendekomm: "'=1" },
  scores: { maendeantal: 2 },
};
const json = (more: object) => readAnswersJson(form, JSON.stringify({ ...file, ...more }));
const answer = (answers: object) => json({ answers });

const names =
  'case,timepoint,informant,form,date,maendemar,maendeoro,maendearb,maendesedan,maendeboende,maendestod,' +
  'maendevem,maendedagar,maendekomm,maendesumma,maendemedel,maendeantal';
const line = "K-001,nybesok,client,nybesok_client,2026-03-02,7,,1,2025-01-15,,1 3,,,''=1,,,2";
const csv = (rows: string) => readAnswersCsv(form, rows);

describe('answers from the HTML form', () => {
  const expected = { case: 'K-001', date: '2026-03-02', answers: file.answers, scores: file.scores };

  it('are read from JSON and from CSV, with and without a byte order mark', () => {
    expect(json({})).toEqual(expected);
    expect(csv(`\ufeff${names}\r\n${line}\r\n`)).toEqual(expected);
    expect(csv(`${names}\n${line}`)).toEqual(expected);
  });

  it('come out only when their question is asked', () => {
    expect(answer({ maendearb: '0', maendesedan: '2025-01-15' }).answers).toEqual({ maendearb: '0' });
  });

  it('of an anonymous form have no code', () => {
    const anonymous = forms(design).find(({ caseKey }) => !caseKey);
    if (!anonymous) throw new Error('the fixture has no anonymous form');
    const said = { ...file, case: '', form: anonymous.id, timepoint: 'end', answers: {}, scores: {} };
    expect(readAnswersJson(anonymous, JSON.stringify(said))).toEqual({ date: '2026-03-02', answers: {}, scores: {} });
    expect(() => readAnswersJson(anonymous, JSON.stringify({ ...said, case: 'K' }))).toThrow('is anonymous');
  });

  it.each([
    ['{', 'not JSON'],
    ['[]', 'not a JSON object'],
    ['{"format":"other"}', 'not isu-answers'],
  ])('%s is refused', (text, message) => expect(() => readAnswersJson(form, text)).toThrow(message));

  it.each([
    [{ formatVersion: 2 }, 'formatVersion is 2'],
    [{ design: 'kast' }, 'another design: "kast", not "columbus"'],
    [{ form: 'end_client' }, 'another form: "end_client", not "nybesok_client"'],
    [{ timepoint: 'end' }, 'another timepoint'],
    [{ informant: 'parent' }, 'another informant'],
    [{ case: '' }, 'code is missing'],
    [{ case: 7 }, 'case: 7 is not a text'],
    [{ date: '2026-02-30' }, 'date: "2026-02-30" is not a day'],
    [{ date: undefined }, 'is not a day'],
    [{ answers: [] }, 'answers is not a JSON object'],
    [{ scores: { maendemar: 1 } }, 'has no "maendemar"'],
    [{ scores: { maendesumma: '7' } }, 'maendesumma: "7" is not a number'],
  ])('%j in JSON is refused', (more, message) => expect(() => json(more)).toThrow(message));

  it.each([
    [{ unknown: 1 }, 'the form nybesok_client has no "unknown"'],
    [{ maendemar: '7' }, 'maendemar: "7" is not a number'],
    [{ maendemar: 11 }, 'maendemar: 11 is outside 0 to 10'],
    [{ maendemar: 2.5 }, 'maendemar: 2.5 is not a whole number'],
    [{ maendearb: '2' }, 'maendearb: "2" is not one of the codes'],
    [{ maendesedan: '2025' }, 'maendesedan: "2025" is not a day'],
    [{ maendestod: '1' }, 'maendestod: "1" is not a list'],
    [{ maendestod: ['1', '4'] }, 'maendestod: "4" is not one of the codes 1, 2, 3'],
    [{ maendekomm: 1 }, 'maendekomm: 1 is not a text'],
  ])('%j as an answer is refused', (answers, message) =>
    expect(() => answer(answers)).toThrow(new RegExp(message, 'i')),
  );

  it.each([
    ['', 'no column named form'],
    [`${names}\n`, 'no answers'],
    [`${names}\n${line}\n${line}\n`, '2 rows of answers'],
    [`${names}\n${line.replace('nybesok_client', 'end_client')}`, 'another form: "end_client"'],
    [`${names},maendemar\n${line},1`, 'twice: "maendemar"'],
    [`${names.replace('maendemar,', '')}\n${line.replace(',7,', ',')}`, 'missing: maendemar'],
    [`${names}\n${line.replace(',7,', ',sju,')}`, 'maendemar: "sju" is not a number'],
    [`${names}\n${line.replace(',7,', ',"7,5",')}`, 'maendemar: 7.5 is not a whole number'],
    [`${names}\n${line},1`, /CSV file cannot be read: .*expect 17, got 18 on line 2/],
    [`${names}\n"${line}`, /CSV file cannot be read: .*Quote Not Closed.*line 2/],
    [`a\n"b"c\n`, /CSV file cannot be read: Invalid Closing Quote/],
  ])('%j is refused', (text, message) => expect(() => csv(text)).toThrow(message));
});

describe('CSV', () => {
  it.each([
    [
      'a,b\r\n"1 ""x"", y\nz",\r\n',
      [
        ['a', 'b'],
        ['1 "x", y\nz', ''],
      ],
    ],
    ['a', [['a']]],
    ['a\n\n', [['a'], ['']]],
    ['', []],
  ])('%j', (text, rows) => expect(csvRows(text)).toEqual(rows));

  it('every text comes back as it was, also those that begin with apostrophes', () => {
    const part = fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '"',
      ',',
      ';',
      'a',
      '\ufeff',
      '＝',
      '\0',
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const [row = []] = csvRows(csvFile([texts]));
        expect(row.map(withoutGuard)).toEqual(texts);
      }),
      runs(5000, 3),
    );
  });
});
