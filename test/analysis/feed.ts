import { readFileSync } from 'node:fs';
import { type Analysis, analysis } from '../../src/analysis/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import type { Design } from '../../src/model/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { readText } from '../examples/reading.js';

/** A design of `designs/`, its text changed, which must be without errors. */
export async function designOf(name: string, change: (text: string) => string = (text) => text): Promise<Design> {
  const file = new URL(`designs/${name}.isu`, import.meta.url);
  const { designs, findings } = await readText(change(readFileSync(file, 'utf8')), file.href);
  if (findings.length > 0) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  const [only] = designs;
  if (!only) throw new Error(`${name} has no design`);
  return only.design;
}

/** One table: the names of the columns, then rows. */
export type Table = readonly (readonly string[])[];

/** The analysis of tables of data, given one after another. */
export function fed(design: Design, tables: readonly Table[]): Analysis {
  const made = analysis(design);
  for (const [index, [names = [], ...rows]] of tables.entries()) {
    const take = made.table(tableKind(names), names, `table ${index + 1}`);
    for (const [at, row] of rows.entries()) take(row, at + 2);
  }
  return made;
}

/** The tables that `isu simulate` makes. */
export function simulated(design: Design, clients: number, seed: number): Table[] {
  return simulationFiles(design, { clients, seed })
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ text }) => csvRows(text));
}
