import type { Range, Unit } from '../index.js';

/** A day in the calendar, `YYYY-MM-DD`, without a time zone. */
export type PlainDate = string;

const length = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01.
 * @throws RangeError when the text is not a day that exists (`2025-02-29`, `2025-1-1`).
 */
export const dayNumber = (date: PlainDate): number => {
  const [, year, month, day] = pattern.exec(date) ?? [];
  const number = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / length);
  if (day === undefined || dateOf(number) !== date) throw new RangeError(`Not a date: ${date}`);
  return number;
};

/** The day that is so many days after 1970-01-01. Years 0001 to 9999. */
export const dateOf = (number: number): PlainDate => {
  const date = new Date(number * length);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getUTCDate()).padStart(2, '0')}`;
};

/** `months` whole calendar months on; a day that the month lacks becomes its last (31 January + 1 = 28 or 29 February). */
const addMonths = (number: number, months: number): number => {
  const date = new Date(number * length);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / length);
};

/**
 * As `add`, on day numbers. Months and years are calendar months; a part of a month is that part of the days between the
 * two calendar dates around it (1.5 months after 1 January: half-way from 1 February to 1 March). Minutes and hours count as
 * the whole days they fill. Half days are rounded away from zero, so that `-n` mirrors `n`.
 */
export const addDays = (number: number, n: number, unit: Unit): number => {
  switch (unit) {
    case 'minute':
      return number + Math.trunc(n / 1440);
    case 'hour':
      return number + Math.trunc(n / 24);
    case 'day':
      return number + round(n);
    case 'week':
      return number + round(n * 7);
    case 'year':
      return addDays(number, n * 12, 'month');
    case 'month': {
      const whole = Math.trunc(n);
      const near = addMonths(number, whole);
      if (whole === n) return near;
      const far = addMonths(number, whole + Math.sign(n));
      return near + round((far - near) * Math.abs(n - whole));
    }
  }
};
const round = (n: number): number => Math.sign(n) * Math.round(Math.abs(n));

/**
 * The day `n` units after a date (before, when negative). Months are calendar months, clamped to the month's last day.
 * @throws RangeError when the date does not exist.
 */
export const add = (date: PlainDate, n: number, unit: Unit): PlainDate => dateOf(addDays(dayNumber(date), n, unit));

/** Every start date of a leap cycle: 2000-01-01 to 2003-12-31, as day numbers. */
export const cycle: readonly number[] = Array.from({ length: 1461 }, (_, index) => 10_957 + index);

export interface Days {
  fewest: number;
  most: number;
}
const known = new Map<string, Days>();
const amount = (n: number, unit: Unit): Days => {
  const key = `${n} ${unit}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = { fewest: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
    for (const start of cycle) {
      const length = addDays(start, n, unit) - start;
      answer.fewest = Math.min(answer.fewest, length);
      answer.most = Math.max(answer.most, length);
    }
    known.set(key, answer);
  }
  return answer;
};

/**
 * How many days a duration has, over all start dates of a leap cycle: 1 month is 28 to 31, 6 months 181 to 184.
 * An open bound of the range gives 0 and Infinity.
 */
export const days = (range: Range, unit: Unit): Days => ({
  fewest: range.low === undefined ? 0 : amount(range.low, unit).fewest,
  most: range.high === undefined ? Number.POSITIVE_INFINITY : amount(range.high, unit).most,
});
