import { type Drawn, drawLegend } from './legend.js';
import { block, circle, ink, line, rect, svg, text, width, wrap } from './svg.js';

/** One moment of measuring: what it is called, and when that is. */
export interface Moment {
  label: string;
  when: string;
}
/** `yes`: measured then. `instead`: only when the ordinary way fails. `part`: only for some. */
export type Mark = 'yes' | 'part' | 'instead' | 'no';
export interface ScheduleRow {
  label: string;
  /** As many as there are moments. */
  marks: Mark[];
  /** Said in the row when there are no marks: that the time is not stated. */
  aside?: string;
}
/** What one informant answers. */
export interface ScheduleGroup {
  label: string;
  rows: ScheduleRow[];
}
export interface ScheduleChart {
  moments: Moment[];
  groups: ScheduleGroup[];
  /** What the marks mean; only those that occur are explained. */
  legend: Record<Exclude<Mark, 'no'>, string>;
}

const left = 226;
const [rowHeight, groupHeight] = [32, 30];
/** More moments than this in one picture cannot be told apart on paper. */
const mostColumns = 8;

/** Who answers what, and when: a line of moments above, and a mark where something is measured. */
export const scheduleChart = (chart: ScheduleChart): string => {
  const panels: Panel[] = [];
  const { moments } = chart;
  for (let from = 0; from < Math.max(1, moments.length); from += mostColumns) {
    panels.push({ moments: moments.slice(from, from + mostColumns), from });
  }
  const parts: string[] = [];
  let top = 8;
  for (const panel of panels) {
    const drawn = drawPanel(panel, chart.groups, top);
    parts.push(...drawn.parts);
    top = drawn.bottom + 18;
  }
  const marks = new Set(chart.groups.flatMap((group) => group.rows.flatMap((row) => row.marks)));
  const items = (['yes', 'part', 'instead'] as const)
    .filter((mark) => marks.has(mark))
    .map((mark) => ({
      label: chart.legend[mark],
      width: 16,
      mark: (x: number, y: number) => drawMark(mark, x + 8, y),
    }));
  const legend = drawLegend(items, 6, width - 4, top - 3);
  return svg(legend.bottom, [...parts, ...legend.parts]);
};

interface Panel {
  moments: Moment[];
  /** The place of its first moment among all of them. */
  from: number;
}

const drawPanel = ({ moments, from }: Panel, groups: readonly ScheduleGroup[], top: number): Drawn => {
  const step = (width - left - 8) / Math.max(1, moments.length);
  const x = (index: number): number => left + step * (index + 0.5);
  const size = step < 90 ? 11 : 12.5;
  const heads = moments.map((one) => ({
    label: wrap(one.label, step - 10, 4, size),
    when: wrap(one.when, step - 10, 5, 11),
  }));
  const lineHeight = 15;
  const head = Math.max(0, ...heads.map((one) => (one.label.length + one.when.length) * lineHeight)) + 8;
  const parts: string[] = [];
  heads.forEach((one, index) => {
    let y = top + lineHeight;
    for (const each of one.label) {
      parts.push(text(x(index), y, each, { anchor: 'middle', size, bold: true }));
      y += lineHeight;
    }
    for (const each of one.when) {
      parts.push(text(x(index), y, each, { anchor: 'middle', size: 11, fill: ink.soft }));
      y += lineHeight;
    }
  });
  const axis = top + head + 8;
  if (moments.length > 0) {
    parts.push(line(left, axis, width - 8, axis, ink.soft));
    for (const index of moments.keys()) parts.push(circle(x(index), axis, 4, { fill: ink.soft }));
  }
  let y = axis + 14;
  for (const group of groups) {
    parts.push(rect(0, y, width, groupHeight - 4, { fill: ink.faint }));
    parts.push(text(8, y + 18, wrap(group.label, width - 16, 1)[0] ?? '', { bold: true }));
    y += groupHeight;
    for (const row of group.rows) {
      const label = wrap(row.label, left - 22, 2, 12.5);
      const middle = y + rowHeight / 2;
      parts.push(...block(14, middle, label, { size: 12.5 }));
      const marks = row.marks.slice(from, from + moments.length);
      const first = marks.findIndex((mark) => mark !== 'no');
      const last = marks.length - 1 - [...marks].reverse().findIndex((mark) => mark !== 'no');
      if (first >= 0 && last > first) parts.push(line(x(first), middle, x(last), middle, ink.middle));
      marks.forEach((mark, index) => {
        parts.push(...drawMark(mark, x(index), middle));
      });
      if (row.aside !== undefined && from === 0)
        parts.push(...block(left + 8, middle, wrap(row.aside, width - left - 12, 2, 12), { size: 12, fill: ink.soft }));
      y += rowHeight;
      parts.push(line(0, y, width, y, ink.line));
    }
    y += 6;
  }
  return { parts, bottom: y };
};

/** The sign of a measurement, with its middle at a place. */
export const drawMark = (mark: Mark, x: number, y: number): string[] => {
  switch (mark) {
    case 'yes':
      return [circle(x, y, 7.5, { fill: ink.strong })];
    case 'part':
      return [circle(x, y, 7.5, { fill: '#ffffff', stroke: ink.strong }), circle(x, y, 4, { fill: ink.strong })];
    case 'instead':
      return [circle(x, y, 7.5, { fill: '#ffffff', stroke: ink.strong })];
    case 'no':
      return [];
  }
};
