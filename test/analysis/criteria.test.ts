import { expect, test } from 'vitest';
import { protect } from '../../src/analysis/protection/protect.js';
import { answered, clientsOf, oneQuestion, type Pair } from './attack.js';

const kinds: Pair[] = [
  [4, 7],
  [5, 5],
  [6, 3],
];
const counted = async (success: string, counts: readonly number[]) => {
  const design = await oneQuestion('rated 0..10 "l" .. "h"', success);
  return answered(design, clientsOf(kinds, counts)).results('internal');
};

/** Who got better has not lost anything: a goal to keep what is there would else be missed by those who got more. */
test.each([
  ['success at-least 60 % unchanged', 40, 'reached'],
  ['success at-least 60 % improved', 32, 'not-reached'],
])('%s', async (success, count, verdict) => {
  const { outcomes } = await counted(success, [32, 8, 20]);
  expect(outcomes['1']?.criteria).toMatchObject([{ ofMeasured: { n: 60, count }, verdict }]);
});

test('those who kept it are told of exactly where those who got worse are', async () => {
  const told = new Set<boolean>();
  for (const counts of [
    [32, 8, 20],
    [38, 2, 20],
    [55, 2, 3],
    [20, 37, 3],
    [0, 57, 3],
    [30, 30, 0],
    [8, 1, 1],
  ]) {
    const { outcomes, measures } = protect(await counted('success at-least 60 % unchanged', counts));
    const [worse] = Object.values(measures).map(({ changes }) => changes.end?.direction?.worse?.count);
    const kept = outcomes['1']?.criteria[0]?.ofMeasured?.count;
    expect(typeof kept === 'number', counts.join()).toBe(typeof worse === 'number');
    told.add(typeof kept === 'number');
  }
  expect([...told].sort()).toEqual([false, true]);
});
