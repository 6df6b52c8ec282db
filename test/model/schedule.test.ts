import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime, dateOf, dayNumber, days } from '../../src/model/calendar.js';
import type { Design, Timepoint } from '../../src/model/index.js';
import { due, overlaps, read } from '../../src/reading/index.js';
import { runs } from '../generate/runs.js';
import { at, design, earlier, end, every, lasting, later, start, timepoint, times, window } from './design.js';

describe('add', () => {
  it.each([
    ['2025-01-31', 1, 'month', '2025-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2025-01-31', 3, 'month', '2025-04-30'],
    ['2025-03-31', -1, 'month', '2025-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2025-12-15', 1, 'month', '2026-01-15'],
    ['2025-03-29', 1, 'day', '2025-03-30'],
    ['2025-10-26', 1, 'day', '2025-10-27'],
    ['2025-01-01', 2, 'week', '2025-01-15'],
    ['2025-01-01', -14, 'day', '2024-12-18'],
    ['2025-01-01', 0.5, 'year', '2025-07-01'],
    ['2025-01-01', 23, 'hour', '2025-01-01'],
    ['2025-01-01', 48, 'hour', '2025-01-03'],
    ['1999-12-31', 100, 'year', '2099-12-31'],
  ] as const)('%s and %d %s is %s', (from, n, unit, expected) => {
    expect(addTime(from, n, unit)).toBe(expected);
  });
  it('refuses days that do not exist', () => {
    for (const date of ['2025-02-29', '2025-13-01', '2025-1-1', '2025', ''])
      expect(() => addTime(date, 1, 'day')).toThrow(RangeError);
  });
  it('agrees with counting days one by one, and never goes back in time', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 });
    fc.assert(
      fc.property(day, (number) => dayNumber(dateOf(number)) === number),
      runs(),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (number, n) => {
        const one = dayNumber(addTime(dateOf(number), n, 'month'));
        const next = dayNumber(addTime(dateOf(number + 1), n, 'month'));
        return next >= one && next - one <= 4;
      }),
      runs(),
    );
  });
});

describe('days', () => {
  it.each([
    [1, 'month', 28, 31],
    [2, 'month', 59, 62],
    [6, 'month', 181, 184],
    [1, 'year', 365, 366],
    [2, 'week', 14, 14],
  ] as const)('%d %s is %d to %d days', (n, unit, fewest, most) => {
    expect(days({ low: n, high: n }, unit)).toEqual({ fewest, most });
  });
  it('leaves an open bound open', () => {
    expect(days({ low: 3 }, 'month')).toEqual({ fewest: 89, most: Number.POSITIVE_INFINITY });
    expect(days({ high: 3 }, 'month')).toEqual({ fewest: 0, most: 92 });
  });
});

const ask = (timepoint: Timepoint, dates: Parameters<typeof due>[2], parts: Partial<Design> = {}) =>
  due(timepoint, design({ ...parts, timepoints: [...(parts.timepoints ?? []), timepoint] }), dates);

