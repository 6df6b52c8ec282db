import fc from 'fast-check';
import type { Answer, Answers, FormItem } from '../../src/forms/form.js';
import { ratingSteps } from '../../src/forms/logic/questions.js';

function answerTo({ kind }: FormItem): fc.Arbitrary<Answer | undefined> {
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const range = kind.range ?? {};
      const steps = kind.type === 'rating' && ratingSteps(range);
      if (steps) return fc.constantFrom(...steps);
      const low = range.low ?? (range.high ?? 10) - 20;
      const high = range.high ?? low + 20;
      return fc.integer({ min: Math.ceil(low * 4), max: Math.floor(high * 4) }).map((quarter) => quarter / 4);
    }
    case 'choice':
      return fc.constantFrom(...kind.options.map(({ code }) => code));
    case 'choices':
      return fc.subarray(kind.options.map(({ code }) => code));
    case 'yes-no':
      return fc.constantFrom('0', '1');
    case 'date':
      return fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-03-31', '2027-01-01');
    default:
      return fc.constantFrom('ord', '0', 'Å "b" <c>');
  }
}

/** Answers of the right kind to some of the items, asked or not: the same each time. Nothing is answered in the first. */
export function randomAnswers(items: readonly FormItem[], count: number): Answers[] {
  const one = fc.record(
    Object.fromEntries(
      items.map((item) => [item.variable, fc.option(answerTo(item), { nil: undefined, freq: 4 })] as const),
    ),
  );
  return [{}, ...fc.sample(one, { seed: 7, numRuns: count })];
}
