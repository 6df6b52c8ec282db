import { parse } from 'csv-parse';

export { CsvError } from 'csv-parse';

/** All records, some at a time: a million of them one by one would take longer to hand over than to read. Throws a `CsvError`. */
export async function* records(bytes: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<string[][]> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true });
  // The error is taken from the parser below.
  parser.on('error', () => {});
  for await (const chunk of bytes) {
    parser.write(chunk);
    const read: string[][] = [];
    for (let one = parser.read(); one !== null; one = parser.read()) read.push(one);
    if (parser.errored) throw parser.errored;
    yield read;
  }
  parser.end();
  yield await parser.toArray();
}
