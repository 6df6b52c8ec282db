import { addDays, type Design, dateOf, dayNumber, type PlainDate, type Timepoint } from '../../model/index.js';
import {
  type Base,
  type Placed,
  type Placement,
  type Problem,
  place,
  type Series,
  type Span,
  windowOf,
} from './placement.js';

/** What is known of one individual. `events`, `timepoints`: when those happened or were measured, by name. */
export interface Dates {
  start?: PlainDate;
  end?: PlainDate;
  events?: Readonly<Record<string, PlainDate>>;
  timepoints?: Readonly<Record<string, PlainDate>>;
}
/** As `Dates`, in day numbers. */
export interface KnownDays {
  start?: number;
  end?: number;
  events?: Readonly<Record<string, number | undefined>>;
  timepoints?: Readonly<Record<string, number | undefined>>;
}
/** When one measurement is due, in day numbers. A missing bound is open. */
export interface DueSpan extends Span {
  times?: { low?: number; high?: number };
}
/** When one measurement is due. A missing bound is open; without `target` any day within is as good. */
export interface Occasion {
  earliest?: PlainDate;
  target?: PlainDate;
  latest?: PlainDate;
  /** So many measurements within the interval; the design does not say on which days. */
  times?: { low?: number; high?: number };
}
/**
 * Why there is no (further) date. `not started`, `not ended`, `not happened`: the date is not given. `not spread`: a number of times
 * without an interval to place them in. `unending`: the series goes on for an unknown time.
 */
export type Unresolved =
  | Problem
  | { reason: 'not started' | 'not ended' | 'not spread' | 'unending' }
  | { reason: 'not happened'; name: string };
export interface Due {
  /** In time order, as far as can be known; mostly one. */
  occasions: Occasion[];
  /** Empty when the occasions are all there is. */
  unresolved: Unresolved[];
}

/**
 * When a measurement is due for an individual.
 *
 * - `at` and an offset give the day; the window gives `earliest` and `latest` around it. Without a window all three are
 *   the same day. An offset range (4..8 months after the end) is an interval by itself, without a target.
 * - Anchors are followed through other timepoints: from the day that one of them was really measured, where that is
 *   known (the nearest goes first), else from its planned day, not from its window.
 * - `every month` begins one month after its place (the place itself counts when it is stated: `at start, every month`)
 *   and goes on to the end, or for the stated number of times; the last may fall on the end, never after it.
 * - `4 times` without `every`: one interval (the stated one, else from start to end) with `times`.
 *
 * @throws RangeError when a given date does not exist.
 */
export const due = (timepoint: Timepoint, design: Design, dates: Dates): Due => {
  const { start, end, events, timepoints } = dates;
  const { occasions, unresolved } = dueSpans(timepoint, place(timepoint, design), {
    ...(start !== undefined && { start: dayNumber(start) }),
    ...(end !== undefined && { end: dayNumber(end) }),
    ...(events && { events: numbered(events) }),
    ...(timepoints && { timepoints: numbered(timepoints) }),
  });
  return { occasions: occasions.map(dated), unresolved };
};
const numbered = (dates: Readonly<Record<string, PlainDate>>): Record<string, number> =>
  Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, dayNumber(date)]));

/** As `due`, for a timepoint that is placed already, in day numbers: quick, and of any year. */
export const dueSpans = (
  timepoint: Timepoint,
  placed: Placed,
  dates: KnownDays,
): { occasions: DueSpan[]; unresolved: Unresolved[] } => {
  const unresolved: Unresolved[] = [...placed.problems];
  const spans: Span[] = [];
  for (const placement of placed.placements) {
    const base = baseDay(placement.base, dates);
    const real = measuredFrom(placement, timepoint, dates);
    if (real && !placed.every) spans.push(real);
    else if (typeof base !== 'number') unresolved.push(base);
    else if (placed.every)
      spans.push(...series(placement, base, placed.every, placed.stated, placed.times, dates, unresolved));
    else spans.push(placement.span(base));
  }
  if (placed.times && !placed.every) {
    if (placed.placements.length === 0 && placed.problems.length === 0) {
      if (dates.start === undefined) unresolved.push({ reason: 'not started' });
      else if (dates.end === undefined) unresolved.push({ reason: 'not ended' });
      else spans.push({ earliest: dates.start, latest: dates.end });
    }
  }
  const times = placed.every ? undefined : placed.times;
  const occasions = spans
    .sort((a, b) => position(a) - position(b))
    .map((span) => ({ ...span, ...(times ? { times } : {}) }));
  return { occasions, unresolved };
};

