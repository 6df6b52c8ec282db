import { dateOf, dayNumber } from './calendar.js';

/** Days that are free in Sweden: public holidays (lag 1989:253 om allmänna helgdagar), and the three eves that are kept as such. */
function holidaysOf(year: number): ReadonlySet<number> {
  const at = (month: number, day: number) => dayNumber(`${year}-${two(month)}-${two(day)}`);
  const easter = easterOf(year);
  const midsummer = onOrAfter(at(6, 20), saturday);
  return new Set([
    ...[at(1, 1), at(1, 6), at(5, 1), at(6, 6), at(12, 24), at(12, 25), at(12, 26), at(12, 31)],
    // Good Friday, Easter, Easter Monday, Ascension, Pentecost.
    ...[easter - 2, easter, easter + 1, easter + 39, easter + 49],
    ...[midsummer - 1, midsummer],
    // All Saints' Day.
    onOrAfter(at(10, 31), saturday),
  ]);
}
const two = (number: number): string => String(number).padStart(2, '0');

/** Day of the week, from Monday 0. Day 0 of `dayNumber` is 1970-01-01, a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
const saturday = 5;
const onOrAfter = (day: number, wanted: number): number => day + ((wanted - weekday(day) + 7) % 7);

/** Gregorian Easter, after Meeus (Astronomical Algorithms, chapter 8). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(`${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`);
}

const holidays = new Map<number, ReadonlySet<number>>();
export function isWorkday(day: number): boolean {
  if (weekday(day) >= saturday) return false;
  const year = Number(dateOf(day).slice(0, 4));
  const known = holidays.get(year) ?? holidaysOf(year);
  holidays.set(year, known);
  return !known.has(day);
}

/** ISO 8601: the week and the year that it is of, by the Thursday. */
export function weekOf(day: number): { year: number; week: number; monday: number } {
  const monday = day - weekday(day);
  const year = Number(dateOf(monday + 3).slice(0, 4));
  const first = dayNumber(`${year}-01-04`);
  return { year, week: (monday - (first - weekday(first))) / 7 + 1, monday };
}
