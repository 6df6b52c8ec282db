import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readWorkbook } from '../../../src/data/workbook/workbook.js';
import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { xlsx as target } from '../../../src/forms/xlsx/index.js';
import { layoutOf } from '../../../src/forms/xlsx/layout.js';
import { answering, serial } from '../xlsx/filling.js';
import { type Deed, office, scratch } from '../xlsx/office.js';
import { design, type Engine, type Scenario, scenarios } from './scenarios.js';

const sheet = 'Nybesök – Klient';

/** All the scenarios in one run of the program, one row each: after every step the cell must not be found invalid. */
async function fillAll(form: Form): Promise<Map<string, Awaited<ReturnType<Engine>>>> {
  const folder = scratch();
  const [file] = await target(design, forms(design), {});
  const path = join(folder, 'in.xlsx');
  writeFileSync(path, file?.text ?? '');
  const deeds: Deed[] = [{ open: path }];
  const steps: string[][] = [];
  const { places } = layoutOf(form, 1);
  const doing = (done: Extract<Deed, { sheet: unknown }>[]) => {
    deeds.push(...done, { invalid: sheet });
    steps.push(done.flatMap((deed) => ('in' in deed ? deed.in : [])));
  };
  for (const [index, { case: code, date, steps: given }] of scenarios.entries()) {
    const row = 6 + index;
    doing([{ write: code, in: `A${row}`, sheet }]);
    doing([{ write: serial(date), in: `B${row}`, sheet }]);
    for (const [variable, answer] of given) {
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
  const read = (await readWorkbook(forms(design), readFileSync(out))).get(form.id) ?? [];
  return new Map(scenarios.map(({ case: code }, index) => [code, read[index] ?? { answers: {}, scores: {} }]));
}

let all: ReturnType<typeof fillAll> | undefined;

/** Fills in the workbook in LibreOffice, saves it there, and reads the saved file. */
export const xlsx: Engine = async (form: Form, { case: code }: Scenario) => {
  all ??= fillAll(form);
  const filled = (await all).get(code);
  if (!filled) throw new Error(`no row for ${code}`);
  return filled;
};
