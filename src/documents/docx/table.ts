import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Inline, plain, type Table as TreeTable } from '../tree.js';
import { ink, textWidth } from './look.js';
import { type Places, runs } from './runs.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line };
const heavy = { style: BorderStyle.SINGLE, size: 12, color: ink.soft };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

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
  const cell = (content: readonly Inline[], index: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: 60, right: 100 },
      verticalAlign: VerticalAlignTable.TOP,
      children: [
        new Paragraph({
          style,
          alignment: alignments[one.columns[index]?.align ?? 'left'],
          children: runs(content, places, bold ? { bold } : {}),
        }),
      ],
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: one.rowHeaders, noHBand: true, noVBand: true },
    borders: { top: none, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: one.columns.map(
          (column, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { top: 20, bottom: 20, left: 60, right: 100 },
              verticalAlign: VerticalAlignTable.BOTTOM,
              borders: { bottom: heavy },
              children: [
                new Paragraph({
                  style,
                  keepNext: true,
                  alignment: alignments[column.align],
                  children: runs(column.title, places, { bold: true }),
                }),
              ],
            }),
        ),
      }),
      ...one.rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            ...(isWrittenIn && { height: { value: writtenIn, rule: HeightRule.ATLEAST } }),
            children: cells.map((each, index) => cell(each, index, one.rowHeaders && index === 0)),
          }),
      ),
    ],
  });
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
