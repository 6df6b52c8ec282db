import { nearest } from '../../model/index.js';
import { withoutGuard } from '../tables/csv.js';
import { looksLikeIdentity } from './cell.js';
import { type DataProblem, problem } from './problem.js';

/** Holds one table against the design: first its headings, then its rows, one after another. Nothing is changed. */
export interface TableCheck {
  /** The names of the columns. To be called once, before the rows. */
  header(names: readonly string[]): DataProblem[];
  /** A row, and its place in the file. */
  row(cells: readonly string[], number: number): DataProblem[];
}

/** Columns that every table may have besides its own. */
const extra = new Set(['simulated']);

/**
 * Headings that stand twice, or belong to nothing. `loose`: other columns may be there, but are said to be of no use, unless
 * they look like one that is misspelt.
 */
export function headings(
  names: readonly string[],
  known: readonly string[],
  { loose = false }: { loose?: boolean } = {},
): DataProblem[] {
  const all = new Set(known);
  const seen = new Set<string>();
  return names.flatMap((column): DataProblem[] => {
    if (seen.has(column)) return [problem('column-twice', { row: 1, column })];
    seen.add(column);
    if (all.has(column) || extra.has(column)) return [];
    const [near] = nearest(column, known);
    if (loose && (near === undefined || names.includes(near))) return [problem('unused-column', { row: 1, column })];
    return [problem('unknown-column', { row: 1, column }, near ? ` (${near}?)` : '')];
  });
}

/** The row is longer or shorter than the headings: nothing in it can be trusted. */
export function wrongLength(names: readonly string[], cells: readonly string[], row: number): DataProblem | undefined {
  if (cells.length === names.length) return undefined;
  const more = cells.length > names.length;
  return problem('row-length', { row }, { sv: more ? 'fler' : 'färre', en: more ? 'more' : 'fewer' });
}

/** The cells by name, without the apostrophe that keeps a spreadsheet from reading them as formulas. */
export const textsOf = (names: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name, index) => [name, withoutGuard(cells[index] ?? '')]));

/** An identity number is not repeated in what is printed about it. */
const hidden = (value: string) => value.slice(0, 60).replace(/\d/g, '•');

/** Eighty over seven has the decimals of 11.4285714286, which are no identity number. */
const hasDecimals = (value: string) => /^\s*-?\d{0,5}[.,]\d+\s*$/.test(value);

/** What looks like a personal identity number, in any cell. */
export const identities = (texts: ReadonlyMap<string, string>, row: number): DataProblem[] =>
  [...texts].flatMap(([column, value]) =>
    looksLikeIdentity(value) && !hasDecimals(value)
      ? [problem('identity-number', { row, column, value: hidden(value) })]
      : [],
  );
