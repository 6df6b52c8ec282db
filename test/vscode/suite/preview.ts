import assert from 'node:assert/strict';
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

describe('Commands', () => {
  it('are registered, and the language support can be restarted', async () => {
    const commands = await vscode.commands.getCommands(true);
    const formats = ['codebook', 'docx', 'fhir', 'html', 'limesurvey', 'redcap', 'surveyjs', 'xlsform', 'xlsx'];
    const generate = ['all', ...formats, 'letter', 'plan', 'precision', 'review'].map((name) => `isu.generate.${name}`);
    const tasks = ['analyzeData', 'checkData', 'differences', 'overview', 'simulate'].map((name) => `isu.${name}`);
    const view = ['isu.designs.all', 'isu.designs.filter', 'isu.showReferences'];
    const begin = ['isu.import', 'isu.new', 'isu.samples', 'isu.schedule', 'isu.withDesign'];
    const all = ['isu.generate', ...generate, ...tasks, ...view, ...begin, 'isu.preview', 'isu.restart'];
    // VS Code adds its own for each view.
    const own = /^isu\.designs\.(focus|open|removeView|resetViewLocation|toggleVisibility)$/;
    const ours = commands.filter((name) => name.startsWith('isu.') && !own.test(name));
    assert.deepEqual(ours.sort(), all.sort());
    const { document } = await open('columbus.isu');
    await vscode.commands.executeCommand('isu.restart');
    const symbols = await until('symbols after the restart', () =>
      vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    assert.ok(symbols.length > 0);
    await closeAll();
  });
});
