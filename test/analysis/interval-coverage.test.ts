import { afterAll, describe, expect, test } from 'vitest';
import { changeResult } from '../../src/analysis/calculation/change.js';
import type { MeasureSpecification } from '../../src/analysis/measure.js';
import { specification } from '../../src/analysis/specification.js';
import { Random } from '../../src/simulation/random.js';
import { tPoint } from '../../src/statistics/distributions.js';
import { change } from '../../src/statistics/index.js';
import { RandomIntercept } from '../../src/statistics/random-intercept.js';
import { designOf } from './feed.js';

/**
 * How often a 95 % interval holds the truth, when data are drawn again and again. On a normal distribution it must be 95 %
 * within the error of the simulation; on a skewed scale it is only told, since no interval promises that.
 */
const { measures } = specification(await designOf('every-type'));
const [rating] = measures.filter((one) => one.id === '1.scalerating.client') as [MeasureSpecification];

const draws = 2000;
/** Four standard errors of a share of 0.95 among the draws. */
const error = 4 * Math.sqrt((0.95 * 0.05) / draws);

type Holds = { mean: number; dz: number; typical: number };
/** The share of intervals that hold the true mean change, the true d_z and the true middle change. */
function coverage(
  n: number,
  draw: (random: Random) => number,
  truth: { mean: number; sd: number; median: number },
): Holds {
  const held: Holds = { mean: 0, dz: 0, typical: 0 };
  const holds = (interval: readonly [number, number] | null | undefined, value: number) =>
    interval && interval[0] <= value && value <= interval[1] ? 1 : 0;
  for (let round = 0; round < draws; round++) {
    const random = new Random(20_261_122, n * draws + round);
    const before = Array.from({ length: n }, () => 20 + 6 * random.normal());
    const after = before.map((value) => value + draw(random));
    const places = before.map((_, index) => index);
    const found = changeResult({ before, after, places }, rating, { firstValues: before });
    held.mean += holds(found.interval, truth.mean);
    held.dz += holds(found.standardised?.dzInterval, truth.mean / truth.sd);
    held.typical += holds(found.typical?.interval, truth.median);
  }
  return { mean: held.mean / draws, dz: held.dz / draws, typical: held.typical / draws };
}

describe.each([8, 18, 40])('%i clients, normal changes', (n) => {
  const found = coverage(n, (random) => -3 + 5 * random.normal(), { mean: -3, sd: 5, median: -3 });
  test('the mean change', () => expect(Math.abs(found.mean - 0.95)).toBeLessThan(error));
  test('the change in standard deviations', () => expect(Math.abs(found.dz - 0.95)).toBeLessThan(error));
  test('the middle change promises at least 95 %', () => {
    expect(found.typical).toBeGreaterThan(0.95 - error);
    expect(found.typical).toBeLessThan(0.98 + error);
  });
});

// Skewed changes are told of, not promised: no test.
afterAll(() => {
  // Exponential: most change little, a few much.
  for (const n of [8, 18, 40]) {
    const held = Array.from({ length: draws }, (_, round) => {
      const random = new Random(20_261_122, n * draws + round);
      const after = Array.from({ length: n }, () => 5 * Math.log(random.next()));
      const { interval } = change(
        after.map(() => 0),
        after,
      ) ?? { interval: undefined };
      return interval !== undefined && interval[0] <= -5 && -5 <= interval[1];
    });
    const share = held.filter(Boolean).length / draws;
    console.log(`exponential changes, n = ${n}: mean ${(100 * share).toFixed(1)} %`);
  }
});

test('the mixed model, with a third missing at random', () => {
  const rounds = 1000;
  let held = 0;
  for (let round = 0; round < rounds; round++) {
    const random = new Random(7, round);
    const model = new RandomIntercept(3);
    for (let client = 0; client < 30; client++) {
      const level = 20 + 6 * random.normal();
      const values = [0, -2, -4].map((change) => level + change + 4 * random.normal());
      const there = values.map((_, index) => index === 0 || !random.chance(1 / 3));
      const at = (index: number) => [1, index === 1 ? 1 : 0, index === 2 ? 1 : 0];
      model.add(
        [0, 1, 2].filter((index) => there[index]).map(at),
        values.filter((_, index) => there[index]),
      );
    }
    const fit = model.fit();
    if (!fit) continue;
    const df = fit.measurements - fit.cases - 2;
    const half = tPoint(0.975, df) * (fit.errors[2] ?? Number.NaN);
    if (Math.abs((fit.coefficients[2] ?? Number.NaN) + 4) <= half) held += 1;
  }
  expect(Math.abs(held / rounds - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / rounds));
});
