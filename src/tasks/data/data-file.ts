import { readFile, readText } from '#files';
import {
  answersInJson,
  type ColumnMap,
  type Conversion,
  type DayOrder,
  hasAny,
  headingRows,
  headingsBelow,
  mayHaveSlashes,
  mostAbove,
  orderIn,
  programTable,
  readAs,
  reader,
  type TableKind,
  tableKind,
  Unreadable,
} from '../../data/index.js';
import * as dataTexts from '../../messages/data.js';
import { noSuchFile } from '../../messages/files.js';
import { type Design, isJsonFile, type Said } from '../../model/index.js';
import { Problem, systemCode, systemReason } from '../../project/index.js';
import { beginning, csvRows, type FileRow } from './csv-file.js';

/** A table of data as it is read, some rows at a time: one by one they would take longer to hand over than to read. Read once. */
export interface DataTable {
  /** As shown: the file, and the sheet in a workbook. */
  shown: string;
  /** `cases`: columns `case`, `start`, `end`, perhaps `sex`. `missed`: `case`, `timepoint`, `form`, `reason`. */
  kind: TableKind;
  /** What was left out or changed in reading. All of it is there when the rows have been read. */
  notes: Said[];
  names: readonly string[];
  /** Each with its place in the file or the sheet, from 1. */
  rows: AsyncIterable<readonly FileRow[]>;
}

export const unreadable = (shown: string, error: unknown) =>
  new Problem(systemCode(error) === 'ENOENT' ? noSuchFile(shown) : dataTexts.unreadable(shown, systemReason(error)));

/** Reads a column map. Throws a `Problem` when it is not one. */
export async function readColumnMap(file: string, shown: string): Promise<ColumnMap> {
  const text = await readText(file).catch((error) => {
    throw unreadable(shown, error);
  });
  const { ColumnMap } = await import('../../data/tables/column-map-schema.js');
  try {
    return ColumnMap.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    throw new Problem(dataTexts.notColumnMap(shown));
  }
}

/** What can only be read half is not read: one message that says what to do. */
function orProblem<Value>(shown: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? new Problem(dataTexts.notReadAsData(shown, error.said)) : error;
  }
}

interface Source {
  shown: string;
  kind?: TableKind;
  notes?: Said[];
  names: readonly string[];
  rows: AsyncIterable<readonly FileRow[]>;
}

/** A table with headings and rows, read as they stand or through a conversion. */
function table({ shown, notes: own = [], rows, ...rest }: Source, conversion?: Conversion): DataTable {
  const names = conversion?.names ?? rest.names;
  const notes = [...own];
  const read = async function* () {
    for await (const some of rows) {
      yield conversion ? orProblem(shown, () => converted(some, conversion)) : some;
    }
    yield orProblem(shown, () => conversion?.last?.() ?? []);
    notes.push(...(conversion?.notes() ?? []));
  };
  return { shown, kind: rest.kind ?? tableKind(names), notes, names, rows: read() };
}

/** What begins so is no heading: an answer, or a document of another kind. */
const noHeading = /^\s*(?:\d|%|<|$)/;
/** Refuses what is no table with headings: data without them, a document. What has others’ headings is for the check to tell. */
function refuseOther(design: Design, shown: string, names: readonly string[]): void {
  const isTable = names.length > 1 && !names.some((name) => noHeading.test(name));
  if (!isTable && tableKind(names) === 'forms' && !hasAny(design, names))
    throw new Problem(dataTexts.noneOfOurs(shown, names));
}

/** What rows become: mostly themselves. */
function converted(rows: readonly FileRow[], conversion: Conversion): FileRow[] {
  const all: FileRow[] = [];
  for (const one of rows) {
    for (const cells of conversion.rows(one.cells, one.row)) {
      all.push(cells === one.cells ? one : { cells, row: one.row });
    }
  }
  return all;
}

/** The names of the columns, mostly in the first row, the row that they end in, and what is to be said where it is not the first. */
async function headIn(file: string, shown: string, design: Design): Promise<{ head: FileRow; notes: Said[] }> {
  const first: FileRow[] = [];
  for await (const some of csvRows(file, shown)) {
    first.push(...some.slice(0, mostAbove - first.length));
    if (first.length >= mostAbove) break;
  }
  const { names, last } = orProblem(shown, () =>
    headingRows(
      design,
      first.map(({ cells }) => cells),
    ),
  );
  const row = first[last]?.row;
  if (row === undefined) throw new Problem(dataTexts.emptyData(shown));
  const isBelow = last > 0 && first[last]?.cells === names;
  return { head: { cells: names, row }, notes: isBelow ? [headingsBelow(row)] : [] };
}

