import { describe, expect, test } from 'vitest';
import { expected, readOne } from './reading.js';

/**
 * As LimeSurvey 6 writes it (application/helpers/admin/export/CsvWriter.php and Writer.php): a byte order mark, semicolons,
 * everything in quotation marks but what is NULL, CRLF, and an empty line last. The columns of the response come first.
 */
const head =
  '"id";"submitdate";"lastpage";"startlanguage";"seed";"startdate";"datestamp";"ipaddr";"case";"date";"timepoint";"informant";"form";"maendemar";"maendeoro";"maendearb";"maendesedan";"maendeboende";"maendestod[1]";"maendestod[2]";"maendestod[3]";"maendevem";"maendedagar";"maendekomm";"maendesumma";"maendemedel";"maendeantal";"note1"';
const own = (id: number, sent: string) =>
  `"${id}";${sent};"3";"sv";"1290431";"2026-03-02 10:01:00";"2026-03-02 10:11:12";"192.0.2.7"`;
const sent = '"2026-03-02 10:11:12"';
const hidden = '"nybesok";"client";"nybesok_client"';
const lines = [
  `${own(1, sent)};"K-001";"2026-03-02 00:00:00";${hidden};"7";"1";"1";"2025-01-15 00:00:00";"3";"Y";"";"Y";;"2.5";"'=1+1 ""å""\nrad två";"10";"50";"2";`,
  `${own(2, '')};"K-009";"2026-03-02 00:00:00";${hidden};"3";;;;;;;;;;;;;;`,
  `${own(3, sent)};"Å-17";"2026-12-31 00:00:00";${hidden};"2";"4";"0";;"2";"Y";"";"";;"0";"";"2";"20";"1";`,
  `${own(4, sent)};"K-004";"2026-01-02 00:00:00";${hidden};"";"";"";;"";"";"";"";;;"";"";"";"";`,
];
const file = (heading: string, rows: readonly string[]) =>
  `\ufeff${heading}\r\n${rows.map((row) => `${row}\r\n`).join('')}\r\n`;

describe('responses exported by LimeSurvey', () => {
  test('become rows with the codebook’s columns, without the program’s own', async () => {
    const table = await readOne('results-survey123456.csv', file(head, lines));
    expect(table.kind).toBe('forms');
    expect(table.rows).toEqual([
      expected('everything is answered'),
      expected('answers are changed, so that what was shown is hidden again'),
      expected('nothing is answered'),
    ]);
    expect(table.problems).toEqual([]);
    // The first answer has two lines; places are counted in rows, as a spreadsheet shows them.
    expect(table.places).toEqual([2, 4, 5]);
    expect(table.notes).toEqual([
      'Read as an export from LimeSurvey.',
      'The program’s own columns are left out: id, submitdate, lastpage, startlanguage, seed, startdate, datestamp, ipaddr.',
      '1 response that was begun but not submitted is left out.',
      '4 dates had a time of day. Only the day is used.',
    ]);
    expect(JSON.stringify(table.rows)).not.toContain('192.0.2.7');
  });

  test('with expression codes, converted Y and N, and commas', async () => {
    const heading = head.replace(/\[(\d)\]/g, '_$1').replaceAll(';', ',');
    const converted = lines.map((line) => line.replaceAll('"Y";"";"Y"', '"1";"2";"1"').replaceAll(';', ','));
    const table = await readOne('r.csv', file(heading, converted.slice(0, 1)));
    expect(table.rows).toEqual([expected('everything is answered')]);
  });

  test('names and addresses of the list of participants never come along', async () => {
    const heading = head.replace('"id"', '"id";"token";"firstname";"lastname";"email";"attribute_1"');
    const row = lines[0]?.replace('"1"', '"1";"abc";"Eva";"Ek";"eva@example.org";"x"') ?? '';
    const table = await readOne('r.csv', file(heading, [row]));
    expect(table.rows).toEqual([expected('everything is answered')]);
    expect(table.notes[1]).toContain('token, firstname, lastname, email, attribute_1');
  });

  test('a question that someone has added is a problem', async () => {
    const heading = head.replace('"note1"', '"namn"');
    const row = lines[0]?.replace('"Y";"";"Y"', '"Ja";"Nej";"Ja"').replace(/;$/, ';"Eva"') ?? '';
    const table = await readOne('r.csv', file(heading, [row]));
    expect(table.problems).toEqual([[1, 'namn', 'unknown-column']]);
    expect(table.rows).toMatchObject([expected('everything is answered')]);
  });

  test('an answer to a yes or no question that the survey’s owner made into the program’s own kind', async () => {
    const row = lines[0]?.replace('"7";"1";"1"', '"7";"1";"Y"') ?? '';
    expect((await readOne('r.csv', file(head, [row]))).rows).toEqual([expected('everything is answered')]);
  });

  test('a survey that nobody has answered has one row with nothing in it', async () => {
    const nothing = head.replace(/"[^"]*"/g, '""');
    expect(await readOne('r.csv', file(head, [nothing]))).toMatchObject({ rows: [], problems: [] });
  });

  test('a row that is cut is said to be so, and nothing in it is used', async () => {
    const table = await readOne('r.csv', file(head, [lines[0]?.replace(/;$/, '') ?? '']));
    expect(table.problems).toEqual([[2, undefined, 'row-length']]);
    expect(JSON.stringify(table.rows)).not.toContain('K-001');
  });

  test('a file of ours is no export, and one of another survey is refused with what to choose', async () => {
    const ours = 'case,timepoint,informant,form,date,bildgrad,bildlage,bildord\n';
    expect((await readOne('d.csv', ours)).notes).toEqual([]);
    const another = readOne('r.csv', '"id";"submitdate";"lastpage";"Q1"\r\n"1";"";"2";"A1"\r\n');
    await expect(another).rejects.toThrow(/LimeSurvey whose headings are not those of the follow-up.*Question code/);
  });
});
