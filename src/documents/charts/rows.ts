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
