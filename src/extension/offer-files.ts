import * as vscode from 'vscode';
import type { Texts } from './texts.js';

/** Best first: the page that leads to the other files, else one to read. */
const toOpen = [/^index\.html$/, /_index\.html$/, /\.html$/, /\.md$/];

/**
 * Says how many files were written, and offers to open the one to begin with: a page in the web browser, text in the
 * editor. Everything else is opened from its folder, by the program that it is for.
 */
export async function offerFiles(folder: vscode.Uri, files: readonly string[], own: Texts): Promise<void> {
  const readable = toOpen.map((name) => files.find((path) => name.test(path))).find((path) => path !== undefined);
  const first = vscode.Uri.joinPath(folder, readable ?? files[0] ?? '');
  const choices = readable === undefined ? [own.showFolder] : [own.openFile, own.showFolder];
  const pressed = await vscode.window.showInformationMessage(own.generated(files.length, folder.fsPath), ...choices);
  if (pressed === own.showFolder) await vscode.commands.executeCommand('revealFileInOS', first);
  // The browser of a person who works on another machine does not reach the file.
  else if (pressed === own.openFile && first.path.endsWith('.html') && vscode.env.remoteName === undefined)
    await vscode.env.openExternal(first);
  else if (pressed === own.openFile) await vscode.commands.executeCommand('vscode.open', first);
}
