import { beforeAll, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { loadExpected } from '../../src/language/syntax-findings.js';

/** What a message offers instead is what people write there, not what the grammar happens to list first. */
beforeAll(loadExpected);
const isu = createIsu(async () => undefined);
async function said(text: string): Promise<{ sv: string; en: string; fixes: string[] }> {
  const [reading] = await isu.open([{ uri: 'file:///likely.isu', text }]);
  const [found] = reading?.findings ?? [];
  if (!found) throw new Error(`nothing is found in ${text}`);
  return { ...found.message, fixes: found.fixes.map(({ edits }) => edits.map(({ newText }) => newText).join()) };
}

test.each([
  ['a line of a design', 'uppföljning a "A" {\n  skräp\n}\n', 'Här kan stå: mätning, mättillfälle, '],
  [
    'a line of an outcome',
    'uppföljning a "A" {\n  resultat r {\n    skräp\n  }\n}\n',
    'stå: indikator, svarar mot, mål, ',
  ],
  ['a reason', 'uppföljning a "A" {\n  bortfall 5 % {\n    orsak 5\n  }\n}\n', 'stå: förmodligen, avbryter, avböjer, '],
  ['an item', 'instrument x {\n  fråga a "A" 5\n}\n', 'skattas, '],
])('the usual words come first: %s', async (_, text, words) => {
  expect((await said(text)).sv).toContain(words);
});

test.each([
  ['a keyword', 'uppföljning a "A" {\n  mättning CORE-OM\n  problem p\n}\n', 'mätning'],
  ['a keyword of the other language', 'uppföljning a "A" {\n  colect CORE-OM\n  problem p\n}\n', 'mätning'],
  ['a value', 'uppföljning a "A" {\n  syfte "S" { gäller resutlat }\n}\n', 'resultat'],
  ['a value of the other language', 'uppföljning a "A" {\n  syfte "S" { gäller outcom }\n}\n', 'resultat'],
  ['in an English file', 'design a "A" {\n  problem p\n  purpose "S" { kind resutlat }\n}\n', 'outcome'],
])('a misspelt word has the one that was meant, in the language of the file: %s', async (_, text, meant) => {
  const { sv, fixes } = await said(text);
  expect(sv).toMatch(new RegExp(`Menades ”?${meant}”?\\?`));
  expect(fixes).toEqual([meant]);
});
