import { type Axis, extentOf, gridAcross, gridUpright, gutterOf, scale } from './axis.js';
import { block, circle, ink, line, svg, width, wrap } from './svg.js';

export interface CurveChart {
  /** Points from left to right. */
  points: { x: number; y: number }[];
  x: Axis;
  y: Axis;
  /** Where on the curve the reader's own case is. */
  marks: { x: number; y: number; label: string }[];
}

const [height, right, top, bottom] = [320, 30, 40, 56];

/** One curve in a grid, with marks on it. */
export const curveChart = (chart: CurveChart): string => {
  const left = Math.max(70, gutterOf(chart.y.ticks));
  const [y0, y1] = extentOf(chart.y.ticks.map(({ at }) => at));
  const x = scale(extentOf(chart.x.ticks.map(({ at }) => at)), left, width - right);
  const y = scale([y0, y1], height - bottom, top);
  const parts = [
    ...block(0, 12, wrap(chart.y.label, width - 8, 1, 12), { size: 12 }),
    ...gridAcross({ ticks: chart.y.ticks, from: left, to: width - right }, y),
    ...gridUpright({ ticks: chart.x.ticks, from: top, to: height - bottom }, x),
  ];
  const title = wrap(chart.x.label, width - left - right, 1, 12);
  parts.push(...block((left + width - right) / 2, height - 16, title, { anchor: 'middle', size: 12 }));
  const inside = chart.points.filter((point) => point.y <= y1 && point.y >= y0);
  for (const [index, point] of inside.entries()) {
    const before = inside[index - 1];
    if (before) parts.push(line(x(before.x), y(before.y), x(point.x), y(point.y), ink.strong));
  }
  for (const mark of chart.marks) {
    if (mark.y > y1) continue;
    parts.push(circle(x(mark.x), y(mark.y), 5, { fill: ink.strong }));
    const late = x(mark.x) > width / 2;
    parts.push(
      ...block(x(mark.x) + (late ? -10 : 10), y(mark.y) - 14, wrap(mark.label, width / 2 - left, 1, 12), {
        anchor: late ? 'end' : 'start',
        bold: true,
        size: 12,
      }),
    );
  }
  return svg(height, parts);
};