describe('due', () => {
  it('gives the day with its window', () => {
    expect(ask(timepoint('t', [at(start)], window(0, 14)), { start: '2025-01-20' })).toEqual({
      occasions: [{ earliest: '2025-01-20', target: '2025-01-20', latest: '2025-02-03' }],
      unresolved: [],
    });
    const half = timepoint('t', [later(6, 6, 'month', end)], window(-30, 60));
    expect(ask(half, { start: '2025-01-01', end: '2025-08-31' }).occasions).toEqual([
      { earliest: '2026-01-29', target: '2026-02-28', latest: '2026-04-29' },
    ]);
  });
  it('takes a range of time as an interval, without a target', () => {
    expect(
      ask(timepoint('t', [later(4, 8, 'month', end)]), { start: '2025-01-01', end: '2025-03-31' }).occasions,
    ).toEqual([{ earliest: '2025-07-31', latest: '2025-11-30' }]);
    expect(ask(timepoint('t', [earlier(1, 2, 'week', start)]), { start: '2025-01-15' }).occasions).toEqual([
      { earliest: '2025-01-01', latest: '2025-01-08' },
    ]);
    expect(ask(timepoint('t', [later(4, undefined, 'week', start)]), { start: '2025-01-01' }).occasions).toEqual([
      { earliest: '2025-01-29' },
    ]);
  });
  it('says why there is no date', () => {
    expect(ask(timepoint('t', [at(end)]), { start: '2025-01-01' })).toEqual({
      occasions: [],
      unresolved: [{ reason: 'not ended' }],
    });
    expect(ask(timepoint('t', []), { start: '2025-01-01' }).unresolved).toEqual([{ reason: 'no timing' }]);
    const events = [{ path: 'event/nian', name: 'nian' }];
    const nine = timepoint('t', [at({ event: 'nian' })]);
    expect(ask(nine, { start: '2025-01-01' }, { events }).unresolved).toEqual([
      { reason: 'not happened', name: 'nian' },
    ]);
    expect(ask(nine, { start: '2025-01-01', events: { nian: '2025-06-10' } }, { events }).occasions[0]?.target).toBe(
      '2025-06-10',
    );
    expect(ask(nine, { start: '2025-01-01' }).unresolved).toEqual([{ reason: 'unknown event', name: 'nian' }]);
  });
  it('follows other timepoints by their planned day, and stops at circles', () => {
    const first = timepoint('a', [later(1, 1, 'month', end)], window(-7, 7));
    const second = timepoint('b', [later(2, 2, 'week', { timepoint: 'a' })]);
    expect(ask(second, { start: '2025-01-01', end: '2025-01-31' }, { timepoints: [first] }).occasions).toEqual([
      { earliest: '2025-03-14', target: '2025-03-14', latest: '2025-03-14' },
    ]);
    const circle = timepoint('c', [at({ timepoint: 'c' })]);
    expect(ask(circle, { start: '2025-01-01' }).unresolved).toEqual([{ reason: 'circular' }]);
  });
  it('expands a series until the end, from the same day each month', () => {
    const monthly = timepoint('t', [every(1, 'month')]);
    expect(ask(monthly, { start: '2025-01-31', end: '2025-05-01' }).occasions.map((one) => one.target)).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
    const ongoing = ask(monthly, { start: '2025-01-31' });
    expect(ongoing.occasions.map((one) => one.target)).toEqual(['2025-02-28']);
    expect(ongoing.unresolved).toEqual([{ reason: 'not ended' }]);
    const three = timepoint('t', [at(start), every(2, 'week'), times(3)]);
    expect(ask(three, { start: '2025-01-01' })).toEqual({
      occasions: ['2025-01-01', '2025-01-15', '2025-01-29'].map((day) => ({ earliest: day, target: day, latest: day })),
      unresolved: [],
    });
  });
  it('keeps a number of times together in its interval', () => {
    expect(ask(timepoint('t', [times(4)]), { start: '2025-01-01', end: '2025-07-01' }).occasions).toEqual([
      { earliest: '2025-01-01', latest: '2025-07-01', times: { low: 4, high: 4 } },
    ]);
    const talks = timepoint('t', [later(4, 8, 'month', end), times(1, 3)]);
    expect(ask(talks, { start: '2025-01-01', end: '2025-02-01' }).occasions).toEqual([
      { earliest: '2025-06-01', latest: '2025-10-01', times: { low: 1, high: 3 } },
    ]);
  });
  it('gives each of several alternatives, in time order', () => {
    expect(
      ask(timepoint('t', [at(end, start)]), { start: '2025-01-01', end: '2025-02-01' }).occasions.map(
        (one) => one.target,
      ),
    ).toEqual(['2025-01-01', '2025-02-01']);
  });
  it('leaves a flexible time open around its day', () => {
    expect(
      ask(timepoint('t', [at(end)], { flexible: true }), { start: '2025-01-01', end: '2025-02-01' }).occasions,
    ).toEqual([{ target: '2025-02-01' }]);
  });
  it('understands a moment that is used without being declared', () => {
    expect(
      ask(timepoint('end', [], { implicit: true }), { start: '2025-01-01', end: '2025-02-01' }).occasions[0]?.target,
    ).toBe('2025-02-01');
  });
});

