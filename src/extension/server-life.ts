import * as vscode from 'vscode';
import {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type InitializeParams,
  type LanguageClientOptions,
  type MessageTransports,
  State,
} from 'vscode-languageclient';
import type { Texts } from './texts.js';

/** A server that runs: on this machine as a program, in a browser as a worker. */
export interface RunningServer {
  transports: MessageTransports;
  /** Of the program that the server is to end with, where it is a program. */
  clientProcess?: number;
  /** Ends it, also when it does not answer. Resolves when it is gone and the client has been told. */
  end(): Promise<void>;
}

/** So many times within so many milliseconds the language support is started again by itself. */
const most = 4;
const within = 180_000;

/** What the client says of itself goes to the log: to the person this extension speaks, in the person's language. */
class QuietClient extends BaseLanguageClient {
  running: RunningServer | undefined;

  constructor(
    private readonly run: () => Promise<RunningServer>,
    options: LanguageClientOptions,
  ) {
    super('isu', 'ISU', options);
  }
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.running = await this.run();
    return this.running.transports;
  }
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.processId = this.running?.clientProcess ?? null;
  }
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }
  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

/** Starts the language server, again when it has ended by itself, and whenever a person wants it, in whatever state it is. */
export class ServerLife {
  readonly client: QuietClient;
  private readonly ends: number[] = [];
  /** One start or restart at a time. */
  private last: Promise<unknown> = Promise.resolve();
  private isWanted = true;

  constructor(
    run: () => Promise<RunningServer>,
    private readonly log: vscode.LogOutputChannel,
    private readonly own: () => Texts,
    options: LanguageClientOptions,
  ) {
    this.client = new QuietClient(run, {
      ...options,
      outputChannel: log,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          void this.ended();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
  }

  start(): Promise<void> {
    return this.inTurn(async () => {
      try {
        this.isWanted = true;
        await this.client.start();
      } catch (error) {
        this.note(error);
        await this.end();
        void this.tell(this.own().serverFailed);
      }
    });
  }

  /** Ends what there is, also what does not answer or has never come up, and starts anew. */
  restart(): Promise<void> {
    this.ends.length = 0;
    return this.inTurn(async () => {
      try {
        await this.end();
        this.isWanted = true;
        await this.client.start();
        vscode.window.setStatusBarMessage(this.own().restarted, 5000);
      } catch (error) {
        this.note(error);
        await this.end();
        void this.tell(this.own().serverFailed);
      }
    });
  }

  /** Ends the server for good. */
  async stop(): Promise<void> {
    await this.inTurn(() => this.end());
  }

  private inTurn(action: () => Promise<void>): Promise<void> {
    const turn = this.last.then(action);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** The client that is told of the end of its server can be started again, whatever it was doing. */
  private async end(): Promise<void> {
    this.isWanted = false;
    if (this.client.state === State.Running) await this.client.stop().catch((error) => this.note(error));
    await this.client.running?.end();
    this.client.running = undefined;
  }

  private async ended(): Promise<void> {
    if (!this.isWanted) return;
    const now = Date.now();
    this.ends.push(now);
    const recent = this.ends.filter((at) => now - at < within);
    this.log.error(this.own().serverEnded);
    if (recent.length > most) return this.tell(this.own().serverEnded);
    // When the client has let go of the connection.
    await new Promise((done) => setTimeout(done, 100));
    if (this.isWanted && this.client.state !== State.Running && this.client.state !== State.Starting)
      await this.start();
  }

  private note(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  private async tell(what: string): Promise<void> {
    const { showLog, restart } = this.own();
    const chosen = await vscode.window.showErrorMessage(what, restart, showLog);
    if (chosen === showLog) this.log.show();
    if (chosen === restart) await this.restart();
  }
}
