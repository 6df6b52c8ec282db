import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor.js';

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('isu.preview'));
}

describe('Preview', () => {
  afterEach(closeAll);

  it('opens beside the editor, once, and leaves the editor active', async () => {
    const { document } = await open('columbus.isu');
    await vscode.commands.executeCommand('isu.preview');
    const tab = await until('the preview', () => previews()[0]);
    assert.notEqual(tab.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await vscode.commands.executeCommand('isu.preview');
    assert.equal(previews().length, 1);
  });
});

describe('Generating forms', () => {
  afterEach(closeAll);

  it('writes the forms as they are in the editor, all formats, with a page that explains them', async () => {
    const { document } = await open('columbus.isu');
    const folder = vscode.Uri.file(mkdtempSync(join(tmpdir(), 'isu-generate-')));
    await vscode.commands.executeCommand('isu.generate.html', folder);
    const html = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.ok(html.some((name) => name.endsWith('_index.html')));
    assert.ok(!html.includes('index.html'));
    await vscode.commands.executeCommand('isu.generate.all', folder);
    const all = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    for (const name of [
      'index.html',
      'docx',
      'xlsx',
      'codebook',
      'fhir',
      'xlsform',
      'redcap',
      'limesurvey',
      'surveyjs',
    ]) {
      assert.ok(all.includes(name), `${name} among ${all}`);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

describe('Commands', () => {
  it('are registered, and the language support can be restarted', async () => {
    const commands = await vscode.commands.getCommands(true);
    const formats = ['codebook', 'docx', 'fhir', 'html', 'limesurvey', 'redcap', 'surveyjs', 'xlsform', 'xlsx'];
    const generate = ['isu.generate', ...['all', ...formats].map((format) => `isu.generate.${format}`)];
    assert.deepEqual(commands.filter((name) => name.startsWith('isu.')).sort(), [
      ...generate,
      'isu.preview',
      'isu.restart',
    ]);
    const { document } = await open('columbus.isu');
    await vscode.commands.executeCommand('isu.restart');
    const symbols = await until('symbols after the restart', () =>
      vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    assert.ok(symbols.length > 0);
    await closeAll();
  });
});
