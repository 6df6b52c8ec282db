import type { Ignore } from 'ignore';
import { dirname, join, readText, relative, sep, stat } from '#files';

/** Says whether git would ignore a path, by the `.gitignore` files from the repository's root down to it. */
export class GitIgnored {
  readonly #rules = new Map<string, Promise<Ignore | undefined>>();
  readonly #roots = new Map<string, Promise<boolean>>();

  file(path: string): Promise<boolean> {
    return this.#ignored(path, false);
  }

  folder(path: string): Promise<boolean> {
    return this.#ignored(path, true);
  }

  /** The nearest file decides; within it the last matching line, as git reads them. */
  async #ignored(path: string, isFolder: boolean): Promise<boolean> {
    for (const folder of await this.#foldersAbove(path)) {
      const rules = await this.#rulesOf(folder);
      if (rules === undefined) continue;
      const below = relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
      const { ignored, unignored } = rules.test(below);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }

  /** From the path's own folder up to the repository's root, or to the top outside a repository. */
  async #foldersAbove(path: string): Promise<string[]> {
    const folders: string[] = [];
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      folders.push(folder);
      if (await this.#isRoot(folder)) return folders;
      if (dirname(folder) === folder) return folders;
    }
  }

  #isRoot(folder: string): Promise<boolean> {
    const known = this.#roots.get(folder);
    if (known) return known;
    const asked = stat(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    this.#roots.set(folder, asked);
    return asked;
  }

  #rulesOf(folder: string): Promise<Ignore | undefined> {
    const known = this.#rules.get(folder);
    if (known) return known;
    const read = readText(join(folder, '.gitignore')).then(
      async (text) => (await import('ignore')).default().add(text),
      () => undefined,
    );
    this.#rules.set(folder, read);
    return read;
  }
}
