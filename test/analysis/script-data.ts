import { csvRows } from '../../src/data/tables/csv.js';
import type { Design } from '../../src/model/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import type { DataFile } from './script-runs.js';

/** A file of data as rows, the names of the columns first. */
export interface TableFile {
  path: string;
  rows: string[][];
}

/** The files that `isu simulate` makes. */
export const simulatedFiles = (design: Design, clients: number, seed = 7, years = 1): DataFile[] =>
  simulationFiles(design, { clients, seed, years }).filter(({ path }) => path.endsWith('.csv'));
export const simulatedTables = (design: Design, clients: number, seed = 7, years = 1): TableFile[] =>
  simulatedFiles(design, clients, seed, years).map(({ path, text }) => ({ path, rows: csvRows(text) }));

/** Rows as a file, as some spreadsheet saves it. */
export const written = ({ path, rows }: TableFile, { separator = ',', end = '\n', bom = '' } = {}): DataFile => ({
  path,
  text: `${bom}${rows.map((row) => `${row.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}${end}`).join('')}`,
});

type Row = Readonly<Record<string, string>>;
/** The tables with their rows changed: what comes back takes the row's place. `undefined` leaves it out. */
export const mapped = (
  tables: readonly TableFile[],
  change: (row: Row, at: { index: number; path: string }) => Row | undefined,
): TableFile[] =>
  tables.map(({ path, rows: [names = [], ...rows] }) => ({
    path,
    rows: [
      names,
      ...rows.flatMap((row, index) => {
        const one = change(Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])), { index, path });
        return one ? [names.map((name) => one[name] ?? '')] : [];
      }),
    ],
  }));

/** The tables with a column changed where there is an answer. */
export const column = (tables: readonly TableFile[], name: string, cell: (text: string, index: number) => string) =>
  mapped(tables, (row, { index }) =>
    row[name] === undefined || row[name] === '' ? row : { ...row, [name]: cell(row[name], index) },
  );

/** The tables without some columns. */
export const without = (tables: readonly TableFile[], left: (name: string) => boolean): TableFile[] =>
  tables.map(({ path, rows }) => {
    const keep = (rows[0] ?? []).map((name) => !left(name));
    return { path, rows: rows.map((row) => row.filter((_, index) => keep[index])) };
  });
