import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { clientsSheet } from './clients.js';
import { codebookSheet } from './codebook-sheet.js';
import { entrySheet } from './entry-sheet.js';
import { Lists } from './lists.js';
import { missedSheet } from './missed.js';
import { scheduleSheet } from './schedule-sheet.js';
import { sheetNames } from './sheet-names.js';
import { Speech } from './speech.js';
import { summarySheet } from './summary.js';
import { formsSheet, readMeSheet } from './text-sheets.js';
import { type Workbook, workbookFile } from './workbook-file.js';

/** How many rows a sheet has ready: a good margin over the clients that the design expects, in whole hundreds. */
function rowsFor({ targetGroups, organisation }: Design): number {
  const sizes = [...targetGroups.flatMap((group) => group.sizes), ...(organisation?.sizes ?? [])];
  const counts = sizes.map(({ amount }) => (amount.percent ? 0 : (amount.high ?? amount.low ?? 0)));
  const most = Math.max(0, ...counts);
  return Math.min(500, Math.max(200, Math.ceil((most * 1.25) / 100) * 100));
}

/** More rows where the same client comes several times. */
const rowsOf = (form: Form, rows: number) => (form.timepoint?.repeats ? rows * 2 : rows);

/**
 * One workbook for the whole follow-up: a sheet to enter each form in, the clients with their dates, what was missed,
 * a summary, schedule, codebook, and what to tell those who answer. All in one language. `rows` are made ready in each.
 */
export function workbook(
  design: Design,
  forms: readonly Form[],
  options: TargetOptions,
  rows: number,
): Workbook | undefined {
  const [first] = forms;
  if (!first) return undefined;
  const spoken = forms.flatMap(({ languages }) => languages);
  const wanted = options.language;
  const speech = new Speech(wanted && spoken.includes(wanted) ? wanted : (first.languages[0] ?? 'sv'));
  const lists = new Lists(speech);
  const names = sheetNames(forms, speech);
  const entries = forms.map((form, index) => entrySheet(form, names[index] ?? form.id, rowsOf(form, rows), lists));
  const clients = clientsSheet(design, forms, rows, speech);
  const missed = missedSheet(design, entries, rows, lists);
  const sheets = [
    readMeSheet(
      design,
      entries,
      [...(clients ? ['clients' as const] : []), 'missed', 'summary', 'schedule', 'forms', 'codebook'],
      rows,
      speech,
    ),
    ...(clients ? [clients.sheet] : []),
    ...entries.map(({ sheet }) => sheet),
    missed.sheet,
    summarySheet(design, entries, clients, missed, speech),
    scheduleSheet(design, entries, speech),
    formsSheet(entries, speech),
    codebookSheet(entries, speech),
    lists.sheet(),
  ];
  return { title: speech.line(first.design.title), sheets, named: lists.named };
}

/** The workbook, with rows enough for the clients that the design expects. Nothing for a design without forms. */
export async function xlsx(design: Design, forms: readonly Form[], options: TargetOptions = {}): Promise<FormFile[]> {
  const made = workbook(design, forms, options, rowsFor(design));
  return made ? [{ path: `xlsx/${design.code}.xlsx`, text: await workbookFile(made) }] : [];
}
