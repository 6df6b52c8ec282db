import { describe, expect, test } from 'vitest';
import type { Anchor, Design, Timepoint } from '../../src/model/index.js';
import { daysOf, read } from '../../src/reading/index.js';
import { at, design, earlier, end, every, lasting, later, start, timepoint, times, window } from '../model/design.js';

const moved: Anchor = { event: 'moved' };
const relapse: Anchor = { event: 'relapse' };
const events = ['moved', 'relapse'].map((name) => ({ path: `event/${name}`, name }));
const timeOf = (timepoints: Timepoint[], more: Partial<Design> = {}) =>
  read(design({ events, timepoints, ...more })).time;
const names = (all: readonly Timepoint[]) => all.map(({ name }) => name);

const first = timepoint('first', [at(start)]);
const last = timepoint('last', [at(end)]);
const half = timepoint('half', [later(6, 6, 'month', start)]);
const year = timepoint('year', [later(12, 12, 'month', start)]);
const afterwards = timepoint('afterwards', [later(6, 6, 'month', end)]);
const later2 = timepoint('later2', [later(1, 1, 'year', end)]);
const before = timepoint('before', [at(moved)], window(-14, 0));
const six = timepoint('six', [later(6, 6, 'month', moved)]);
const crisis = timepoint('crisis', [at(relapse)]);
const monthly = timepoint('monthly', [every(1, 'month')]);
const unsaid = timepoint('unsaid', []);

describe('which measurements are compared', () => {
  test.each<[string, Timepoint[], string | undefined, string | undefined, string[]]>([
    ['start and end', [last, first], 'first', 'last', []],
    ['the end, and not what comes after it', [first, last, afterwards], 'first', 'last', ['afterwards']],
    [
      'the last of those after the end, where nothing is measured there',
      [first, later2, afterwards],
      'first',
      'later2',
      ['afterwards'],
    ],
    ['the last that is planned, where nothing is reckoned from an end', [year, half, first], 'first', 'year', ['half']],
    ['what is planned, not what happens to some', [first, year, crisis], 'first', 'year', ['crisis']],
    ['nothing planned later', [first, crisis], 'first', undefined, ['crisis']],
    ['before and after an event', [six, before], 'before', 'six', []],
    [
      'around an event beside the start: from the start',
      [before, six, first, last],
      'first',
      'last',
      ['before', 'six'],
    ],
    ['a series, with itself', [monthly], 'monthly', 'monthly', []],
    ['start and a series', [monthly, first], 'first', 'monthly', []],
    ['a series and the end', [monthly, last], 'monthly', 'last', []],
    ['start and a time that is not said', [first, unsaid], 'first', 'unsaid', []],
    ['the end alone: no first value', [last], undefined, 'last', []],
    ['after the end alone: no first value', [afterwards, last], undefined, 'last', ['afterwards']],
    ['one event once: nothing to compare', [crisis], undefined, undefined, ['crisis']],
    ['nothing', [], undefined, undefined, []],
  ])('%s', (_, timepoints, baseline, final, others) => {
    const found = timeOf(timepoints).compared(names(timepoints));
    expect([found.baseline, found.final, found.others]).toEqual([baseline, final, others]);
    expect(found.stated).toEqual({ baseline: false, final: false });
  });

  test('the design goes first: what it compares with, and when its criterion is judged', () => {
    const all = [first, half, year, afterwards];
    const found = timeOf(all).compared(names(all), { baseline: { timepoint: 'half' }, final: ['year'] });
    expect(found).toEqual({
      baseline: 'half',
      final: 'year',
      others: ['first', 'afterwards'],
      stated: { baseline: true, final: true },
    });
  });
  test('what the design names and nobody measures is not chosen', () => {
    const found = timeOf([first, last, year]).compared(['first', 'last'], {
      baseline: { timepoint: 'year' },
      final: ['year'],
    });
    expect([found.baseline, found.final]).toEqual(['first', 'last']);
    expect(found.stated).toEqual({ baseline: false, final: false });
  });
  test('the criterion is not judged before the baseline', () => {
    const found = timeOf([first, half, year]).compared(['first', 'half', 'year'], {
      baseline: { timepoint: 'half' },
      final: ['first'],
    });
    expect([found.baseline, found.final]).toEqual(['half', 'year']);
  });
});

