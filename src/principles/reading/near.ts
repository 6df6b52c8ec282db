import type { Anchor, Design, Timepoint, Unit } from '../../model/index.js';

/**
 * A rough and cheap answer to whether two timepoints could lie close, before the exact one by the calendar: months
 * are 30.44 days, and the margin is wider than what that can miss.
 */
export function mayMeet(design: Design, one: Timepoint, other: Timepoint): boolean {
  const stay = shortestStay(design);
  const first = spansOf(design, one, new Set());
  const second = spansOf(design, other, new Set());
  return first.some((a) => second.some((b) => isNear(a, b, stay)));
}

/** Days from a base: `start`, `end`, or an event's name. */
interface RoughSpan {
  base: string;
  from: number;
  to: number;
}
const days: Record<Unit, number> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 };
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function isNear(a: RoughSpan, b: RoughSpan, stay: number | undefined): boolean {
  if (a.base === b.base) return isClose(a, b);
  const isCrossed = [a.base, b.base].every((base) => base === 'start' || base === 'end');
  if (!isCrossed || stay === undefined) return false;
  const moved = (span: RoughSpan) =>
    span.base === 'start' ? span : { ...span, from: span.from + stay, to: span.to + stay };
  return isClose(moved(a), moved(b));
}
function isClose(a: RoughSpan, b: RoughSpan): boolean {
  const margin = 7 + 0.02 * Math.min(Math.abs(a.from), Math.abs(b.from), 3650);
  return a.from <= b.to + margin && b.from <= a.to + margin;
}

function spansOf(design: Design, timepoint: Timepoint, seen: ReadonlySet<string>): RoughSpan[] {
  if (seen.has(timepoint.name)) return [];
  const deeper = new Set(seen).add(timepoint.name);
  const spans = timepoint.timings.flatMap((timing): RoughSpan[] => {
    if (timing.kind === 'every') return [{ base: 'start', ...always }];
    if (timing.kind === 'times') return [];
    const anchors = timing.kind === 'at' ? timing.anchors : [timing.anchor];
    const bases = anchors.flatMap((anchor) => anchorSpans(design, anchor, deeper));
    if (timing.kind === 'at') return bases;
    const unit = days[timing.unit] * (timing.side === 'after' ? 1 : -1);
    const ends = [(timing.amount.low ?? 0) * unit, (timing.amount.high ?? timing.amount.low ?? 0) * unit];
    return bases.map(({ base, from, to }) => ({ base, from: from + Math.min(...ends), to: to + Math.max(...ends) }));
  });
  const { window, flexible } = timepoint;
  if (flexible || (window && (window.low === undefined || window.high === undefined))) {
    return spans.map(({ base }) => ({ base, ...always }));
  }
  if (!window) return spans;
  const unit = days[window.unit];
  return spans.map(({ base, from, to }) => ({
    base,
    from: from + (window.low ?? 0) * unit,
    to: to + (window.high ?? 0) * unit,
  }));
}
function anchorSpans(design: Design, anchor: Anchor, seen: ReadonlySet<string>): RoughSpan[] {
  if ('moment' in anchor) return [{ base: anchor.moment, from: 0, to: 0 }];
  if ('event' in anchor) return [{ base: `event ${anchor.event}`, from: 0, to: 0 }];
  const timepoint = design.timepoints.find((one) => one.name === anchor.timepoint);
  return timepoint ? spansOf(design, timepoint, seen) : [];
}
function shortestStay(design: Design): number | undefined {
  const stays = design.interventions.flatMap(({ lasts }) =>
    lasts?.low === undefined ? [] : [lasts.low * days[lasts.unit]],
  );
  return stays.length > 0 ? Math.min(...stays) : undefined;
}
