import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { URI } from 'langium';
import type { Environment } from '../environment.js';
import { projectEnvironment } from '../project/environment.js';
import { Committed } from './committed.js';

/** Files on disk, and what git has of them. */
export function nodeEnvironment(): Environment {
  const committed = new Committed();
  return {
    ...projectEnvironment(),
    committed: (uri) => (uri.scheme === 'file' ? committed.designs(uri.fsPath) : Promise.resolve([])),
    watch: watchFile,
  };
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
