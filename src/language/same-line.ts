import { type AstNode, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { TextFinding } from './api.js';
import { grammarOf, leaves } from './grammar.js';
import { onOneLine } from './say.js';
import { keywordsInBlock, statementKeywords } from './statements.js';
import { finding } from './syntax-findings.js';

/**
 * What stands on one line is read as one thing by whoever reads it, but a statement without a block ends before the next
 * keyword: `item a "…" previous-name b` gives the former name to the instrument around. Reported where the keyword
 * could have stood in a block of the statement before it.
 */
export function sameLine(document: LangiumDocument): TextFinding[] {
  const found: TextFinding[] = [];
  let before: LeafCstNode | undefined;
  for (const leaf of leaves(document.parseResult.value.$cstNode)) {
    const previous = before;
    before = leaf;
    const { grammarSource } = leaf;
    if (!previous || previous.text === '}' || !GrammarAST.isKeyword(grammarSource)) continue;
    const grammar = grammarOf(grammarSource);
    if (!statementKeywords(grammar).has(grammarSource)) continue;
    if (previous.range.end.line !== leaf.range.start.line) continue;
    const around = leaf.astNode.$cstNode?.offset === leaf.offset ? leaf.astNode.$container : leaf.astNode;
    const other = around && within(previous.astNode, around);
    const rule = other && grammar.rules.find(({ name }) => name === other.$type);
    if (!other?.$cstNode || !rule || !keywordsInBlock(rule).has(grammarSource.value)) continue;
    const statement = document.textDocument.getText(other.$cstNode.range).split(/\s+/).slice(0, 2).join(' ');
    found.push(finding('same-line', onOneLine(leaf.text, statement), leaf.range));
  }
  return found;
}

/** The statement of a block that a node stands in; undefined when it stands in none of them. */
function within(node: AstNode, block: AstNode): AstNode | undefined {
  for (let at: AstNode | undefined = node; at; at = at.$container) if (at.$container === block) return at;
  return undefined;
}
