import type { Design, Timepoint } from '../../model/index.js';
import { daysOf, type Offset } from './offset.js';
import type { Stay } from './phases.js';
import type { Placement } from './placement.js';
import type { PlacedTimepoint } from './time.js';

/** Far beyond any intervention: what is counted from the end stands there where its length is not stated. */
const end = 1e6;
const middle = (offset: Offset): number => {
  const { fewest, most } = daysOf(offset);
  return (fewest + most) / 2;
};

/** Days along one line from the start, as far as they can be told; `undefined` for an event, and without a stated time. */
function lineOf({ placed }: PlacedTimepoint, stay: Stay): number | undefined {
  const length = stay.low ? middle(stay.low) : stay.high && middle(stay.high);
  const at = ({ base, offsets: { from, target, to } }: Placement): number | undefined => {
    if ('event' in base) return undefined;
    const [low, high] = [from ?? target ?? to, to ?? target ?? from];
    const day = target ? middle(target) : low && high ? (middle(low) + middle(high)) / 2 : 0;
    return base.moment === 'start' ? day : (length ?? end) + day;
  };
  const places = placed.placements.map(at).filter((one) => one !== undefined);
  const first = places.length > 0 ? Math.min(...places) : undefined;
  const repeated = placed.every !== undefined || placed.times !== undefined;
  if (!repeated) return first;
  // What comes back from the start on stands after what has a day of its own, before what is counted from the end.
  const within = length === undefined ? end / 2 : length - 0.5;
  return first === undefined || first < within ? within : first;
}

/**
 * The timepoints in time order. Where the design does not say when something is (an event of its own, no time stated) it
 * stands where the measurements mention it: after what is named before it. Equals keep the design's order.
 */
export function inTimeOrder(
  design: Design,
  placed: (name: string) => PlacedTimepoint | undefined,
  stay: Stay,
): Timepoint[] {
  const mentioned = [...new Set(design.collects.flatMap(({ at }) => at))];
  const known = design.timepoints.flatMap((timepoint) => placed(timepoint.name) ?? []);
  const onLine = known.flatMap((one, index) => {
    const day = lineOf(one, stay);
    return day === undefined ? [] : [{ one, index, day }];
  });
  const ordered = onLine.sort((a, b) => a.day - b.day || a.index - b.index).map(({ one }) => one.timepoint.name);
  const rest = known
    .filter(({ timepoint }) => !ordered.includes(timepoint.name))
    .map((one) => ({ one, at: mentioned.indexOf(one.timepoint.name), day: dayAfterEvent(one) }))
    .sort((a, b) => (a.one.event !== undefined && a.one.event === b.one.event ? a.day - b.day : 0) || a.at - b.at);
  const isMentioned = ({ at }: { at: number }) => at >= 0;
  for (const { one } of rest.filter(isMentioned)) insert(ordered, one, mentioned, placed);
  // What nobody measures: those of events first, then what has no time.
  const others = rest.filter((one) => !isMentioned(one)).sort((a, b) => Number(!a.one.event) - Number(!b.one.event));
  ordered.push(...others.map(({ one }) => one.timepoint.name));
  return ordered.flatMap((name) => placed(name)?.timepoint ?? []);
}

function dayAfterEvent({ placed }: PlacedTimepoint): number {
  const { from, target, to } = placed.placements[0]?.offsets ?? {};
  const offset = target ?? from ?? to;
  return offset ? middle(offset) : 0;
}

/** After what is mentioned before it and, of the same event, what comes before it. */
function insert(
  ordered: string[],
  { timepoint: { name }, event }: PlacedTimepoint,
  mentioned: readonly string[],
  placed: (name: string) => PlacedTimepoint | undefined,
): void {
  const before = mentioned.slice(0, mentioned.indexOf(name));
  const nearest = before.findLast((one) => ordered.includes(one));
  const sameEvent = event === undefined ? -1 : ordered.findLastIndex((one) => placed(one)?.event === event);
  ordered.splice(Math.max(nearest === undefined ? -1 : ordered.indexOf(nearest), sameEvent) + 1, 0, name);
}
