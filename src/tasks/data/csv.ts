import { CsvError, parse } from 'csv-parse/sync';

/** What is no CSV, and on which line, from 1. */
export class NotCsv extends Error {
  constructor(readonly line: number) {
    super(`no CSV, line ${line}`);
  }
}

/** No record is so long, in characters: a quotation mark was never closed, or the file is something else. */
const longest = 2 ** 22;

/** How the lines of a file end: as the first that ends outside quotation marks. */
type LineEnd = '\r\n' | '\n' | '\r';

/**
 * All records of a text that comes in pieces, some at a time. It is cut where a line ends outside quotation marks; what has no such
 * mark, as nearly all data, is then split at its signs, since the library would take several times as long. What comes out is what
 * the library says of the whole. Throws `NotCsv`.
 */
export async function* records(pieces: AsyncIterable<string>, separator: string): AsyncGenerator<string[][]> {
  let [end, rest, before]: [LineEnd | undefined, string, number] = [undefined, '', 0];
  /** Whether a quotation mark is open where the rest ends. */
  let isOpen = false;
  function read(text: string): string[][] {
    const hasMarks = text.includes('"');
    const found = hasMarks || !end ? parsed(text, { separator, end, before }) : split(text, separator, end);
    before += hasMarks ? [...text.matchAll(/\r\n?|\n/g)].length : found.length;
    return found;
  }
  for await (const piece of pieces) {
    let text = piece;
    if (end === undefined) {
      text = rest + piece;
      [rest, isOpen] = ['', false];
      end = firstEnd(text);
    }
    const at = end === undefined ? 0 : afterLastEnd(text, end, isOpen);
    if (hasOddMarks(text)) isOpen = !isOpen;
    if (at > 0) {
      yield read(rest + text.slice(0, at));
      rest = '';
    }
    rest += text.slice(at);
    if (rest.length > longest) throw new NotCsv(before + 1);
  }
  if (rest !== '') yield read(rest);
}

function split(text: string, separator: string, end: LineEnd): string[][] {
  const lines = text.split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(separator));
}

function parsed(
  text: string,
  { separator, end, before }: { separator: string; end: LineEnd | undefined; before: number },
): string[][] {
  try {
    return parse(text, { delimiter: separator, relax_column_count: true, ...(end && { record_delimiter: end }) });
  } catch (error) {
    throw error instanceof CsvError ? new NotCsv(before + Number(error.lines ?? 1)) : error;
  }
}

/** The first end of a line outside quotation marks. Whether a line feed follows what ends a text is not known yet. */
function firstEnd(text: string): LineEnd | undefined {
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isOpen = !isOpen;
    else if (!isOpen && sign === '\n') return '\n';
    else if (!isOpen && sign === '\r') return text[at + 1] === '\n' ? '\r\n' : at + 1 < text.length ? '\r' : undefined;
  }
  return undefined;
}

/** The place after the last end of a line that no quotation marks are round; 0 where there is none. */
function afterLastEnd(text: string, end: LineEnd, isOpen: boolean): number {
  let [isInside, to] = [hasOddMarks(text) ? !isOpen : isOpen, text.length];
  for (;;) {
    const at = text.lastIndexOf(end, to - end.length);
    if (at < 0 || to < end.length) return 0;
    if (hasOddMarks(text.slice(at, to))) isInside = !isInside;
    if (!isInside) return at + end.length;
    to = at;
  }
}

function hasOddMarks(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
