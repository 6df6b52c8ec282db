import { type Block, type Cell, type Line, noLine, type Paragraph, type Table } from '../../documents/word/index.js';
import { black, shade, writingHeight } from './look.js';
import type { Paper } from './paper.js';

/** Around and under what is written in, and between rows. */
export const line: Line = { size: 8, color: black };
export const thin: Line = { size: 4, color: '8C8C8C' };
const borderless = { top: noLine, bottom: noLine, left: noLine, right: noLine, between: noLine };
export const framed = { top: line, bottom: line, left: line, right: line } as const;

interface CellLook extends Pick<Cell, 'lines' | 'span' | 'margins'> {
  shaded?: boolean;
  middle?: boolean;
}

export function cell(blocks: readonly Block[], width: number, look: CellLook = {}): Cell {
  const { shaded, middle, ...rest } = look;
  return {
    width,
    ...(shaded && { fill: shade }),
    ...(middle && { vertical: 'center' }),
    ...rest,
    blocks: blocks.length > 0 ? blocks : [{ style: 'Cell', children: [] }],
  };
}

interface RowLook {
  /** Comes again on each page. */
  header?: boolean;
  keepNext?: boolean;
  /** At least as high as what is written by hand. */
  writing?: boolean;
}
interface Row {
  cells: readonly Cell[];
  look: RowLook;
}
export const row = (cells: readonly Cell[], look: RowLook = {}): Row => ({ cells, look });

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
  return {
    columns: filled(widths, rest),
    rightToLeft: paper.rightToLeft && !figures,
    lines: borderless,
    rows: rows.map(({ cells, look }) => ({
      ...(look.header && { isHeader: true }),
      ...(look.keepNext && { keepNext: true }),
      ...(look.writing && { height: writingHeight }),
      cells: filled(cells, cell([], rest)),
    })),
  };
}

/** Two tables in a row would grow together. */
export const gap = (keepNext = false): Paragraph => ({ style: 'Gap', keepNext, children: [] });
