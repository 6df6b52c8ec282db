import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type FormFormat, formatWords, formFormats } from '../forms/formats.js';
import type { Language } from '../model/said.js';
import { type GenerateParams, type GenerateResult, generateRequest } from '../server/protocol.js';
import { texts } from './texts.js';

/** The folder that was chosen last in this window's workspace, as a URI. */
const lastFolder = 'isu.generate.folder';

/** Registers a command for each format, one for all of them, and one that asks which. */
export function registerGenerate(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  language: () => { chosen?: Language; fallback: Language },
): void {
  const generate = async (formats: readonly FormFormat[] | undefined, given?: unknown) => {
    const { chosen, fallback } = language();
    const own = texts[chosen ?? fallback];
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'isu' || document.uri.scheme !== 'file') {
      await vscode.window.showInformationMessage(own.noFileToGenerate);
      return;
    }
    const wanted = formats ?? (await chooseFormats(chosen ?? fallback));
    if (!wanted || wanted.length === 0) return;
    const folder = given instanceof vscode.Uri ? given : await chooseFolder(context, document.uri, own.chooseFolder);
    if (!folder) return;
    const written = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: own.generating, cancellable: true },
      async (progress, token) => {
        const files: string[] = [];
        for (const [index, format] of wanted.entries()) {
          if (token.isCancellationRequested) break;
          progress.report({ message: formatWords[format].name[chosen ?? fallback], increment: 100 / wanted.length });
          const params: GenerateParams = {
            uri: document.uri.toString(),
            format,
            folder: folder.fsPath,
            index: wanted.length > 1 && index === wanted.length - 1,
            ...(chosen && { language: chosen }),
          };
          const result = await client.sendRequest<GenerateResult>(generateRequest, params);
          if ('message' in result) {
            void vscode.window.showErrorMessage(result.message);
            return undefined;
          }
          files.push(...result.files);
        }
        return files;
      },
    );
    if (!written) return;
    const answer = vscode.window.showInformationMessage(own.generated(written.length, folder.fsPath), own.showFolder);
    void answer.then((pressed) => {
      if (pressed) void vscode.commands.executeCommand('revealFileInOS', folder);
    });
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('isu.generate', () => generate(undefined)),
    vscode.commands.registerCommand('isu.generate.all', (folder) => generate(formFormats, folder)),
    ...formFormats.map((format) =>
      vscode.commands.registerCommand(`isu.generate.${format}`, (folder) => generate([format], folder)),
    ),
  );
}

async function chooseFormats(language: Language): Promise<FormFormat[] | undefined> {
  const items = formFormats.map((format) => ({
    label: formatWords[format].name[language],
    detail: formatWords[format].about[language],
    format,
    picked: format === 'html',
  }));
  const { chooseFormats: title } = texts[language];
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, matchOnDetail: true, title });
  return picked?.map(({ format }) => format);
}

async function chooseFolder(
  context: vscode.ExtensionContext,
  file: vscode.Uri,
  title: string,
): Promise<vscode.Uri | undefined> {
  const last = context.workspaceState.get<string>(lastFolder);
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      defaultUri: last ? vscode.Uri.parse(last) : vscode.Uri.joinPath(file, '..'),
      title,
      openLabel: title,
    })) ?? [];
  if (folder) await context.workspaceState.update(lastFolder, folder.toString());
  return folder;
}
