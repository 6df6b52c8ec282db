import { AstUtils, CstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { englishValue } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import type { DesignSource } from '../../language/index.js';
import type { Language } from '../../model/index.js';
import type { IsuServices } from '../module.js';
import { type Asked, Hierarchy } from './hierarchy.js';

const kinds: Record<Asked['kind'], SymbolKind> = {
  timepoint: SymbolKind.Event,
  outcome: SymbolKind.Property,
  instrument: SymbolKind.Class,
  informant: SymbolKind.Object,
};

/**
 * Who is asked what, and when. A timepoint calls the instruments that are asked then, an outcome those that it is read from, and
 * an instrument those who answer it: from a client upwards it shows what the client is asked, and from there when and why.
 */
export class IsuCallHierarchy implements CallHierarchyProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] {
    const offset = document.textDocument.offsetAt(position);
    const asked = this.at(document, offset);
    if (!asked) return [];
    const { designs } = this.services.findings.Readings.reading(document);
    // A name within a design is that design's; of an instrument that stands beside them, all that ask it.
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    const own = AstUtils.getContainerOfType(leaf?.astNode, ast.isDesign)?.name;
    const language = this.services.shared.UserLanguage.of(document);
    return designs
      .filter(({ design }) => own === undefined || design.name === own)
      .flatMap((source) => this.item(source, asked, language) ?? []);
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    const found = this.found(item);
    return (found?.hierarchy.callersOf(found.asked) ?? []).flatMap(({ asked, paths }) => {
      const from = found && this.item(found.source, asked, found.language);
      return from ? [{ from, fromRanges: this.ranges(found.source, paths) }] : [];
    });
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    const found = this.found(item);
    return (found?.hierarchy.calledBy(found.asked) ?? []).flatMap(({ asked, paths }) => {
      const to = found && this.item(found.source, asked, found.language);
      return to ? [{ to, fromRanges: this.ranges(found.source, paths) }] : [];
    });
  }

  private at(document: LangiumDocument, offset: number): Asked | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaves = root ? [offset, offset - 1].flatMap((at) => CstUtils.findLeafNodeAtOffset(root, at) ?? []) : [];
    for (const leaf of leaves) {
      const informant = AstUtils.getContainerOfType(leaf.astNode, ast.isInformant);
      if (informant) {
        const kind = englishValue('InformantKind', informant.kind) ?? informant.kind;
        return { kind: 'informant', key: JSON.stringify([kind, informant.label?.value]) };
      }
      const [declared] = this.services.references.References.findDeclarations(leaf);
      const instrument = AstUtils.getContainerOfType(declared, ast.isInstrument);
      if (instrument) return { kind: 'instrument', key: instrument.name };
      // The start, the end and events are asked at as timepoints are.
      if (ast.isTimepoint(declared) || ast.isEvent(declared)) return { kind: 'timepoint', key: declared.name };
      if (ast.isOutcome(declared) && declared.name) return { kind: 'outcome', key: declared.name };
    }
    return undefined;
  }

  /** Everything is placed in the design's own file, where it is named: an instrument of the library has no file there. */
  private item(source: DesignSource, asked: Asked, language: Language): CallHierarchyItem | undefined {
    const said = new Hierarchy(source.design).said(asked, language);
    if (!said) return undefined;
    const { uri, range } = source.place(said.path);
    const data = { design: source.design.name, uri: source.place('design').uri, asked };
    return { name: said.name, kind: kinds[asked.kind], detail: said.detail, uri, range, selectionRange: range, data };
  }

  private ranges(source: DesignSource, paths: readonly string[]): Range[] {
    return paths.map((path) => source.place(path).range);
  }

  private found({ data }: CallHierarchyItem) {
    const { design: name, uri, asked } = data as { design: string; uri: string; asked: Asked };
    // It has been waited for. To wait here would be for a change that waits for this answer.
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const source =
      document && this.services.findings.Readings.reading(document).designs.find(({ design }) => design.name === name);
    if (!document || !source) return undefined;
    const language = this.services.shared.UserLanguage.of(document);
    return { source, asked, language, hierarchy: new Hierarchy(source.design) };
  }
}
