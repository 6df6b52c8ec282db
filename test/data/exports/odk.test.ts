import { describe, expect, test } from 'vitest';
import { expected, readOne } from './reading.js';

/**
 * As ODK Central writes it (lib/data/briefcase.js): SubmissionDate first, the fields in the form's order with the groups
 * that they stand in, KEY and what the server knows last. Notes have a column too.
 */
const head =
  'SubmissionDate,timepoint,informant,form,first_page-about_1,first_page-case,first_page-date,page_maende-note_maende_1,page_maende-maendemar,page_maende-maendeoro,page_maende-maendearb,page_maende-maendesedan,page_maende-maendeboende,page_maende-maendestod,page_maende-maendevem,page_maende-maendedagar,page_maende-maendekomm,page_maende-maendesumma,page_maende-maendemedel,page_maende-maendeantal,meta-instanceID,meta-instanceName,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion';
const row = (fields: string, { status = '', review = '' } = {}) =>
  `2026-03-02T09:12:01.000Z,nybesok,client,nybesok_client,,${fields},uuid:1,K-001 2026-03-02,uuid:1,7,Handläggare Eva Ek,0,0,${status},${review},collect:abc,0,2.0-x\n`;
const everything = 'K-001,2026-03-02,,7,1,1,2025-01-15,3,1 3,,2.5,"=1+1 ""å""\nrad två",10,50,2';
const some = 'K-003,2026-01-01,,,1,,,1,2,Ingen <b>alls</b>,30,,6,,1';

describe('submissions exported by ODK Central', () => {
  test('become rows with the codebook’s columns, without who sent them and from what', async () => {
    const table = await readOne('columbus_nybesok_client.csv', `${head}\n${row(everything)}${row(some)}`);
    expect(table.rows).toEqual([expected('everything is answered'), expected('some questions are left out')]);
    expect(table.problems).toEqual([]);
    expect(table.notes).toEqual([
      'Read as an export from ODK.',
      'The program’s own columns are left out: SubmissionDate, meta-instanceID, meta-instanceName, KEY, SubmitterID, SubmitterName, AttachmentsPresent, AttachmentsExpected, Status, ReviewState, DeviceID, Edits, FormVersion.',
    ]);
    expect(JSON.stringify(table.rows)).not.toContain('Eva');
  });

  test('without the names of groups, and with several answers split', async () => {
    const heading = head
      .replace(/\b(first_page|page_maende|meta)-/g, '')
      .replace('maendestod', 'maendestod,maendestod/1,maendestod/2,maendestod/3');
    const both = await readOne('d.csv', `${heading}\n${row(everything.replace('1 3', '1 3,1,0,1'))}`);
    expect(both.rows).toEqual([expected('everything is answered')]);
    const only = heading.replace('maendestod,', '');
    const split = await readOne('d.csv', `${only}\n${row(everything.replace('1 3', '1,0,1'))}`);
    expect(split.rows).toEqual([expected('everything is answered')]);
    expect(split.problems).toEqual([]);
  });

  test('what is rejected or cannot be decrypted is left out, and counted', async () => {
    const table = await readOne(
      'd.csv',
      `${head}\n${row(everything, { review: 'rejected' })}${row(some, { review: 'approved' })}${row(','.repeat(14), { status: 'not decrypted' })}`,
    );
    expect(table.rows).toEqual([expected('some questions are left out')]);
    expect(table.notes.slice(2)).toEqual([
      '1 submission marked as rejected in the program is left out.',
      '1 submission is encrypted and left out. Export with the passphrase.',
    ]);
  });

  test('another form’s submissions are refused with one message', async () => {
    const table = readOne('d.csv', 'SubmissionDate,name,KEY\n2026-03-02T09:12:01.000Z,Eva,uuid:1\n');
    await expect(table).rejects.toThrow(/ODK whose headings are not those of the follow-up/);
  });
});

/** As KoboToolbox writes it with XML values and headings, groups included: semicolons, everything in quotation marks. */
describe('submissions exported by KoboToolbox', () => {
  const names =
    'start;end;case;date;timepoint;informant;form;page_maende/maendemar;page_maende/maendeoro;page_maende/maendearb;page_maende/maendesedan;page_maende/maendeboende;page_maende/maendestod;page_maende/maendestod/1;page_maende/maendestod/2;page_maende/maendestod/3;page_maende/maendevem;page_maende/maendedagar;page_maende/maendekomm;page_maende/maendesumma;page_maende/maendemedel;page_maende/maendeantal;_id;_uuid;_submission_time;_validation_status;_notes;_status;_submitted_by;__version__;_tags;_index';
  const quoted = (cells: readonly string[]) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')}\r\n`;
  const time = '2026-03-02T10:11:12.000+01:00';
  const answers = [
    '7',
    '1',
    '1',
    '2025-01-15',
    '3',
    '1 3',
    '1',
    '0',
    '1',
    '',
    '2.5',
    '=1+1 "å"\nrad två',
    '10',
    '50',
    '2',
  ];
  const line = (validation: string) =>
    quoted([
      ...[time, time, 'K-001', '2026-03-02', 'nybesok', 'client', 'nybesok_client', ...answers],
      ...['12345', 'a-b', '2026-03-02T10:11:12', validation, '', 'submitted_via_web', 'eva.ek', 'vX', '', '1'],
    ]);

  test('become rows with the codebook’s columns, with and without groups', async () => {
    for (const heading of [names, names.replaceAll('page_maende/', '')]) {
      const table = await readOne('k.csv', `\ufeff${quoted(heading.split(';'))}${line('')}`);
      expect(table.rows).toEqual([expected('everything is answered')]);
      expect(table.problems).toEqual([]);
      expect(table.notes[0]).toBe('Read as an export from KoboToolbox.');
      expect(JSON.stringify(table.rows)).not.toContain('eva.ek');
    }
  });

  test('what is not approved is left out, and counted', async () => {
    const table = await readOne('k.csv', quoted(names.split(';')) + line('Not Approved') + line('Approved'));
    expect(table.rows).toHaveLength(1);
    expect(table.notes.at(-1)).toMatch(/^1 submission marked as rejected/);
  });
});
