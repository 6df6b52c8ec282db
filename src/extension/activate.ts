import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../model/index.js';
import {
  chooseCommand,
  type InitializationOptions,
  type PreviewTab,
  previewCommand,
  previewTabs,
  showReferencesCommand,
} from '../server/protocol.js';
import { registerChoose } from './choose.js';
import { DesignsView } from './designs-view.js';
import { registerGenerate } from './generate.js';
import { registerImport } from './import.js';
import { JudgedDesigns } from './judged.js';
import { registerNewDesign } from './new-design.js';
import { PreviewPanel } from './preview.js';
import { registerReferences } from './references.js';
import { ReportPanel } from './report.js';
import { registerSamples } from './samples.js';
import { type RunningServer, ServerLife } from './server-life.js';
import { registerStatus } from './status.js';
import { registerTasks } from './tasks.js';
import { texts } from './texts.js';
import { registerWithDesign } from './with-design.js';

/** What VS Code on a computer and VS Code in a browser have each in a way of their own. */
export interface Platform {
  /** Starts the language server. */
  run(log: vscode.LogOutputChannel): Promise<RunningServer>;
  /** The schemes of files that the server reads, beside those that are not saved yet. */
  schemes(): readonly string[];
  hasGit: boolean;
  /** Answers what the server asks of its client. */
  serve?(client: BaseLanguageClient): vscode.Disposable;
}

let server: ServerLife | undefined;

/** Registers the commands and starts the language server; returns before the server is ready. */
export function activateOn(platform: Platform, context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('ISU', { log: true });
  const life = createServer(platform, context, log);
  server = life;
  const started = life.client;
  const served = platform.serve?.(started);
  if (served) context.subscriptions.push(served);
  const preview = new PreviewPanel(started, icon(context), uiLanguage);
  const report = new ReportPanel(icon(context));
  const judged = new JudgedDesigns(started);
  const spoken = () => chosenLanguage() ?? uiLanguage().fallback;
  context.subscriptions.push(
    log,
    preview,
    report,
    judged,
    new DesignsView(judged, spoken),
    registerReferences(),
    vscode.commands.registerCommand('isu.preview', (...given) => preview.open(...asked(given))),
    vscode.commands.registerCommand('isu.restart', () => life.restart()),
    vscode.window.registerWebviewPanelSerializer(PreviewPanel.viewType, preview),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('isu.language')) void life.restart();
    }),
  );
  registerStatus(context, judged, spoken);
  registerGenerate(context, started, uiLanguage, report);
  registerImport(context, started, uiLanguage);
  registerNewDesign(context, started, uiLanguage);
  registerSamples(context, uiLanguage);
  registerWithDesign(context);
  registerTasks(context, { client: started, report, log, language: uiLanguage, hasGit: platform.hasGit });
  registerChoose(context, started);
  void life.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** The language chosen in the settings; undefined where each file decides. */
export function chosenLanguage(): Language | undefined {
  const language = vscode.workspace.getConfiguration('isu').get<string>('language');
  return language === 'sv' || language === 'en' ? language : undefined;
}

/** A tab and a file, from a lens or the side bar; a menu gives other things. */
function asked([tab, uri]: unknown[]): [PreviewTab?, vscode.Uri?] {
  const known = previewTabs.find((each) => each === tab);
  return known && typeof uri === 'string' ? [known, vscode.Uri.parse(uri)] : [known];
}

function uiLanguage(): { chosen?: Language; fallback: Language } {
  return { chosen: chosenLanguage(), fallback: vscode.env.language.startsWith('sv') ? 'sv' : 'en' };
}

function icon({ extension, extensionUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, String(extension.packageJSON.icon));
}

function createServer(platform: Platform, context: vscode.ExtensionContext, log: vscode.LogOutputChannel): ServerLife {
  const watchers = ['**/*.isu', '**/isu.config.json'].map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  context.subscriptions.push(...watchers);
  return new ServerLife(() => platform.run(log), log, own, {
    documentSelector: [...platform.schemes(), 'untitled'].map((scheme) => ({ scheme, language: 'isu' })),
    synchronize: { fileEvents: watchers },
    initializationOptions: (): InitializationOptions => ({
      language: chosenLanguage(),
      commands: ['isu.new', previewCommand, showReferencesCommand, chooseCommand],
    }),
  });
}

function own() {
  const { chosen, fallback } = uiLanguage();
  return texts[chosen ?? fallback];
}
