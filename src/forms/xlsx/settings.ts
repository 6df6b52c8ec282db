import type { ConditionalRule } from 'hucre/xlsx';
import { words } from './interface-texts.js';
import { cell, firstRow, rowOf } from './layout.js';
import type { Speech } from './speech.js';
import { conditionalStyle } from './style.js';
import { letter, type SheetOfBook } from './workbook-file.js';

/** What all the sheets have in common: protected without a password, printed on A4 with their name at the foot. */
export function settings(
  speech: Speech,
  print: { portrait?: true; wide?: number; repeat?: number; columns?: string } = {},
): Pick<SheetOfBook, 'protection' | 'view' | 'pageSetup' | 'headerFooter'> {
  const { portrait, wide = 1, repeat, columns } = print;
  return {
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
    view: { showGridLines: false, ...(speech.rightToLeft && { rightToLeft: true }) },
    pageSetup: {
      paperSize: 'a4',
      orientation: portrait ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: wide,
      fitToHeight: 0,
      ...(repeat && { printTitlesRow: `$1:$${repeat}` }),
      ...(columns && { printTitlesColumn: columns }),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** The cells of a column below the headings, as a range of its own sheet: `F6:F205`. */
export const below = (column: number, lastRow: number, last = column): string =>
  `${letter(column)}${firstRow}:${letter(last)}${lastRow}`;

/** A column of checks is green where all is well, and red where something is said. */
export function checkColours(column: number, lastRow: number, speech: Speech): Omit<ConditionalRule, 'priority'>[] {
  const fine = `${cell(column)}="${speech.word(words.fine)}"`;
  const range = below(column, lastRow);
  return [
    { type: 'expression', formula: fine, style: conditionalStyle.fine, range },
    { type: 'expression', formula: `AND(${cell(column)}<>"",NOT(${fine}))`, style: conditionalStyle.wrong, range },
  ];
}

/** The rules in order; the first that holds is the one that is seen. */
export const ranked = (rules: readonly Omit<ConditionalRule, 'priority'>[]): ConditionalRule[] =>
  rules.map((rule, index) => ({ ...rule, priority: index + 1 }));

/** The heights of the headings; `how` and `question` by what they hold. */
export const headingHeights = (question: number, how: number, section = 19): SheetOfBook['rowDefs'] =>
  new Map([
    [rowOf.title, { height: 26 }],
    [rowOf.section, { height: section }],
    [rowOf.question, { height: question }],
    [rowOf.how, { height: how }],
    [rowOf.variable, { height: 14 }],
  ]);

/** About how many lines a text takes in a column so wide, at the size of the headings. */
export function lines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.06) / width)), 0);
}
