import { byTime, type Estimate, numbersOf, uprightInterval } from './marks.js';
import { circle, ink, line } from './svg.js';
import { type TimePlot, timePlot } from './timeplot.js';

export interface LinesChart extends TimePlot {
  /** A row for each person, with a value for each timepoint; undefined where there is none. At most about 200. */
  persons: (number | undefined)[][];
  /** The group's mean at each timepoint, with its interval; undefined where none can be given. */
  mean: (Estimate | undefined)[];
  /** Said of dashed pieces, where a timepoint between is missing, and of a ring, for who was measured once only. */
  words: { person: string; mean: string; gap: string; once: string };
}

interface Piece {
  from: [time: number, value: number];
  to: [time: number, value: number];
  count: number;
}

/**
 * Each person's values as a thin line, and the mean of the group as a thick one. Persons that go the same way between
 * two timepoints share one line, thicker the more they are; a line is dashed where a timepoint between is missing. It shows
 * individuals: for an internal copy.
 */
export const linesChart = (chart: LinesChart): string => {
  const persons = chart.persons.map((row) =>
    row.flatMap((value, time) =>
      value !== undefined && Number.isFinite(value) && time < chart.times.length ? [[time, value] as const] : [],
    ),
  );
  const pieces = new Map<string, Piece>();
  for (const row of persons) {
    row.forEach(([time, value], index) => {
      // Who was measured once only is a line from a point to itself.
      const [fromTime, fromValue] = row[index - 1] ?? [time, value];
      if (index === 0 && row.length > 1) return;
      const key = [fromTime, fromValue, time, value].join(' ');
      const piece = pieces.get(key) ?? { from: [fromTime, fromValue], to: [time, value], count: 0 };
      pieces.set(key, { ...piece, count: piece.count + 1 });
    });
  }
  const mean = chart.mean.slice(0, chart.times.length);
  const values = [...persons.flatMap((row) => row.map(([, value]) => value)), ...mean.flatMap(numbersOf)];
  const all = [...pieces.values()];
  const rings = all.some(({ from, to }) => from[0] === to[0]);
  const gaps = all.some(({ from, to }) => to[0] - from[0] > 1);
  const stroke = (dashed: boolean) => (x: number, y: number) => [line(x, y, x + 24, y, thin, { dashed })];
  const plot = timePlot(chart, values, [
    ...(all.length > 0 ? [{ label: chart.words.person, width: 24, mark: stroke(false) }] : []),
    ...(gaps ? [{ label: chart.words.gap, width: 24, mark: stroke(true) }] : []),
    ...(rings ? [{ label: chart.words.once, width: 12, mark: (x: number, y: number) => [ring(x + 6, y, 1)] }] : []),
    ...(mean.some((one) => numbersOf(one).length > 0)
      ? [
          {
            label: chart.words.mean,
            width: 30,
            mark: (x: number, y: number) => [...thick(x, y, x + 30, y), dot(x + 15, y)],
          },
        ]
      : []),
  ]);
  const place = ([time, value]: readonly [number, number]) => [plot.x(time), plot.y(value)] as const;
  return plot.finish([
    ...all.map(({ from, to, count }) => {
      const [x1, y1] = place(from);
      const [x2, y2] = place(to);
      if (from[0] === to[0]) return ring(x1, y1, count);
      return line(x1, y1, x2, y2, thin, { thick: Math.min(4, Math.sqrt(count)), dashed: to[0] - from[0] > 1 });
    }),
    ...drawMean(mean, plot.x, plot.y),
  ]);
};

const thin = '#8d979e';
const ring = (x: number, y: number, count: number): string =>
  circle(x, y, Math.min(6, 2.5 * Math.sqrt(count)), { fill: '#ffffff', stroke: thin });
const thick = (x1: number, y1: number, x2: number, y2: number): string[] => [
  line(x1, y1, x2, y2, '#ffffff', { thick: 6 }),
  line(x1, y1, x2, y2, ink.strong, { thick: 3 }),
];
const dot = (x: number, y: number): string => circle(x, y, 6, { fill: ink.strong, stroke: '#ffffff' });

const drawMean = (
  mean: readonly (Estimate | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string[] => {
  const there = byTime(mean);
  return [
    ...there.flatMap((one, index) => {
      const before = there[index - 1];
      return before?.time === one.time - 1 ? thick(x(before.time), y(before.value), x(one.time), y(one.value)) : [];
    }),
    ...there.flatMap(({ time, interval }) =>
      interval
        ? [
            line(x(time), y(interval[0]), x(time), y(interval[1]), '#ffffff', { thick: 6 }),
            ...uprightInterval(x(time), y(interval[0]), y(interval[1]), ink.strong, 2.5),
          ]
        : [],
    ),
    ...there.map(({ time, value }) => dot(x(time), y(value))),
  ];
};
