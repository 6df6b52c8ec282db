import { workbookRows, workbookSheetTexts } from '../../forms/conventions.js';
import { type Former, formerTimes, forms } from '../../forms/index.js';
import type { Design, Said } from '../../model/index.js';
import { aboutNames, counted, formulasWithoutValue } from '../exports/notes.js';
import { formerIn, presentNames } from '../tables/former.js';
import { hasHeadings, headingRow, headingsBelow, mostAbove } from '../tables/heading-row.js';
import type { TableKind } from '../tables/table-kind.js';
import { formOf, type Row, trimmed, type Value, variablesOf } from './cells.js';
import { opened } from './opened.js';
import { casesTable, formTable, missedTable } from './tables.js';

/** One sheet as the rows that a CSV file would have, each with its place in the sheet, from 1. */
export interface SheetTable {
  sheet: string;
  /** Missing for a sheet that is not the generated workbook's: it is whatever its headings say. */
  kind?: TableKind;
  names: readonly string[];
  rows: readonly { cells: readonly string[]; row: number }[];
  notes: Said[];
}

const ownNames = new Set(
  Object.values(workbookSheetTexts).flatMap((said) => Object.values(said).map((one) => one.toLowerCase())),
);
const isOf = (rows: readonly Row[], ...names: string[]) => names.every((name, at) => variablesOf(rows)[at] === name);
const isClients = (rows: readonly Row[]) => isOf(rows, 'case', 'start', 'end');
const isMissed = (rows: readonly Row[]) => isOf(rows, 'case', 'form', 'date', 'reason');

const notRead = (names: readonly string[]) =>
  aboutNames(names, ({ sv, en }) => ({ sv: `Blad som inte läses: ${sv}.`, en: `Sheets that are not read: ${en}.` }));

