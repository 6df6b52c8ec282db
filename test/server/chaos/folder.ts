import { existsSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type ProtocolConnection,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { previewRequest, statementsRequest } from '../../../src/server/protocol.js';
import type { Draws } from './draws.js';
import { configFile, configFor, designFiles, instrumentFiles, textFor } from './texts.js';

const files = [...designFiles, ...instrumentFiles];

/** How a request came out; the method too, for a person who reads a failure. */
type Asked = { method: string; file: string; answer: Promise<unknown> };

/**
 * A folder on disk and an editor that has some of its files open. Each step does one thing that a person, an editor or
 * another program may do, at random, without waiting for what the server makes of it; what changes on disk is told
 * later, in any order, and sometimes twice.
 */
export class ChaosFolder {
  connection!: ProtocolConnection;
  /** What each request came to; every one of them must be answered. */
  readonly asked: Asked[] = [];
  /** Texts and versions of the files that the editor has open. */
  readonly open = new Map<string, { version: number; text: string }>();
  private untold: { uri: string; type: FileChangeType }[] = [];

  constructor(
    readonly path: string,
    private readonly draws: Draws,
    private readonly cancelling: () => CancellationTokenSource,
  ) {
    for (const file of files) if (draws.next() < 0.7) this.put(file, textFor(file, draws));
    this.put('alltid.isu', 'uppföljning alltid "Alltid" {\n}\n');
  }

  uri(file: string): string {
    return pathToFileURL(join(this.path, file)).href;
  }

  async step(): Promise<void> {
    const file = this.draws.one(files);
    await this.draws.weighted<() => Promise<void> | void>([
      [4, () => this.openFile(file)],
      [10, () => this.edit(file)],
      [3, () => this.closeFile(file)],
      [3, () => this.save(file)],
      [3, () => this.write(file)],
      [2, () => this.remove(file)],
      [1, () => this.rename(file, this.draws.one(files))],
      [1, () => this.configure()],
      [0.3, () => this.removeFolder()],
      [4, () => this.tell()],
      [12, () => this.ask(this.draws.one([file, file, 'saknas.isu', configFile]))],
      [3, () => new Promise<void>((done) => setTimeout(done, this.draws.below(8)))],
    ])();
  }

  /** The editor saves what it has, all that has changed on disk is told, and all that was asked is answered. */
  async rest(): Promise<void> {
    for (const file of [...this.open.keys()]) this.save(file);
    while (this.untold.length > 0) await this.tell();
    await this.answered();
  }

  /** All that was asked has come to something: a result, or an error. */
  async answered(): Promise<void> {
    await Promise.all(this.asked.splice(0).map(({ answer }) => answer));
  }

  /** A configuration that nothing is wrong with. */
  async mend(): Promise<void> {
    this.put(configFile, '{ "severity": { "P3": "hint" } }');
    this.changed(configFile, FileChangeType.Changed);
    await this.rest();
  }

  /** What a server that has been started again must be told. */
  async openAgain(): Promise<void> {
    for (const [file, { version, text }] of this.open) {
      await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: this.uri(file), languageId: 'isu', version, text },
      });
    }
  }

  private async openFile(file: string): Promise<void> {
    if (this.open.has(file)) return;
    const disk = this.read(file);
    const text = disk === undefined || this.draws.next() < 0.1 ? textFor(file, this.draws) : disk;
    this.open.set(file, { version: 1, text });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), languageId: 'isu', version: 1, text },
    });
  }

  private async edit(file: string): Promise<void> {
    const known = this.open.get(file);
    if (!known) return;
    const text = this.draws.next() < 0.5 ? textFor(file, this.draws) : `${known.text}\n`;
    const version = known.version + 1;
    this.open.set(file, { version, text });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), version },
      contentChanges: [{ text }],
    });
  }

  private async closeFile(file: string): Promise<void> {
    if (!this.open.delete(file)) return;
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file) },
    });
  }

  private save(file: string): void {
    const known = this.open.get(file);
    if (!known) return;
    this.put(file, known.text);
    this.changed(file, FileChangeType.Changed);
  }

  private write(file: string): void {
    const type = this.read(file) === undefined ? FileChangeType.Created : FileChangeType.Changed;
    this.put(file, textFor(file, this.draws));
    this.changed(file, type);
  }

  private remove(file: string): void {
    if (this.read(file) === undefined) return;
    unlinkSync(join(this.path, file));
    this.changed(file, FileChangeType.Deleted);
  }

  private rename(from: string, to: string): void {
    const text = this.read(from);
    if (text === undefined || from === to) return;
    this.remove(from);
    this.put(to, text);
    this.changed(to, FileChangeType.Created);
  }

  private configure(): void {
    if (this.draws.next() < 0.2) this.remove(configFile);
    else {
      this.put(configFile, configFor(this.draws));
      this.changed(configFile, FileChangeType.Changed);
    }
  }

  private removeFolder(): void {
    const below = join(this.path, 'mapp');
    rmSync(below, { recursive: true, force: true });
    this.changed('mapp', FileChangeType.Deleted);
  }

  private async tell(): Promise<void> {
    const changes = this.untold.splice(0, 1 + this.draws.below(this.untold.length));
    if (changes.length === 0) return;
    if (this.draws.next() < 0.2) changes.push(this.draws.one(changes));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Editors tell of a file at most once at a time, with what has become of it. */
  private changed(file: string, type: FileChangeType): void {
    const uri = this.uri(file);
    this.untold = this.untold.filter((each) => each.uri !== uri);
    this.untold.splice(this.draws.below(this.untold.length + 1), 0, { uri, type });
  }

  private ask(file: string): void {
    const textDocument = { uri: this.uri(file) };
    const position = { line: this.draws.below(12), character: this.draws.below(30) };
    const range = { start: { line: 0, character: 0 }, end: position };
    const { uri } = textDocument;
    const data = { design: 'u1', uri, asked: { kind: 'instrument', key: 'delat' } };
    const asked = { name: 'delat', kind: SymbolKind.Class, uri, range, selectionRange: range, data };
    const [method, params] = this.draws.one<[string, object]>([
      [CompletionRequest.method, { textDocument, position }],
      [HoverRequest.method, { textDocument, position }],
      [DefinitionRequest.method, { textDocument, position }],
      [ReferencesRequest.method, { textDocument, position, context: { includeDeclaration: true } }],
      [RenameRequest.method, { textDocument, position, newName: 'nytt-namn' }],
      [DocumentHighlightRequest.method, { textDocument, position }],
      [DocumentSymbolRequest.method, { textDocument }],
      [FoldingRangeRequest.method, { textDocument }],
      [SelectionRangeRequest.method, { textDocument, positions: [position] }],
      [SemanticTokensRequest.method, { textDocument }],
      [InlayHintRequest.method, { textDocument, range }],
      [DocumentFormattingRequest.method, { textDocument, options: { tabSize: 2, insertSpaces: true } }],
      [CodeActionRequest.method, { textDocument, range, context: { diagnostics: [] } }],
      [WorkspaceSymbolRequest.method, { query: 'a' }],
      [CodeLensRequest.method, { textDocument }],
      [CallHierarchyPrepareRequest.method, { textDocument, position }],
      [CallHierarchyIncomingCallsRequest.method, { item: asked }],
      [CallHierarchyOutgoingCallsRequest.method, { item: asked }],
      [previewRequest, { uri: textDocument.uri }],
      [statementsRequest, { uri: textDocument.uri, position }],
    ]);
    const source = this.cancelling();
    const answer = this.connection.sendRequest(method, params, source.token).catch((error: unknown) => error);
    if (this.draws.next() < 0.15) source.cancel();
    this.asked.push({ method, file, answer });
  }

  private put(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  private read(file: string): string | undefined {
    const path = join(this.path, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }
}
