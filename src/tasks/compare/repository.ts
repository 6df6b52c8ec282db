import { pathOf, readFile, uriOf } from '#files';
import * as gitPaths from '../../files/paths.js';
import * as texts from '../../messages/compare.js';
import { nearest, type Said } from '../../model/index.js';
import { Problem, Repository } from '../../project/index.js';
import type { Asked } from '../asked.js';
import { importPaths } from '../designs/imports.js';
import { readableText, readImported } from '../designs/read.js';
import { folderOf, type Source } from '../designs/source.js';
import { type Candidate, candidatesOf, hasErrors } from './pairs.js';

/** The repository that the sources are in. Throws a `Problem` that says why there is none. */
export async function repositoryOf(sources: readonly Source[], call: Pick<Asked, 'io' | 'rooms'>): Promise<Repository> {
  const [first] = sources;
  const found = await Repository.of(first ? folderOf(first, call.io.cwd) : call.io.cwd);
  if (found === 'no-git') throw new Problem(texts.noGit);
  if (found === 'no-repository') throw new Problem(texts.noRepository(first?.shown ?? '.'));
  if ('said' in found) throw new Problem(texts.gitSaid(found.said));
  return found;
}

/** The commit of a reference. Throws a `Problem` that tells a shallow clone from a name that is not there. */
export async function commitOf(repository: Repository, reference: string): Promise<string> {
  const commit = await repository.commit(reference);
  if (commit !== undefined) return commit;
  if (await repository.isShallow()) throw new Problem(texts.shallow(reference));
  throw new Problem(texts.noReference(reference, nearest(reference, await repository.references())[0]));
}

/** The designs of a file as they were in a commit; none where it was not there or cannot be read. */
export async function designsIn(
  repository: Repository,
  { commit, path }: { commit: string; path: string },
  call: Pick<Asked, 'io' | 'rooms'>,
): Promise<Candidate[]> {
  const reader = await repository.reader(commit);
  const before = new Texts(async (one) => {
    const bytes = await reader(one);
    return bytes && readableText(bytes);
  });
  if ((await before.of(path)) === undefined) return [];
  return (await readBefore([path], { repository, before, reference: commit.slice(0, 7) }, call)).candidates;
}

/** The paths of a file on disk and of all that it imports, as git knows them. */
export async function pathsOf(repository: Repository, path: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(path) || path.startsWith('..')) return seen;
  seen.add(path);
  const text = await readFile(repository.fileOf(path)).then(readableText, () => undefined);
  for (const one of importPaths(text ?? '')) {
    await pathsOf(repository, gitPaths.join(gitPaths.dirname(path), one), seen);
  }
  return seen;
}

interface Sides {
  /** Sources that may mean something else than in the commit. */
  changed: Source[];
  /** All designs of those, and of files that are gone, as they were. */
  candidates: Candidate[];
  /** What the commit's files cannot be read as. */
  broken: Said[];
}

/**
 * The earlier side in a commit. Only what differs in its text, or in what it imports, is read: of a thousand designs that is
 * mostly nothing. `folders`: where a file that is gone would have been looked for.
 */
export async function earlierInCommit(
  repository: Repository,
  {
    commit,
    reference,
    sources,
    folders,
  }: { commit: string; reference: string; sources: readonly Source[]; folders: readonly string[] },
  call: Pick<Asked, 'io' | 'rooms'>,
): Promise<Sides> {
  const listed = new Map([...(await repository.files(commit))].filter(([path]) => path.endsWith('.isu')));
  const contents = await repository.contents(listed.values());
  const before = new Texts(async (path) => {
    const bytes = contents.get(listed.get(path) ?? '');
    return bytes && readableText(bytes);
  });
  const now = new Texts(async (path) => readFile(repository.fileOf(path)).then(readableText, () => undefined));
  const isSame = sameness(before, now);
  const changed: { source: Source; path: string }[] = [];
  const paths = new Set<string>();
  for (const source of sources) {
    const path = source.file === undefined ? undefined : await repository.pathOf(source.file);
    if (path === undefined) throw new Problem(texts.otherRepository(source.shown));
    paths.add(path);
    if (!(await isSame(path))) changed.push({ source, path });
  }
  const inFolders = (path: string) => folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  const goneOnDisk = [];
  for (const path of listed.keys()) {
    if (!paths.has(path) && inFolders(path) && (await now.of(path)) === undefined) goneOnDisk.push(path);
  }
  const wanted = [...changed.map(({ path }) => path).filter((path) => listed.has(path)), ...goneOnDisk];
  const read = await readBefore(wanted, { repository, before, reference }, call);
  return { changed: changed.map(({ source }) => source), ...read };
}

/** Texts by their path in the repository, each read once. */
class Texts {
  readonly #known = new Map<string, Promise<string | undefined>>();
  readonly #read: (path: string) => Promise<string | undefined>;

  constructor(read: (path: string) => Promise<string | undefined>) {
    this.#read = read;
  }

  of(path: string): Promise<string | undefined> {
    const known = this.#known.get(path) ?? this.#read(path).then((text) => text?.replaceAll('\r\n', '\n'));
    this.#known.set(path, known);
    return known;
  }
}

/** Whether a file and all that it imports have the same text on both sides. */
function sameness(before: Texts, now: Texts): (path: string, seen?: Set<string>) => Promise<boolean> {
  const known = new Map<string, boolean>();
  const isSame = async (path: string, seen = new Set<string>()): Promise<boolean> => {
    if (seen.has(path)) return true;
    seen.add(path);
    const answer = known.get(path);
    if (answer !== undefined) return answer;
    const [was, is] = [await before.of(path), await now.of(path)];
    let same = was !== undefined && was === is;
    for (const one of same && is !== undefined ? importPaths(is) : []) {
      const target = gitPaths.join(gitPaths.dirname(path), one);
      // Outside the repository there is one version only.
      if (!target.startsWith('..') && !(await isSame(target, seen))) same = false;
    }
    known.set(path, same);
    return same;
  };
  return isSame;
}

async function readBefore(
  paths: readonly string[],
  { repository, before, reference }: { repository: Repository; before: Texts; reference: string },
  call: Pick<Asked, 'io' | 'rooms'>,
): Promise<{ candidates: Candidate[]; broken: Said[] }> {
  const broken: Said[] = [];
  const files: { path: string; uri: string; text: string }[] = [];
  for (const path of paths) {
    const text = await before.of(path);
    if (text === undefined) broken.push(texts.unreadableBefore(`${reference}:${path}`));
    else files.push({ path, uri: uriOf(repository.fileOf(path)), text });
  }
  const isu = await call.rooms.readings(async (uri) => {
    const path = await repository.pathOf(pathOf(uri)).catch(() => undefined);
    return path === undefined ? readImported(uri) : before.of(path);
  });
  const readings = await isu.open(files.map(({ uri, text }) => ({ uri, text })));
  const candidates = files.flatMap(({ path }, index): Candidate[] => {
    const reading = readings[index];
    const shown = `${reference}:${path}`;
    if (!reading) return [];
    if (hasErrors(reading)) {
      broken.push(texts.brokenBefore(shown));
      return [];
    }
    return candidatesOf(reading, path, shown);
  });
  return { candidates, broken };
}

/** The folders of the arguments, as git knows them. */
export async function foldersOf(
  paths: readonly string[],
  repository: Repository,
  isFolder: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const folders: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) continue;
    const known = await repository.pathOf(path);
    folders.push(known ?? '');
  }
  return folders;
}
