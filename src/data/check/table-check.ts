import { nearest } from '../../model/index.js';
import { withoutGuard } from '../tables/csv.js';
import { hidden, isIdentityCode, looksLikeIdentity } from './identity.js';
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

/** The cells of a row by the names of the columns, the first where a name stands twice. */
export class Cells {
  readonly names: readonly string[];
  /** For every column, whether the design asks for what stands there. */
  readonly #known: readonly boolean[];
  readonly #places: ReadonlyMap<string, number>;
  #cells: readonly string[] = [];

  constructor(names: readonly string[], known: Iterable<string>) {
    const all = new Set(known);
    this.names = names;
    this.#known = names.map((name) => all.has(name));
    this.#places = new Map([...names.entries()].reverse().map(([at, name]) => [name, at]));
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }
  /** Moves on to a row. */
  take(cells: readonly string[]): void {
    this.#cells = cells;
  }
  /** The first column of a name; -1 where there is none. */
  place(name: string): number {
    return this.#places.get(name) ?? -1;
  }
  /** The cell at a place, as `text`; empty where there is none. */
  at(place: number): string {
    return unguarded(this.#cells[place] ?? '');
  }
  /** A cell without the apostrophe that keeps a spreadsheet from reading it as a formula; undefined without the column. */
  text(name: string): string | undefined {
    const at = this.#places.get(name);
    return at === undefined ? undefined : unguarded(this.#cells[at] ?? '');
  }
  /** As `text`, without space around it; empty without the column. */
  trimmed(name: string): string {
    return this.text(name)?.trim() ?? '';
  }

  /** What looks like a personal identity number, in any cell. */
  identities(row: number): DataProblem[] {
    const found: DataProblem[] = [];
    const cells = this.#cells;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? '';
      if (cell.length < 9) continue;
      const column = this.names[at] ?? '';
      if (!isIdentity(column, cell, this.#known[at] ?? false)) continue;
      found.push(problem('identity-number', { row, column, value: hidden(unguarded(cell)) }));
    }
    return found;
  }
}

function isIdentity(column: string, cell: string, isKnown: boolean): boolean {
  // What LimeSurvey draws for each response is a number, and nobody's.
  if (column === 'seed' && !isKnown) return false;
  if (column === 'case') return isIdentityCode(unguarded(cell));
  return looksLikeIdentity(unguarded(cell), { isKnown }) && !hasDecimals(cell);
}

const unguarded = (cell: string) => (cell.charCodeAt(0) === 39 ? withoutGuard(cell) : cell);
/** Eighty over seven has the decimals of 11.4285714286, which are no identity number. */
const hasDecimals = (value: string) => /^\s*-?\d{0,5}[.,]\d+\s*$/.test(value);
