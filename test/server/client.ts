import { PassThrough } from 'node:stream';
import { URI } from 'langium';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from '../../src/server/environment.js';
import type { IsuServices, IsuSharedServices } from '../../src/server/module.js';
import { addGenerate } from '../../src/server/project/generate.js';
import { addImport } from '../../src/server/project/import.js';
import { differences } from '../../src/server/project/tasks/differences.js';
import { addTasks } from '../../src/server/project/tasks.js';
import { previewRequest } from '../../src/server/protocol.js';
import { start } from '../../src/server/start.js';
import { MemoryFiles } from './memory-files.js';

export const root = 'file:///arbete';

/** A place marked in a text with `|`. */
export interface Marked {
  text: string;
  at: Position;
}

export function marked(text: string): Marked {
  const offset = text.indexOf('|');
  const plain = text.slice(0, offset) + text.slice(offset + 1);
  return { text: plain, at: TextDocument.create('memory:', 'isu', 0, plain).positionAt(offset) };
}

interface Options {
  files?: Readonly<Record<string, string>>;
  language?: 'sv' | 'en';
  locale?: string;
  /** Of the client, that actions may name. */
  commands?: readonly string[];
  capabilities?: ClientCapabilities;
  environment?: Partial<Environment>;
  /** The folder that is opened, as a URI, when it is not the one in memory. */
  folder?: string;
  /** Return before the server has read anything. */
  atOnce?: true;
}

const everything: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
  workspace: { textDocumentContent: {} },
};

/** An editor in miniature: it speaks the protocol with a server in the same process, over streams. */
export class Client {
  readonly files = new MemoryFiles();
  readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly texts = new Map<string, TextDocument>();
  /** How often findings came, by file. */
  readonly published = new Map<string, number>();
  connection!: ProtocolConnection;
  services!: { shared: IsuSharedServices; isu: IsuServices };
  capabilities: Record<string, unknown> = {};

  static async start({
    files = {},
    language,
    commands,
    locale = 'en',
    capabilities = everything,
    environment,
    folder = root,
    atOnce,
  }: Options = {}) {
    const client = new Client();
    for (const [name, text] of Object.entries(files)) client.files.texts.set(client.uri(name), text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    client.services = start(server, client.files.environment(environment), (services) => {
      addGenerate(server, services);
      addImport(server, services);
      addTasks(server, services, differences);
    });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    client.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      client.diagnostics.set(uri, diagnostics);
      client.published.set(uri, (client.published.get(uri) ?? 0) + 1);
    });
    connection.listen();
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      locale,
      workspaceFolders: [{ uri: folder, name: 'arbete' }],
      initializationOptions: { language, commands },
    };
    const result = await connection.sendRequest(InitializeRequest.type, params);
    client.capabilities = result.capabilities as Record<string, unknown>;
    await connection.sendNotification(InitializedNotification.type, {});
    if (!atOnce) await client.settled();
    return client;
  }

  uri(name: string): string {
    return URI.parse(name.includes(':') ? name : `${root}/${name}`).toString();
  }

  /** Waits until the server has read everything that it has been told. */
  async settled(): Promise<void> {
    const { workspace } = this.services.shared;
    await workspace.WorkspaceManager.ready;
    // An answer comes after everything that was sent before it: nothing is still on its way when it is looked whether all is done.
    const answered = () => this.connection.sendRequest(previewRequest, { uri: 'none:' });
    await answered();
    for (let quiet = 0; quiet < 3; ) {
      await new Promise((done) => setImmediate(done));
      await workspace.Backlog.done();
      await workspace.WorkspaceLock.read(() => undefined);
      const busy = workspace.LangiumDocuments.all.some(
        (document) =>
          document.uri.scheme !== 'isu-library' && document.uri.scheme !== 'isu-builtin' && document.state < 6,
      );
      quiet = busy ? 0 : quiet + 1;
    }
    await answered();
  }

  async open(name: string, text: string, languageId = 'isu'): Promise<string> {
    const uri = this.uri(name);
    this.texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    await this.settled();
    return uri;
  }

  async change(name: string, text: string): Promise<void> {
    const uri = this.uri(name);
    const version = (this.texts.get(uri)?.version ?? 0) + 1;
    this.texts.set(uri, TextDocument.create(uri, 'isu', version, text));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    await this.settled();
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(name) },
    });
    await this.settled();
  }

  /** Tells that files on disk have changed, after changing them. */
  async disk(changes: readonly [name: string, type: FileChangeType, text?: string][]): Promise<void> {
    for (const [name, , text] of changes) {
      if (text === undefined) this.files.texts.delete(this.uri(name));
      else this.files.texts.set(this.uri(name), text);
    }
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([name, type]) => ({ uri: this.uri(name), type })),
    });
    await this.settled();
  }

  /** Findings of a file, `code: text that is marked`. */
  codes(name: string): string[] {
    return (this.diagnostics.get(this.uri(name)) ?? []).map(({ code }) => String(code));
  }

  finding(name: string, code: string): Diagnostic | undefined {
    return this.diagnostics.get(this.uri(name))?.find((each) => each.code === code);
  }

  textAt(name: string, range: Range): string {
    const uri = this.uri(name);
    const text = this.texts.get(uri)?.getText() ?? this.files.texts.get(uri) ?? '';
    return TextDocument.create(uri, 'isu', 0, text).getText(range);
  }

  position(name: string, text: string, line = text): Position {
    const uri = this.uri(name);
    const whole = this.texts.get(uri)?.getText() ?? this.files.texts.get(uri) ?? '';
    const from = whole.indexOf(line);
    const offset = whole.indexOf(text, from);
    if (from < 0 || offset < 0) throw new Error(`${name} lacks ${line} / ${text}`);
    return TextDocument.create(uri, 'isu', 0, whole).positionAt(offset);
  }

  async complete(text: string, name = 'prov.isu'): Promise<CompletionItem[]> {
    const place = marked(text);
    const uri = this.uri(name);
    if (this.texts.has(uri)) await this.change(name, place.text);
    else await this.open(name, place.text);
    const list = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: place.at,
    });
    return [...(list as CompletionList).items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }

  async hoverAt(name: string, text: string, line = text): Promise<string> {
    const position = this.position(name, text, line);
    const hover = await this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: this.uri(name) },
      position,
    });
    return hover ? String((hover as Hover & { contents: { value: string } }).contents.value) : '';
  }

  async actions(name: string, code: string): Promise<CodeAction[]> {
    const diagnostic = this.finding(name, code);
    if (!diagnostic) throw new Error(`${name} has no ${code}: ${this.codes(name)}`);
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(name) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return (found ?? []) as CodeAction[];
  }

  /** The text of a file after edits. */
  applied(name: string, edits: readonly TextEdit[] | undefined): string {
    const uri = this.uri(name);
    const text = this.texts.get(uri)?.getText() ?? this.files.texts.get(uri) ?? '';
    return TextDocument.applyEdits(TextDocument.create(uri, 'isu', 0, text), [...(edits ?? [])]);
  }

  known(name: string): boolean {
    return this.services.shared.workspace.ProjectFiles.has(URI.parse(this.uri(name)));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}
