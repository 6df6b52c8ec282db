import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { black, shade, writingHeight } from './look.js';
import type { Paper } from './paper.js';

/** Around and under what is written in, and between rows. */
export const line = { style: BorderStyle.SINGLE, size: 8, color: black };
export const thin = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
export const framed = { top: line, bottom: line, left: line, right: line } as const;

interface CellLook extends Pick<ITableCellOptions, 'borders' | 'columnSpan' | 'margins'> {
  shaded?: boolean;
  middle?: boolean;
}

export function cell(children: ITableCellOptions['children'], width: number, look: CellLook = {}): TableCell {
  const { shaded, middle, ...rest } = look;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shaded && { shading: { type: 'clear' as const, fill: shade, color: 'auto' } }),
    ...(middle && { verticalAlign: VerticalAlignTable.CENTER }),
    ...rest,
    children: children.length > 0 ? children : [new Paragraph({ style: 'Cell' })],
  });
}

interface RowLook {
  /** Comes again on each page. */
  header?: boolean;
  keepNext?: boolean;
  /** At least as high as what is written by hand. */
  writing?: boolean;
}
interface Row {
  cells: readonly TableCell[];
  look: RowLook;
}
export const row = (cells: readonly TableCell[], look: RowLook = {}): Row => ({ cells, look });

/**
 * A table of fixed widths in twips that runs the way the paper does, or always from left to right (`figures`). Without
 * borders but those of its cells. In a paper from right to left it has an empty column where it ends, so that it begins
 * at the right: programs disagree on the side that a narrower table stands at.
 */
export function table(paper: Paper, widths: readonly number[], rows: readonly Row[], figures = false): Table {
  const rest = paper.room - widths.reduce((sum, width) => sum + width, 0);
  const filled = <One>(all: readonly One[], one: One): One[] => {
    if (!paper.rightToLeft || rest <= 0) return [...all];
    return figures ? [one, ...all] : [...all, one];
  };
  const columns = filled(widths, rest);
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    ...(paper.rightToLeft && !figures && { visuallyRightToLeft: true }),
    borders: borderless,
    rows: rows.map(
      ({ cells, look }) =>
        new TableRow({
          cantSplit: true,
          ...(look.header && { tableHeader: true }),
          ...(look.keepNext && { keepNext: true }),
          ...(look.writing && { height: { value: writingHeight, rule: HeightRule.ATLEAST } }),
          children: filled(cells, cell([], rest)),
        }),
    ),
  });
}

/** Two tables in a row would grow together. */
export const gap = (keepNext = false): Paragraph => new Paragraph({ style: 'Gap', keepNext });
