import type { Anchor, Design, Duration, Timepoint, Unit } from '../../model/index.js';
import { read } from '../../reading/index.js';

/** What a client's dates are counted from: a column of the clients' sheet. */
export type Base = 'start' | 'end' | { event: string };
/** When a timepoint is due, as formulas of the cell with the base's date. What the design leaves open is missing. */
export interface DueFormulas {
  base: Base;
  earliest?: string;
  planned?: string;
  latest?: string;
}
interface Reckoned extends DueFormulas {
  /** Without the window: what later timepoints are counted from. */
  ownEarliest?: string;
  ownLatest?: string;
}

/** So many units after a day; undefined where a spreadsheet has no exact way to say it. */
function later(day: string | undefined, amount: number | undefined, unit: Unit): string | undefined {
  if (day === undefined || amount === undefined) return undefined;
  const added = (days: number) => (days === 0 ? day : `${day}${days < 0 ? '-' : '+'}${Math.abs(days)}`);
  const rounded = (n: number) => Math.sign(n) * Math.round(Math.abs(n));
  switch (unit) {
    case 'minute':
      return added(Math.trunc(amount / 1440));
    case 'hour':
      return added(Math.trunc(amount / 24));
    case 'day':
      return added(rounded(amount));
    case 'week':
      return added(rounded(amount * 7));
    default: {
      const months = unit === 'year' ? amount * 12 : amount;
      return Number.isInteger(months) ? `EDATE(${day},${months})` : undefined;
    }
  }
}

function reckoned(anchor: Anchor, design: Design, at: string, path: readonly string[]): Reckoned | undefined {
  const here = { earliest: at, planned: at, latest: at, ownEarliest: at, ownLatest: at };
  if ('moment' in anchor) return { base: anchor.moment, ...here };
  if ('event' in anchor) return { base: { event: anchor.event }, ...here };
  const other = read(design).time.of(anchor.timepoint)?.timepoint;
  return other && !path.includes(other.name) ? timed(other, design, at, path) : undefined;
}

function windowed(found: Reckoned, { window, flexible }: Timepoint): Reckoned {
  const { base, planned, ownEarliest, ownLatest } = found;
  const own = { base, planned, ownEarliest, ownLatest };
  if (window === undefined) return flexible && planned ? own : { ...own, earliest: ownEarliest, latest: ownLatest };
  const moved = (day: string | undefined, by: Duration['low']) => later(day, by, window.unit);
  return { ...own, earliest: moved(ownEarliest, window.low), latest: moved(ownLatest, window.high) };
}

function timed(timepoint: Timepoint, design: Design, at: string, path: readonly string[]): Reckoned | undefined {
  const { time } = read(design);
  const seen = [...path, timepoint.name];
  const [place, ...more] = time.stated(timepoint.name);
  // Several times, or in several places: the schedule says it in words.
  if (!place || more.length > 0 || time.of(timepoint.name)?.placed.every || time.of(timepoint.name)?.placed.times) {
    return undefined;
  }
  const { anchor, amount, unit, side } = place;
  const from = reckoned(anchor, design, at, seen);
  if (!from) return undefined;
  if (side === 'at' || !amount || !unit) return windowed(from, timepoint);
  const sign = side === 'after' ? 1 : -1;
  const near = amount.low === undefined ? undefined : sign * amount.low;
  const far = amount.high === undefined ? undefined : sign * amount.high;
  const [first, last] = side === 'after' ? [near, far] : [far, near];
  const open =
    side === 'after' ? { first: from.ownEarliest, last: undefined } : { first: undefined, last: from.ownLatest };
  const moved: Reckoned = {
    base: from.base,
    ownEarliest: amount.low === undefined && side === 'after' ? open.first : later(from.ownEarliest, first, unit),
    ownLatest: amount.low === undefined && side === 'before' ? open.last : later(from.ownLatest, last, unit),
    planned: amount.low === amount.high ? later(from.planned, near, unit) : undefined,
  };
  // A length that a spreadsheet cannot calculate with (half a month) is left to the words.
  const exact = [amount.low, amount.high].every((n) => n === undefined || later(at, n, unit) !== undefined);
  return exact ? windowed(moved, timepoint) : undefined;
}

/**
 * When a timepoint falls for a client, counted from the date in `at`. Says the same as `due` in the model's room.
 * Undefined for what has no single day or interval: a series, a number of times, a time that is not stated.
 */
export function dueFormulas(timepoint: Timepoint, design: Design, at: string): DueFormulas | undefined {
  const found = timed(timepoint, design, at, []);
  if (!found) return undefined;
  const { base, earliest, planned, latest } = found;
  return earliest || planned || latest ? { base, earliest, planned, latest } : undefined;
}
