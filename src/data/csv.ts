import { CsvError, parse } from 'csv-parse/sync';

/** The rows of a CSV file (RFC 4180, commas, with or without a byte order mark), all of the same length. Throws an Error that names the line. */
export function csvRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] });
  } catch (error) {
    throw error instanceof CsvError ? new Error(`The CSV file cannot be read: ${error.message}.`) : error;
  }
}

/** The text without the apostrophe that was put in front of it lest a spreadsheet took it for a formula (`csvCell` in `page-logic.ts`). */
export function withoutGuard(text: string): string {
  return /^'+(?:[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? text.slice(1) : text;
}
