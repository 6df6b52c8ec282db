import type { Range, Unit } from './types.js';

/** A day in the calendar, `YYYY-MM-DD`, without a time zone. */
export type PlainDate = string;

const length = 86_400_000;

/** The number that the digits from one place to another make; NaN where something else stands there. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days since 1970-01-01; undefined when the text is not a day that exists (`2025-02-29`, `2025-1-1`). From the year 1. */
export function dayIn(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month - 1);
  return exists ? civil(year, month - 1, day) : undefined;
}

/**
 * Days since 1970-01-01.
 * @throws RangeError when the text is not a day that exists (`2025-02-29`, `2025-1-1`).
 */
export const dayNumber = (date: PlainDate): number => {
  const number = dayIn(date);
  if (number === undefined) throw new RangeError(`Not a date: ${date}`);
  return number;
};

/** Whether a text is a day that exists, or a month or a year: `2026-02-28`, `2026-02`, `2026`. From the year 1000. */
export const isDate = (text: string): boolean => {
  if (!/^[1-9]\d{3}(-\d{2}){0,2}$/.test(text)) return false;
  const [year = '', month = '01', day = '01'] = text.split('-');
  return dateOf(civil(Number(year), Number(month) - 1, Number(day))) === `${year}-${month}-${day}`;
};

/** Whole years from one day to another, as an age is counted: one more on the same day of the year. */
export const yearsBetween = (from: PlainDate, to: PlainDate): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const [firstDay, lastDayOfAll] = [-719_162, 2_932_896];
/** The day that number of days after 1970-01-01. Years 0001 to 9999: what lies beyond is the first or the last day of them. */
export const dateOf = (number: number): PlainDate => {
  const date = new Date(Math.min(Math.max(number, firstDay), lastDayOfAll) * length);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getUTCDate()).padStart(2, '0')}`;
};

/** Days since 1970-01-01 of a day in the (proleptic Gregorian) calendar; `month` 0 to 11. In whole numbers, for speed. */
const civil = (year: number, month: number, day: number): number => {
  // Years begin in March, so that the leap day is a year's last.
  const shifted = month < 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
};
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number): number =>
  month === 1 && isLeap(year) ? 29 : (lengths[month] as number);

/** `months` whole calendar months on; a day that the month lacks becomes its last (31 January + 1 = 28 or 29 February). */
const addMonths = (number: number, months: number): number => {
  const sinceEra = number + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const ofEra = sinceEra - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = (fromMarch + 2) % 12;
  const year = years + era * 400 + (month < 2 ? 1 : 0);
  const count = year * 12 + month + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12;
  return civil(newYear, newMonth, Math.min(day, lastDay(newYear, newMonth)));
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
export const addTime = (date: PlainDate, n: number, unit: Unit): PlainDate => dateOf(addDays(dayNumber(date), n, unit));

/**
 * How many whole units there are from one day number to a later one. Months and years are calendar months and years, as
 * `addDays` counts them: from 31 January to 28 February is one month.
 */
export const wholeBetween = (from: number, to: number, unit: Unit): number => {
  switch (unit) {
    case 'week':
      return Math.floor((to - from) / 7);
    case 'month': {
      let whole = Math.floor((to - from) / 31);
      while (addMonths(from, whole + 1) <= to) whole++;
      return whole;
    }
    case 'year':
      return Math.floor(wholeBetween(from, to, 'month') / 12);
    default:
      return to - from;
  }
};

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
