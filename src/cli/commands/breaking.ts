import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as texts from '../../messages/compare.js';
import { noSuchFile } from '../../messages/files.js';
import type { Said } from '../../model/index.js';
import { Problem, Repository } from '../../project/index.js';
import {
  type Candidate,
  candidatesOf,
  commitOf,
  earlierInCommit,
  findSources,
  foldersOf,
  pairing,
  reportOf,
  repositoryOf,
  type Source,
} from '../../tasks/index.js';
import type { Call, Command, ExitCode } from '../call/command.js';
import { compareFormats } from '../call/commands.js';
import { earlierInFiles, newer } from '../compare/files.js';
import { written } from '../compare/output.js';
import { coloured, today } from '../io.js';

interface Earlier {
  /** Sources to compare; the others are as they were. */
  changed: Source[];
  candidates: Candidate[];
  broken: Said[];
  notices: Said[];
  pathOf: (file: string) => Promise<string>;
}

/**
 * `isu breaking`: exit code 1 when something breaks that is not free to, by a new version or since nothing is collected yet; 2
 * when something cannot be compared.
 */
export const run: Command = async (call): Promise<ExitCode> => {
  const { io, language, say } = call;
  const against = call.value('against');
  if (against === undefined) throw new Problem(texts.againstNeeded);
  const format = compareFormats.find((each) => each === call.value('format')) ?? 'pretty';
  const paths = call.arguments.length > 0 ? call.arguments : ['.'];
  const sources = await findSources(paths, io.cwd);
  const earlier = await earlierOf(against, paths, sources, call);
  const now = await newer(earlier.changed, call);
  for (const line of [...earlier.notices, ...earlier.broken]) io.err(`isu: ${say(line)}\n`);
  if (!now.isWhole) return 2;
  const candidates: Candidate[] = [];
  for (const { reading, file, shown } of now.reads) {
    candidates.push(...candidatesOf(reading, await earlier.pathOf(file ?? shown), shown));
  }
  const unchanged = sources.length - earlier.changed.length;
  const paired = pairing(earlier.candidates, candidates);
  const report = await reportOf(paired, { unchanged, date: today(io.env) }, call);
  for (const notice of report.notices) io.err(`isu: ${say(notice)}\n`);
  io.out(await written(report, format, { language, colour: format === 'pretty' && coloured(io) }));
  if (report.isPartial || earlier.broken.length > 0) return 2;
  return report.designs.some(({ differences }) => differences.some(({ severity }) => severity === 'error')) ? 1 : 0;
};

const kindOf = (path: string): Promise<'file' | 'folder' | undefined> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  );

/** A file goes before a reference of the same name, and a reference before a folder. */
async function earlierOf(against: string, paths: readonly string[], sources: Source[], call: Call): Promise<Earlier> {
  const { cwd } = call.io;
  const kind = await kindOf(resolve(cwd, against));
  if (kind === 'file') return inFiles(against, sources, call);
  if (kind === 'folder') {
    const found = await Repository.of(cwd);
    const isReference = found instanceof Repository && (await found.commit(against)) !== undefined;
    if (!isReference) return inFiles(against, sources, call);
  }
  if (kind === undefined && /\.isu$/.test(against)) throw new Problem(noSuchFile(against));
  const repository = await repositoryOf(sources, call);
  const commit = await commitOf(repository, against);
  const isFolder = async (path: string) => (await kindOf(path)) === 'folder';
  const folders = await foldersOf(
    paths.map((path) => resolve(cwd, path)),
    repository,
    isFolder,
  );
  const sides = await earlierInCommit(repository, { commit, reference: against, sources, folders }, call);
  const pathOf = async (file: string) => (await repository.pathOf(file)) ?? file;
  return { ...sides, notices: await notCommitted(repository, sides.changed), pathOf };
}

async function notCommitted(repository: Repository, sources: readonly Source[]): Promise<Said[]> {
  if (sources.length === 0) return [];
  const uncommitted = await repository.uncommitted();
  const shown: string[] = [];
  for (const { file, shown: name } of sources) {
    const path = file === undefined ? undefined : await repository.pathOf(file);
    if (path !== undefined && uncommitted.has(path)) shown.push(name);
  }
  return shown.length > 0 ? [texts.uncommitted(shown)] : [];
}

async function inFiles(against: string, sources: Source[], call: Call): Promise<Earlier> {
  const { candidates, broken } = await earlierInFiles(against, call);
  const [first] = candidates;
  // One file against one is two versions of it.
  const isOne = sources.length === 1 && new Set(candidates.map(({ path }) => path)).size === 1;
  return {
    changed: sources,
    candidates,
    broken,
    notices: [],
    pathOf: async (file) => (isOne && first ? first.path : file),
  };
}
