/** What a server without a disk asks its client for. Names and shapes only; bytes go as they are. */

export const fileRequests = {
  read: 'isu/files/read',
  stat: 'isu/files/stat',
  list: 'isu/files/list',
  makeFolder: 'isu/files/makeFolder',
  write: 'isu/files/write',
  remove: 'isu/files/remove',
} as const;

export type Kind = 'file' | 'folder' | 'other';

export interface FileStatus {
  kind: Kind;
  isLink: boolean;
  /** In bytes. */
  size: number;
  /** Milliseconds since 1970. */
  mtimeMs: number;
}
export interface FileEntry extends Omit<FileStatus, 'size' | 'mtimeMs'> {
  name: string;
}

/** Each request has one file or folder as its parameter, `write` its new contents, too. */
export interface FileParams {
  uri: string;
  contents?: Uint8Array;
}

/** What was asked for, or why not: the `code` of a system call, and what the client said. */
export type FileAnswer<Value> = { value: Value } | { code: string; problem: string };
