import { DefaultWorkspaceManager, type FileSystemNode, type LangiumDocument, URI, UriUtils } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver-protocol';
import { builtinText, builtinUri, libraryFiles } from '../../language/editor.js';
import type { IsuSharedServices } from '../module.js';

/** Reads the designs of the opened folders, as far as version control has them, and what comes with the language. */
export class IsuWorkspaceManager extends DefaultWorkspaceManager {
  private readonly services: IsuSharedServices;

  constructor(services: IsuSharedServices) {
    super(services);
    this.services = services;
    this.initialBuildOptions = { validation: true };
  }

  /** Whether a file belongs to one of the opened folders, and is not left out. */
  async includes(uri: URI): Promise<boolean> {
    const folder = this.rootOf(uri);
    if (!folder || !this.services.ServiceRegistry.hasServices(uri)) return false;
    const below = uri.path.slice(folder.path.length).split('/').filter(Boolean);
    if (below.some((name) => isSkipped(name))) return false;
    const { ignores } = this.services.Environment;
    if (!ignores) return true;
    for (let at = folder, i = 0; i < below.length; i++) {
      at = UriUtils.joinPath(at, below[i] ?? '');
      if (await ignores(at, i < below.length - 1)) return false;
    }
    return true;
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (isSkipped(UriUtils.basename(entry.uri))) return false;
    return entry.isDirectory || (entry.isFile && this.services.ServiceRegistry.hasServices(entry.uri));
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    const factory = this.services.workspace.LangiumDocumentFactory;
    collect(factory.fromString(builtinText, URI.parse(builtinUri)));
    for (const { uri, text } of libraryFiles()) collect(factory.fromString(text, URI.parse(uri)));
  }

  protected override async traverseFolder(folder: URI, found: URI[]): Promise<void> {
    let entries: FileSystemNode[];
    try {
      entries = await this.fileSystemProvider.readDirectory(folder);
    } catch {
      // A folder that is gone, or that may not be read, has no designs.
      return;
    }
    const { ignores } = this.services.Environment;
    for (const entry of entries) {
      if (!this.shouldIncludeEntry(entry) || (await ignores?.(entry.uri, entry.isDirectory))) continue;
      if (entry.isDirectory) await this.traverseFolder(entry.uri, found);
      else found.push(entry.uri);
    }
  }

  /** Only what comes with the language is there from the start; the files are read when their turn comes. */
  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const given = await super.performStartup([]);
    this.services.workspace.Backlog.searching(this.explore(folders));
    return given;
  }

  private async explore(folders: readonly WorkspaceFolder[]): Promise<void> {
    for (const folder of folders) {
      const found = await this.searchFolder(this.getRootFolder(folder));
      this.services.workspace.ProjectFiles.add(found);
      this.services.workspace.Backlog.add(found);
    }
  }

  private rootOf(uri: URI): URI | undefined {
    const roots = (this.folders ?? []).map((folder) => this.getRootFolder(folder));
    return roots.find(
      (root) => uri.scheme === root.scheme && `${uri.path}/`.startsWith(`${root.path.replace(/\/$/, '')}/`),
    );
  }
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
