import { allAsked, columns, type Form, forms as made } from '../../forms/index.js';
import type { Design, Said } from '../../model/index.js';
import { inAll } from '../labels/answer-texts.js';
import { folded, foldings } from '../labels/folded.js';
import { once } from '../labels/once.js';
import { unknownHeadings } from '../labels/unreadable.js';

/** So far down the headings are looked for: below a title, a date, an empty line. */
export const mostAbove = 10;
/** So many headings of the design's a row has to have, where the first row has none. */
const fewest = 2;

const knownHeadings = once((design: Design): ReadonlySet<string> => {
  const forms: readonly Form[] = made(design);
  const texts = forms.flatMap((form) => allAsked(form).flatMap(({ text }) => inAll(form, text).flatMap(foldings)));
  return new Set([...forms.flatMap((form) => columns(form).map(({ variable }) => folded(variable))), ...texts]);
});

const count = (design: Design, cells: readonly string[]): number =>
  new Set(cells.map(folded).filter((cell) => knownHeadings(design).has(cell))).size;

/** Whether a row is surely one of headings of the design's: questions or columns of the codebook. */
export const hasHeadings = (design: Design, cells: readonly string[]): boolean => count(design, cells) >= fewest;

/** Which of the first rows has the headings: the first, unless it has none of the design's and one below it has. */
export function headingRow(design: Design, rows: readonly (readonly string[])[]): number {
  const [first] = rows;
  if (!first || count(design, first) > 0) return 0;
  return Math.max(
    0,
    rows.slice(0, mostAbove).findIndex((cells) => hasHeadings(design, cells)),
  );
}

/** Whether any of the columns is the design's. */
export const hasAny = (design: Design, names: readonly string[]): boolean => count(design, names) > 0;

/** Where a table's headings are, when it has them in several rows: what each column is called, and the last of those rows. */
export interface HeadingRows {
  names: readonly string[];
  last: number;
}

const isImport = (cell: string) => /^\s*\{"ImportId":/.test(cell);

/**
 * The headings of Qualtrics: names, texts, and what it imports by, a row each. Of a question the name where that is known, else
 * the text. Undefined for other tables.
 */
function ofQualtrics(design: Design, rows: readonly (readonly string[])[]): HeadingRows | undefined {
  const last = rows.findIndex((cells) => cells.length > 0 && cells.every(isImport));
  const [names, texts] = [rows[last - 2], rows[last - 1]];
  if (last < 2 || !names || !texts) return undefined;
  const known = knownHeadings(design);
  const isAsked = (at: number) => /"QID/.test(rows[last]?.[at] ?? '') && !known.has(folded(names[at] ?? ''));
  return {
    names: names.map((name, at) => (isAsked(at) ? (texts[at] ?? name) : name)),
    last,
  };
}

/**
 * What the columns of a table are called, by its first rows, and in which of them that ends. Throws an `Unreadable` for a file
 * whose second row are the names of fields: what the program reads in again, and not for others.
 */
export function headingRows(design: Design, rows: readonly (readonly string[])[]): HeadingRows {
  const [, second = []] = rows;
  if (['submitdate', 'lastpage'].every((name) => second.includes(name)))
    throw unknownHeadings('LimeSurvey', rows[0] ?? []);
  const last = headingRow(design, rows);
  return ofQualtrics(design, rows) ?? { names: rows[last] ?? [], last };
}

export const headingsBelow = (row: number): Said => ({
  sv: `Rubrikerna står på rad ${row}; det som står ovanför är inte med.`,
  en: `The headings stand in row ${row}; what stands above them is left out.`,
});
