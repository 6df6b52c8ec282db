import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, FormItem, FormItemKind, FormTest, Score } from '../../src/forms/form.js';
import { type PageItem, pageItem } from '../../src/forms/html/page-data.js';
import { pageLogic } from '../../src/forms/html/page-logic.js';
import type { Calculation } from '../../src/forms/logic/calculation.js';
import { relevant } from '../../src/forms/logic/condition.js';
import { calculated } from '../../src/forms/logic/lowering.js';
import { score } from '../../src/forms/logic/score.js';
import { runs } from '../generate/runs.js';
import { asScore, formulas as formulasOf } from './random-formulas.js';

interface Logic {
  relevant(items: PageItem[], answers: Answers): Set<string>;
  score(
    calculations: ({ variable: string } & Calculation)[],
    variable: string,
    items: PageItem[],
    answers: Answers,
    date?: string,
  ): number | undefined;
  csvFile(rows: unknown[][], language?: string): string;
  csvCell(value: unknown): string;
  looksLikeIdentity(text: string): boolean;
  writtenNumber(text: string): number | undefined;
}
const page = new Function(
  `${pageLogic}\nreturn { relevant, score, csvFile, csvCell, looksLikeIdentity, writtenNumber };`,
)() as Logic;

const variables = ['a', 'b', 'c', 'd', 'e'];
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `o${index}`,
    code: String(index + 1),
    text: { sv: `o${index}` },
    // Some answers have points of their own, and some have none.
    ...(index % 4 === 1 && { points: 0.5 }),
    ...(index % 4 === 2 && { points: 'missing' as const }),
    ...(index % 4 === 3 && { points: 'left-out' as const }),
  }));
const bound = fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined });
const kind: fc.Arbitrary<FormItemKind> = fc.oneof(
  fc.record({ type: fc.constant('rating' as const), range: fc.record({ low: bound, high: bound }) }),
  fc.record({ type: fc.constant('number' as const), range: fc.record({ low: bound, high: bound }) }),
  fc.integer({ min: 0, max: 12 }).map((n) => ({ type: 'choice' as const, ordered: true, options: options(n) })),
  fc.integer({ min: 1, max: 4 }).map((n) => ({ type: 'choices' as const, options: options(n) })),
  fc.constantFrom('yes-no' as const, 'date' as const, 'text' as const, 'unstated' as const).map((type) => ({ type })),
);
const dates = ['2025', '2025-06', '2025-06-15', '2026-01-01'];
const test: fc.Arbitrary<FormTest> = fc.record({
  variable: fc.constantFrom(...variables, 'unknown'),
  operator: fc.constantFrom('is', 'is-not', '<', '<=', '>', '>='),
  value: fc.oneof(
    fc.record({ number: fc.integer({ min: -2, max: 11 }) }),
    fc.record({ date: fc.constantFrom(...dates) }),
    fc.record({ code: fc.constantFrom('0', '1', '2', '9', '10') }),
  ),
});
const condition = fc.record({
  any: fc.array(fc.record({ all: fc.array(test, { maxLength: 2 }) }), { maxLength: 2 }),
});
const itemsOf: fc.Arbitrary<FormItem[]> = fc
  .tuple(...variables.map(() => fc.tuple(kind, fc.option(condition, { nil: undefined }))))
  .map((all) =>
    all.map(([itemKind, when], index) => ({
      name: variables[index] ?? '',
      variable: variables[index] ?? '',
      text: { sv: '' },
      kind: itemKind,
      optional: false,
      ...(when && { condition: when }),
    })),
  );
const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -3, max: 12 }),
  fc.double({ min: -3, max: 12, noNaN: true }),
  fc.constantFrom('', '0', '1', '2', '10', 'text', ...dates),
  fc.subarray(['1', '2', '3']),
);
const answersOf = fc.record(Object.fromEntries(variables.map((variable) => [variable, answer])));

describe('the script in the page', () => {
  it('asks the same questions as the reference', () => {
    fc.assert(
      fc.property(itemsOf, answersOf, (items, answers) => {
        expect([...page.relevant(items.map(pageItem), answers)]).toEqual([...relevant(items, answers)]);
      }),
      runs(2000, 1),
    );
  });

  it('gives the same scores as the reference', () => {
    const one = formulasOf(variables, { dates: variables, scales: ['s0', 's1', 's2'] }).map(asScore);
    const formulas = fc.array(one, { minLength: 3, maxLength: 3 });
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(itemsOf, answersOf, formulas, (items, answers, formulas) => {
        const scores = formulas.map(
          (one, index): Score => ({ name: `s${index}`, variable: `s${index}`, title: {}, formula: one }),
        );
        const all = scores.map((one) => ({ variable: one.variable, ...calculated(one, { items, scores }) }));
        for (const one of scores) {
          const reference = score(one, items, answers, { scores, date: '2026-03-01' });
          seen.add(reference === undefined);
          expect(page.score(all, one.variable, items.map(pageItem), answers, '2026-03-01')).toBe(reference);
        }
      }),
      runs(4000, 3),
    );
    expect(seen.size).toBe(2);
  });
});

describe('CSV', () => {
  it.each(["'=1", "''\t1", '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '\u00a0@x'])(
    'a text that a spreadsheet could run is disarmed: %j',
    (text) => {
      expect(page.csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );
  it.each(["'", "'a", "a'=1", 'K-001'])('any other text is left alone: %j', (text) => {
    expect(page.csvCell(text)).toBe(text);
  });
  it('numbers are numbers, also negative ones', () => {
    expect(page.csvCell(-5)).toBe('-5');
    expect(page.csvCell(0)).toBe('0');
    expect(page.csvCell(2.5)).toBe('2.5');
  });
  it('quotes, commas, semicolons and line breaks stay within the cell', () => {
    expect(page.csvCell('a "b", c;\nd')).toBe('"a ""b"", c;\nd"');
  });
  it('a file is one line for each row, with a byte order mark for spreadsheets; nothing is an empty cell', () => {
    expect(
      page.csvFile([
        ['a', 'b'],
        [undefined, ['1', '3']],
      ]),
    ).toBe('\ufeffa,b\r\n,1 3\r\n');
  });
  it('in Swedish cells have semicolons between and numbers a comma, as a Swedish spreadsheet has them', () => {
    expect(
      page.csvFile(
        [
          ['a', 'b', 'c', 'd'],
          [2.5, -3, 'x;y', 'x,y'],
        ],
        'sv',
      ),
    ).toBe('\ufeffa;b;c;d\r\n2,5;-3;"x;y";"x,y"\r\n');
  });
});

describe('what is written', () => {
  it.each(['19900101-1234', '900101-1234', '199001011234', '9001011234', '900161-1234', ' 900101+1234 '])(
    '%j looks like a personal identity number',
    (text) => expect(page.looksLikeIdentity(text)).toBe(true),
  );
  it.each(['K-001', '1234567890', '900101', '12345', '9013011234', '900101-12'])('%j does not', (text) =>
    expect(page.looksLikeIdentity(text)).toBe(false),
  );
  it.each([
    ['12', 12],
    [' 2,5 ', 2.5],
    ['2.5', 2.5],
    ['−3', -3],
    ['1 000', 1000],
    ['1,2,3', undefined],
    ['tolv', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%j is %j', (text, number) => expect(page.writtenNumber(text)).toBe(number));
});
