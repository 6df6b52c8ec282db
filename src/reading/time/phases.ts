import type { Design, Duration } from '../../model/index.js';
import { between, daysOf, type Offset, offsetOf, plus } from './offset.js';
import type { Placed, Placement } from './placement.js';

/**
 * Where in the client's time a timepoint lies. `event`: counted from a moment of the operation's own, which may lie
 * anywhere; `recurrent`: again and again through the intervention (every month, four times), so also early and also late.
 */
export type Phase = 'start' | 'during' | 'end' | 'after' | 'event' | 'recurrent';

/** So many days from a moment still count as that moment. */
export const near = 31;

/** How long the intervention lasts, as far as it is stated: the shortest and the longest of all interventions. */
export interface Stay {
  low?: Offset;
  high?: Offset;
}
export function stayOf({ interventions }: Design): Stay {
  const stated = interventions.flatMap(({ lasts }) => (lasts ? [lasts] : []));
  const bound = (pick: (one: Duration) => number | undefined) =>
    stated.flatMap((one): Offset[] => {
      const n = pick(one);
      return n === undefined ? [] : [offsetOf(n, one.unit)];
    });
  const sorted = (all: Offset[]) => all.sort((a, b) => daysOf(a).most - daysOf(b).most);
  return {
    low: sorted(bound(({ low }) => low))[0],
    high: sorted(bound(({ low, high }) => high ?? low)).at(-1),
  };
}

/** The phases of a timepoint: several when it has several moments, none when nothing is said of when it is. */
export function phasesOf(placed: Placed, stay: Stay): ReadonlySet<Phase> {
  const found = new Set(placed.stated ? placed.placements.map((one) => phaseOf(one, stay)) : []);
  const isSeries = placed.every !== undefined;
  const isCounted = (placed.times?.high ?? placed.times?.low ?? 0) > 1;
  const fromStart = placed.placements.some(({ base }) => 'moment' in base && base.moment === 'start');
  const isPlaced = placed.stated && placed.placements.length > 0;
  // A series from the start goes on to the end; a number of times says so only where no moment ties it.
  if (isSeries ? fromStart : isCounted && !isPlaced) found.add('recurrent');
  return found;
}

function phaseOf({ base, offsets }: Placement, stay: Stay): Phase {
  if ('event' in base) return 'event';
  const { from, to } = offsets;
  const earliest = from ?? to;
  const latest = to ?? from;
  if (!earliest || !latest) return base.moment;
  if (base.moment === 'start') {
    if (to !== undefined && daysOf(latest).most <= near) return 'start';
    if (!stay.high || between(stay.high, earliest).fewest < 0) return 'during';
    return between(stay.high, latest).most <= near ? 'end' : 'after';
  }
  if (to === undefined || daysOf(latest).most > near) return 'after';
  return daysOf(earliest).fewest < -near ? 'during' : 'end';
}

/** One place against another. */
export type Relation = 'before' | 'after' | 'same' | 'unordered';

/** How one planned place certainly lies to another, for everyone; `unordered` where the design does not decide it. */
export function relationOf(one: Placement, other: Placement, stay: Stay): Relation {
  if ('event' in one.base || 'event' in other.base) {
    const isSame = 'event' in one.base && 'event' in other.base && one.base.event === other.base.event;
    return isSame ? ordered(one, other) : 'unordered';
  }
  if (one.base.moment === other.base.moment) return ordered(one, other);
  if (one.base.moment === 'end') return turned(relationOf(other, one, stay));
  return acrossStay(one, other, stay);
}
const opposite = { before: 'after', after: 'before', same: 'same', unordered: 'unordered' } as const;
const turned = (relation: Relation): Relation => opposite[relation];

function ordered({ offsets: one }: Placement, { offsets: other }: Placement): Relation {
  if (one.target && other.target) {
    const { fewest, most } = between(one.target, other.target);
    if (fewest === 0 && most === 0) return 'same';
    return fewest > 0 ? 'before' : most < 0 ? 'after' : 'unordered';
  }
  if (one.to && other.from && between(one.to, other.from).fewest >= 0) return 'before';
  if (other.to && one.from && between(other.to, one.from).fewest >= 0) return 'after';
  return 'unordered';
}
/** `one` is counted from the start, `other` from the end. */
function acrossStay({ offsets: one }: Placement, { offsets: other }: Placement, { low, high }: Stay): Relation {
  const shortest = low ?? { months: 0, days: 0 };
  if (one.to && other.from && between(one.to, plus(shortest, other.from)).fewest >= 0) return 'before';
  // The start itself comes before the end itself, however short the stay.
  if (one.to && other.to && daysOf(one.to).most <= near && daysOf(other.to).most >= 0 && !low) return 'before';
  if (high && one.from && other.to && between(plus(high, other.to), one.from).fewest > 0) return 'after';
  return 'unordered';
}
