import { chunks } from '#files';
import { separatorIn, tellsSeparator } from '../../data/index.js';
import * as dataTexts from '../../messages/data.js';
import { Problem, systemReason } from '../../project/index.js';
import { NotCsv, records } from './csv.js';

/** A row of a file and its place there, from 1. */
export interface FileRow {
  cells: readonly string[];
  row: number;
}

/** So much of the file is looked at for its separator, in bytes. */
const headLength = 100_000;

/** Which of the two kinds of UTF-16 a file begins to be: what a spreadsheet calls Unicode text. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** The bytes of a file as UTF-8, those of UTF-16 made into it; other bytes as they are. */
async function* inUtf8(file: string, most?: number): AsyncGenerator<Uint8Array> {
  const out = new TextEncoder();
  let letters: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks(file, most)) {
    const kind = isFirst ? utf16(chunk) : undefined;
    isFirst = false;
    if (kind) letters = new TextDecoder(kind);
    yield letters ? out.encode(letters.decode(chunk, { stream: true })) : chunk;
  }
}

/** The text of a file, piece by piece. Throws a `Problem` where it is not UTF-8. */
async function* text(file: string, shown: string): AsyncGenerator<string> {
  const letters = new TextDecoder('utf-8', { fatal: true });
  const read = (chunk?: Uint8Array) => {
    try {
      return letters.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new Problem(dataTexts.notUtf8(shown));
    }
  };
  for await (const chunk of inUtf8(file)) yield read(chunk);
  yield read();
}

/**
 * The rows of a CSV file, some at a time, with the separator that its first line has most of: a Swedish spreadsheet saves
 * with semicolons. Rows without anything are passed over. Throws a `Problem` for what cannot be read, and for what is not
 * UTF-8: which letters the other bytes are cannot be known, and a code that is read wrong pairs nobody.
 */
export async function* csvRows(file: string, shown: string): AsyncGenerator<FileRow[]> {
  let row = 0;
  try {
    for await (const read of records(text(file, shown), await separator(file))) {
      const first = row + 1;
      row += read.length;
      const rows: FileRow[] = [];
      for (const [index, cells] of read.entries()) {
        if (cells.some(isFilled) && !(first + index === 1 && tellsSeparator(cells)))
          rows.push({ cells, row: first + index });
      }
      yield rows;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof NotCsv) throw new Problem(dataTexts.notCsv(shown, error.line));
    throw new Problem(dataTexts.unreadable(shown, systemReason(error)));
  }
}

const isFilled = (cell: string) => cell !== '';

/** What a file begins with, as text. */
export async function beginning(file: string): Promise<string> {
  const letters = new TextDecoder();
  let head = '';
  for await (const chunk of inUtf8(file, headLength)) head += letters.decode(chunk, { stream: true });
  return head;
}

/** The sign between the cells of a file, by how it begins. */
export async function separator(file: string): Promise<string> {
  return separatorIn(await beginning(file));
}
