import { join, realpath, relative, sep } from '#files';
import { type Answer, git } from '#git';
import { systemCode } from './problem.js';

/** Why there is nothing to read: git is not installed, the folder is in no repository, or what git said. */
export type NoRepository = 'no-git' | 'no-repository' | { said: string };

/** A git repository as it is read: never changed, and only through the git that the person has. */
export class Repository {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** The repository that a folder is in. */
  static async of(folder: string): Promise<Repository | NoRepository> {
    const found = await git(folder, ['rev-parse', '--show-toplevel']).catch((error) => {
      if (systemCode(error) !== undefined) return undefined;
      throw error;
    });
    if (!found) return 'no-git';
    if (found.code !== 0) {
      return /not a git repository/i.test(found.err) ? 'no-repository' : { said: firstLine(found.err) };
    }
    const root = textOf(found).trim();
    return root === '' ? 'no-repository' : new Repository(await realpath(root));
  }

  /** The path that git knows a file by; undefined outside the repository. */
  async pathOf(file: string): Promise<string | undefined> {
    const real = await realpath(file).catch(() => file);
    const path = relative(this.root, real);
    return path === '' || path.startsWith('..') ? undefined : path.split(sep).join('/');
  }

  fileOf(path: string): string {
    return join(this.root, ...path.split('/'));
  }

  /** The commit that a reference means, or undefined. */
  async commit(reference: string): Promise<string | undefined> {
    if (reference === '' || reference.startsWith('-')) return undefined;
    const found = await this.#git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]);
    const id = textOf(found).trim();
    return found.code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
  }

  /** Branches and tags by their short names. */
  async references(): Promise<string[]> {
    const found = await this.#git(['for-each-ref', '--format=%(refname:short)', '--count=2000']);
    return textOf(found)
      .split('\n')
      .filter((name) => name !== '');
  }

  /** The address that changes are sent to; undefined where there is none. */
  async remote(): Promise<string | undefined> {
    return textOf(await this.#git(['config', '--get', 'remote.origin.url'])).trim() || undefined;
  }

  /** Only the newest commits are here, as in a checkout of depth 1. */
  async isShallow(): Promise<boolean> {
    const found = await this.#git(['rev-parse', '--is-shallow-repository']);
    return textOf(found).trim() === 'true';
  }

  /** The files of a commit: path → what git keeps it as. */
  async files(commit: string): Promise<Map<string, string>> {
    const found = await this.#git(['ls-tree', '-r', '-z', '--full-tree', commit]);
    const lines = textOf(found).split('\0');
    return new Map(
      lines.flatMap((line): [string, string][] => {
        const [, id = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
        return id === '' ? [] : [[path, id]];
      }),
    );
  }

  /** What reads the design files of a commit, by their paths: each when it is asked for. */
  async reader(commit: string): Promise<(path: string) => Promise<Uint8Array | undefined>> {
    const files = await this.files(commit);
    return async (path) => {
      const id = path.endsWith('.isu') ? files.get(path) : undefined;
      return id === undefined ? undefined : (await this.contents([id])).get(id);
    };
  }

  /** What several are, in one call of git. What git no longer has is not there. */
  async contents(ids: Iterable<string>): Promise<Map<string, Uint8Array>> {
    const asked = [...new Set(ids)];
    const contents = new Map<string, Uint8Array>();
    if (asked.length === 0) return contents;
    const { out } = await this.#git(['cat-file', '--batch'], `${asked.join('\n')}\n`);
    let at = 0;
    while (at < out.length) {
      const end = out.indexOf(10, at);
      if (end < 0) break;
      const [id = '', type = '', size = ''] = textOf({ out: out.subarray(at, end) }).split(' ');
      at = end + 1;
      if (type !== 'blob') continue;
      contents.set(id, out.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return contents;
  }

  /** The commits that changed any of the paths, the newest first, each with its day. */
  async history(paths: readonly string[], most: number): Promise<{ commit: string; day: string }[]> {
    const found = await this.#git(['log', `--max-count=${most}`, '--format=%H %cs', '--', ...paths]);
    return [...textOf(found).matchAll(/^([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})$/gm)].map(
      ([, commit = '', day = '']) => ({ commit, day }),
    );
  }

  /** Paths that are otherwise on disk than in the last commit, files that git does not know included. */
  async uncommitted(): Promise<Set<string>> {
    const found = await this.#git(['status', '--porcelain', '-z', '--untracked-files=all', '--', '*.isu']);
    const entries = textOf(found)
      .split('\0')
      .filter((entry) => entry !== '');
    const paths = new Set<string>();
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? '';
      paths.add(entry.slice(3));
      // What is renamed or copied has its earlier path after it.
      if (/^[RC]|^.[RC]/.test(entry)) index += 1;
    }
    return paths;
  }

  /** The files, on disk as they are now, that are not as in the commit where this branch left it; what is deleted and what git does not know included. */
  async changedSince(commit: string): Promise<Set<string>> {
    const left = textOf(await this.#git(['merge-base', commit, 'HEAD'])).trim();
    const differing = await this.#git(['diff', '--name-only', '--no-renames', '-z', left || commit, '--']);
    const unknown = await this.#git(['ls-files', '--others', '--exclude-standard', '-z']);
    const paths = [differing, unknown].flatMap((found) => textOf(found).split('\0'));
    return new Set(paths.filter((path) => path !== '').map((path) => this.fileOf(path)));
  }

  async #git(words: readonly string[], input?: string): Promise<Answer> {
    const found = await git(this.root, ['-c', 'core.quotePath=off', ...words], input);
    return found ?? { code: 1, out: new Uint8Array(), err: '' };
  }
}

const textOf = ({ out }: Pick<Answer, 'out'>): string => new TextDecoder().decode(out);

const firstLine = (text: string): string => text.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
