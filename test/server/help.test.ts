import { describe, expect, it } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { allKeywords, keywordOf } from '../../src/language/vocabulary.js';
import type { Keyword, ValueList } from '../../src/language/word-table.js';
import { builtins, keywords, values } from '../../src/language/word-table.js';
import { snippets } from '../../src/server/completion/snippets.js';
import { builtinHelp } from '../../src/server/help/builtins.js';
import { keywordHelp, valueHelp } from '../../src/server/help/help.js';

const languages = ['sv', 'en'] as const;
/** Every text with the word that it explains. */
const texts = languages.flatMap((language) => [
  ...Object.keys(keywords).map((word) => ({ language, word, text: keywordHelp(word as Keyword, language) })),
  ...Object.entries(values).flatMap(([list, words]) =>
    Object.keys(words).map((word) => ({
      language,
      word: `${list}.${word}`,
      text: valueHelp(list as ValueList, word, language),
    })),
  ),
  ...Object.keys(builtins).map((word) => ({
    language,
    word,
    text: builtinHelp[word as keyof typeof builtins][language],
  })),
]);

describe('explanations', () => {
  it('there is one for every keyword, value and built-in name, in both languages', () => {
    expect(texts.filter(({ text }) => !text || text.length < 3).map(({ word }) => word)).toEqual([]);
    expect(texts.length).toBeGreaterThan(600);
  });
  it('each is a sentence, and neither language has slipped into the other', () => {
    for (const { word, text, language } of texts) {
      expect(text, word).toMatch(/^\p{Lu}/u);
      expect(text, word).toMatch(/[.`)]$/);
      if (language === 'en') expect(text, word).not.toMatch(/[åäöÅÄÖ]/);
    }
  });
  it('no two words of a table are explained by the same text', () => {
    for (const language of languages) {
      const seen = new Map<string, string>();
      for (const keyword of Object.keys(keywords)) {
        // What denies is explained with what it denies.
        if (/^(not|no)-/.test(keyword)) continue;
        const text = keywordHelp(keyword as Keyword, language);
        expect(seen.get(text), keyword).toBeUndefined();
        seen.set(text, keyword);
      }
    }
  });
  it('an example has keywords of the language of its text', () => {
    const swedish = new Set<string>(Object.values(keywords));
    for (const { word, text, language } of texts) {
      for (const [, example = ''] of text?.matchAll(/`([^`]*)`/g) ?? []) {
        for (const [, part = ''] of example.replace(/"[^"]*"/g, '').matchAll(/([\p{L}-]+)/gu)) {
          if (!allKeywords.includes(part)) continue;
          const own = language === 'en' ? keywordOf(part) === part : swedish.has(part);
          expect(own || part in builtins, `${word}: ${part} in \`${example}\``).toBe(true);
        }
      }
    }
  });
  it.each(['age', 'rated', 'fallback'] as const)('shows how %s is written, where readers stumble', (word) => {
    for (const language of languages) expect(keywordHelp(word, language)).toMatch(/`[^`]*(\.\.|X)[^`]*`/);
  });
});

describe('whole statements', () => {
  /** Around each statement what it needs to stand in. */
  const around: Record<string, (body: string) => string> = {
    success: (body) => `design d { outcome o {\n${body}\n} }`,
    fallback: (body) => `design d { collect CORE-OM from client at start {\n${body}\n} }`,
    item: (body) => `instrument i {\n${body}\n}`,
    section: (body) => `instrument i {\n${body}\n}`,
    scale: (body) => `instrument i { item a "A" rated 0..4  item b "B" rated 0..4\n${body}\n}`,
  };
  const atTop = ['design', 'instrument'];
  const all = languages.flatMap((language) =>
    Object.entries(snippets[language]).flatMap(([keyword, list]) =>
      list.map(({ label, body }) => ({ language, keyword, label, body })),
    ),
  );
  it('both languages have the same ones', () => {
    const of = (language: 'sv' | 'en') =>
      Object.entries(snippets[language])
        .map(([keyword, list]) => `${keyword} ${list.length}`)
        .sort();
    expect(of('sv')).toEqual(of('en'));
  });
  it.each(all)('$language $label can be read as it stands', async ({ language, keyword, body }) => {
    const filled = body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace('$0', '');
    expect(filled).not.toMatch(/\$/);
    const own = around[keyword] ?? ((inner: string) => (atTop.includes(keyword) ? inner : `design d {\n${inner}\n}`));
    const text = own(filled);
    const [reading] = await createIsu(async () => undefined).open([{ uri: 'memory:/s.isu', text }]);
    // Names that a snippet only gives as an example are not there.
    const wrong = reading?.findings.filter(({ code }) => !['S-08', 'S-14'].includes(code));
    expect(wrong?.map(({ message }) => message[language])).toEqual([]);
    if (atTop.includes(keyword)) expect(reading?.findings).toEqual([]);
  });
});
