import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import { documentPageHtml } from './page.js';
import { taskTexts } from './task-texts.js';

/** A document that was made, beside the text: nothing in it runs, and nothing is fetched. */
export class ReportPanel implements vscode.Disposable {
  static readonly viewType = 'isu.document';
  private panel: vscode.WebviewPanel | undefined;

  constructor(private readonly icon: vscode.Uri) {}

  /** Reads the file and shows it; the panel of the last one is used again. */
  async show(file: vscode.Uri, language: Language): Promise<void> {
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    this.panel ??= this.opened(language);
    this.panel.title = name;
    this.panel.webview.html = documentPageHtml(html);
    this.panel.reveal(undefined, false);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private opened(language: Language): vscode.WebviewPanel {
    const { report } = taskTexts[language];
    const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(ReportPanel.viewType, report, vscode.ViewColumn.Active, options);
    panel.iconPath = this.icon;
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    return panel;
  }
}
