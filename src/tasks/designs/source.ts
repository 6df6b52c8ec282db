import { dirname } from '#files';

/** A file to read: its absolute path (missing for standard input) and the path as shown to people. */
export interface Source {
  file?: string;
  shown: string;
}

/** The folder that a source's relative imports and configuration are looked up from. */
export const folderOf = (source: Source, cwd: string) => (source.file === undefined ? cwd : dirname(source.file));
