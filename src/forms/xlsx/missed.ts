import type { Design, Word } from '../../model/index.js';
import { terms } from '../words/terms.js';
import { defaultLanguage, wordingOf } from '../words/wording.js';
import { isDay } from './answer-formulas.js';
import type { EntrySheet } from './entry-sheet.js';
import { reasonWords, sheetWords, words } from './interface-texts.js';
import { all, cell, rowOf } from './layout.js';
import type { Lists } from './lists.js';
import { below, checkColours, headingHeights, ranked, settings } from './settings.js';
import { short } from './speech.js';
import { style } from './style.js';
import { stop } from './validations.js';
import { Cells, quoted, type SheetOfBook } from './workbook-file.js';

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
  const identity = lists.identity(name);
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
  const [code, form, reason] = [cell(0), cell(1), cell(3)];
  const say = (word: keyof typeof words) => `"${speech.word(words[word])}"`;
  const problems = [
    `IF(TRIM(${code})="",${say('noCode')},IF(${identity},${say('identity')},""))`,
    `IF(${form}="",${say('noForm')},"")`,
    `IF(${reason}="",${say('noReason')},"")`,
  ].join('&');
  cells.formula(
    rowOf.first,
    5,
    `IF(COUNTA(${code}:${cell(4)})=0,"",IF(LEN(${problems})=0,${say('fine')},TRIM(${problems})))`,
    style.check,
  );
  const title = speech.word(words.refused);
  const fromList = speech.word(words.fromList);
  const names = lists.name(entries.map((one) => one.name));
  return {
    codes: `${quoted(name)}!${all(0, lastRow)}`,
    forms: `${quoted(name)}!${all(1, lastRow)}`,
    reasons: `${quoted(name)}!${all(3, lastRow)}`,
    choices,
    sheet: {
      ...settings(speech, { repeat: rowOf.first }),
      name,
      cells: cells.map,
      columns: columns.map(({ width }) => ({ width })),
      repeated: { row: rowOf.first, count: rows },
      rowDefs: headingHeights(20, 52, 6),
      freezePane: { rows: rowOf.first, columns: 1 },
      dataValidations: [
        stop(
          { type: 'custom', formula1: `NOT(${identity})` },
          below(0, lastRow),
          speech.word(terms.errorIdentity),
          title,
        ),
        stop({ type: 'list', formula1: names }, below(1, lastRow), fromList, title),
        stop({ type: 'custom', formula1: isDay(cell(2)) }, below(2, lastRow), speech.word(words.aDate), title),
        stop({ type: 'list', formula1: lists.name(choices) }, below(3, lastRow), fromList, title),
      ],
      conditionalRules: ranked(checkColours(5, lastRow, speech)),
      autoFilter: { range: `A${rowOf.variable + 1}:F${lastRow}` },
    },
  };
}
