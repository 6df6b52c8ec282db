import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { type Design, dateOf, dayIn, type Language } from '../model/index.js';
import type { Schedule } from './schedule.js';
import { scheduleRows } from './tables.js';
import { texts } from './texts.js';

/** Column widths in characters, in the order of the columns. */
const widths = [14, 36, 22, 26, 12, 12, 12, 16];
/** Day 0 of a workbook is 1899-12-30. */
const serialOf = (day: number): number => day + 25_569;
const isDateColumn = (index: number) => index >= 4 && index <= 6;

/** The rows as a workbook that can be sorted and filtered; days are days, everything else is text. The same bytes for the same rows. */
export async function scheduleWorkbook(design: Design, schedule: Schedule, language: Language): Promise<Uint8Array> {
  const [head = [], ...rows] = scheduleRows(design, schedule, language);
  const map = new Map<string, { value: string | number; style?: { numFmt?: string; font?: { bold: boolean } } }>();
  for (const [index, title] of head.entries()) map.set(`0,${index}`, { value: title, style: { font: { bold: true } } });
  for (const [row, cells] of rows.entries()) {
    for (const [index, text] of cells.entries()) {
      const day = isDateColumn(index) ? dayIn(text) : undefined;
      if (text === '') continue;
      map.set(
        `${row + 1},${index}`,
        day === undefined ? { value: text } : { value: serialOf(day), style: { numFmt: 'yyyy-mm-dd' } },
      );
    }
  }
  const moment = new Date(dateOf(schedule.today));
  const written = await writeXlsx({
    properties: { title: texts.title[language], creator: 'ISU', created: moment, modified: moment },
    sheets: [
      {
        name: texts.title[language],
        cells: map,
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:H${rows.length + 1}` },
      },
    ],
  });
  // The zip format keeps local time; this is midnight wherever it is written.
  return zipSync(unzipSync(written), { level: 3, mtime: new Date(1980, 0, 1) });
}
