import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  OperationCancelled,
  URI,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { importUri } from '../../language/editor.js';
import type { File } from '../../language/generated/ast.js';
import { failedDiagnostic } from '../findings/failed.js';
import type { IsuSharedServices } from '../module.js';
import { comesWithLanguage } from './hidden.js';
import type { ImportGraph } from './import-graph.js';
import type { LetGo } from './let-go.js';
import type { ProjectFiles } from './project-files.js';

/**
 * Rebuilds what a change can touch, and nothing else: the changed files and those that import them, whether the import
 * is there before or after the change. Imported files that are not known yet are read along. Only files that an editor
 * shows, with what they import, stay in memory: those that are not there are read when their turn comes in the backlog.
 */
export class IsuDocumentBuilder extends DefaultDocumentBuilder {
  private readonly graph: ImportGraph;
  private readonly files: ProjectFiles;
  private readonly letGo: LetGo;
  private readonly services: IsuSharedServices;
  private dependents: { of: Set<string>; are: Set<string> } | undefined;
  /** Files of the project that the change that is being made takes away. */
  private leaving: URI[] = [];
  /** Read only because something imports them, with what ends the watching of each. */
  private readonly outside = new Map<string, { uri: URI; watch?: { dispose(): void } }>();
  /** Those that wait for a document, told when anything has been done. */
  private readonly waiters = new Set<() => void>();

  constructor(services: IsuSharedServices) {
    super(services);
    this.services = services;
    this.graph = services.workspace.ImportGraph;
    this.files = services.workspace.ProjectFiles;
    this.letGo = services.workspace.LetGo;
    this.updateBuildOptions = { validation: true };
    services.workspace.WorkspaceLock.onFinished(() => this.wake());
    this.onUpdate((_, deleted) => {
      for (const uri of deleted) {
        this.graph.delete(uri.toString());
        this.files.delete(uri);
        this.services.workspace.Backlog.delete(uri);
        this.indexManager.remove(uri);
        this.leave(uri.toString());
      }
    });
  }

  /**
   * What is told of a file, or of a folder, may be late, or be about a file that an editor shows: what is there now decides
   * whether a file has changed or is gone.
   */
  override async update(changed: URI[], deleted: URI[], token?: Cancellation.CancellationToken): Promise<void> {
    const told = [...changed, ...deleted.flatMap((uri) => this.files.below(uri))];
    const now: URI[] = [];
    const gone: URI[] = [];
    for (const uri of new Map(told.map((each) => [each.toString(), each])).values()) {
      if (this.textDocuments?.get(uri) || (await this.isThere(uri))) now.push(uri);
      else if (this.files.has(uri)) gone.push(uri);
    }
    this.leaving = gone;
    await super.update(now, gone, token);
    this.release();
  }

  /** Reads a file that no editor shows, and tells what there is to say of it. Only between changes. */
  async check(uri: URI): Promise<void> {
    if (this.langiumDocuments.hasDocument(uri)) return;
    let document: LangiumDocument;
    try {
      document = await this.langiumDocumentFactory.fromUri(uri);
    } catch {
      // Gone, or unreadable: as if it were not there.
      return this.emitUpdate([], [uri]);
    }
    this.langiumDocuments.addDocument(document);
    await this.build([document], this.updateBuildOptions);
    this.release();
  }

  /** The files, read and linked, while something is done with their trees; nothing is changed meanwhile. */
  async withTrees<Result>(uris: readonly URI[], action: () => Result): Promise<Result> {
    const { WorkspaceLock: lock } = this.services.workspace;
    const end = this.letGo.hold(uris);
    try {
      const missing = uris.filter((uri) => !this.langiumDocuments.hasDocument(uri));
      if (missing.length > 0) await lock.write((token) => this.update(missing, [], token));
      return await lock.read(action);
    } finally {
      end();
    }
  }

  protected override async emitUpdate(changed: URI[], deleted: URI[]): Promise<void> {
    const gone = new Map([...deleted, ...this.leaving].map((uri) => [uri.toString(), uri]));
    this.leaving = [];
    await super.emitUpdate(changed, [...gone.values()]);
    this.checkAgain(gone.keys());
  }

  /** The files that a change of others can touch, and that are not in memory: those that are, are rebuilt with the change. */
  private checkAgain(changed: Iterable<string>): void {
    const touched = [...this.graph.dependents(changed)].map((uri) => URI.parse(uri));
    this.services.workspace.Backlog.add(touched.filter((uri) => !this.langiumDocuments.hasDocument(uri)));
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (this.dependents?.of !== changed) this.dependents = { of: changed, are: this.graph.dependents(changed) };
    return this.dependents.are.has(document.uri.toString());
  }

