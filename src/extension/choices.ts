import * as vscode from 'vscode';
import { documentFormats, documentFormatWords } from '../documents/index.js';
import { formatWords, formFormats } from '../forms/index.js';
import type { Language, Said } from '../model/index.js';
import type { Output } from '../server/protocol.js';
import { texts } from './texts.js';

/** What one output can be written in. */
interface Written {
  formats: readonly string[];
  words: Readonly<Record<string, { name: Said; about: Said }>>;
  /** Whether its language is chosen: forms are in every language of their design. */
  inOneLanguage: boolean;
}

const documents: Written = { formats: documentFormats, words: documentFormatWords, inOneLanguage: true };
/** What each output can be written in. */
export const written: Readonly<Record<Output, Written>> = {
  forms: { formats: formFormats, words: formatWords, inOneLanguage: false },
  plan: documents,
  review: documents,
  letter: documents,
  precision: { ...documents, formats: documentFormats.filter((format) => format !== 'docx') },
};

/** What an output is to be written in; without languages, the server decides. */
export interface Choice {
  formats: readonly string[];
  languages: readonly Language[];
}

/**
 * Asks for formats and, for a document, languages, in one list. `own` is the language that the document is in unless
 * another is chosen; everything is said in `language`. Undefined when nothing is to be made.
 */
export async function chooseFormats(output: Output, own: Language, language: Language): Promise<Choice | undefined> {
  const { formats, words, inOneLanguage } = written[output];
  const said = texts[language];
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  type Item = vscode.QuickPickItem & { format?: string; in?: Language };
  const items: Item[] = formats.map((format) => ({
    label: words[format]?.name[language] ?? format,
    detail: words[format]?.about[language] ?? '',
    format,
    picked: format === 'html',
  }));
  if (inOneLanguage) {
    items.unshift(heading(said.format));
    items.push(heading(said.language));
    for (const each of ['sv', 'en'] as const)
      items.push({ label: said.languages[each], in: each, picked: each === own });
  }
  const title = said.outputs[output].choose;
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, matchOnDetail: true, title });
  const choice = {
    formats: picked?.flatMap(({ format }) => format ?? []) ?? [],
    languages: picked?.flatMap((item) => item.in ?? []) ?? [],
  };
  return choice.formats.length > 0 ? choice : undefined;
}

/** The folder that was chosen last in this window's workspace, as a URI. */
const lastFolder = 'isu.generate.folder';

/** Asks for a folder: first the one chosen last, else that of the file. Undefined when the person changes their mind. */
export async function chooseFolder(
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
