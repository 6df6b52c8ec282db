import { fork } from 'node:child_process';
import * as vscode from 'vscode';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageclient/node';
import { activateOn } from './activate.js';
import type { RunningServer } from './server-life.js';

export { deactivate } from './activate.js';

/** In VS Code on a computer: the server is a program of its own, and reads the files that are on disk. */
export function activate(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  activateOn({ run: async (log) => started(program, log), schemes: () => ['file'], hasGit: true }, context);
}

function started(program: string, log: vscode.LogOutputChannel): RunningServer {
  const child = fork(program, ['--node-ipc'], { silent: true });
  child.stdout?.on('data', (data) => log.info(String(data).trimEnd()));
  child.stderr?.on('data', (data) => log.error(String(data).trimEnd()));
  child.on('error', (error) => log.error(error));
  return {
    transports: { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) },
    clientProcess: process.pid,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('close', done));
      child.kill('SIGKILL');
      await gone;
      // The client takes note of it in the same turn, and lets go of the connection in those that follow.
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}
