import {
  type AstNode,
  AstUtils,
  CstUtils,
  GrammarAST,
  type LangiumDocument,
  type LeafCstNode,
  type ReferenceDescription,
} from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { listRead } from '../../language/editor.js';
import type { Said } from '../../model/index.js';
import type { IsuServices } from '../module.js';
import { rename as said } from '../texts.js';
import { isGiven } from './references.js';

const name = /^[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F][A-Za-z0-9_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F-]*$/;

/** So many files are in memory at a time. */
const together = 50;

/** Gives a name another spelling, where it is declared and everywhere that it is used. */
export class IsuRename implements RenameProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    return this.target(document, position).leaf.range;
  }

  async rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit> {
    const { version } = document.textDocument;
    const { node, leaf } = this.target(document, position);
    const wanted = newName.trim().normalize('NFC');
    if (!name.test(wanted)) this.refuse(document, said.notAName(newName));
    if (wanted === leaf.text.normalize('NFC')) return { changes: {} };
    const places = this.services.references.References.findReferences(node, { includeDeclaration: true }).toArray();
    if (await this.isTakenSomewhere(places, node, wanted)) this.refuse(document, said.taken(wanted));
    if (document.textDocument.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'Edited.');
    const changes: Record<string, TextEdit[]> = {};
    for (const { sourceUri, segment } of places) {
      const uri = sourceUri.toString();
      changes[uri] = [...(changes[uri] ?? []), { range: segment.range, newText: wanted }];
    }
    return { changes };
  }

  /** The declaration that a position names, and the word there. Refuses in words where there is none. */
  private target(document: LangiumDocument, position: RenameParams['position']): { node: AstNode; leaf: LeafCstNode } {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
    if (!leaf || leaf.hidden || !/^[\p{L}_]/u.test(leaf.text)) return this.refuse(document, said.nothing);
    const [node] = this.services.references.References.findDeclarations(leaf);
    if (!node) {
      const source = leaf.grammarSource;
      if (GrammarAST.isKeyword(source) || listRead(source)) return this.refuse(document, said.keyword(leaf.text));
      return this.refuse(document, said.unknown(leaf.text));
    }
    const given = isGiven(node);
    if (given === 'library') this.refuse(document, said.library(leaf.text));
    if (given === 'builtin') this.refuse(document, said.builtin(leaf.text));
    return { node, leaf };
  }

  /** Asks file by file, a few at a time: a name that all files use is no reason to have all of them in memory. */
  private async isTakenSomewhere(
    places: readonly ReferenceDescription[],
    node: AstNode,
    wanted: string,
  ): Promise<boolean> {
    const files = new Map(places.map(({ sourceUri }) => [sourceUri.toString(), sourceUri]));
    const { DocumentBuilder: builder } = this.services.shared.workspace;
    for (let from = 0; from < files.size; from += together) {
      const some = [...files.values()].slice(from, from + together);
      const keys = new Set(some.map(String));
      const here = places.filter(({ sourceUri }) => keys.has(sourceUri.toString()));
      const isTaken = () => here.some((place) => this.isTaken(place, node, wanted));
      if (await builder.withTrees(some, isTaken)) return true;
    }
    return false;
  }

  /** Whether the wanted name means something else at a place, so that it would lead there or be led astray. */
  private isTaken({ sourceUri, sourcePath, segment }: ReferenceDescription, node: AstNode, wanted: string): boolean {
    const source = this.services.shared.workspace.LangiumDocuments.getDocument(sourceUri);
    if (!source) return false;
    const container = this.services.workspace.AstNodeLocator.getAstNode(source.parseResult.value, sourcePath);
    const reference =
      container &&
      AstUtils.streamReferences(container).find((each) => each.reference.$refNode?.offset === segment.offset);
    if (!reference) return siblings(node).some((sibling) => sibling.name === wanted);
    const found = this.services.references.ScopeProvider.getScope(reference).getElement(wanted);
    return found !== undefined && found.node !== node;
  }

  private refuse(document: LangiumDocument, message: Said): never {
    const language = this.services.shared.UserLanguage.of(document);
    throw new ResponseError(LSPErrorCodes.RequestFailed, message[language]);
  }
}

/** Declarations of the same kind beside a node. */
function siblings(node: AstNode): { name?: string }[] {
  if (!node.$container) return [];
  return AstUtils.streamContents(node.$container)
    .filter((each) => each !== node && each.$type === node.$type)
    .map((each) => each as { name?: string })
    .toArray();
}
