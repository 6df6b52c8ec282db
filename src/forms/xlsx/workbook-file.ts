import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type CellStyle, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { xmlText } from '../../documents/index.js';
import { clean } from '../output/text.js';

/** Excel's own limits. */
const longestText = 32_767;
const lastColumn = 16_384;
const errorValues = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** A name for a range of cells. */
export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** A sheet, perhaps with a row that is repeated. Rows and columns are counted from 0. */
export interface SheetOfBook extends WriteSheet {
  /** The last row that has cells stands `count` times; its formulas are shared. Cells that it lacks look as in `like`. */
  repeated?: { row: number; count: number; like?: number };
}

/** What a workbook is made of, before it is bytes. */
export interface Workbook {
  title: string;
  sheets: SheetOfBook[];
  named: NamedRange[];
}

/** A, B … Z, AA … by number from 0. */
export function letter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The cells of one sheet. A text is never taken for a formula, an error value or an escape, whatever stands in it. */
export class Cells {
  readonly map = new Map<string, Partial<Cell>>();

  text(row: number, column: number, text: string, style: CellStyle): void {
    // `_x0041_` in a file means A; the underscore itself is written so.
    const value = clean(text)
      .slice(0, longestText)
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
    const cell = errorValues.test(value) ? { richText: [{ text: value }] } : { value };
    this.map.set(`${row},${column}`, { ...cell, style });
  }

  number(row: number, column: number, value: number, style: CellStyle): void {
    this.map.set(`${row},${column}`, { value, style });
  }

  blank(row: number, column: number, style: CellStyle): void {
    this.map.set(`${row},${column}`, { style });
  }

  formula(row: number, column: number, formula: string, style: CellStyle): void {
    this.map.set(`${row},${column}`, { formula, style });
  }

  link(row: number, column: number, text: string, sheet: string, style: CellStyle): void {
    this.text(row, column, text, style);
    const cell = this.map.get(`${row},${column}`);
    if (cell) cell.hyperlink = { target: '', location: `${quoted(sheet)}!A1` };
  }
}

/** A sheet's name as it stands in formulas. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** The row's cells once more, so many rows on: what differs is the row's number, and a formula is shared. */
function repeat(xml: string, { row, count, like }: NonNullable<SheetOfBook['repeated']>): string {
  const number = row + 1;
  const start = xml.indexOf(`<row r="${number}"`);
  const end = xml.indexOf('</sheetData>');
  if (start < 0) return xml;
  const last = number + count - 1;
  const style =
    like === undefined ? undefined : new RegExp(`<c r="${letter(like)}${number}" s="(\\d+)"`).exec(xml)?.[1];
  const formatted = style === undefined ? '' : ` s="${style}" customFormat="1"`;
  let shared = 0;
  const cells = xml.slice(xml.indexOf('>', start) + 1, end).replace('</row>', '');
  const first = cells.replace(/<c r="([A-Z]+)\d+"([^>]*)><f>/g, (_, column: string, attributes: string) => {
    const open = `<c r="${column}${number}"${attributes}><f t="shared" si="${shared}" ref="${column}${number}:${column}${last}">`;
    shared += 1;
    return open;
  });
  const others = first
    .replace(/<f t="shared" si="(\d+)" ref="[^"]*">.*?<\/f>/gs, '<f t="shared" si="$1"/>')
    .replace(new RegExp(`<c r="([A-Z]+)${number}"`, 'g'), '<c r="$1#"');
  const rows = [`<row r="${number}"${formatted}>${first}</row>`];
  for (let at = number + 1; at <= last; at += 1) {
    rows.push(`<row r="${at}"${formatted}>${others.replaceAll('#"', `${at}"`)}</row>`);
  }
  return `${xml.slice(0, start)}${rows.join('')}${xml.slice(end)}`.replace(
    /<dimension ref="A1:([A-Z]+)\d+"\/>/,
    `<dimension ref="A1:$1${last}"/>`,
  );
}

/** Nothing can be written beside the columns that there are. */
function hideTheRest(xml: string, columns: number): string {
  return xml.replace(
    '</cols>',
    `<col min="${columns + 1}" max="${lastColumn}" width="9" hidden="1" customWidth="1"/></cols>`,
  );
}

/** The library writes a font's colour before its size; the format has them the other way round. */
const inOrder = (styles: string) => styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');

/** What is printed, as the library leaves it out for a sheet whose name needs quotation marks: there it says no place. */
function quotedPlaces(book: string, sheets: readonly SheetOfBook[]): string {
  return book.replace(
    /(<definedName name="_xlnm\.Print_(?:Area|Titles)" localSheetId="(\d+)"[^>]*>)([^<]*)/g,
    (whole, start: string, index: string) => {
      const { name, pageSetup } = sheets[Number(index)] ?? {};
      if (name === undefined) return whole;
      const { printArea, printTitlesRow, printTitlesColumn } = pageSetup ?? {};
      const places = start.includes('Print_Area') ? [printArea] : [printTitlesColumn, printTitlesRow];
      const said = places.flatMap((place) => (place === undefined ? [] : `${quoted(name)}!${place}`)).join(',');
      return start + xmlText(said);
    },
  );
}

/**
 * The bytes of a workbook; the same each time. The library writes all that it can; the rows that are repeated, the
 * columns that are hidden at the end, the places that are printed and the order of a font's parts are put right afterwards.
 */
export async function workbookFile({ title, sheets, named }: Workbook): Promise<Uint8Array> {
  // A day that stands for no day at all: the same design gives the same bytes.
  const moment = new Date(Date.UTC(2000, 0, 1));
  const written = await writeXlsx({
    sheets,
    namedRanges: named,
    properties: { title: clean(title), creator: 'ISU', lastModifiedBy: 'ISU', created: moment, modified: moment },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const files = unzipSync(written);
  const styles = files['xl/styles.xml'];
  if (styles) files['xl/styles.xml'] = strToU8(inOrder(strFromU8(styles)));
  const book = files['xl/workbook.xml'];
  if (book) files['xl/workbook.xml'] = strToU8(quotedPlaces(strFromU8(book), sheets));
  for (const [index, { repeated, columns }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const bytes = files[path];
    if (!repeated || !bytes) continue;
    files[path] = strToU8(hideTheRest(repeat(strFromU8(bytes), repeated), columns?.length ?? 0));
  }
  // The zip format keeps local time; this is midnight wherever it is written.
  return zipSync(files, { level: 3, mtime: new Date(1980, 0, 1) });
}
