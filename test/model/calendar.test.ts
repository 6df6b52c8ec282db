import { describe, expect, it } from 'vitest';
import { addTime, dateOf, dayNumber, days } from '../../src/model/calendar.js';
import type { Timepoint } from '../../src/model/index.js';
import { due } from '../../src/reading/index.js';
import { at, design, earlier, end, every, later, start, timepoint, times, window } from './design.js';

/**
 * Where one day, month or series ends and the next begins. The expected days are read from a calendar, or from the
 * platform's own (`Date` in UTC), which the arithmetic does not use.
 */

describe('leap years', () => {
  const leap = [1904, 1996, 2000, 2004, 2024, 2096, 2104, 2400];
  const common = [1900, 1999, 2001, 2023, 2100, 2200, 2300];
  it.each(leap)('%d has a 29 February', (year) => {
    expect(addTime(`${year}-01-31`, 1, 'month')).toBe(`${year}-02-29`);
    expect(addTime(`${year}-02-28`, 1, 'day')).toBe(`${year}-02-29`);
    expect(dayNumber(`${year}-03-01`) - dayNumber(`${year}-02-28`)).toBe(2);
    expect(dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`)).toBe(366);
  });
  it.each(common)('%d has none', (year) => {
    expect(addTime(`${year}-01-31`, 1, 'month')).toBe(`${year}-02-28`);
    expect(addTime(`${year}-02-28`, 1, 'day')).toBe(`${year}-03-01`);
    expect(() => dayNumber(`${year}-02-29`)).toThrow(RangeError);
    expect(dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`)).toBe(365);
  });
  it.each([
    ['1996-02-29', 4, '2000-02-29'],
    ['1896-02-29', 4, '1900-02-28'],
    ['2000-02-29', 1, '2001-02-28'],
    ['2000-02-29', 100, '2100-02-28'],
    ['2000-02-29', 400, '2400-02-29'],
    ['2004-02-29', -4, '2000-02-29'],
    ['2104-02-29', -4, '2100-02-28'],
  ] as const)('%s and %d years is %s', (from, n, expected) => {
    expect(addTime(from, n, 'year')).toBe(expected);
  });
});

describe('the last day of a month', () => {
  const last = [
    ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30'],
    ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'],
  ].flat();
  it.each(last.map((day, months) => [months, day] as const))('31 December and %d months is %s', (months, day) => {
    expect(addTime('2024-12-31', months + 1, 'month')).toBe(day);
    expect(addTime('2025-12-31', months - 11, 'month')).toBe(day);
    expect(addTime(day, 1, 'day').slice(-2)).toBe('01');
  });
  it('is never passed, and no other day is moved: every month around 1900, 2000, 2100 and 2400', () => {
    // Day 0 of a month is the last day of the month before it.
    const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const text = (year: number, month: number, day: number) =>
      new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
    const wrong: string[] = [];
    for (const century of [1900, 2000, 2100, 2400])
      for (let year = century - 4; year <= century + 4; year += 1)
        for (let month = 0; month < 12; month += 1)
          for (const day of [1, 27, 28, 29, 30, 31].filter((one) => one <= lengthOf(year, month)))
            for (const n of [-49, -48, -13, -12, -11, -6, -3, -2, -1, 0, 1, 2, 3, 6, 11, 12, 13, 48, 49]) {
              const from = text(year, month, day);
              const expected = text(year, month + n, Math.min(day, lengthOf(year, month + n)));
              const got = addTime(from, n, 'month');
              if (got !== expected) wrong.push(`${from} and ${n} months: ${got}, not ${expected}`);
            }
    expect(wrong).toEqual([]);
  });
});

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1900-01-01', -25_567],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2100-03-01', 47_541],
  ] as const)('%s is %d', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dateOf(number)).toBe(day);
  });
  it.each(['2025-04-31', '2025-02-30', '1900-02-29', '2025-00-10', '2025-01-00', '2025-12-32'])(
    '%s is no day',
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );
});

describe('how many days a duration has', () => {
  it.each([
    [0, 'month', 0, 0],
    [3, 'month', 89, 92],
    [12, 'month', 365, 366],
    [24, 'month', 730, 731],
    [4, 'year', 1461, 1461],
    [1, 'week', 7, 7],
    [47, 'hour', 1, 1],
  ] as const)('%d %s: %d to %d', (n, unit, fewest, most) => {
    expect(days({ low: n, high: n }, unit)).toEqual({ fewest, most });
  });
  it('goes from the shortest of the low to the longest of the high', () => {
    expect(days({ low: 1, high: 12 }, 'month')).toEqual({ fewest: 28, most: 366 });
  });
});

