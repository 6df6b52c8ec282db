import type { Anchor, Design, Duration, Timepoint, Timing } from '../index.js';
import { timingsOf } from '../timings.js';
import { addDays } from './dates.js';

/** What a timepoint is reckoned from in the end. */
export type Base = { moment: 'start' | 'end' } | { event: string };
/** Days on which a measurement is due. A missing bound is open; without `target` any day between is as good. */
export interface Span {
  earliest?: number;
  target?: number;
  latest?: number;
}
/** One place in time, as a function of the day of its base. */
export interface Placement {
  base: Base;
  /** The days, its window included. */
  span(base: number): Span;
  /** The days without the window: what later timepoints are reckoned from. */
  planned(base: number): Span;
  /** Other timepoints on the way from the base. */
  through: string[];
}
/** A series: a measurement every so often, from each place on (from the start when there is none). */
export interface Series {
  count: number;
  unit: Duration['unit'];
}
export type Problem =
  | { reason: 'no timing' | 'circular' }
  | { reason: 'unknown timepoint' | 'unknown event'; name: string };
export interface Placed {
  placements: Placement[];
  /** Whether the places were stated, or the start is taken because a series must begin somewhere. */
  stated: boolean;
  every?: Series;
  times?: { low?: number; high?: number };
  problems: Problem[];
}

/** Where a timepoint lies, its anchors followed through other timepoints down to start, end or an event. */
export const place = (timepoint: Timepoint, design: Design, path: readonly string[] = []): Placed => {
  const placed: Placed = { placements: [], stated: true, problems: [] };
  if (path.includes(timepoint.name)) return { ...placed, problems: [{ reason: 'circular' }] };
  const timings = timingsOf(timepoint, design);
  const window = windowOf(timepoint);
  const seen = [...path, timepoint.name];
  for (const timing of timings) {
    if (timing.kind === 'every') placed.every = { count: timing.count, unit: timing.unit };
    else if (timing.kind === 'times') placed.times = timing.count;
    else {
      for (const anchor of timing.kind === 'at' ? timing.anchors : [timing.anchor]) {
        const from = follow(anchor, design, seen);
        placed.problems.push(...from.problems);
        const shift = timing.kind === 'offset' ? offset(timing) : (span: Span) => span;
        for (const one of from.placements) {
          const planned = (base: number): Span => shift(one.planned(base));
          placed.placements.push({ ...one, planned, span: (base) => window(planned(base)) });
        }
      }
    }
  }
  if (timings.length === 0) placed.problems.push({ reason: 'no timing' });
  if (placed.placements.length === 0 && placed.problems.length === 0 && placed.every) {
    const planned = (base: number): Span => ({ earliest: base, target: base, latest: base });
    placed.placements.push({ base: { moment: 'start' }, through: [], planned, span: (base) => window(planned(base)) });
    placed.stated = false;
  }
  return placed;
};

const follow = (anchor: Anchor, design: Design, path: readonly string[]): Pick<Placed, 'placements' | 'problems'> => {
  const here = (base: number): Span => ({ earliest: base, target: base, latest: base });
  if ('moment' in anchor) {
    return { placements: [{ base: anchor, through: [], span: here, planned: here }], problems: [] };
  }
  if ('event' in anchor) {
    if (!design.events.some((one) => one.name === anchor.event)) {
      return { placements: [], problems: [{ reason: 'unknown event', name: anchor.event }] };
    }
    return { placements: [{ base: anchor, through: [], span: here, planned: here }], problems: [] };
  }
  const other = design.timepoints.find((one) => one.name === anchor.timepoint);
  if (!other) return { placements: [], problems: [{ reason: 'unknown timepoint', name: anchor.timepoint }] };
  const placed = place(other, design, path);
  return {
    placements: placed.placements.map((one) => ({ ...one, through: [anchor.timepoint, ...one.through] })),
    problems: placed.problems,
  };
};

const offset =
  (timing: Extract<Timing, { kind: 'offset' }>) =>
  (from: Span): Span => {
    const { low, high } = timing.amount;
    const { unit } = timing;
    const later = timing.side === 'after';
    const near = later ? low : high === undefined ? undefined : -high;
    const far = later ? high : low === undefined ? undefined : -low;
    const move = (day: number | undefined, by: number | undefined): number | undefined =>
      day === undefined || by === undefined ? undefined : addDays(day, by, unit);
    // "up to 8 months after": not before the anchor itself; "at least 4 months before": not after it.
    const earliest = later && low === undefined ? from.earliest : move(from.earliest, near);
    const latest = !later && low === undefined ? from.latest : move(from.latest, far);
    return { earliest, latest, target: low === high ? move(from.target, near) : undefined };
  };

/** Widens by the timepoint's window. A flexible day without a window is open on both sides; a flexible interval stays. */
const windowOf =
  (timepoint: Timepoint) =>
  (span: Span): Span => {
    const { window } = timepoint;
    if (!window) return timepoint.flexible && span.target !== undefined ? { target: span.target } : span;
    const move = (day: number | undefined, by: number | undefined): number | undefined =>
      day === undefined || by === undefined ? undefined : addDays(day, by, window.unit);
    return {
      earliest: move(span.earliest, window.low),
      target: span.target,
      latest: move(span.latest, window.high),
    };
  };
