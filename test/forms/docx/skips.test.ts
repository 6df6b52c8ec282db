import { expect, test } from 'vitest';
import { skipsOf } from '../../../src/forms/docx/skips.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Item } from '../../../src/model/index.js';
import { asking, choice, free, when, yesNo } from './designs.js';

const skips = (items: Item[], at: number) => {
  const asked = forms(asking(items))[0]?.sections[0]?.items ?? [];
  return skipsOf(asked, at).map(({ answers, to }) => [answers, to?.name]);
};

test('no, or no answer, goes past what only a yes asks', () => {
  const items = [yesNo('a', 'A?'), free('b', 'B', when('a', 'yes')), free('c', 'C', when('a', 'yes')), free('d', 'D')];
  expect(skips(items, 0)).toEqual([[['0', undefined], 'd']]);
});

test('what hangs on a hidden question is hidden too', () => {
  const items = [yesNo('a', 'A?'), yesNo('b', 'B?', when('a', 'yes')), free('c', 'C', when('b', 'no')), free('d', 'D')];
  expect(skips(items, 0)).toEqual([[['0', undefined], 'd']]);
  expect(skips(items, 1)).toEqual([[['1', undefined], 'd']]);
});

test('each answer goes where it leads; nothing is said of the one that leads straight on', () => {
  const items = [
    choice('a', 'A', ['ett', 'två', 'tre']),
    free('b', 'B', when('a', 'val1')),
    free('c', 'C', when('a', 'val2')),
    free('d', 'D'),
  ];
  expect(skips(items, 0)).toEqual([
    [['2'], 'c'],
    [['3', undefined], 'd'],
  ]);
});

test('nothing is skipped that another answer may ask for', () => {
  const either = {
    condition: { any: [...(when('a', 'yes').condition?.any ?? []), ...(when('x', 'yes').condition?.any ?? [])] },
  };
  expect(skips([yesNo('x', 'X?'), yesNo('a', 'A?'), free('b', 'B', either), free('c', 'C')], 1)).toEqual([]);
});

test('after the last question there is none in the section', () => {
  expect(skips([yesNo('a', 'A?'), free('b', 'B', when('a', 'yes'))], 0)).toEqual([[['0', undefined], undefined]]);
});
