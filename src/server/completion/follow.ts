import type { IToken } from 'chevrotain';
import { type GrammarAST, GrammarUtils } from 'langium';
import { findFirstFeatures, findNextFeatures, type NextFeature } from 'langium/lsp';
import type { IsuLexer } from '../../language/editor.js';
import type { IsuServices } from '../module.js';

/**
 * What the grammar allows after the tokens; nothing when they do not follow the grammar themselves. Every keyword can be a
 * name, so one at the end is read in each way that it can be: as the name, as the keyword (`reason presumed`), and as the
 * keyword after a name that is still to be written (`indicator from`).
 */
export function follow(services: IsuServices, tokens: readonly IToken[]): NextFeature[] {
  const entry = GrammarUtils.getEntryRule(services.Grammar);
  if (!entry) return [];
  if (tokens.length === 0) return findFirstFeatures(entry.definition).flatMap((stack) => stack.at(-1) ?? []);
  const [word, last] = tokens.slice(-2);
  const found = [after(services, entry, tokens, tokens.length)];
  if (word && last && isKeyword(last)) {
    found.push(after(services, entry, tokens, tokens.length - 1));
    const { ID: type } = (services.parser.Lexer as IsuLexer).definition;
    if (type && isKeyword(word)) {
      const name = { ...last, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
      found.push(after(services, entry, [...tokens.slice(0, -1), name, last], tokens.length));
    }
  }
  return [...new Map(found.flat().map((next) => [next.feature, next])).values()];
}
const isKeyword = ({ tokenType }: IToken): boolean => (tokenType.CATEGORIES?.length ?? 0) > 0;

/** As many of the tokens as are said are read by the parser; the others are only looked for in the grammar. */
function after(
  services: IsuServices,
  entry: GrammarAST.ParserRule,
  tokens: readonly IToken[],
  read: number,
): NextFeature[] {
  const lexer = services.parser.Lexer as IsuLexer;
  lexer.prepared = { tokens: tokens.slice(0, read), hidden: [], errors: [], report: { diagnostics: [] } };
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
