import { allAsked, columns, type Form, forms as made } from '../../forms/index.js';
import type { Design, Said } from '../../model/index.js';
import { inAll } from '../labels/answer-texts.js';
import { folded, foldings } from '../labels/folded.js';
import { once } from '../labels/once.js';

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

export const headingsBelow = (row: number): Said => ({
  sv: `Rubrikerna står på rad ${row}; det som står ovanför är inte med.`,
  en: `The headings stand in row ${row}; what stands above them is left out.`,
});
