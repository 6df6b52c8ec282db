import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  GrammarAST,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams, Position, Range } from 'vscode-languageserver';
import {
  amount as amountOf,
  englishValue,
  type Keyword,
  listRead,
  range as rangeOf,
  windowOf,
} from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import { codeListKey, type Language } from '../../model/index.js';
import { amountWords, sentence, windowWords } from '../../words/index.js';
import { codeListsOf } from '../completion/code-lists.js';
import { keywordHelp, valueHelp } from '../help/help.js';
import type { IsuServices } from '../module.js';
import { describe } from './describe.js';
import { plain } from './markdown.js';
import { rangeMeaning } from './range-meaning.js';

/** What stands at a place, in plain words: a word of the language, a name, a range; and what is found there. */
export class IsuHover implements HoverProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  async getHoverContent(document: LangiumDocument, { position }: HoverParams): Promise<Hover | undefined> {
    const language = this.services.shared.UserLanguage.of(document);
    const root = document.parseResult.value.$cstNode;
    const leaf = root && leafAt(root, document.textDocument.offsetAt(position));
    const own = leaf && (this.word(leaf, language) ?? (await this.code(document, leaf)));
    const found = await this.found(document, position, language);
    const value = [own, ...found.texts].filter(Boolean).join('\n\n---\n\n');
    if (!value) return undefined;
    const range = own ? leaf?.range : found.range;
    return { contents: { kind: 'markdown', value }, ...(range && { range }) };
  }

  private word(leaf: LeafCstNode, language: Language): string | undefined {
    const { grammarSource: source, astNode } = leaf;
    const [target] = this.services.references.References.findDeclarations(leaf);
    if (target) return describe(this.services, target, language);
    const list = listRead(source);
    if (list) {
      const word = englishValue(list, leaf.text);
      return word && valueHelp(list, word, language);
    }
    if (ast.isAccept(astNode) && isRule(leaf)) return describe.rule(leaf.text, language);
    const said = numbers(astNode, leaf, language);
    if (said) return said;
    if (!GrammarAST.isKeyword(source)) return undefined;
    // A keyword that has no help is a sign, such as a brace.
    return keywordHelp(source.value as Keyword, language) as string | undefined;
  }

  /** What a code stands for, in the list that the project has given. */
  private async code(document: LangiumDocument, { astNode, grammarSource }: LeafCstNode): Promise<string | undefined> {
    const assignment = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment);
    if (!ast.isCoded(astNode) || assignment?.feature !== 'code') return undefined;
    const { list, code } = astNode;
    const said = (await codeListsOf(this.services, document)).get(codeListKey(list))?.get(code.trim());
    return said ? `**${plain(code.trim())}** – ${plain(said)}` : undefined;
  }

  /** The pages of the rules whose findings stand here. */
  private async found(
    document: LangiumDocument,
    position: Position,
    language: Language,
  ): Promise<{ texts: string[]; range?: Range }> {
    const { findings } = await this.services.findings.Readings.checked(document);
    const here = findings.filter(({ range, path }) => path !== undefined && within(position, range));
    const codes = new Set<string>();
    const texts = here.flatMap(({ code, message }) => {
      if (codes.has(code)) return [];
      codes.add(code);
      const page = describe.rule(code, language);
      return [page.includes(code) ? page : `${code}: ${page || plain(message[language])}`];
    });
    return { texts, ...(here[0] && { range: here[0].range }) };
  }
}

/** The word at a place, or the one that ends there; a sign only when there is no word. */
function leafAt(root: CstNode, offset: number): LeafCstNode | undefined {
  const found = [offset, offset - 1].flatMap((at) => CstUtils.findLeafNodeAtOffset(root, at) ?? []);
  const visible = found.filter(({ hidden }) => !hidden);
  return visible.find(({ text }) => /^-?[\p{L}\p{N}_]/u.test(text)) ?? visible[0];
}

/** A range, a share or a window said out, where its numbers and signs stand. */
function numbers(node: AstNode, leaf: LeafCstNode, language: Language): string | undefined {
  if (/^\p{L}/u.test(leaf.text)) return undefined;
  const span = AstUtils.getContainerOfType(node, ast.isRange);
  if (!span) {
    const whole = AstUtils.getContainerOfType(node, ast.isAmount);
    return whole && plain(`${amountWords(amountOf(whole), language)}.`);
  }
  const { $container: owner } = span;
  if (ast.isDuration(owner) && ast.isWindow(owner.$container)) {
    const window = windowOf(owner.$container);
    return window && plain(sentence(windowWords(window, language)));
  }
  if (ast.isAmount(owner) && (owner.percent || owner.whole !== undefined)) {
    return plain(`${amountWords(amountOf(owner), language)}.`);
  }
  return span.open ? plain(rangeMeaning(rangeOf(span), language)) : undefined;
}

function isRule(leaf: LeafCstNode): boolean {
  const assignment = leaf.grammarSource?.$container;
  return GrammarAST.isAssignment(assignment) && assignment.feature === 'rule';
}

function within({ line, character }: Position, { start, end }: Range): boolean {
  if (line < start.line || line > end.line) return false;
  if (line === start.line && character < start.character) return false;
  return line < end.line || character <= end.character;
}
