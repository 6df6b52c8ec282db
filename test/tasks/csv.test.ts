import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotCsv, records } from '../../src/tasks/data/csv.js';
import { runs } from '../generate/runs.js';

/** The library's reading of the whole text at once is the answer. */
function whole(text: string): string[][] | 'no CSV' {
  try {
    return parse(text, { delimiter: ',', relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return 'no CSV';
    throw error;
  }
}

async function inPieces(text: string, lengths: readonly number[]): Promise<string[][] | 'no CSV'> {
  async function* pieces() {
    let at = 0;
    for (const length of lengths) {
      yield text.slice(at, at + length);
      at += length;
    }
    yield text.slice(at);
  }
  const found: string[][] = [];
  try {
    for await (const some of records(pieces(), ',')) found.push(...some);
  } catch (error) {
    if (error instanceof NotCsv) return 'no CSV';
    throw error;
  }
  return found;
}

const lengths = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 12 });
/** A cell as programs write it: in quotation marks where it must be, or for no reason. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '1', 'å', 'ja nej', "'=1") },
  fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n', '\r', 'ö'), maxLength: 5 }).map((text) => {
    return `"${text.replaceAll('"', '""')}"`;
  }),
);
const table = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
    end: fc.constantFrom('\r\n', '\n', '\r'),
    isEnded: fc.boolean(),
  })
  .map(({ rows, end, isEnded }) => rows.map((row) => row.join()).join(end) + (isEnded ? end : ''));

test('a file is read in pieces as it is read whole, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, lengths, async (text, lengths) => {
      expect(await inPieces(text, lengths)).toEqual(whole(text));
    }),
    runs(2000),
  );
});

test('so is any text, also one that is no CSV', async () => {
  const any = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', '\r\n', ';'), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(any, lengths, async (text, lengths) => {
      expect(await inPieces(text, lengths)).toEqual(whole(text));
    }),
    runs(4000),
  );
});

test('what is no CSV is told with its line, also far down and after cells of several lines', async () => {
  const good = `${'1,2\n'.repeat(500)}"two\nlines",3\n${'4,5\n'.repeat(500)}`;
  async function* pieces(text: string, size = text.length > 1e6 ? 32_768 : 64) {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const lineOf = async (text: string) => {
    try {
      for await (const some of records(pieces(text), ',')) expect(some.length).toBeGreaterThan(0);
    } catch (error) {
      return error instanceof NotCsv ? error.line : error;
    }
    return undefined;
  };
  expect(await lineOf(good)).toBeUndefined();
  expect(await lineOf(`${good}6,7"8\n9,10\n`)).toBe(1003);
  // A mark that is never closed is told of where it stands, not when memory is full.
  expect(await lineOf(`${good}6,"7\n${'8,9\n'.repeat(1_200_000)}`)).toBe(1003);
  expect(await lineOf('x'.repeat(2 ** 22 + 100))).toBe(1);
});
