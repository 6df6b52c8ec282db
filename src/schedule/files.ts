import { html } from '../documents/index.js';
import type { Design, Language } from '../model/index.js';
import type { Schedule } from './schedule.js';
import { scheduleCsv } from './tables.js';
import { worklist } from './worklist.js';

export const scheduleFormats = ['html', 'csv', 'xlsx', 'ics'] as const;
export type ScheduleFormat = (typeof scheduleFormats)[number];

/** A schedule as a file in one format. */
export async function scheduleFile(
  design: Design,
  schedule: Schedule,
  { to, language }: { to: ScheduleFormat; language: Language },
): Promise<{ path: string; text: string | Uint8Array }> {
  const path = `${design.code}.schedule.${language}.${to}`;
  switch (to) {
    case 'html':
      return { path, text: html(worklist(design, schedule, language), { language }) };
    case 'csv':
      return { path, text: scheduleCsv(design, schedule, language) };
    case 'xlsx': {
      const { scheduleWorkbook } = await import('./workbook.js');
      return { path, text: await scheduleWorkbook(design, schedule, language) };
    }
    case 'ics': {
      const { scheduleCalendar } = await import('./calendar.js');
      return { path, text: scheduleCalendar(design, schedule, language) };
    }
  }
}
