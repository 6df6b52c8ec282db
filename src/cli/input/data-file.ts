import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  answersInJson,
  answerTexts,
  byText,
  ColumnMap,
  type Conversion,
  coded,
  type DayOrder,
  days,
  exportOf,
  mapped,
  mayBeAnswers,
  mayHaveSlashes,
  orderIn,
  readAs,
  suspected,
  type TableKind,
  tableKind,
  Unreadable,
  whichForm,
} from '../../data/index.js';
import { forms } from '../../forms/index.js';
import * as dataTexts from '../../messages/data.js';
import { noSuchFile } from '../../messages/files.js';
import type { Design, Said } from '../../model/index.js';
import { Problem, systemCode, systemReason } from '../../project/index.js';
import { beginning, csvRows, type FileRow } from './csv-file.js';

/** A table of data as it is read: the names of the columns, then rows, one after another. Read once. */
export interface DataTable {
  /** As shown: the file, and the sheet in a workbook. */
  shown: string;
  /** `cases`: columns `case`, `start`, `end`, perhaps `sex`. `missed`: `case`, `timepoint`, `form`, `reason`. */
  kind: TableKind;
  /** What was left out or changed in reading. All of it is there when the rows have been read. */
  notes: Said[];
  rows: AsyncIterable<readonly string[]>;
  /** Where in the file or the sheet the row that came last stands, from 1. */
  place: { row: number };
}

const unreadable = (shown: string, error: unknown) =>
  new Problem(systemCode(error) === 'ENOENT' ? noSuchFile(shown) : dataTexts.unreadable(shown, systemReason(error)));

/** Reads a column map. Throws a `Problem` when it is not one. */
export async function readColumnMap(file: string, shown: string): Promise<ColumnMap> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw unreadable(shown, error);
  });
  try {
    return ColumnMap.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    throw new Problem(dataTexts.notColumnMap(shown));
  }
}

/** A conversion, and how many columns it reads. */
interface Step {
  from: number;
  conversion: Conversion;
}

/** A row that is longer or shorter than the headings stays so: what stands in which column cannot be known. */
function converted(cells: readonly string[], { from, conversion }: Step, row: number): readonly (readonly string[])[] {
  if (cells.length === from) return conversion.rows(cells, row);
  const length = conversion.names.length + (cells.length > from ? 1 : -1);
  return [Array.from({ length }, () => '')];
}

/** How the columns of a table are read on, by their names and by how it has been read so far. */
type Reading = (names: readonly string[], before: readonly Conversion[]) => Conversion | undefined;

/** What can only be read half is not read: one message that says what to do. */
function orProblem<Value>(shown: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? new Problem(dataTexts.notReadAsData(shown, error.said)) : error;
  }
}

/** A table with headings and rows, after each other through the conversions. */
function table(
  source: {
    shown: string;
    kind?: TableKind;
    notes?: Said[];
    names: readonly string[];
    rows: AsyncIterable<readonly FileRow[]>;
  },
  readings: readonly Reading[],
): DataTable {
  const { shown } = source;
  const steps: Step[] = [];
  let { names } = source;
  for (const reading of readings) {
    const before = steps.map(({ conversion }) => conversion);
    const conversion = orProblem(shown, () => reading(names, before));
    if (!conversion) continue;
    steps.push({ from: names.length, conversion });
    names = conversion.names;
  }
  const place = { row: 1 };
  const notes = [...(source.notes ?? [])];
  /** A row through the steps from one of them on. */
  const through = (cells: readonly string[], row: number, from = 0): readonly (readonly string[])[] => {
    let made: readonly (readonly string[])[] = [cells];
    for (let at = from; at < steps.length; at += 1) {
      const step = steps[at];
      const [only] = made;
      if (step)
        made =
          made.length === 1 && only ? converted(only, step, row) : made.flatMap((one) => converted(one, step, row));
    }
    return made;
  };
  const read = async function* () {
    yield names;
    for await (const some of source.rows) {
      for (const { cells, row } of some) {
        place.row = row;
        for (const one of orProblem(shown, () => through(cells, row))) yield one;
      }
    }
    for (const [at, { conversion }] of steps.entries()) {
      for (const late of orProblem(shown, () => conversion.last?.() ?? [])) {
        place.row = late.row;
        for (const one of orProblem(shown, () => through(late.cells, late.row, at + 1))) yield one;
      }
    }
    notes.push(...steps.flatMap(({ conversion }) => conversion.notes()));
  };
  return { shown, kind: source.kind ?? tableKind(names), notes, rows: read(), place };
}

