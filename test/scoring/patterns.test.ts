import { describe, expect, it } from 'vitest';
import { allAsked, allScores, scoresOf } from '../../src/forms/index.js';
import { isPublished, scoredInstruments } from './cases.js';

const all = await scoredInstruments();

describe('published scoring rules', () => {
  it.each(all.map((one) => [one.id, one] as const))('%s', (_, { form, cases }) => {
    for (const { pattern, answers, expected } of cases) {
      const found = scoresOf({ items: allAsked(form), scores: allScores(form) }, answers);
      const wrong = expected.filter(([variable, value]) => !isPublished(found[variable], value));
      expect(
        wrong.map(([variable, value]) => [pattern.id, variable, value, found[variable]]),
        pattern.id,
      ).toEqual([]);
    }
  });
});
