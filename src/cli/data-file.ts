import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import { row } from '../data/filled.js';
import { columns } from '../forms/columns.js';
import { forms } from '../forms/forms.js';
import * as said from '../messages/data.js';
import type { Design } from '../model/index.js';
import { Problem, systemReason } from '../project/problem.js';

/** A table of data as it is read: the names of the columns, then rows, one after another. */
export interface DataTable {
  /** As shown: the file, and the sheet in a workbook. */
  shown: string;
  rows: AsyncIterable<readonly string[]>;
}

/** Which column of a file is which of the codebook's, for exports of other programs. */
const ColumnMap = z.strictObject({
  /** By the file's name for it. Columns that are not named keep their names; `null` leaves one out. */
  columns: z.record(z.string(), z.string().nullable()),
  /** The same for all rows, where the file has no such column. */
  constant: z.record(z.string(), z.string()).optional(),
});
export type ColumnMap = z.infer<typeof ColumnMap>;

/** Reads a column map. Throws a `Problem` when it is not one. */
export async function readColumnMap(file: string, shown: string): Promise<ColumnMap> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Problem(said.unreadable(shown, systemReason(error)));
  });
  try {
    return ColumnMap.parse(JSON.parse(text));
  } catch {
    throw new Problem(said.notColumnMap(shown));
  }
}

async function* csv(file: string, shown: string): AsyncGenerator<readonly string[]> {
  // The separator is what the first line has most of: a Swedish spreadsheet saves with semicolons.
  const head = await firstLine(file, shown);
  const count = (sign: string) => head.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const source = createReadStream(file);
  const parser = source.pipe(parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true }));
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const cells of parser) yield cells as string[];
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(said.notCsv(shown, error.message));
    throw new Problem(said.unreadable(shown, systemReason(error)));
  }
}

async function firstLine(file: string, shown: string): Promise<string> {
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', end: 100_000 })) {
      return String(chunk).split(/\r?\n/)[0] ?? '';
    }
    return '';
  } catch (error) {
    throw new Problem(said.unreadable(shown, systemReason(error)));
  }
}

async function* mapped(rows: AsyncIterable<readonly string[]>, map: ColumnMap): AsyncGenerator<readonly string[]> {
  const constants = Object.entries(map.constant ?? {});
  let kept: boolean[] | undefined;
  for await (const cells of rows) {
    if (kept) {
      const keep = kept;
      yield [...cells.filter((_, index) => keep[index] !== false), ...constants.map(([, value]) => value)];
      continue;
    }
    kept = cells.map((name) => map.columns[name] !== null);
    const names = cells.filter((name) => map.columns[name] !== null).map((name) => map.columns[name] ?? name);
    yield [...names, ...constants.map(([name]) => name)];
  }
}

/** The sheets of the generated workbook, each as the rows that a CSV file would have. */
async function workbook(design: Design, file: string, shown: string): Promise<DataTable[]> {
  const { readWorkbook } = await import('../data/workbook.js');
  const all = forms(design);
  const bytes = await readFile(file).catch((error) => {
    throw new Problem(said.unreadable(shown, systemReason(error)));
  });
  const found = await readWorkbook(all, bytes).catch((error) => {
    throw new Problem(said.notWorkbook(shown, error instanceof Error ? error.message : String(error)));
  });
  return all.flatMap((form) => {
    const filled = found.get(form.id) ?? [];
    if (filled.length === 0) return [];
    const rows = [columns(form).map(({ variable }): string => variable), ...filled.map((one) => row(form, one))];
    return [
      {
        shown: `${shown} (${form.id})`,
        rows: (async function* () {
          yield* rows;
        })(),
      },
    ];
  });
}

/** The tables in a file: one of a CSV file, one a form of the generated workbook. Throws a `Problem` for what cannot be read. */
export async function dataTables(
  design: Design,
  source: { file: string; shown: string },
  map?: ColumnMap,
): Promise<DataTable[]> {
  const { file, shown } = source;
  if (/\.xlsx$/i.test(file)) return workbook(design, file, shown);
  const rows = csv(file, shown);
  return [{ shown, rows: map ? mapped(rows, map) : rows }];
}
