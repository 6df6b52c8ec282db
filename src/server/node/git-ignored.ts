import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Whether git leaves a path out, by the `.gitignore` of its folder and of those above it in the repository. */
export class GitIgnored {
  private readonly folders = new Map<string, Promise<{ rules?: Ignore; isRoot: boolean }>>();

  async of(path: string, isFolder: boolean): Promise<boolean> {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const { rules, isRoot } = await this.folder(folder);
      const below = relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
      const said = rules?.test(below);
      // The nearest file that has a rule for the path decides.
      if (said?.ignored) return true;
      if (said?.unignored || isRoot || dirname(folder) === folder) return false;
    }
  }

  private folder(folder: string): Promise<{ rules?: Ignore; isRoot: boolean }> {
    const known = this.folders.get(folder) ?? this.read(folder);
    this.folders.set(folder, known);
    return known;
  }

  private async read(folder: string): Promise<{ rules?: Ignore; isRoot: boolean }> {
    const isRoot = await stat(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
    return { isRoot, ...(text !== undefined && { rules: ignore().add(text) }) };
  }
}
