import { extentOf, gridAcross, gutterOf, scale, small, type Tick } from './axis.js';
import { drawLegend } from './legend.js';
import { block, circle, ink, leading, line, rect, svg, widthOf, wrap } from './svg.js';

/** One number over the periods. */
export interface PeriodsPanel {
  label: string;
  ticks: Tick[];
  /** A value for each period; undefined where it is no point: the line has a gap. */
  values: (number | undefined)[];
  /** Lines across, told apart by whether they are dashed, and named in the legend. */
  lines: { at: number[]; label: string; dashed: boolean }[];
  /** Places of the points that are a signal. */
  marked: ReadonlySet<number>;
}
export interface PeriodsChart {
  periods: string[];
  /** Places of the periods that what is counted is another from: the line is broken there, and a line stands before them. */
  breaks?: readonly number[];
  panels: PeriodsPanel[];
  words: { marked: string };
}

/** As wide as a phone shows it, so that its words can be read there too. */
const wide = 400;
const [plotHeight, right, widestLabel] = [130, 10, 120];

/** A number of each period from left to right, in one panel or more under each other. */
export const periodsChart = ({ periods, panels, breaks = [], words }: PeriodsChart): string => {
  const left = Math.max(0, ...panels.map(({ ticks }) => gutterOf(ticks)));
  const step = (wide - right - left) / Math.max(1, periods.length);
  const x = (index: number): number => left + step * (index + 0.5);
  const parts: string[] = [];
  let top = 4;
  for (const panel of panels) {
    const { label, ticks, marked } = panel;
    const values = panel.values.slice(0, periods.length);
    const lines = panel.lines.map((one) => ({ ...one, at: one.at.filter(Number.isFinite) }));
    const title = wrap(label, wide - 8, 3, 12);
    parts.push(...block(4, top + (title.length * leading(12)) / 2, title, { size: 12 }));
    const isMarked = marked.size > 0;
    const legend = [
      ...lines.map((one) => ({
        label: one.label,
        width: 24,
        mark: (from: number, y: number) => [across(from, from + 24, y, one.dashed)],
      })),
      ...(isMarked
        ? [{ label: words.marked, width: 12, mark: (from: number, y: number) => [signal(from + 6, y)] }]
        : []),
    ];
    const key = drawLegend(legend, 4, wide - 4, top + title.length * leading(12) + 2, small);
    const head = key.bottom + 10;
    const bottom = head + plotHeight;
    const there = values.flatMap((value, index) =>
      value !== undefined && Number.isFinite(value) ? [{ index, value }] : [],
    );
    const ends = lines.flatMap(({ at }) => at);
    const y = scale(
      extentOf([...ticks.map(({ at }) => at), ...there.map(({ value }) => value), ...ends]),
      bottom,
      head,
    );
    parts.push(
      ...key.parts,
      ...gridAcross({ ticks, from: left, to: wide - right }, y),
      ...lines.flatMap(({ at, dashed }) => at.map((one) => across(left, wide - right, y(one), dashed))),
      ...there.flatMap(({ index, value }, at) => {
        const before = there[at - 1];
        return before?.index === index - 1 && !breaks.includes(index)
          ? [line(x(index - 1), y(before.value), x(index), y(value), ink.strong, { thick: 1.5 })]
          : [];
      }),
      ...breaks.map((index) => {
        const at = x(index) - step / 2;
        return line(at, head, at, bottom, ink.soft, { dashed: true, thick: 1.5 });
      }),
      ...there.map(({ index, value }) =>
        marked.has(index)
          ? signal(x(index), y(value))
          : circle(x(index), y(value), 4, { fill: ink.strong, stroke: '#ffffff' }),
      ),
    );
    top = bottom + 14;
  }
  const axis = Math.max(4, top - 6);
  parts.push(line(left, axis, wide - right, axis, ink.soft));
  // From the right, so that the last period is named; those that have no room are not.
  let free = wide;
  for (let index = periods.length - 1; index >= 0; index--) {
    parts.push(line(x(index), axis, x(index), axis + 4, ink.soft));
    const [label = ''] = wrap(periods[index] ?? '', widestLabel, 1, small);
    const half = widthOf(label, small) / 2;
    const middle = Math.max(half + 2, Math.min(wide - half - 2, x(index)));
    if (middle + half > free - 2) continue;
    free = middle - half - 8;
    parts.push(...block(middle, axis + 14, [label], { size: small, anchor: 'middle', fill: ink.soft }));
  }
  return svg(axis + 26, parts, wide);
};

const across = (from: number, to: number, y: number, dashed: boolean): string =>
  line(from, y, to, y, ink.amber, { dashed, thick: 1.5 });
/** A square, so that it is told from the others without its colour. */
const signal = (x: number, y: number): string => rect(x - 5.5, y - 5.5, 11, 11, { fill: ink.amber, stroke: '#ffffff' });
