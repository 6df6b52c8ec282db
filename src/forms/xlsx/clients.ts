import type { Design } from '../../model/index.js';
import type { Form, FormTimepoint } from '../form.js';
import { terms } from '../terms.js';
import { defaultLanguage, wordingOf } from '../wording.js';
import { days } from './answer-formulas.js';
import { type Base, dueFormulas } from './due-formulas.js';
import { identity } from './identity.js';
import { all, cell, firstRow, rowOf } from './layout.js';
import type { Speech } from './speech.js';
import { style, turned } from './style.js';
import { stop } from './validations.js';
import { sheetWords, words } from './words.js';
import { Cells, letter, quoted, type SheetOfBook } from './workbook-file.js';

/** The sheet with the clients and their dates, and where the others find them. */
export interface ClientsSheet {
  sheet: SheetOfBook;
  /** All the codes, as a range in another sheet's formula. */
  codes: string;
  /** The days that a timepoint is planned for (or may earliest be), by the timepoint's name. */
  planned: ReadonlyMap<string, string>;
}

const nameOf = (base: Base) => (typeof base === 'string' ? base : `event ${base.event}`);

/** Each timepoint that has a form for known clients, once. */
function timepointsOf(forms: readonly Form[]): FormTimepoint[] {
  const found = forms.filter(({ caseKey }) => caseKey).flatMap(({ timepoint }) => timepoint ?? []);
  return [...new Map(found.map((timepoint) => [timepoint.name, timepoint])).values()];
}

interface DueColumn {
  title: string;
  kind: 'earliest' | 'planned' | 'latest';
  timepoint: string;
  base: string;
  formula: (at: string) => string | undefined;
}

function dueColumns(design: Design, forms: readonly Form[], speech: Speech): { columns: DueColumn[]; bases: Base[] } {
  const bases = new Map<string, Base>([
    ['start', 'start'],
    ['end', 'end'],
  ]);
  const columns = timepointsOf(forms).flatMap(({ name, title }): DueColumn[] => {
    const timepoint = design.timepoints.find((one) => one.name === name);
    const due = timepoint && dueFormulas(timepoint, design, '#');
    if (!due) return [];
    bases.set(nameOf(due.base), due.base);
    const kinds = (['earliest', 'planned', 'latest'] as const).filter((kind) => due[kind]);
    // A day without a window is one day, not three.
    const shown =
      due.planned && due.earliest === due.planned && due.latest === due.planned ? ['planned' as const] : kinds;
    return shown.map((kind) => ({
      title: speech.line(title),
      kind,
      timepoint: name,
      base: nameOf(due.base),
      formula: (at) => due[kind]?.replaceAll('#', at),
    }));
  });
  return { columns, bases: [...bases.values()] };
}

