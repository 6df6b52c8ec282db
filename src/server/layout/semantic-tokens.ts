import {
  type AstNode,
  type CstNode,
  DocumentState,
  GrammarAST,
  type LangiumDocument,
  type LeafCstNode,
  type Reference,
} from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { englishValue, leaves, listRead } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import { isGiven } from '../navigation/references.js';

/** `unverified`: a fact of an instrument that nobody has checked against its source. */
const tokenTypes = [
  'keyword',
  'namespace',
  'class',
  'property',
  'function',
  'event',
  'enum',
  'enumMember',
  'variable',
  'type',
  'number',
  'struct',
] as const;
const tokenModifiers = ['declaration', 'defaultLibrary', 'unverified'] as const;
type Kind = (typeof tokenTypes)[number];
type Modifier = (typeof tokenModifiers)[number];

const kinds: Record<string, Kind> = {
  [ast.Design.$type]: 'namespace',
  [ast.Instrument.$type]: 'class',
  [ast.Section.$type]: 'namespace',
  [ast.Item.$type]: 'property',
  [ast.Scale.$type]: 'function',
  [ast.Option.$type]: 'enumMember',
  [ast.Event.$type]: 'event',
  [ast.Timepoint.$type]: 'event',
  [ast.TargetGroup.$type]: 'enum',
  [ast.Part.$type]: 'enum',
  [ast.Problem.$type]: 'variable',
  [ast.Outcome.$type]: 'type',
  [ast.Question.$type]: 'variable',
  [ast.System.$type]: 'struct',
};

/**
 * Colours words by what they mean: names by kind, values of lists, names that come with the language. Keywords are
 * left to the editor's grammar, except where a word looks like a keyword and is a name.
 */
export class IsuSemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = numbered(tokenTypes);
  readonly tokenModifiers = numbered(tokenModifiers);
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: false },
    range: true,
  };
  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    return this.tokens(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokens(document, range);
  }

  /** Not offered to the client: the whole is as quick. */
  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  private tokens(document: LangiumDocument, within?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const root = document.parseResult.value.$cstNode;
    const references = new Map<number, Reference>();
    if (document.state >= DocumentState.Linked) {
      for (const reference of document.references) {
        if ('ref' in reference && reference.$refNode) references.set(reference.$refNode.offset, reference);
      }
    }
    for (const leaf of leaves(root)) {
      const { start, end } = leaf.range;
      if (within && (end.line < within.start.line || start.line > within.end.line)) continue;
      const found = this.token(leaf, references);
      if (!found) continue;
      const [kind, modifiers] = found;
      const bits = modifiers.reduce((sum, each) => sum | (1 << tokenModifiers.indexOf(each)), 0);
      builder.push(start.line, start.character, leaf.length, tokenTypes.indexOf(kind), bits);
    }
    return builder.build();
  }

  private token(leaf: LeafCstNode, references: ReadonlyMap<number, Reference>): [Kind, Modifier[]] | undefined {
    const source = leaf.grammarSource;
    if (GrammarAST.isKeyword(source)) return undefined;
    const reference = references.get(leaf.offset);
    const target = reference?.ref;
    if (target) {
      const kind = kinds[target.$type];
      return kind && [kind, isGiven(target) ? ['defaultLibrary'] : []];
    }
    const list = listRead(source);
    if (list) return englishValue(list, leaf.text) ? ['enumMember', []] : undefined;
    const { astNode } = leaf;
    if (isNameOf(leaf, astNode)) {
      const kind = kinds[astNode.$type];
      return kind && [kind, ['declaration']];
    }
    if (ast.isFact(astNode) && leaf.tokenType.name === 'NUM') {
      const { confidence } = astNode;
      return ['number', confidence === 'memory' || confidence === 'unsure' ? ['unverified'] : []];
    }
    return undefined;
  }
}

const numbered = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name, index) => [name, index]));

/** Whether a leaf is the name that its node is declared with. */
function isNameOf(leaf: CstNode, node: AstNode): boolean {
  const assignment = leaf.grammarSource?.$container;
  return GrammarAST.isAssignment(assignment) && assignment.feature === 'name' && 'name' in node;
}
