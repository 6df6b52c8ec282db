import { extentOf, scale, small, type Tick } from './axis.js';
import { drawLegend } from './legend.js';
import { arrow } from './marks.js';
import { block, circle, ink, leading, line, rect, svg, widthOf, wrap } from './svg.js';

/** An occasion: what it is called, and the value then. */
export interface CourseTime {
  /** A line each: its name, and the day, or that there is no answer. */
  label: string[];
  /** Missing: there is none, and the line has a gap. */
  value?: number;
  /** The value as it is written; empty where the axis says it. */
  said: string;
}
export interface CourseChart {
  times: CourseTime[];
  ticks: Tick[];
  /** The value is one of a few that stand in order: the line goes in steps. */
  stepped: boolean;
  /** Within it values may differ by chance. */
  band?: { low: number; high: number; label: string };
  better?: { label: string; side: 'up' | 'down' };
}

/** As wide as a phone shows it, so that its words can be read there too. */
const wide = 400;
const [plotHeight, widestTick, right] = [106, 104, 10];

/** One person's values over time: a line that breaks where a value is missing. */
export const courseChart = ({ times, ticks, stepped, band, better }: CourseChart): string => {
  const left = 14 + ticks.reduce((most, { label }) => Math.max(most, Math.min(widestTick, widthOf(label, small))), 20);
  const hasBand = band !== undefined && Number.isFinite(band.low) && Number.isFinite(band.high);
  const key = drawLegend(
    [
      ...(better ? [{ label: better.label, width: 12, mark: mark(better.side) }] : []),
      ...(hasBand
        ? [{ label: band.label, width: 22, mark: (x: number, y: number) => ground(x, x + 22, y - 6, y + 6) }]
        : []),
    ],
    4,
    wide - 4,
    2,
  );
  const top = key.bottom + 20;
  const bottom = top + plotHeight;
  const there = times.flatMap(({ value, said }, index) =>
    value !== undefined && Number.isFinite(value) ? [{ index, value, said }] : [],
  );
  const reach = [
    ...ticks.map(({ at }) => at),
    ...there.map(({ value }) => value),
    ...(hasBand ? [band.low, band.high] : []),
  ];
  const y = scale(extentOf(reach), bottom, top);
  const step = (wide - right - left) / Math.max(1, times.length);
  const x = (index: number): number => left + step * (index + 0.5);
  // What the lowest line across is called may reach below the plot.
  const isTall = ticks.some(({ label }) => wrap(label, widestTick, 2, small).length > 1);
  const foot = below(times, x, step, { axis: bottom, top: bottom + (isTall ? 16 : 6) });
  return svg(
    foot.bottom + 4,
    [
      ...key.parts,
      ...(hasBand ? ground(left, wide - right, y(band.high), y(band.low)) : []),
      ...grid(ticks, left, y),
      ...there.flatMap(({ index, value }, at) => {
        const before = there[at - 1];
        if (before?.index !== index - 1) return [];
        return piece([x(before.index), y(before.value)], [x(index), y(value)], stepped);
      }),
      ...there.map(({ index, value }) => circle(x(index), y(value), 5, { fill: ink.strong, stroke: '#ffffff' })),
      ...there.flatMap(({ index, value, said }) =>
        said !== '' && widthOf(said, 12) < step - 4
          ? block(x(index), y(value) - 12, [said], { size: 12, anchor: 'middle' })
          : [],
      ),
      ...foot.parts,
    ],
    wide,
  );
};

/** Pale, with its edges drawn, so that it is seen in grey too. */
const ground = (from: number, to: number, top: number, bottom: number): string[] => [
  rect(from, top, to - from, Math.max(0, bottom - top), { fill: ink.light }),
  line(from, top, to, top, ink.middle, { dashed: true }),
  line(from, bottom, to, bottom, ink.middle, { dashed: true }),
];

const mark = (side: 'up' | 'down') => (x: number, y: number) => {
  const [from, to] = side === 'up' ? [y + 8, y - 8] : [y - 8, y + 8];
  return arrow(x + 6, from, x + 6, to, ink.text);
};

type Place = readonly [x: number, y: number];
const piece = ([x1, y1]: Place, [x2, y2]: Place, stepped: boolean): string[] => {
  const drawn = (a: number, b: number, c: number, d: number) => line(a, b, c, d, ink.strong, { thick: 2.5 });
  if (!stepped) return [drawn(x1, y1, x2, y2)];
  const middle = (x1 + x2) / 2;
  return [drawn(x1, y1, middle, y1), drawn(middle, y1, middle, y2), drawn(middle, y2, x2, y2)];
};

/** Lines across, with labels of at most two lines; those that have no room are left out. */
const grid = (ticks: readonly Tick[], left: number, y: (value: number) => number): string[] => {
  let free = Number.POSITIVE_INFINITY;
  const sorted = ticks.filter(({ at }) => Number.isFinite(at)).sort((one, other) => one.at - other.at);
  return sorted.flatMap(({ at, label }) => {
    const said = wrap(label, widestTick, 2, small);
    const half = Math.max(1, said.length) * (leading(small) / 2);
    if (y(at) + half > free) return [];
    free = y(at) - half - 2;
    return [
      line(left, y(at), wide - right, y(at), ink.line),
      ...block(left - 8, y(at), said, { size: small, anchor: 'end', fill: ink.soft }),
    ];
  });
};

/** What the occasions are called: all of them, or every second, third … so that each has room; always the last. */
const below = (
  times: readonly CourseTime[],
  x: (index: number) => number,
  step: number,
  { axis, top }: { axis: number; top: number },
) => {
  const each = Math.max(1, Math.ceil(66 / step));
  const [bottoms, parts]: [number[], string[]] = [[axis + 16], []];
  times.forEach(({ label }, index) => {
    parts.push(line(x(index), axis, x(index), axis + 4, ink.soft));
    if ((times.length - 1 - index) % each !== 0) return;
    // A label in the middle of its place, but none outside of the picture.
    const room = Math.min(each * step - 10, 2 * Math.min(x(index), wide - x(index)));
    let from = top;
    for (const [row, one] of label.entries()) {
      const lines = wrap(one, room, 3, small);
      const high = lines.length * leading(small);
      parts.push(
        ...block(x(index), from + high / 2, lines, {
          size: small,
          anchor: 'middle',
          ...(row > 0 && { fill: ink.soft }),
        }),
      );
      from += high;
    }
    bottoms.push(from);
  });
  return { parts, bottom: Math.max(...bottoms) };
};