/** The sheet with one row for each client: the code, the dates that others are reckoned from, and when each timepoint is due. */
export function clientsSheet(
  design: Design,
  forms: readonly Form[],
  rows: number,
  speech: Speech,
): ClientsSheet | undefined {
  if (!forms.some(({ caseKey }) => caseKey)) return undefined;
  const main = forms[0]?.languages[0] ?? defaultLanguage;
  const name = speech.word(sheetWords.clients);
  const lastRow = rowOf.first + rows;
  const { columns: due, bases } = dueColumns(design, forms, speech);
  const cells = new Cells();
  const check = 1 + bases.length;
  const count = check + 1 + due.length;
  const range = (column: number) => `${letter(column)}${firstRow}:${letter(column)}${lastRow}`;
  const baseTitle = (base: Base) => {
    if (base === 'start' || base === 'end') return speech.word(words[base]);
    const text = design.events.find((one) => one.name === base.event)?.text;
    return text ? speech.line(wordingOf(text, main)) : base.event;
  };
  const head = (column: number, section: string, title: string, how: string, variable: string) => {
    cells.blank(rowOf.title, column, style.band);
    cells.text(rowOf.section, column, section, style.section);
    cells.text(rowOf.question, column, title, style.question);
    cells.text(rowOf.how, column, how, style.how);
    cells.text(rowOf.variable, column, variable, style.variable);
  };
  head(0, '', speech.word(terms.caseKey), speech.word(terms.caseHelp), 'case');
  for (const [index, base] of bases.entries()) {
    head(1 + index, '', baseTitle(base), speech.word(words.aDate), typeof base === 'string' ? base : 'event');
    cells.blank(rowOf.first, 1 + index, style.entryDate);
  }
  head(check, '', speech.word(words.check), speech.word(words.checkHelp), 'check');
  cells.text(rowOf.title, 0, `${name}. ${speech.word(words.clientsTip)}`, style.band);
  cells.blank(rowOf.first, 0, style.entryText);
  const code = cell(0);
  const twice = `SUMPRODUCT(--(${all(0, lastRow)}=${code}))>1`;
  const [start, end] = [cell(1), cell(2)];
  const say = (word: keyof typeof words) => `"${speech.word(words[word])}"`;
  const problems = [
    `IF(TRIM(${code})="",${say('noCode')},IF(${identity(`TRIM(${code})`)},${say('identity')},IF(${twice},${say('codeTwice')},"")))`,
    `IF(AND(ISNUMBER(${start}),ISNUMBER(${end})),IF(${end}<${start},${say('endFirst')},""),"")`,
  ].join('&');
  cells.formula(
    rowOf.first,
    check,
    `IF(COUNTA(${code}:${cell(bases.length)})=0,"",IF(${problems}="",${say('fine')},TRIM(${problems})))`,
    style.check,
  );
  const planned = new Map<string, string>();
  for (const [index, { title, kind, timepoint, base, formula }] of due.entries()) {
    const column = check + 1 + index;
    const at = cell(1 + bases.findIndex((one) => nameOf(one) === base));
    head(
      column,
      due[index - 1]?.timepoint === timepoint ? '' : title,
      speech.word(words[kind]),
      speech.word(words.worked),
      kind,
    );
    cells.formula(rowOf.first, column, `IF(ISNUMBER(${at}),${formula(at)},"")`, style.workedDate);
    if (kind === 'planned' || !planned.has(timepoint))
      planned.set(timepoint, `${quoted(name)}!${all(column, lastRow)}`);
  }
  const isDate = (column: number) =>
    `AND(ISNUMBER(${cell(column)}),${cell(column)}>=${days.first},${cell(column)}<${days.last + 1})`;
  const refused = speech.word(words.refused);
  return {
    codes: `${quoted(name)}!${all(0, lastRow)}`,
    planned,
    sheet: {
      name,
      cells: cells.map,
      columns: Array.from({ length: count }, (_, column) => ({
        width: column === check ? 26 : column === 0 ? 18 : 13,
      })),
      repeated: { row: rowOf.first, count: rows },
      rowDefs: new Map([
        [rowOf.title, { height: 26 }],
        [rowOf.section, { height: 34 }],
        [rowOf.question, { height: 34 }],
        [rowOf.how, { height: 76 }],
        [rowOf.variable, { height: 14 }],
      ]),
      merges: due.flatMap(({ timepoint }, index) => {
        if (due[index - 1]?.timepoint === timepoint) return [];
        const width = due.filter((one) => one.timepoint === timepoint).length;
        const startCol = check + 1 + index;
        return width > 1
          ? [{ startRow: rowOf.section, endRow: rowOf.section, startCol, endCol: startCol + width - 1 }]
          : [];
      }),
      freezePane: { rows: rowOf.first, columns: 1 },
      dataValidations: [
        stop(
          { type: 'custom', formula1: `AND(NOT(${identity(code)}),NOT(${twice}))` },
          range(0),
          speech.word(words.refusedClient),
          refused,
        ),
        ...bases.map((_, index) =>
          stop({ type: 'custom', formula1: isDate(1 + index) }, range(1 + index), speech.word(words.aDate), refused),
        ),
      ],
      conditionalRules: [
        {
          type: 'expression',
          priority: 1,
          formula: `${cell(check)}="${speech.word(words.fine)}"`,
          style: turned.fine,
          range: range(check),
        },
        { type: 'expression', priority: 2, formula: `LEN(${cell(check)})>2`, style: turned.wrong, range: range(check) },
      ],
      protection: { sheet: true, formatColumns: true, formatRows: true },
      view: { showGridLines: false, ...(speech.rightToLeft && { rightToLeft: true }) },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `$1:$${rowOf.first}`,
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    },
  };
}
