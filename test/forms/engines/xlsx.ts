import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readWorkbook } from '../../../src/data/workbook/workbook.js';
import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { xlsx as target } from '../../../src/forms/xlsx/index.js';
import { layoutOf } from '../../../src/forms/xlsx/layout.js';
import { sheetNames } from '../../../src/forms/xlsx/sheet-names.js';
import { Speech } from '../../../src/forms/xlsx/speech.js';
import { answering, serial } from '../xlsx/filling.js';
import { type Deed, office, scratch } from '../xlsx/office.js';
import { type Engine, filledForms, ofForm, type Scenario } from './scenarios.js';

/** All the scenarios in one run of the program, one row each: after every step the cell must not be found invalid. */
async function fillAll(form: Form): Promise<Map<string, Awaited<ReturnType<Engine>>>> {
  const design = ofForm(form);
  const all = forms(design);
  const given = filledForms.find((one) => one.form === form)?.scenarios ?? [];
  const sheet = sheetNames(all, new Speech('sv'))[all.findIndex(({ id }) => id === form.id)] ?? '';
  const folder = scratch();
  const [file] = await target(design, all, {});
  const path = join(folder, 'in.xlsx');
  writeFileSync(path, file?.text ?? '');
  const deeds: Deed[] = [{ open: path }];
  const steps: string[][] = [];
  const { places } = layoutOf(form, 1);
  const doing = (done: Extract<Deed, { sheet: unknown }>[]) => {
    deeds.push(...done, { invalid: sheet });
    steps.push(done.flatMap((deed) => ('in' in deed ? deed.in : [])));
  };
  for (const [index, { case: code, date, steps: answers }] of given.entries()) {
    const row = 6 + index;
    doing([{ write: code, in: `A${row}`, sheet }]);
    doing([{ write: serial(date), in: `B${row}`, sheet }]);
    for (const [variable, answer] of answers) {
      const place = places.find(({ item }) => item.variable === variable);
      if (place) doing(answering(place, answer, sheet, row));
    }
  }
  const out = join(folder, 'out.xlsx');
  const invalid = office([...deeds, { save: out }]);
  for (const [index, cells] of steps.entries()) {
    const found = new Set(invalid[index]?.split(' '));
    expect(cells.filter((cell) => found.has(cell))).toEqual([]);
  }
  const read = (await readWorkbook(all, readFileSync(out))).get(form.id) ?? [];
  return new Map(given.map(({ case: code }, index) => [code, read[index] ?? { answers: {}, scores: {} }]));
}

const filledIn = new Map<Form, ReturnType<typeof fillAll>>();

/** Fills in the workbook in LibreOffice, saves it there, and reads the saved file. */
export const xlsx: Engine = async (form: Form, { case: code }: Scenario) => {
  const rows = filledIn.get(form) ?? fillAll(form);
  filledIn.set(form, rows);
  const filled = (await rows).get(code);
  if (!filled) throw new Error(`no row for ${code}`);
  return filled;
};
