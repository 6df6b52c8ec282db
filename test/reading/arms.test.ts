import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.js';
import { timed } from '../data/check/checked.js';

const design = (comparison: string, timepoints = '', at = ['start', 'end']) => timed(timepoints, at, comparison);
const comparisonOf = async (comparison: string) => read(await design(comparison)).comparison;
const armsOf = async (comparison: string) => (await comparisonOf(comparison)).arms;

describe('two groups that are compared', () => {
  test.each([
    ['randomised', 'lottery', true, true],
    ['matched', 'matching', false, true],
    ['alternating', 'turn', false, false],
    ['ordinary', 'ordinary', false, false],
  ] as const)('come about by %s', async (kind, by, byChance, supportsEffect) => {
    const found = await comparisonOf(`comparison ${kind} in w`);
    expect(found.arms).toEqual({ by, byChance, ratio: [1, 1] });
    expect(found.supportsEffect).toBe(supportsEffect);
  });

  test.each(['norm', 'none', 'units', 'providers'])('are not what a comparison with %s is', async (kind) => {
    expect(await armsOf(`comparison ${kind} in w`)).toBeUndefined();
  });

  test('have the ratio and the clusters that are stated', async () => {
    expect(
      await armsOf(
        'comparison randomised per team in w { ratio 2 to 1 clusters-per-group 6..8 persons-per-cluster about 12 icc 0.05 }',
      ),
    ).toEqual({
      by: 'lottery',
      byChance: true,
      ratio: [2, 1],
      clustered: { drawn: 'team', perArm: 6, size: 12, icc: { value: 0.05 } },
    });
    // A ratio that cannot be is none.
    expect((await armsOf('comparison randomised in w { ratio 0 to 1 }'))?.ratio).toEqual([1, 1]);
    expect((await armsOf('comparison randomised per person in w'))?.clustered).toBeUndefined();
  });

  test.each([
    ['comparison randomised in w { layout stepped-wedge }', 'stepped'],
    ['comparison units { layout stepped-wedge }', 'stepped'],
    ['comparison randomised in w { layout crossover }', 'crossover'],
    ['comparison randomised in w { groups 3 }', 'several-groups'],
    ['comparison randomised in w comparison matched in w', 'several-groups'],
  ] as const)('are refused where they are laid out otherwise: %s', async (comparison, why) => {
    const found = await comparisonOf(comparison);
    expect([found.refused?.why, found.arms]).toEqual([why, undefined]);
    const reading = read(await design(comparison));
    expect(reading.outcomes.map(({ outcome }) => reading.hypotheses(outcome))).toEqual([[]]);
  });

  test('are one, where the same group is told of twice', async () => {
    expect((await comparisonOf('comparison randomised in w comparison randomised in w')).refused).toBeUndefined();
  });

  test('are what the outcome is tested for, whatever is claimed', async () => {
    const kinds = async (more: string) => {
      const reading = read(await design(more));
      return reading.outcomes.flatMap(({ outcome }) => reading.hypotheses(outcome).map(({ kind }) => kind));
    };
    expect(await kinds('')).toEqual(['improve']);
    expect(await kinds('comparison ordinary in w')).toEqual(['differ']);
    expect(await kinds('comparison ordinary in w claim outcome')).toEqual(['differ']);
  });

  test('are compared until those who wait get the intervention', async () => {
    const times = 'timepoint half 6 months after start timepoint year 12 months after start';
    const final = async (given: string) => {
      const reading = read(await design(`comparison randomised with waiting-list in w { ${given} }`, times, ['start']));
      const { compared } = reading.tests[0] ?? {};
      return [compared?.baseline, compared?.final, compared?.others];
    };
    expect(await final('')).toEqual(['start', 'year', ['half']]);
    expect(await final('gets-intervention at year')).toEqual(['start', 'year', ['half']]);
    expect(await final('gets-intervention at half')).toEqual(['start', 'half', ['year']]);
    expect(await final('gets-intervention 9 months after start')).toEqual(['start', 'half', ['year']]);
    expect(await final('gets-intervention 1 months after start')).toEqual(['start', undefined, ['half', 'year']]);
  });
});
