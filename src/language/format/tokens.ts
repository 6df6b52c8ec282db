import { CstUtils, GrammarAST, type LeafCstNode, type RootCstNode } from 'langium';
import { grammarOf } from '../grammar.js';
import { statementKeywords } from '../statements.js';

/** A word, sign, text or comment of the file, with what stands before it. */
export interface Token {
  text: string;
  /** Line breaks between the token before and this one. */
  breaks: number;
  comment: boolean;
  /** A comment that goes on to the end of the line. */
  line: boolean;
  /** The keyword that begins a statement, as a node of the grammar. */
  begins?: GrammarAST.Keyword;
  /** The name that a statement gives to what it describes. */
  names: boolean;
  /** Written without a space between it and what stands before it, or after it. */
  tight: { before: boolean; after: boolean };
  /** Characters from the start of the line in the file as it is written. */
  column: number;
}

/** All tokens and comments of a file, in the order of the text. */
export function tokensOf(root: RootCstNode): Token[] {
  const text = root.fullText;
  const leaves = CstUtils.flattenCst(root)
    .filter((leaf) => leaf.length > 0)
    .toArray()
    .sort((a, b) => a.offset - b.offset);
  const grammar = leaves.map((leaf) => leaf.grammarSource).find((source) => source !== undefined);
  const starters = grammar ? statementKeywords(grammarOf(grammar)) : new Set();
  let end = 0;
  let reached = 0;
  return leaves.map((leaf, i) => {
    const gap = text.slice(end, leaf.offset);
    const column = columnAfter(gap, reached);
    end = leaf.offset + leaf.length;
    reached = columnAfter(leaf.text, column);
    const source = leaf.hidden ? undefined : leaf.grammarSource;
    return {
      // A word of several parts has one space between them.
      text: source && !leaf.text.startsWith('"') ? leaf.text.replace(/[ \t]+/g, ' ') : leaf.text,
      breaks: gap.match(/\r\n?|\n/g)?.length ?? 0,
      comment: leaf.hidden,
      line: leaf.hidden && leaf.text.startsWith('//'),
      begins: GrammarAST.isKeyword(source) && starters.has(source) ? source : undefined,
      names: GrammarAST.isAssignment(source?.$container) && source.$container.feature === 'name',
      tight: tightness(leaf, leaves[i - 1], leaves[i + 1]),
      column,
    };
  });
}

/** The column after a piece of text that begins in a column. */
function columnAfter(text: string, column: number): number {
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return line > 0 ? width(text.slice(line)) : column + width(text);
}

/** `18..29`, `18..`, `CORE-OM.total`, `125/187`, `sum(a, b)`; but `"never" .. "always"` between texts. */
function tightness(
  leaf: LeafCstNode,
  previous: LeafCstNode | undefined,
  next: LeafCstNode | undefined,
): Token['tight'] {
  if (leaf.hidden) return loose;
  switch (leaf.text) {
    case ',':
    case ')':
      return { before: true, after: false };
    case '(':
    case '.':
    case '/':
      return { before: true, after: true };
    case '..': {
      const own = (other: LeafCstNode | undefined) =>
        other?.container === leaf.container && !other?.text.startsWith('"');
      return { before: own(previous), after: own(next) };
    }
  }
  return loose;
}
const loose = { before: false, after: false };

/** How wide a text is when it is shown: an accent takes no room of its own. */
export function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
