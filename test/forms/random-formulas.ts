import fc from 'fast-check';
import type { ScoreFormula } from '../../src/forms/form.js';
import type { Expression, Formula, Row } from '../../src/model/index.js';

export const unasked = fc.constantFrom(0, 1, 'missing' as const, 'left-out' as const, 'no-score' as const);

/** What a lookup reads in them: a hole between 1 and 1.5, and nothing above 40. */
export const rows: Row[] = [
  { ranges: [{ high: 1 }], value: 10 },
  { ranges: [{ low: 1.5, high: 40 }], value: 20 },
];

/** Formulas of every function and sign, over these items, dates and other scales. */
export function formulas(
  items: readonly string[],
  { dates = [], scales = [] }: { dates?: readonly string[]; scales?: readonly string[] } = {},
): fc.Arbitrary<Formula> {
  const item = fc.constantFrom(...items).map((name): Expression => ({ item: name }));
  const number = (...all: number[]) => fc.constantFrom(...all).map((value): Expression => ({ number: value }));
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    { weight: 6, arbitrary: item },
    { weight: 1, arbitrary: number(0, 1, 2, 10, 0.5) },
    ...(scales.length > 0
      ? [{ weight: 1, arbitrary: fc.constantFrom(...scales).map((scale): Expression => ({ scale })) }]
      : []),
  );
  const test: fc.Arbitrary<Expression> = fc.record({
    operator: fc.constantFrom('is', 'is-not', '<', '<=', '>', '>='),
    left: leaf,
    right: number(0, 1, 2, 3, 4),
  });
  const reversed = item.map((one): Expression => ({ call: 'reverse', terms: [one] }));
  const gathered: fc.Arbitrary<Expression> = fc.record({
    call: fc.constantFrom('sum', 'mean', 'count', 'share', 'any', 'all', 'max', 'min'),
    terms: fc.array(fc.oneof(leaf, leaf, test, reversed), { minLength: 1, maxLength: 5 }),
  });
  // Few, so that the number does not look like a personal identity number.
  const digits: fc.Arbitrary<Expression> = fc.record({
    call: fc.constant('digits' as const),
    terms: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
  const single: fc.Arbitrary<Expression> = fc
    .tuple(fc.constantFrom('ln' as const, 'sqrt' as const, 'floor' as const, 'lookup' as const), gathered)
    .map(([call, one]) => ({ call, terms: [one] }));
  const dated = fc
    .tuple(fc.constantFrom('days' as const, 'years' as const), fc.constantFrom(...dates, ''))
    .map(([call, name]): Expression => ({ call, terms: [{ item: name }, { variable: 'date' }] }));
  const any = fc.oneof(gathered, gathered, gathered, single, digits, ...(dates.length > 0 ? [dated] : []));
  const value = fc.oneof(
    any,
    fc.record({ operator: fc.constantFrom('+', '-', '*', '/', '>='), left: any, right: fc.oneof(any, leaf) }),
  );
  return fc
    .record(
      {
        value,
        allowMissing: fc.integer({ min: 0, max: 3 }),
        lowest: fc.constant(true as const),
        decimals: fc.integer({ min: 0, max: 2 }),
        unasked,
      },
      { requiredKeys: ['value'] },
    )
    .map((formula) => formula as Formula);
}

/** The same of a form, where names are variables. */
export const asScore = ({ value, allowMissing = 0, ...rest }: Formula): ScoreFormula => ({
  ...rest,
  allowMissing,
  value: JSON.parse(JSON.stringify(value).replaceAll('"scale":', '"score":')) as ScoreFormula['value'],
  rows,
});
