import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, file, open, until } from './editor.js';

/** The processes of the language server that this window has started; they are looked up as Linux tells them. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.cjs');
      } catch {
        return false;
      }
    });
}

const symbols = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
const answers = (uri: vscode.Uri) => until('an answer', async () => ((await symbols(uri))?.length ? true : undefined));
const another = (than: number | undefined) =>
  until('another server', () => servers().find((pid) => pid !== than) || undefined);

describe('The language server', () => {
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });
  afterEach(closeAll);

  it('is started again when it has ended by itself, and answers as before', async () => {
    const { document } = await open('columbus.isu');
    await answers(document.uri);
    const [first] = servers();
    assert.ok(first);
    process.kill(first, 'SIGKILL');
    const second = await another(first);
    await answers(document.uri);
    assert.deepEqual(servers(), [second]);
  });

  it('is restarted by the command also when it does not answer, and when it has ended so often that it was left', async () => {
    const { document } = await open('columbus.isu');
    await answers(document.uri);
    const [hanging] = servers();
    assert.ok(hanging);
    process.kill(hanging, 'SIGSTOP');
    await vscode.commands.executeCommand('isu.restart');
    let last = await another(hanging);
    await answers(document.uri);
    for (let crash = 0; crash < 4; crash++) {
      process.kill(last, 'SIGKILL');
      last = await another(last);
      await answers(document.uri);
    }
    process.kill(last, 'SIGKILL');
    await until('no server', () => servers().length === 0 || undefined);
    await vscode.commands.executeCommand('isu.restart');
    await answers(document.uri);
    assert.equal(servers().length, 1);
  });
});

describe('The configuration', () => {
  it('is completed and checked by its schema', async () => {
    const folder = file('tillfällig');
    const uri = vscode.Uri.joinPath(folder, 'isu.config.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  "okänt": 1,\n  \n}\n'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const labels = await until('completion', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          new vscode.Position(2, 2),
        );
        const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return found.includes('severity') ? found : undefined;
      });
      for (const key of ['extends', 'waivers', 'thresholds', 'outputs']) assert.ok(labels.includes(key), key);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
