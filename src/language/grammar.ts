import { type AstNode, type CompositeCstNode, type CstNode, GrammarAST, type LeafCstNode } from 'langium';
import { isValueList } from './vocabulary.js';
import type { ValueList } from './word-table.js';

/** The list whose word a leaf of the tree is, when its rule reads one. */
export function listRead(source: AstNode | undefined): ValueList | undefined {
  const rule = GrammarAST.isRuleCall(source) ? (source.$container as AstNode) : undefined;
  return GrammarAST.isParserRule(rule) && isValueList(rule.name) ? rule.name : undefined;
}

/** The leaves of a tree in the order of the text, without comments. */
export function* leaves(node: CstNode | undefined): Generator<LeafCstNode> {
  if (!node) return;
  if ('content' in node) for (const child of (node as CompositeCstNode).content) yield* leaves(child);
  else if (!(node as LeafCstNode).hidden) yield node as LeafCstNode;
}

/** The grammar that an element is of. */
export function grammarOf(element: GrammarAST.AbstractElement): GrammarAST.Grammar {
  let node: { $container?: unknown } = element;
  while (node.$container) node = node.$container;
  return node as GrammarAST.Grammar;
}