const baseDay = (base: Base, dates: KnownDays): number | Unresolved => {
  if ('event' in base) return dates.events?.[base.event] ?? { reason: 'not happened', name: base.event };
  const day = base.moment === 'start' ? dates.start : dates.end;
  return day ?? { reason: base.moment === 'start' ? 'not started' : 'not ended' };
};

/** The days counted from the nearest timepoint on the way that was really measured. */
const measuredFrom = (placement: Placement, timepoint: Timepoint, { timepoints }: KnownDays): Span | undefined => {
  for (const one of placement.through) {
    const day = timepoints?.[one.timepoint];
    if (day !== undefined) return windowOf(timepoint)(one.planned(day));
  }
  return undefined;
};

/** No follow-up is longer; keeps a mistyped end date from filling the memory. */
const longest = 2000;

const series = (
  placement: Placement,
  base: number,
  every: Series,
  stated: boolean,
  times: { low?: number; high?: number } | undefined,
  dates: KnownDays,
  unresolved: Unresolved[],
): Span[] => {
  const first = stated ? 0 : 1;
  const fromStart = 'moment' in placement.base && placement.base.moment === 'start';
  const end = fromStart ? dates.end : undefined;
  const most = times?.high ?? (end === undefined ? 1 : longest);
  if (times?.high === undefined && end === undefined) unresolved.push({ reason: fromStart ? 'not ended' : 'unending' });
  const planned = placement.planned(base);
  const span = placement.span(base);
  const spans: Span[] = [];
  for (let count = 0; count < Math.min(most, longest); count += 1) {
    // Reckoned from the base each time, so that 31 January does not turn every later month's day into the 28th.
    const moved = moveSpan(planned, span, (first + count) * every.count, every.unit);
    const day = moved.target ?? moved.earliest;
    if (end !== undefined && day !== undefined && day > end) break;
    spans.push(moved);
  }
  return spans;
};

/** A placement's span, moved by a number of units as a whole: its window stays in place around the new day. */
export const moveSpan = (planned: Span, span: Span, n: number, unit: Series['unit']): Span => {
  if (planned.target !== undefined && planned.earliest === planned.target && planned.latest === planned.target) {
    const by = addDays(planned.target, n, unit) - planned.target;
    return { earliest: later(span.earliest, by), target: later(span.target, by), latest: later(span.latest, by) };
  }
  const move = (bound: number | undefined, from: number | undefined): number | undefined =>
    bound === undefined ? undefined : later(bound, addDays(from ?? bound, n, unit) - (from ?? bound));
  return {
    earliest: move(span.earliest, planned.earliest),
    target: move(span.target, planned.target),
    latest: move(span.latest, planned.latest),
  };
};
const later = (day: number | undefined, by: number): number | undefined => (day === undefined ? undefined : day + by);

const position = (span: Span): number => span.target ?? span.earliest ?? span.latest ?? Number.NEGATIVE_INFINITY;
const dated = ({ times, ...span }: DueSpan): Occasion => ({
  ...(span.earliest === undefined ? {} : { earliest: dateOf(span.earliest) }),
  ...(span.target === undefined ? {} : { target: dateOf(span.target) }),
  ...(span.latest === undefined ? {} : { latest: dateOf(span.latest) }),
  ...(times && { times }),
});
