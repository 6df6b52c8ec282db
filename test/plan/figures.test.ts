import { describe, expect, test } from 'vitest';
import { figuresFor } from '../../src/words/index.js';

const [sv, en] = [figuresFor('sv'), figuresFor('en')];

describe('numbers', () => {
  test.each<[string, string, string]>([
    ['a decimal comma, and a minus sign that is one', sv.fixed(-1.84, 1), '−1,8'],
    ['a decimal point in English', en.fixed(-1.84, 1), '−1.8'],
    ['zeros at the end are kept, so that numbers stand below each other', sv.fixed(2, 2), '2,00'],
    ['or left out', sv.rounded(2.5, 2), '2,5'],
    ['what is rounded to nothing has no sign', sv.fixed(-0.04, 1), '0,0'],
    ['nor as a change', sv.signed(0.04, 1), '0,0'],
    ['a change upwards has its sign', sv.signed(3.5, 1), '+3,5'],
    ['thousands are set apart, without a line break', sv.count(1500), '1\u00a0500'],
    ['also millions', en.count(1234567), '1,234,567'],
    ['hundreds are not', sv.count(999), '999'],
    ['an interval over zero', sv.span([-5.11, 1.47], (one) => sv.signed(one, 1)), '−5,1 till +1,5'],
  ])('%s', (_, written, expected) => expect(written).toBe(expected));
});

describe('shares', () => {
  test.each<[string, string, string]>([
    ['whole per cent', sv.percent(0.3333, 60), '33 %'],
    ['without a space in English', en.percent(0.3333, 60), '33%'],
    ['with a decimal of a thousand or more', sv.percent(0.72067, 1500), '72,1 %'],
    ['all but one are not all', sv.percent(199 / 200, 200), '99,5 %'],
    ['one of many is not none', sv.percent(1 / 300, 300), '0,3 %'],
    ['all', sv.percent(1, 18), '100 %'],
    ['none', sv.percent(0, 2000), '0 %'],
    ['an interval', sv.percents([0.1608, 0.4204], 44), '16 till 42 %'],
    ['an interval in English', en.percents([0.1608, 0.4204], 44), '16 to 42%'],
  ])('%s', (_, written, expected) => expect(written).toBe(expected));
});

describe('p', () => {
  test.each<[number, string, string]>([
    [0.27159, 'p = 0,272', 'p = 0.272'],
    [0.001, 'p = 0,001', 'p = 0.001'],
    [0.00099, 'p < 0,001', 'p < 0.001'],
    [0, 'p < 0,001', 'p < 0.001'],
    [1, 'p = 1,000', 'p = 1.000'],
  ])('%d', (p, swedish, english) => {
    expect(sv.p(p)).toBe(swedish);
    expect(en.p(p)).toBe(english);
  });
});
