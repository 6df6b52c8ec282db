import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { activateOn } from './activate.js';
import type { RunningServer } from './server-life.js';
import { watchWorker } from './worker-life.js';
import { serveFiles } from './workspace-files.js';

export { deactivate } from './activate.js';

/** The parts of a web worker that are used; the types of Node know none of it. */
interface ServerWorker {
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}
declare const Worker: new (url: string, options: { name: string }) => ServerWorker;

/** In VS Code in a browser: the server is a web worker, and reads and writes files by asking. */
export function activate(context: vscode.ExtensionContext): void {
  const programs = ['server.core.cjs', 'server.web.js'].map((name) =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', name),
  );
  const folders = () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  void vscode.commands.executeCommand('setContext', 'isu.noGit', true);
  let current: WorkerServer | undefined;
  activateOn(
    {
      async run(log) {
        current = await started(programs, log);
        return current;
      },
      schemes: () => [...new Set([...folders(), 'file'])],
      hasGit: false,
      serve: (client) =>
        vscode.Disposable.from(
          serveFiles(client),
          watchWorker(client, {
            current: () => current,
            gone: (which) => which === current && current?.gone(),
          }),
        ),
    },
    context,
  );
}

/** A worker does not say that it has ended: whoever ends it does. */
class WorkerReader extends BrowserMessageReader {
  ended(): void {
    this.fireClose();
  }
}

/** A server in a worker, which somebody else has to say of that it has ended. */
interface WorkerServer extends RunningServer {
  gone(): void;
}

/** From the text of its programs, one after the other: the extension need not lie where a page may fetch programs from. */
async function started(programs: readonly vscode.Uri[], log: vscode.LogOutputChannel): Promise<WorkerServer> {
  const texts = await Promise.all(programs.map((program) => vscode.workspace.fs.readFile(program)));
  const url = URL.createObjectURL(new Blob(texts, { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'ISU' });
  const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const reader = new WorkerReader(port);
  let isGone = false;
  const gone = () => {
    if (isGone) return;
    isGone = true;
    worker.terminate();
    URL.revokeObjectURL(url);
    reader.ended();
  };
  // What has broken in the middle of something is not to be relied on: it ends, as a program on a computer does.
  worker.addEventListener('error', ({ message }) => {
    log.error(message ?? 'error');
    gone();
  });
  return {
    transports: { reader, writer: new BrowserMessageWriter(port) },
    gone,
    async end() {
      gone();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}
