import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createIsu, type Isu } from '../../language/index.js';
import type { Design } from '../../model/index.js';
import { Repository } from '../../project/index.js';

/** So long the last commit is taken to be the same, in milliseconds: a person types, and commits now and then. */
const fresh = 3000;
/** Larger files are no designs. */
const largest = 2_000_000;

interface Known {
  commit: string;
  designs: Promise<readonly Design[]>;
}

/** Designs as they were last committed. Without git, a repository or a commit there are none, and nothing is said of that. */
export class Committed {
  readonly #repositories = new Map<string, Promise<Repository | undefined>>();
  readonly #commits = new Map<string, { at: number; commit: Promise<string | undefined> }>();
  readonly #files = new Map<string, Known>();

  async designs(file: string): Promise<readonly Design[]> {
    try {
      const repository = await this.#repository(dirname(file));
      const commit = repository && (await this.#commit(repository));
      const path = repository && (await repository.pathOf(file));
      if (!repository || !commit || path === undefined) return [];
      const known = this.#files.get(file);
      if (known?.commit === commit) return await known.designs;
      const designs = read(repository, commit, path);
      this.#files.set(file, { commit, designs });
      return await designs;
    } catch {
      return [];
    }
  }

  #repository(folder: string): Promise<Repository | undefined> {
    const known = this.#repositories.get(folder);
    if (known) return known;
    const found = Repository.of(folder).then((one) => (one instanceof Repository ? one : undefined));
    this.#repositories.set(folder, found);
    // One that is made later is found later.
    void found.then(
      (one) => one ?? this.#repositories.delete(folder),
      () => this.#repositories.delete(folder),
    );
    return found;
  }

  #commit(repository: Repository): Promise<string | undefined> {
    const known = this.#commits.get(repository.root);
    if (known && Date.now() - known.at < fresh) return known.commit;
    const commit = repository.commit('HEAD');
    this.#commits.set(repository.root, { at: Date.now(), commit });
    return commit;
  }
}

/** A file of a commit with what it imports there. One with errors in its text says nothing for certain. */
async function read(repository: Repository, commit: string, path: string): Promise<readonly Design[]> {
  const reader = await repository.reader(commit);
  const textOf = async (one: string): Promise<string | undefined> => {
    const bytes = await reader(one);
    return bytes && bytes.length <= largest ? new TextDecoder().decode(bytes) : undefined;
  };
  const text = await textOf(path);
  if (text === undefined) return [];
  const isu: Isu = createIsu(async (uri) => {
    const imported = await repository.pathOf(fileURLToPath(uri));
    return imported === undefined ? undefined : textOf(imported);
  });
  const [reading] = await isu.open([{ uri: pathToFileURL(repository.fileOf(path)).href, text }]);
  if (!reading || reading.findings.some(({ severity }) => severity === 'error')) return [];
  return reading.designs.map(({ design }) => design);
}
