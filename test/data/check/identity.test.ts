import { describe, expect, test } from 'vitest';
import { isIdentityCode, looksLikeIdentity, looksLikeName } from '../../../src/data/check/identity.js';
import { checked, timed } from './checked.js';

const design = await timed('timepoint first "1" at start', []);
const found = (wtotal: string, code = 'K1') =>
  checked(design, [{ path: 'd.csv', text: `case,form,date,wtotal\n"${code}",first_client,2026-03-02,"${wtotal}"\n` }]);

describe('an identity number in a cell that is not for it', () => {
  test.each(['11.4285714286', '0,9001011234', '-14.1212121212'])('%s is a score with its decimals', (cell) => {
    expect(found(cell)).not.toContain('d.csv:2 identity-number');
  });
  test.each([
    '9001011234',
    '9001011234.0',
    '199001011234,0',
    '900101-1234',
    '1,900101-1234',
    '1990-01-01-1234',
    'ring 900101+1234 i dag',
  ])('%s is one', (cell) => {
    expect(found(cell)).toContain('d.csv:2 identity-number');
  });

  // Numbers of telephones, days after each other, times, and what programs draw.
  test.each(['0701234567', '070-123 45 67', '2025-01-10 2025-06-10', '2026-03-02 10:00:00', '20250110', 'K-1990-01'])(
    '%s is none',
    (cell) => {
      expect(looksLikeIdentity(cell)).toBe(false);
    },
  );
  test('a number that a program has drawn is none, in a column that the design does not ask for', () => {
    expect(looksLikeIdentity('9001011234', { isKnown: false })).toBe(false);
    // With a check digit that is right.
    expect(looksLikeIdentity('8112189876', { isKnown: false })).toBe(true);
    const drawn = 'case,form,date,wtotal,seed\nK1,first_client,2026-03-02,1,8112189876\n';
    expect(checked(design, [{ path: 'd.csv', text: drawn }])).not.toContain('d.csv:2 identity-number');
  });
});

describe('an identity number as a code', () => {
  test.each([
    ['a personal identity number', '811218-9876'],
    ['with the century', '19811218-9876'],
    ['without a sign', '198112189876'],
    ['with a space', '811218 9876'],
    ['with a longer dash', '811218–9876'],
    ['with a minus sign', '811218−9876'],
    ['with spaces around the sign', '19811218 - 9876'],
    ['of somebody over a hundred', '181218+9876'],
    ['with the date written out', '1981-12-18-9876'],
    ['with the date written out in spaces', '1981 12 18 9876'],
    ['a coordination number', '811278-9873'],
    ['a coordination number with the century', '19811278-9873'],
    ['a reserve number with letters', '19811218-K123'],
    ['a reserve number with letters, short', '811218-TF12'],
    ['a reserve number of digits', '991981121234'],
    ['with letters around', 'kod 811218-9876'],
    ['in wide digits', '８１１２１８-９８７６'],
  ])('%s is refused, and not repeated', (_, code) => {
    expect(isIdentityCode(code)).toBe(true);
    expect(found('1', code)).toContain('d.csv:2 identity-number');
  });

  test.each([
    'K1',
    '1017',
    '001017',
    '2026-0001',
    'ABC-123456',
    '20260302',
    '2026-03-02',
    '2026-03',
    'Enhet 12-34',
    '1e+05',
  ])('%s is a code', (code) => {
    expect(isIdentityCode(code)).toBe(false);
  });
});

test.each([
  ['Anna Andersson', true],
  ['Andersson, Anna-Lena', true],
  ['Åsa von Öst', true],
  ['K1', false],
  ['Enhet 3', false],
  ['BOENDE NORR', false],
  ['kod ett', false],
  ['Anna', false],
])('%s as a code looks like a name: %s', (code, expected) => {
  expect(looksLikeName(code)).toBe(expected);
  expect(found('1', code).includes('d.csv:2 name-suspected')).toBe(expected);
});
