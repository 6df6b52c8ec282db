import { gridUpright, scale, small, type Tick } from './axis.js';
import { drawLegend } from './legend.js';
import { drawable, type Estimate, lyingInterval } from './marks.js';
import { drawRows, type HiddenRow, labelWidth, rowLabel } from './rows.js';
import { block, ink, line, rect, svg, width, wrap } from './svg.js';

/** `value`: how large a part of all has answered, from 0 to 1. */
export interface AttritionRow extends Estimate {
  label: string;
  /** The share as the design expects it: one number, or between two. */
  expected?: { low: number; high: number };
  /** Of how many, at the right. */
  aside: string;
}
export interface AttritionChart {
  rows: (AttritionRow | HiddenRow)[];
  /** From 0 to 1. */
  ticks: Tick[];
  words: { answered: string; interval: string; expected: string };
}

const [right, bar, least] = [130, 18, 42];

/** How many of all have answered at each timepoint, beside what the design expects. */
export const attritionChart = ({ rows, ticks, words }: AttritionChart): string => {
  const expects = rows.some((row) => 'expected' in row && row.expected !== undefined);
  const key = drawLegend(
    [
      { label: words.answered, width: 26, mark: (x, y) => [drawBar(x, y - 7, 26, 14)] },
      { label: words.interval, width: 26, mark: (x, y) => lyingInterval(x, x + 26, y, ink.text) },
      ...(expects
        ? [{ label: words.expected, width: 16, mark: (x: number, y: number) => drawExpected(x, x + 16, y, 8) }]
        : []),
    ],
    4,
    width - 4,
    4,
  );
  const x = scale([0, 1], labelWidth, width - right - 8);
  const labels = rows.map(({ label }) => rowLabel(label, least));
  const top = key.bottom + 8;
  const bottom = top + labels.reduce((sum, { height }) => sum + height, 0);
  const parts = [...key.parts, ...gridUpright({ ticks, from: top, to: bottom }, x)];
  parts.push(...drawRows(rows, { labels, top, said: width - right - 8 }, (row, middle) => drawRow(row, x, middle)));
  parts.push(line(labelWidth, top, labelWidth, bottom, ink.soft));
  return svg(bottom + 26, parts);
};

const drawRow = (row: AttritionRow, x: (value: number) => number, middle: number): string[] => {
  const { value, interval } = drawable(row) ?? {};
  const { expected, aside } = row;
  return [
    ...(value === undefined ? [] : [drawBar(x(0), middle - bar / 2, x(value) - x(0), bar)]),
    ...(interval ? lyingInterval(x(interval[0]), x(interval[1]), middle, ink.text) : []),
    ...(expected && Number.isFinite(expected.low) && Number.isFinite(expected.high)
      ? drawExpected(x(expected.low), x(expected.high), middle, bar / 2 + 6)
      : []),
    ...block(width - right + 2, middle, wrap(aside, right - 6, 2, small), { size: small }),
  ];
};
const drawBar = (x: number, y: number, wide: number, tall: number): string =>
  rect(x, y, wide, tall, { fill: ink.light, stroke: ink.strong });

/** A thick mark at each end, and a line between them when they are not the same. */
const drawExpected = (from: number, to: number, middle: number, reach: number): string[] => [
  line(from, middle - reach, from, middle + reach, ink.amber, { thick: 3 }),
  ...(to - from > 1
    ? [
        line(from, middle - reach, to, middle - reach, ink.amber, { thick: 1.5 }),
        line(to, middle - reach, to, middle + reach, ink.amber, { thick: 3 }),
      ]
    : []),
];
