import type { Design, Timepoint, Unit } from '../index.js';
import { addDays, cycle } from './dates.js';
import { shift } from './due.js';
import { type Base, type Placement, place, type Span } from './placement.js';

/**
 * Two timepoints whose windows can hold the same day for one individual.
 *
 * - `always`: for everyone, whatever the dates. `some`: for some dates or lengths of stay that the design allows.
 *   `unknown`: neither shown nor ruled out; `reason` says what would settle it.
 * - `same anchor`: both are reckoned from the same moment. `stay`: one from the start and one from the end, and the stated
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
 * Tried over every start date of a leap cycle. Timepoints reckoned from the same anchor (start, end, the same event) are
 * compared day by day. One reckoned from the start and one from the end meet only for some lengths of stay: all stays
 * from the shortest to the longest that the interventions state (`lasts`; the least of the lower bounds, the greatest of the
 * upper) are tried. Without a longest stay nothing is claimed: what the shortest stay does not rule out is `unknown`. Without a
 * shortest stay, any stay down to none is allowed. A repeated timepoint (`every month`) counts with each of its days, for
 * those who stay so long. Timepoints of different events, of an event and a moment, and "four times" without days
 * stand in no known relation: no pair is given. Whether an overlap matters (the same instrument from the same informant at
 * both) is for the caller to say.
 */
export const overlaps = (design: Design): Overlap[] => {
  const stay = stayOf(design);
  const all = design.timepoints.map((timepoint) => ({ timepoint, slots: slotsOf(timepoint, design, stay) }));
  const pairs: Overlap[] = [];
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      const found = one.slots
        .flatMap((a) => other.slots.map((b) => meet(a, b, stay)))
        .filter((each) => each !== undefined)
        .sort((a, b) => ranks.indexOf(a.certainty) - ranks.indexOf(b.certainty))[0];
      if (!found) continue;
      const apart = otherPeople(one.timepoint, other.timepoint);
      const stated: Found = apart ? { certainty: 'unknown', reason: 'different groups' } : found;
      pairs.push({ first: one.timepoint.name, second: other.timepoint.name, ...stated });
    }
  });
  return pairs;
};
const ranks = ['always', 'some', 'unknown'];

/** Length of stay in days for each start day of the cycle. `longest` undefined: not stated. */
interface Stay {
  shortest: number[];
  longest?: number[];
}
const stayOf = (design: Design): Stay => {
  const stated = design.interventions.map((one) => one.lasts);
  const bound = (key: 'low' | 'high', pick: (...days: number[]) => number): number[] | undefined => {
    const parts = stated.map((lasts) => {
      const n = lasts?.[key];
      return lasts === undefined || n === undefined ? undefined : cycle.map((day) => addDays(day, n, lasts.unit) - day);
    });
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || known.length < parts.length) return undefined;
    return cycle.map((_, index) => pick(...known.map((part) => part[index] ?? 0)));
  };
  return { shortest: bound('low', Math.min) ?? cycle.map(() => 0), longest: bound('high', Math.max) };
};

/** One measurement's days relative to its base, for each day of the cycle. */
interface Slot {
  base: Base;
  spans: Span[];
  /** Least stay in days for this measurement to happen. */
  needs: number[];
}
const longestSeries = 60;
const slotsOf = (timepoint: Timepoint, design: Design, stay: Stay): Slot[] => {
  const placed = place(timepoint, design);
  if (placed.times && !placed.every) return [];
  return placed.placements.flatMap((placement) => {
    const { every } = placed;
    if (!every) return [slot(placement, 0, 'day', false)];
    const first = placed.stated ? 0 : 1;
    const fromStart = 'moment' in placement.base && placement.base.moment === 'start';
    const count = placed.times?.high ?? (fromStart ? longestSeries : 1);
    const slots: Slot[] = [];
    for (let index = 0; index < Math.min(count, longestSeries); index += 1) {
      const next = slot(placement, (first + index) * every.count, every.unit, fromStart);
      if (stay.longest && next.needs.every((need, day) => need > (stay.longest?.[day] ?? 0))) break;
      slots.push(next);
    }
    return slots;
  });
};
const slot = (placement: Placement, n: number, unit: Unit, within: boolean): Slot => {
  const spans = cycle.map((day) => {
    const span = shift(placement, day, n, unit);
    const relative = (bound: number | undefined): number | undefined => (bound === undefined ? undefined : bound - day);
    return { earliest: relative(span.earliest), target: relative(span.target), latest: relative(span.latest) };
  });
  const needs = spans.map((span) => (within ? (span.target ?? span.earliest ?? 0) : Number.NEGATIVE_INFINITY));
  return { base: placement.base, spans, needs };
};

