import { describe, expect, test } from 'vitest';
import { DataCheck } from '../../../src/data/check/index.js';
import { MeaningCheck, type OtherMeaning } from '../../../src/data/check/meaning-check.js';
import { judged } from '../../../src/data/check/meaning-judged.js';
import { exportOf } from '../../../src/data/exports/index.js';
import type { Form } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { designOf } from '../../forms/intake.js';
import { projectOf } from '../../forms/redcap/made.js';
import { readDictionary } from '../../forms/redcap/rules.js';

const text = `
uppföljning två "Två" {
  mätning ett, annat från klient vid start, avslut
}
instrument ett "Ett" { fråga a "Hur går det?" skattas 0..4 fråga c "Något mer?" text }
instrument annat "Annat" { fråga b "Hur mår du?" skattas 0..4 skala summa 0..4 = summa(b) }
`;
const changed = (from: string, to: string): Promise<Design> => {
  expect(text).toContain(from);
  return designOf(text.replace(from, to));
};
function formOf(design: Design, id = 'start_client'): Form {
  const found = forms(design).find((form) => form.id === id);
  if (!found) throw new Error(id);
  return found;
}
/** What is found of rows, each by variable, held against a design. */
function othersOf(design: Design, rows: readonly Record<string, string>[]): OtherMeaning[] {
  const check = new MeaningCheck(design);
  const form = formOf(design);
  for (const [at, row] of rows.entries())
    check.take(form, (variable) => row[variable], row.date ?? '', { table: 'svar.csv', row: at + 2 });
  return check.others;
}
const stopsOf = (others: readonly OtherMeaning[], same: readonly string[] = []) =>
  judged(others, { same: new Set(same) }).stops.flatMap(({ facets, variables }) => [
    ...facets,
    ...variables.map(({ variable, count, first }) => `${variable} ${count} ${first.row}`),
  ]);

describe('rows held against what the form means now', () => {
  test('only what somebody has answered stops, with how many and where first', async () => {
    const version = formOf(await designOf(text)).stamp;
    const now = await changed('Hur mår du?', 'Hur har du mått?');
    expect(stopsOf(othersOf(now, [{ version, etta: '1' }]))).toEqual([]);
    const rows: Record<string, string>[] = [
      { version },
      { version, annatb: '2' },
      { version: formOf(now).stamp, annatb: '3' },
      { version, annatb: '0' },
    ];
    expect(stopsOf(othersOf(now, rows))).toEqual(['annatb 2 3']);
    expect(stopsOf(othersOf(now, rows), ['annatb'])).toEqual([]);
  });

  test('a score whose column has a value is another when what it is made of is', async () => {
    const version = formOf(await designOf(text)).stamp;
    const now = await changed('"Hur mår du?" skattas 0..4', '"Hur mår du?" skattas 0..5');
    expect(stopsOf(othersOf(now, [{ version, annatb: '2', annatsumma: '2' }]))).toEqual([
      'annatb 1 2',
      'annatsumma 1 2',
    ]);
  });

  test('what is no version takes no room, however many there are', async () => {
    const design = await designOf(text);
    const check = new MeaningCheck(design);
    const form = formOf(design);
    for (let row = 2; row < 500; row += 1)
      check.take(form, (name) => (name === 'version' ? `v${row}` : '1'), '', { table: 'a', row });
    expect(check.unreadable).toEqual([{ text: 'v2', rows: 498, first: { table: 'a', row: 2 } }]);
    expect(check.versions.get(form.id)?.size).toBe(1);
    expect(check.others).toEqual([]);
  });
});

test('a column is missing for the rows of a version that has it, also where older rows come first', async () => {
  const was = await designOf(text);
  const now = await changed('fråga c "Något mer?" text', 'fråga c "Något mer?" text fråga d "Hur länge?" tal 0..9');
  const names = columns(formOf(was)).map(({ variable }) => variable);
  const row = (version: string) => names.map((name) => ({ case: 'K1', form: 'start_client', version })[name] ?? '');
  const missing = (...versions: string[]) => {
    const table = new DataCheck(now).forms('svar.csv');
    const found = [table.header(names), ...versions.map((one, at) => table.row(row(one), at + 2))].flat();
    return found.filter(({ code }) => code === 'missing-column').map(({ column }) => column);
  };
  const [old, current] = [formOf(was).stamp, formOf(now).stamp];
  expect(missing(old, old)).toEqual([]);
  expect(missing(old, current, old, current)).toEqual(['ettd']);
  expect(missing(current, old)).toEqual(['ettd']);
  expect(missing('', old)).toEqual(['ettd']);
});

describe('REDCap, where each instrument of a form is filled in by itself', () => {
  /** An export of the design’s project, with the fields’ beginnings as the dictionaries of two designs have them. */
  function exported(now: Design, of: Readonly<Record<string, Design>>): Record<string, string> {
    const cells = new Map([
      ['record_id', 'K1'],
      ['redcap_event_name', 'start_arm_1'],
    ]);
    for (const [instrument, design] of Object.entries(of)) {
      const rows = readDictionary(projectOf(design)?.dictionary ?? '\n').filter(({ form }) =>
        form.startsWith(instrument),
      );
      for (const row of rows.filter(({ type }) => type !== 'descriptive')) {
        const beginning = row.rest.map((cell) => /@DEFAULT="([^"]*)"/.exec(cell)?.[1]).find((one) => one !== undefined);
        cells.set(row.name, beginning ?? (row.name.endsWith('_date') ? '2026-01-02' : '1'));
      }
    }
    const conversion = exportOf(now, forms(now), [...cells.keys()]);
    const [row = []] = conversion?.rows([...cells.values()], 2) ?? [];
    return Object.fromEntries((conversion?.names ?? []).map((name, at) => [name, row[at] ?? '']));
  }

  test('each speaks of its own questions', async () => {
    const old = await designOf(text);
    const now = await changed('Hur mår du?', 'Hur har du mått?');
    const stops = (of: Record<string, Design>) => stopsOf(othersOf(now, [exported(now, of)]));
    expect(stops({ ett: old, annat: old })).toEqual(['annatb 1 2', 'annatsumma 1 2']);
    expect(stops({ ett: old, annat: now })).toEqual([]);
    expect(stops({ ett: now, annat: old })).toEqual(['annatb 1 2', 'annatsumma 1 2']);
  });

  test('a row has the version of its own event', async () => {
    const old = await designOf(text);
    const row = exported(old, { ett: old, annat: old });
    expect(row.form).toBe('start_client');
    expect(row.version?.split(' ')).toHaveLength(2);
    expect(othersOf(old, [row])).toEqual([]);
  });
});
