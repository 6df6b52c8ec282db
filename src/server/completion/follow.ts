import type { IToken } from 'chevrotain';
import { type GrammarAST, GrammarUtils } from 'langium';
import { findFirstFeatures, findNextFeatures, type NextFeature } from 'langium/lsp';
import type { IsuLexer } from '../../language/editor.js';
import type { IsuServices } from '../module.js';

/** What the grammar allows after the tokens; nothing when they do not follow the grammar themselves. */
export function follow(services: IsuServices, tokens: readonly IToken[]): NextFeature[] {
  const lexer = services.parser.Lexer as IsuLexer;
  const entry = GrammarUtils.getEntryRule(services.Grammar);
  if (!entry) return [];
  if (tokens.length === 0) return findFirstFeatures(entry.definition).flatMap((stack) => stack.at(-1) ?? []);
  lexer.prepared = { tokens: [...tokens], hidden: [], errors: [], report: { diagnostics: [] } };
  try {
    const { elementStack, tokenIndex } = services.parser.CompletionParser.parse('');
    if (tokenIndex === 0) return findNextFeatures([[beginning(entry)]], tokens.map(spelled));
    const stack = elementStack.map((feature) => ({ feature }));
    return findNextFeatures([stack], tokens.slice(tokenIndex).map(spelled));
  } finally {
    lexer.prepared = undefined;
  }
}

/** An empty element that the entry rule follows. */
function beginning(rule: GrammarAST.ParserRule): NextFeature {
  const start = { $type: 'Group', $container: undefined, elements: [] };
  const call = { $type: 'RuleCall', $container: undefined, rule: { ref: rule, $refText: rule.name }, arguments: [] };
  const group = { $type: 'Group', $container: undefined, elements: [start, call] };
  Object.assign(start, { $container: group });
  Object.assign(call, { $container: group });
  return { feature: start as unknown as GrammarAST.AbstractElement };
}

/**
 * The search for what follows compares a keyword by the name of its token, and everything else by a pattern that may
 * match within: so each token is given a spelling that only its own kind matches.
 */
function spelled(token: IToken): IToken {
  const { name, CATEGORIES } = token.tokenType;
  if (CATEGORIES?.length) return { ...token, image: 'a' };
  const image = { STRING: '""', NUM: '1', DATE: '2000-01-01', LANGUAGE: '@en' }[name];
  return image ? { ...token, image } : token;
}
