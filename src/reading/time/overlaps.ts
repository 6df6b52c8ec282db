import { addDays, cycle, type Design, type Timepoint, type Unit } from '../../model/index.js';
import { moveSpan } from './due.js';
import { type Base, place, type Span } from './placement.js';

/**
 * Two timepoints whose windows can hold the same day for one individual.
 *
 * - `always`: for everyone, whatever the dates. `some`: for some dates or lengths of stay that the design allows.
 *   `unknown`: neither shown nor ruled out; `reason` says what would settle it.
 * - `same anchor`: both are counted from the same moment. `stay`: one from the start and one from the end, and the stated
 *   length of the intervention lets them meet. `open window`: only because a window has no stated limit.
 *   `length not stated`: they would meet for stays of some length, and no longest stay is stated. `different groups`:
 *   they would meet, but are for different target groups.
 */
export interface Overlap {
  first: string;
  second: string;
  certainty: 'always' | 'some' | 'unknown';
  reason: 'same anchor' | 'stay' | 'open window' | 'length not stated' | 'different groups';
}
type Found = Pick<Overlap, 'certainty' | 'reason'>;

/**
 * Pairs of timepoints whose windows can overlap, in the design's order, each pair once.
 *
 * Tried over every start date of a leap cycle. Timepoints counted from the same anchor (start, end, the same event) are
 * compared day by day. One counted from the start and one from the end meet only for some lengths of stay: all stays
 * from the shortest to the longest that the interventions state (`lasts`; the least of the lower bounds, the greatest of the
 * upper) are tried. Without a longest stay nothing is claimed: what the shortest stay does not rule out is `unknown`. Without a
 * shortest stay, any stay down to none is allowed. A repeated timepoint (`every month`) counts with each of its days, for
 * those who stay so long. Timepoints of different events, of an event and a moment, and "four times" without days
 * stand in no known relation: no pair is given. Whether an overlap matters (the same instrument from the same informant at
 * both) is for the caller to say.
 */
export const overlaps = (design: Design, wanted: (one: string, other: string) => boolean = () => true): Overlap[] => {
  let length: Stay | undefined;
  const stay = (): Stay => {
    length ??= stayOf(design);
    return length;
  };
  const known = new Map<Timepoint, Slot[]>();
  const slots = (timepoint: Timepoint): Slot[] => {
    const made = known.get(timepoint) ?? slotsOf(timepoint, design, stay());
    known.set(timepoint, made);
    return made;
  };
  const pairs: Overlap[] = [];
  design.timepoints.forEach((timepoint, index) => {
    for (const second of design.timepoints.slice(index + 1)) {
      // The calendar is slow to walk through: only for pairs that matter.
      if (!wanted(timepoint.name, second.name)) continue;
      const [one, other] = [{ timepoint }, { timepoint: second }];
      const found = strongest(slots(timepoint), slots(second), stay());
      if (!found) continue;
      const apart = otherPeople(one.timepoint, other.timepoint);
      const stated: Found = apart ? { certainty: 'unknown', reason: 'different groups' } : found;
      pairs.push({ first: one.timepoint.name, second: other.timepoint.name, ...stated });
    }
  });
  return pairs;
};
const ranks = ['always', 'some', 'unknown'];
const strongest = (some: readonly Slot[], others: readonly Slot[], stay: Stay): Found | undefined => {
  let best: Found | undefined;
  for (const a of some) {
    for (const b of others) {
      const found = meet(a, b, stay);
      if (found && (!best || ranks.indexOf(found.certainty) < ranks.indexOf(best.certainty))) best = found;
      if (best?.certainty === 'always') return best;
    }
  }
  return best;
};

