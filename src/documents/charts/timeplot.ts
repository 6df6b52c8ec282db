import { type Axis, extentOf, gridAcross, gutterOf, scale, small, spread, type Tick } from './axis.js';
import { drawLegend, type LegendItem } from './legend.js';
import { arrow } from './marks.js';
import { block, ink, leading, line, svg, width, wrap } from './svg.js';

/** A timepoint, and what is written below it: how many were measured then. */
export interface Time {
  label: string;
  /** One line a group. */
  notes: string[];
}
/** Which way along the upright axis is better for the person. */
export interface Better {
  label: string;
  side: 'up' | 'down';
}
export interface TimePlot {
  times: Time[];
  y: Axis;
  /** Lines across, such as a cut-off, with their labels at the right. */
  references: Tick[];
  better?: Better;
}
/** Where to draw in the plot, and how to finish it. */
export interface Plot {
  x: (index: number) => number;
  /** How much room each timepoint has. */
  step: number;
  y: (value: number) => number;
  /** The whole picture, with what is drawn in the plot. */
  finish: (drawn: readonly string[]) => string;
}

const [lowest, side] = [300, 156];

/** Timepoints from left to right, values upwards; all that is drawn in it must be among `values`. */
export const timePlot = (
  { times, y: axis, references, better }: TimePlot,
  values: readonly number[],
  legend: readonly LegendItem[],
): Plot => {
  const lines = references.filter(({ at }) => Number.isFinite(at));
  const left = gutterOf(axis.ticks);
  const right = width - (lines.length > 0 || better ? side : 16);
  const key = drawLegend(legend, 4, width - 4, 4);
  const head = key.bottom + 6;
  const title = wrap(axis.label, width - 8, 2, 12);
  const top = head + title.length * leading(12) + 14;
  const notes = margin(lines, better);
  const bottom =
    top +
    Math.max(
      lowest,
      notes.reduce((sum, { height }) => sum + height, 0),
    );
  const y = scale(extentOf([...values, ...axis.ticks.map(({ at }) => at), ...lines.map(({ at }) => at)]), bottom, top);
  const step = (right - left) / Math.max(1, times.length);
  const x = (index: number): number => left + step * (index + 0.5);

  const ground = [
    ...key.parts,
    ...block(4, head + (title.length * leading(12)) / 2 + 2, title, { size: 12 }),
    ...gridAcross({ ticks: axis.ticks, from: left, to: right }, y),
    line(left, bottom, right, bottom, ink.soft),
    ...lines.map(({ at }) => line(left, y(at), right, y(at), ink.amber, { dashed: true, thick: 1.5 })),
  ];
  const places = spread(
    notes.map(({ at, height }) => ({ at: at === 'top' ? top : at === 'bottom' ? bottom : y(at), size: height })),
    top,
    bottom,
  );
  notes.forEach((one, index) => {
    const middle = places[index] ?? top;
    if (typeof one.at === 'number') ground.push(line(right, y(one.at), right + 14, middle, ink.amber));
    else {
      const reach = one.at === 'top' ? [middle + 13, middle - 13] : [middle - 13, middle + 13];
      ground.push(...arrow(right + 12, reach[0] ?? 0, right + 12, reach[1] ?? 0));
    }
    ground.push(...block(right + 20, middle, one.lines, { size: small }));
  });
  const foot = below(times, x, step, bottom);
  return {
    x,
    y,
    step,
    finish: (drawn) => svg(foot.bottom + 6, [...ground, ...drawn, ...foot.parts]),
  };
};

interface MarginNote {
  at: number | 'top' | 'bottom';
  lines: string[];
  height: number;
}
/** What is said at the right of the plot. */
const margin = (references: readonly Tick[], better: Better | undefined): MarginNote[] => {
  const note = (at: MarginNote['at'], label: string): MarginNote => {
    const lines = wrap(label, side - 26, 4, small);
    return { at, lines, height: Math.max(at === 'top' || at === 'bottom' ? 34 : 0, lines.length * leading(small) + 6) };
  };
  return [
    ...references.map(({ at, label }) => note(at, label)),
    ...(better ? [note(better.side === 'up' ? 'top' : 'bottom', better.label)] : []),
  ];
};

/** The names of the timepoints, and the notes below them. */
const below = (times: readonly Time[], x: (index: number) => number, step: number, top: number) => {
  const size = step < 90 ? small : 12;
  const labels = times.map(({ label }) => wrap(label, step - 10, 8, size));
  const most = Math.max(0, ...labels.map((one) => one.length));
  const rows = Math.max(0, ...times.map(({ notes }) => notes.length));
  const first = top + 8 + most * leading(size);
  const noteSize = leading(small) + 1;
  const parts = times.flatMap(({ notes }, index) => {
    const lines = labels[index] ?? [];
    return [
      line(x(index), top, x(index), top + 4, ink.soft),
      ...block(x(index), top + 8 + (lines.length * leading(size)) / 2, lines, { size, anchor: 'middle' }),
      ...notes.flatMap((one, row) =>
        block(x(index), first + 4 + (row + 0.5) * noteSize, wrap(one, step - 8, 1, small), {
          size: small,
          anchor: 'middle',
          fill: ink.soft,
        }),
      ),
    ];
  });
  return { parts, bottom: first + 4 + rows * noteSize };
};