describe('a series', () => {
  const targets = (one: Timepoint, dates: Parameters<typeof due>[2]) =>
    due(one, design({ timepoints: [one] }), dates).occasions.map(({ target }) => target);
  const monthly = timepoint('t', [every(1, 'month')]);
  const weekly = timepoint('t', [at(start), every(1, 'week')]);

  it.each([
    ['the day before its third day', '2025-03-30', ['2025-01-31', '2025-02-28']],
    ['on its third day', '2025-03-31', ['2025-01-31', '2025-02-28', '2025-03-31']],
    ['the day after its third day', '2025-04-01', ['2025-01-31', '2025-02-28', '2025-03-31']],
    ['on the day that a short month has for it', '2025-02-28', ['2025-01-31', '2025-02-28']],
    ['the day before that', '2025-02-27', ['2025-01-31']],
    ['before its first day', '2025-01-30', []],
  ])('of months whose intervention ends %s', (_, last, expected) => {
    expect(targets(monthly, { start: '2024-12-31', end: last })).toEqual(expected);
  });
  it.each([
    ['the day before', '2025-01-14', ['2025-01-01', '2025-01-08']],
    ['on', '2025-01-15', ['2025-01-01', '2025-01-08', '2025-01-15']],
    ['the day after', '2025-01-16', ['2025-01-01', '2025-01-08', '2025-01-15']],
  ])('of weeks, from the start, whose intervention ends %s its third day', (_, last, expected) => {
    expect(targets(weekly, { start: '2025-01-01', end: last })).toEqual(expected);
  });
  it('has its start alone when the intervention ends the day it starts', () => {
    expect(targets(weekly, { start: '2025-01-01', end: '2025-01-01' })).toEqual(['2025-01-01']);
    expect(targets(monthly, { start: '2025-01-01', end: '2025-01-01' })).toEqual([]);
  });

  it.each([
    ['two times, though there is room for more', times(2), '2025-12-31', 2],
    ['at most two of one to two', times(1, 2), '2025-12-31', 2],
    ['no more than there is room for', times(5), '2025-01-15', 3],
    ['no more than there is room for, the day before', times(5), '2025-01-14', 2],
    ['once', times(1), '2025-12-31', 1],
  ])('is measured %s', (_, number, last, expected) => {
    const one = timepoint('t', [at(start), every(1, 'week'), number]);
    expect(targets(one, { start: '2025-01-01', end: last })).toHaveLength(expected);
  });

  it('is placed by its day: a window may pass the end, a day may not', () => {
    const wide = timepoint('t', [every(1, 'month')], window(-3, 7));
    const of = (last: string) =>
      due(wide, design({ timepoints: [wide] }), { start: '2025-01-31', end: last }).occasions;
    expect(of('2025-03-31')).toEqual([
      { earliest: '2025-02-25', target: '2025-02-28', latest: '2025-03-07' },
      { earliest: '2025-03-28', target: '2025-03-31', latest: '2025-04-07' },
    ]);
    expect(of('2025-03-30')).toHaveLength(1);
  });

  it('after the end is not bounded by it', () => {
    const after = timepoint('t', [later(1, 1, 'month', end), every(1, 'month'), times(3)]);
    expect(targets(after, { start: '2024-06-01', end: '2024-12-31' })).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
    ]);
  });
});

describe('a window', () => {
  const of = (one: Timepoint) =>
    due(one, design({ timepoints: [one] }), { start: '2024-02-29', end: '2025-03-31' }).occasions;
  it.each([
    ['days over a leap day', timepoint('t', [at(start)], window(-1, 1)), '2024-02-28', '2024-02-29', '2024-03-01'],
    ['weeks', timepoint('t', [at(start)], window(-1, 2, 'week')), '2024-02-22', '2024-02-29', '2024-03-14'],
    [
      'months, to their last day',
      timepoint('t', [at(end)], window(-1, 1, 'month')),
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ],
    ['one side', timepoint('t', [at(end)], window(0, 14)), '2025-03-31', '2025-03-31', '2025-04-14'],
  ])('in %s', (_, one, earliest, target, latest) => {
    expect(of(one)).toEqual([{ earliest, target, latest }]);
  });
  it('widens an interval at both its ends', () => {
    const interval = timepoint('t', [earlier(1, 2, 'month', end)], window(-1, 1));
    expect(of(interval)).toEqual([{ earliest: '2025-01-30', latest: '2025-03-01' }]);
  });
});
