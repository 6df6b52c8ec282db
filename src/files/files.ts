/**
 * Where files are: on disk, or with the client of a language server that runs where there is no disk. `#files` is one or
 * the other, as the program is bundled (`imports` in package.json). Paths are absolute strings that the functions for paths
 * take apart and put together; only `pathOf` and `uriOf` know how they stand for URIs. What fails is an `Error` with the
 * `code` of a system call: `ENOENT`, `ENOTDIR`, `EISDIR`, `EACCES`; or `ENOTFILE`, of what is neither file nor folder: only files
 * are read.
 */
export interface Files {
  basename(path: string): string;
  dirname(path: string): string;
  isAbsolute(path: string): boolean;
  join(...parts: string[]): string;
  relative(from: string, to: string): string;
  resolve(...parts: string[]): string;
  readonly sep: string;

  /** Whether a URI is of a place that files are read from and written to. */
  hasPath(uri: string): boolean;
  pathOf(uri: string): string;
  uriOf(path: string): string;

  readFile(path: string): Promise<Uint8Array>;
  /** UTF-8, as it stands. */
  readText(path: string): Promise<string>;
  /** A file piece by piece; of `most` bytes at most. */
  chunks(path: string, most?: number): AsyncIterable<Uint8Array>;
  stat(path: string): Promise<Status>;
  /** Of a link itself. */
  lstat(path: string): Promise<Status>;
  readFolder(path: string): Promise<Entry[]>;
  /** Makes a folder with those that it is in; one that is there already is left as it is. */
  makeFolder(path: string): Promise<void>;
  /** Without links. */
  realpath(path: string): Promise<string>;
  /** Writes a file whole or not at all. One that is there keeps its permissions, and a link the file that it points at. */
  replaceFile(path: string, contents: string | Uint8Array): Promise<void>;
  /** Adds to the end of a file, which is made where there is none. When it is done the text is on the disk. */
  append(path: string, text: string): Promise<void>;
  /** Takes a file away. */
  remove(path: string): Promise<void>;
  /** SHA-256 of a file's contents, text as UTF-8, in hexadecimal digits. */
  sha256(contents: string | Uint8Array): string;
  /**
   * Does something while nobody else does anything with the same folder of marks, which is there only while somebody has it. Throws an
   * Error with the code `EBUSY`, and the path of the mark, where somebody has had it for a minute.
   */
  alone<Value>(folder: string, work: () => Promise<Value>): Promise<Value>;
  /** Lets what is being written be finished, and nothing more begin: for a program that is about to be ended. */
  endWriting(): Promise<void>;
}

export interface Status {
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly mtimeMs: number;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

export interface Entry extends Omit<Status, 'size' | 'mtimeMs'> {
  readonly name: string;
}
