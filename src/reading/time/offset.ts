import { type Days, days, type Unit } from '../../model/index.js';

/** So long from a base, later where positive: whole calendar months (a year is twelve), and days besides. */
export interface Offset {
  months: number;
  days: number;
}
export const here: Offset = { months: 0, days: 0 };

/** `n` units as an offset. Minutes and hours are no days of their own. */
export function offsetOf(n: number, unit: Unit): Offset {
  switch (unit) {
    case 'year':
      return { months: 12 * n, days: 0 };
    case 'month':
      return { months: n, days: 0 };
    case 'week':
      return { months: 0, days: 7 * n };
    case 'day':
      return { months: 0, days: n };
    default:
      return { months: 0, days: Math.trunc(n / (unit === 'hour' ? 24 : 1440)) };
  }
}
export const plus = (one: Offset, other: Offset): Offset => ({
  months: one.months + other.months,
  days: one.days + other.days,
});
export const minus = (one: Offset, other: Offset): Offset => ({
  months: one.months - other.months,
  days: one.days - other.days,
});

/**
 * How many days an offset has, over all start dates of a leap cycle: one month 28 to 31, one year 365 to 366. One year
 * and twelve months are the same; so is what differs by nothing.
 */
export function daysOf({ months, days: more }: Offset): Days {
  if (months === 0) return { fewest: more, most: more };
  const { fewest, most } = days({ low: months, high: months }, 'month');
  return { fewest: fewest + more, most: most + more };
}
/** Days from one to the other. */
export const between = (from: Offset, to: Offset): Days => daysOf(minus(to, from));
