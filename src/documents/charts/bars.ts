import { fullBar } from './fullbar.js';
import { drawLegend } from './legend.js';
import { seriesLegend } from './looks.js';
import { labelWidth, rowLabel } from './rows.js';
import { ink, line, svg, width } from './svg.js';

export interface Segment {
  count: number;
  /** Which of the series it belongs to. */
  series: number;
}
export interface BarsChart {
  rows: { label: string; segments: Segment[] }[];
  /** The series in order, darkest first; at most five. Each has a sign of its own, so that colour is not needed. */
  series: { label: string; sign: string }[];
}

const [least, bar] = [44, 32];

/** Counts side by side in one bar a row, each part with its sign and number. */
export const barsChart = ({ rows, series }: BarsChart): string => {
  const most = Math.max(1, ...rows.map(({ segments }) => segments.reduce((sum, one) => sum + one.count, 0)));
  const unit = (width - labelWidth - 10) / most;
  const key = drawLegend(seriesLegend(series), 4, width - 4, 4);
  const parts = [...key.parts];
  const first = key.bottom + 4;
  let top = first;
  for (const row of rows) {
    const label = rowLabel(row.label, least);
    const drawn = fullBar(
      row.segments.map(({ count, series: index }) => ({
        length: count * unit,
        label: `${series[index]?.sign ?? ''} ${count}`.trim(),
        series: index,
      })),
      labelWidth,
      top + 6,
      bar,
    );
    parts.push(...label.draw(top + label.height / 2), ...drawn.parts);
    top += Math.max(label.height, drawn.height + 12);
  }
  parts.push(line(labelWidth, first, labelWidth, top, ink.soft));
  return svg(top + 6, parts);
};
