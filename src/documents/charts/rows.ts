import { block, ink, leading, line, width, wrap } from './svg.js';

/** A row whose numbers are not shown, with what is said instead, such as that they are too few. */
export interface HiddenRow {
  label: string;
  hidden: string;
}

export const labelWidth = 232;
const size = 12.5;

/** A row's label in the column at the left. */
export interface RowLabel {
  height: number;
  draw: (middle: number) => string[];
}
export const rowLabel = (label: string, least: number): RowLabel => {
  const lines = wrap(label, labelWidth - 16, 4, size);
  return {
    height: Math.max(least, lines.length * leading(size) + 10),
    draw: (middle) => block(4, middle, lines, { size }),
  };
};

/** What is said in the row instead of numbers, between `from` and `to`. */
export const hiddenText = (said: string, from: number, to: number, middle: number): string[] =>
  block(from + 8, middle, wrap(said, to - from - 16, 2, 12), { size: 12, fill: ink.soft });

/** Between two rows. */
export const rule = (y: number): string => line(0, y, width, y, ink.faint);

/** All rows under each other: the label, then what is drawn, or what is said instead from `said` to the right edge. */
export const drawRows = <Row extends object>(
  rows: readonly (Row | HiddenRow)[],
  { labels, top, said }: { labels: readonly RowLabel[]; top: number; said: number },
  draw: (row: Row, middle: number) => string[],
): string[] => {
  let y = top;
  return rows.flatMap((row, index) => {
    const { height, draw: drawLabel } = labels[index] ?? rowLabel('', 0);
    const middle = y + height / 2;
    const ruled = index > 0 ? [rule(y)] : [];
    y += height;
    const own = 'hidden' in row ? hiddenText(row.hidden, said, width, middle) : draw(row, middle);
    return [...ruled, ...drawLabel(middle), ...own];
  });
};
