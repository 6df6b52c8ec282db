import { join, readFolder, resolve, stat } from '#files';
import { stdinAlone } from '../../messages/call.js';
import { noDesignsIn } from '../../messages/command-line.js';
import * as filesTexts from '../../messages/files.js';
import {
  GitIgnored,
  manifestName,
  Problem,
  readManifest,
  shownPath,
  systemCode,
  systemReason,
} from '../../project/index.js';
import type { Source } from './source.js';

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw new Problem(filesTexts.notReadable(path, systemReason(error)));
  }
}

/** What has been generated into a folder: the copies of a register are no designs of the project's. */
async function madeIn(folder: string, entries: readonly { name: string }[]): Promise<string[]> {
  if (!entries.some(({ name }) => name === manifestName)) return [];
  // A manifest that cannot be read is told of by who writes there.
  const manifest = await readManifest(folder, folder).catch(() => new Map<string, unknown>());
  return [...manifest.keys()].map((file) => join(folder, file));
}

/** All `*.isu` below a folder that git would not ignore; generated files, hidden folders, node_modules and linked folders are skipped. */
async function search(
  folder: string,
  ignored: GitIgnored,
  found: string[],
  made: ReadonlySet<string> = new Set(),
): Promise<void> {
  const entries = await readFolder(folder);
  const all = new Set([...made, ...(await madeIn(folder, entries))]);
  for (const entry of entries.sort((a, b) => byCode(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (!(await ignored.folder(path))) await search(path, ignored, found, all);
    } else if (entry.name.endsWith('.isu') && !all.has(path) && !(await ignored.file(path))) {
      if (entry.isFile() || (await kindOf(path)) === 'file') found.push(path);
    }
  }
}

async function match(pattern: string, cwd: string, ignored: GitIgnored): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const matched = await glob(pattern.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  const kept: string[] = [];
  for (const path of matched.map((each) => resolve(each)).sort(byCode)) {
    if (path.endsWith('.isu') && !(await ignored.file(path))) kept.push(path);
  }
  return kept;
}

/**
 * The files that the arguments mean, each once, in the order of the arguments and by path within a folder.
 * Throws a `Problem` for what does not exist, and for a folder or pattern without an `.isu` file.
 */
export async function findSources(paths: readonly string[], cwd: string): Promise<Source[]> {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Problem(stdinAlone);
    return [{ shown: '-' }];
  }
  const ignored = new GitIgnored();
  const files = new Set<string>();
  for (const given of paths) {
    const path = resolve(cwd, given);
    const kind = await kindOf(path);
    if (kind === 'file') files.add(path);
    else if (kind === 'folder') {
      const found: string[] = [];
      try {
        await search(path, ignored, found);
      } catch (error) {
        if (systemCode(error) === undefined) throw error;
        throw new Problem(filesTexts.notReadable(shownPath(path, cwd), systemReason(error)));
      }
      if (found.length === 0) throw new Problem(noDesignsIn(shownPath(path, cwd)));
      for (const file of found) files.add(file);
    } else if (/[*?[\]{}]/.test(given)) {
      const found = await match(given, cwd, ignored);
      if (found.length === 0) throw new Problem(filesTexts.noMatch(given));
      for (const file of found) files.add(file);
    } else throw new Problem(filesTexts.noSuchFile(given));
  }
  return [...files].map((file) => ({ file, shown: shownPath(file, cwd) }));
}
