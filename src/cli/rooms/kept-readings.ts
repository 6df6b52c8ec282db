import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Isu, Reading, ReadText } from '../../language/index.js';
import { asRead, type KeptReading } from '../../language/kept.js';

/** Of everything that the program is made from; set when it is bundled. */
declare const ISU_BUILD: string | undefined;

/** Where readings are kept, and by which program: another program reads anew. */
export interface Keeping {
  folder: string;
  /** What decides a reading beside the texts. */
  program: string;
}

/** In the user's own cache folder, as the compiled code (`launch.ts`). ISU_CACHE=0 turns it off; a program that is not bundled keeps nothing. */
export function ownKeeping(env: NodeJS.ProcessEnv): Keeping | undefined {
  if (typeof ISU_BUILD === 'undefined' || env.ISU_CACHE === '0') return undefined;
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return { folder: join(cache, 'isu', 'readings'), program: `${ISU_BUILD} ${process.version}` };
}

/** A reading with the files that it was read from beside its own: their text's hash, or null where there was no file. */
interface Kept {
  imports: Readonly<Record<string, string | null>>;
  reading: KeptReading;
}

/** So many single files are looked for in one run: who checks a whole folder reads it faster together. */
const mostAsked = 16;
/** So many readings are kept; the oldest go first. */
const mostKept = 200;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashOf = (text: string | undefined): string | null => (text === undefined ? null : hash(text));

/**
 * Reads files as the language does, and keeps what one file came to, so that the next run need not load the language. A reading is
 * a function of the program, the file's place and text, and the texts that it imports, and is found by all of them: what was kept
 * cannot be out of date. What cannot be kept or found is read.
 */
export function keptReadings(
  make: (read: ReadText) => Promise<Isu>,
  read: ReadText,
  keeping: Keeping | undefined,
): Pick<Isu, 'open'> {
  let isu: Promise<Isu> | undefined;
  let imports: Record<string, string | null> = {};
  const noted: ReadText = async (uri) => {
    const text = await read(uri);
    imports[uri] = hashOf(text);
    return text;
  };
  const open = async (files: Parameters<Isu['open']>[0]) => {
    isu ??= make(noted);
    return (await isu).open(files);
  };

  const openOne = async (file: { uri: string; text: string }, { folder, program }: Keeping): Promise<Reading[]> => {
    const at = join(folder, `${hash(JSON.stringify([program, file.uri, file.text]))}.json`);
    const found = await keptAt(at);
    if (found && (await holds(found, read))) return [asRead(found.reading)];
    imports = {};
    const readings = await open([file]);
    const { keep } = await import('../../language/keep.js');
    for (const reading of readings) await store({ folder, at }, { imports, reading: keep(reading) });
    return readings;
  };

  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    open(files) {
      const [file, ...others] = files;
      if (!keeping || !file || others.length > 0 || asked >= mostAsked) return open(files);
      asked += 1;
      // One after the other, so that each knows its own imports.
      const turn = last.then(() => openOne(file, keeping));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Undefined for what is not there, or not whole. */
async function keptAt(at: string): Promise<Kept | undefined> {
  try {
    const text = await readFile(at, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return hash(body) === text.slice(0, end) ? (JSON.parse(body) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

async function holds({ imports }: Kept, read: ReadText): Promise<boolean> {
  for (const [uri, before] of Object.entries(imports)) if (hashOf(await read(uri)) !== before) return false;
  return true;
}

/** What cannot be kept (a folder that cannot be written, a full disk) is read the next time, too. */
async function store({ folder, at }: { folder: string; at: string }, kept: Kept): Promise<void> {
  const beside = `${at}.${process.pid}.new`;
  const body = JSON.stringify(kept);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(beside, `${hash(body)}\n${body}`, { mode: 0o600 });
    await rename(beside, at);
    await forgetOldest(folder);
  } catch {
    await unlink(beside).catch(() => undefined);
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= mostKept) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ at: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  const oldest = aged.sort((one, other) => other.time - one.time).slice(mostKept);
  await Promise.all(oldest.map(({ at }) => unlink(at)));
}
