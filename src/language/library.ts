import { library } from '../instruments/generated/library.js';
import { libraryScheme } from './scope.js';

/** A file of the built-in instrument library. */
export interface LibraryFile {
  uri: string;
  text: string;
}

const declared = /^instrument\s+([^\s"{]+)/gm;
let byName: Map<string, LibraryFile> | undefined;
const all: LibraryFile[] = Object.entries(library).map(([name, text]) => ({ uri: `${libraryScheme}:/${name}`, text }));

/** The files of the library that declare an instrument with one of the names, or all files. */
export function libraryFiles(names?: ReadonlySet<string>): LibraryFile[] {
  if (!names) return all;
  if (!byName) {
    byName = new Map();
    for (const file of all) for (const [, name] of file.text.matchAll(declared)) if (name) byName.set(name, file);
  }
  const found = new Set<LibraryFile>();
  for (const [name, file] of byName) if (names.has(name)) found.add(file);
  return [...found];
}
