import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromPage } from './webview/messages.js';

/** A place as the page has it, `line:character-line:character`, zero-based; undefined for anything else. */
export function rangeOf(place: string): vscode.Range | undefined {
  const numbers = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(place)?.slice(1).map(Number);
  if (!numbers) return undefined;
  const [startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0] = numbers;
  return new vscode.Range(startLine, startCharacter, endLine, endCharacter);
}

/** Shows a place of a design in the editor that has the file, else in the first column. */
export async function reveal(uri: vscode.Uri, selection: vscode.Range): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection });
}

/**
 * Carries out the code action that a button stands for, as if it had been chosen at its place. False when there is no such
 * action any more.
 */
export async function mend(
  client: BaseLanguageClient,
  { uri: link, range: place, title, code }: Extract<FromPage, { type: 'mend' }>,
): Promise<boolean> {
  const uri = client.protocol2CodeConverter.asUri(link);
  const range = rangeOf(place);
  if (!range || !uri.path.endsWith('.isu')) return false;
  await reveal(uri, range);
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const offered = actions.filter((each): each is vscode.CodeAction => 'kind' in each || 'edit' in each);
  const about = offered.filter(({ diagnostics = [] }) => diagnostics.some((one) => codeOf(one) === code));
  const action = about.find((one) => one.title === title) ?? offered.find((one) => one.title === title);
  if (!action) return false;
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) {
    const { command, arguments: given = [] } = action.command;
    await vscode.commands.executeCommand(command, ...given);
  }
  return true;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
