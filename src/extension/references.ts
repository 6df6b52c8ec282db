import * as vscode from 'vscode';
import { showReferencesCommand } from '../server/protocol.js';

/** Registers the command of a lens that shows where a name is used: the editor has one, but not for what the protocol sends. */
export const registerReferences = (): vscode.Disposable =>
  vscode.commands.registerCommand(showReferencesCommand, async (link: unknown, line: unknown, character: unknown) => {
    if (typeof link !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
    const uri = vscode.Uri.parse(link);
    const position = new vscode.Position(line, character);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    // The declaration itself is no use of the name.
    const uses = found.filter((one) => !(one.uri.toString() === link && one.range.contains(position)));
    await vscode.commands.executeCommand('editor.action.showReferences', uri, position, uses);
  });
