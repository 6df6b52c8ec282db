import { type Axis, extentOf, gridUpright, scale, small } from './axis.js';
import { arrow, drawable, type Estimate, lyingInterval, numbersOf } from './marks.js';
import { drawRows, type HiddenRow, labelWidth, rowLabel } from './rows.js';
import { block, circle, ink, leading, line, svg, width, widthOf, wrap } from './svg.js';

export interface ForestRow extends Estimate {
  label: string;
  /** The numbers in words, at the right. */
  aside: string;
}
export interface ForestChart {
  rows: (ForestRow | HiddenRow)[];
  axis: Axis;
  /** Where the values are turned so that more is better. */
  ends?: { worse: string; better: string };
  /** Something to hold all of them against, such as their mean. */
  level?: { at: number; label: string };
}

const [right, least] = [168, 36];

/** Changes of several measures on one axis: a dot and its interval each, and a line where nothing has changed. */
export const forestChart = ({ rows, axis, ends, level }: ForestChart): string => {
  const labels = rows.map(({ label }) => rowLabel(label, least));
  const top = level ? 30 : 8;
  const bottom = top + labels.reduce((sum, { height }) => sum + height, 0);
  const common = level && Number.isFinite(level.at) ? level : undefined;
  const values = [...rows.flatMap((row) => ('hidden' in row ? [] : numbersOf(row))), ...(common ? [common.at] : [])];
  const [from, to] = [labelWidth + 8, width - right - 8];
  const x = scale(extentOf([0, ...values, ...axis.ticks.map(({ at }) => at)]), from, to);
  const parts = [...gridUpright({ ticks: axis.ticks, from: top, to: bottom }, x)];
  parts.push(line(x(0), top, x(0), bottom + 4, ink.text, { thick: 1.5 }));
  if (common) {
    parts.push(line(x(common.at), top - 4, x(common.at), bottom, ink.strong, { thick: 1.5, dashed: true }));
    const [said = ''] = wrap(common.label, width - 8, 1, small);
    const half = widthOf(said, small) / 2 + 4;
    const middle = Math.max(half, Math.min(width - half, x(common.at)));
    parts.push(...block(middle, top - 14, [said], { size: small, anchor: 'middle' }));
  }
  parts.push(...drawRows(rows, { labels, top, said: width - right - 4 }, (row, middle) => drawRow(row, x, middle)));
  return svg(...foot({ ends, label: axis.label, from, to, top: bottom + 24 }, parts));
};

const drawRow = (row: ForestRow, x: (value: number) => number, middle: number): string[] => {
  const { value, interval } = drawable(row) ?? {};
  return [
    ...(interval ? lyingInterval(x(interval[0]), x(interval[1]), middle, ink.strong, 2) : []),
    ...(value === undefined ? [] : [circle(x(value), middle, 6, { fill: ink.strong, stroke: '#ffffff' })]),
    ...block(width - right + 4, middle, wrap(row.aside, right - 8, 2, small), { size: small }),
  ];
};

interface Foot {
  ends: ForestChart['ends'] | undefined;
  label: string;
  from: number;
  to: number;
  top: number;
}
/** Which way is better, and what the axis measures. */
const foot = ({ ends, label, from, to, top }: Foot, parts: readonly string[]): [number, string[]] => {
  const half = (to - from) / 2 - 8;
  const worse = ends ? wrap(ends.worse, half - 30, 3, 12) : [];
  const better = ends ? wrap(ends.better, half - 30, 3, 12) : [];
  const tall = ends ? Math.max(1, worse.length, better.length) * leading(12) : 0;
  const middle = top + tall / 2 + 2;
  const said = wrap(label, width - 8, 2, 12);
  const below = top + tall + 10;
  return [
    below + said.length * leading(12) + 4,
    [
      ...parts,
      ...(ends
        ? [
            ...arrow(from + 22, middle, from, middle),
            ...block(from + 30, middle, worse, { size: 12 }),
            ...arrow(to - 22, middle, to, middle),
            ...block(to - 30, middle, better, { size: 12, anchor: 'end' }),
          ]
        : []),
      ...block(width / 2, below + (said.length * leading(12)) / 2, said, { size: 12, anchor: 'middle' }),
    ],
  ];
};
