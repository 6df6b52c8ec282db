import { circle, ink, line, rect, svg, text, wrap } from './svg.js';

/** A share of hundred, or a range of them. `certain`: counted or plainly stated, not estimated. */
export interface RangeRow {
  label: string;
  low: number;
  high: number;
  certain: boolean;
  aside: string;
}
export interface RangesChart {
  groups: { label: string; rows: RangeRow[] }[];
  words: { certain: string; estimated: string };
}

const [width, left, right, row, head] = [760, 270, 120, 30, 30];

/** Shares on a line from 0 to 100 per cent: a dot for a number, a bar for a range; hollow for an estimate. */
export const rangesChart = (chart: RangesChart): string => {
  const scale = (width - left - right) / 100;
  const x = (value: number): number => left + Math.min(100, Math.max(0, value)) * scale;
  const groups = chart.groups.filter(({ rows }) => rows.length > 0);
  const height = groups.reduce((sum, one) => sum + head + one.rows.length * row, 0);
  const top = 40;
  const parts: string[] = [
    circle(10, 12, 6, { fill: ink.strong }),
    text(22, 16, chart.words.certain, { size: 12 }),
    circle(left + 10, 12, 6, { fill: '#ffffff', stroke: ink.strong }),
    text(left + 22, 16, chart.words.estimated, { size: 12 }),
  ];
  for (const value of [0, 20, 40, 60, 80, 100]) {
    parts.push(line(x(value), top - 4, x(value), top + height, ink.line));
    parts.push(text(x(value), top + height + 16, `${value} %`, { anchor: 'middle', size: 11, fill: ink.soft }));
  }
  let y = top;
  for (const group of groups) {
    parts.push(text(0, y + 20, wrap(group.label, left - 12, 1)[0] ?? '', { bold: true }));
    y += head;
    for (const one of group.rows) {
      const middle = y + row / 2;
      const lines = wrap(one.label, left - 30, 2, 12);
      lines.forEach((each, index) => {
        parts.push(text(14, middle + 4 + (index - (lines.length - 1) / 2) * 13, each, { size: 12 }));
      });
      const fill = one.certain ? ink.strong : '#ffffff';
      if (one.high > one.low) {
        parts.push(
          rect(x(one.low), middle - 5, Math.max(3, x(one.high) - x(one.low)), 10, { fill, stroke: ink.strong }),
        );
      } else parts.push(circle(x(one.low), middle, 6, { fill, stroke: ink.strong }));
      parts.push(
        text(width - right + 12, middle + 4, wrap(one.aside, right - 14, 1, 11)[0] ?? '', { size: 11, fill: ink.soft }),
      );
      y += row;
    }
  }
  return svg(width, top + height + 26, parts);
};
