import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type URI,
} from 'langium';
import { importUri } from '../../language/editor.js';
import type { File } from '../../language/generated/ast.js';
import type { IsuSharedServices } from '../module.js';
import { comesWithLanguage } from './hidden.js';
import type { ImportGraph } from './import-graph.js';

/**
 * Rebuilds what a change can touch, and nothing else: the changed files and those that import them, whether the import
 * is there before or after the change. Imported files that are not known yet are read along.
 */
export class IsuDocumentBuilder extends DefaultDocumentBuilder {
  private readonly graph: ImportGraph;
  private readonly services: IsuSharedServices;
  private dependents: { of: Set<string>; are: Set<string> } | undefined;
  /** Read only because something imports them, with what ends the watching of each. */
  private readonly outside = new Map<string, { uri: URI; watch?: { dispose(): void } }>();

  constructor(services: IsuSharedServices) {
    super(services);
    this.services = services;
    this.graph = services.workspace.ImportGraph;
    this.updateBuildOptions = { validation: true };
    this.onUpdate((_, deleted) => {
      for (const uri of deleted) {
        this.graph.delete(uri.toString());
        this.leave(uri.toString());
      }
    });
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (this.dependents?.of !== changed) this.dependents = { of: changed, are: this.graph.dependents(changed) };
    return this.dependents.are.has(document.uri.toString());
  }

  protected override resultsAreIncomplete(): boolean {
    return false;
  }

  /** A file is the project's when the project has it, an editor shows it, or something imports it. */
  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    if (this.langiumDocuments.hasDocument(changed) || this.textDocuments?.get(changed)) return [changed];
    const imported = this.graph.isImported(changed.toString());
    try {
      const { isDirectory } = await this.fileSystemProvider.stat(changed);
      if (isDirectory) return await this.workspaceManager().searchFolder(changed);
    } catch {
      return [];
    }
    if (!this.serviceRegistry.hasServices(changed)) return [];
    return imported || (await this.services.workspace.WorkspaceManager.includes(changed)) ? [changed] : [];
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    this.prepareBuild(documents, options);
    await this.runCancelable(documents, DocumentState.Parsed, token, (document) => this.parse(document, token));
    const all = [...documents];
    for (const document of all) {
      this.graph.set(document);
      for (const uri of this.missing(document)) {
        const imported = await this.load(uri, token);
        if (imported) all.push(imported);
      }
    }
    await this.forgetUnused();
    const kept = all.filter(({ uri }) => this.langiumDocuments.hasDocument(uri));
    await super.buildDocuments(this.sortDocuments(kept), options, token);
  }

  protected override async validate(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<void> {
    if (comesWithLanguage(document.uri)) return;
    const { validation } = this.serviceRegistry.getServices(document.uri);
    document.diagnostics = await validation.DocumentValidator.validateDocument(document, {}, token);
  }

  /** A file can be gone, or unreadable, before its turn comes: then it is read as empty. */
  private async parse(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<LangiumDocument> {
    try {
      return await this.langiumDocumentFactory.update(document, token);
    } catch (error) {
      if (this.textDocuments?.get(document.uri)) throw error;
      const empty = this.langiumDocumentFactory.fromString('', document.uri);
      document.parseResult = empty.parseResult;
      Object.assign(document.parseResult.value, { $document: document });
      Object.defineProperty(document, 'textDocument', { value: empty.textDocument, configurable: true });
      return document;
    }
  }

  private missing(document: LangiumDocument): URI[] {
    const imports = (document.parseResult.value as File).imports ?? [];
    return imports
      .map((item) => importUri(item))
      .filter((uri) => uri !== undefined)
      .filter((uri) => !this.langiumDocuments.hasDocument(uri) && this.serviceRegistry.hasServices(uri));
  }

  private async load(uri: URI, token: Cancellation.CancellationToken): Promise<LangiumDocument | undefined> {
    // Two imports of one file in the same round.
    if (this.langiumDocuments.hasDocument(uri)) return undefined;
    let document: LangiumDocument;
    try {
      document = await this.langiumDocumentFactory.fromUri(uri, token);
    } catch {
      // The import says so, where it stands.
      return undefined;
    }
    this.langiumDocuments.addDocument(document);
    this.prepareBuild([document], this.updateBuildOptions);
    if (!(await this.services.workspace.WorkspaceManager.includes(uri))) {
      const watch = this.services.Environment.watch?.(uri, () => void this.changedOutside(uri));
      this.outside.set(uri.toString(), { uri, watch });
    }
    return document;
  }

  private async changedOutside(uri: URI): Promise<void> {
    const isThere = await this.fileSystemProvider.stat(uri).then(
      ({ isFile }) => isFile,
      () => false,
    );
    if (this.textDocuments?.get(uri)) return;
    await this.services.workspace.WorkspaceLock.write((token) =>
      this.update(isThere ? [uri] : [], isThere ? [] : [uri], token),
    );
  }

  private async forgetUnused(): Promise<void> {
    const unused = [...this.outside.values()]
      .map(({ uri }) => uri)
      .filter((uri) => !this.graph.isImported(uri.toString()) && !this.textDocuments?.get(uri));
    if (unused.length === 0) return;
    for (const uri of unused) {
      const document = this.langiumDocuments.deleteDocument(uri);
      if (document) this.cleanUpDeleted(document);
    }
    await this.emitUpdate([], unused);
  }

  private leave(uri: string): void {
    // A file that is gone, but still imported, is watched on: it may come back.
    if (this.graph.isImported(uri)) return;
    this.outside.get(uri)?.watch?.dispose();
    this.outside.delete(uri);
  }
}
