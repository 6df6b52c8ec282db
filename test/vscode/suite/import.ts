import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll } from './editor.js';

describe('Importing a form', () => {
  afterEach(closeAll);

  it('writes a draft with its column map, and opens it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isu-import-'));
    const survey = { title: 'Mående', pages: [{ elements: [{ type: 'text', name: 'q1', title: 'Hur är det?' }] }] };
    writeFileSync(join(folder, 'form.json'), JSON.stringify(survey));
    const [form, draft] = ['form.json', 'form.isu'].map((name) => vscode.Uri.file(join(folder, name)));
    await vscode.commands.executeCommand('isu.import', { form, draft });
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.uri.fsPath, draft?.fsPath);
    assert.equal(document?.languageId, 'isu');
    assert.match(document?.getText() ?? '', /"Hur är det\?" text/);
    assert.match(readFileSync(join(folder, 'form.map.json'), 'utf8'), /"q1"/);
  });
});
