import type { Design } from '../../model/index.js';
import type { Word } from '../../model/words.js';
import { terms } from '../terms.js';
import { defaultLanguage, wordingOf } from '../wording.js';
import { days } from './answer-formulas.js';
import type { EntrySheet } from './entry-sheet.js';
import { identity } from './identity.js';
import { all, cell, firstRow, rowOf } from './layout.js';
import type { Lists } from './lists.js';
import { short } from './speech.js';
import { style, turned } from './style.js';
import { stop } from './validations.js';
import { reasonWords, sheetWords, words } from './words.js';
import { Cells, letter, quoted, type SheetOfBook } from './workbook-file.js';

/** The sheet with what was not measured, and where the summary finds it. */
export interface MissedSheet {
  sheet: SheetOfBook;
  codes: string;
  forms: string;
  reasons: string;
  /** The reasons there are to choose from. */
  choices: string[];
}

/** The reasons to choose from: those that the design itself has met come first, in its own words. */
function reasonsOf(design: Design, { speech }: Lists): string[] {
  const main = design.languages?.[0] ?? defaultLanguage;
  const met = design.attritions.flatMap(({ reasons }) => reasons);
  const said = met.map(({ kind, text }) => {
    const word = speech.word(reasonWords[kind]);
    return text ? short(`${word}: ${speech.line(wordingOf(text, main))}`, 100) : word;
  });
  const kinds = Object.keys(reasonWords) as Word<'ReasonKind'>[];
  return [...new Set([...said, ...kinds.map((kind) => speech.word(reasonWords[kind]))])];
}

/** The sheet with one row for each measurement that was not made. */
export function missedSheet(design: Design, entries: readonly EntrySheet[], rows: number, lists: Lists): MissedSheet {
  const { speech } = lists;
  const name = speech.word(sheetWords.missed);
  const lastRow = rowOf.first + rows;
  const choices = reasonsOf(design, lists);
  const cells = new Cells();
  const columns = [
    { title: terms.caseKey, how: terms.caseHelp, variable: 'case', width: 18, look: style.entryText },
    { title: words.form, how: words.fromList, variable: 'form', width: 32, look: style.entryText },
    { title: words.missedDate, how: words.aDate, variable: 'date', width: 14, look: style.entryDate },
    { title: words.reason, how: words.fromList, variable: 'reason', width: 34, look: style.entryText },
    { title: words.comment, how: undefined, variable: 'comment', width: 40, look: style.entryText },
    { title: words.check, how: words.checkHelp, variable: 'check', width: 30, look: style.check },
  ];
  for (const [column, { title, how, variable, look }] of columns.entries()) {
    cells.blank(rowOf.title, column, style.band);
    cells.blank(rowOf.section, column, style.section);
    cells.text(rowOf.question, column, speech.word(title), style.question);
    cells.text(rowOf.how, column, how ? speech.word(how) : '', style.how);
    cells.text(rowOf.variable, column, variable, style.variable);
    cells.blank(rowOf.first, column, look);
  }
  cells.text(rowOf.title, 0, `${name}. ${speech.word(words.missedTip)}`, style.band);
  const [code, form, date, reason] = [cell(0), cell(1), cell(2), cell(3)];
  const say = (word: keyof typeof words) => `"${speech.word(words[word])}"`;
  const problems = [
    `IF(TRIM(${code})="",${say('noCode')},IF(${identity(`TRIM(${code})`)},${say('identity')},""))`,
    `IF(${form}="",${say('noForm')},"")`,
    `IF(${reason}="",${say('noReason')},"")`,
  ].join('&');
  cells.formula(
    rowOf.first,
    5,
    `IF(COUNTA(${code}:${cell(4)})=0,"",IF(${problems}="",${say('fine')},TRIM(${problems})))`,
    style.check,
  );
  const range = (column: number) => `${letter(column)}${firstRow}:${letter(column)}${lastRow}`;
  const title = speech.word(words.refused);
  const fromList = speech.word(words.fromList);
  const names = lists.name(entries.map((one) => one.name));
  return {
    codes: `${quoted(name)}!${all(0, lastRow)}`,
    forms: `${quoted(name)}!${all(1, lastRow)}`,
    reasons: `${quoted(name)}!${all(3, lastRow)}`,
    choices,
    sheet: {
      name,
      cells: cells.map,
      columns: columns.map(({ width }) => ({ width })),
      repeated: { row: rowOf.first, count: rows },
      rowDefs: new Map([
        [rowOf.title, { height: 26 }],
        [rowOf.section, { height: 6 }],
        [rowOf.question, { height: 20 }],
        [rowOf.how, { height: 76 }],
        [rowOf.variable, { height: 14 }],
      ]),
      freezePane: { rows: rowOf.first, columns: 1 },
      dataValidations: [
        stop({ type: 'custom', formula1: `NOT(${identity(code)})` }, range(0), speech.word(terms.errorIdentity), title),
        stop({ type: 'list', formula1: names }, range(1), fromList, title),
        stop(
          { type: 'custom', formula1: `AND(ISNUMBER(${date}),${date}>=${days.first},${date}<${days.last + 1})` },
          range(2),
          speech.word(words.aDate),
          title,
        ),
        stop({ type: 'list', formula1: lists.name(choices) }, range(3), fromList, title),
      ],
      conditionalRules: [
        {
          type: 'expression',
          priority: 1,
          formula: `${cell(5)}="${speech.word(words.fine)}"`,
          style: turned.fine,
          range: range(5),
        },
        { type: 'expression', priority: 2, formula: `LEN(${cell(5)})>2`, style: turned.wrong, range: range(5) },
      ],
      autoFilter: { range: `A${rowOf.variable + 1}:F${lastRow}` },
      protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
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
