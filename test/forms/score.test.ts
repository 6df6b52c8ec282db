import { describe, expect, it } from 'vitest';
import type { Answers, FormItem, FormTest, Score } from '../../src/forms/form.js';
import { relevant, relevantAnswers, testHolds } from '../../src/forms/logic/condition.js';
import { score } from '../../src/forms/logic/score.js';
import { forms } from '../../src/forms/making/forms.js';
import { design } from './fixture.js';
import { type Simple, scoreFormulaOf } from './formula.js';

const section = forms(design)[0]?.sections[0];
const items = section?.items ?? [];
const rule = (name: string): Score => {
  const found = section?.scores.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const rated = (variable: string, low?: number, high?: number): FormItem => ({
  name: variable,
  variable,
  text: { sv: variable },
  kind: { type: 'rating', range: { low, high } },
  optional: false,
});
const formula = (more: Partial<Simple>, variables = ['a', 'b', 'c'], reverse = false): Score => ({
  name: 's',
  variable: 's',
  title: { sv: 's' },
  formula: scoreFormulaOf(
    { function: 'sum', ...more },
    variables.map((variable) => ({ variable, reverse })),
  ),
});

describe('score', () => {
  const three = ['a', 'b', 'c'].map((variable) => rated(variable, 0, 4));

  it('sum, mean, count', () => {
    const answers = { a: 1, b: 0, c: 3 };
    expect(score(formula({}), three, answers)).toBe(4);
    expect(score(formula({ function: 'mean' }), three, answers)).toBe(1.33333333333);
    expect(score(formula({ function: 'count' }), three, answers)).toBe(2);
  });

  it('reverse is high + low − value', () => {
    const one = (low: number, high: number, value: number) =>
      score(formula({}, ['a'], true), [rated('a', low, high)], { a: value });
    expect(one(0, 4, 1)).toBe(3);
    expect(one(1, 7, 2)).toBe(6);
    expect(one(-5, 5, 4)).toBe(-4);
  });

  it('cannot be reversed with an open bound', () => {
    const open = formula({}, ['a'], true);
    expect(score(open, [rated('a', 0, undefined)], { a: 1 })).toBeUndefined();
  });

  it('a factor multiplies, without binary noise', () => {
    expect(score(formula({ factor: 0.1 }), three, { a: 1, b: 1, c: 1 })).toBe(0.3);
    expect(score(formula({ function: 'mean', factor: 10 }), three, { a: 1, b: 2, c: 2 })).toBe(16.6666666667);
  });

  it('missing within what is allowed: a sum is the mean of the answered × the number of items', () => {
    expect(score(formula({ allowMissing: 1 }), three, { a: 1, b: 2 })).toBe(4.5);
    expect(score(formula({ allowMissing: 1, function: 'mean' }), three, { a: 1, b: 2 })).toBe(1.5);
    expect(score(formula({ allowMissing: 1, function: 'count' }), three, { a: 1, b: 0 })).toBe(1);
  });

  it('more missing than allowed, or nothing at all, gives no score', () => {
    expect(score(formula({}), three, { a: 1, b: 2 })).toBeUndefined();
    expect(score(formula({ allowMissing: 1 }), three, { a: 1 })).toBeUndefined();
    expect(score(formula({ allowMissing: 9 }), three, {})).toBeUndefined();
  });

  it('zero is an answer', () => {
    expect(score(formula({}), three, { a: 0, b: 0, c: 0 })).toBe(0);
  });

  it('options count by position, yes as one, several answers by how many', () => {
    expect(score(rule('medel'), items, { maendemar: 5, maendeboende: '3' })).toBe(40);
    expect(score(rule('antal'), items, { maendearb: '0', maendestod: ['1', '3'] })).toBe(1);
    expect(score(rule('antal'), items, { maendearb: '1' })).toBe(1);
  });

  it('the fixture: 7 + (4 + 0 − 1), and with the second missing 7 × 2', () => {
    expect(score(rule('summa'), items, { maendemar: 7, maendeoro: 1 })).toBe(10);
    expect(score(rule('summa'), items, { maendemar: 7 })).toBe(14);
  });

  it('an item that is not asked counts as missing, although it has an answer', () => {
    const hidden: FormItem = {
      ...rated('b', 0, 4),
      condition: { any: [{ all: [{ variable: 'a', operator: '>', value: { number: 2 } }] }] },
    };
    const two = [rated('a', 0, 4), hidden];
    expect(score(formula({}, ['a', 'b']), two, { a: 3, b: 4 })).toBe(7);
    expect(score(formula({}, ['a', 'b']), two, { a: 1, b: 4 })).toBeUndefined();
    expect(score(formula({ allowMissing: 1 }, ['a', 'b']), two, { a: 1, b: 4 })).toBe(2);
  });
});

describe('condition', () => {
  const test = (operator: FormTest['operator'], value: FormTest['value']): FormTest => ({
    variable: 'x',
    operator,
    value,
  });

  it.each([
    ['is', 3, true],
    ['is-not', 3, false],
    ['<', 3, false],
    ['<=', 3, true],
    ['>', 2, true],
    ['>=', 3, true],
  ] as const)('3 %s %d is %s', (operator, number, holds) => {
    expect(testHolds(test(operator, { number }), 3)).toBe(holds);
  });

  it('nothing holds of a question that is not answered', () => {
    for (const operator of ['is', 'is-not', '<', '<=', '>', '>='] as const) {
      for (const missing of [undefined, '', []]) {
        expect(testHolds(test(operator, { code: '1' }), missing)).toBe(false);
        expect(testHolds(test(operator, { number: 0 }), missing)).toBe(false);
      }
    }
  });

  it('several answers: among them or not', () => {
    expect(testHolds(test('is', { code: '2' }), ['1', '2'])).toBe(true);
    expect(testHolds(test('is-not', { code: '2' }), ['1', '2'])).toBe(false);
    expect(testHolds(test('is-not', { code: '3' }), ['1', '2'])).toBe(true);
  });

  it('options are in order by position, ten after nine', () => {
    expect(testHolds(test('>', { code: '9' }), '10')).toBe(true);
    expect(testHolds(test('<', { code: '2' }), '1')).toBe(true);
  });

  it('dates, also incomplete ones', () => {
    expect(testHolds(test('>=', { date: '2026-03-01' }), '2026-03-01')).toBe(true);
    expect(testHolds(test('is', { date: '2026' }), '2026-12-31')).toBe(true);
    expect(testHolds(test('>', { date: '2026-03' }), '2026-03-31')).toBe(false);
    expect(testHolds(test('<', { date: '2026' }), '2025-12-31')).toBe(true);
  });

  it('all of a group, any of the groups', () => {
    const asked = (answers: Answers) => relevant(items, answers).has('maendevem');
    expect(asked({})).toBe(false);
    expect(asked({ maendestod: ['3'] })).toBe(false);
    expect(asked({ maendestod: ['1', '3'], maendemar: 3 })).toBe(true);
    expect(asked({ maendestod: ['3'], maendemar: 4 })).toBe(false);
    expect(asked({ maendeboende: '1' })).toBe(true);
  });

  const chained = (variable: string, on: string): FormItem => ({
    ...rated(variable, 0, 4),
    condition: { any: [{ all: [{ variable: on, operator: '>=', value: { number: 1 } }] }] },
  });

  it('hiding goes on down the line, and hidden answers are not exported', () => {
    const line = [rated('a', 0, 4), chained('b', 'a'), chained('c', 'b')];
    expect([...relevant(line, { a: 1, b: 1, c: 1 })]).toEqual(['a', 'b', 'c']);
    expect(relevantAnswers(line, { a: 0, b: 1, c: 1 })).toEqual({ a: 0 });
  });

  it('questions that depend on each other in a ring are not asked', () => {
    expect([...relevant([chained('a', 'b'), chained('b', 'a')], { a: 1, b: 1 })]).toEqual([]);
  });
});
