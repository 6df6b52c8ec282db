import type { Design, Timepoint } from '../index.js';
import { cycle } from './dates.js';
import { type Base, place } from './placement.js';

/** Which part of the follow-up a timepoint belongs to. `unplaced`: the design does not say when. */
export type Phase = 'start' | 'during' | 'end' | 'event' | 'unplaced';
const phases: readonly Phase[] = ['start', 'during', 'end', 'event', 'unplaced'];

const phaseOf = (base: Base): Phase => ('event' in base ? 'event' : base.moment);

/** A timepoint with several places (at start and at end) belongs to the first. A series or a number of times is `during`. */
export const phase = (timepoint: Timepoint, design: Design): Phase => locate(timepoint, design).phase;

const locate = (timepoint: Timepoint, design: Design): { phase: Phase; day: number; event: string } => {
  const placed = place(timepoint, design);
  const base = cycle[0] ?? 0;
  const places = placed.placements.map((one) => {
    const { earliest, target, latest } = one.planned(base);
    const middle = earliest === undefined || latest === undefined ? (earliest ?? latest) : (earliest + latest) / 2;
    return {
      phase: phaseOf(one.base),
      day: (target ?? middle ?? base) - base,
      event: 'event' in one.base ? one.base.event : '',
    };
  });
  const first = places.sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || a.day - b.day)[0];
  const repeated = placed.every !== undefined || placed.times !== undefined;
  if (!first) return { phase: repeated ? 'during' : 'unplaced', day: 0, event: '' };
  // Repeated within the intervention, unless the series hangs on the end or an event.
  return repeated && first.phase === 'start' ? { ...first, phase: 'during' } : first;
};

/**
 * The timepoints in time order, for tables: those reckoned from the start, those during, those reckoned from the end, those of
 * events (in the order of the events), those without a stated time. Equals keep the design's order.
 */
export const order = (design: Design): Timepoint[] => {
  const event = (name: string): number => design.events.findIndex((one) => one.name === name);
  return design.timepoints
    .map((timepoint, index) => ({ timepoint, index, ...locate(timepoint, design) }))
    .sort(
      (a, b) =>
        phases.indexOf(a.phase) - phases.indexOf(b.phase) ||
        event(a.event) - event(b.event) ||
        a.day - b.day ||
        a.index - b.index,
    )
    .map((one) => one.timepoint);
};