/** A value of a sheet as a CSV file would have it: a day, and the time of day where there is one. */
function textOf(value: Value): string {
  if (value instanceof Date) {
    const time = value.getTime();
    if (Number.isNaN(time)) return '';
    const text = value.toISOString();
    return time % 86_400_000 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  return String(value ?? '');
}

/** Formulas that no spreadsheet program has worked out: the file was written by another program. Places from 0. */
export type Formulas = readonly { row: number; column: number }[];

type Sheet = Awaited<ReturnType<typeof opened>>['sheets'][number];

function formulasIn(cells: Sheet['cells']): Formulas {
  return [...(cells ?? [])].flatMap(([place, { type, value }]) => {
    if (type !== 'formula' || (value !== null && value !== undefined)) return [];
    const [row = 0, column = 0] = place.split(',').map(Number);
    return [{ row, column }];
  });
}

const isThere = (row: Row) => row.some((value) => trimmed(value) !== '');
/** Where the headings stand: in the first row that is not empty, or below it where that is a title; -1 in an empty sheet. */
function headOf(rows: readonly Row[], design: Design | undefined): number {
  const first = rows.findIndex(isThere);
  if (first < 0 || !design) return first;
  const below = rows.slice(first, first + mostAbove).map((row) => row.map(trimmed));
  return first + headingRow(design, below);
}

/** Any sheet with headings. */
function plainTable(
  { name: sheet, rows, empty }: { name: string; rows: readonly Row[]; empty: Formulas },
  design?: Design,
): SheetTable | undefined {
  const head = headOf(rows, design);
  if (head < 0) return undefined;
  const isBelow = rows.findIndex(isThere) < head;
  const names = (rows[head] ?? []).map(trimmed);
  while (names.at(-1) === '') names.pop();
  const read = rows.slice(head + 1).flatMap((row, index) => {
    if (!isThere(row)) return [];
    const width = Math.max(names.length, row.findLastIndex((value) => trimmed(value) !== '') + 1);
    return [{ cells: Array.from({ length: width }, (_, at) => textOf(row[at])), row: head + index + 2 }];
  });
  const kept = new Set(read.map(({ row }) => row - 1));
  const lost = empty.filter(({ row, column }) => kept.has(row) && column < names.length);
  const notes = [...(isBelow ? [headingsBelow(head + 1)] : []), ...counted(lost.length, formulasWithoutValue)];
  return { sheet, names, rows: read, notes };
}

/** The first sheet with something in it, of a workbook that is not the generated one; undefined where there is none. */
export async function plainSheet(file: Uint8Array): Promise<SheetTable | undefined> {
  const { sheets } = await opened(file);
  const isOwn = sheets.some(({ rows }) => isClients(rows) || isMissed(rows));
  for (const { name, rows, cells } of isOwn ? [] : sheets) {
    const table = plainTable({ name, rows, empty: formulasIn(cells) });
    if (table) return table;
  }
  return undefined;
}

/** A sheet, and how far its cells have been moved since it was made, by rows and columns put in before them. */
interface Placed {
  name: string;
  rows: readonly Row[];
  empty: Formulas;
  down: number;
}

/** A sheet with its names of columns where the generated workbook has them; as it stands where none are found. */
function placed({ name, rows, cells }: Sheet, isForm: (id: string) => boolean): Placed {
  const empty = formulasIn(cells);
  for (const [at, row] of rows.slice(0, workbookRows.variable + mostAbove).entries()) {
    const right = row.findIndex((value) => trimmed(value) !== '');
    if (right < 0) continue;
    const names = row.slice(right).map(trimmed);
    const [first, second = '', third = ''] = names;
    const isList = first === 'case' && ['start', 'form'].includes(second) && ['end', 'date'].includes(third);
    if (!isList && !(names.includes('date') && (isForm(second) || isForm(third)))) continue;
    const down = at - workbookRows.variable;
    const above = Array.from({ length: Math.max(0, -down) }, (): Row => []);
    return {
      name,
      rows: [...above, ...rows.slice(Math.max(0, down)).map((cells) => cells.slice(right))],
      empty: empty.map(({ row, column }) => ({ row: row - down, column: column - right })),
      down,
    };
  }
  return { name, rows, empty, down: 0 };
}

/** A table of a workbook that was made before some names were changed, in the present ones. */
function presented({ names, rows, notes, ...rest }: SheetTable, then: Former): SheetTable {
  const now = presentNames(then, names);
  const read = rows.flatMap(({ cells, row }) => now.rows(cells).map((one) => ({ cells: one, row })));
  return { ...rest, names: now.names, rows: read, notes: [...notes, ...now.notes()] };
}

/**
 * The tables of an Excel workbook: of the generated one the clients, the forms and what was missed; of any other the
 * first sheet with headings of the design's, else the first with something in it. Throws an Error when it is not a workbook.
 */
export async function spreadsheet(design: Design, file: Uint8Array): Promise<SheetTable[]> {
  const { sheets } = await opened(file);
  const headings = sheets.flatMap(({ rows }) =>
    rows
      .slice(0, workbookRows.first + mostAbove)
      .flat()
      .map(trimmed),
  );
  const then = formerIn(design, headings);
  const all = forms(then?.design ?? design);
  const times = formerTimes(then?.design ?? design);
  const ids = new Set([...all.map(({ id }) => id), ...times.forms.keys()]);
  const made = sheets.map((one) => placed(one, (id) => ids.has(id)));
  const sheetForms = new Map(made.map(({ name, rows }) => [name, formOf(all, rows, times.forms)] as const));
  const own = made.flatMap(({ name, rows, empty, down }): SheetTable[] => {
    const form = sheetForms.get(name);
    const found = form
      ? formTable(name, form, rows, empty)
      : isClients(rows)
        ? casesTable(name, design, all, rows)
        : isMissed(rows)
          ? missedTable(name, all, sheetForms, rows)
          : undefined;
    return found ? [{ ...found, rows: found.rows.map(({ cells, row }) => ({ cells, row: row + down })) }] : [];
  });
  const [first] = own;
  const others = (read: readonly SheetTable[]) =>
    sheets
      .filter(({ name }) => !read.some(({ sheet }) => sheet === name) && !ownNames.has(name.toLowerCase()))
      .map(({ name }) => name);
  if (first) {
    const filled = own.filter(({ rows }) => rows.length > 0).map((one) => (then ? presented(one, then) : one));
    const told = filled[0] ?? first;
    told.notes.push(...notRead(others(own)));
    return filled.length > 0 || told.notes.length === 0 ? filled : [told];
  }
  const of = then?.design ?? design;
  const plain = sheets.flatMap(
    ({ name, rows, cells }) => plainTable({ name, rows, empty: formulasIn(cells) }, of) ?? [],
  );
  // A sheet that explains the file may stand before the answers.
  const table = plain.find(({ names }) => hasHeadings(of, names)) ?? plain[0];
  return table ? [{ ...table, notes: [...table.notes, ...notRead(others([table]))] }] : [];
}
