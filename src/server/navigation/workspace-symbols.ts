import { AstUtils, Cancellation, GrammarUtils, interruptAndCheck, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { IsuSharedServices } from '../module.js';
import { comesWithLanguage } from '../workspace/hidden.js';
import { isOutlined, symbolKind } from './kinds.js';

/** An editor asks again with each letter; nobody reads more than this. */
const most = 500;

/** Names in all files of the project. */
export class IsuWorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly documents: LangiumDocuments;
  private readonly matcher: FuzzyMatcher;

  constructor(services: IsuSharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    this.matcher = services.lsp.FuzzyMatcher;
  }

  async getSymbols(
    { query }: WorkspaceSymbolParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const found: WorkspaceSymbol[] = [];
    const wanted = query.normalize('NFC').toLowerCase();
    for (const document of this.documents.all) {
      if (comesWithLanguage(document.uri)) continue;
      await interruptAndCheck(token);
      for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
        const { name } = node as { name?: unknown };
        if (typeof name !== 'string' || !isOutlined(node) || !this.matches(wanted, name)) continue;
        const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
        if (!range) continue;
        const container = (node.$container as { name?: string } | undefined)?.name;
        found.push({
          name,
          kind: symbolKind(node),
          location: { uri: document.uri.toString(), range },
          ...(container && { containerName: container }),
        });
        if (found.length === most) return found;
      }
    }
    return found;
  }

  private matches(wanted: string, name: string): boolean {
    return wanted === '' || name.toLowerCase().includes(wanted) || this.matcher.match(wanted, name);
  }
}
