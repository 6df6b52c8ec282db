import { DataCheck } from '../../../src/data/check/index.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { tableKind } from '../../../src/data/tables/table-kind.js';
import type { Design } from '../../../src/model/index.js';
import { simulationFiles } from '../../../src/simulation/files.js';
import { readText } from '../../examples/reading.js';

export interface TextTable {
  path: string;
  text: string;
}

/** The tables that the simulation makes. */
export const simulatedTables = (design: Design, clients: number, seed = 1): TextTable[] =>
  simulationFiles(design, { clients, seed }).filter(({ path }) => path.endsWith('.csv'));

/** What the check says of tables, in their order: `table:row code`. */
export function checked(design: Design, tables: readonly TextTable[]): string[] {
  const check = new DataCheck(design);
  const found: string[] = [];
  const say = (path: string, row: number | undefined, code: string) => found.push(`${path}:${row} ${code}`);
  for (const { path, text } of tables) {
    const [names = [], ...rows] = csvRows(text);
    const own = check.table(tableKind(names), path);
    for (const { row, code } of own.header(names)) say(path, row, code);
    for (const [index, cells] of rows.entries()) {
      for (const { row, code } of own.row(cells, index + 2)) say(path, row, code);
    }
  }
  for (const { table, problem } of check.finish()) say(table, problem.row, problem.code);
  return found;
}

/** A design with these events, timepoints and what else is in it; `w` is measured at all of them and at `at`. */
export async function timed(timepoints: string, at: readonly string[], more = ''): Promise<Design> {
  const names = [...timepoints.matchAll(/timepoint (\w+)/g)].map(([, name]) => name);
  const { designs, findings } = await readText(`design d "D" {
  languages en
  target-group "Adults" { size 40 persons per year }
  problem worry "Worry"
  outcome better "Less worry" { addresses worry goal improve indicator w.total from client }
  ${timepoints}
  ${more}
  collect w from client at ${[...at, ...names].join(', ')} { method self-report identity keyed }
}
instrument w "Worry" { informant client measures outcome
  item a "First" rated 0..4 "no" .. "very" lower is better
  scale total 0..4 lower is better = sum(a)
}`);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  const [only] = designs;
  if (!only) throw new Error('no design');
  return only.design;
}
