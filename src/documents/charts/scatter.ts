import {
  type Axis,
  type Extent,
  extentOf,
  gridAcross,
  gridUpright,
  gutterOf,
  scale,
  small,
  type Tick,
} from './axis.js';
import { drawLegend, type LegendItem } from './legend.js';
import { block, circle, ink, leading, line, rect, svg, width, wrap } from './svg.js';

export interface ScatterPoint {
  x: number;
  y: number;
  /** So many persons; 1 when nothing is said. */
  count?: number;
}
export interface ScatterChart {
  /** The value before. */
  x: Axis;
  /** The value after, or the change. */
  y: Axis;
  upwards: 'after' | 'change';
  /** At most 2 000. */
  points: ScatterPoint[];
  /** How large a change must be, up or down, to be told from the error of measurement; what is as large is filled. */
  limit?: { by: number; label: string; outside: string; inside: string };
  /** A value that divides the scale, before and after. */
  cut?: Tick;
  /** What is in each corner of the plot. */
  corners?: { topLeft?: string; topRight?: string; bottomLeft?: string; bottomRight?: string };
  /** Of a point, when there is no limit, and of the line of no change. */
  words: { person: string; none: string };
}

const [gap] = [220];

/** Each person's value before against the value after, or against the change. It shows individuals: for an internal copy. */
export const scatterChart = (chart: ScatterChart): string => {
  const { corners = {}, upwards, words } = chart;
  const limit = chart.limit && Number.isFinite(chart.limit.by) ? Math.abs(chart.limit.by) : undefined;
  const cut = chart.cut && Number.isFinite(chart.cut.at) ? chart.cut : undefined;
  const points = together(chart.points);
  const at = (axis: Axis): number[] => axis.ticks.map((tick) => tick.at);
  const cuts = cut ? [cut.at] : [];
  const xs = [...points.map(({ x }) => x), ...at(chart.x), ...cuts];
  const ys = [
    ...points.map(({ y }) => y),
    ...at(chart.y),
    ...(upwards === 'change' ? [0, ...(limit === undefined ? [] : [limit, -limit])] : cuts),
  ];
  const shared = extentOf([...xs, ...ys]);
  const left = gutterOf(chart.y.ticks);
  const right = width - gap;
  const title = wrap(chart.y.label, width - 8, 2, 12);
  const head = cornerRow([corners.topLeft, corners.topRight], left, right, 10 + title.length * leading(12));
  const top = head.bottom + 8;
  const bottom = top + (upwards === 'after' ? right - left : 360);
  const x = scale(upwards === 'after' ? shared : extentOf(xs), left, right);
  const y = scale(upwards === 'after' ? shared : extentOf(ys), bottom, top);
  const outside = ({ x: before, y: value }: ScatterPoint): boolean =>
    limit === undefined || Math.abs(upwards === 'change' ? value : value - before) >= limit - 1e-9;
  const radius = radii(
    [points.map((one) => x(one.x)), points.map((one) => y(one.y))],
    points.map(({ count }) => count),
  );
  const foot = cornerRow([corners.bottomLeft, corners.bottomRight], left, right, bottom + 24);
  const label = wrap(chart.x.label, right - left, 2, 12);
  const key = drawLegend(signs(words, limit === undefined ? undefined : chart.limit, cut), right + 20, width - 4, top);
  const end = foot.bottom + label.length * leading(12) + 10;
  return svg(Math.max(end, key.bottom + 4), [
    ...block(4, 6 + (title.length * leading(12)) / 2, title, { size: 12 }),
    ...head.parts,
    ...gridAcross({ ticks: chart.y.ticks, from: left, to: right }, y),
    ...gridUpright({ ticks: chart.x.ticks, from: top, to: bottom }, x),
    rect(left, top, right - left, bottom - top, { stroke: ink.soft }),
    ...cutLines(cut, upwards, { x, y, left, right, top, bottom }),
    ...[0, ...(limit === undefined ? [] : [limit, -limit])].flatMap((by) =>
      unchanged(by, upwards, shared, { x, y, left, right }),
    ),
    // The large ones first, so that they cover no other.
    ...[...points]
      .sort((one, other) => other.count - one.count)
      .map((one) => point(x(one.x), y(one.y), radius(one.count), outside(one))),
    ...foot.parts,
    ...block((left + right) / 2, foot.bottom + (label.length * leading(12)) / 2 + 2, label, {
      size: 12,
      anchor: 'middle',
    }),
    ...key.parts,
  ]);
};

