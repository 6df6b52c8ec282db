import { LSPClient, type LSPClientConfig, type Transport } from '@codemirror/lsp-client';
import type { FileParams } from '../../files/requests.js';
import type { PageFiles } from './files.js';
import { startWorker } from './worker.js';

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}
interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** The server has ended before it answered: by itself, or because a person has stopped it. */
export class Ended extends Error {}

/** What the client of the editor does not say of itself. */
const capabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: false },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    publishDiagnostics: { versionSupport: true },
  },
};

/**
 * One server in its worker. The editor's client speaks with it in JSON text; the page's own questions and the server's questions
 * about files go beside that client, as they are.
 */
export class Connection {
  readonly client: LSPClient;
  private readonly waiting = new Map<string, Waiting>();
  private readonly listeners = new Set<(value: string) => void>();
  private last = 0;
  private hasEnded = false;

  private constructor(
    private readonly worker: Worker,
    private readonly files: PageFiles,
    config: LSPClientConfig,
    workspace: string,
    ended: (message: string) => void,
  ) {
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => this.receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.end()) ended(event.message);
    });
    const transport: Transport = {
      send: (text) => {
        const message = JSON.parse(text) as Message & { params?: Record<string, unknown> };
        if (message.method === 'initialize')
          Object.assign(message.params ?? {}, {
            workspaceFolders: [{ uri: workspace, name: 'ISU' }],
            locale: navigator.language,
          });
        this.post(message);
      },
      subscribe: (handler) => this.listeners.add(handler),
      unsubscribe: (handler) => this.listeners.delete(handler),
    };
    this.client = new LSPClient({
      ...config,
      extensions: [{ clientCapabilities: capabilities }, ...(config.extensions ?? [])],
    });
    this.client.connect(transport);
  }

  static async start(
    files: PageFiles,
    config: LSPClientConfig,
    workspace: string,
    ended: (message: string) => void,
  ): Promise<Connection> {
    const connection = new Connection(await startWorker(), files, config, workspace, ended);
    await connection.client.initializing;
    return connection;
  }

  /** Asks the server; fails with `Ended` when it ends before it has answered. */
  request<Result>(method: string, params: object): Promise<Result> {
    if (this.hasEnded) return Promise.reject(new Ended());
    const id = `page-${++this.last}`;
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.post({ id, method, params });
    });
  }

  notify(method: string, params: object): void {
    this.post({ method, params });
  }

  /** Ends the server, also one that is busy. False when it had ended. */
  end(): boolean {
    if (this.hasEnded) return false;
    this.hasEnded = true;
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new Ended());
    this.waiting.clear();
    return true;
  }

  private post(message: Message): void {
    if (!this.hasEnded) this.worker.postMessage({ jsonrpc: '2.0', ...message });
  }

  private receive(message: Message): void {
    const { id, method, params } = message;
    const waiting = method === undefined && typeof id === 'string' ? this.waiting.get(id) : undefined;
    if (waiting) {
      this.waiting.delete(String(id));
      if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result as never);
      return;
    }
    if (method !== undefined && id !== undefined) {
      const { uri, contents } = (params ?? {}) as FileParams;
      // Questions about the client itself (registrations, progress) are granted and change nothing.
      this.post({ id, result: this.files.answer(method, uri, contents) ?? null });
      return;
    }
    const text = JSON.stringify(message);
    for (const listener of this.listeners) listener(text);
  }
}