describe('the calendar', () => {
  test.each<[string, Timepoint, Timepoint, string]>([
    [
      '1 year and 12 months are the same',
      timepoint('a', [later(1, 1, 'year', start)]),
      timepoint('b', [later(12, 12, 'month', start)]),
      'same',
    ],
    [
      '2 weeks and 14 days are the same',
      timepoint('a', [later(2, 2, 'week', start)]),
      timepoint('b', [later(14, 14, 'day', start)]),
      'same',
    ],
    [
      '27 days are before a month',
      timepoint('a', [later(27, 27, 'day', start)]),
      timepoint('b', [later(1, 1, 'month', start)]),
      'before',
    ],
    [
      '30 days may be before a month or after it',
      timepoint('a', [later(30, 30, 'day', start)]),
      timepoint('b', [later(1, 1, 'month', start)]),
      'unordered',
    ],
    [
      '32 days are after a month',
      timepoint('a', [later(32, 32, 'day', start)]),
      timepoint('b', [later(1, 1, 'month', start)]),
      'after',
    ],
    [
      'an interval is before what follows when it has ended',
      timepoint('a', [later(4, 8, 'month', end)]),
      timepoint('b', [later(8, 9, 'month', end)]),
      'before',
    ],
    [
      'intervals that overlap are unordered',
      timepoint('a', [later(4, 8, 'month', end)]),
      timepoint('b', [later(6, 9, 'month', end)]),
      'unordered',
    ],
    ['start is before the end, however long it lasts', first, last, 'before'],
    ['the end is after the start', last, first, 'after'],
    ['half a year in is before or after the end, when nothing is said', half, last, 'unordered'],
    ['before an event is before after it', before, six, 'before'],
    ['an event is anywhere', first, crisis, 'unordered'],
    ['two events are anywhere', before, crisis, 'unordered'],
    ['what comes back has no one place', first, monthly, 'unordered'],
    ['what is not said has none', first, unsaid, 'unordered'],
  ])('%s', (_, a, b, relation) => {
    expect(timeOf([a, b]).relation(a.name, b.name)).toBe(relation);
  });

  test.each<[string, Partial<Design>, string]>([
    ['6 months in is before the end of what lasts a year', lasting(12, 12, 'month'), 'before'],
    ['also when it is said as 1 year', lasting(1, 1, 'year'), 'before'],
    ['and after the end of what lasts at most 3 months', lasting(1, 3, 'month'), 'after'],
    ['and neither when it lasts 3 to 12', lasting(3, 12, 'month'), 'unordered'],
  ])('%s', (_, more, relation) => {
    expect(timeOf([half, last], more).relation('half', 'last')).toBe(relation);
  });

  test('1 year and 12 months of an intervention give the same phases', () => {
    const at12 = timepoint('at12', [later(12, 12, 'month', start)]);
    const phases = (more: Partial<Design>) => [...timeOf([at12], more).phases('at12')];
    expect(phases(lasting(1, 1, 'year'))).toEqual(['end']);
    expect(phases(lasting(12, 12, 'month'))).toEqual(['end']);
    expect(phases(lasting(18, 18, 'month'))).toEqual(['during']);
    expect(phases(lasting(6, 6, 'month'))).toEqual(['after']);
    expect(phases({})).toEqual(['during']);
  });

  test.each<[number, string]>([
    [30, 'start'],
    [31, 'start'],
    [32, 'during'],
  ])('%d days from the start are the %s', (days, phase) => {
    expect([...timeOf([timepoint('t', [later(days, days, 'day', start)])]).phases('t')]).toEqual([phase]);
  });
  test.each<[string, Timepoint, string]>([
    ['31 days after the end', timepoint('t', [later(31, 31, 'day', end)]), 'end'],
    ['32 days after the end', timepoint('t', [later(32, 32, 'day', end)]), 'after'],
    ['31 days before the end', timepoint('t', [earlier(31, 31, 'day', end)]), 'end'],
    ['32 days before the end', timepoint('t', [earlier(32, 32, 'day', end)]), 'during'],
  ])('%s', (_, one, phase) => {
    expect([...timeOf([one]).phases('t')]).toEqual([phase]);
  });
});

