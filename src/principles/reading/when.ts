import type { Anchor, Design, Duration, Timepoint, Unit } from '../../model/index.js';

/**
 * Where in the client's time a timepoint lies. `event`: a moment of the operation's own, which may lie anywhere;
 * `recurrent`: again and again with nothing to tie it to (every month, four times), so also early and also late.
 */
export type Phase = 'start' | 'during' | 'end' | 'after' | 'event' | 'recurrent';

const days: Record<Unit, number> = { minute: 0, hour: 0, day: 1, week: 7, month: 30, year: 365 };
/** So many days from a moment still count as that moment. */
const near = 31;

/** The phases of a timepoint; several when it has several moments, none when nothing is said of when it is. */
function phasesOf(design: Design, timepoint: Timepoint): ReadonlySet<Phase> {
  return phases(design, timepoint, new Set());
}
export function phasesOfName(design: Design, name: string): ReadonlySet<Phase> {
  const timepoint = design.timepoints.find((one) => one.name === name);
  return timepoint ? phasesOf(design, timepoint) : new Set();
}

function phases(design: Design, timepoint: Timepoint, seen: ReadonlySet<string>): Set<Phase> {
  const found = new Set<Phase>();
  if (seen.has(timepoint.name)) return found;
  const deeper = new Set(seen).add(timepoint.name);
  const anchored = timepoint.timings.some((timing) => timing.kind === 'at' || timing.kind === 'offset');
  for (const timing of timepoint.timings) {
    if (timing.kind === 'at') {
      for (const anchor of timing.anchors) for (const phase of anchorPhases(design, anchor, deeper)) found.add(phase);
    } else if (timing.kind === 'offset') {
      const { low, high } = timing.amount;
      const span = { low: (low ?? 0) * days[timing.unit], high: (high ?? low ?? 0) * days[timing.unit] };
      for (const phase of anchorPhases(design, timing.anchor, deeper)) {
        found.add(moved(design, phase, timing.side, span));
      }
    } else if (!anchored && (timing.kind === 'every' || (timing.count.high ?? timing.count.low ?? 0) > 1)) {
      found.add('recurrent');
    }
  }
  return found;
}

function anchorPhases(design: Design, anchor: Anchor, seen: ReadonlySet<string>): Set<Phase> {
  if ('moment' in anchor) return new Set([anchor.moment]);
  if ('event' in anchor) return new Set(['event']);
  const timepoint = design.timepoints.find((one) => one.name === anchor.timepoint);
  return timepoint ? phases(design, timepoint, seen) : new Set();
}

/** Where one comes by going `span` days before or after a phase. */
function moved(design: Design, from: Phase, side: 'before' | 'after', span: { low: number; high: number }): Phase {
  if (from === 'start') {
    if (side === 'before' || span.high <= near) return 'start';
    const longest = longestIntervention(design);
    return longest !== undefined && span.low >= longest ? 'after' : 'during';
  }
  if (from === 'end') {
    if (span.high <= near) return 'end';
    return side === 'after' ? 'after' : 'during';
  }
  if (from === 'after' && side === 'before') return 'during';
  return from;
}

function longestIntervention(design: Design): number | undefined {
  const lengths = design.interventions.flatMap(({ lasts }) => (lasts ? [upper(lasts)] : []));
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}
function upper(duration: Duration): number {
  return (duration.high ?? duration.low ?? 0) * days[duration.unit];
}

/** Whether the design ever speaks of the end of the intervention; some interventions go on for years. */
function speaksOfEnd(design: Design): boolean {
  return design.timepoints.some((timepoint) => {
    const all = phasesOf(design, timepoint);
    return all.has('end') || all.has('after');
  });
}

const baseline: readonly Phase[] = ['start', 'event', 'recurrent'];
const final: readonly Phase[] = ['end', 'after', 'event', 'recurrent'];
export function canBeBaseline(design: Design, name: string): boolean {
  const found = phasesOfName(design, name);
  return baseline.some((phase) => found.has(phase));
}
export function canBeFinal(design: Design, name: string): boolean {
  const found = phasesOfName(design, name);
  return final.some((phase) => found.has(phase)) || (found.has('during') && !speaksOfEnd(design));
}
export function isRecurrent(design: Design, name: string): boolean {
  return phasesOfName(design, name).has('recurrent');
}
/** Whether an anchor is the start of the intervention, or a timepoint there. */
export function isStart(design: Design, anchor: Anchor): boolean {
  return anchorPhases(design, anchor, new Set()).has('start');
}
