import type { DesignSource } from '../../language/index.js';
import { neededOption } from '../../messages/call.js';
import { sameFiles } from '../../messages/command-line.js';
import * as filesTexts from '../../messages/files.js';
import type { Design } from '../../model/index.js';
import {
  type Delivered,
  type Delivery,
  designTitle,
  type FolderSettings,
  type Generated,
  OutputFolder,
  Problem,
  shownPath,
} from '../../project/index.js';
import type { Settings } from '../../settings/index.js';
import { findSources, folderOf, type ReadSource, reader, type Source } from '../../tasks/index.js';
import type { Call, ExitCode } from '../call/command.js';
import { configurationOf, settingsOf } from '../check/assess.js';
import { LeftOut } from '../input/left-out.js';
import { progress } from '../io.js';
import type { GeneratedFile } from '../rooms/rooms.js';
import { isWhole } from './rewrite.js';

export interface Generator {
  /** The option's value as shown when it is missing. */
  formats: string;
  configured(outputs: FolderSettings['outputs']): readonly string[] | undefined;
  /** The formats that one word means; missing: the word itself. */
  expand?(format: string): readonly string[];
  make(design: Design, format: string, found: Found): Promise<GeneratedFile[]>;
  /** What the folder remembers the files by: only those of the same are said to be made no longer. Missing: the command. */
  by?: string;
  /** The page that explains the folder, written last when several formats are made: its path and its text. */
  index?: { path: string; design: string; text(generated: ReadonlyMap<string, Generated>): Promise<string> };
}
/** Where a design was found, and the settings that hold there. */
export interface Found {
  source: ReadSource;
  placed: DesignSource;
  settings: Settings;
}

/**
 * Makes files of every design in the given files and delivers them into `--out`, one file of designs after another, so
 * that memory does not grow with their number. A file with errors in its text gives nothing; the others are made.
 */
export async function generate(
  call: Call,
  { formats, configured, expand, make, index, by = call.command }: Generator,
): Promise<ExitCode> {
  const { io, say, command } = call;
  const sources = await findSources(call.arguments, io.cwd);
  const nothing = () => new Problem(filesTexts.nothingIn(sources.map((source) => source.shown).join(' ')));
  const [first] = sources;
  if (first === undefined) throw nothing();
  const configuration = configurationOf(call);
  const { outputs } = await configuration.settings(folderOf(first, io.cwd));
  const asked = call.value('to')?.split(',') ?? configured(outputs) ?? [];
  const to = new Set(asked.flatMap((format) => expand?.(format) ?? [format]));
  if (to.size === 0) throw new Problem(neededOption('--to', formats, command));
  const out = call.value('out') ?? (outputs.folder === undefined ? undefined : shownPath(outputs.folder, io.cwd));
  if (out === undefined) throw new Problem(neededOption('--out', 'DIR', command));
  const folder = new OutputFolder(out, io.cwd, call.flag('force'));
  const read = await reader(call);
  const left = new LeftOut(call, sources);
  /** What cannot be read is told of when its turn comes. */
  const quietly = (source: Source) =>
    read(source).catch((error) => {
      if (error instanceof Problem) return undefined;
      throw error;
    });
  const shown = progress(io, sources.length * to.size, `isu ${command}`);
  const indexed = index !== undefined && to.size > 1 ? index : undefined;
  let code: ExitCode = 0;
  let found = 0;
  const report = ({ written, stale }: Delivery) => {
    shown.clear();
    for (const { shown: path, done } of written) {
      io.out(done === 'unchanged' ? `${path} (${say(filesTexts.unchanged)})\n` : `${path}\n`);
    }
    for (const path of stale) io.err(`isu: ${say(filesTexts.noLongerGenerated(path))}\n`);
  };
  const filesOf = async (opened: ReadSource, placed: DesignSource, settings: Settings): Promise<Delivered[]> => {
    const { design } = placed;
    const files: Delivered[] = [];
    for (const format of to) {
      shown.step(`${opened.shown} ${format}`);
      const about = { design: folder.designKey(opened.file, design.code), format, of: designTitle(design) };
      const made = await make(design, format, { source: opened, placed, settings });
      files.push(...made.map((file) => ({ ...file, ...about })));
    }
    return files;
  };
  try {
    for (const same of await sameCodes(sources, quietly)) {
      const from = new Map<string, string>();
      for (const source of same) {
        const opened = await quietly(source);
        if (!opened) continue;
        const { settings } = await settingsOf(source, configuration, io.cwd);
        for (const placed of opened.reading.designs) {
          for (const { path } of await filesOf(opened, placed, settings)) {
            const other = from.get(path);
            if (other !== undefined) throw new Problem(sameFiles(path, other, source.shown));
            from.set(path, source.shown);
          }
        }
      }
    }
    for (const source of sources) {
      const opened = await left.orTold(() => read(source));
      shown.clear();
      if (!opened) continue;
      if (!isWhole(opened, call)) {
        code = 1;
        continue;
      }
      const { designs } = opened.reading;
      if (designs.length === 0) continue;
      const { settings } = await settingsOf(source, configuration, io.cwd);
      const files: Delivered[] = [];
      for (const placed of designs) files.push(...(await filesOf(opened, placed, settings)));
      // Before the first file is written, so that a page of somebody else's stops the run and not its end.
      if (indexed && found === 0) await folder.mayWrite({ path: indexed.path, design: indexed.design, text: '' });
      found += designs.length;
      report(await folder.deliver(files, by, to));
    }
    if (found === 0 && code === 0 && !left.some) throw nothing();
    if (indexed && found > 0) {
      const { path, design, text } = indexed;
      report(await folder.deliver(async (generated) => [{ path, design, text: await text(generated) }], by));
    }
  } finally {
    shown.end();
    await folder.close();
  }
  return left.some ? 2 : code;
}

/**
 * Groups of files with a design of the same code, whose generated files may then have the same names. Two designs of one
 * file are a finding of its text.
 */
async function sameCodes(
  sources: readonly Source[],
  read: (source: Source) => Promise<ReadSource | undefined>,
): Promise<Source[][]> {
  if (sources.length < 2) return [];
  const byCode = new Map<string, Source[]>();
  for (const source of sources) {
    const { reading } = (await read(source)) ?? {};
    if (!reading || reading.findings.some(({ severity }) => severity === 'error')) continue;
    for (const { design } of reading.designs) byCode.set(design.code, [...(byCode.get(design.code) ?? []), source]);
  }
  return [...byCode.values()].filter((same) => same.length > 1);
}