/** Length of stay in days for each start day of the cycle. `longest` undefined: not stated. */
interface Stay {
  shortest: number[];
  longest?: number[];
}
const knownLengths = new Map<string, readonly number[]>();
/** Days of a length for each start day of the cycle. The same lengths come back, so they are kept. */
const lengths = (n: number, unit: Unit): readonly number[] => {
  const key = `${n} ${unit}`;
  const days = knownLengths.get(key) ?? cycle.map((day) => addDays(day, n, unit) - day);
  if (knownLengths.size < 100) knownLengths.set(key, days);
  return days;
};
const stayOf = (design: Design): Stay => {
  const stated = design.interventions.map((one) => one.lasts);
  const bound = (key: 'low' | 'high', pick: (...days: number[]) => number): number[] | undefined => {
    const parts = stated.map((lasts) => {
      const n = lasts?.[key];
      return lasts === undefined || n === undefined ? undefined : lengths(n, lasts.unit);
    });
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || known.length < parts.length) return undefined;
    return cycle.map((_, index) => pick(...known.map((part) => part[index] ?? 0)));
  };
  return { shortest: bound('low', Math.min) ?? cycle.map(() => 0), longest: bound('high', Math.max) };
};

/** Bounds of days relative to the base, for each day of the cycle, with their extremes. */
interface Bounds {
  low: Float64Array;
  high: Float64Array;
  least: number;
  most: number;
}
/** One measurement's days. `open`: with unlimited windows as such; `closed`: as if an unlimited window were the day itself. */
interface Slot {
  base: Base;
  closed: Bounds;
  open?: Bounds;
  /** Least stay in days for this measurement to happen. */
  needs: Float64Array;
}
/** A placement's days for each day of the cycle. */
interface Known {
  planned: Span;
  span: Span;
}
const longestSeries = 60;
const slotsOf = (timepoint: Timepoint, design: Design, stay: Stay): Slot[] => {
  const placed = place(timepoint, design);
  if (placed.times && !placed.every) return [];
  return placed.placements.flatMap((placement) => {
    const known = cycle.map((day) => ({ planned: placement.planned(day), span: placement.span(day) }));
    const { every } = placed;
    if (!every) return [slot(placement.base, known, 0, 'day', false)];
    const first = placed.stated ? 0 : 1;
    const fromStart = 'moment' in placement.base && placement.base.moment === 'start';
    const count = placed.times?.high ?? (fromStart ? longestSeries : 1);
    const slots: Slot[] = [];
    for (let index = 0; index < Math.min(count, longestSeries); index += 1) {
      const next = slot(placement.base, known, (first + index) * every.count, every.unit, fromStart);
      if (stay.longest && next.needs.every((need, day) => need > (stay.longest?.[day] ?? 0))) break;
      slots.push(next);
    }
    return slots;
  });
};

const slot = (base: Base, known: readonly Known[], n: number, unit: Unit, within: boolean): Slot => {
  const isOpen = known.some(({ span }) => span.earliest === undefined || span.latest === undefined);
  const closed = emptyBounds();
  const open = isOpen ? emptyBounds() : undefined;
  const needs = new Float64Array(cycle.length).fill(Number.NEGATIVE_INFINITY);
  for (let index = 0; index < cycle.length; index += 1) {
    const { planned, span } = known[index] ?? { planned: {}, span: {} };
    const day = cycle[index] ?? 0;
    const moved = n === 0 ? span : moveSpan(planned, span, n, unit);
    const { earliest, target, latest } = moved;
    // Without any day, nothing but an unlimited window can be met.
    const low = earliest ?? target ?? latest ?? Number.POSITIVE_INFINITY;
    set(closed, index, low - day, (latest ?? target ?? earliest ?? Number.NEGATIVE_INFINITY) - day);
    if (open) {
      const first = earliest === undefined ? Number.NEGATIVE_INFINITY : earliest - day;
      set(open, index, first, latest === undefined ? Number.POSITIVE_INFINITY : latest - day);
    }
    if (within) needs[index] = (target ?? earliest ?? day) - day;
  }
  return { base, closed, ...(open ? { open } : {}), needs };
};
const emptyBounds = (): Bounds => ({
  low: new Float64Array(cycle.length),
  high: new Float64Array(cycle.length),
  least: Number.POSITIVE_INFINITY,
  most: Number.NEGATIVE_INFINITY,
});
const set = (bounds: Bounds, index: number, low: number, high: number): void => {
  bounds.low[index] = low;
  bounds.high[index] = high;
  bounds.least = Math.min(bounds.least, low);
  bounds.most = Math.max(bounds.most, high);
};

