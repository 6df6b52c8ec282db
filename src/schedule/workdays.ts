import { isWorkday } from '../model/index.js';
import type { DueSpan } from '../reading/index.js';

/**
 * The same with its day on a workday: the next within the window, else the one before; as it is where the window has none. What
 * has a day and no window is moved as a whole, to the next.
 */
export function onWorkday(span: DueSpan): DueSpan {
  const day = span.target ?? span.earliest;
  if (day === undefined || isWorkday(day)) return span;
  const isBare = span.earliest === day && span.latest === day;
  const fits = (one: number) =>
    isBare
      ? isWorkday(one)
      : isWorkday(one) &&
        one >= (span.earliest ?? Number.NEGATIVE_INFINITY) &&
        one <= (span.latest ?? Number.POSITIVE_INFINITY);
  // No run of free days is so long.
  const steps = Array.from({ length: 10 }, (_, index) => index + 1);
  const moved = steps.map((step) => day + step).find(fits) ?? steps.map((step) => day - step).find(fits);
  if (moved === undefined) return span;
  return isBare ? { ...span, earliest: moved, target: moved, latest: moved } : { ...span, target: moved };
}
