import type { LSPClientConfig } from '@codemirror/lsp-client';
import { Connection, Ended } from './connection.js';
import type { PageFiles } from './files.js';

export type State = 'starting' | 'running' | 'restarting' | 'failed';

/** So many times within so many milliseconds the server is started again by itself. */
const most = 4;
const within = 180_000;

interface Surroundings {
  files: PageFiles;
  /** URI of the folder that the designs are in. */
  workspace: string;
  config(): LSPClientConfig;
  /** The server is there anew: what is open is to be told to it. */
  started(connection: Connection): void;
  changed(state: State): void;
}

/** Starts the server, and again when it has ended by itself or been stopped. The texts are with the page, so that none is lost. */
export class ServerLife {
  private connection: Promise<Connection>;
  private readonly ends: number[] = [];

  constructor(private readonly around: Surroundings) {
    this.connection = this.start('starting');
  }

  /** Asks the server that runs, or the next one. */
  async request<Result>(method: string, params: object): Promise<Result> {
    return (await this.connection).request<Result>(method, params);
  }

  async notify(method: string, params: object): Promise<void> {
    (await this.connection).notify(method, params);
  }

  /** Ends what the server is doing, and starts it anew. */
  async restart(): Promise<void> {
    await this.connection.then(
      (before) => before.end(),
      () => undefined,
    );
    this.connection = this.start('restarting');
    await this.connection;
  }

  private async start(state: State): Promise<Connection> {
    const { files, workspace, config, started, changed } = this.around;
    changed(state);
    try {
      const connection = await Connection.start(files, config(), workspace, () => void this.ended());
      started(connection);
      changed('running');
      return connection;
    } catch (error) {
      changed('failed');
      throw error;
    }
  }

  private async ended(): Promise<void> {
    const now = Date.now();
    this.ends.push(now);
    if (this.ends.filter((at) => now - at < within).length > most) {
      this.around.changed('failed');
      return;
    }
    this.connection = this.start('restarting');
    await this.connection.catch(() => undefined);
  }
}

export { Ended };
