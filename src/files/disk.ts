import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Entry } from './files.js';

/** The files of this machine. */
export { lstat, readFile, realpath, stat } from 'node:fs/promises';
export { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export const hasPath = (uri: string): boolean => uri.startsWith('file:');
export const pathOf = (uri: string): string => fileURLToPath(uri);
export const uriOf = (path: string): string => pathToFileURL(path).href;

/** So much is read at a time, in bytes. */
const chunkLength = 32_768;

export const readText = (path: string): Promise<string> => readFile(path, 'utf8');

export const chunks = (path: string, most = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: chunkLength, end: most - 1 });

export const readFolder = (path: string): Promise<Entry[]> => readdir(path, { withFileTypes: true });

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

/** Into a new file beside it, which then takes its name. */
export async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(contents, 'utf8');
      if (mode !== undefined) await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}
