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
import { letter, type SheetOfBook, type Workbook, workbookFile } from './workbook-file.js';

/** The most clients that the design expects; 0 where it does not say. */
function expectedClients({ targetGroups, organisation }: Design): number {
  const sizes = [...targetGroups.flatMap((group) => group.sizes), ...(organisation?.sizes ?? [])];
  return Math.max(0, ...sizes.map(({ amount }) => (amount.percent ? 0 : (amount.high ?? amount.low ?? 0))));
}

/** How many rows a sheet has ready: a good margin over the clients that the design expects, in whole hundreds. */
const rowsFor = (design: Design): number =>
  Math.min(500, Math.max(200, Math.ceil((expectedClients(design) * 1.25) / 100) * 100));

/** How many of them come on paper: the expected clients, at least what fills a page, not the hundreds that are only ready. */
const printedRows = (design: Design): number => Math.max(20, expectedClients(design));

/** A sheet that is printed as far as its rows are likely to be used, without the columns that are the workbook's own. */
function printed(sheet: SheetOfBook, rows: number): SheetOfBook {
  const { repeated, columns = [], pageSetup } = sheet;
  if (!repeated) return sheet;
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const last = repeated.row + Math.min(repeated.count, rows);
  return { ...sheet, pageSetup: { ...pageSetup, printArea: `$A$1:$${letter(shown - 1)}$${last}` } };
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
  const clients = clientsSheet(design, forms, rows, lists);
  const missed = missedSheet(design, entries, rows, lists);
  const sheets = [
    readMeSheet(
      design,
      entries,
      [...(clients ? ['clients' as const] : []), 'missed', 'summary', 'schedule', 'forms', 'codebook'],
      { rows, printed: Math.min(rows, printedRows(design)) },
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
  const most = printedRows(design);
  return {
    title: speech.line(first.design.title),
    sheets: sheets.map((one) => printed(one, most)),
    named: lists.named,
  };
}

/** The workbook, with rows enough for the clients that the design expects. Nothing for a design without forms. */
export async function xlsx(design: Design, forms: readonly Form[], options: TargetOptions = {}): Promise<FormFile[]> {
  const made = workbook(design, forms, options, rowsFor(design));
  return made ? [{ path: `xlsx/${design.code}.xlsx`, text: await workbookFile(made) }] : [];
}
