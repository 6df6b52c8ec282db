import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { URI } from 'langium';
import { GitIgnored } from '../../project/index.js';
import { noSettings } from '../../settings/index.js';
import type { Environment } from '../environment.js';
import { Committed } from './committed.js';
import { DesignFiles } from './design-files.js';
import { ProjectSettings } from './project-settings.js';

/** Files on disk, as git and `isu.config.json` have them; the calendar of the machine. */
export function nodeEnvironment(): Environment {
  let git = new GitIgnored();
  const settings = new ProjectSettings(today);
  const committed = new Committed();
  return {
    fileSystemProvider: () => new DesignFiles(),
    today,
    ignores: (uri, isFolder) => (isFolder ? git.folder(uri.fsPath) : git.file(uri.fsPath)),
    committed: (uri) => (uri.scheme === 'file' ? committed.designs(uri.fsPath) : Promise.resolve([])),
    watch: watchFile,
    settings: (uri) => (uri.scheme === 'file' ? settings.of(uri.fsPath) : Promise.resolve(noSettings)),
    configFindings: () => settings.findings(),
    configBases: () => settings.bases().map((file) => URI.file(file)),
    forget() {
      git = new GitIgnored();
      settings.forget();
    },
  };
}

/** The day where the program runs. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Editors replace a file when they save it: so its folder is watched, which stays. */
function watchFile(uri: URI, changed: () => void): { dispose(): void } {
  const name = basename(uri.fsPath);
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(dirname(uri.fsPath), { persistent: false }, (_, file) => {
      if (file === null || file === name) changed();
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    // A folder that cannot be watched is read anew when a file that imports from it changes.
  }
  return { dispose: () => watcher?.close() };
}
