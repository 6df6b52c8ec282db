import type { LangiumDocument } from 'langium';
import { importUri } from '../../language/editor.js';
import type { File } from '../../language/generated/ast.js';

/**
 * Which file imports which, also those that do not exist. Names come from the file itself, from what it imports, from
 * the library and from the built-in names, and the last two never change: so the files whose findings a change can
 * touch are those that lead to the changed one through imports, and no others.
 */
export class ImportGraph {
  private readonly targets = new Map<string, ReadonlySet<string>>();
  private readonly importers = new Map<string, Set<string>>();

  /** Takes note of the imports of a document as it is now; those that it had before are forgotten. */
  set(document: LangiumDocument): void {
    const own = document.uri.toString();
    this.delete(own);
    const imports = (document.parseResult.value as File).imports ?? [];
    if (imports.length === 0) return;
    const targets = new Set(imports.map((item) => importUri(item)?.toString()).filter((uri) => uri !== undefined));
    this.targets.set(own, targets);
    for (const target of targets) {
      const importers = this.importers.get(target);
      if (importers) importers.add(own);
      else this.importers.set(target, new Set([own]));
    }
  }

  delete(uri: string): void {
    for (const target of this.targets.get(uri) ?? []) {
      const importers = this.importers.get(target);
      importers?.delete(uri);
      if (importers?.size === 0) this.importers.delete(target);
    }
    this.targets.delete(uri);
  }

  /** The files that import anything. */
  all(): string[] {
    return [...this.targets.keys()];
  }

  isImported(uri: string): boolean {
    return this.importers.has(uri);
  }

  /** The files that import a file themselves. */
  importersOf(uri: string): Iterable<string> {
    return this.importers.get(uri) ?? [];
  }

  /** The files, and all that they lead to through imports. */
  reach(uris: Iterable<string>): Set<string> {
    const found = new Set(uris);
    for (const uri of found) for (const target of this.targets.get(uri) ?? []) found.add(target);
    return found;
  }

  /** All that lead to one of the files through imports. The files themselves only when they are in a circle. */
  dependents(uris: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const queue = [...uris];
    for (let uri = queue.pop(); uri !== undefined; uri = queue.pop()) {
      for (const importer of this.importers.get(uri) ?? []) {
        if (found.has(importer)) continue;
        found.add(importer);
        queue.push(importer);
      }
    }
    return found;
  }
}
