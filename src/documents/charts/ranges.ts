import { gridUpright, scale } from './axis.js';
import { drawLegend } from './legend.js';
import { block, circle, ink, rect, svg, text, width, wrap } from './svg.js';

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

const [left, right, row, head] = [270, 120, 30, 30];

/** Shares on a line from 0 to 100 per cent: a dot for a number, a bar for a range; hollow for an estimate. */
export const rangesChart = (chart: RangesChart): string => {
  const x = scale([0, 100], left, width - right);
  const groups = chart.groups.filter(({ rows }) => rows.length > 0);
  const height = groups.reduce((sum, one) => sum + head + one.rows.length * row, 0);
  const key = drawLegend(
    [
      { label: chart.words.certain, width: 12, mark: (x, y) => [circle(x + 6, y, 6, { fill: ink.strong })] },
      {
        label: chart.words.estimated,
        width: 12,
        mark: (x, y) => [circle(x + 6, y, 6, { fill: '#ffffff', stroke: ink.strong })],
      },
    ],
    4,
    width - 4,
    1,
  );
  const top = key.bottom + 16;
  const ticks = [0, 20, 40, 60, 80, 100].map((at) => ({ at, label: `${at} %` }));
  const parts = [...key.parts, ...gridUpright({ ticks, from: top - 4, to: top + height }, x)];
  let y = top;
  for (const group of groups) {
    parts.push(text(0, y + 20, wrap(group.label, left - 12, 1)[0] ?? '', { bold: true }));
    y += head;
    for (const one of group.rows) {
      const middle = y + row / 2;
      parts.push(...block(14, middle, wrap(one.label, left - 30, 2, 12), { size: 12 }));
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
  return svg(top + height + 26, parts);
};
