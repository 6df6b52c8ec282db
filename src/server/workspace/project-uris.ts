import type { URI } from 'langium';
import type { IsuSharedServices } from '../module.js';
import { comesWithLanguage } from './hidden.js';

/** The files of the project, by path, whether their trees are in memory or not. */
export async function projectUris({ workspace }: IsuSharedServices): Promise<URI[]> {
  await workspace.WorkspaceManager.ready;
  return [...workspace.ProjectFiles.all]
    .map(({ uri }) => uri)
    .filter((uri) => !comesWithLanguage(uri))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
