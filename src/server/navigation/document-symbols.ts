import { type AstNode, AstUtils, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { headerOf, keywordIn, keywordOf } from '../../language/editor.js';
import type * as ast from '../../language/generated/ast.js';
import type { Language } from '../../model/index.js';
import type { IsuServices } from '../module.js';
import { isOutlined, symbolKind } from './kinds.js';

/** The outline of a file: each statement with its keyword, name and first text. */
export class IsuDocumentSymbols implements DocumentSymbolProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const language = this.services.shared.UserLanguage.of(document);
    return this.below(document.parseResult.value, language);
  }

  private below(node: AstNode, language: Language): DocumentSymbol[] {
    return AstUtils.streamContents(node)
      .toArray()
      .flatMap((child) => (isOutlined(child) ? [this.symbol(child, language)] : this.below(child, language)))
      .filter((symbol) => symbol !== undefined);
  }

  private symbol(node: AstNode, language: Language): DocumentSymbol | undefined {
    const cst = node.$cstNode;
    if (!cst) return undefined;
    const own = GrammarUtils.findNodeForProperty(cst, 'name');
    const keyword = CstUtils.flattenCst(cst).find((leaf) => !leaf.hidden)?.text ?? '';
    const text = firstText(node, language);
    const statement = headerOf(node);
    const word = keywordIn(language, keywordOf(keyword) ?? keyword);
    return {
      name: own?.text ?? (headOf(node) || word),
      detail: [word, text].filter(Boolean).join(' · '),
      kind: symbolKind(node),
      range: cst.range,
      selectionRange: own?.range ?? statement,
      children: this.below(node, language),
    };
  }
}

/** A statement without a name is known by its first line: `CORE-OM från klient vid start`. */
function headOf(node: AstNode): string {
  const document = AstUtils.getDocument(node).textDocument;
  const head = document.getText(headerOf(node)).replace(/\s+/g, ' ').trim();
  const rest = head.replace(/^\S+\s*/, '');
  return rest.length > 60 ? `${rest.slice(0, 59)}…` : rest;
}

function firstText(node: AstNode, language: Language): string {
  const { title, text } = node as { title?: ast.Text; text?: ast.Text };
  const found = title ?? text;
  if (!found || !GrammarUtils.findNodeForProperty(node.$cstNode, 'name')) return '';
  const translated = found.translations.find((each) => each.language.toLowerCase() === language)?.value;
  const line = (translated ?? found.value).replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
