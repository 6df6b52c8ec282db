import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagePage } from '../../src/build/language/page.js';
import type { Rule } from '../../src/build/language/syntax.js';
import { IsuGrammar } from '../../src/language/generated/grammar.js';
import { keywords, olderKeywords, spelled, values } from '../../src/language/word-table.js';

const rules = IsuGrammar().rules as unknown as readonly Rule[];
describe.each([
  ['sv', 'docs/language.sv.md'],
  ['en', 'docs/language.md'],
] as const)('the reference of the language (%s)', (language, path) => {
  const page = readFileSync(path, 'utf8');

  test('is that of the grammar; npm run generate writes it', () => {
    expect(page).toBe(languagePage(rules, language));
  });

  test('shows every word, and says what it means', () => {
    const shown = (word: string) => page.includes(`| \`${word}\` | `) || /^(not|no) /.test(word);
    const words = Object.entries(keywords)
      .filter(([en]) => !(en in olderKeywords) && !/^(not|no)-/.test(en))
      .map(([en, sv]) => (language === 'sv' ? sv : spelled(en)));
    expect(words.filter((word) => !shown(word))).toEqual([]);
    const listed = Object.values(values).flatMap((list) =>
      Object.entries(list).map(([en, sv]) => (language === 'sv' ? sv : en)),
    );
    expect(listed.filter((word) => !shown(word))).toEqual([]);
    expect(page).not.toMatch(/\| \|\n|undefined|\[object/);
  });

  test('has what it refers to', () => {
    const headings = new Set([...page.matchAll(/^### (.+)$/gm)].map(([, one]) => one));
    const boxes = [...page.matchAll(/```isu\n([\s\S]*?)```/g)].map(([, box = '']) => box).join('\n');
    for (const [part] of boxes.matchAll(/‹\w+›/g)) expect(headings, part).toContain(part);
  });
});
