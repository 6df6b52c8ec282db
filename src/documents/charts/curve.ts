import { type Axis, extentOf, gridAcross, gridUpright, gutterOf, scale } from './axis.js';
import { block, circle, ink, line, svg, width, widthOf, wrap } from './svg.js';

export interface CurveChart {
  /** Points from left to right. */
  points: { x: number; y: number; low?: number; high?: number }[];
  /** A value of the upright axis that the curve is held against. */
  level?: { at: number; label: string };
  x: Axis;
  y: Axis;
  /** Where on the curve the reader's own case is. */
  marks: { x: number; y: number; label?: string }[];
}

const [height, right, top, bottom] = [320, 30, 40, 56];

/** One curve in a grid, perhaps with an interval around it, and marks on it. */
export const curveChart = (chart: CurveChart): string => {
  const left = Math.max(70, gutterOf(chart.y.ticks));
  const [y0, y1] = extentOf(chart.y.ticks.map(({ at }) => at));
  const x = scale(extentOf(chart.x.ticks.map(({ at }) => at)), left, width - right);
  const y = scale([y0, y1], height - bottom, top);
  const parts = [
    ...block(0, 12, wrap(chart.y.label, chart.level ? (width * 2) / 3 - 40 : width - 8, 1, 12), { size: 12 }),
    ...gridAcross({ ticks: chart.y.ticks, from: left, to: width - right }, y),
    ...gridUpright({ ticks: chart.x.ticks, from: top, to: height - bottom }, x),
  ];
  const title = wrap(chart.x.label, width - left - right, 1, 12);
  parts.push(...block((left + width - right) / 2, height - 16, title, { anchor: 'middle', size: 12 }));
  if (chart.level) {
    const at = y(chart.level.at);
    parts.push(line(left, at, width - right, at, ink.amber, { dashed: true }));
    // What it is stands above the picture: the curve and its marks may be anywhere in it.
    const label = wrap(chart.level.label, width / 3 - 40, 1, 12);
    parts.push(...block(width - right, 12, label, { anchor: 'end', fill: ink.amber, size: 12 }));
    const from = width - right - widthOf(label[0] ?? '', 12) - 8;
    parts.push(line(from - 24, 12, from, 12, ink.amber, { dashed: true }));
  }
  const inside = chart.points.filter((point) => point.y <= y1 && point.y >= y0);
  for (const [index, point] of inside.entries()) {
    const before = inside[index - 1];
    if (!before) continue;
    parts.push(line(x(before.x), y(before.y), x(point.x), y(point.y), ink.strong));
    for (const end of ['low', 'high'] as const) {
      const [from, to] = [before[end], point[end]];
      if (from !== undefined && to !== undefined)
        parts.push(line(x(before.x), y(from), x(point.x), y(to), ink.middle, { dashed: true }));
    }
  }
  const rises = (inside.at(-1)?.y ?? 0) > (inside[0]?.y ?? 0);
  for (const mark of chart.marks) {
    if (mark.y > y1) continue;
    parts.push(circle(x(mark.x), y(mark.y), 5, { fill: ink.strong }));
    if (mark.label === undefined) continue;
    // Beside the curve, not on it, and not below the picture.
    const aside = rises && y(mark.y) < height - bottom - 26 ? 16 : -14;
    const late = x(mark.x) > width / 2;
    parts.push(
      ...block(x(mark.x) + (late ? -10 : 10), y(mark.y) + aside, wrap(mark.label, width / 2 - left, 1, 12), {
        anchor: late ? 'end' : 'start',
        bold: true,
        size: 12,
      }),
    );
  }
  return svg(height, parts);
};