describe('from before to after', () => {
  test.each<[string, Timepoint, Timepoint, string]>([
    ['start to end', first, last, 'yes'],
    ['end to start', last, first, 'no'],
    ['start to after the end', first, afterwards, 'yes'],
    ['start to half a year in, where no end is spoken of', first, half, 'yes'],
    ['before an event to after it', before, six, 'yes'],
    ['after an event to before it', six, before, 'no'],
    ['start to an event', first, crisis, 'unknown'],
    ['an event to the end', crisis, last, 'unknown'],
    ['start to a time that is not said', first, unsaid, 'unknown'],
    ['one event to another', before, crisis, 'unknown'],
    ['a series to itself', monthly, monthly, 'yes'],
    ['start to itself', first, first, 'no'],
    ['a series to the end', monthly, last, 'yes'],
  ])('%s: %4$s', (_, a, b, spans) => {
    expect(timeOf(a === b ? [a] : [a, b]).spans(a.name, b.name)).toBe(spans);
  });
  test('half a year in is no result where the design speaks of an end', () => {
    expect(timeOf([first, half, last]).spans('first', 'half')).toBe('no');
  });
  test('a timepoint that does not exist is unknown', () => {
    expect(timeOf([first]).spans('first', 'gone')).toBe('unknown');
  });
});

describe('the order', () => {
  test.each<[string, Timepoint[], string[]]>([
    ['start, during, end, after', [later2, last, half, first], ['first', 'half', 'last', 'later2']],
    ['a series before what is reckoned from the end', [last, monthly, first], ['first', 'monthly', 'last']],
    ['around an event in its own order', [six, before], ['before', 'six']],
    ['what is not said last', [unsaid, last, first], ['first', 'last', 'unsaid']],
  ])('%s', (_, timepoints, order) => {
    const time = timeOf(timepoints);
    expect(names(time.order)).toEqual(order);
    expect(time.sort([...names(timepoints), 'gone', 'first'])).toEqual(
      order.includes('first') ? [...order, 'gone'] : [...order, 'gone', 'first'],
    );
  });
  test('an event stands where the measurements mention it', () => {
    const collect = {
      path: 'c',
      measures: [{ instrument: 'm' }],
      from: [],
      at: ['first', 'crisis', 'last'],
      fallbacks: [],
    };
    expect(names(timeOf([last, crisis, first], { collects: [collect] }).order)).toEqual(['first', 'crisis', 'last']);
  });
  test.each<[string, Partial<Design>, string[]]>([
    ['by the length of the intervention', lasting(3, 3, 'month'), ['first', 'last', 'half']],
    ['where it is longer', lasting(2, 2, 'year'), ['first', 'half', 'last']],
    ['before the end, where the length is not stated', {}, ['first', 'half', 'last']],
  ])('half a year in stands %s', (_, more, order) => {
    expect(names(timeOf([last, half, first], more).order)).toEqual(order);
  });
});

describe('the shortest length between measurements', () => {
  const days = (timepoints: Timepoint[], more: Partial<Design> = {}) => {
    const gap = timeOf(timepoints, more).gap(names(timepoints));
    return gap && daysOf(gap).fewest;
  };
  test.each<[string, Timepoint[], Partial<Design>, number | undefined]>([
    ['of months', [first, timepoint('m', [later(1, 1, 'month', start)]), half], {}, 28],
    ['of rounds', [timepoint('w', [every(1, 'week')])], {}, 7],
    ['of rounds beside a start', [first, monthly], {}, 28],
    ['of start and end: the shortest stay', [first, last], lasting(3, 12, 'month'), 89],
    ['of start and end without a stated length', [first, last], {}, undefined],
    ['around an event', [before, six], {}, 181],
    ['of an event and the start', [first, crisis], {}, undefined],
    ['of one', [first], {}, undefined],
  ])('%s', (_, timepoints, more, fewest) => {
    expect(days(timepoints, more)).toBe(fewest);
  });
});

describe('windows', () => {
  test.each<[string, Timepoint, boolean]>([
    ['a day without one', first, true],
    ['so many months after, without one', half, true],
    ['with one', { ...first, ...window(0, 14) }, false],
    ['a flexible day', { ...first, flexible: true }, false],
    ['an interval', timepoint('t', [later(4, 8, 'month', end)]), false],
    ['a series', monthly, false],
    ['a number of times', timepoint('t', [times(4)]), false],
    ['a time that is not said', unsaid, false],
    ['a moment that is used without being declared', timepoint('start', [], { implicit: true }), true],
  ])('%s', (_, one, lacks) => {
    expect(timeOf([one]).lacksWindow(one.name)).toBe(lacks);
  });
  test('meet only where the caller asks, and for the same base', () => {
    const a = timepoint('a', [at(start)], window(0, 14));
    const b = timepoint('b', [later(10, 10, 'day', start)], window(-3, 3));
    const time = timeOf([a, b, crisis]);
    expect(time.overlaps(() => true)).toEqual([
      { first: 'a', second: 'b', certainty: 'always', reason: 'same anchor' },
    ]);
    expect(time.overlaps(() => false)).toEqual([]);
  });
});
