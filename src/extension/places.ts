import * as vscode from 'vscode';

/**
 * The folder that a new file belongs in: that of the file being edited, else the only one that is open, else the one that
 * the person chooses. Undefined when none is open.
 */
export async function folderFor(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const edited = vscode.window.activeTextEditor?.document.uri;
  if (edited && vscode.workspace.getWorkspaceFolder(edited)) return vscode.Uri.joinPath(edited, '..');
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** A file, or a folder, of that name in the folder; with a number where there is one already. */
export async function freeFile(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? name : `${stem}-${number}${ending}`);
    if (!(await isThere(uri))) return uri;
  }
}

const isThere = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    (error) => {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
      throw error;
    },
  );

/** Why something could not be done, in a few words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
