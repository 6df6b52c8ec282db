import { arrow } from './marks.js';
import { block, ink, leading, rect, svg, text, width, wrap } from './svg.js';

/** One line of the chain, a text for each column; undefined where something is missing. */
export type ChainRow = readonly (string | undefined)[];
export interface ChainChart {
  /** What each column holds. */
  columns: readonly string[];
  rows: readonly ChainRow[];
  /** What an empty box says. */
  missing: string;
}

const size = 11;
const [gap, pad, head] = [20, 5, 21];

/** What leads to what: a row of boxes with arrows between, and a dashed box where a link is missing. */
export const chainChart = ({ columns, rows, missing }: ChainChart): string => {
  const wide = (width - gap * (columns.length - 1)) / Math.max(1, columns.length);
  const x = (index: number): number => index * (wide + gap);
  const parts = columns.map((one, index) =>
    text(x(index), 14, wrap(one, wide, 1, 12)[0] ?? '', { size: 12, bold: true }),
  );
  let top = head;
  for (const row of rows) {
    const said = columns.map((_, index) => wrap(row[index] ?? missing, wide - 2 * pad, rows.length > 2 ? 3 : 4, size));
    const tall = Math.max(...said.map((lines) => lines.length)) * leading(size) + 2 * pad;
    const middle = top + tall / 2;
    for (const [index, lines] of said.entries()) {
      const isMissing = row[index] === undefined;
      parts.push(
        rect(x(index), top, wide, tall, {
          fill: isMissing ? '#ffffff' : ink.faint,
          stroke: isMissing ? ink.amber : ink.soft,
          dashed: isMissing,
        }),
        ...block(x(index) + pad, middle, lines, { size, ...(isMissing && { fill: ink.amber }) }),
      );
      if (index > 0) parts.push(...arrow(x(index) - gap + 2, middle, x(index) - 2, middle));
    }
    top += tall + 6;
  }
  return svg(top, parts);
};
