import { type DocumentBuildState, DocumentState, type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
import { type File, isInstrument } from '../../language/generated/ast.js';
import type { IsuSharedServices } from '../module.js';
import { symbolsOf } from '../navigation/symbols.js';
import { comesWithLanguage } from './hidden.js';
import type { ImportGraph } from './import-graph.js';
import type { ProjectFiles } from './project-files.js';

/** So many files that others import, or that were asked for, stay in memory though no editor shows them. */
const most = 100;

/**
 * Which trees can be let go of. A tree takes a hundred times the room of its text: so only those stay that an editor
 * shows, that something holds, or that are likely to be imported again soon, each with all that it imports.
 */
export class LetGo {
  private readonly services: IsuSharedServices;
  private readonly documents: LangiumDocuments;
  private readonly graph: ImportGraph;
  private readonly files: ProjectFiles;
  private readonly held = new Map<string, number>();
  /** Used last comes last. */
  private readonly used = new Map<string, URI>();
  private readonly listeners: ((uri: URI) => void)[] = [];

  constructor(services: IsuSharedServices) {
    this.services = services;
    this.documents = services.workspace.LangiumDocuments;
    this.graph = services.workspace.ImportGraph;
    this.files = services.workspace.ProjectFiles;
  }

  /** Tells of each file whose tree is let go of. */
  onLetGo(listener: (uri: URI) => void): void {
    this.listeners.push(listener);
  }

  /** The files stay in memory until the function that is returned is called. */
  hold(uris: readonly URI[]): () => void {
    const add = (step: number) => {
      for (const uri of uris.map(String)) {
        const count = (this.held.get(uri) ?? 0) + step;
        if (count > 0) this.held.set(uri, count);
        else this.held.delete(uri);
      }
    };
    add(1);
    return () => add(-1);
  }

  /** It is likely that the file is asked for again. */
  use(uri: URI): void {
    this.used.delete(uri.toString());
    this.used.set(uri.toString(), uri);
    if (this.used.size > most) this.used.delete([...this.used.keys()][0] ?? '');
  }

  isHeld(uri: URI): boolean {
    return this.held.has(uri.toString()) || this.used.has(uri.toString());
  }

  /** The documents that nothing needs, of which all that there is to say has been said. */
  unneeded(built: ReadonlyMap<string, DocumentBuildState>): LangiumDocument[] {
    const own = this.documents.all.filter(({ uri }) => !comesWithLanguage(uri)).toArray();
    for (const document of own) if (isShared(document, this.graph)) this.keepUsed(document.uri);
    const open = this.services.workspace.TextDocuments.keys();
    const unfinished = own
      .map(({ uri, state }) => ({ key: uri.toString(), state }))
      .filter(({ key, state }) => state < DocumentState.Validated || !built.get(key)?.completed);
    const needed = this.graph.reach([
      ...open,
      ...this.held.keys(),
      ...this.used.keys(),
      ...unfinished.map((u) => u.key),
    ]);
    return own.filter(({ uri }) => !needed.has(uri.toString()));
  }

  /** What is kept of a document when its tree is let go of. */
  note(document: LangiumDocument): void {
    this.files.keep(document.uri, symbolsOf(document));
    for (const listener of this.listeners) listener(document.uri);
  }

  private keepUsed(uri: URI): void {
    if (!this.used.has(uri.toString())) this.use(uri);
  }
}

/** A file that is imported, or that has instruments and nothing else, which are there to be imported. */
function isShared({ uri, parseResult }: LangiumDocument, graph: ImportGraph): boolean {
  const { elements = [] } = parseResult.value as File;
  return graph.isImported(uri.toString()) || (elements.length > 0 && elements.every(isInstrument));
}
