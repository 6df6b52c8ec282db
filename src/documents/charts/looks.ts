import type { LegendItem } from './legend.js';
import { ink, line, rect, text, widthOf } from './svg.js';

/** How a series looks: told apart in grey too, by darkness, stripes and edge. */
export interface Look {
  fill: string;
  stroke?: string;
  dashed?: boolean;
  stripes?: 'upright' | 'slanting';
  /** The colour of what is written on it. */
  ink: string;
}
const first: Look = { fill: ink.strong, ink: '#ffffff' };
const five: readonly Look[] = [
  first,
  { fill: ink.middle, ink: ink.text },
  { fill: '#ffffff', ink: ink.text, stroke: ink.text },
  { fill: ink.faint, ink: ink.text, stroke: ink.soft, stripes: 'upright' },
  { fill: '#ffffff', ink: ink.text, stroke: ink.text, stripes: 'slanting' },
];
export const seriesLook = (index: number): Look => five[index % five.length] ?? first;

const apart = 8;
/** A field of a series, with its stripes. */
export const field = (x: number, y: number, width: number, height: number, look: Look): string[] => {
  const parts = [rect(x, y, width, height, look)];
  if (look.stripes === 'upright') {
    for (let at = apart / 2; at < width - 1; at += apart) parts.push(line(x + at, y, x + at, y + height, ink.soft));
  }
  if (look.stripes === 'slanting') {
    // From the lower edge to the upper, a piece of each line within the field.
    for (let at = apart / 2; at < width + height; at += apart) {
      const [from, to] = [Math.max(0, at - width), Math.min(height, at)];
      if (to > from) parts.push(line(x + at - from, y + height - from, x + at - to, y + height - to, ink.text));
    }
  }
  return parts;
};

/** A text in the middle of a field, on a ground of its own where there are stripes. */
export const onField = (x: number, middle: number, content: string, look: Look, size = 12): string[] => {
  const wide = widthOf(content, size) + 4;
  return [
    ...(look.stripes ? [rect(x - wide / 2, middle - size * 0.7, wide, size * 1.4, { fill: look.fill })] : []),
    text(x, middle + size * 0.35, content, { anchor: 'middle', size, fill: look.ink }),
  ];
};

/** What the series are called, each with its look and its sign. */
export const seriesLegend = (series: readonly { label: string; sign: string }[]): LegendItem[] =>
  series.map(({ label, sign }, index) => ({
    label: `${sign} ${label}`,
    width: 18,
    mark: (x, y) => field(x, y - 7, 18, 14, seriesLook(index)),
  }));
