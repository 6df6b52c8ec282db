import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreWords } from '../../../src/forms/codebook/score.js';
import type { FormItem, Score } from '../../../src/forms/form.js';
import { score } from '../../../src/forms/logic/score.js';
import type { Instrument, Item, Scale } from '../../../src/model/index.js';
import { possibleRange as rangeOf } from '../../../src/reading/index.js';
import { runs } from '../../generate/runs.js';
import { formulaOf, type Simple, scoreFormulaOf } from '../formula.js';

const item = (variable: string, low: number | undefined, high: number | undefined): FormItem => ({
  name: variable,
  variable,
  text: { sv: variable },
  kind: { type: 'rating', range: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } },
  optional: false,
});
const two = [
  { variable: 'a', reverse: false },
  { variable: 'b', reverse: true },
];
const rule = (formula: Simple, terms = two): Score => ({
  name: 'p',
  variable: 'p',
  title: { sv: 'p' },
  formula: scoreFormulaOf(formula, terms),
});
const items = [item('a', 0, 10), item('b', 0, 4)];

/** What the model's own scale of the same formula can give. */
function possibleRange(formula: Simple, asked: readonly FormItem[], terms = two) {
  const items = asked.map(({ name, kind }) => ({ name, kind }) as unknown as Item);
  const scale = {
    name: 'p',
    formula: formulaOf(
      formula,
      terms.map(({ variable, reverse }) => ({ item: variable, reverse })),
    ),
  };
  return rangeOf({ items, scales: [scale] } as unknown as Instrument, scale as unknown as Scale);
}

describe('what a score can be', () => {
  it.each([
    ['all answered: 0 + 0 to 10 + 4', { function: 'sum' } as const, [0, 14]],
    ['one missing: the one that is answered, times two', { function: 'sum', allowMissing: 1 } as const, [0, 20]],
    [
      'more may be missing than there are: one must be answered',
      { function: 'sum', allowMissing: 5 } as const,
      [0, 20],
    ],
    ['a mean, times ten', { function: 'mean', factor: 10 } as const, [0, 70]],
    ['a count', { function: 'count' } as const, [0, 2]],
    ['a negative factor', { function: 'mean', factor: -1 } as const, [-7, 0]],
  ])('%s', (_, one, [low, high]) => expect(possibleRange(one, items)).toEqual({ low, high }));

  it('is not known where an item has no bound', () => {
    expect(possibleRange({ function: 'sum' }, [item('a', 0, undefined), item('b', 0, 4)])).toBeUndefined();
  });

  it('holds every score that answers give, and is reached', () => {
    const bounds = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 6 }));
    const formula = fc.record({
      function: fc.constantFrom('sum' as const, 'mean' as const, 'count' as const),
      allowMissing: fc.integer({ min: 0, max: 3 }),
      factor: fc.constantFrom(1, 10, 0.1, -2),
      reverse: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 3 }), formula, (all, { reverse, ...how }) => {
        const asked = all.map(([low, width], index) => item(`i${index}`, low, low + width));
        const terms = asked.map(({ variable }) => ({ variable, reverse }));
        const one = rule(how, terms);
        const range = possibleRange(how, asked, terms);
        // Every combination of the lowest answer, the highest answer and none.
        const ways = asked.reduce<(number | undefined)[][]>(
          (before, { kind }) => {
            const { low, high } = kind.type === 'rating' ? kind.range : {};
            return before.flatMap((way) => [low, high, undefined].map((answer) => [...way, answer]));
          },
          [[]],
        );
        const given = ways.flatMap((way) => {
          const answers = Object.fromEntries(way.map((answer, index) => [`i${index}`, answer]));
          return score(one, asked, answers) ?? [];
        });
        const { low = Number.NaN, high = Number.NaN } = range ?? {};
        expect(given.every((value) => value >= low && value <= high)).toBe(true);
        if (how.function !== 'count') expect([Math.min(...given), Math.max(...given)]).toEqual([low, high]);
      }),
      runs(300, 20261121),
    );
  });
});

describe('how a score is worked out, in words', () => {
  it('in Swedish and English', () => {
    const one = rule({ function: 'mean', factor: 2.5, allowMissing: 1 });
    expect(scoreWords({ ...one, better: 'lower' }, items)).toEqual({
      sv: 'Medelvärdet av a och b (vänd: 4 − svaret) × 2,5. Högst 1 av 2 får saknas, och minst en måste vara besvarad. Lägre är bättre.',
      en: 'The mean of a and b (reversed: 4 − the answer) × 2.5. At most 1 of 2 may be missing, and at least one must be answered. Lower is better.',
    });
  });

  it('a count is not made larger for what is missing', () => {
    expect(scoreWords(rule({ function: 'count', allowMissing: 1 }), items).sv).toContain(
      'När svar saknas räknas de inte upp.',
    );
  });
});
