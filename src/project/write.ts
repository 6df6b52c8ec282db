import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as filesTexts from '../messages/files.js';
import { Problem, systemReason } from './problem.js';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. An existing file keeps its
 * permissions, and a link keeps pointing at the file that is changed. Throws a `Problem` when it cannot be written.
 */
export async function writeWhole(file: string, text: string | Uint8Array, shown: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(text, 'utf8');
      if (mode !== undefined) await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw new Problem(filesTexts.notWritable(shown, systemReason(error)));
  }
}
