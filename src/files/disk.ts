import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Entry } from './files.js';
import { beside } from './unfinished.js';

/** The files of this machine. */
export { lstat, realpath, stat } from 'node:fs/promises';
export { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
export { alone, endWriting } from './unfinished.js';

export const hasPath = (uri: string): boolean => uri.startsWith('file:');
export const pathOf = (uri: string): string => fileURLToPath(uri);
export const uriOf = (path: string): string => pathToFileURL(path).href;

/** So much is read at a time, in bytes. */
const chunkLength = 32_768;

/** What is neither a file nor a folder: a queue, which may never give anything, or a device, which may never end. */
class NotAFile extends Error {
  readonly code = 'ENOTFILE';
}

/** Opens without waiting for whoever might write into a queue. Windows has no such flag, and no such queues. */
async function opened(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile() && !found.isDirectory()) throw new NotAFile(path);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

export async function readFile(path: string): Promise<Uint8Array> {
  const handle = await opened(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export const readText = async (path: string): Promise<string> => {
  const handle = await opened(path);
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
};

export async function* chunks(path: string, most = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  const handle = await opened(path);
  yield* handle.createReadStream({ highWaterMark: chunkLength, end: most - 1 });
}

export const readFolder = (path: string): Promise<Entry[]> => readdir(path, { withFileTypes: true });

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    // Where nothing can be written Node says of a folder with those above it only that it is not there.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await mkdir(await lowestMissing(path));
    throw error;
  }
}
async function lowestMissing(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await stat(above).catch(() => undefined)) ? path : lowestMissing(above);
}

/** Into a new file beside it, which is on the disk before it takes the name: after a loss of power, too, one of them is there whole. */
export async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  await beside({ folder: dirname(target), name: basename(target) }, async (fresh) => {
    const handle = await open(fresh, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(contents, 'utf8');
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
  });
}

export async function append(path: string, text: string): Promise<void> {
  const handle = await open(path, 'a');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const remove = (path: string): Promise<void> => unlink(path);

/** Node's own: all that is written is summed, and the library's takes ten times as long before it is warm. */
export const sha256 = (contents: string | Uint8Array): string => createHash('sha256').update(contents).digest('hex');
