import fc from 'fast-check';
import { expect } from 'vitest';
import type { Arm, Count } from '../../src/statistics/index.js';
import { runs } from '../generate/runs.js';

export const many = runs(200, 20261129);
export const score = fc.integer({ min: 0, max: 12 });
export const persons = (minLength: number, maxLength = 14) =>
  fc
    .array(fc.tuple(score, score), { minLength, maxLength })
    .map((all): Arm => ({ first: all.map(([a]) => a), last: all.map(([, b]) => b) }));
export const twoArms = (least = 0) => fc.tuple(persons(least), persons(least));
export const group = (least = 1, most = 20): fc.Arbitrary<Count> =>
  fc.integer({ min: least, max: most }).chain((n) => fc.integer({ min: 0, max: n }).map((count) => ({ count, n })));
export const fourfold = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([both, first, second, neither]) => ({ both, first, second, neither }));
export const someone = fourfold.filter(({ both, first, second, neither }) => both + first + second + neither > 0);
export const ratings = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 18 });

export const changesOf = ({ first, last }: Arm) => last.map((value, index) => value - (first[index] ?? 0));
export const near = (a: number | undefined, b: number | undefined, tolerance = 1e-8) => {
  expect(a === undefined, `${a} and ${b}`).toBe(b === undefined);
  if (a !== undefined && b !== undefined)
    expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b)));
};
export const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
/** Every table of two groups of these sizes. */
export const tables = (n1: number, n0: number): [Count, Count][] =>
  Array.from({ length: n1 + 1 }, (_, x1) =>
    Array.from({ length: n0 + 1 }, (__, x0): [Count, Count] => [
      { count: x1, n: n1 },
      { count: x0, n: n0 },
    ]),
  ).flat();

/** Small made-up data of two groups: ten persons and eight; eight and eight; three clusters and three. */
export const tiny = {
  pre: [18, 22, 15, 30, 25, 19, 27, 21, 24, 16, 20, 17, 25, 22, 28, 16, 19, 24],
  post: [14, 20, 15, 22, 18, 21, 19, 15, 23, 12, 19, 18, 24, 20, 27, 17, 18, 22],
  firstRatings: [3, 5, 2, 6, 4, 3, 7, 5, 4, 3, 6, 5, 2, 5, 4, 6],
  lastRatings: [6, 7, 2, 8, 8, 5, 7, 9, 4, 4, 6, 7, 2, 5, 6, 5],
  comparisonClusters: [
    [5, 6, 7, 6],
    [8, 9, 7],
    [4, 5, 5, 6],
  ],
  interventionClusters: [
    [7, 8, 9, 8, 8],
    [9, 10, 9],
    [6, 7, 8, 7],
  ],
};
/** The first `n` persons, and the others. */
export const halves = (first: readonly number[], last: readonly number[], n: number): [Arm, Arm] => [
  { first: first.slice(0, n), last: last.slice(0, n) },
  { first: first.slice(n), last: last.slice(n) },
];
