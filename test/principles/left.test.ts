import { expect, test } from 'vitest';
import { rules } from '../../src/principles/index.js';
import { inOrderOfRules, weightiestFirst, withoutRequest } from '../../src/principles/left.js';

test('an error comes first, then what decides a verdict, then the louder, else as it stands', () => {
  const all = [
    { id: 1, severity: 'hint' },
    { id: 2, severity: 'warning' },
    { id: 3, severity: 'information', decides: true },
    { id: 4, severity: 'warning' },
    { id: 5, severity: 'error' },
  ] as const;
  expect(weightiestFirst(all).map(({ id }) => id)).toEqual([5, 3, 2, 4, 1]);
});

test('the order of rules is that of the principles', () => {
  const codes = rules.map(({ code }) => ({ code }));
  expect([...codes].reverse().sort(inOrderOfRules)).toEqual(codes);
});

test.each([
  ['Det sägs inte vem som frågar: ange det.', 'Det sägs inte vem som frågar'],
  [
    'Det sägs inte hur ”Läge: nu” och ”Sen” mäts: ange det, till exempel så.',
    'Det sägs inte hur ”Läge: nu” och ”Sen” mäts',
  ],
  ['Det sägs inte.', 'Det sägs inte'],
])('%s', (message, expected) => {
  expect(withoutRequest({ sv: message, en: message.replaceAll('”', '“') }).sv).toBe(expected);
});
