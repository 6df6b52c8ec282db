import { circle, ink, line, svg, text } from './svg.js';

export interface CurveChart {
  /** Points from left to right. */
  points: { x: number; y: number }[];
  x: { label: string; ticks: { at: number; label: string }[] };
  y: { label: string; ticks: { at: number; label: string }[] };
  /** Where on the curve the reader's own case is. */
  marks: { x: number; y: number; label: string }[];
}

const [width, height, left, right, top, bottom] = [760, 320, 70, 30, 40, 56];

/** One curve in a grid, with marks on it. */
export const curveChart = (chart: CurveChart): string => {
  const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [x0, x1] = extent(chart.x.ticks.map(({ at }) => at));
  const [y0, y1] = extent(chart.y.ticks.map(({ at }) => at));
  const x = (value: number): number => left + ((value - x0) / (x1 - x0)) * (width - left - right);
  const y = (value: number): number => height - bottom - ((value - y0) / (y1 - y0)) * (height - top - bottom);
  const parts = [text(0, 16, chart.y.label, { size: 12 })];
  for (const { at, label } of chart.y.ticks) {
    parts.push(line(left, y(at), width - right, y(at), ink.line));
    parts.push(text(left - 8, y(at) + 4, label, { anchor: 'end', size: 11, fill: ink.soft }));
  }
  for (const { at, label } of chart.x.ticks) {
    parts.push(line(x(at), top, x(at), height - bottom, ink.faint));
    parts.push(text(x(at), height - bottom + 16, label, { anchor: 'middle', size: 11, fill: ink.soft }));
  }
  parts.push(text((left + width - right) / 2, height - 12, chart.x.label, { anchor: 'middle', size: 12 }));
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
      text(x(mark.x) + (late ? -10 : 10), y(mark.y) - 10, mark.label, {
        anchor: late ? 'end' : 'start',
        bold: true,
        size: 12,
      }),
    );
  }
  return svg(width, height, parts);
};
