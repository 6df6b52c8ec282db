import { Cancellation, interruptAndCheck, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { IsuSharedServices } from '../module.js';
import type { ProjectFiles } from '../workspace/project-files.js';
import { symbolsOf } from './symbols.js';

/** An editor asks again with each letter; nobody reads more than this. */
const most = 500;

/** Names in all files of the project that have been read. */
export class IsuWorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly documents: LangiumDocuments;
  private readonly files: ProjectFiles;
  private readonly matcher: FuzzyMatcher;

  constructor(services: IsuSharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    this.files = services.workspace.ProjectFiles;
    this.matcher = services.lsp.FuzzyMatcher;
  }

  async getSymbols(
    { query }: WorkspaceSymbolParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const found: WorkspaceSymbol[] = [];
    const wanted = query.normalize('NFC').toLowerCase();
    for (const { uri, symbols = [] } of this.files.all) {
      await interruptAndCheck(token);
      const document = this.documents.getDocument(uri);
      for (const symbol of document ? symbolsOf(document) : symbols) {
        if (!this.matches(wanted, symbol.name)) continue;
        found.push(symbol);
        if (found.length === most) return found;
      }
    }
    return found;
  }

  private matches(wanted: string, name: string): boolean {
    return wanted === '' || name.toLowerCase().includes(wanted) || this.matcher.match(wanted, name);
  }
}
