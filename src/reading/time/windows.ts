import type { Time } from './time.js';

/** What is known of when one client was there, in day numbers. Several forms of one timepoint may have several days. */
export interface Measured {
  start?: number;
  end?: number;
  events?: Readonly<Record<string, number | undefined>>;
  /** The first and the last day of a timepoint's forms. */
  days(timepoint: string): { first: number; last: number } | undefined;
}
/** Day numbers; an open side is infinite. */
export interface Held {
  earliest: number;
  latest: number;
}

/**
 * Between which days a measurement is held to be. The window is counted from what is best known: the real day of the
 * nearest timepoint that it hangs on, else the stated day of the start, the end or the event, else the first measurement
 * that is made at the start or the end (somewhere in its own window: a day is outside only when it is so wherever in that
 * window the moment was). `undefined` where no window is stated, where the timepoint comes back, and where no day is known.
 */
export function heldWithin(time: Time, name: string, measured: Measured): Held | undefined {
  const { placed } = time.of(name) ?? {};
  const [placement, ...others] = placed?.placements ?? [];
  if (!placement || others.length > 0 || time.comesBack(name) || !time.hasWindow(name)) return undefined;
  const { start, end, events } = measured;
  for (const { timepoint } of placement.through) {
    const days = measured.days(timepoint);
    if (!days) continue;
    const [from] = time.dueSpans(name, { timepoints: { [timepoint]: days.first } });
    const [to] = time.dueSpans(name, { timepoints: { [timepoint]: days.last } });
    return held(from?.earliest, to?.latest);
  }
  const { base } = placement;
  const stated = 'event' in base ? events?.[base.event] : base.moment === 'start' ? start : end;
  if (stated !== undefined) {
    const [span] = time.dueSpans(name, {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(events && { events }),
    });
    return held(span?.earliest, span?.latest);
  }
  return 'moment' in base ? fromFirst(time, name, base, measured) : undefined;
}

function fromFirst(time: Time, name: string, base: { moment: 'start' | 'end' }, measured: Measured): Held | undefined {
  if (time.standsAt(name, base)) return undefined;
  const anchor = time.order.find(
    (one) => one.name !== name && time.standsAt(one.name, base) && measured.days(one.name),
  );
  const known = anchor && measured.days(anchor.name)?.first;
  if (!anchor || known === undefined) return undefined;
  const dates = { [base.moment]: known };
  const [span] = time.dueSpans(name, dates);
  const [own] = time.dueSpans(anchor.name, dates);
  if (!span || !own) return undefined;
  // The moment may have been so much before and after that day.
  const [most, least] = [
    (own.latest ?? Number.POSITIVE_INFINITY) - known,
    (own.earliest ?? Number.NEGATIVE_INFINITY) - known,
  ];
  return {
    earliest: (span.earliest ?? Number.NEGATIVE_INFINITY) - most,
    latest: (span.latest ?? Number.POSITIVE_INFINITY) - least,
  };
}
const held = (earliest: number | undefined, latest: number | undefined): Held => ({
  earliest: earliest ?? Number.NEGATIVE_INFINITY,
  latest: latest ?? Number.POSITIVE_INFINITY,
});
