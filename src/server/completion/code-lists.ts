import { type AstNode, GrammarAST, type LangiumDocument } from 'langium';
import type { NextFeature } from 'langium/lsp';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { keywordOf } from '../../language/editor.js';
import { codeListKey, knownCodeLists, type Language } from '../../model/index.js';
import type { CodeLists } from '../../principles/index.js';
import type { IsuServices } from '../module.js';
import type { Place } from './place.js';

/** The lists that the project gives for a file. */
export const codeListsOf = async (services: IsuServices, { uri }: LangiumDocument): Promise<CodeLists> =>
  (await services.shared.Environment.settings?.(uri))?.codeLists ?? new Map();

/** Whether the name of a list is what comes. */
export function isCodeListName({ feature }: NextFeature): boolean {
  for (let at: AstNode | undefined = feature; at; at = at.$container) {
    if (GrammarAST.isParserRule(at)) return at.name === 'CodeListName';
  }
  return false;
}

/** The lists whose codes the tool can check, each with how a code of it is written. */
export const listNames = (spoken: Language): { label: string; detail: string }[] =>
  knownCodeLists.map(({ name, written }) => ({ label: name, detail: written[spoken] }));

/** The codes of the list that stands before the text, with what they stand for; none where the project has no such list. */
export function listedCodes(document: LangiumDocument, { text, before }: Place, lists: CodeLists): CompletionItem[] {
  const [keyword, list] = before.slice(-2);
  if (!text || !list || keywordOf(keyword?.image ?? '') !== 'coded') return [];
  const codes = lists.get(codeListKey(list.image.replace(/^"|"$/g, '')));
  const isClosed = text.image.length > 1 && text.image.endsWith('"');
  const range = {
    start: document.textDocument.positionAt(text.startOffset + 1),
    end: document.textDocument.positionAt((text.endOffset ?? 0) + (isClosed ? 0 : 1)),
  };
  return [...(codes ?? [])].map(([code, said]) => ({
    label: code,
    kind: CompletionItemKind.EnumMember,
    // What is remembered is more often the words than the code.
    filterText: `${code} ${said}`,
    textEdit: { range, newText: code },
    ...(said !== '' && { detail: said }),
  }));
}
