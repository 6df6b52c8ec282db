import { type Paragraph, paragraphXml } from './paragraph.js';
import { around } from './xml.js';

/** A line between or around cells; `size` in eighths of a point, 0 for none. */
export interface Line {
  size: number;
  color: string;
}
export const noLine: Line = { size: 0, color: 'auto' };
type Sides<Value> = { readonly [Side in 'top' | 'left' | 'bottom' | 'right']?: Value };

export interface Cell {
  /** Twips. */
  width: number;
  /** How many columns it takes. */
  span?: number;
  lines?: Sides<Line>;
  fill?: string;
  /** Between its sides and what stands in it, in twips. */
  margins?: Sides<number>;
  vertical?: 'top' | 'center' | 'bottom';
  blocks: readonly Block[];
}
/** A row, which is never broken between pages. */
export interface Row {
  /** Comes again on each page. */
  isHeader?: boolean;
  /** On one page with the next. */
  keepNext?: boolean;
  /** At least so high, in twips. */
  height?: number;
  cells: readonly Cell[];
}
/** A table of columns with fixed widths. */
export interface Table {
  /** The columns' widths, in twips. */
  columns: readonly number[];
  lines: Sides<Line> & { between?: Line };
  rightToLeft?: boolean;
  /** Which of them is a header, for readers that say so. */
  headers?: { row: boolean; column: boolean };
  rows: readonly Row[];
}
export type Block = Paragraph | Table;

const lineXml = (side: string, line: Line | undefined): string =>
  line ? `<w:${side} w:val="${line.size > 0 ? 'single' : 'none'}" w:sz="${line.size}" w:color="${line.color}"/>` : '';
const linesXml = ({ top, left, bottom, right }: Sides<Line>): string =>
  lineXml('top', top) + lineXml('left', left) + lineXml('bottom', bottom) + lineXml('right', right);
const lengthXml = (name: string, twips: number | undefined): string =>
  twips === undefined ? '' : `<w:${name} w:w="${twips}" w:type="dxa"/>`;

const cellXml = (cell: Cell, keepNext: boolean | undefined): string => {
  const { width, span, lines, fill, margins, vertical, blocks } = cell;
  const properties =
    lengthXml('tcW', width) +
    (span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`) +
    around('w:tcBorders', lines ? linesXml(lines) : '') +
    (fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`) +
    around(
      'w:tcMar',
      margins
        ? lengthXml('top', margins.top) +
            lengthXml('left', margins.left) +
            lengthXml('bottom', margins.bottom) +
            lengthXml('right', margins.right)
        : '',
    ) +
    (vertical ? `<w:vAlign w:val="${vertical}"/>` : '');
  const inside = blocks.map((block) =>
    blockXml('rows' in block || keepNext === undefined ? block : { keepNext, ...block }),
  );
  // A cell ends with a paragraph.
  const last = blocks.at(-1);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.join('')}${!last || 'rows' in last ? '<w:p/>' : ''}</w:tc>`;
};

const rowXml = ({ isHeader, keepNext, height, cells }: Row): string =>
  `<w:tr><w:trPr><w:cantSplit/>${height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`}${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((cell) => cellXml(cell, keepNext)).join('')}</w:tr>`;

const tableXml = ({ columns, lines, rightToLeft, headers, rows }: Table): string => {
  const look = headers
    ? `<w:tblLook w:firstRow="${Number(headers.row)}" w:firstColumn="${Number(headers.column)}" w:noHBand="1" w:noVBand="1"/>`
    : '';
  const properties =
    (rightToLeft ? '<w:bidiVisual/>' : '') +
    lengthXml(
      'tblW',
      columns.reduce((sum, width) => sum + width, 0),
    ) +
    `<w:tblBorders>${linesXml(lines)}${lineXml('insideH', lines.between)}${lineXml('insideV', noLine)}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${look}`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`;
};

export const blockXml = (block: Block): string => ('rows' in block ? tableXml(block) : paragraphXml(block));