  protected override resultsAreIncomplete(): boolean {
    return false;
  }

  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    if (this.langiumDocuments.hasDocument(changed) || this.textDocuments?.get(changed)) return [changed];
    const { isDirectory } = await this.fileSystemProvider.stat(changed).catch(() => ({ isDirectory: false }));
    const found = isDirectory ? await this.workspaceManager().searchFolder(changed) : [changed];
    const now = found.filter((uri) => this.isWaitedFor(uri));
    this.services.workspace.Backlog.add(found.filter((uri) => !now.includes(uri)));
    return now;
  }

  /** A folder, or a file that is the project's: because the project has it, or because something imports it. */
  private async isThere(uri: URI): Promise<boolean> {
    try {
      if ((await this.fileSystemProvider.stat(uri)).isDirectory) return true;
    } catch {
      return false;
    }
    if (!this.serviceRegistry.hasServices(uri)) return false;
    return this.graph.isImported(uri.toString()) || this.services.workspace.WorkspaceManager.includes(uri);
  }

  /** In memory, to be there, or missed by something that is. */
  private isWaitedFor(uri: URI): boolean {
    if (this.langiumDocuments.hasDocument(uri) || this.letGo.isHeld(uri)) return true;
    return [...this.graph.importersOf(uri.toString())].some((own) => this.langiumDocuments.hasDocument(URI.parse(own)));
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
      if (comesWithLanguage(document.uri)) continue;
      this.graph.set(document);
      if (this.files.read(document)) this.checkAgain([document.uri.toString()]);
      for (const uri of this.missing(document)) {
        const imported = await this.load(uri, token);
        if (imported) all.push(imported);
      }
    }
    await this.forgetUnused();
    const kept = all.filter(({ uri }) => this.langiumDocuments.hasDocument(uri));
    // Before they are checked: one that is added meanwhile is to be checked once more.
    for (const { uri } of kept) this.services.workspace.Backlog.delete(uri);
    await super.buildDocuments(this.sortDocuments(kept), options, token);
  }

  /** What goes wrong with one file is said of that file, and stops no other. */
  protected override runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
    action: (document: LangiumDocument) => unknown,
  ): Promise<void> {
    return super.runCancelable(documents, state, token, async (document) => {
      try {
        await action(document);
      } catch (error) {
        if (isOperationCancelled(error)) throw error;
        this.services.lsp.Connection?.console.error(error instanceof Error ? String(error.stack) : String(error));
        document.diagnostics = [failedDiagnostic(this.services.UserLanguage.general())];
      }
    });
  }

  protected override async validate(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<void> {
    if (comesWithLanguage(document.uri)) return;
    const { validation } = this.serviceRegistry.getServices(document.uri);
    document.diagnostics = await validation.DocumentValidator.validateDocument(document, {}, token);
  }

  /**
   * A request waits for as long as someone works on what it asks for. When nobody does, the file is read; it is refused
   * when there is no such file. So each one is answered, also of a file that is closed or deleted meanwhile.
   */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    const { WorkspaceLock: lock } = this.services.workspace;
    for (let isAsked = false; ; ) {
      if (token.isCancellationRequested) throw OperationCancelled;
      const document = this.langiumDocuments.getDocument(uri);
      // What was changed before the request is read first.
      if (!lock.isWaiting && document && document.state >= state) return uri;
      if (lock.isChanging) await this.woken(token);
      else if (isAsked) throw new ResponseError(LSPErrorCodes.ServerCancelled, `There is no file ${uri.toString()}.`);
      else {
        isAsked = true;
        this.letGo.use(uri);
        await lock.write((cancelled) => this.update(document ? [] : [uri], [], cancelled));
      }
    }
  }

  protected override async awaitBuilderState(_: DocumentState, token: Cancellation.CancellationToken): Promise<void> {
    while (this.services.workspace.WorkspaceLock.isChanging) {
      if (token.isCancellationRequested) throw OperationCancelled;
      await this.woken(token);
    }
  }

  /** What has been reached is told of, though the next change has come: a document that is finished is not come back to. */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    this.wake();
    await super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  protected override notifyBuildPhase(documents: LangiumDocument[], state: DocumentState): Promise<void> {
    return super.notifyBuildPhase(documents, state, Cancellation.CancellationToken.None);
  }

  private woken(token: Cancellation.CancellationToken): Promise<void> {
    return new Promise((done) => {
      const cancelled = token.onCancellationRequested(() => this.wake());
      const waiter = () => {
        this.waiters.delete(waiter);
        cancelled.dispose();
        done();
      };
      this.waiters.add(waiter);
    });
  }

  private wake(): void {
    for (const waiter of [...this.waiters]) waiter();
  }

  /** Lets go of the trees that nothing needs: of each what others ask for is kept. */
  private release(): void {
    for (const document of this.letGo.unneeded(this.buildState)) {
      this.letGo.note(document);
      this.langiumDocuments.deleteDocument(document.uri);
      this.buildState.delete(document.uri.toString());
      this.services.workspace.IndexManager.keepForeign(document.uri);
    }
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
    if (!this.outside.has(uri.toString()) && !(await this.services.workspace.WorkspaceManager.includes(uri))) {
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
