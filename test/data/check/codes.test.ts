import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeCodes } from '../../../src/data/check/alike.js';
import { codeOf } from '../../../src/data/check/code.js';

const alike = (...codes: string[]) => [...alikeCodes(codes)];

describe('two codes look alike', () => {
  test.each([
    ['K1', 'k1'],
    ['K1', 'K-1'],
    ['K1', 'K 1'],
    ['K1', 'K\u00a01'],
    ['K1', 'k_01'],
    ['K1', 'K001'],
    ['K1', 'K1\u200b'],
    ['K1', '\uff2b1'],
    ['Å1', 'å1'],
    ['001', '1'],
    ['1', '1.0'],
    ['1', '1,00'],
    ['100000', '1e+05'],
    ['100000', '1E5'],
    ['120000', '1.2e+05'],
    ['K10', 'K1O'],
    ['K01', 'KO1'],
    ['112', '1-12'],
    ['1-12', '1 12'],
    ['1-12', '01-012'],
    ['2025/7', '2025-07'],
  ])('%j and %j', (one, other) => {
    expect(alike(one, other)).toEqual([[other, one]]);
    expect(alike(other, one)).toEqual([[one, other]]);
  });

  test.each([
    ['K1', 'K2'],
    ['K1', 'K11'],
    ['K1', 'K10'],
    ['K1', 'K1b'],
    ['1-12', '11-2'],
    ['Å1', 'A1'],
    ['Ö1', 'O1'],
    ['BO', 'B'],
    ['1.1', '1'],
    ['1e-05', '1'],
    ['---', '!!!'],
  ])('but not %j and %j', (one, other) => {
    expect(alike(one, other)).toEqual([]);
    expect(alike(other, one)).toEqual([]);
  });

  test('each code that has one before it is told once', () => {
    expect(alike('K1', 'K2', 'k1', 'K01', 'k2')).toEqual([
      ['k1', 'K1'],
      ['K01', 'K1'],
      ['k2', 'K2'],
    ]);
  });

  test('a series of codes as units number their clients has none', () => {
    const numbered = (make: (n: number) => string) => Array.from({ length: 3000 }, (_, n) => make(n + 1));
    for (const make of [
      (n: number) => `K${n}`,
      (n: number) => `${n}`,
      (n: number) => `2026-${String(n).padStart(4, '0')}`,
      (n: number) => `${Math.ceil(n / 30)}-${n % 30}`,
      (n: number) => `${['N', 'S', 'SO', 'BO'][n % 4]}${n}`,
    ]) {
      expect(alike(...numbered(make))).toEqual([]);
    }
  });

  const code = fc.stringMatching(/^[A-ZÅÄÖ]{0,2}-?[1-9][0-9]{0,4}$/);
  const damages: ((text: string) => string)[] = [
    (text) => text.toLowerCase(),
    (text) => text.replace('-', ''),
    (text) => text.replace('-', ' '),
    (text) => text.replace(/\d+/, (digits) => `00${digits}`),
    (text) => text.replace(/0/g, 'O'),
    (text) => (/^\d+$/.test(text) ? `${text}.0` : text),
  ];
  test('what a slip of the pen or a spreadsheet does to a code is seen, and never made one', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...damages), (text, damage) => {
        const damaged = damage(text);
        fc.pre(damaged !== text);
        expect(codeOf(damaged)).not.toBe(codeOf(text));
        expect(alike(codeOf(text), codeOf(damaged))).toHaveLength(1);
      }),
    );
  });
});

test('a code has one spelling of each letter, and nothing else is changed', () => {
  expect(codeOf('A\u030a1')).toBe('Å1');
  expect(codeOf(' \u00c51\u00a0')).toBe('Å1');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(codeOf(text.normalize('NFD'))).toBe(codeOf(text.normalize('NFC')));
      expect(codeOf(text)).toBe(text.trim().normalize('NFC'));
    }),
  );
});