/** The rows below the names of the columns. */
async function* below(rows: AsyncIterable<readonly FileRow[]>, head: number): AsyncGenerator<readonly FileRow[]> {
  let isPast = false;
  for await (const some of rows) {
    yield isPast ? some : some.filter(({ row }) => row > head);
    isPast ||= (some.at(-1)?.row ?? 0) >= head;
  }
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

/** What days with slashes in a file are: told by any of them that can be read in one way only. */
async function orderOf(rows: AsyncIterable<readonly FileRow[]>): Promise<DayOrder | undefined> {
  const found = new Set<DayOrder>();
  for await (const some of rows) {
    for (const { cells } of some) {
      for (const cell of cells) {
        const order = cell.length < 30 && /^\s*\d/.test(cell) ? orderIn(cell) : undefined;
        if (order) found.add(order);
      }
    }
  }
  // Where the file has both, neither can be trusted.
  return found.size === 1 ? [...found][0] : undefined;
}

/** A text of JSON, or of one JSON a line (NDJSON); undefined where it is neither. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}
const numbered = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ cells, row: at + 1 }));

/** A file of answers in JSON as tables; none where it is other JSON, and stands in a folder with others. */
async function jsonTables(
  design: Design,
  { file, shown }: { file: string; shown: string },
  map: ColumnMap | undefined,
): Promise<DataTable[]> {
  const text = await readText(file).catch((error) => {
    throw unreadable(shown, error);
  });
  const parsed = parsedJson(text.replace(/^\ufeff/, ''));
  if (parsed === undefined) throw new Problem(dataTexts.notJson(shown));
  const plain = programTable(parsed);
  if (plain) {
    const { names, rows, notes } = plain;
    const conversion = orProblem(shown, () => reader(design, names, { map }));
    return [table({ shown, notes: [...notes], names, rows: once(numbered(rows)) }, conversion)];
  }
  const found = orProblem(shown, () => answersInJson(design, parsed));
  if (!found) throw new Problem(dataTexts.notAnswers(shown));
  const { program, names, rows, notes = [] } = found;
  const made: Conversion = {
    ...(program && { program }),
    names,
    rows: (cells) => [cells],
    notes: () => (program ? [readAs(program)] : []),
  };
  const source = { shown, notes: [...notes], names, rows: once(numbered(rows)) };
  return [
    table(
      source,
      orProblem(shown, () => reader(design, names, { map, made })),
    ),
  ];
}

/**
 * The tables in a file: one of a CSV file, of answers in JSON, or of the first sheet of a workbook; of the generated workbook one
 * a form, one with the clients and one with what was missed. Exports of the programs that the forms are filled in with become
 * rows with the codebook's columns. Throws a `Problem` for what cannot be read.
 */
export async function dataTables(
  design: Design,
  { file, shown }: { file: string; shown: string },
  map?: ColumnMap,
): Promise<DataTable[]> {
  if (isJsonFile(file)) return jsonTables(design, { file, shown }, map);
  if (!/\.xls[xm]$/i.test(file)) {
    const { head, notes } = await headIn(file, shown, design);
    const names = head.cells;
    const order =
      map?.dates ?? ((await hasSlashes(file)) ? await orderOf(below(csvRows(file, shown), head.row)) : undefined);
    const rows = below(csvRows(file, shown), head.row);
    const conversion = orProblem(shown, () => reader(design, names, { map, order }));
    refuseOther(design, shown, conversion.names);
    return [table({ shown, notes, names, rows }, conversion)];
  }
  const { spreadsheet } = await import('../../data/workbook/spreadsheet.js');
  const bytes = await readFile(file).catch((error) => {
    throw unreadable(shown, error);
  });
  const sheets = await spreadsheet(design, bytes).catch((error) => {
    if (error instanceof Unreadable) throw new Problem(dataTexts.notReadAsData(shown, error.said));
    throw new Problem(dataTexts.notWorkbook(shown, error instanceof Error ? error.message : String(error)));
  });
  const tables: DataTable[] = [];
  for (const { sheet, rows, ...rest } of sheets) {
    const of = `${shown} (${sheet})`;
    const source = { ...rest, shown: of, rows: once(rows) };
    const order = await orderOf(once(rows));
    // In the generated workbook somebody may have pasted words and days as text.
    const conversion =
      rest.kind === 'missed'
        ? undefined
        : orProblem(of, () => reader(design, rest.names, { order, ...(rest.kind === undefined && { map }) }));
    if (conversion && rest.kind === undefined) refuseOther(design, of, conversion.names);
    tables.push(table(source, conversion));
  }
  return tables;
}

/** Whether the file begins with days that have slashes in them. */
async function hasSlashes(file: string): Promise<boolean> {
  return mayHaveSlashes(await beginning(file));
}
