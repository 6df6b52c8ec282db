import { small } from './axis.js';
import { fullBar } from './fullbar.js';
import { drawLegend } from './legend.js';
import { seriesLegend } from './looks.js';
import { type HiddenRow, hiddenText, labelWidth, rowLabel, rule } from './rows.js';
import { block, ink, svg, width, wrap } from './svg.js';

export interface SharesRow {
  label: string;
  /** One for each series, of the whole; `label` is how it is said, such as `25 %`. */
  parts: { share: number; label: string }[];
  /** At the end of the row: of how many. */
  aside: string;
}
export interface SharesChart {
  /** At most five, in order. Each has a sign of its own. */
  series: { label: string; sign: string }[];
  rows: (SharesRow | HiddenRow)[];
}

const [right, bar, gap] = [84, 28, 8];

/** Shares of a whole as one full bar a row; what has no room in its part stands below it. */
export const sharesChart = ({ series, rows }: SharesChart): string => {
  const key = drawLegend(seriesLegend(series), 4, width - 4, 4);
  const parts = [...key.parts];
  let top = key.bottom + 6;
  for (const row of rows) {
    const label = rowLabel(row.label, bar + 2 * gap);
    const drawn = 'hidden' in row ? undefined : drawRow(row, series, top + gap);
    const height = Math.max(label.height, drawn ? drawn.height + 2 * gap : 0);
    parts.push(rule(top), ...label.draw(top + Math.min(height, label.height) / 2));
    if (drawn) parts.push(...drawn.parts);
    if ('hidden' in row) parts.push(...hiddenText(row.hidden, labelWidth, width, top + height / 2));
    else {
      parts.push(
        ...block(width - right + 10, top + gap + bar / 2, wrap(row.aside, right - 12, 2, small), {
          size: small,
          fill: ink.soft,
        }),
      );
    }
    top += height;
  }
  return svg(top + 4, parts);
};

const drawRow = ({ parts }: SharesRow, series: SharesChart['series'], top: number) => {
  const shares = series.map((_, index) => Math.max(0, finite(parts[index]?.share)));
  const total = shares.reduce((sum, one) => sum + one, 0);
  // Never longer than the whole; shares that are rounded may add up to a little more.
  const unit = (width - right - labelWidth) / Math.max(1, total);
  const label = (index: number): string => {
    const said = parts[index]?.label ?? '';
    return said === '' ? '' : `${series[index]?.sign ?? ''} ${said}`.trim();
  };
  return fullBar(
    shares.map((share, index) => ({ length: share * unit, label: label(index), series: index })),
    labelWidth,
    top,
    bar,
  );
};
const finite = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? Math.min(value, 1e6) : 0;
