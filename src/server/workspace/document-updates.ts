import { DocumentState, type TextDocument, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type TextDocumentChangeEvent } from 'vscode-languageserver';
import { hasPath } from '#files';
import type { IsuSharedServices } from '../module.js';
import type { ProjectFiles } from './project-files.js';

/** What the client tells about files, sorted into what has to be read anew. */
export class IsuDocumentUpdates extends DefaultDocumentUpdateHandler {
  private readonly services: IsuSharedServices;
  private readonly files: ProjectFiles;
  /** What configuration files extend, with what ends the watching of each: files that the client does not watch. */
  private readonly bases = new Map<string, { dispose(): void } | undefined>();

  constructor(services: IsuSharedServices) {
    super(services);
    this.services = services;
    this.files = services.workspace.ProjectFiles;
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.watchBases());
  }

  override didChangeContent({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (this.services.ServiceRegistry.hasServices(uri)) this.fireDocumentUpdate([uri], []);
  }

  /** What was not saved is gone; a file that only the editor had is gone altogether. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.services.workspace.Backlog.searching(this.closed(URI.parse(document.uri)));
  }

  private async closed(uri: URI): Promise<void> {
    const { ImportGraph: graph, WorkspaceManager: workspace } = this.services.workspace;
    const stays = graph.isImported(uri.toString()) || (await workspace.includes(uri));
    if (this.isOpen(uri)) return;
    if (stays && (await this.isFile(uri))) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const changed: URI[] = [];
    const deleted: URI[] = [];
    let settings = false;
    for (const { uri: text, type } of params.changes) {
      const uri = URI.parse(text);
      if (/^(\.gitignore|isu\.config\.json)$/.test(UriUtils.basename(uri))) settings = true;
      // An editor that has the file open knows better than the disk.
      if (this.isOpen(uri)) continue;
      if (type === FileChangeType.Deleted) {
        if (this.files.below(uri).length > 0) deleted.push(uri);
      } else if (this.mayMatter(uri)) changed.push(uri);
    }
    if (settings) this.services.workspace.Backlog.searching(this.readAll());
    else if (changed.length + deleted.length > 0) this.fireDocumentUpdate(changed, deleted);
  }

  /** Which files belong to the project, or how findings are told, has changed. */
  private async readAll(): Promise<void> {
    this.services.Environment.forget?.();
    const { WorkspaceManager: workspace, ImportGraph: graph } = this.services.workspace;
    const found = new Map<string, URI>();
    for (const folder of workspace.workspaceFolders ?? []) {
      for (const uri of await workspace.searchFolder(URI.parse(folder.uri))) found.set(uri.toString(), uri);
    }
    const own = [...this.files.all].map(({ uri }) => uri).filter((uri) => hasPath(uri.toString()));
    const left = own.filter(
      (uri) => !found.has(uri.toString()) && !this.isOpen(uri) && !graph.isImported(uri.toString()),
    );
    for (const uri of own) if (!left.includes(uri)) found.set(uri.toString(), uri);
    this.fireDocumentUpdate([...found.values()], left);
  }

  private watchBases(): void {
    const { configBases, watch } = this.services.Environment;
    const wanted = new Map((configBases?.() ?? []).map((uri) => [uri.toString(), uri]));
    for (const [key, watched] of this.bases) {
      if (wanted.has(key)) continue;
      watched?.dispose();
      this.bases.delete(key);
    }
    for (const [key, uri] of wanted) {
      if (!this.bases.has(key))
        this.bases.set(
          key,
          watch?.(uri, () => this.services.workspace.Backlog.searching(this.readAll())),
        );
    }
  }

  /** A fault in the program is written down, and ends nothing else. */
  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { DocumentBuilder: builder, WorkspaceLock: lock } = this.services.workspace;
    void this.workspaceManager.ready
      .then(() => lock.write((token) => builder.update(changed, deleted, token)))
      .catch((error) => this.services.lsp.Connection?.console.error(String(error?.stack ?? error)));
  }

  /** Designs, and whatever may be a folder with designs. */
  private mayMatter(uri: URI): boolean {
    const name = UriUtils.basename(uri);
    return this.services.ServiceRegistry.hasServices(uri) || !name.includes('.');
  }

  private isOpen(uri: URI): boolean {
    return this.services.workspace.TextDocuments.get(uri) !== undefined;
  }

  private async isFile(uri: URI): Promise<boolean> {
    if (!hasPath(uri.toString())) return false;
    return this.services.workspace.FileSystemProvider.stat(uri).then(
      ({ isFile }) => isFile,
      () => false,
    );
  }
}
