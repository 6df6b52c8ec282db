import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { Language } from '../model/index.js';
import { chooseCommand, type InitializationOptions } from '../server/protocol.js';
import { registerChoose } from './choose.js';
import { registerGenerate } from './generate.js';
import { registerImport } from './import.js';
import { registerNewDesign } from './new-design.js';
import { PreviewPanel } from './preview.js';
import { registerSamples } from './samples.js';
import { texts } from './texts.js';
import { registerWithDesign } from './with-design.js';

let client: LanguageClient | undefined;

/** Registers the commands and starts the language server; returns before the server is ready. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('ISU', { log: true });
  const started = createClient(context, log);
  client = started;
  const preview = new PreviewPanel(started, icon(context), uiLanguage);
  context.subscriptions.push(
    log,
    preview,
    vscode.commands.registerCommand('isu.preview', () => preview.open()),
    vscode.commands.registerCommand('isu.restart', () => restart(started, log)),
    vscode.window.registerWebviewPanelSerializer(PreviewPanel.viewType, preview),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('isu.language')) void restart(started, log);
    }),
  );
  registerGenerate(context, started, uiLanguage);
  registerImport(context, started, uiLanguage);
  registerNewDesign(context, uiLanguage);
  registerSamples(context, uiLanguage);
  registerWithDesign(context);
  registerChoose(context, started);
  void start(started, log);
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The language chosen in the settings; undefined where each file decides. */
export function chosenLanguage(): Language | undefined {
  const language = vscode.workspace.getConfiguration('isu').get<string>('language');
  return language === 'sv' || language === 'en' ? language : undefined;
}

function uiLanguage(): { chosen?: Language; fallback: Language } {
  return { chosen: chosenLanguage(), fallback: vscode.env.language.startsWith('sv') ? 'sv' : 'en' };
}

function icon({ extension, extensionUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, String(extension.packageJSON.icon));
}

function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const watchers = ['**/*.isu', '**/isu.config.json'].map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  context.subscriptions.push(...watchers);
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'isu' },
      { scheme: 'untitled', language: 'isu' },
    ],
    outputChannel: log,
    synchronize: { fileEvents: watchers },
    initializationOptions: (): InitializationOptions => ({
      language: chosenLanguage(),
      commands: ['isu.new', chooseCommand],
    }),
  };
  return new LanguageClient('isu', 'ISU', { module, transport: TransportKind.ipc }, options);
}

async function start(started: LanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await started.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    await tellFailure(log);
  }
}

async function restart(started: LanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await (started.needsStart() ? started.start() : started.restart());
    vscode.window.setStatusBarMessage(own().restarted, 5000);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    await tellFailure(log);
  }
}

async function tellFailure(log: vscode.LogOutputChannel): Promise<void> {
  const { serverFailed, showLog } = own();
  if ((await vscode.window.showErrorMessage(serverFailed, showLog)) === showLog) log.show();
}

function own() {
  const { chosen, fallback } = uiLanguage();
  return texts[chosen ?? fallback];
}
