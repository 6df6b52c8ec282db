import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import { beginningTexts } from './beginning-texts.js';
import { begunContext } from './new-design.js';
import { freeFile, reasonOf } from './places.js';

/** Another extension can say beforehand where to put them; then they are not opened. */
interface Given {
  folder?: vscode.Uri;
}

/** Registers the command that copies the examples into a folder of their own and opens it. */
export function registerSamples(
  context: vscode.ExtensionContext,
  language: () => { chosen?: Language; fallback: Language },
): void {
  const examples = vscode.Uri.joinPath(context.extensionUri, 'examples');
  const run = async ({ folder: given }: Given = {}) => {
    const { chosen, fallback } = language();
    const said = beginningTexts[chosen ?? fallback];
    const within = given ?? (await chooseFolder(said.samples, said.samplesHere));
    if (!within) return undefined;
    try {
      const folder = await freeFile(within, said.samplesFolder);
      await copyFolder(examples, folder);
      await vscode.commands.executeCommand('setContext', begunContext, true);
      if (!given) {
        const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
        await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
      }
      return folder;
    } catch (error) {
      await vscode.window.showErrorMessage(said.samplesFailed(within.fsPath, reasonOf(error)));
      return undefined;
    }
  };
  context.subscriptions.push(vscode.commands.registerCommand('isu.samples', run));
}

async function chooseFolder(title: string, openLabel: string): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title, openLabel })) ?? [];
  return folder;
}

/** File by file: what an extension brings with it need not be on the same disk. */
async function copyFolder(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(to);
  for (const [name, type] of await fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copyFolder(source, target);
    else await fs.writeFile(target, await fs.readFile(source));
  }
}
