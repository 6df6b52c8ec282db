import { type MigratedData, migratedData } from '../../compare/index.js';
import type { ColumnMap } from '../../data/index.js';
import { allAsked, allScores, forms } from '../../forms/index.js';
import * as dataTexts from '../../messages/data.js';
import { nothingIn } from '../../messages/files.js';
import type { Design } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { findSources, readDesigns } from '../../tasks/index.js';
import type { Call } from '../call/command.js';
import { isWhole } from '../write/rewrite.js';

/** What the rows of data say of the form that they were filled in on, when the data are changed. */
export interface Versions {
  /** The design as it was when the answers were given, where the call names it. */
  before?: Design;
  /** Missing where it cannot be known what the rows mean afterwards. */
  versions?: ReadonlyMap<string, string>;
  /** Why they stay as they are where they do. */
  kept: Parameters<typeof dataTexts.versionsKept>[2];
}

/** By the two designs that the call names, if the map does what these say and nothing else. Undefined where a design has errors. */
export async function versionsOf(map: ColumnMap, call: Call): Promise<Versions | undefined> {
  const [was, is] = [call.value('before'), call.value('now')];
  if (was === undefined && is === undefined) return { kept: 'no-designs' };
  if (was === undefined || is === undefined) throw new Problem(dataTexts.bothDesigns);
  const [before, now] = [await designIn(was, call), await designIn(is, call)];
  if (!before || !now) return undefined;
  const { names, versions } = migratedData(before, now);
  if (!doesTheSame(map, names, variablesOf(before, now))) return { before, kept: 'other-map' };
  return { before, versions, kept: 'other-version' };
}

async function designIn(path: string, call: Call): Promise<Design | undefined> {
  const sources = await findSources([path], call.io.cwd);
  const [read] = await readDesigns(sources, call);
  if (!read) throw new Problem(nothingIn(path));
  if (sources.length > 1 || read.reading.designs.length > 1) {
    throw new Problem(dataTexts.oneDesign(path, Math.max(sources.length, read.reading.designs.length)));
  }
  if (!isWhole(read, call)) return undefined;
  const [only] = read.reading.designs;
  if (!only) throw new Problem(nothingIn(read.shown));
  return only.design;
}

const variablesOf = (...designs: readonly Design[]): Set<string> =>
  new Set(
    designs.flatMap((design) =>
      forms(design).flatMap((form) => [...allAsked(form), ...allScores(form)].map(({ variable }): string => variable)),
    ),
  );

/** Whether a map calls variables and answers what the designs say that they have become, all of them and no others. */
function doesTheSame(
  { columns, values = {} }: ColumnMap,
  names: MigratedData['names'],
  variables: ReadonlySet<string>,
): boolean {
  const changes = Object.entries(columns).filter(([from, to]) => to !== null && to !== from);
  const isNamed = changes.every(([from, to]) => !variables.has(from) || names.columns[from] === to);
  const isTaken = changes.every(([from, to]) => typeof to === 'string' && (variables.has(from) || !variables.has(to)));
  const isWhole = Object.entries(names.columns).every(([from, to]) => columns[from] === to || columns[from] === null);
  const recoded = [...new Set([...Object.keys(values), ...Object.keys(names.answers)])].filter((one) =>
    variables.has(one),
  );
  const moved = (codes: Readonly<Record<string, string>> = {}) =>
    JSON.stringify(
      Object.entries(codes)
        .filter(([from, to]) => from !== to)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return isNamed && isTaken && isWhole && recoded.every((one) => moved(values[one]) === moved(names.answers[one]));
}
