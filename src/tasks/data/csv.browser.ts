import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type * as node from './csv.js';

export { CsvError };

/** All records at once: where there is no disk the file is in memory already. */
export const records: typeof node.records = async function* (bytes, delimiter) {
  const parts: Uint8Array[] = [];
  for await (const chunk of bytes) parts.push(chunk);
  const text = await new Blob(parts).text();
  yield parse(text, { bom: true, delimiter, relax_column_count: true });
};
