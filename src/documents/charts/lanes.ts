import { scale, spread, type Tick } from './axis.js';
import { type Drawn, drawLegend, type LegendItem } from './legend.js';
import { drawMark, type Mark } from './schedule.js';
import { block, circle, ink, line, rect, svg, text, widthOf, wrap } from './svg.js';

/** A line of time of its own: what is counted from the start, from the end, or from an event. */
export interface TimeLine {
  /** What the numbers are, and from what they are counted. */
  label: string;
  /** Places on the line, in days. */
  ticks: Tick[];
}
/** When something is measured, in days on a line of time. A missing `from` or `to` is open; without `at` any day between is as good. */
export interface LaneTime {
  label: string;
  /** Index of its line. */
  line: number;
  from?: number;
  at?: number;
  to?: number;
  /** So many days from one round to the next, of what comes back. */
  again?: number;
}
export interface Lane {
  label: string;
  rows: {
    label: string;
    /** As many as there are times. */
    marks: Mark[];
    /** Said in the row when it has no mark. */
    aside?: string;
  }[];
}
export interface LanesChart {
  lines: TimeLine[];
  times: LaneTime[];
  lanes: Lane[];
  /** What is drawn means; only what occurs is explained. */
  legend: Record<Exclude<Mark, 'no'> | 'window' | 'between' | 'open', string>;
}

/** The narrowest picture: it is mostly shown beside a text. */
const width = 600;
const left = 180;
const [rowHeight, laneHeight, gap, bar] = [34, 30, 26, 14];
const [headWidth, lineHeight] = [96, 14];
/** What has no last day goes on so many rounds. */
const [fewestRounds, mostRounds] = [3, 40];
const openLength = 16;

interface Field {
  from: number;
  to: number;
  /** The last day on it. */
  last: number;
  x(day: number): number;
}

/** A lane for each informant, along lines of time that are true to scale: a bar for the days of a window, a mark for the day. */
export const lanesChart = (chart: LanesChart): string => {
  const { times, lanes, legend } = chart;
  const { fields, wide } = fieldsOf(chart);
  const head = drawHead(chart, fields);
  const parts = [...head.parts];
  let y = head.bottom + 8;
  for (const lane of lanes) {
    parts.push(rect(0, y, wide, laneHeight - 4, { fill: ink.faint }));
    parts.push(text(8, y + 17, wrap(lane.label, wide - 16, 1)[0] ?? '', { bold: true }));
    y += laneHeight;
    for (const { label, marks, aside } of lane.rows) {
      const middle = y + rowHeight / 2;
      parts.push(...block(14, middle, wrap(label, left - 26, 2, 12), { size: 12 }));
      // Bars first, so that no mark is hidden by a window that reaches over it.
      const drawn = times.flatMap((time, index) => {
        const [mark, field] = [marks[index] ?? 'no', fields[time.line]];
        return mark === 'no' || !field ? [] : [{ mark, time, field }];
      });
      parts.push(...drawn.flatMap(({ mark, time, field }) => drawDays(mark, time, field, middle)));
      parts.push(
        ...drawn.flatMap(({ mark, time, field }) =>
          rounds(time, field).flatMap(({ at }) => (at === undefined ? [] : drawMark(mark, field.x(at), middle))),
        ),
        ...drawn.flatMap(({ time, field }) => drawOn(time, field, middle)),
      );
      if (aside !== undefined && drawn.length === 0)
        parts.push(...block(left + 8, middle, wrap(aside, wide - left - 16, 2, 12), { size: 12, fill: ink.soft }));
      y += rowHeight;
      parts.push(line(0, y, wide, y, ink.line));
    }
    y += 6;
  }
  const explained = drawLegend(legendOf(times, lanes, legend), 6, wide - 4, y + 2);
  return svg(explained.bottom + 2, [...parts, ...explained.parts], wide);
};

