import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import type { ReportPanel } from './report.js';
import { taskTexts } from './task-texts.js';
import { texts } from './texts.js';

/** Best first: the page that leads to the other files, else one to read. */
const toOpen = [/^index\.html$/, /_index\.html$/, /\.html$/, /\.md$/];
/** A page that leads to other files, which only a browser shows. */
const isIndex = (path: string) => /(^|_)index\.html$/.test(path);

interface Offered {
  folder: vscode.Uri;
  /** Relative to the folder. */
  files: readonly string[];
  language: Language;
  report: ReportPanel;
  /** Pages to be filled in, whose own script runs: for the browser, where there is one. */
  forms?: boolean;
  /** Open the one to begin with at once; else when the person says so. */
  opens?: boolean | undefined;
}

/**
 * Says how many files were written, and offers to open the one to begin with: a document beside the text, a page of forms in
 * the web browser, text in the editor. Everything else is opened from its folder, by the program that it is for.
 */
export async function offerFiles({
  folder,
  files,
  language,
  report,
  forms = false,
  opens = false,
}: Offered): Promise<void> {
  const own = texts[language];
  const { inBrowser } = taskTexts[language];
  const readable = toOpen.map((name) => files.find((path) => name.test(path))).find((path) => path !== undefined);
  const first = vscode.Uri.joinPath(folder, readable ?? files[0] ?? '');
  // The browser of a person who works on another machine, or in a browser, does not reach the file.
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const hasBrowser = first.path.endsWith('.html') && isHere;
  const isForBrowser = hasBrowser && (forms || isIndex(first.path));
  const open = async () => {
    if (isForBrowser) await vscode.env.openExternal(first);
    else if (first.path.endsWith('.html')) await report.show(first, language);
    else if (opens && first.path.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', first);
    else await vscode.commands.executeCommand('vscode.open', first);
  };
  if (opens && readable !== undefined) await open();
  const choices = readable === undefined || opens ? [] : [own.openFile];
  if (hasBrowser && !isForBrowser) choices.push(inBrowser);
  const said = own.generated(files.length, folder.fsPath);
  void vscode.window.showInformationMessage(said, ...choices, own.showFolder).then(async (pressed) => {
    if (pressed === own.showFolder)
      await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', first);
    else if (pressed === inBrowser) await vscode.env.openExternal(first);
    else if (pressed === own.openFile) await open();
  });
}
