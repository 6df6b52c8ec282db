import type { Design } from '../../model/index.js';
import type { Form } from '../form.js';
import { terms } from '../words/terms.js';
import { defaultLanguage, wordingOf } from '../words/wording.js';
import { isDay } from './answer-formulas.js';
import { baseKey, dueColumns, dueHeadings } from './due-columns.js';
import type { Base } from './due-formulas.js';
import { sheetWords, words } from './interface-texts.js';
import { across, all, cell, rowOf } from './layout.js';
import { listedColumns } from './listed-columns.js';
import type { Lists } from './lists.js';
import { below, checkColours, headingHeights, ranked, settings } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import { stop } from './validations.js';
import { Cells, quoted, type SheetOfBook } from './workbook-file.js';

/** The sheet with the clients and their dates, and where the others find them. */
export interface ClientsSheet {
  sheet: SheetOfBook;
  /** All the codes, as a range in another sheet's formula. */
  codes: string;
  /** The days that a timepoint is planned for (or may earliest be), by the timepoint's name. */
  planned: ReadonlyMap<string, string>;
}

function baseTitle(base: Base, design: Design, main: string, speech: Speech): string {
  if (base === 'start' || base === 'end') return speech.word(words[base]);
  const text = design.events.find(({ name }) => name === base.event)?.text;
  return text ? speech.line(wordingOf(text, main)) : base.event;
}

/** What is wrong with a client's row: the code, or an end before the start. */
function checkFormula(
  lastDate: number,
  { twice, identity }: Record<'twice' | 'identity', string>,
  speech: Speech,
): string {
  const [code, start, end] = [cell(0), cell(1), cell(2)];
  const say = (word: keyof typeof words) => `"${speech.word(words[word])}"`;
  const problems = [
    `IF(TRIM(${code})="",${say('noCode')},IF(${identity},${say('identity')},IF(${twice},${say('codeTwice')},"")))`,
    `IF(AND(ISNUMBER(${start}),ISNUMBER(${end})),IF(${end}<${start},${say('endFirst')},""),"")`,
  ].join('&');
  return `IF(COUNTA(${across(0, lastDate)})=0,"",IF(LEN(${problems})=0,${say('fine')},TRIM(${problems})))`;
}

/**
 * The sheet with one row for each client: the code, the dates that others are counted from, and when each timepoint is
 * due. None where nobody has a code.
 */
export function clientsSheet(
  design: Design,
  forms: readonly Form[],
  rows: number,
  lists: Lists,
): ClientsSheet | undefined {
  const [keyed] = forms.filter(({ caseKey }) => caseKey);
  if (!keyed) return undefined;
  const { speech } = lists;
  const name = speech.word(sheetWords.clients);
  const identity = lists.identity(name);
  const lastRow = rowOf.first + rows;
  const { columns: due, bases } = dueColumns(design, forms);
  const listed = listedColumns(design, keyed.languages[0], lists);
  const firstListed = 1 + bases.length;
  const check = firstListed + listed.length;
  const first = check + 1;
  const cells = new Cells();
  const head = (column: number, title: string, how: string, variable: string) => {
    cells.blank(rowOf.title, column, style.band);
    cells.blank(rowOf.section, column, style.section);
    cells.text(rowOf.question, column, title, style.question);
    cells.text(rowOf.how, column, how, style.how);
    cells.text(rowOf.variable, column, variable, style.variable);
  };
  head(0, speech.word(terms.caseKey), speech.word(terms.caseHelp), 'case');
  cells.blank(rowOf.first, 0, style.entryText);
  for (const [index, base] of bases.entries()) {
    const title = baseTitle(base, design, keyed.languages[0] ?? defaultLanguage, speech);
    head(1 + index, title, speech.word(words.aDate), typeof base === 'string' ? base : 'event');
    cells.blank(rowOf.first, 1 + index, style.entryDate);
  }
  for (const [index, { title, how, variable, look }] of listed.entries()) {
    head(firstListed + index, title, how, variable);
    cells.blank(rowOf.first, firstListed + index, look);
  }
  head(check, speech.word(words.check), speech.word(words.checkHelp), 'check');
  const twice = `SUMPRODUCT(--(${all(0, lastRow)}=${cell(0)}))>1`;
  cells.formula(rowOf.first, check, checkFormula(check - 1, { twice, identity }, speech), style.check);
  const planned = new Map<string, string>();
  for (const [index, { timepoint, kind, base, formula }] of due.entries()) {
    const column = first + index;
    const at = cell(1 + bases.findIndex((one) => baseKey(one) === base));
    head(column, speech.word(words[kind]), speech.word(words.worked), kind);
    cells.formula(rowOf.first, column, `IF(ISNUMBER(${at}),${formula(at)},"")`, style.workedDate);
    if (kind === 'planned' || !planned.has(timepoint.name)) {
      planned.set(timepoint.name, `${quoted(name)}!${all(column, lastRow)}`);
    }
  }
  const headings = dueHeadings(due, speech).map(({ title, from, to }) => {
    cells.text(rowOf.section, first + from, title, style.section);
    return { startRow: rowOf.section, endRow: rowOf.section, startCol: first + from, endCol: first + to };
  });
  cells.text(rowOf.title, 0, `${name}. ${speech.word(words.clientsTip)}`, style.band);
  const refused = speech.word(words.refused);
  const codeRule = { type: 'custom', formula1: `AND(NOT(${identity}),NOT(${twice}))` } as const;
  return {
    codes: `${quoted(name)}!${all(0, lastRow)}`,
    planned,
    sheet: {
      ...settings(speech, { repeat: rowOf.first }),
      name,
      cells: cells.map,
      columns: Array.from({ length: first + due.length }, (_, column) => ({
        width: column === check ? 26 : column === 0 ? 18 : 13,
      })),
      repeated: { row: rowOf.first, count: rows },
      rowDefs: headingHeights(34, 52, 34),
      merges: headings.filter(({ startCol, endCol }) => endCol > startCol),
      freezePane: { rows: rowOf.first, columns: 1 },
      dataValidations: [
        stop(codeRule, below(0, lastRow), speech.word(words.refusedClient), refused),
        ...bases.map((_, index) => {
          const rule = { type: 'custom', formula1: isDay(cell(1 + index)) } as const;
          return stop(rule, below(1 + index, lastRow), speech.word(words.aDate), refused);
        }),
        ...listed.flatMap(({ rule: of, how }, index) => {
          const column = firstListed + index;
          const rule = of?.(column);
          const said = rule?.type === 'list' ? speech.word(words.fromList) : how;
          return rule ? [stop(rule, below(column, lastRow), said, refused)] : [];
        }),
      ],
      conditionalRules: ranked(checkColours(check, lastRow, speech)),
    },
  };
}
