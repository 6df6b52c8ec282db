import { describe, expect, test } from 'vitest';
import { ada, asRead, bo, filled } from './persons.js';

const coded = (variable: string, code: string, system = `urn:isu:prov:answer:${variable}`) => ({
  linkId: variable,
  answer: [{ valueCoding: { system, code } }],
});
/** A response as a FHIR server has it. */
function response(person: Record<string, string>, change: Record<string, unknown> = {}, items: unknown[] = []) {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'urn:isu:prov:form:start_client',
    status: 'completed',
    item: [
      { linkId: 'case', answer: [{ valueString: person.case }] },
      { linkId: 'date', answer: [{ valueDate: person.date }] },
      ...items,
      coded('vardagmar', person.vardagmar ?? ''),
    ],
    ...change,
  };
}
const meant = ({ case: code, date, vardagmar }: Record<string, string>) => ({
  ...{ case: code, date, vardagmar },
  ...{ timepoint: 'start', informant: 'client', form: 'start_client' },
});
const json = (value: unknown) => asRead('svar.json', JSON.stringify(value));

describe('responses in FHIR', () => {
  test.each(['in-progress', 'stopped', 'entered-in-error'])('that are %s are left out, and counted', async (status) => {
    const { rows, notes } = await json([response(ada, { status }), response(bo)]);
    expect(rows).toEqual([meant(bo)]);
    expect(notes).toContainEqual(expect.stringMatching(/^1 (response|submission) .* left out/));
  });

  test('whose address is that of a server are refused where several timepoints ask the same', async () => {
    await expect(json(response(ada, { questionnaire: 'Questionnaire/12' }))).rejects.toThrow(
      /may be start_client or halva_client or slut_client/,
    );
  });

  test.each([[{ reference: 'x' }], [['urn:isu:prov:form:start_client']], [12], [null]])(
    'whose address is no text (%j) are refused in words',
    async (questionnaire) => {
      await expect(json(response(ada, { questionnaire }))).rejects.toThrow(
        /questionnaire is –, and it may be start_client/,
      );
    },
  );

  test('with a code of somebody else’s list are refused: the same code says something else there', async () => {
    const item = coded('vardagarbete', '1', 'http://loinc.org');
    await expect(json(response(ada, {}, [item]))).rejects.toThrow(/vardagarbete: the answer is of another list/);
  });

  test('without an answer to the date are of the day when they were written, and that is said', async () => {
    const { item, ...rest } = response(ada);
    const { rows, notes } = await json({
      ...rest,
      authored: '2026-01-05T10:00:00+01:00',
      item: item.filter((_, at) => at !== 1),
    });
    expect(rows).toEqual([meant(ada)]);
    expect(notes).toContainEqual(expect.stringContaining('The day when it was sent in is used'));
  });

  test('in one list with answers of another kind are refused, not read without them', async () => {
    const own = { format: 'isu-answers', formatVersion: 1, design: 'prov', form: 'start_client' };
    await expect(json([response(ada), own])).rejects.toThrow(/answers of several kinds/);
    await expect(json([response(ada), filled(bo)])).rejects.toThrow(/answers of several kinds/);
  });

  test('one a line, and a page of several that says so', async () => {
    const lines = [ada, bo].map((person) => JSON.stringify(response(person))).join('\n');
    expect((await asRead('svar.ndjson', lines)).rows).toEqual([meant(ada), meant(bo)]);
    const page = { resourceType: 'Bundle', link: [{ relation: 'next' }], entry: [{ resource: response(ada) }] };
    expect((await json(page)).notes).toContainEqual(expect.stringContaining('one page of several'));
  });
});

describe('the programs’ own JSON', () => {
  const head = { timepoint: 'start', informant: 'client', form: 'start_client' };
  test('of REDCap is read as its CSV is, one row a record or one a value', async () => {
    const record = { record_id: 'K1', redcap_event_name: 'start_arm_1', vardag_date: '2026-01-05', vardagmar: 7 };
    expect((await json([record])).rows).toEqual([meant(ada)]);
    const values = Object.entries(record).slice(2);
    const long = values.map(([name, value]) => ({
      ...{ record: 'K1', redcap_event_name: 'start_arm_1' },
      ...{ field_name: name, value: String(value) },
    }));
    expect((await json(long)).rows).toEqual([meant(ada)]);
  });

  test('of KoboToolbox, what is not approved left out', async () => {
    const one = {
      ...{ _id: 1, _uuid: 'a', _submission_time: '2026-01-20T10:11:12', ...head },
      ...{ 'first_page/case': 'K1', 'first_page/date': '2026-01-05', 'page_vardag/vardagmar': '7' },
    };
    const not = { ...one, _validation_status: { uid: 'validation_status_not_approved' } };
    const { rows, notes } = await json({ count: 2, next: 'https://…', results: [one, not] });
    expect(rows).toEqual([meant(ada)]);
    expect(notes).toContainEqual(expect.stringContaining('one page of several'));
  });

  test('of ODK Central, groups in each other', async () => {
    const one = {
      ...{
        __id: 'uuid:1',
        __system: { submissionDate: '2026-01-20T10:11:12Z', submitterName: 'Eva', reviewState: null },
      },
      ...{ ...head, first_page: { case: 'K1', date: '2026-01-05' }, page_vardag: { vardagmar: 7 } },
    };
    const rejected = { ...one, __system: { reviewState: 'rejected' } };
    expect((await json({ value: [one, rejected] })).rows).toEqual([meant(ada)]);
  });

  test('of SurveyJS, within what a service sends it in', async () => {
    const { vardagstod = '', ...rest } = filled(ada);
    const one = { ...rest, vardagstod: vardagstod.split(' ') };
    expect((await json({ ResultCount: 1, Data: [one] })).rows).toEqual([filled(ada)]);
  });
});
