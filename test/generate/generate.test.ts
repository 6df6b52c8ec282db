import { EmptyFileSystem, GrammarAST, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { IsuGrammar } from '../../src/language/generated/grammar.js';
import { leaves, listRead } from '../../src/language/grammar.js';
import { createIsuServices } from '../../src/language/module.js';
import { canonical } from '../../src/language/vocabulary.js';
import { values } from '../../src/language/word-table.js';
import { bytes, generate } from './index.js';

/** Older forms, which `older.test.ts` tries one by one. */
const older = [
  ...['Version kind', 'Dropouts counted', 'Dropouts as', 'Answer yes', 'Answer no'],
  ...['MainOutcomeFlag main-purpose', 'MainMeasureFlag main-purpose'],
];

const { shared } = createIsuServices(EmptyFileSystem);

describe('generated designs', () => {
  test('are the same for the same bytes, and the smallest without any', () => {
    const once = generate(bytes(800, 1), 'sv', 'wild');
    expect(generate(bytes(800, 1), 'sv', 'wild')).toEqual(once);
    expect(generate(new Uint8Array(), 'sv', 'plain').text.split('\n').length).toBeLessThan(15);
  });

  test('have every keyword of the grammar and every word of the lists', () => {
    const keywords = new Set<string>();
    const words = new Set<string>();
    for (let seed = 1; seed <= 500; seed++) {
      const { text } = generate(bytes(2500, seed), seed % 2 ? 'sv' : 'en', 'plain');
      const { parseResult } = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.isu'));
      for (const { grammarSource, text: word } of leaves(parseResult.value.$cstNode)) {
        const list = listRead(grammarSource);
        if (list) words.add(`${list} ${canonical(list, word)}`);
        if (GrammarAST.isKeyword(grammarSource)) keywords.add(`${ruleOf(grammarSource)} ${grammarSource.value}`);
      }
    }
    const all = IsuGrammar().rules.flatMap((rule) =>
      GrammarAST.isParserRule(rule) ? [...keywordsIn(rule.definition)] : [],
    );
    // Files stand alone; *år* is read as `year`.
    const others = ['Import import', 'Unit years', ...older];
    expect(all.map((k) => `${ruleOf(k)} ${k.value}`).filter((k) => !keywords.has(k) && !others.includes(k))).toEqual(
      [],
    );
    // Some lists only older forms have.
    const isRead = (list: string) => IsuGrammar().rules.some(({ name }) => name === list);
    const listed = Object.entries(values).flatMap(([list, entries]) =>
      isRead(list) ? Object.keys(entries).map((word) => `${list} ${word}`) : [],
    );
    expect(listed.filter((word) => !words.has(word))).toEqual([]);
  });
});

function ruleOf(element: GrammarAST.AbstractElement): string {
  let node: { $container?: unknown } = element;
  while (!GrammarAST.isParserRule(node)) node = node.$container as typeof node;
  return node.name;
}

function* keywordsIn(element: GrammarAST.AbstractElement): Generator<GrammarAST.Keyword> {
  if (GrammarAST.isKeyword(element)) yield element;
  if (GrammarAST.isAssignment(element)) yield* keywordsIn(element.terminal);
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element))
    for (const part of element.elements) yield* keywordsIn(part);
}
