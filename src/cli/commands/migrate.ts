import { lstat, mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type ColumnMap, Migration } from '../../data/index.js';
import { identityInCode } from '../../forms/index.js';
import { neededOption } from '../../messages/call.js';
import * as dataTexts from '../../messages/data.js';
import { notWritable, outIsFile } from '../../messages/files.js';
import type { Said } from '../../model/index.js';
import { Problem, readText, shownPath, systemCode, systemReason, writeWhole } from '../../project/index.js';
import { dataFiles, readColumnMap } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { type OldTable, tablesOf } from '../migrate/tables.js';
import { type Versions, versionsOf } from '../migrate/versions.js';

interface Migrated {
  target: string;
  text: string;
  rows: number;
  names: readonly string[];
  problems: Said[];
  notes: Said[];
}

/** So many values that a map does not cover are told of each file. */
const mostTold = 20;

/**
 * `isu migrate`: new files with the columns and values that a map says. Everything is worked out before anything is written,
 * and nothing is where something is not covered.
 */
export const run: Command = async (call) => {
  const { io, say } = call;
  const [mapFile, out] = [call.value('map'), call.value('out')];
  if (mapFile === undefined) throw new Problem(dataTexts.mapNeeded);
  if (out === undefined) throw new Problem(neededOption('--out', 'DIR', call.command));
  const map = await readColumnMap(resolve(io.cwd, mapFile), mapFile);
  const versions = await versionsOf(map, call);
  if (!versions) return 1;
  const folder = resolve(io.cwd, out);
  const all: Migrated[] = [];
  for (const path of call.arguments) {
    for (const file of await dataFiles(resolve(io.cwd, path), path)) {
      const shown = shownPath(file, io.cwd);
      for (const table of await tablesOf(file, shown, versions.before)) {
        all.push(await migrated(table, { file, shown, folder, map, versions }));
      }
    }
  }
  checkPlaces(all);
  // What is there already just as it would be written is of a run that was stopped.
  const there = new Set<string>();
  for (const { target, text } of all) {
    if (!(await isThere(target))) continue;
    const present = await readText(target).catch(() => undefined);
    if (present !== text) throw new Problem(dataTexts.alreadyThere(shownPath(target, io.cwd)));
    there.add(target);
  }
  const lacks = problemsOf(all, map);
  for (const problem of lacks) io.err(`isu: ${plain(say(problem))}\n`);
  if (lacks.length > 0) return 2;
  await makeFolder(folder, out);
  for (const { target, text, rows, notes } of all) {
    const shown = shownPath(target, io.cwd);
    if (!there.has(target)) await writeWhole(target, text, shown);
    io.out(`${plain(say(dataTexts.migrated(shown, rows)))}\n`);
    for (const note of notes) io.err(`isu: ${plain(say(note))}\n`);
  }
  return 0;
};

const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

interface From {
  file: string;
  shown: string;
  folder: string;
  map: ColumnMap;
  versions: Versions;
}

async function migrated(table: OldTable, { file, shown, folder, map, versions }: From): Promise<Migrated> {
  const target = join(folder, table.name);
  if (resolve(file) === target) throw new Problem(dataTexts.notInPlace(shown));
  let migration: Migration | undefined;
  let names: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  for await (const some of table.rows) {
    for (const { cells, row } of some) {
      if (migration) rows.push(migration.row(cells, row));
      else {
        migration = new Migration(map, cells, versions.versions);
        rows.push(migration.names);
        names = cells;
      }
    }
  }
  if (!migration) throw new Problem(dataTexts.emptyData(shown));
  const { uncovered, keptVersions } = migration;
  const problems = uncovered.values
    .slice(0, mostTold)
    .map(({ column, value, count, row }) => dataTexts.valueUncovered(shown, column, told(value), count, row));
  if (uncovered.twice.length > 0) problems.push(dataTexts.columnsTwice(shown, uncovered.twice));
  const notes = [
    ...(basename(file) === table.name ? [] : [dataTexts.fromWorkbook(shown)]),
    ...(keptVersions > 0 ? [dataTexts.versionsKept(shown, keptVersions, versions.kept)] : []),
  ];
  return { target, text: table.written(rows), rows: rows.length - 1, names, problems, notes };
}

/** An identity number is never repeated. */
const told = (value: string): string => (new RegExp(identityInCode).test(value) ? '…' : value.slice(0, 60));

function checkPlaces(all: readonly Migrated[]): void {
  const seen = new Set<string>();
  for (const { target } of all) {
    if (seen.has(target.toLowerCase())) throw new Problem(dataTexts.sameNameTwice(basename(target)));
    seen.add(target.toLowerCase());
  }
}

function problemsOf(all: readonly Migrated[], { columns }: ColumnMap): Said[] {
  const known = new Set(all.flatMap(({ names }) => names));
  const absent = Object.keys(columns).filter((name) => !known.has(name));
  const found = all.flatMap(({ problems }) => problems);
  const last = found.length > 0 ? [dataTexts.nothingMigrated] : [];
  return [...(absent.length > 0 ? [dataTexts.columnsAbsent(absent)] : []), ...found, ...last];
}

async function makeFolder(folder: string, shown: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Problem(outIsFile(shown));
    throw new Problem(notWritable(shown, systemReason(error)));
  }
}
