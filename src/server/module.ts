import { inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { IsuGeneratedModule, IsuGeneratedSharedModule, IsuModule } from '../language/editor.js';
import { IsuCodeActions } from './code-actions/code-actions.js';
import { IsuCompletion } from './completion/completion.js';
import type { Environment } from './environment.js';
import { IsuCommands } from './explain.js';
import { IsuDiagnostics } from './findings/diagnostics.js';
import { Readings } from './findings/readings.js';
import { IsuHover } from './hover/hover.js';
import { IsuInlayHints } from './inlay-hints.js';
import { IsuLanguageServer } from './language-server.js';
import { IsuFolding } from './layout/folding.js';
import { IsuFormatting } from './layout/formatting.js';
import { IsuSemanticTokens } from './layout/semantic-tokens.js';
import { IsuCallHierarchy } from './lenses/call-hierarchy.js';
import { IsuCodeLens } from './lenses/code-lens.js';
import { IsuDefinition } from './navigation/definition.js';
import { IsuDocumentLinks } from './navigation/document-links.js';
import { IsuDocumentSymbols } from './navigation/document-symbols.js';
import { IsuReferences } from './navigation/references.js';
import { IsuRename } from './navigation/rename.js';
import { IsuFileOperations } from './navigation/rename-files.js';
import { IsuWorkspaceSymbols } from './navigation/workspace-symbols.js';
import { ReadOnlyTexts } from './read-only-texts.js';
import { UserLanguage } from './user-language.js';
import { Backlog } from './workspace/backlog.js';
import { IsuDocumentBuilder } from './workspace/document-builder.js';
import { IsuDocumentUpdates } from './workspace/document-updates.js';
import { IsuDocuments } from './workspace/documents.js';
import { ImportGraph } from './workspace/import-graph.js';
import { IsuIndexManager } from './workspace/index-manager.js';
import { LetGo } from './workspace/let-go.js';
import { IsuWorkspaceLock } from './workspace/lock.js';
import { ProjectFiles } from './workspace/project-files.js';
import { IsuWorkspaceManager } from './workspace/workspace-manager.js';

interface AddedSharedServices {
  Environment: Environment;
  UserLanguage: UserLanguage;
  ReadOnlyTexts: ReadOnlyTexts;
  workspace: {
    Backlog: Backlog;
    ImportGraph: ImportGraph;
    IndexManager: IsuIndexManager;
    LetGo: LetGo;
    ProjectFiles: ProjectFiles;
    WorkspaceLock: IsuWorkspaceLock;
    WorkspaceManager: IsuWorkspaceManager;
    DocumentBuilder: IsuDocumentBuilder;
  };
}
interface AddedServices {
  findings: { Readings: Readings };
}
/** Services for the whole workspace. */
export type IsuSharedServices = LangiumSharedServices & AddedSharedServices;
/** Services for the language; `shared` has those for the workspace. */
export type IsuServices = LangiumServices & AddedServices & { shared: IsuSharedServices };

const lspModule: Module<IsuServices, PartialLangiumServices & AddedServices> = {
  findings: { Readings: (services) => new Readings(services) },
  validation: { DocumentValidator: (services) => new IsuDiagnostics(services) },
  references: { References: (services) => new IsuReferences(services) },
  lsp: {
    CallHierarchyProvider: (services) => new IsuCallHierarchy(services),
    CodeLensProvider: (services) => new IsuCodeLens(services),
    CodeActionProvider: (services) => new IsuCodeActions(services),
    CompletionProvider: (services) => new IsuCompletion(services),
    DefinitionProvider: (services) => new IsuDefinition(services),
    DocumentLinkProvider: (services) => new IsuDocumentLinks(services),
    DocumentSymbolProvider: (services) => new IsuDocumentSymbols(services),
    FoldingRangeProvider: () => new IsuFolding(),
    Formatter: () => new IsuFormatting(),
    HoverProvider: (services) => new IsuHover(services),
    InlayHintProvider: (services) => new IsuInlayHints(services),
    RenameProvider: (services) => new IsuRename(services),
    SemanticTokenProvider: () => new IsuSemanticTokens(),
  },
};

const sharedModule = (
  environment: Environment,
): Module<IsuSharedServices, PartialLangiumSharedServices & AddedSharedServices> => ({
  Environment: () => environment,
  UserLanguage: (services) => new UserLanguage(services),
  workspace: {
    Backlog: (services) => new Backlog(services),
    ImportGraph: () => new ImportGraph(),
    IndexManager: (services) => new IsuIndexManager(services),
    LetGo: (services) => new LetGo(services),
    ProjectFiles: () => new ProjectFiles(),
    WorkspaceLock: () => new IsuWorkspaceLock(),
    LangiumDocuments: (services) => new IsuDocuments(services),
    DocumentBuilder: (services) => new IsuDocumentBuilder(services),
    WorkspaceManager: (services) => new IsuWorkspaceManager(services),
  },
  ReadOnlyTexts: (services) => new ReadOnlyTexts(services),
  lsp: {
    ExecuteCommandHandler: (services) => new IsuCommands(services),
    DocumentUpdateHandler: (services) => new IsuDocumentUpdates(services),
    FileOperationHandler: (services) => new IsuFileOperations(services),
    LanguageServer: (services) => new IsuLanguageServer(services),
    TextDocumentContentProvider: (services) => services.ReadOnlyTexts,
    WorkspaceSymbolProvider: (services) => new IsuWorkspaceSymbols(services),
  },
});

/** The language with an editor. Without a connection nothing is sent: for tests. */
export function createServerServices(
  environment: Environment,
  connection?: Connection,
): { shared: IsuSharedServices; isu: IsuServices } {
  const { fileSystemProvider } = environment;
  const shared = inject(
    createDefaultSharedModule({ connection, fileSystemProvider }),
    IsuGeneratedSharedModule as Module<LangiumSharedCoreServices, object>,
    sharedModule(environment),
  ) as IsuSharedServices;
  const isu = inject(createDefaultModule({ shared }), IsuGeneratedModule, IsuModule, lspModule) as IsuServices;
  shared.ServiceRegistry.register(isu);
  return { shared, isu };
}
