import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readWorkbook } from '../../../src/data/workbook.js';
import type { Answer, Form, FormItem } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/forms.js';
import { xlsx as target } from '../../../src/forms/xlsx/index.js';
import { layoutOf } from '../../../src/forms/xlsx/layout.js';
import { letter } from '../../../src/forms/xlsx/workbook-file.js';
import { dayNumber } from '../../../src/model/schedule.js';
import { type Deed, office, scratch } from '../xlsx/office.js';
import { design, type Engine, type Scenario, scenarios } from './scenarios.js';

/** 1970-01-01 in a spreadsheet's own numbers. */
const epoch = 25_569;
const sheet = 'Nybesök – Klient';

/** What a person writes in the cell: a date as a date, the entry of the drop-down, the number. */
function written({ kind }: FormItem, answer: string | number): string | number {
  if (kind.type === 'date') return dayNumber(String(answer)) + epoch;
  if (kind.type === 'yes-no') return answer === '1' ? 'Ja' : 'Nej';
  if (kind.type !== 'choice') return answer;
  const option = kind.options.find(({ code }) => code === answer);
  return `${answer} – ${option?.text.sv}`;
}

/** What is done to give an answer, in row `row`: one cell, or for several answers each option's own. */
function answering(form: Form, variable: string, answer: Answer, row: number): Extract<Deed, { sheet: unknown }>[] {
  const place = layoutOf(form, 1).places.find(({ item }) => item.variable === variable);
  if (!place) throw new Error(`no ${variable}`);
  return place.columns.map(({ column, option }) => {
    const at = letter(column) + row;
    if (option)
      return typeof answer === 'object' && answer.includes(option.code)
        ? { write: 'X', in: at, sheet }
        : { clear: at, sheet };
    return answer === ''
      ? { clear: at, sheet }
      : { write: written(place.item, answer as string | number), in: at, sheet };
  });
}

/** All the scenarios in one run of the program, one row each: after every step the cell must not be found invalid. */
async function fillAll(form: Form): Promise<Map<string, Awaited<ReturnType<Engine>>>> {
  const folder = scratch();
  const [file] = await target(design, forms(design), {});
  const path = join(folder, 'in.xlsx');
  writeFileSync(path, file?.text ?? '');
  const deeds: Deed[] = [{ open: path }];
  const steps: string[][] = [];
  const doing = (done: Extract<Deed, { sheet: unknown }>[]) => {
    deeds.push(...done, { invalid: sheet });
    steps.push(done.flatMap((deed) => ('in' in deed ? deed.in : [])));
  };
  for (const [index, { case: code, date, steps: given }] of scenarios.entries()) {
    const row = 6 + index;
    doing([{ write: code, in: `A${row}`, sheet }]);
    doing([{ write: dayNumber(date) + epoch, in: `B${row}`, sheet }]);
    for (const [variable, answer] of given) doing(answering(form, variable, answer, row));
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
