import { expect, test } from 'vitest';
import { ada, asRead, called, csv, filled, inWords, later } from './persons.js';

const longNames = ['record', 'redcap_event_name', 'field_name', 'value'];
/** One row a value, as REDCap writes it: a chosen box with its code, or with what it is called. */
const long = (person: Record<string, string>, event: string, said: typeof inWords) => [
  ['K1', event, 'vardag_date', person.date ?? ''],
  ...Object.entries(person).flatMap(([name, value]) =>
    !name.startsWith('vardag') || value === ''
      ? []
      : (name === 'vardagstod' ? value.split(' ') : [value]).map((one) => ['K1', event, name, said(name, one)]),
  ),
];
const plain = (_: string, code: string) => code;

test.each([
  ['codes', 'start_arm_1', plain],
  ['words', 'start', inWords],
] as const)('REDCap, one row a value, in %s', async (_, event, said) => {
  const { rows } = await asRead('r.csv', csv([longNames, ...long(ada, event, said)]));
  expect(rows).toEqual([filled(ada)]);
});

test('REDCap, one row a value: what stands twice, has no event, or is no answer is refused', async () => {
  const rows = long(ada, 'start_arm_1', plain);
  const twice = csv([longNames, ...rows, ['K1', 'start_arm_1', 'vardagmar', '3']]);
  await expect(asRead('r.csv', twice)).rejects.toThrow(/REDCap where one answer stands twice.*vardagmar/);
  const without = csv([longNames, ...rows].map(([record = '', , ...rest]) => [record, ...rest]));
  await expect(asRead('r.csv', without)).rejects.toThrow(/REDCap/);
  const other = csv([longNames, ...rows, ['K1', 'start_arm_1', 'vardagstod', 'Granne']]);
  await expect(asRead('r.csv', other)).rejects.toThrow(/REDCap with answers in words .*vardagstod, “Granne”/);
});

test.each([
  ['a record of another name', ['study_id', 'redcap_event_name', 'vardag_date', 'vardagmar']],
  ['another language', ['Klientens kod', 'Händelsenamn', 'Datum', 'Vem stöttar dig? (choice=Familj)', 'Komplett?']],
])('REDCap, %s, is refused', async (_, names) => {
  await expect(asRead('r.csv', csv([names, names.map(() => '1')]))).rejects.toThrow(/REDCap whose headings/);
});

const head = ['timepoint', 'informant', 'form', 'case', 'date'];
const asked = Object.keys(called).filter((name) => name.startsWith('vardag'));
const device = ['start', 'end', 'today', 'deviceid', 'username', 'phonenumber', 'audit'];
const groups = (between: string) =>
  [...head, ...asked].map((name) => (head.includes(name) ? name : `page_vardag${between}${name}`));
const cellsOf = (person: Record<string, string>) => [...head, ...asked].map((name) => person[name] ?? '');

test.each([
  ['ODK', '-', ['SubmissionDate', 'KEY']],
  ['KoboToolbox', '/', ['_submission_time', '_uuid']],
] as const)(
  '%s: what a form asks the device for never comes along, and makes it no other program’s',
  async (program, between, own) => {
    const people = [ada, later(ada, 'slut')];
    const file = csv([
      [...device, ...groups(between), ...own],
      ...people.map((person) => [...device, ...cellsOf(person), '2026-01-20', 'x']),
    ]);
    const { rows, notes } = await asRead('o.csv', file);
    expect(rows).toEqual(people.map((person) => filled({ ...person, vardagtotal: '' })));
    expect(notes[0]).toContain(program);
  },
);

test.each([
  ['ODK', 'case,date,namn,PARENT_KEY,KEY'],
  ['KoboToolbox', 'barn/alder,_index,_parent_table_name,_parent_index,_submission__id'],
])('%s: the file of a repeated group says nothing by itself, and is refused', async (program, names) => {
  await expect(asRead('o.csv', `${names}\n1,2,3,4,5\n`)).rejects.toThrow(new RegExp(program));
});
