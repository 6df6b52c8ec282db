import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { kinds } from '../../src/compare/kinds.js';
import { designOf } from '../forms/intake.js';

/**
 * Pairs of one design before and after one change. What breaks from `previous` to `current`, and the other way round, stands
 * first in `current`: kinds of differences, or `-` for none.
 */
const textOf = (version: 'previous' | 'current', name: string) =>
  readFileSync(join(import.meta.dirname, version, name), 'utf8');
const expected = (text: string, label: string): string[] => {
  const said = new RegExp(`^// ${label}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return said === '-' ? [] : said.split(' ');
};
const breaking = (...designs: Parameters<typeof compare>) => [
  ...new Set(compare(...designs).differences.flatMap(({ breaks, kind }) => (breaks ? [kind as string] : []))),
];

describe('each pair breaks what it says, and nothing else', () => {
  test.each(readdirSync(join(import.meta.dirname, 'previous')))('%s', async (name) => {
    const text = textOf('current', name);
    const [previous, current] = [await designOf(textOf('previous', name)), await designOf(text)];
    expect(breaking(previous, current).toSorted()).toEqual(expected(text, 'breaks'));
    expect(breaking(current, previous).toSorted()).toEqual(expected(text, 'breaks back'));
    expect(compare(previous, structuredClone(previous)).differences).toEqual([]);
  });
});

test('every kind that breaks something has a pair', () => {
  const all = readdirSync(join(import.meta.dirname, 'current')).flatMap((name) => {
    const text = textOf('current', name);
    return [...expected(text, 'breaks'), ...expected(text, 'breaks back')];
  });
  // A whole design that is gone has nothing to be compared with.
  const breakers = Object.entries(kinds).flatMap(([kind, one]) => ('breaks' in one ? [kind] : []));
  expect(breakers.filter((kind) => !all.includes(kind))).toEqual(['design-removed']);
});
