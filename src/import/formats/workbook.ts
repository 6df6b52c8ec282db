import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { isOfWorkbook } from '../../data/index.js';
import { ImportRefused, type Loss } from '../found.js';
import { lost } from '../losses.js';
import { refusals } from './refusals.js';
import { unzipped } from './zip.js';

export type Cell = string | number | boolean | Date | null | undefined;
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** The sheets of a workbook, and what of it is not read: formulas, macros. */
export async function sheetsOf(bytes: Uint8Array): Promise<{ sheets: Sheet[]; losses: Loss[] }> {
  const losses: Loss[] = [];
  let macros = false;
  const parts = unzipped(bytes, 'Excel (.xlsx)', (path) => {
    if (/vbaProject/i.test(path)) macros = true;
    return isOfWorkbook(path);
  });
  if (macros) losses.push({ where: '', what: lost.macros });
  if (!parts.has('xl/workbook.xml')) throw new ImportRefused(refusals.notZip('Excel (.xlsx)'));
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  const { sheets } = await readXlsx(plain).catch(() => {
    throw new ImportRefused(refusals.notZip('Excel (.xlsx)'));
  });
  const read = sheets.map(({ name, rows, cells }): Sheet => {
    const formulas = [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length;
    if (formulas > 0) losses.push({ where: name, what: lost.formula(formulas) });
    return { name, rows };
  });
  return { sheets: read, losses };
}

/** What stands in a cell, as text; a day as such. */
export function cellText(cell: Cell): string {
  if (cell instanceof Date) {
    const time = cell.getTime();
    if (Number.isNaN(time)) return '';
    const text = cell.toISOString();
    return time % 86_400_000 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  return String(cell ?? '');
}
