import { type ChildProcess, fork } from 'node:child_process';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  State,
} from 'vscode-languageclient/node';
import type { Texts } from './texts.js';

/** So many times within so many milliseconds the language support is started again by itself. */
const most = 4;
const within = 180_000;

/** What the client says of itself goes to the log: to the person this extension speaks, in the person's language. */
class QuietClient extends LanguageClient {
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
  readonly client: LanguageClient;
  private child: ChildProcess | undefined;
  private readonly ends: number[] = [];
  /** One start or restart at a time. */
  private last: Promise<unknown> = Promise.resolve();
  private isWanted = true;

  /** `module` is the path of the server's program. */
  constructor(
    private readonly module: string,
    private readonly log: vscode.LogOutputChannel,
    private readonly own: () => Texts,
    options: LanguageClientOptions,
  ) {
    this.client = new QuietClient('isu', 'ISU', async () => this.spawn(), {
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

  private spawn(): MessageTransports {
    const child = fork(this.module, ['--node-ipc'], { silent: true });
    this.child = child;
    child.stdout?.on('data', (data) => this.log.info(String(data).trimEnd()));
    child.stderr?.on('data', (data) => this.log.error(String(data).trimEnd()));
    child.on('error', (error) => this.log.error(error));
    return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
  }

  /** The client that is told of the end of its server can be started again, whatever it was doing. */
  private async end(): Promise<void> {
    this.isWanted = false;
    if (this.client.state === State.Running) await this.client.stop().catch((error) => this.note(error));
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('close', done));
      child.kill('SIGKILL');
      await gone;
      // The client takes note of it in the same turn, and lets go of the connection in those that follow.
      await new Promise((done) => setTimeout(done, 0));
    }
    this.child = undefined;
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
