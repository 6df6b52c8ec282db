import { describe, expect, test } from 'vitest';
import { codeFault, isMunicipalityCode, knownCodeList } from '../../src/model/index.js';

/*
 * Codes as their owners or standards print them: LOINC in HL7's and Regenstrief's pages, SNOMED CT in HL7's, KSI in
 * Socialstyrelsen's presentation of 2017, Kolada in the README of RKA's interface.
 */
const printed: readonly [list: string, codes: readonly string[]][] = [
  ['LOINC', ['72110-0', '75624-7', '44249-1', '70274-6', '8867-4', '29463-7', '85354-9']],
  ['SNOMED CT', ['404684003', '73211009', '22298006', '386661006']],
  ['KSI', ['SMB RB ZZ', 'SNH RB ZZ', 'SME PH ZZ', 'SIB RC ZZ', 'WZZ']],
  ['ICF', ['d850', 'b152', 'd1', 'e310', 's7', 'b28013', 'd450.12', 'e310.+4']],
  ['Kolada', ['N00900', 'N00945']],
  ['KVÅ', ['ZV100']],
];

describe.each(printed)('%s', (list, codes) => {
  test.each(codes)('%s is written as a code', (code) => {
    expect(codeFault(list, code)).toBeUndefined();
    expect(codeFault(` ${list.toLowerCase()} `, code)).toBeUndefined();
  });

  test('with a sign more or less at its end it is another code, or none', () => {
    for (const code of codes)
      for (const other of [`${code}!`, `x${code}`, `${code} `]) expect(codeFault(list, other)).toBe('shape');
  });
});

describe.each(['LOINC', 'SNOMED'])('the check digit of %s', (list) => {
  const codes = printed.find(([name]) => name.startsWith(list))?.[1] ?? [];
  const digits = '0123456789';

  test('finds every single digit that is wrong', () => {
    for (const code of codes) {
      for (const [at, sign] of [...code].entries()) {
        if (!digits.includes(sign)) continue;
        for (const other of digits) {
          const wrong = code.slice(0, at) + other + code.slice(at + 1);
          if (other === sign || !knownCodeList(list)?.shape.test(wrong)) continue;
          expect(codeFault(list, wrong), wrong).toBe('check digit');
        }
      }
    }
  });

  test('finds two neighbours that have changed places', () => {
    for (const code of codes) {
      for (let at = 0; at + 1 < code.length; at++) {
        const [one = '', other = ''] = code.slice(at, at + 2);
        if (one === other || !digits.includes(one) || !digits.includes(other)) continue;
        // Modulo 10 cannot tell 09 from 90; Verhoeff can.
        if (list === 'LOINC' && [one, other].sort().join('') === '09') continue;
        const wrong = code.slice(0, at) + other + one + code.slice(at + 2);
        if (knownCodeList(list)?.shape.test(wrong)) expect(codeFault(list, wrong), wrong).toBe('check digit');
      }
    }
  });
});

test('of a list that only the project knows nothing is said', () => {
  expect(codeFault('Vår lokala lista', '?')).toBeUndefined();
});

test('a municipality has four digits', () => {
  expect(['1480', '0114', '2584'].every(isMunicipalityCode)).toBe(true);
  expect(['148', '14800', 'Göteborg', '14 80', ''].some(isMunicipalityCode)).toBe(false);
});
