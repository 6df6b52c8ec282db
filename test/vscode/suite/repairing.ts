import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, code, completion, file, findings, open, replace, until } from './editor.js';

/** The actions of the lightbulb at a place. */
async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

/** Gives a file another text, as one who pastes it. */
async function write({ document, edit }: vscode.TextEditor, text: string): Promise<void> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await edit((builder) => builder.replace(whole, text)));
}
const bare = 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n';

/** Carries out the action of that title at the first finding of that code, as a click on it does. */
async function repair(editor: vscode.TextEditor, wanted: string, title: RegExp): Promise<void> {
  const { uri } = editor.document;
  const { range } = await until(`a finding ${wanted}`, () => findings(uri).find((each) => code(each) === wanted));
  const all = await actionsAt(uri, range);
  const action = all.find((each) => title.test(each.title));
  assert.ok(action?.edit, `${title} among ${all.map((each) => each.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('Guided repair', () => {
  afterEach(closeAll);

  it('puts the cursor at the prompt, and what is typed takes its place', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    await write(editor, bare);
    await repair(editor, 'P1-01', /syfte om resultat/);
    const prompt = /\[Skriv [^\]]*\]/.exec(document.getText())?.[0] ?? '';
    assert.ok(prompt, document.getText());
    await until('the prompt is selected', () => document.getText(editor.selection) === prompt);
    await vscode.commands.executeCommand('type', { text: 'Veta hur det går' });
    assert.match(document.getText(), /^ {2}syfte "Veta hur det går" \{$/m);
    await vscode.commands.executeCommand('leaveSnippet');
  });

  it('gives words to choose from', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    const text =
      'uppföljning a "A" {\n  mätning bedömning vid start, avslut\n}\n\ninstrument bedömning { mäter resultat }\n';
    await write(editor, text);
    await repair(editor, 'P4-05', /klienten som uppgiftslämnare/);
    await until('the word is selected', () => document.getText(editor.selection) === 'klient');
    assert.equal(document.lineAt(1).text, '  mätning bedömning vid start, avslut från klient');
    await vscode.commands.executeCommand('leaveSnippet');
  });

  it('describes an instrument that is described nowhere', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    const text = 'uppföljning a "A" {\n  mätning vår-skattning från klient vid start, avslut\n}\n';
    await write(editor, text);
    await repair(editor, 'S-08', /^Beskriv instrumentet vår-skattning/);
    await until('the file can be read', () => !findings(document.uri).some((each) => code(each).startsWith('S-')));
    assert.match(document.getText(), /^instrument vår-skattning "\[Skriv /m);
    assert.match(document.getText(editor.selection), /^\[Skriv /);
    await vscode.commands.executeCommand('leaveSnippet');
  });

  it('has few rows at the head of a design with many findings', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    await write(editor, bare);
    await until('findings', () => findings(document.uri).length > 15);
    const all = await actionsAt(document.uri, document.lineAt(0).range);
    const titles = all.map(({ title }) => title);
    assert.ok(titles.length <= 10, titles.join(' | '));
    assert.ok(titles.includes('Godta en av anmärkningarna med ett skäl …'), titles.join(' | '));
    assert.equal(titles.at(-1), 'Förklara en av anmärkningarna …');
  });

  it('mends the slips of a file when it is asked to', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    const text = 'uppföljning a ”A” {\n  målgrupp "M" { ålder 18–29 }\n  bortfall 30,5 %\n}\n';
    await write(editor, text);
    await until('the slips', () => findings(document.uri).some((each) => code(each) === 'S-05'));
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the text is mended', () => document.getText().includes('bortfall 30.5 %'));
    assert.match(document.getText(), /^uppföljning a "A" \{$/m);
    assert.match(document.getText(), /ålder 18\.\.29/);
  });

  it('finds an import that has moved', async () => {
    const editor = await open('columbus.isu');
    await replace(editor, '"instrument.isu"', '"borta/instrument.isu"');
    await repair(editor, 'S-12', /^Importera ”instrument.isu” i stället/);
    assert.match(editor.document.getText(), /^importera "instrument.isu"$/m);
  });
});

describe('Renaming a file', () => {
  const moved = () => file('flyttad/instrument-två.isu');
  afterEach(async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(moved(), file('instrument.isu'));
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.saveAll();
    await vscode.workspace.fs.delete(file('flyttad'), { recursive: true });
    await closeAll();
  });

  it('takes the imports of it along', async () => {
    const { document } = await open('columbus.isu');
    await until('the file has been read', () => findings(document.uri).length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('instrument.isu'), moved());
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the import', () => document.getText().includes('importera "flyttad/instrument-två.isu"'));
    await until('nothing is missing', () => !findings(document.uri).some((each) => /^S-(08|12)$/.test(code(each))));
  });
});

describe('Completion, the likely first', () => {
  afterEach(closeAll);

  it('years after every, reasons after reason, the codes of the file after accept', async () => {
    const editor = await open('single.isu');
    const { document } = editor;
    const first = async (line: string, many: number) => {
      const text = `uppföljning a "A" {\n  mätning CORE-OM från klient vid avslut\n  ${line}\n}\n`;
      await write(editor, text);
      await until('it has been read', () => document.getText() === text && findings(document.uri).length > 0);
      const end = document.lineAt(2).range.end;
      const items = await completion(document.uri, end);
      return items
        .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
        .slice(0, many)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.deepEqual(await first('sammanställning varje ', 1), ['år']);
    assert.deepEqual(await first('bortfall 5 % { orsak förmodligen ', 2), ['avbryter', 'avböjer']);
    assert.deepEqual(await first('problem p "P" @', 2), ['@sv', '@en']);
    const codes = await first('godtar ', 3);
    const found = findings(document.uri).map(code);
    for (const each of codes) assert.ok(found.includes(each), `${each} in ${found}`);
  });
});
