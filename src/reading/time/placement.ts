import {
  type Anchor,
  addDays,
  type Design,
  type Duration,
  type Timepoint,
  type Timing,
  timingsOf,
} from '../../model/index.js';
import { here as atBase, type Offset, offsetOf, plus } from './offset.js';

/** What a timepoint is counted from in the end. */
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
  /** The days without the window: what later timepoints are counted from. */
  planned(base: number): Span;
  /**
   * Other timepoints on the way to the base, the nearest first: where one of them was really measured, the days (without
   * the window) are counted from that day.
   */
  through: { timepoint: string; planned(day: number): Span }[];
  /** The planned days as lengths from the base: the first, the last, and the day itself where there is one. */
  offsets: Offsets;
  /** As `offsets`, the window included. */
  reach: Offsets;
}
/** A missing bound is open. */
export interface Offsets {
  from?: Offset;
  target?: Offset;
  to?: Offset;
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
          const offsets = timing.kind === 'offset' ? moved(timing, one.offsets) : one.offsets;
          const reach = widened(timepoint, offsets);
          const through = one.through.map((each) => ({ ...each, planned: (day: number) => shift(each.planned(day)) }));
          placed.placements.push({ ...one, planned, span: (base) => window(planned(base)), through, offsets, reach });
        }
      }
    }
  }
  if (timings.length === 0) placed.problems.push({ reason: 'no timing' });
  if (placed.placements.length === 0 && placed.problems.length === 0 && placed.every) {
    const first = atAnchor({ moment: 'start' });
    const reach = widened(timepoint, first.offsets);
    placed.placements.push({ ...first, span: (base) => window(first.planned(base)), reach });
    placed.stated = false;
  }
  return placed;
};

const follow = (anchor: Anchor, design: Design, path: readonly string[]): Pick<Placed, 'placements' | 'problems'> => {
  if ('moment' in anchor) return { placements: [atAnchor(anchor)], problems: [] };
  if ('event' in anchor) {
    if (!design.events.some((one) => one.name === anchor.event)) {
      return { placements: [], problems: [{ reason: 'unknown event', name: anchor.event }] };
    }
    return { placements: [atAnchor(anchor)], problems: [] };
  }
  const other = design.timepoints.find((one) => one.name === anchor.timepoint);
  if (!other) return { placements: [], problems: [{ reason: 'unknown timepoint', name: anchor.timepoint }] };
  const placed = place(other, design, path);
  return {
    placements: placed.placements.map((one) => ({
      ...one,
      through: [{ timepoint: anchor.timepoint, planned: onDay }, ...one.through],
    })),
    problems: placed.problems,
  };
};

const onDay = (day: number): Span => ({ earliest: day, target: day, latest: day });
/** The base itself. */
const atAnchor = (base: Base): Placement => {
  const offsets = { from: atBase, target: atBase, to: atBase };
  return { base, through: [], span: onDay, planned: onDay, offsets, reach: offsets };
};

/** The bounds of an offset in its unit, signed: `4..8 months before` is −8 to −4. */
const bounds = ({ amount: { low, high }, side }: Extract<Timing, { kind: 'offset' }>) =>
  side === 'after'
    ? { near: low, far: high }
    : { near: high === undefined ? undefined : -high, far: low === undefined ? undefined : -low };

/** As `offset`, for lengths from the base. */
const moved = (timing: Extract<Timing, { kind: 'offset' }>, from: Offsets): Offsets => {
  const { near, far } = bounds(timing);
  const { low, high } = timing.amount;
  const by = (one: Offset | undefined, n: number | undefined) =>
    one && n !== undefined ? plus(one, offsetOf(n, timing.unit)) : undefined;
  return {
    from: timing.side === 'after' && low === undefined ? from.from : by(from.from, near),
    to: timing.side === 'before' && low === undefined ? from.to : by(from.to, far),
    target: low === high ? by(from.target, near) : undefined,
  };
};
/** As `windowOf`, for lengths from the base. */
const widened = ({ window, flexible }: Timepoint, offsets: Offsets): Offsets => {
  if (!window) return flexible && offsets.target ? { target: offsets.target } : offsets;
  const by = (one: Offset | undefined, n: number | undefined) =>
    one && n !== undefined ? plus(one, offsetOf(n, window.unit)) : undefined;
  return { from: by(offsets.from, window.low), target: offsets.target, to: by(offsets.to, window.high) };
};

const offset =
  (timing: Extract<Timing, { kind: 'offset' }>) =>
  (from: Span): Span => {
    const { low, high } = timing.amount;
    const { unit } = timing;
    const later = timing.side === 'after';
    const { near, far } = bounds(timing);
    const move = (day: number | undefined, by: number | undefined): number | undefined =>
      day === undefined || by === undefined ? undefined : addDays(day, by, unit);
    // "up to 8 months after": not before the anchor itself; "at least 4 months before": not after it.
    const earliest = later && low === undefined ? from.earliest : move(from.earliest, near);
    const latest = !later && low === undefined ? from.latest : move(from.latest, far);
    return { earliest, latest, target: low === high ? move(from.target, near) : undefined };
  };

/** Widens by the timepoint's window. A flexible day without a window is open on both sides; a flexible interval stays. */
export const windowOf =
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