/** Each line of time as long as the names along it need, and all of them as long as there is room. */
function fieldsOf({ lines, times }: LanesChart): { fields: Field[]; wide: number } {
  const needed = lines.map((_, index) => Math.max(120, headWidth * times.filter((one) => one.line === index).length));
  const all = needed.reduce((sum, one) => sum + one, 0) + gap * lines.length;
  const stretch = Math.max(1, (width - left - gap * lines.length) / Math.max(1, all - gap * lines.length));
  let at = left;
  const fields = lines.map((one, index): Field => {
    const [from, to] = [at, at + (needed[index] ?? 0) * stretch];
    at = to + gap;
    const days = times.filter((time) => time.line === index).flatMap(laneDays);
    const finite = [0, ...days, ...one.ticks.map((tick) => tick.at)].filter(Number.isFinite);
    const [low, high] = [Math.min(...finite), Math.max(...finite)];
    // Half of a mark at least, and room for what is open.
    const x = scale(high > low ? [low, high] : [low - 1, high + 1], from + openLength + 10, to - openLength - 10);
    return { from, to, last: high, x };
  });
  return { fields, wide: Math.max(width, Math.ceil(at)) };
}
/** The days that a line of time has to reach, with some rounds of what comes back. */
export const laneDays = ({ from, at, to, again }: LaneTime): number[] => {
  const days = [from, at, to].filter((one) => one !== undefined);
  return again === undefined ? days : days.flatMap((one) => [one, one + fewestRounds * again]);
};

/** The times that come back, as long as the line is; those that are too near to be told apart are left out. */
function rounds(time: LaneTime, { last, x }: Field): LaneTime[] {
  const { again } = time;
  const first = time.at ?? time.from ?? time.to ?? 0;
  const apart = again === undefined ? 0 : x(first + again) - x(first);
  if (again === undefined || !(apart > 0)) return [time];
  const by = again * Math.ceil(bar / apart);
  const moved = (day: number | undefined, days: number) => (day === undefined ? undefined : day + days);
  return Array.from({ length: mostRounds }, (_, index) => index * by)
    .filter((days) => days === 0 || first + days <= last)
    .map((days) => ({ ...time, from: moved(time.from, days), at: moved(time.at, days), to: moved(time.to, days) }));
}

/** That what comes back goes on after the last that is drawn. */
function drawOn(time: LaneTime, field: Field, middle: number): string[] {
  const all = rounds(time, field);
  const { at, from, to } = all.at(-1) ?? time;
  if (all.length < 2) return [];
  return [
    text(Math.max(...[at, from, to].flatMap((day) => (day === undefined ? [] : field.x(day)))) + 11, middle + 4, '…'),
  ];
}

/** The days that a measurement may be made on: a bar, dashed where it is open. */
function drawDays(mark: Exclude<Mark, 'no'>, time: LaneTime, field: Field, middle: number): string[] {
  return rounds(time, field).flatMap(({ from, at, to }) => {
    const [first, last] = [from ?? at ?? to, to ?? at ?? from];
    if (first === undefined || last === undefined) return [];
    const [start, end] = [field.x(Math.min(first, last)), field.x(Math.max(first, last))];
    const open = [
      ...(from === undefined ? [line(start - openLength - 8, middle, start, middle, ink.soft, dashes)] : []),
      ...(to === undefined ? [line(end, middle, end + openLength + 8, middle, ink.soft, dashes)] : []),
    ];
    if (at !== undefined && end - start < 1) return open;
    const look = at === undefined && mark === 'yes' ? between : window;
    const [x, long] = at === undefined ? [start - 3, end - start + 6] : [start, end - start];
    return [...open, rect(x, middle - bar / 2, long, bar, { ...look, dashed: mark === 'instead' })];
  });
}
const dashes = { dashed: true, thick: 2 };
const window = { fill: ink.light, stroke: ink.middle };
const between = { fill: ink.middle, stroke: ink.strong };

