import { ink, line, rect, svg, text, widthOf, wrap } from './svg.js';

export interface Segment {
  count: number;
  /** Which of the series it belongs to. */
  series: number;
}
export interface BarsChart {
  rows: { label: string; segments: Segment[] }[];
  /** The series in order, darkest first; at most four. Each has a sign of its own, so that colour is not needed. */
  series: { label: string; sign: string }[];
}

const looks = [
  { fill: ink.strong, ink: '#ffffff' },
  { fill: ink.middle, ink: ink.text },
  { fill: '#ffffff', ink: ink.text, stroke: ink.text },
  { fill: ink.faint, ink: ink.text, stroke: ink.soft, dashed: true },
] as const;
const [width, left, row] = [760, 250, 44];

/** Counts side by side in one bar a row, each part with its sign and number. */
export const barsChart = (chart: BarsChart): string => {
  const most = Math.max(1, ...chart.rows.map(({ segments }) => segments.reduce((sum, one) => sum + one.count, 0)));
  const unit = (width - left - 10) / most;
  const parts: string[] = [];
  let [x, y] = [4, 16];
  chart.series.forEach((one, index) => {
    const look = looks[index % looks.length] ?? looks[0];
    const label = `${one.sign} ${one.label}`;
    const length = widthOf(label, 12) + 40;
    if (x + length > width) [x, y] = [4, y + 22];
    parts.push(rect(x, y - 11, 14, 14, look), text(x + 20, y + 1, label, { size: 12 }));
    x += length;
  });
  let top = y + 18;
  for (const each of chart.rows) {
    const lines = wrap(each.label, left - 16, 2, 12.5);
    lines.forEach((one, index) => {
      parts.push(text(4, top + row / 2 + (index - (lines.length - 1) / 2) * 15 + 4, one, { size: 12.5 }));
    });
    let at = left;
    for (const { count, series } of each.segments) {
      if (count <= 0) continue;
      const look = looks[series % looks.length] ?? looks[0];
      const wide = count * unit;
      parts.push(rect(at, top + 6, wide - 2, row - 12, look));
      const sign = chart.series[series]?.sign ?? '';
      const label = widthOf(`${sign} ${count}`, 12) + 6 < wide ? `${sign} ${count}` : `${count}`;
      parts.push(text(at + wide / 2 - 1, top + row / 2 + 4, label, { anchor: 'middle', size: 12, fill: look.ink }));
      at += wide;
    }
    top += row;
  }
  parts.push(line(left, y + 18, left, top, ink.soft));
  return svg(width, top + 6, parts);
};
