import type * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type AliveResult, aliveRequest } from '../server/protocol.js';

declare const navigator: { locks?: { request(name: string, use: () => void): Promise<void> } };

/** Tells when the worker that runs now is gone, which no worker does itself: the lock that it holds can then be had. */
export function watchWorker(
  client: BaseLanguageClient,
  { current, gone }: { current(): unknown; gone(which: unknown): void },
): vscode.Disposable {
  return client.onDidChangeState(async ({ newState }) => {
    if (newState !== State.Running) return;
    const which = current();
    // It may end before it has answered.
    const name = await client.sendRequest<AliveResult>(aliveRequest).catch(() => null);
    if (name) await navigator.locks?.request(name, () => gone(which));
  });
}
