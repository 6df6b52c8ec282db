import { type Inline, plain, type Table as TreeTable } from '../tree.js';
import { type Cell, type Line, noLine, type Table } from '../word/index.js';
import { ink, textWidth } from './look.js';
import { type Places, runs } from './runs.js';

const line: Line = { size: 4, color: ink.line };
const heavy: Line = { size: 12, color: ink.soft };
const margins = { top: 20, bottom: 20, left: 60, right: 100 };

/** A row of a sheet that is filled in by hand: 7.5 mm, in twips. */
const writtenIn = 425;

/** A table as wide as the text, with a header row that comes again on each page and rows that stay whole. */
export const tableOf = (
  one: TreeTable,
  places: Places,
  { room, isSmall }: { room: number; isSmall: boolean } = { room: textWidth, isSmall: false },
): Table => {
  const widths = widthsOf(one, room);
  const isWrittenIn = isSmall && one.columns.some(({ share = 0 }) => share >= 0.4);
  const style = isSmall ? 'SheetTable' : 'TableText';
  const cell = (content: readonly Inline[], index: number, bold: boolean): Cell => ({
    width: widths[index] ?? 0,
    margins,
    vertical: 'top',
    blocks: [
      {
        style,
        alignment: one.columns[index]?.align ?? 'left',
        children: runs(content, places, bold ? { bold } : {}),
      },
    ],
  });
  const titles = one.columns.map(
    ({ title, align }, index): Cell => ({
      width: widths[index] ?? 0,
      margins,
      vertical: 'bottom',
      lines: { bottom: heavy },
      blocks: [{ style, alignment: align, children: runs(title, places, { bold: true }) }],
    }),
  );
  return {
    columns: widths,
    headers: { row: true, column: one.rowHeaders },
    lines: { top: noLine, bottom: line, left: noLine, right: noLine, between: line },
    rows: [
      { isHeader: true, keepNext: true, cells: titles },
      ...one.rows.map((cells) => ({
        ...(isWrittenIn && { height: writtenIn }),
        cells: cells.map((each, index) => cell(each, index, one.rowHeaders && index === 0)),
      })),
    ],
  };
};

/**
 * Column widths that sum to the text's width: each column holds its longest word, and shares the rest by how much it
 * has to say (its square root, so that one long text does not starve the others).
 */
const widthsOf = (one: TreeTable, textWidth: number): number[] => {
  const shares = one.columns.map(({ share }) => share);
  if (shares.every((share) => share !== undefined))
    return rounded(
      shares.map((share) => share * textWidth),
      textWidth,
    );
  const texts = one.columns.map((column, index) => [
    plain(column.title),
    ...one.rows.map((row) => plain(row[index] ?? [])),
  ]);
  const least = texts.map((all) =>
    Math.min(2400, 200 + 108 * Math.max(...all.flatMap(words).map((word) => word.length), 2)),
  );
  const wish = texts.map((all) => Math.sqrt(Math.max(...all.map((each) => each.length), 1)));
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  const room = textWidth - total(least);
  if (room <= 0)
    return rounded(
      least.map((each) => (each * textWidth) / total(least)),
      textWidth,
    );
  return rounded(
    least.map((each, index) => each + (room * (wish[index] ?? 0)) / total(wish)),
    textWidth,
  );
};
const words = (text: string): string[] => text.split(/[\s/]+/);
const rounded = (widths: readonly number[], textWidth: number): number[] => {
  const whole = widths.map(Math.floor);
  const rest = textWidth - whole.reduce((sum, each) => sum + each, 0);
  return whole.map((each, index) => (index === whole.length - 1 ? each + rest : each));
};
