import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The file of the workspace with that name. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens the file in an editor, as it is on disk. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(file(name), { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/** Undoes what a test has typed and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The range of a text in the document; `line` is a part of the line it stands in, for words that occur often. */
export function rangeOf(document: vscode.TextDocument, text: string, line = text): vscode.Range {
  const whole = document.getText();
  const from = whole.indexOf(line);
  assert.ok(from >= 0, `the file has ${line}`);
  const start = whole.indexOf(text, from);
  assert.ok(start >= 0, `the file has ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The position after a text, where one would go on typing. */
export const behind = (document: vscode.TextDocument, text: string): vscode.Position => rangeOf(document, text).end;

/** Replaces a text, as one who edits. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const range = rangeOf(editor.document, old);
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the edit was made');
}

type Falsy = undefined | false | 0 | '';

/** Waits until `look` gives something: not undefined, false, 0 or an empty text. */
export async function until<T>(what: string, look: () => T | Falsy | PromiseLike<T | Falsy>): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen as T;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The code of a finding. */
export function code(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

/** The findings of a file now. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

/** Findings as one line each, for the message of a failed test. */
export const listed = (all: readonly vscode.Diagnostic[]): string =>
  all.map((each) => `${each.range.start.line + 1}: ${code(each)} ${each.message}`).join('\n');

/** The labels offered at a position. */
export async function offered(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  return (await completion(uri, position)).map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What is offered at a position. */
export async function completion(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items;
}

/** What the hover at a position says. */
export async function hover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