const meet = (a: Slot, b: Slot, stay: Stay): Found | undefined => {
  const open = [...a.spans, ...b.spans].some((one) => one.earliest === undefined || one.latest === undefined);
  const closed = tried(a, b, stay, closedBounds);
  if (closed || !open) return closed;
  const widened = tried(a, b, stay, openBounds);
  return widened && { certainty: widened.certainty === 'unknown' ? 'unknown' : 'some', reason: 'open window' };
};
type Bounds = (span: Span) => readonly [number, number];
const openBounds: Bounds = (span) => [
  span.earliest ?? Number.NEGATIVE_INFINITY,
  span.latest ?? Number.POSITIVE_INFINITY,
];
const closedBounds: Bounds = (span) => {
  const low = span.earliest ?? span.target ?? span.latest ?? 0;
  return [low, span.latest ?? span.target ?? low];
};

const tried = (a: Slot, b: Slot, stay: Stay, bounds: Bounds): Found | undefined => {
  if ('event' in a.base || 'event' in b.base) {
    const same = 'event' in a.base && 'event' in b.base && a.base.event === b.base.event;
    return same ? sameBase(a, b, stay, bounds) : undefined;
  }
  if (a.base.moment === b.base.moment) return sameBase(a, b, stay, bounds);
  return a.base.moment === 'start' ? acrossStay(a, b, stay, bounds) : acrossStay(b, a, stay, bounds);
};

const sameBase = (a: Slot, b: Slot, stay: Stay, bounds: Bounds): Found | undefined => {
  let hits = 0;
  let certain = true;
  let unstated = true;
  for (const day of cycle.keys()) {
    const [low, high] = bounds(a.spans[day] ?? {});
    const [otherLow, otherHigh] = bounds(b.spans[day] ?? {});
    const needs = Math.max(a.needs[day] ?? 0, b.needs[day] ?? 0);
    if (low > otherHigh || otherLow > high || needs > (stay.longest?.[day] ?? Number.POSITIVE_INFINITY)) continue;
    hits += 1;
    if (needs > (stay.shortest[day] ?? 0)) certain = false;
    if (needs <= (stay.shortest[day] ?? 0) || stay.longest) unstated = false;
  }
  if (hits === 0) return undefined;
  if (unstated && !certain) return { certainty: 'unknown', reason: 'length not stated' };
  return { certainty: certain && hits === cycle.length ? 'always' : 'some', reason: 'same anchor' };
};

/** `a` is reckoned from the start, `b` from the end. */
const acrossStay = (a: Slot, b: Slot, stay: Stay, bounds: Bounds): Found | undefined => {
  const from = a.spans.map(bounds);
  const to = b.spans.map(bounds);
  const earliestEnd = Math.min(...to.map((one) => one[0]));
  const latestEnd = Math.max(...to.map((one) => one[1]));
  let hits = 0;
  let misses = 0;
  for (const start of cycle.keys()) {
    const [low, high] = from[start] ?? [0, 0];
    const needs = a.needs[start] ?? 0;
    const shortest = stay.shortest[start] ?? 0;
    const least = Math.max(shortest, needs);
    // Outside these stays the windows are apart, whatever the calendar.
    const first = Math.max(least, low - latestEnd);
    if (!stay.longest) {
      if (first <= high - earliestEnd) return { certainty: 'unknown', reason: 'length not stated' };
      continue;
    }
    const longest = stay.longest[start] ?? 0;
    const last = Math.min(longest, high - earliestEnd);
    if (first > shortest || last < longest) misses += 1;
    for (let length = first; length <= last && (hits === 0 || misses === 0); length += 1) {
      const [endLow, endHigh] = to[(start + length) % cycle.length] ?? [0, 0];
      if (low <= length + endHigh && length + endLow <= high) hits += 1;
      else misses += 1;
    }
    if (hits > 0 && misses > 0) break;
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
