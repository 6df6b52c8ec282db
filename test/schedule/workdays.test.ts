import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber, isWorkday, weekOf } from '../../src/model/index.js';
import { onWorkday } from '../../src/schedule/index.js';
import { runs } from '../generate/runs.js';

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') });
const free = (year: number): string[] => {
  const first = dayNumber(`${year}-01-01`);
  const days = Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, index) => first + index);
  const weekend = (day: number) => [0, 6].includes(new Date(`${dateOf(day)}T12:00:00Z`).getUTCDay());
  return days.filter((day) => !isWorkday(day) && !weekend(day)).map(dateOf);
};

describe('days that are free in Sweden', () => {
  // Weekdays only, by the almanac of each year.
  test.each([
    [2024, '01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31'],
    [2025, '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31'],
    [2026, '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31'],
    [2027, '01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31'],
  ])('%i', (year, days) => {
    expect(free(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });
  // Easter Day as published: the earliest and the latest that there can be, and leap years.
  test.each(['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2038-04-25', '2100-03-28'])(
    'Easter is on %s: the Monday after is free, and the Friday before',
    (easter) => {
      const day = dayNumber(easter);
      for (const one of [day - 2, day + 1, day + 39]) expect(isWorkday(one)).toBe(false);
    },
  );
});

describe('a day that is free', () => {
  test('is moved within the window, or not at all', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), fc.nat(20), (target, before, after) => {
        const span = { earliest: target - before, target, latest: target + after };
        const moved = onWorkday(span);
        if (isWorkday(target)) expect(moved).toEqual(span);
        if (before + after === 0) {
          expect(isWorkday(moved.target ?? 0)).toBe(true);
          return;
        }
        expect([moved.earliest, moved.latest]).toEqual([span.earliest, span.latest]);
        expect(moved.target).toBeGreaterThanOrEqual(span.earliest);
        expect(moved.target).toBeLessThanOrEqual(span.latest);
        const days = Array.from({ length: before + after + 1 }, (_, index) => span.earliest + index);
        expect(isWorkday(moved.target ?? 0)).toBe(days.some((day) => isWorkday(day) && Math.abs(day - target) <= 10));
      }),
      runs(500),
    );
  });
});

describe('a week', () => {
  test.each([
    ['2026-01-01', 1, 2026],
    ['2026-12-31', 53, 2026],
    ['2027-01-03', 53, 2026],
    ['2027-01-04', 1, 2027],
    ['2024-12-30', 1, 2025],
  ])('%s is in week %i of %i', (day, week, year) => {
    expect(weekOf(dayNumber(day))).toMatchObject({ week, year });
  });
});
