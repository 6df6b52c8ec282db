import { CsvError, parse } from 'csv-parse/sync';
import { ImportRefused } from '../found.js';
import { refusals } from './refusals.js';

/** The separator that the first line has most of, outside quotation marks. */
function separator(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

/** The rows of a table in text; throws where it is none. */
export function tableRows(text: string, delimiter = separator(text)): string[][] {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new ImportRefused(refusals.notCsv(String(error.lines ?? '?')));
    throw error;
  }
}

/** Bytes as text; throws for what is not UTF-8. */
export function utf8(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', {
      fatal: true,
    }).decode(bytes);
    if (text.includes('\0')) throw new ImportRefused(refusals.unknown);
    return text;
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused(refusals.notUtf8);
  }
}
