import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';

import type { ClientsSheet } from './clients.js';
import type { EntrySheet } from './entry-sheet.js';
import { summaryWords as said, sheetWords, words } from './interface-texts.js';
import { all } from './layout.js';
import type { MissedSheet } from './missed.js';
import { settings } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import { stop } from './validations.js';
import { Cells, letter, quoted, type SheetOfBook } from './workbook-file.js';

const width = 11;

/** The cells of a column of one form's sheet, as a range in another sheet's formula. */
const column = ({ name, layout }: EntrySheet, number: number) => `${quoted(name)}!${all(number, layout.lastRow)}`;

/** Fewer answers than this are not shown as figures: the strictest that the design says of any compilation. */
const smallest = (design: Design): number => Math.max(1, read(design).smallestShown ?? 1);

/** How many are expected by now: those whose planned day has come; where no day can be known, all the clients there are. */
function expected({ layout: { form } }: EntrySheet, clients: ClientsSheet | undefined): string | undefined {
  // How many need the form that is used instead, nobody can know beforehand.
  if (!clients || form.timepoint?.repeats || form.fallback) return undefined;
  const days = form.timepoint && clients.planned.get(form.timepoint.name);
  return days ? `COUNTIF(${days},"<="&TODAY())` : `SUMPRODUCT(--(${clients.codes}<>""))`;
}

function heads(cells: Cells, row: number, titles: readonly string[]): void {
  for (const [column, title] of titles.entries()) cells.text(row, column, title, style.question);
}

function formRows(
  cells: Cells,
  first: number,
  entries: readonly EntrySheet[],
  clients: ClientsSheet | undefined,
  missed: MissedSheet,
  fine: string,
): void {
  for (const [index, entry] of entries.entries()) {
    const row = first + index;
    const at = (number: number) => `${letter(number)}${row + 1}`;
    const { name, layout, formulas } = entry;
    cells.link(row, 0, name, name, style.linkCell);
    const due = expected(entry, clients);
    const answered = at(3);
    const withReason = at(6);
    // Whoever has answered, or is known not to, was expected, whatever the dates say.
    cells.formula(row, 1, due ? `MAX(${due},${answered}+${withReason})` : '""', style.worked);
    cells.blank(row, 2, style.entryCount);
    cells.formula(row, 3, `SUM(${column(entry, formulas.firstOfClient)})`, style.worked);
    cells.formula(row, 4, `SUM(${column(entry, formulas.answered)})`, style.worked);
    const wanted = `IF(ISNUMBER(${at(2)}),${at(2)},${at(1)})`;
    cells.formula(row, 5, `IF(N(${wanted})>0,${answered}/${wanted},"")`, style.workedShare);
    const counted = [`${missed.forms}=${at(0)}`, `${missed.codes}<>""`, `${missed.reasons}<>""`];
    cells.formula(row, 6, `SUMPRODUCT(${counted.map((test) => `(${test})`).join('*')})`, style.worked);
    cells.formula(row, 7, `IF(ISNUMBER(${wanted}),MAX(0,${wanted}-${answered}-${withReason}),"")`, style.worked);
    const checks = column(entry, layout.check);
    cells.formula(row, 8, `SUMPRODUCT((${checks}<>"")*(${checks}<>"${fine}"))`, style.worked);
  }
}

function scoreRows(cells: Cells, first: number, entries: readonly EntrySheet[], least: number, speech: Speech): number {
  let row = first;
  const hidden = `"${speech.word(said.suppressed, { count: String(least) })}"`;
  for (const entry of entries) {
    for (const { score, column: number } of entry.layout.scores) {
      const values = column(entry, number);
      const count = `COUNT(${values})`;
      const shown = (formula: string) => `IF(${count}<${least},${least > 1 ? hidden : '""'},${formula})`;
      cells.link(row, 0, entry.name, entry.name, style.linkCell);
      cells.text(row, 1, speech.line(score.title), style.cell);
      cells.text(row, 2, score.variable, style.variable);
      cells.formula(row, 3, shown(count), style.worked);
      cells.formula(row, 4, shown(`AVERAGE(${values})`), style.workedMean);
      cells.formula(row, 5, shown(`MIN(${values})`), style.worked);
      cells.formula(row, 6, shown(`MAX(${values})`), style.worked);
      row += 1;
    }
  }
  return row;
}

/** The sheet that counts: expected, answered and missing by form, the scores' means, and the reasons. */
export function summarySheet(
  design: Design,
  entries: readonly EntrySheet[],
  clients: ClientsSheet | undefined,
  missed: MissedSheet,
  speech: Speech,
): SheetOfBook {
  const cells = new Cells();
  const name = speech.word(sheetWords.summary);
  const least = smallest(design);
  for (let at = 0; at < width; at += 1) cells.blank(0, at, style.band);
  cells.text(0, 0, name, style.band);
  cells.text(1, 0, speech.word(said.tip), style.body);
  const formTitles = [
    words.form,
    said.expected,
    said.own,
    said.answered,
    said.rows,
    said.share,
    said.withReason,
    said.without,
    said.toCheck,
  ];
  heads(
    cells,
    3,
    formTitles.map((title) => speech.word(title)),
  );
  formRows(cells, 4, entries, clients, missed, speech.word(words.fine));
  let row = 4 + entries.length + 1;
  if (entries.some(({ layout }) => layout.scores.length > 0)) {
    cells.text(row, 0, speech.word(said.scores), style.heading);
    const titles = [words.form, said.score, said.variable, said.number, said.mean, said.low, said.high];
    heads(
      cells,
      row + 1,
      titles.map((title) => speech.word(title)),
    );
    row = scoreRows(cells, row + 2, entries, least, speech) + 1;
  }
  cells.text(row, 0, speech.word(said.reasons), style.heading);
  heads(cells, row + 1, [speech.word(words.reason), speech.word(said.number)]);
  for (const [index, reason] of missed.choices.entries()) {
    const at = row + 2 + index;
    cells.text(at, 0, reason, style.cell);
    cells.formula(at, 1, `SUMPRODUCT((${missed.reasons}=A${at + 1})*(${missed.codes}<>""))`, style.worked);
  }
  return {
    ...settings(speech),
    name,
    cells: cells.map,
    columns: [34, 30, 16, 14, 14, 14, 14, 14, 14].map((one) => ({ width: one })),
    merges: [{ startRow: 1, endRow: 1, startCol: 0, endCol: 8 }],
    rowDefs: new Map([
      [0, { height: 26 }],
      [1, { height: 48 }],
      [3, { height: 34 }],
    ]),
    dataValidations: [
      stop(
        { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' },
        `C5:C${4 + entries.length}`,
        speech.word(said.ownNumber),
        speech.word(words.refused),
      ),
    ],
  };
}
