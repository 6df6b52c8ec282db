import type { Said } from '../../model/index.js';

/** How the rows of a file become rows with the codebook's columns. One for each reading of a file: it counts. */
export interface Conversion {
  /** The names of the columns that come out. */
  names: readonly string[];
  /** What one row gives: one row, none where it is left out, several where a row holds several forms. */
  rows(cells: readonly string[]): readonly (readonly string[])[];
  /** What was left out or changed so far, to be said when the last row has been read. */
  notes(): Said[];
}

/** A column that comes out, and how its cell is made from a row. */
export interface MadeColumn {
  name: string;
  cell(cells: readonly string[]): string;
}

/** A conversion that gives one row for each, or none. */
export function reshaped(
  columns: readonly MadeColumn[],
  keep: (cells: readonly string[]) => boolean,
  notes: () => Said[],
): Conversion {
  return {
    names: columns.map(({ name }) => name),
    rows: (cells) => (keep(cells) ? [columns.map(({ cell }) => cell(cells))] : []),
    notes,
  };
}