interface Field {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** The value that divides the scale, before and, where the scale goes upwards too, after. */
const cutLines = (cut: Tick | undefined, upwards: ScatterChart['upwards'], field: Field): string[] => {
  if (!cut) return [];
  const { x, y, left, right, top, bottom } = field;
  return [
    line(x(cut.at), top, x(cut.at), bottom, ink.amber, { thick: 3 }),
    ...(upwards === 'after' ? [line(left, y(cut.at), right, y(cut.at), ink.amber, { thick: 3 })] : []),
  ];
};
/** Where the change is `by`: lying, or the part of y = x + by that is within the square; dashed when it is a limit. */
const unchanged = (
  by: number,
  upwards: ScatterChart['upwards'],
  [low, high]: Extent,
  { x, y, left, right }: Pick<Field, 'x' | 'y' | 'left' | 'right'>,
): string[] => {
  const look = { thick: 1.5, dashed: by !== 0 };
  if (upwards === 'change') return [line(left, y(by), right, y(by), ink.soft, look)];
  const [from, to] = [Math.max(low, low - by), Math.min(high, high - by)];
  return to > from ? [line(x(from), y(from + by), x(to), y(to + by), ink.soft, look)] : [];
};

const point = (x: number, y: number, radius: number, filled: boolean): string =>
  // A white edge takes of what is seen.
  filled
    ? circle(x, y, radius + 0.5, { fill: ink.strong, stroke: '#ffffff' })
    : circle(x, y, radius, { fill: '#ffffff', stroke: ink.strong });

/** How large a point for so many persons is: its area grows with them, as far as its neighbours leave room. */
const radii = (places: readonly (readonly number[])[], counts: readonly number[]): ((count: number) => number) => {
  const gaps = places.flatMap((ones) => {
    const sorted = [...new Set(ones.map(Math.round))].sort((one, other) => one - other);
    return sorted.slice(1).map((one, index) => one - (sorted[index] ?? one));
  });
  const nearest = gaps.reduce((a, b) => Math.min(a, b), 24);
  const largest = Math.max(5, nearest * 0.6);
  const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
  const [single, smallest] = [3.5, 2.8];
  if (single * most <= largest) return (count) => single * Math.sqrt(count);
  return (count) => smallest + ((largest - smallest) * (Math.sqrt(count) - 1)) / (most - 1);
};

/** Persons with the same two values as one point. */
const together = (points: readonly ScatterPoint[]): Required<ScatterPoint>[] => {
  const found = new Map<string, Required<ScatterPoint>>();
  for (const { x, y, count = 1 } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y) || !(count > 0)) continue;
    const key = `${x} ${y}`;
    found.set(key, { x, y, count: (found.get(key)?.count ?? 0) + count });
  }
  return [...found.values()];
};

const signs = (words: ScatterChart['words'], limit: ScatterChart['limit'], cut: ScatterChart['cut']): LegendItem[] => {
  const dot = (label: string, filled: boolean): LegendItem => ({
    label,
    width: 26,
    mark: (x, y) => [point(x + 13, y, 5, filled)],
  });
  const stroke = (label: string, colour: string, look: { thick: number; dashed?: boolean }): LegendItem => ({
    label,
    width: 26,
    mark: (x, y) => [line(x, y, x + 26, y, colour, look)],
  });
  return [
    ...(limit ? [dot(limit.outside, true), dot(limit.inside, false)] : [dot(words.person, true)]),
    stroke(words.none, ink.soft, { thick: 1.5 }),
    ...(limit ? [stroke(limit.label, ink.soft, { thick: 1.5, dashed: true })] : []),
    ...(cut ? [stroke(cut.label, ink.amber, { thick: 3 })] : []),
  ];
};

/** What is said at the left and right corner, outside of the plot so that it hides nobody. */
const cornerRow = (said: readonly [string?, string?], left: number, right: number, top: number) => {
  const [first = [], second = []] = said.map((one) => wrap(one ?? '', (right - left) / 2 - 10, 3, small));
  const tall = Math.max(first.length, second.length) * leading(small);
  const look = { size: small, fill: ink.soft };
  return {
    parts: [
      ...block(left, top + tall / 2, first, look),
      ...block(right, top + tall / 2, second, { ...look, anchor: 'end' }),
    ],
    bottom: top + tall,
  };
};
