import type { Anchor, Design, Duration, Timepoint, Unit } from '../../model/index.js';

const days: Record<Unit, number> = { minute: 0, hour: 0, day: 1, week: 7, month: 30.44, year: 365.25 };

/** Days, at most: the upper end of a range. */
export function longest({ low, high, unit }: Duration): number {
  return (high ?? low ?? 0) * days[unit];
}

/** Where a timepoint certainly lies, in days from the start and from the end of the intervention. */
interface Place {
  fromStart?: number;
  fromEnd?: number;
}

/**
 * The shortest time in days between two of the named timepoints, or between two rounds of one that recurs; `undefined`
 * when nothing is known of it. Between the start and the end lies the shortest stated length of the intervention.
 */
export function shortestGap(design: Design, names: readonly string[]): number | undefined {
  const timepoints = design.timepoints.filter(({ name }) => names.includes(name));
  const rounds = timepoints.flatMap(({ timings }) =>
    timings.flatMap((timing) => (timing.kind === 'every' ? [timing.count * days[timing.unit]] : [])),
  );
  const places = timepoints.flatMap((timepoint) => placesOf(design, timepoint, new Set()));
  const gaps = places.flatMap((one, index) => places.slice(index + 1).flatMap((other) => between(one, other)));
  const all = [...rounds, ...gaps].filter((gap) => gap > 0);
  return all.length > 0 ? Math.min(...all) : undefined;
}

function between(one: Place, other: Place): number[] {
  if (one.fromStart !== undefined && other.fromStart !== undefined) return [Math.abs(one.fromStart - other.fromStart)];
  if (one.fromEnd !== undefined && other.fromEnd !== undefined) return [Math.abs(one.fromEnd - other.fromEnd)];
  return [];
}

function placesOf(design: Design, timepoint: Timepoint, seen: ReadonlySet<string>): Place[] {
  if (seen.has(timepoint.name)) return [];
  const deeper = new Set(seen).add(timepoint.name);
  return timepoint.timings.flatMap((timing): Place[] => {
    if (timing.kind === 'at') return timing.anchors.flatMap((anchor) => anchorPlaces(design, anchor, deeper));
    if (timing.kind !== 'offset') return [];
    const { low, high } = timing.amount;
    const length = (low ?? high ?? 0) * days[timing.unit] * (timing.side === 'after' ? 1 : -1);
    return anchorPlaces(design, timing.anchor, deeper).map(({ fromStart, fromEnd }) => ({
      fromStart: fromStart === undefined ? undefined : fromStart + length,
      fromEnd: fromEnd === undefined ? undefined : fromEnd + length,
    }));
  });
}
function anchorPlaces(design: Design, anchor: Anchor, seen: ReadonlySet<string>): Place[] {
  if ('moment' in anchor) {
    const stay = shortestStay(design);
    return anchor.moment === 'start'
      ? [{ fromStart: 0, fromEnd: stay === undefined ? undefined : -stay }]
      : [{ fromStart: stay, fromEnd: 0 }];
  }
  if ('event' in anchor) return [];
  const timepoint = design.timepoints.find(({ name }) => name === anchor.timepoint);
  return timepoint ? placesOf(design, timepoint, seen) : [];
}
function shortestStay({ interventions }: Design): number | undefined {
  const stays = interventions.flatMap(({ lasts }) => (lasts?.low === undefined ? [] : [lasts.low * days[lasts.unit]]));
  return stays.length > 0 ? Math.min(...stays) : undefined;
}
