import type { Difference } from '../../compare/index.js';
import * as texts from '../../messages/compare.js';
import type { Design, Said } from '../../model/index.js';
import { Repository } from '../../project/index.js';
import type { Asked } from '../asked.js';
import { folderOf, type Source } from '../designs/source.js';
import { designsIn, pathsOf } from './repository.js';

/** So many changes of the design are gone back through; only those that rows were filled in on are read. */
const mostCommits = 2000;

/** Days, and how many rows were filled in on each. */
type Days = ReadonlyMap<string, number>;

/**
 * What is said of rows that do not say on which version of a form they were filled in: what the design has come to mean
 * otherwise since then, as git has its history. It is what the forms probably were, and stops nothing; without git, or without
 * such rows, there is nothing.
 */
export async function sinceThen(
  { source, design, days }: { source: Source; design: Design; days: Days },
  call: Asked,
): Promise<Said[]> {
  const dated = [...days].filter(([day]) => /^\d{4}-\d{2}-\d{2}$/.test(day)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [earliest] = dated;
  if (!earliest || source.file === undefined) return [];
  const repository = await Repository.of(folderOf(source, call.io.cwd));
  if (!(repository instanceof Repository)) return [];
  const path = await repository.pathOf(source.file);
  const commits =
    path === undefined ? [] : await repository.history([...(await pathsOf(repository, path))], mostCommits);
  const oldest = commits.at(-1);
  if (path === undefined || !oldest) return [];
  const said: Said[] = [];
  // From the newest: a row was filled in on what was last committed before its day, or on the first that there is.
  let until: string | undefined;
  const known = new Set<string>();
  for (const { commit, day } of commits) {
    const isFirst = commit === oldest.commit;
    const rows = dated
      .filter(([one]) => (isFirst || one >= day) && (until === undefined || one < until))
      .reduce((sum, [, count]) => sum + count, 0);
    until = day;
    if (rows === 0) continue;
    const designs = (await designsIn(repository, { commit, path }, call)).map((one) => one.source.design);
    const then = designs.find(({ name }) => name === design.name) ?? (designs.length === 1 ? designs[0] : undefined);
    if (!then) continue;
    const { differences } = await call.rooms.compare(then, design);
    const other = differences.filter(changesData);
    const fresh = other.filter(({ path: at, kind }) => !known.has(`${at} ${kind}`));
    for (const { path: at, kind } of fresh) known.add(`${at} ${kind}`);
    if (fresh.length > 0) said.push(texts.changedSince({ rows, day, commit: commit.slice(0, 7), differences: fresh }));
  }
  return said;
}

/** Of what has been answered, and not of what people were told. */
const changesData = ({ breaks, class: of, variables }: Difference): boolean =>
  breaks && (of === 'comparability' || of === 'data') && variables.length > 0;
