import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, code, file, findings, listed, offered, until } from './editor.js';

const answers = {
  intervention: 'Stödsamtal',
  purpose: 'Veta om klienterna mår bättre',
  problem: 'Oro',
  outcome: 'Klienten mår bättre',
  times: 'ends',
  who: 'both',
  clientQuestion: 'Hur mår du?',
  staffQuestion: 'Hur mår klienten?',
  routine: 'Behandlaren frågar',
  coverage: 'all',
  attrition: '10',
};
const folder = () => vscode.Uri.file(mkdtempSync(join(tmpdir(), 'isu-new-')));
const edited = () => {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'a file is being edited');
  return editor;
};
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const previewed = () =>
  until('the preview', () =>
    tabs().some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('isu.preview')),
  );

describe('A new design', () => {
  afterEach(closeAll);

  it('is written from answers into the folder that was meant, without errors, with its preview', async () => {
    const within = folder();
    await vscode.commands.executeCommand('isu.new', { language: 'sv', answers, folder: within });
    const { document } = edited();
    assert.equal(document.uri.fsPath, join(within.fsPath, 'stodsamtal.isu'));
    assert.match(document.getText(), /^uppföljning stödsamtal "Resultatuppföljning: Stödsamtal" \{$/m);
    await until('the design has been checked', () => findings(document.uri).length > 0);
    assert.equal(
      listed(findings(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)),
      '',
    );
    await previewed();
  });

  it('has the cursor at the first question that was skipped', async () => {
    await vscode.commands.executeCommand('isu.new', { language: 'en', answers: { who: 'both' }, folder: folder() });
    const { document, selection } = edited();
    assert.match(document.getText(selection), /^\[Write what you want to know/);
  });

  it('takes the place of nothing: a file of the same name gets a number', async () => {
    const within = folder();
    for (const _ of [1, 2])
      await vscode.commands.executeCommand('isu.new', { language: 'sv', template: 'basic', folder: within });
    assert.deepEqual(readdirSync(within.fsPath).sort(), ['uppfoljning-2.isu', 'uppfoljning.isu']);
  });

  it('is written in the empty file that is open', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'isu', content: '\n' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('isu.new', { language: 'en', template: 'full' });
    assert.equal(edited().document.uri.toString(), document.uri.toString());
    assert.match(document.getText(), /^design unit /m);
  });

  it('is open without a file where none can be written', async () => {
    await vscode.commands.executeCommand('isu.new', {
      language: 'sv',
      answers,
      folder: vscode.Uri.file('/proc/no-such-folder'),
    });
    const { document } = edited();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'isu');
    assert.match(document.getText(), /insats "Stödsamtal"/);
    await previewed();
  });
});

describe('An empty file', () => {
  afterEach(closeAll);

  const empty = async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'isu', content: '' });
    await vscode.window.showTextDocument(document);
    return document;
  };

  it('offers the keywords of both languages and whole designs, in an English VS Code too', async () => {
    const { uri } = await empty();
    const labels = await until('suggestions', async () => {
      const all = await offered(uri, new vscode.Position(0, 0));
      return all.includes('uppföljning') && all;
    });
    for (const label of ['uppföljning', 'design', 'uppföljning – liten mall', 'design – small template'])
      assert.ok(labels.includes(label), `${label} in ${labels}`);
  });

  it('goes on in Swedish when its first word is Swedish', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'isu', content: 'uppföljning x {\n  m\n}\n' });
    await vscode.window.showTextDocument(document);
    const labels = await until('suggestions', async () => {
      const all = await offered(document.uri, new vscode.Position(1, 3));
      return all.length > 0 && all;
    });
    assert.ok(labels.includes('mätning'), String(labels));
    assert.ok(!labels.includes('collect'), 'only the words of the file');
  });

  it('says that it is empty without a word of a command line, and has a quick fix that begins a design', async () => {
    const { uri } = await empty();
    const finding = await until('the finding', () => findings(uri).find((each) => code(each) === 'S-15'));
    assert.doesNotMatch(finding.message, /isu init/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
    );
    const [ask, first] = actions;
    assert.equal(ask?.command?.command, 'isu.new');
    assert.ok(first?.edit, 'a template');
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    await until('no errors', () => findings(uri).every((each) => code(each) !== 'S-15' && each.severity > 0));
  });
});

describe('Samples', () => {
  afterEach(closeAll);

  it('are copied whole into a folder of their own, each time a new one', async () => {
    const within = folder();
    const first = await vscode.commands.executeCommand<vscode.Uri>('isu.samples', { folder: within });
    const second = await vscode.commands.executeCommand<vscode.Uri>('isu.samples', { folder: within });
    assert.notEqual(first.fsPath, second.fsPath);
    for (const name of ['columbus.isu', 'columbus.en.isu', 'README.md', 'instruments/intag.isu'])
      assert.equal(readFileSync(join(first.fsPath, name), 'utf8'), readFileSync(join(second.fsPath, name), 'utf8'));
  });
});

describe('The walkthrough', () => {
  afterEach(closeAll);

  const { contributes } = vscode.extensions.getExtension('isu.isu')?.packageJSON ?? {};

  it('names only commands that there are, and pictures that come with the extension', async () => {
    const known = new Set(await vscode.commands.getCommands());
    const { extensionUri } = vscode.extensions.getExtension('isu.isu') ?? {};
    assert.ok(extensionUri);
    assert.deepEqual(
      contributes.walkthroughs.map(({ id }: { id: string }) => id),
      ['start.sv', 'start.en'],
    );
    for (const { steps } of contributes.walkthroughs)
      for (const { description, media } of steps) {
        for (const [, name = '', given] of description.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)) {
          assert.ok(known.has(name), name);
          const [inner] = given ? JSON.parse(decodeURIComponent(given)) : [];
          if (name === 'isu.withDesign') assert.ok(known.has(inner), inner);
        }
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.svg));
      }
  });

  it('its commands act on the design that was edited last, also when another page is in front', async () => {
    await vscode.window.showTextDocument(file('columbus.isu'), { preview: false });
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'isu.isu#start.en');
    await until('the page in front', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('isu.withDesign', 'isu.preview');
    assert.equal(edited().document.uri.fsPath, file('columbus.isu').fsPath);
    await previewed();
  });
});