/** The first row, the names of the columns. The file is closed again. */
async function namesIn(file: string, shown: string): Promise<readonly string[]> {
  for await (const [first] of csvRows(file, shown)) if (first) return first.cells;
  throw new Problem(dataTexts.emptyData(shown));
}

/** Without the names of the columns. */
async function* below(rows: AsyncIterable<readonly FileRow[]>): AsyncGenerator<readonly FileRow[]> {
  let isFound = false;
  for await (const some of rows) {
    yield isFound ? some : some.slice(1);
    isFound ||= some.length > 0;
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

/** How a table of any file is read on, after each other. */
function readingsOf(design: Design, map: ColumnMap | undefined, order: DayOrder | undefined): Reading[] {
  const all = forms(design);
  return [
    (names) => (map ? mapped(map, names) : exportOf(design, all, names)),
    (names, before) => (before.some(({ program }) => program) ? undefined : byText(all, names)),
    (names) => whichForm(all, names),
    (names, before) => coded(answerTexts(all), names, before),
    (names) => days(design, all, names, map?.dates ?? order),
    (names) => suspected(all, names),
  ];
}

/** A file of answers in JSON as tables; none where it is other JSON, and stands in a folder with others. */
async function jsonTables(
  design: Design,
  { file, shown }: { file: string; shown: string },
  map: ColumnMap | undefined,
): Promise<DataTable[]> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw unreadable(shown, error);
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem(dataTexts.notJson(shown));
  }
  const found = orProblem(shown, () => answersInJson(forms(design), parsed));
  if (!found) throw new Problem(dataTexts.notAnswers(shown));
  const { program, names, rows } = found;
  const [first, ...rest] = readingsOf(design, map, undefined);
  const told: Reading = () => ({
    ...(program && { program }),
    names,
    rows: (cells) => [cells],
    notes: () => [...(program ? [readAs(program)] : [])],
  });
  const steps = [told, ...(map && first ? [first] : []), ...rest];
  return [table({ shown, names, rows: once(rows.map((cells, at) => ({ cells, row: at + 1 }))) }, steps)];
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
  if (/\.json$/i.test(file)) return jsonTables(design, { file, shown }, map);
  if (!/\.xlsx$/i.test(file)) {
    const names = await namesIn(file, shown);
    const order = map?.dates ?? ((await hasSlashes(file)) ? await orderOf(below(csvRows(file, shown))) : undefined);
    return [table({ shown, names, rows: below(csvRows(file, shown)) }, readingsOf(design, map, order))];
  }
  const { spreadsheet } = await import('../../data/workbook/spreadsheet.js');
  const bytes = await readFile(file).catch((error) => {
    throw unreadable(shown, error);
  });
  const sheets = await spreadsheet(design, bytes).catch((error) => {
    throw new Problem(dataTexts.notWorkbook(shown, error instanceof Error ? error.message : String(error)));
  });
  const tables: DataTable[] = [];
  for (const { sheet, rows, ...rest } of sheets) {
    const of = `${shown} (${sheet})`;
    const steps = rest.kind ? [] : readingsOf(design, map, await orderOf(once(rows)));
    tables.push(table({ ...rest, shown: of, rows: once(rows) }, steps));
  }
  return tables;
}

/** Whether the file begins with days that have slashes in them. */
async function hasSlashes(file: string): Promise<boolean> {
  return mayHaveSlashes(await beginning(file));
}

/** The files that an argument means: itself, or all files of answers in a folder, sorted. Throws a `Problem` for none. */
export async function dataFiles(path: string, shown: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error) => {
      throw unreadable(shown, error);
    },
  );
  if (!isFolder) {
    if (/\.isu$/i.test(path)) throw new Problem(dataTexts.designAsData(shown));
    return [path];
  }
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
    throw unreadable(shown, error);
  });
  // `~$` begins what Excel keeps beside a file that is open.
  const files = entries.filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name)).map(({ name }) => name);
  const names: string[] = [];
  for (const name of files.sort()) {
    // Beside answers in JSON there may be other JSON: a codebook, a column map.
    const isAnswers = /\.json$/i.test(name) && mayBeAnswers(await beginning(join(path, name)));
    if (/\.(csv|xlsx)$/i.test(name) || isAnswers) names.push(name);
  }
  if (names.length === 0) throw new Problem(dataTexts.noDataIn(shown));
  return names.map((name) => join(path, name));
}
