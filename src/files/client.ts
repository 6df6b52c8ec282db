import type { Entry, Status } from './files.js';
import { type FileAnswer, type FileEntry, type FileParams, type FileStatus, fileRequests } from './requests.js';

/**
 * The files of the client of a language server, asked for one by one. A path is `/scheme/authority/…`: so relative paths and
 * folders above are found as on disk, and nothing above a file system is ever there.
 */
export { sha256Hex as sha256 } from '../model/index.js';
export { basename, dirname, isAbsolute, join, relative, resolve, sep } from './paths.js';

/** Stands for no authority: none is written so. */
const noAuthority = '~';
/** Of texts that are no file. */
const unsaved = /^(untitled|isu(-[a-z]+)?):/;

interface Client {
  sendRequest<Result>(method: string, params: FileParams): Promise<Result>;
}
let client: Client | undefined;

/** Says who has the files; before anything is read. */
export function useFilesOf(connection: Client): void {
  client = connection;
}

/** What could not be done with a file. */
class FileError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const hasPath = (uri: string): boolean => !unsaved.test(uri);

export function pathOf(uri: string): string {
  const [, scheme = '', authority = '', path = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/.exec(uri) ?? [];
  return `/${scheme}/${authority || noAuthority}${decodeURIComponent(path)}`;
}

/** As VS Code writes URIs: all but letters, digits and `-._~` are encoded. */
const encoded = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

export function uriOf(path: string): string {
  const [, scheme = '', authority = '', ...parts] = path.split('/');
  if (scheme === '' || authority === '') throw new FileError('ENOENT', path);
  const known = authority === noAuthority ? (scheme === 'file' ? '//' : '') : `//${authority}`;
  return `${scheme}:${known}/${parts.map(encoded).join('/')}`;
}

async function ask<Value>(method: string, path: string, contents?: Uint8Array): Promise<Value> {
  const uri = uriOf(path);
  if (!client) throw new Error('no client has been named');
  const answer = await client.sendRequest<FileAnswer<Value>>(method, { uri, ...(contents && { contents }) });
  if ('value' in answer) return answer.value;
  throw new FileError(answer.code, answer.problem);
}

const seen = ({ kind, isLink }: Omit<FileEntry, 'name'>) => ({
  isDirectory: () => kind === 'folder',
  isFile: () => kind === 'file',
  isSymbolicLink: () => isLink,
});
/** A link is neither a file nor a folder, as on disk. */
const itself = ({ kind, isLink }: Omit<FileEntry, 'name'>) => seen({ kind: isLink ? 'other' : kind, isLink });

export const readFile = (path: string): Promise<Uint8Array> => ask(fileRequests.read, path);

export const readText = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));

export async function* chunks(path: string, most?: number): AsyncGenerator<Uint8Array> {
  yield (await readFile(path)).subarray(0, most);
}

export async function stat(path: string): Promise<Status> {
  const found = await ask<FileStatus>(fileRequests.stat, path);
  return { size: found.size, mtimeMs: found.mtimeMs, ...seen(found) };
}

export async function lstat(path: string): Promise<Status> {
  const found = await ask<FileStatus>(fileRequests.stat, path);
  return { size: found.size, mtimeMs: found.mtimeMs, ...itself(found) };
}

export async function readFolder(path: string): Promise<Entry[]> {
  const entries = await ask<FileEntry[]>(fileRequests.list, path);
  return entries.map((entry) => ({ name: entry.name, ...itself(entry) }));
}

export const makeFolder = (path: string): Promise<void> => ask(fileRequests.makeFolder, path);

/** Which file a link points at the client does not say: it is written through, and nobody is led out of a folder by it. */
export const realpath = async (path: string): Promise<string> => path;

export const replaceFile = (path: string, contents: string | Uint8Array): Promise<void> =>
  ask(fileRequests.write, path, typeof contents === 'string' ? new TextEncoder().encode(contents) : contents);

/** The client writes files whole only. */
export async function append(path: string, text: string): Promise<void> {
  const before = await readText(path).catch((error) => {
    if (error instanceof FileError && error.code === 'ENOENT') return '';
    throw error;
  });
  await replaceFile(path, before + text);
}

export const remove = (path: string): Promise<void> => ask(fileRequests.remove, path);

const last = new Map<string, Promise<unknown>>();

/** One after another: only one server has the files of a client. */
export async function alone<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (last.get(folder) ?? Promise.resolve()).then(work, work);
  last.set(folder, turn);
  return turn;
}

/** The client writes whole files, or none. */
export async function endWriting(): Promise<void> {}
