import type { LangiumDocument, URI } from 'langium';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.js';

/** A file of the project, or one outside that something imports, whether its tree is in memory or not. */
export interface ProjectFile {
  uri: URI;
  /** The names that other files can use, of instruments and references, as the file was read last. */
  declares?: readonly string[];
  /** The names that it declares, as they were when its tree was let go; missing before it has been read. */
  symbols?: readonly WorkspaceSymbol[];
  /** Of the text as it was read last; missing before it has been read. */
  digest?: string;
}

/** The files that the project has: what is kept of those that no editor shows. */
export class ProjectFiles {
  private readonly files = new Map<string, ProjectFile>();

  get all(): Iterable<ProjectFile> {
    return this.files.values();
  }

  has(uri: URI): boolean {
    return this.files.has(uri.toString());
  }

  /** Files that are there to be read. */
  add(uris: Iterable<URI>): void {
    for (const uri of uris) if (!this.has(uri)) this.files.set(uri.toString(), { uri });
  }

  /** Takes note of a document as it is read; whether its text is another than the last time. */
  read(document: LangiumDocument): boolean {
    const { uri, textDocument } = document;
    const digest = digestOf(textDocument.getText());
    const known = this.files.get(uri.toString());
    this.files.set(uri.toString(), { ...known, uri, digest, declares: declared(document) });
    return known?.digest !== digest;
  }

  /** What is kept of a file whose tree is not. */
  keep(uri: URI, symbols: readonly WorkspaceSymbol[]): void {
    this.files.set(uri.toString(), { ...this.files.get(uri.toString()), uri, symbols });
  }

  delete(uri: URI): void {
    this.files.delete(uri.toString());
  }

  /** The file itself, or the files of a folder. */
  below(uri: URI): URI[] {
    const key = uri.toString();
    const own = this.files.get(key);
    if (own) return [own.uri];
    return [...this.files].filter(([each]) => each.startsWith(`${key}/`)).map(([, file]) => file.uri);
  }
}

function declared({ parseResult }: LangiumDocument): string[] {
  const { elements = [], citations = [] } = parseResult.value as Partial<ast.File>;
  return [...elements.filter(ast.isInstrument), ...citations].map(({ name }) => name);
}

/** 64 bits and the length: whether a text is another is asked of the same file only. FNV-1a, from both ends. */
function digestOf(text: string): string {
  let [forth, back] = [0x811c9dc5, 0x811c9dc5];
  for (let index = 0; index < text.length; index++) {
    forth = Math.imul(forth ^ text.charCodeAt(index), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return `${text.length}:${forth >>> 0}:${back >>> 0}`;
}
