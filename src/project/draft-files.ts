import { dirname, lstat, makeFolder, readFile, stat } from '#files';
import { outOrForce } from '../messages/command-line.js';
import { noSuchFile, notReadable, notWritable } from '../messages/files.js';
import * as importTexts from '../messages/import.js';
import { Problem, systemCode, systemReason } from './problem.js';
import { shownPath } from './shown-path.js';
import { writeWhole } from './write.js';

/** The bytes of a form; of one that is larger than `limit` one more than that, so that it is refused. */
export async function formBytes(file: string, shown: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    return size > limit ? new Uint8Array(limit + 1) : await readFile(file);
  } catch (error) {
    throw new Problem(systemCode(error) === 'ENOENT' ? noSuchFile(shown) : notReadable(shown, systemReason(error)));
  }
}

/** A draft on its way to disk: where it goes, and its text. */
export interface Draft {
  target: string;
  text: string;
  map: string;
  /** Whether what is there already may be overwritten: both files, the draft alone, or none. */
  force: boolean | 'draft';
}

/** Where the column map of a draft stands. */
export const mapFile = (target: string): string => `${target.replace(/\.isu$/i, '')}.map.json`;

/** Writes drafts with their column maps; nothing when anything is in the way. Throws a `Problem` then. */
export async function writeDrafts(drafts: readonly Draft[], cwd: string): Promise<void> {
  for (const { target, force } of drafts) {
    await free(target, shownPath(target, cwd), force !== false);
    await free(mapFile(target), shownPath(mapFile(target), cwd), force === true);
  }
  for (const { target, text, map } of drafts) {
    const folder = dirname(target);
    await makeFolder(folder).catch((error) => {
      throw new Problem(notWritable(shownPath(folder, cwd), systemReason(error)));
    });
    await writeWhole(target, text, shownPath(target, cwd));
    await writeWhole(mapFile(target), map, shownPath(mapFile(target), cwd));
  }
}

async function free(target: string, shown: string, force: boolean): Promise<void> {
  const found = await lstat(target).catch((error) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new Problem(notWritable(shown, systemReason(error)));
  });
  if (found?.isDirectory()) throw new Problem(importTexts.outIsFolder(shown));
  if (found && !force) throw new Problem(importTexts.isThere(shown), outOrForce);
}
