import { expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { designIn, folders } from './reading.js';

/** Properties whose strings are names that the writer of a design chooses. */
const names = new Set([
  ...['name', 'instrument', 'part', 'group', 'timepoint', 'event', 'item', 'option', 'repeats', 'resembles', 'like'],
  ...['addresses', 'questions', 'at', 'instruments', 'systems', 'from'],
]);
/** Made from names. */
const derived = new Set(['path', 'code', 'variable']);

/** A design without its texts and their language, and with each name replaced by the order in which it first turns up. */
function bare(design: Design): unknown {
  const numbers = new Map<string, string>();
  const number = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, `#${numbers.size + 1}`);
    return numbers.get(name) ?? '';
  };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value === 'object' && value !== null) {
      if ('text' in value && typeof value.text === 'string') return { ...value, text: '…', translations: '…' };
      const kept = Object.entries(value).filter(([property]) => !derived.has(property));
      return Object.fromEntries(kept.map(([property, one]) => [property, walk(one, property)]));
    }
    return typeof value === 'string' && names.has(key) ? number(value) : value;
  };
  const { instruments, languages: _, ...rest } = design;
  const about = walk(rest, 'design');
  const ordered = instruments
    .map((one) => walk(one, 'instrument') as { name: string })
    .sort((a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1)));
  return { about, instruments: ordered };
}

test('the English Columbus is the Swedish one in other words', async () => {
  const swedish = await designIn(new URL('columbus.isu', folders.examples));
  const english = await designIn(new URL('columbus.en.isu', folders.examples));
  expect(bare(english)).toEqual(bare(swedish));
  // Not the same file twice: its own names and texts are English.
  const own = (design: Design) => JSON.stringify({ ...design, instruments: [], sources: [], organisation: {} });
  expect(own(swedish)).toMatch(/[åäö]/);
  expect(own(english)).not.toMatch(/[åäö]/);
});

test('a difference in substance is seen', async () => {
  const swedish = await designIn(new URL('columbus.isu', folders.examples));
  const without = { ...swedish, coverages: [] };
  expect(bare(without)).not.toEqual(bare(swedish));
  const [first, ...rest] = swedish.collects;
  const voluntary = { ...swedish, collects: [{ ...first, voluntary: 'no' }, ...rest] } as Design;
  expect(bare(voluntary)).not.toEqual(bare(swedish));
});
