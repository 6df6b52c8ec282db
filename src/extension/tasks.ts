import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { dataEndings, type Language } from '../model/index.js';
import { type Task, type TaskParams, type TaskResult, taskRequest } from '../server/protocol.js';
import { chooseFolder } from './choices.js';
import { isGiven } from './given.js';
import { offerFiles } from './offer-files.js';
import type { ReportPanel } from './report.js';
import { isSaved } from './saved.js';
import { type TaskTexts, taskTexts } from './task-texts.js';

/** A keybinding or another extension can answer the questions beforehand. */
interface Answers {
  folder: vscode.Uri;
  data?: vscode.Uri[];
  clients?: number;
  weeks?: number;
  workdays?: boolean;
  language?: Language;
}

interface Surroundings {
  client: BaseLanguageClient;
  report: ReportPanel;
  log: vscode.LogOutputChannel;
  language: () => { chosen?: Language; fallback: Language };
  hasGit: boolean;
}

/** What is asked for a task, beside the folder; undefined when the person changes their mind, or has been told what is missing. */
type Asking = (
  client: BaseLanguageClient,
  own: TaskTexts,
  answers: Answers | undefined,
) => Promise<Omit<TaskParams, 'task' | 'folder'> | undefined>;

const asking: Record<Task, Asking> = {
  overview: async (_, own) => {
    if (vscode.workspace.workspaceFolders) return {};
    void vscode.window.showInformationMessage(own.noFolder);
    return undefined;
  },
  simulation: async (client, own, answers) => {
    const uri = openDesign(client, own);
    const clients =
      uri &&
      (answers
        ? (answers.clients ?? 40)
        : await askNumber({ title: own.clients, prompt: own.clientsHint, value: '40' }, 100_000, own.wrongClients));
    return clients ? { uri, clients } : undefined;
  },
  'data-check': withData,
  analysis: withData,
  schedule: async (client, own, answers) => {
    const found = await withData(client, own, answers, own.chooseClients);
    if (!found) return undefined;
    if (answers) return { ...found, weeks: answers.weeks, workdays: answers.workdays };
    const weeks = await askNumber({ title: own.weeks, prompt: own.weeksHint, value: '8' }, 520, own.wrongWeeks);
    if (!weeks) return undefined;
    const day = await vscode.window.showQuickPick([own.asTheyAre, own.toWorkdays], { title: own.freeDays });
    return day ? { ...found, weeks, workdays: day === own.toWorkdays } : undefined;
  },
  differences: async (client, own, answers) => {
    const file = openDesign(client, own, vscode.workspace.workspaceFolders !== undefined);
    if (!answers && file && vscode.workspace.workspaceFolders) {
      const choices = [own.ofThisFile, own.ofProject];
      const choice = await vscode.window.showQuickPick(choices, { title: own.compareWhat });
      if (!choice) return undefined;
      if (choice === own.ofProject) return {};
    }
    if (!file) return vscode.workspace.workspaceFolders ? {} : undefined;
    return { uri: file };
  },
};

/** Registers a command for each task: it asks, shows how it goes, can be cancelled, and offers what it made. */
export function registerTasks(
  context: vscode.ExtensionContext,
  { client, report, log, language, hasGit }: Surroundings,
): void {
  const run = async (task: Task, given: unknown) => {
    const { chosen, fallback } = language();
    const own = taskTexts[chosen ?? fallback];
    const answers = isGiven<Answers>(given, 'folder') ? given : undefined;
    const asked = await asking[task](client, own, answers);
    if (!asked) return;
    const near = asked.uri ? vscode.Uri.parse(asked.uri) : vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!near) return;
    // What is compared is what stands on disk.
    if (task === 'differences') await saveDesigns(client);
    const { here, doing } = own.tasks[task];
    const beside = asked.uri ? near : vscode.Uri.joinPath(near, '.');
    // Without git the server says so: nothing is asked for in vain.
    const isInVain = task === 'differences' && !hasGit;
    const folder = answers?.folder ?? (isInVain ? near : await chooseFolder(context, beside, here));
    if (!folder) return;
    const spoken = answers?.language ?? chosen;
    const params: TaskParams = { task, ...asked, folder: folder.toString(), ...(spoken && { language: spoken }) };
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: doing, cancellable: true },
      async (_, token) => {
        const result = await client.sendRequest<TaskResult>(taskRequest, params, token).catch((error) => {
          if (token.isCancellationRequested) return undefined;
          throw error;
        });
        return token.isCancellationRequested ? undefined : result;
      },
    );
    if (!result) {
      vscode.window.setStatusBarMessage(own.cancelled, 5000);
      return;
    }
    if ('message' in result) {
      void vscode.window.showErrorMessage(result.message);
      return;
    }
    tellNotes(result.notes, own, log);
    const { files } = result;
    if (files.length > 0) await offerFiles({ folder, files, language: chosen ?? fallback, report, opens: true });
  };
  const command = (name: string, task: Task) => vscode.commands.registerCommand(name, (given) => run(task, given));
  context.subscriptions.push(
    command('isu.overview', 'overview'),
    command('isu.simulate', 'simulation'),
    command('isu.checkData', 'data-check'),
    command('isu.analyzeData', 'analysis'),
    command('isu.schedule', 'schedule'),
    command('isu.differences', 'differences'),
  );
}

/** The URI of the design in the active editor, saved; where there is none that is said, unless the task can do without. */
function openDesign(client: BaseLanguageClient, own: TaskTexts, isOptional = false): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isSaved(client, document)) return document.uri.toString();
  if (!isOptional) void vscode.window.showInformationMessage(own.noDesign);
  return undefined;
}

async function withData(
  client: BaseLanguageClient,
  own: TaskTexts,
  answers: Answers | undefined,
  title = own.chooseData,
) {
  const uri = openDesign(client, own);
  if (!uri) return undefined;
  const data = answers ? answers.data : await askData(own, title);
  return data ? { uri, data: data.map(String) } : undefined;
}

async function askData(own: TaskTexts, title: string): Promise<vscode.Uri[] | undefined> {
  const choice = await vscode.window.showQuickPick([own.dataFile, own.dataFolder], { title });
  if (!choice) return undefined;
  const isFolder = choice === own.dataFolder;
  return vscode.window.showOpenDialog({
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
    canSelectMany: !isFolder,
    title,
    ...(!isFolder && { filters: { [own.dataFiles]: [...dataEndings] } }),
  });
}

/** A whole number from 1 to `most`; undefined when the person changes their mind. */
async function askNumber(
  options: { title: string; prompt: string; value: string },
  most: number,
  wrong: string,
): Promise<number | undefined> {
  const isWhole = (text: string) => /^\d{1,6}$/.test(text) && Number(text) > 0 && Number(text) <= most;
  const text = await vscode.window.showInputBox({
    ...options,
    validateInput: (given) => (isWhole(given) ? undefined : wrong),
  });
  return text === undefined ? undefined : Number(text);
}

async function saveDesigns(client: BaseLanguageClient): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter((one) => one.isDirty && isSaved(client, one));
  await Promise.all(unsaved.map((one) => one.save()));
}

/** What is to be said of the data: all of it in the log, the first where it is seen. */
function tellNotes(notes: readonly string[], own: TaskTexts, log: vscode.LogOutputChannel): void {
  const [first] = notes;
  if (first === undefined) return;
  for (const note of notes) log.info(note);
  void vscode.window.showWarningMessage(own.notes(notes.length, first), own.showNotes).then((pressed) => {
    if (pressed) log.show();
  });
}
