import { GrammarAST } from 'langium';

/**
 * The keywords of the grammar that begin a statement: those that can stand first in a file or in a block. They are
 * nodes of the grammar, so that the same word elsewhere (`source` after a fact) is told apart by where a leaf of the
 * syntax tree comes from (`grammarSource`).
 */
export function statementKeywords(grammar: GrammarAST.Grammar): ReadonlySet<GrammarAST.Keyword> {
  let found = cache.get(grammar);
  if (!found) {
    found = new Set();
    for (const rule of grammar.rules) {
      if (!GrammarAST.isParserRule(rule)) continue;
      if (rule.entry) for (const keyword of first(rule.definition)) found.add(keyword);
      for (const block of blocks(rule.definition)) for (const keyword of first(block)) found.add(keyword);
    }
    cache.set(grammar, found);
  }
  return found;
}
const cache = new WeakMap<GrammarAST.Grammar, Set<GrammarAST.Keyword>>();

/** The keywords that can begin a statement of the block that a rule ends with; none where it has no block. */
export function keywordsInBlock(rule: GrammarAST.AbstractRule): ReadonlySet<string> {
  let found = inBlocks.get(rule);
  if (!found) {
    found = new Set();
    if (GrammarAST.isParserRule(rule))
      for (const block of blocks(rule.definition)) for (const keyword of first(block)) found.add(keyword.value);
    inBlocks.set(rule, found);
  }
  return found;
}
const inBlocks = new WeakMap<GrammarAST.AbstractRule, Set<string>>();

/** What stands between `{` and `}`. */
function* blocks(element: GrammarAST.AbstractElement): Generator<GrammarAST.AbstractElement> {
  if (!GrammarAST.isGroup(element) && !GrammarAST.isAlternatives(element) && !GrammarAST.isUnorderedGroup(element))
    return;
  let inside = false;
  for (const part of element.elements) {
    if (GrammarAST.isKeyword(part) && part.value === '{') inside = true;
    else if (GrammarAST.isKeyword(part) && part.value === '}') inside = false;
    else if (inside) yield part;
    else yield* blocks(part);
  }
}

/** The keywords that an element of the grammar can begin with. */
function* first(element: GrammarAST.AbstractElement): Generator<GrammarAST.Keyword> {
  if (GrammarAST.isKeyword(element)) yield element;
  else if (GrammarAST.isAssignment(element)) yield* first(element.terminal);
  else if (GrammarAST.isAlternatives(element)) for (const part of element.elements) yield* first(part);
  else if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) yield* first(rule.definition);
  } else if (GrammarAST.isGroup(element)) {
    for (const part of element.elements) {
      yield* first(part);
      if (part.cardinality !== '?' && part.cardinality !== '*') return;
    }
  }
}
