import { csvText } from '../data/index.js';
import type { Design, Language } from '../model/index.js';
import { daysWords, type Speech, whatOf, whenOf, whoOf } from './said.js';
import type { Row, Schedule } from './schedule.js';
import { statusWords, texts } from './texts.js';

const headings = ['client', 'form', 'from', 'timepoint', 'earliest', 'target', 'latest', 'status'] as const;
const cells = (row: Row, speech: Speech): string[] => [
  row.code,
  whatOf(row.asked, speech),
  whoOf(row.asked, speech),
  whenOf(row, speech),
  ...daysWords(row),
  statusWords[row.status][speech.language],
];

/** Everything as rows, what is done with too; days as ISO dates. */
export const scheduleRows = (design: Design, { rows }: Schedule, language: Language): string[][] => [
  headings.map((one) => texts[one][language]),
  ...rows.map((row) => cells(row, { design, language })),
];
export const scheduleCsv = (design: Design, schedule: Schedule, language: Language): string =>
  csvText(scheduleRows(design, schedule, language));
