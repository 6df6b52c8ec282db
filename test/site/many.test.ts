import { expect, test } from 'vitest';
import { filesOf, generatedTexts, registerOf, searcher, sourcesOf } from './made.js';

/*
 * A thousand designs with every statement of the language. How long it takes is measured by the bench, not here.
 */
test('a register of a thousand designs is made, and each is found by its title and by each of its facets', async () => {
  const sources = (await sourcesOf(generatedTexts(1100), true)).slice(0, 1000);
  expect(sources.length).toBe(1000);
  const files = filesOf(sources);
  const { items, facets } = registerOf(files);
  const rows = items.length + items.reduce((sum, { v }) => sum + v.length, 0);
  expect(rows).toBe(1000);
  expect([...files.keys()].filter((path) => path.endsWith('.isu'))).toHaveLength(1000);
  const search = searcher(items);
  for (const [index, { t, f }] of items.entries()) {
    if (index % 20 === 0 && t.trim() !== '') expect(search(t).titles, t).toContain(t);
    expect(f).toHaveLength(facets.length);
    for (const [at, values] of f.entries()) {
      for (const value of values) expect(facets[at]?.values[value], `${t}: ${facets[at]?.key}`).toBeDefined();
    }
    // Whom it is for, and whose it is, is always there, if only as not stated.
    expect([f[0]?.length, f[5]?.length].every((length) => (length ?? 0) > 0)).toBe(true);
  }
  // What every browser has to read before the first answer.
  expect(Buffer.byteLength(files.get('register.sv.js') ?? '')).toBeLessThan(3_000_000);
});
