import type { Said } from '../../model/index.js';
import type { Program } from '../labels/unreadable.js';

/** A row that comes out, and where in the file it stands when that is not the row that was read last. */
export interface LateRow {
  cells: readonly string[];
  row: number;
}

/**
 * How the rows of a file become rows with the codebook's columns. One for each reading of a file: it counts. Each of these may
 * throw an `Unreadable`, for what can only be read half.
 */
export interface Conversion {
  /** The names of the columns that come out. */
  names: readonly string[];
  /** The program whose export it is, where that is known. */
  program?: Program | undefined;
  /** What one row gives: one row, none where it is left out, several where a row holds several forms. */
  rows(cells: readonly string[], row?: number): readonly (readonly string[])[];
  /** What comes out first when all rows have been read. */
  last?(): readonly LateRow[];
  /** Whether answers have been seen that stand in words. */
  inWords?(): boolean;
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
  rest: Pick<Conversion, 'notes' | 'program' | 'inWords'>,
): Conversion {
  return {
    ...rest,
    names: columns.map(({ name }) => name),
    rows: (cells) => (keep(cells) ? [columns.map(({ cell }) => cell(cells))] : []),
  };
}
