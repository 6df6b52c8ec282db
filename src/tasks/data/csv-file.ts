import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { separatorIn } from '../../data/index.js';
import * as dataTexts from '../../messages/data.js';
import { Problem, systemReason } from '../../project/index.js';

/** A row of a file and its place there, from 1. */
export interface FileRow {
  cells: readonly string[];
  row: number;
}

/** So much of the file is looked at for its separator, and read at a time. */
const headLength = 100_000;
const chunkLength = 32_768;

/** All records, some at a time: a million of them one by one would take longer to hand over than to read. */
async function* records(file: string, shown: string): AsyncGenerator<string[][]> {
  const delimiter = await separator(file);
  const parser = parse({ bom: true, delimiter, relax_column_count: true });
  // The error is taken from the parser below.
  parser.on('error', () => {});
  const letters = new TextDecoder('utf-8', { fatal: true });
  const look = (chunk?: Uint8Array) => {
    try {
      letters.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new Problem(dataTexts.notUtf8(shown));
    }
  };
  for await (const chunk of createReadStream(file, { highWaterMark: chunkLength })) {
    look(chunk);
    parser.write(chunk);
    const read: string[][] = [];
    for (let one = parser.read(); one !== null; one = parser.read()) read.push(one);
    if (parser.errored) throw parser.errored;
    yield read;
  }
  look();
  parser.end();
  yield await parser.toArray();
}

/**
 * The rows of a CSV file, some at a time, with the separator that its first line has most of: a Swedish spreadsheet saves
 * with semicolons. Rows without anything are passed over. Throws a `Problem` for what cannot be read, and for what is not
 * UTF-8: which letters the other bytes are cannot be known, and a code that is read wrong pairs nobody.
 */
export async function* csvRows(file: string, shown: string): AsyncGenerator<FileRow[]> {
  let row = 0;
  try {
    for await (const read of records(file, shown)) {
      const first = row + 1;
      row += read.length;
      const rows: FileRow[] = [];
      for (const [index, cells] of read.entries()) if (cells.some(isFilled)) rows.push({ cells, row: first + index });
      yield rows;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof CsvError) throw new Problem(dataTexts.notCsv(shown, Number(error.lines ?? 1)));
    throw new Problem(dataTexts.unreadable(shown, systemReason(error)));
  }
}

const isFilled = (cell: string) => cell !== '';

/** What a file begins with, as text. */
export async function beginning(file: string): Promise<string> {
  let head = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: headLength })) head += String(chunk);
  return head;
}

/** The sign between the cells of a file, by how it begins. */
export async function separator(file: string): Promise<string> {
  return separatorIn(await beginning(file));
}
