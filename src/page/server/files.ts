import { basename, dirname } from '../../files/paths.js';
import { type FileAnswer, type FileEntry, type FileStatus, fileRequests } from '../../files/requests.js';

/** All files of the page, in memory, by their URI (`page:/…`). They are gone when the page is closed. */
export class PageFiles {
  private readonly contents = new Map<string, Uint8Array>();
  private readonly written = new Map<string, number>();
  private readonly folders = new Set<string>([root]);

  read(uri: string): Uint8Array | undefined {
    return this.contents.get(uri);
  }
  text(uri: string): string {
    return new TextDecoder().decode(this.contents.get(uri) ?? new Uint8Array());
  }
  write(uri: string, contents: Uint8Array): void {
    this.makeFolder(parent(uri));
    this.contents.set(uri, contents);
    this.written.set(uri, Date.now());
  }
  remove(uri: string): void {
    this.contents.delete(uri);
  }
  makeFolder(uri: string): void {
    for (let at = uri; !this.folders.has(at); at = parent(at)) this.folders.add(at);
  }
  /** The files in a folder and below it, in order. */
  below(folder: string): string[] {
    return [...this.contents.keys()].filter((uri) => uri.startsWith(`${folder}/`)).sort();
  }

  /** What the server asks, answered; undefined for a question that is not about files. */
  answer(method: string, uri: string, contents: Uint8Array = new Uint8Array()): FileAnswer<unknown> | undefined {
    const request = (Object.keys(fileRequests) as (keyof typeof fileRequests)[]).find(
      (name) => fileRequests[name] === method,
    );
    return request && this.answers[request](uri, contents);
  }

  private readonly answers: Readonly<
    Record<keyof typeof fileRequests, (uri: string, contents: Uint8Array) => FileAnswer<unknown>>
  > = {
    read: (uri) => {
      const found = this.contents.get(uri);
      return found ? { value: found } : missing(this.folders.has(uri) ? 'EISDIR' : 'ENOENT', uri);
    },
    stat: (uri) => (this.isThere(uri) ? { value: this.status(uri) } : missing('ENOENT', uri)),
    list: (uri) => {
      if (this.folders.has(uri)) return { value: this.entries(uri) };
      return missing(this.contents.has(uri) ? 'ENOTDIR' : 'ENOENT', uri);
    },
    makeFolder: (uri) => {
      if (this.contents.has(uri)) return missing('EEXIST', uri);
      this.makeFolder(uri);
      return { value: null };
    },
    write: (uri, contents) => {
      if (this.folders.has(uri)) return missing('EISDIR', uri);
      this.write(uri, contents);
      return { value: null };
    },
    remove: (uri) => {
      if (!this.isThere(uri)) return missing('ENOENT', uri);
      for (const one of [uri, ...this.below(uri)]) this.remove(one);
      this.folders.delete(uri);
      return { value: null };
    },
  };

  private isThere(uri: string): boolean {
    return this.contents.has(uri) || this.folders.has(uri);
  }

  private status(uri: string): FileStatus {
    const file = this.contents.get(uri);
    const kind = file ? 'file' : 'folder';
    return { kind, isLink: false, size: file?.length ?? 0, mtimeMs: this.written.get(uri) ?? 0 };
  }

  private entries(folder: string): FileEntry[] {
    const within = (uri: string) => uri !== root && parent(uri) === folder;
    const entry = (kind: 'file' | 'folder') => (uri: string) => ({ name: nameOf(uri), kind, isLink: false });
    return [
      ...[...this.folders].filter(within).map(entry('folder')),
      ...[...this.contents.keys()].filter(within).map(entry('file')),
    ];
  }
}

const missing = (code: string, uri: string): FileAnswer<never> => ({ code, problem: uri });

const scheme = 'page:';
const root = `${scheme}/`;
const parent = (uri: string): string => `${scheme}${dirname(uri.slice(scheme.length))}`;
export const nameOf = (uri: string): string => decodeURIComponent(basename(uri));
const encoded = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
/** A file or folder of the page, as the server writes it. A path has forward slashes. */
export const uriOf = (path: string): string => root + path.split('/').map(encoded).join('/');
/** A file in a folder. */
export const within = (folder: string, path: string): string => `${folder}/${path.split('/').map(encoded).join('/')}`;
