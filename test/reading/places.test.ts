import { expect, test } from 'vitest';
import { read } from '../../src/reading/index.js';
import { at, design, end, every, later, start, timepoint, times, window } from '../model/design.js';

const moved = { event: 'moved' };
const { time } = read(
  design({
    events: [{ path: 'event/moved', name: 'moved', text: { text: 'Moved' } }],
    timepoints: [
      { ...timepoint('start', []), implicit: true },
      { ...timepoint('moved', []), implicit: true },
      timepoint('six', [later(6, 6, 'month', { timepoint: 'start' })], window(-7, 7)),
      timepoint('after', [later(1, 1, 'week', moved)]),
      timepoint('both', [at(start, end)]),
      timepoint('hung', [later(1, 1, 'month', { timepoint: 'both' })]),
      timepoint('monthly', [every(1, 'month')]),
      timepoint('once', [times(1)]),
      timepoint('four', [times(4)]),
      timepoint('interval', [later(4, 8, 'month', end)]),
      timepoint('flexible', [later(4, 4, 'month', end)], { flexible: true }),
      timepoint('unsaid', []),
    ],
  }),
);
const named = (holds: (name: string) => boolean) =>
  time.order
    .map(({ name }) => name)
    .filter(holds)
    .sort();

test('what falls more than once, and what may', () => {
  expect(named((name) => time.comesBack(name))).toEqual(['both', 'four', 'hung', 'monthly']);
  expect(named((name) => time.mayComeBack(name) && !time.comesBack(name))).toEqual(['after', 'moved']);
});

test('where a timepoint is said to be, in the design’s own terms', () => {
  expect(time.stated('start')).toEqual([{ anchor: start, side: 'at' }]);
  expect(time.stated('moved')).toEqual([{ anchor: moved, side: 'at' }]);
  expect(time.stated('both')).toEqual([
    { anchor: start, side: 'at' },
    { anchor: end, side: 'at' },
  ]);
  const six = { anchor: { timepoint: 'start' }, side: 'after', amount: { low: 6, high: 6 }, unit: 'month' };
  expect(time.stated('six')).toEqual([six]);
  for (const name of ['monthly', 'unsaid', 'nowhere']) expect(time.stated(name)).toEqual([]);
});

test('what is held to a window: a stated one, or an interval', () => {
  expect(named((name) => time.hasWindow(name))).toEqual(['interval', 'six']);
});

test('a day that is due has no year that it cannot be in', () => {
  expect(time.dueSpans('six', { start: 1e7 })[0]?.target).toBeGreaterThan(1e7 + 180);
});