describe('overlaps', () => {
  const of = (timepoints: Timepoint[], parts: Partial<Design> = {}) =>
    overlaps(design({ ...parts, timepoints })).map(
      (one) => `${one.first} ${one.second}: ${one.certainty}, ${one.reason}`,
    );
  const six = (low: number, high: number) => timepoint('halvår', [later(6, 6, 'month', start)], window(low, high));
  const finish = timepoint('avslut', [at(end)], window(-14, 14));

  it('finds windows of the same anchor that meet, by the calendar', () => {
    const year = (gap: number) => timepoint('år', [later(12, 12, 'month', start)], window(-gap, 0));
    expect(of([six(0, 90), year(90)])).toEqual([]);
    expect(of([six(0, 91), year(91)])).toEqual(['halvår år: some, same anchor']);
    expect(of([six(0, 92), year(92)])).toEqual(['halvår år: always, same anchor']);
    expect(of([timepoint('a', [at(start)], window(0, 14)), timepoint('b', [at(start)])])).toEqual([
      'a b: always, same anchor',
    ]);
  });
  it('claims nothing of start and end when the length of stay is not stated, unless it is ruled out', () => {
    expect(of([six(-7, 7), finish])).toEqual(['halvår avslut: unknown, length not stated']);
    const intake = timepoint('start', [at(start)], window(0, 14));
    expect(of([intake, finish])).toEqual(['start avslut: unknown, length not stated']);
    expect(of([intake, finish], lasting(3, undefined, 'month'))).toEqual([]);
    expect(of([six(-7, 7), finish], lasting(3, undefined, 'month'))).toEqual([
      'halvår avslut: unknown, length not stated',
    ]);
  });
  it('tries every stated length of stay', () => {
    expect(of([six(-7, 7), finish], lasting(3, 12, 'month'))).toEqual(['halvår avslut: some, stay']);
    expect(of([six(-7, 7), finish], lasting(7, 12, 'month'))).toEqual([]);
    expect(of([six(-7, 7), finish], lasting(3, 5, 'month'))).toEqual([]);
    expect(of([six(-7, 7), finish], lasting(6, 6, 'month'))).toEqual(['halvår avslut: always, stay']);
    const half = timepoint('senare', [later(6, 6, 'month', end)], window(-30, 60));
    expect(of([six(-7, 7), half], lasting(3, 12, 'month'))).toEqual([]);
  });
  it('takes the shortest and the longest of several interventions, and says nothing when one is silent', () => {
    const two = [lasting(1, 2, 'month'), lasting(5, 6, 'month')].flatMap((one) => one.interventions ?? []);
    expect(of([six(-7, 7), finish], { interventions: two })).toEqual(['halvår avslut: some, stay']);
    const silent = [...two, { path: 'intervention/2', text: { text: 'Tredje' }, provided: [] }];
    expect(of([six(-7, 7), finish], { interventions: silent })).toEqual(['halvår avslut: unknown, length not stated']);
  });
  it('sees that a monthly measurement meets the end and the half-year', () => {
    const monthly = timepoint('månad', [every(1, 'month')]);
    expect(of([monthly, finish, six(0, 0)], lasting(3, 12, 'month'))).toEqual([
      'månad avslut: some, stay',
      'månad halvår: some, same anchor',
      'avslut halvår: some, stay',
    ]);
    expect(of([monthly, six(0, 0)], lasting(1, 3, 'month'))).toEqual([]);
  });
  it('relates events only to themselves', () => {
    const events = [
      { path: 'event/a', name: 'a' },
      { path: 'event/b', name: 'b' },
    ];
    const one = timepoint('ett', [at({ event: 'a' })], window(0, 10));
    const two = timepoint('två', [later(1, 1, 'week', { event: 'a' })]);
    const three = timepoint('tre', [at({ event: 'b' })], window(-100, 100));
    expect(of([one, two, three, finish], { events })).toEqual(['ett två: always, same anchor']);
  });
  it('does not claim that different target groups are the same person', () => {
    const young = timepoint('a', [at(start)], { for: { groups: [{ group: 'unga' }] } });
    const old = timepoint('b', [at(start)], { for: { groups: [{ group: 'äldre' }] } });
    expect(of([young, old])).toEqual(['a b: unknown, different groups']);
  });
  it('keeps a flexible interval to itself', () => {
    const year = timepoint('år', [later(10, 14, 'month', end)], { flexible: true });
    expect(of([finish, year])).toEqual([]);
    expect(ask(year, { start: '2025-01-01', end: '2025-02-01' }).occasions).toEqual([
      { earliest: '2025-12-01', latest: '2026-04-01' },
    ]);
  });
  it('names an open window as the cause when it is', () => {
    const open = timepoint('a', [at(start)], { flexible: true });
    expect(of([open, six(0, 0)])).toEqual(['a halvår: some, open window']);
  });
  it('agrees with the dates that due gives, for any stay', () => {
    const amount = fc.integer({ min: 0, max: 8 });
    const gap = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(amount, gap, gap, amount, amount, amount, (n, low, high, short, extra, backwards) => {
        const one = timepoint('a', [later(n, n, 'month', start)], window(-low, high));
        const two = timepoint('b', [earlier(backwards, backwards, 'week', end)], window(-3, 3));
        const stated = design({ ...lasting(short, short + extra, 'month'), timepoints: [one, two] });
        const outcomes = new Set<boolean>();
        for (const from of ['2023-01-31', '2024-02-29', '2024-08-31', '2025-03-01']) {
          const last = dayNumber(addTime(from, short + extra, 'month'));
          for (let day = dayNumber(addTime(from, short, 'month')); day <= last; day += 1) {
            const dates = { start: from, end: dateOf(day) };
            const [first, second] = [due(one, stated, dates).occasions[0], due(two, stated, dates).occasions[0]];
            outcomes.add(
              (first?.earliest ?? '') <= (second?.latest ?? '') && (second?.earliest ?? '') <= (first?.latest ?? ''),
            );
          }
        }
        const certainty = overlaps(stated)[0]?.certainty;
        if (certainty === 'always') expect([...outcomes]).toEqual([true]);
        if (certainty === undefined) expect([...outcomes]).toEqual([false]);
        expect(certainty).not.toBe('unknown');
      }),
      runs(60),
    );
  });
});

describe('order', () => {
  it('lists start, during, end and events in time order', () => {
    const events = [{ path: 'event/nian', name: 'nian' }];
    const all = [
      timepoint('nian', [at({ event: 'nian' })]),
      timepoint('senare', [later(6, 6, 'month', end)]),
      timepoint('avslut', [at(end)]),
      timepoint('vet-ej', []),
      timepoint('månad', [every(1, 'month')]),
      timepoint('tre', [later(3, 3, 'month', start)]),
      timepoint('innan', [earlier(2, 2, 'week', end)]),
      timepoint('start', [at(start)]),
      timepoint('remiss', [earlier(1, 1, 'week', start)]),
    ];
    const one = design({ events, timepoints: all });
    expect(read(one).time.order.map((each) => each.name)).toEqual([
      ...['remiss', 'start', 'tre', 'månad', 'innan', 'avslut', 'senare', 'nian', 'vet-ej'],
    ]);
  });
});
