import type { URI } from 'langium';
import type { IsuSharedServices } from '../module.js';

/** The files of the project, by path, when they have been looked for; they need not have been read. */
export async function projectUris({ workspace }: IsuSharedServices): Promise<URI[]> {
  await workspace.WorkspaceManager.ready;
  await workspace.Backlog.found();
  return [...workspace.ProjectFiles.all].map(({ uri }) => uri).sort((a, b) => (a.path < b.path ? -1 : 1));
}
