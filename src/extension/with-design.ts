import * as vscode from 'vscode';

/** So many are offered where several files could be meant. */
const most = 200;

/**
 * Registers a command that shows the design being worked on and then runs another, which acts on the active editor: for
 * links on pages, where no file is active. Where there is no design one is begun. When it
 * has run, the context key `isu.done.` with its name is true.
 */
export function registerWithDesign(context: vscode.ExtensionContext): void {
  let last: vscode.Uri | undefined;
  const remember = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.languageId === 'isu') last = editor.document.uri;
  };
  remember(vscode.window.activeTextEditor);
  const run = async (command: string) => {
    const open = vscode.workspace.textDocuments.filter(({ languageId, isClosed }) => languageId === 'isu' && !isClosed);
    const worked = open.find(({ uri }) => uri.toString() === last?.toString()) ?? open[0];
    const files = worked ? [worked.uri] : await vscode.workspace.findFiles('**/*.isu', undefined, most);
    if (files.length === 0) {
      await vscode.commands.executeCommand('isu.new');
      return;
    }
    const file = files.length === 1 ? files[0] : await choose(files);
    if (!file) return;
    await vscode.window.showTextDocument(file, { preview: false });
    await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand('setContext', `isu.done.${command}`, true);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(remember),
    vscode.commands.registerCommand('isu.withDesign', run),
  );
}

async function choose(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = files
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(items))?.uri;
}
