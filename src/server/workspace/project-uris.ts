import type { URI } from 'langium';
import type { IsuSharedServices } from '../module.js';
import { comesWithLanguage } from './hidden.js';

/** The files of the project, by path. */
export async function projectUris({ workspace }: IsuSharedServices): Promise<URI[]> {
  await workspace.WorkspaceManager.ready;
  return workspace.LangiumDocuments.all
    .map(({ uri }) => uri)
    .filter((uri) => !comesWithLanguage(uri))
    .toArray()
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
