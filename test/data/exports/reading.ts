import { join } from 'node:path';
import { DataCheck } from '../../../src/data/check/index.js';
import { row } from '../../../src/data/filled/filled-form.js';
import type { ColumnMap } from '../../../src/data/tables/column-map-schema.js';
import { withoutGuard } from '../../../src/data/tables/csv.js';
import type { Form } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { dataTables } from '../../../src/tasks/data/data-file.js';
import { project } from '../../cli/harness.js';
import { type Scenario, scenarios } from '../../forms/engines/scenarios.js';
import { design } from '../../forms/fixture.js';

export { design };

/** A form of the fixture. */
export function formOf(id: string): Form {
  const found = forms(design).find((form) => form.id === id);
  if (!found) throw new Error(`the fixture has no form ${id}`);
  return found;
}

/** Rows by the names of their columns, as something that can be compared with what was written by hand. */
export type ByName = Record<string, string>;

/**
 * What a program's export of a scenario should become, in another form where one is named. Without a version: of a form from
 * before there were any.
 */
export function expected(name: Scenario['name'], id = 'nybesok_client', version?: string): ByName {
  const form = formOf(id);
  const scenario = scenarios.find((one) => one.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const cells = row(form, { ...scenario.expected, ...(version !== undefined && { version }) });
  const own = columns(form).map(({ variable }, index): [string, string] => [variable, cells[index] ?? '']);
  return Object.fromEntries(own.filter(([name]) => name !== 'version' || version !== undefined));
}

/** The tables of a file as they are read, and what the check says of them. */
export async function read(
  name: string,
  content: string | Uint8Array,
  { map, of = design }: { map?: ColumnMap; of?: Design } = {},
) {
  const file = join(project({ [name]: content }), name);
  const check = new DataCheck(of);
  const tables = [];
  type Found = [row: number | undefined, column: string | undefined, code: string];
  for (const table of await dataTables(of, { file, shown: name }, map)) {
    const own = check.table(table.kind, table.shown);
    const { shown, kind, notes, names } = table;
    const rows: ByName[] = [];
    const places: number[] = [];
    const found = [...own.header(names)];
    for await (const some of table.rows) {
      for (const { cells, row } of some) {
        found.push(...own.row(cells, row));
        rows.push(Object.fromEntries(names.map((one, index) => [one, withoutGuard(cells[index] ?? '')])));
        places.push(row);
      }
    }
    const problems = found.map(({ row, column, code }): Found => [row, column, code]);
    tables.push({ shown, kind, names, rows, places, problems, notes: notes.map(({ en }) => en) });
  }
  for (const { table, problem } of check.finish()) {
    const { row: at, column, code } = problem;
    tables.find(({ shown }) => shown === table)?.problems.push([at, column, code]);
  }
  return tables;
}

/** The only table of a file. */
export async function readOne(...given: Parameters<typeof read>) {
  const [table, ...others] = await read(...given);
  if (!table || others.length > 0) throw new Error(`${others.length + 1} tables`);
  return table;
}