const meet = (a: Slot, b: Slot, stay: Stay): Found | undefined => {
  const closed = tried(a, b, stay, a.closed, b.closed);
  if (closed || !(a.open || b.open)) return closed;
  const widened = tried(a, b, stay, a.open ?? a.closed, b.open ?? b.closed);
  return widened && { certainty: widened.certainty === 'unknown' ? 'unknown' : 'some', reason: 'open window' };
};

const tried = (a: Slot, b: Slot, stay: Stay, one: Bounds, other: Bounds): Found | undefined => {
  if ('event' in a.base || 'event' in b.base) {
    const same = 'event' in a.base && 'event' in b.base && a.base.event === b.base.event;
    return same ? sameBase(a, b, stay, one, other) : undefined;
  }
  if (a.base.moment === b.base.moment) return sameBase(a, b, stay, one, other);
  return a.base.moment === 'start' ? acrossStay(a, stay, one, other) : acrossStay(b, stay, other, one);
};

const sameBase = (a: Slot, b: Slot, stay: Stay, one: Bounds, other: Bounds): Found | undefined => {
  if (one.least > other.most || other.least > one.most) return undefined;
  let hits = 0;
  let certain = true;
  let unstated = true;
  for (let day = 0; day < cycle.length; day += 1) {
    const apart = at(one.low, day) > at(other.high, day) || at(other.low, day) > at(one.high, day);
    const needs = Math.max(at(a.needs, day), at(b.needs, day));
    if (apart || (stay.longest && needs > at(stay.longest, day))) continue;
    hits += 1;
    if (needs > at(stay.shortest, day)) certain = false;
    if (needs <= at(stay.shortest, day) || stay.longest) unstated = false;
  }
  if (hits === 0) return undefined;
  if (unstated && !certain) return { certainty: 'unknown', reason: 'length not stated' };
  return { certainty: certain && hits === cycle.length ? 'always' : 'some', reason: 'same anchor' };
};
const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;

/** `from`: the days of one counted from the start, which `a` is; `to`: those of one counted from the end. */
const acrossStay = (a: Slot, stay: Stay, from: Bounds, to: Bounds): Found | undefined => {
  let hits = 0;
  let misses = 0;
  for (let start = 0; start < cycle.length && (hits === 0 || misses === 0); start += 1) {
    const low = at(from.low, start);
    const high = at(from.high, start);
    const shortest = at(stay.shortest, start);
    // Outside the stays from first to last the windows are apart, whatever the calendar.
    const first = Math.max(shortest, at(a.needs, start), low - to.most);
    if (!stay.longest) {
      if (first <= high - to.least) return { certainty: 'unknown', reason: 'length not stated' };
      continue;
    }
    const longest = at(stay.longest, start);
    const last = Math.min(longest, high - to.least);
    if (first > shortest || last < longest) misses += 1;
    for (let length = first; length <= last && (hits === 0 || misses === 0); length += 1) {
      const end = (start + length) % cycle.length;
      if (low <= length + at(to.high, end) && length + at(to.low, end) <= high) hits += 1;
      else misses += 1;
    }
  }
  if (hits === 0) return undefined;
  return { certainty: misses === 0 ? 'always' : 'some', reason: 'stay' };
};

const otherPeople = (a: Timepoint, b: Timepoint): boolean => {
  const groups = (one: Timepoint): string[] =>
    one.for && 'groups' in one.for ? one.for.groups.flatMap((each) => ('group' in each ? [each.group] : [])) : [];
  const first = groups(a);
  const second = groups(b);
  return first.length > 0 && second.length > 0 && !first.some((name) => second.includes(name));
};