/** The names of the times above, each with a line to its place, and the lines of time with their numbers. */
function drawHead({ lines, times }: LanesChart, fields: readonly Field[]): Drawn {
  const named = times.map(({ label }) => wrap(label, headWidth - 10, 4, 11));
  const high = Math.max(0, ...named.map((one) => one.length)) * lineHeight;
  const [foot, axis] = [10 + high, 10 + high + 20];
  const parts: string[] = [];
  let bottom = axis;
  for (const [index, { label, ticks }] of lines.entries()) {
    const field = fields[index];
    if (!field) continue;
    const own = times.flatMap((time, place) => (time.line === index ? [{ time, said: named[place] ?? [] }] : []));
    const at = own.map(({ time: { from, at: day, to } }) => field.x(day ?? middleOf(from, to)));
    const places = spread(
      at.map((wish) => ({ at: wish, size: headWidth })),
      field.from,
      field.to,
    );
    for (const [which, { said }] of own.entries()) {
      const [x, place] = [places[which] ?? field.from, at[which] ?? field.from];
      for (const [row, words] of said.entries()) {
        const up = foot - (said.length - 1 - row) * lineHeight - 2;
        parts.push(text(x, up, words, { anchor: 'middle', size: 11, bold: true }));
      }
      if (said.length > 0) parts.push(line(x, foot + 2, place, axis, ink.line));
      parts.push(circle(place, axis, 4, { fill: ink.soft }));
    }
    parts.push(line(field.from, axis, field.to, axis, ink.soft));
    let free = Number.NEGATIVE_INFINITY;
    for (const tick of ticks) {
      const words = wrap(tick.label, 60, 1, 11)[0] ?? '';
      const [x, half] = [field.x(tick.at), widthOf(words, 11) / 2];
      if (!Number.isFinite(tick.at) || x - half < Math.max(free, field.from)) continue;
      free = x + half + 8;
      parts.push(line(x, axis, x, axis + 5, ink.soft));
      parts.push(text(x, axis + 18, words, { anchor: 'middle', size: 11, fill: ink.soft }));
    }
    const said = wrap(label, field.to - field.from + gap - 8, 2, 11);
    for (const [row, words] of said.entries())
      parts.push(text(field.from, axis + 34 + row * lineHeight, words, { size: 11, fill: ink.soft }));
    bottom = Math.max(bottom, axis + 34 + said.length * lineHeight);
  }
  return { parts, bottom };
}
const middleOf = (from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined ? (from ?? to ?? 0) : (from + to) / 2;

function legendOf(times: readonly LaneTime[], lanes: readonly Lane[], legend: LanesChart['legend']): LegendItem[] {
  const marks = new Set<Mark>();
  const kinds = new Set<'window' | 'between' | 'open'>();
  for (const row of lanes.flatMap(({ rows }) => rows))
    for (const [index, { from, at, to }] of times.entries()) {
      const mark = row.marks[index] ?? 'no';
      if (mark === 'no') continue;
      if (at !== undefined) marks.add(mark);
      if (at === undefined) kinds.add('between');
      else if (from !== to) kinds.add('window');
      if (from === undefined || to === undefined) kinds.add('open');
    }
  const drawn = (label: string, mark: LegendItem['mark'], wide: number): LegendItem => ({ label, mark, width: wide });
  const look = { window, between };
  return [
    ...(['yes', 'part', 'instead'] as const)
      .filter((mark) => marks.has(mark))
      .map((mark) => drawn(legend[mark], (x, y) => drawMark(mark, x + 8, y), 16)),
    ...(['window', 'between'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => drawn(legend[kind], (x, y) => [rect(x, y - bar / 2, 26, bar, look[kind])], 26)),
    ...(kinds.has('open') ? [drawn(legend.open, (x, y) => [line(x, y, x + 26, y, ink.soft, dashes)], 26)] : []),
  ];
}
