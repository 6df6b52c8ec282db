import { betweenResult } from '../../src/analysis/calculation/between.js';
import { changeResult } from '../../src/analysis/calculation/change.js';
import { maintainResult } from '../../src/analysis/calculation/maintain.js';
import type { Pairs } from '../../src/analysis/calculation/pairs.js';
import type { MeasureSpecification } from '../../src/analysis/measure.js';
import { Column } from '../../src/analysis/reading/column.js';
import type { Dataset } from '../../src/analysis/reading/dataset.js';
import type { Method, Value } from '../../src/reading/index.js';
import { Random } from '../../src/simulation/random.js';

/** What the analysis decides of made-up data, by its own rules: for the chance of it, run after run. */

/** A main measure as the analysis has it. */
const measureOf = (method: Method, type: Value['type'], margin?: number): MeasureSpecification =>
  ({
    id: 'm',
    role: 'main',
    value: { type },
    series: { type, options: [] },
    better: 'higher',
    first: 'start',
    last: 'end',
    later: ['end'],
    threshold: { not: 'not-countable' },
    method,
    ...(margin !== undefined && { keep: { margin: { value: margin, from: 'outcome' } } }),
    desired: type === 'yes-no' ? [1] : [],
  }) as unknown as MeasureSpecification;

/** First and last values of each person. */
export type Drawn = [first: number, last: number][];
const pairsOf = (drawn: Drawn): Pairs => ({
  before: drawn.map(([first]) => first),
  after: drawn.map(([, last]) => last),
  places: drawn.map((_, index) => index),
});

/** Whether a change is said, or that something was kept within a margin. */
export function isSaid(method: Method, type: Value['type'], drawn: Drawn, margin?: number): boolean {
  const measure = measureOf(method, type, margin);
  if (method.startsWith('kept-')) {
    const { verdict } = maintainResult(pairsOf(drawn), measure, { method, categories: undefined });
    return verdict === 'kept' || verdict === 'better' || verdict === 'kept-but-worse';
  }
  const { side } = changeResult(pairsOf(drawn), measure, { method, firstValues: [] });
  return side !== undefined && side !== 'across';
}

/** The same between two groups. `clusters`: of each person, in the same order. */
export function isSaidBetween(
  method: Method,
  type: Value['type'],
  groups: [intervention: Drawn, comparison: Drawn],
  { margin, clusters }: { margin?: number; clusters?: number[] } = {},
): boolean {
  const [before, after] = [new Column(), new Column()];
  const all = groups.flat();
  for (const [place, [first, last]] of all.entries()) {
    before.set(place, first);
    after.set(place, last);
  }
  const data: Pick<Dataset, 'size' | 'values' | 'group' | 'cluster'> = {
    size: all.length,
    values: (_, time) => (time === 'start' ? before : after),
    group: (place) => (place < groups[0].length ? 'intervention' : 'comparison'),
    cluster: (place) => clusters?.[place],
  };
  const arms = { by: 'lottery', byChance: !method.includes('and-change'), ratio: [1, 1] } as const;
  const found = betweenResult(data as Dataset, measureOf(method, type, margin), arms);
  const { side, verdict } = found ?? {};
  return margin === undefined
    ? side !== undefined && side !== 'across'
    : verdict === 'kept' || verdict === 'better' || verdict === 'kept-but-worse';
}

/** How often something is so, in so many runs that are the same each time. */
export function often(runs: number, seed: number, is: (random: Random) => boolean): number {
  const random = new Random(seed);
  let count = 0;
  for (let run = 0; run < runs; run++) if (is(random)) count += 1;
  return count / runs;
}

/** First and last values with a standard deviation of 1 and a correlation, the last so much higher. */
export const correlated = (random: Random, n: number, r: number, higher: number): Drawn =>
  Array.from({ length: n }, () => {
    const first = random.normal();
    return [first, r * first + Math.sqrt(1 - r * r) * random.normal() + higher];
  });
