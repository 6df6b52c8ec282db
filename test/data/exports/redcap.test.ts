import { describe, expect, test } from 'vitest';
import { expected, readOne } from './reading.js';

/**
 * As REDCap exports raw data: a row for each record and event, with all instruments side by side in the dictionary's
 * order; each ends with how far it has come. An option is 0 also where nobody was asked.
 */
const instruments: [name: string, fields: string][] = [
  ['case', ''],
  [
    'maende_client',
    'maende_date maendemar maendeoro maendearb maendesedan maendeboende maendestod___1 maendestod___2 maendestod___3 maendevem maendedagar maendekomm maendesumma maendemedel maendeantal',
  ],
  ['skydd_client', 'skydd_date skyddtotal'],
  ['uiv_client', 'uiv_date'],
  ['bild_professional_ansvarig_behandlare', 'bild_date bildgrad bildlage bildord'],
  ['bild_professional_instead', 'bild_date_pro bildgrad_pro bildlage_pro bildord_pro'],
  [
    'maende_client_interview_instead',
    'maende_date_cli maendemar_cli maendeoro_cli maendearb_cli maendesedan_cli maendeboende_cli maendestod_cli___1 maendestod_cli___2 maendestod_cli___3 maendevem_cli maendedagar_cli maendekomm_cli maendesumma_cli maendemedel_cli maendeantal_cli',
  ],
  ['skydd_client_interview_instead', 'skydd_date_cli skyddtotal_cli'],
];
const names = [
  'record_id',
  'redcap_event_name',
  'redcap_repeat_instrument',
  'redcap_repeat_instance',
  'redcap_data_access_group',
  'redcap_survey_identifier',
  ...instruments.flatMap(([name, fields]) => [
    ...(name === 'maende_client' ? ['maende_client_timestamp'] : []),
    ...fields.split(' ').filter((field) => field !== ''),
    `${name}_complete`,
  ]),
];
/** A row: what is given, 0 for options and for how far each instrument has come, else nothing. */
function row(record: string, event: string, given: Record<string, string>): string {
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(unknown.join());
  const cell = (name: string) => {
    if (name === 'record_id') return record;
    if (name === 'redcap_event_name') return event;
    return given[name] ?? (/___\d$|_complete$/.test(name) ? '0' : '');
  };
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${names.map((name) => quoted(cell(name))).join(',')}\n`;
}
const file = (...rows: string[]) => `${names.join(',')}\n${rows.join('')}`;
const everything = {
  maende_client_timestamp: '2026-03-02 10:11:12',
  maende_date: '2026-03-02',
  maendemar: '7',
  maendeoro: '1',
  maendearb: '1',
  maendesedan: '2025-01-15',
  maendeboende: '3',
  maendestod___1: '1',
  maendestod___3: '1',
  maendedagar: '2.5',
  maendekomm: '=1+1 "å"\nrad två',
  maendesumma: '10',
  maendemedel: '50',
  maendeantal: '2',
  maende_client_complete: '2',
};
/** What staff write in at the same event. */
const total = { skydd_date: '2026-03-04', skyddtotal: '12', skydd_client_complete: '2' };
const filled = (rows: readonly Record<string, string>[]) =>
  rows.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== '')));

describe('records exported by REDCap', () => {
  test('each form at the event becomes a row, with the variables’ own names', async () => {
    const table = await readOne(
      'export.csv',
      file(
        row('K-001', 'nybesok_arm_1', {
          ...everything,
          ...total,
          bild_date: '2026-03-03',
          bildgrad: '4',
          bildord: 'Lugnare.',
          bild_professional_ansvarig_behandlare_complete: '2',
        }),
        row('K-002', 'nybesok_arm_1', {}),
        row('K-003', 'end_arm_1', {
          bild_date_pro: '2026-05-01',
          bildgrad_pro: '5',
          bild_professional_instead_complete: '2',
        }),
      ),
    );
    const [first, ...others] = filled(table.rows);
    expect([first]).toEqual(filled([expected('everything is answered')]));
    expect(others).toEqual([
      {
        case: 'K-001',
        timepoint: 'nybesok',
        informant: 'client',
        form: 'nybesok_client_staff',
        date: '2026-03-04',
        skyddtotal: '12',
      },
      {
        case: 'K-001',
        timepoint: 'nybesok',
        informant: 'professional',
        form: 'nybesok_professional_ansvarig_behandlare',
        date: '2026-03-03',
        bildgrad: '4',
        bildord: 'Lugnare.',
      },
      {
        case: 'K-003',
        timepoint: 'end',
        informant: 'professional',
        form: 'end_professional_instead',
        date: '2026-05-01',
        bildgrad: '5',
      },
    ]);
    expect(table.places).toEqual([2, 2, 2, 4]);
    expect(table.problems).toEqual([]);
    expect(table.notes).toEqual([
      'Read as an export from REDCap.',
      'The program’s own columns are left out: redcap_data_access_group, redcap_survey_identifier, case_complete, maende_client_timestamp.',
      '1 row without any answer is left out.',
    ]);
  });

  test('the same questions asked in another way have their own columns, and become the same variables', async () => {
    const interview = Object.fromEntries(
      Object.entries(everything)
        .filter(([name]) => !/_timestamp$/.test(name))
        .map(([name, value]) => [
          /_complete$/.test(name)
            ? name.replace('_complete', '_interview_instead_complete')
            : name.replace(/^([^_]+(?:_date)?)(___\d)?$/, '$1_cli$2'),
          value,
        ]),
    );
    const table = await readOne('export.csv', file(row('K-001', 'nybesok_arm_1', interview)));
    expect(filled(table.rows)).toEqual(
      filled([expected('everything is answered', 'nybesok_client_interview_instead')]),
    );
    expect(table.problems).toEqual([]);
  });

  test('different days, unfinished forms and events of someone’s own are said', async () => {
    const table = await readOne(
      'export.csv',
      file(
        row('K-001', 'nybesok_arm_1', { ...everything, maende_client_complete: '0' }),
        row('K-001', 'end_arm_1', {
          skydd_date: '2026-02-27',
          skydd_client_complete: '2',
          uiv_date: '2026-03-02',
          uiv_client_complete: '2',
        }),
        row('K-001', 'event_1_arm_1', { maendemar: '3' }),
      ),
    );
    expect(filled(table.rows)).toEqual(
      filled([
        expected('everything is answered'),
        { case: 'K-001', timepoint: 'end', informant: 'client', form: 'end_client_staff', date: '2026-02-27' },
        { case: 'K-001', form: 'event_1_arm_1' },
      ]),
    );
    expect(table.problems).toContainEqual([4, 'form', 'unknown-form']);
    expect(table.notes.slice(2)).toEqual([
      'The follow-up has no such events, and the answers there cannot be used: event_1_arm_1.',
      '1 form with answers is not marked as Complete in the program. They are included.',
      '1 form has instruments with different dates. The first day is used.',
    ]);
  });

  test('a form that repeats of itself has only its own questions on its row', async () => {
    const repeated = row('K-001', 'nybesok_arm_1', {
      redcap_repeat_instrument: 'maende_client',
      redcap_repeat_instance: '2',
      ...everything,
    });
    const [only] = (await readOne('export.csv', file(repeated))).rows;
    expect(only).toMatchObject({ form: 'nybesok_client', maendemar: '7', skyddtotal: '' });
  });

  test('what was deselected is said, and a field of someone’s own is a problem without its contents', async () => {
    const csv = file(row('K-001', 'nybesok_arm_1', { ...everything, redcap_survey_identifier: '' }))
      .replace('redcap_survey_identifier', 'namn')
      .replace('bildord_pro', 'telefon');
    const table = await readOne('export.csv', csv.replace('nybesok_arm_1,,,,,', 'nybesok_arm_1,,,,Eva Ek,'));
    expect(table.problems).toEqual([
      [1, 'namn', 'unknown-column'],
      [1, 'telefon', 'unknown-column'],
    ]);
    expect(JSON.stringify(table)).not.toContain('Eva Ek');
    expect(table.notes).toContain('The export lacks: bildord_pro. These questions count as not answered.');
  });

  test('an anonymous form is a project of its own, whose records have no code', async () => {
    const heading =
      'record_id,redcap_survey_identifier,end_client_anonymous_timestamp,form_date,maendemar,maendeboende,maendestod___1,maendestod___2,maendestod___3,maendevem,maendemedel,end_client_anonymous_complete';
    const table = await readOne('export.csv', `${heading}\n1,,2026-05-01 10:00:00,2026-05-01,7,3,0,1,0,,,2\n`);
    expect(filled(table.rows)).toEqual([
      {
        timepoint: 'end',
        informant: 'client',
        form: 'end_client_anonymous',
        date: '2026-05-01',
        maendemar: '7',
        maendeboende: '3',
        maendestod: '2',
      },
    ]);
    expect(table.notes[1]).toBe(
      'The program’s own columns are left out: record_id, redcap_survey_identifier, end_client_anonymous_timestamp.',
    );
  });
});
