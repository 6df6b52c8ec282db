import { basename } from 'node:path';
import { csvText, Unreadable } from '../../data/index.js';
import * as dataTexts from '../../messages/data.js';
import { code, type Design } from '../../model/index.js';
import { Problem, readFile, systemReason } from '../../project/index.js';
import { csvRows, type FileRow, separator } from '../../tasks/index.js';

/** A table to be changed: rows with the names of the columns first, and how they are written again. */
export interface OldTable {
  /** The file that it becomes. */
  name: string;
  rows: AsyncIterable<readonly FileRow[]>;
  written(rows: readonly (readonly string[])[]): string;
}

/** The tables of a file: one of CSV or of a workbook; of the workbook that isu made, read with its design, one a sheet. */
export async function tablesOf(file: string, shown: string, design: Design | undefined): Promise<OldTable[]> {
  if (/\.csv$/i.test(file)) return [await csvTable(file, shown)];
  if (/\.xlsx$/i.test(file)) return workbookTables(file, shown, design);
  throw new Problem(dataTexts.onlyTablesMigrate(shown));
}

async function csvTable(file: string, shown: string): Promise<OldTable> {
  const sign = await separator(file).catch((error) => {
    throw new Problem(dataTexts.unreadable(shown, systemReason(error)));
  });
  const quoted = (cell: string): string =>
    cell.includes(sign) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return {
    name: basename(file),
    rows: csvRows(file, shown),
    written: (rows) => rows.map((cells) => `${cells.map(quoted).join(sign)}\n`).join(''),
  };
}

async function workbookTables(file: string, shown: string, design: Design | undefined): Promise<OldTable[]> {
  const { plainSheet, spreadsheet } = await import('../../data/workbook/spreadsheet.js');
  const bytes = await readFile(file).catch((error) => {
    throw new Problem(dataTexts.unreadable(shown, systemReason(error)));
  });
  const sheets = await (design
    ? spreadsheet(design, bytes)
    : plainSheet(bytes).then((one) => (one ? [one] : []))
  ).catch((error) => {
    if (error instanceof Unreadable) throw new Problem(dataTexts.notReadAsData(shown, error.said));
    throw new Problem(dataTexts.notWorkbook(shown, error instanceof Error ? error.message : String(error)));
  });
  if (sheets.length === 0) throw new Problem(dataTexts.ownWorkbook(shown));
  const base = basename(file).replace(/\.xlsx$/i, '');
  return sheets.map(({ kind, names, rows, sheet }) => ({
    name: kind ? `${base}_${code(sheet, sheetLength)}.csv` : `${base}.csv`,
    rows: (async function* () {
      yield [{ cells: names, row: 1 }, ...rows];
    })(),
    written: csvText,
  }));
}
/** So much of a sheet's name is in that of its file. */
const sheetLength = 40;
