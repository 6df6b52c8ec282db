import { block, leading, widthOf, wrap } from './svg.js';

/** What a sign of a picture means. */
export interface LegendItem {
  label: string;
  /** Draws the sign: `width` wide from `x`, with its middle at `y`. */
  mark: (x: number, y: number) => string[];
  width: number;
}
export interface Drawn {
  parts: string[];
  bottom: number;
}

/** Signs with their meaning in rows, from `left` to `right`; `top` is where the first row begins. */
export const drawLegend = (
  items: readonly LegendItem[],
  left: number,
  right: number,
  top: number,
  size = 12,
): Drawn => {
  const parts: string[] = [];
  let [x, y, height] = [left, top, 0];
  for (const { label, mark, width } of items) {
    const lines = wrap(label, right - left - width - 8, 4, size);
    const length = width + 6 + Math.max(0, ...lines.map((one) => widthOf(one, size)));
    if (x > left && x + length > right) {
      x = left;
      y += height;
      height = 0;
    }
    const own = Math.max(22, lines.length * leading(size) + 7);
    const first = y + 11;
    parts.push(...mark(x, first));
    parts.push(...block(x + width + 6, first + ((lines.length - 1) * leading(size)) / 2, lines, { size }));
    height = Math.max(height, own);
    x += length + 20;
  }
  return { parts, bottom: y + height };
};
