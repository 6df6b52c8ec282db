import { CsvError, parse } from 'csv-parse/sync';

/** The line that tells a spreadsheet in Swedish what stands between the cells: `sep=;`. */
const toldSeparator = /^\ufeff?"?sep=([,;\t])"?\r?\n/i;
/** Whether a row is that line. */
export const tellsSeparator = (cells: readonly string[]): boolean =>
  /^\ufeff?sep=[,;\t]?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');

/** What stands between the cells: as the file tells, else the one of the usual signs that the first line has most of, outside quotation marks. */
export function separatorIn(text: string): string {
  const [, told] = toldSeparator.exec(text) ?? [];
  if (told !== undefined) return told;
  // A heading may itself have signs and line breaks in it, within quotation marks.
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The rows of a CSV file (RFC 4180, commas or semicolons, with or without a byte order mark), all of the same length. Throws an Error that names the line. */
export function csvRows(text: string): string[][] {
  try {
    return parse(text.replace(toldSeparator, ''), {
      bom: true,
      delimiter: separatorIn(text),
      record_delimiter: ['\r\n', '\n'],
    });
  } catch (error) {
    throw error instanceof CsvError ? new Error(`The CSV file cannot be read: ${error.message}.`) : error;
  }
}

/** The text without the apostrophe that keeps a spreadsheet from reading it as a formula (`csvCell` in `page-logic.ts`). */
export function withoutGuard(text: string): string {
  return /^'+(?:[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? text.slice(1) : text;
}

/** What a spreadsheet would take for a formula, and what already has the apostrophe that says it is not one. */
const formula = /^'*(?:[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
/** A plain number is no formula. */
const number = /^-?\d+(\.\d+)?$/;

function cell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV that a spreadsheet opens with nothing in it taken for a formula; UTF-8 with a byte order mark, as the forms save it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
