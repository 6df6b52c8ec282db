import { type CancellationToken, type Connection, RequestType } from 'vscode-languageserver';
import { dirname, pathOf } from '#files';
import { oneDesign } from '../../messages/data.js';
import * as filesTexts from '../../messages/files.js';
import type { Said } from '../../model/index.js';
import { OutputFolder, Problem, shownPath } from '../../project/index.js';
import type { IsuServices } from '../module.js';
import { type TaskParams, type TaskResult, taskRequest } from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';
import { inEditor } from './in-editor.js';
import { analysis } from './tasks/analysis.js';
import { Cancelled, type DesignTask, type Done, type Task, taskRooms } from './tasks/asked.js';
import { dataCheck } from './tasks/data-check.js';
import { overview } from './tasks/overview.js';
import { simulation } from './tasks/simulation.js';

const needsGit: Said = {
  sv: 'Skillnader mot den senaste versionen räknas fram med git, som inte finns i webbläsaren. Öppna mappen i VS Code på en dator i stället.',
  en: 'Differences against the last commit are worked out with git, which the browser does not have. Open the folder in VS Code on a computer instead.',
};
/** Where no program can be started. */
const noDifferences = async (): Promise<Done> => {
  throw new Problem(needsGit);
};

/** Answers the request for a task, with what the command line does and says. `differences` needs git. */
export function addTasks(
  connection: Connection,
  services: IsuServices,
  differences: (task: Task, file?: string) => Promise<Done> = noDifferences,
): void {
  connection.onRequest(new RequestType<TaskParams, TaskResult, void>(taskRequest), (params, token) =>
    carriedOut(services, params, token, differences),
  );
}

async function carriedOut(
  services: IsuServices,
  params: TaskParams,
  token: CancellationToken,
  differences: (task: Task, file?: string) => Promise<Done>,
): Promise<TaskResult> {
  const { UserLanguage: user, Environment: environment } = services.shared;
  const document = params.uri === undefined ? undefined : await linkedDocument(services.shared, params.uri, token);
  const language = params.language ?? (document ? user.of(document) : user.general());
  if (params.uri !== undefined && !document) return { message: unknownFile[language] };
  const file = document && pathOf(document.uri.toString());
  const path = pathOf(params.folder);
  const cwd = rootOf(services, file) ?? path;
  const folder = new OutputFolder(path, cwd, false);
  const goOn = () => {
    if (token.isCancellationRequested) throw new Cancelled();
  };
  const task: Task = {
    ...{ services, params, folder, token, goOn, language },
    io: { cwd },
    rooms: taskRooms,
    say: (text) => text[language],
    today: environment.today(),
  };
  const ofDesign = async (carryOut: (task: DesignTask) => Promise<Done>): Promise<Done> => {
    if (!document || !file) throw new Problem(unknownFile);
    const shown = shownPath(file, cwd);
    const { reading, judged } = await services.findings.Readings.checked(document);
    if (reading.findings.some(({ severity }) => severity === 'error')) throw new Problem(filesTexts.needsRepair(shown));
    const [only] = judged;
    if (!only) throw new Problem(filesTexts.nothingIn(shown));
    if (judged.length > 1) throw new Problem(oneDesign(shown, judged.length));
    return carryOut({ ...task, judged: only, document, file });
  };
  const tasks: Record<TaskParams['task'], () => Promise<Done>> = {
    overview: () => overview(task),
    simulation: () => ofDesign(simulation),
    'data-check': () => ofDesign(dataCheck),
    analysis: () => ofDesign((one) => analysis(one)),
    schedule: async () => ofDesign((await import('./tasks/schedule.js')).schedule),
    differences: () => differences(task, file),
  };
  try {
    const { files, notes } = await tasks[params.task]();
    return { files, notes: notes.map((note) => inEditor(note, language)) };
  } catch (error) {
    if (error instanceof Problem) return { message: inEditor(error.said[language], language) };
    if (error instanceof Cancelled) return { files: [], notes: [] };
    throw error;
  } finally {
    await folder.close();
  }
}

/** The opened folder that a file is in; without one, its own. */
function rootOf({ shared }: IsuServices, file: string | undefined): string | undefined {
  const roots = (shared.workspace.WorkspaceManager.workspaceFolders ?? []).map(({ uri }) => pathOf(uri));
  if (file === undefined) return roots[0];
  return roots.find((root) => file.startsWith(root)) ?? dirname(file);
}
