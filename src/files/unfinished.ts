import { createHash, randomBytes } from 'node:crypto';
import { rmdirSync, unlinkSync } from 'node:fs';
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Files that a process has for a moment: a new text on its way to its name, and the mark that says that a folder is being written
 * in. The name of each says whose it is, so that what a killed process left is known for that and taken away by the next.
 */

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
/** Of this process: an earlier process may have had the same number. */
const own = new Set<string>();
/** `machine-process-chance`. */
const marks = /([0-9a-f]{6})-(\d+)-([0-9a-f]{8})/;
const unfinishedName = new RegExp(`^\\..+\\.${marks.source}\\.tmp$`);
const holderName = new RegExp(`^${marks.source}$`);
/** What another machine left is known for that only by its age, in milliseconds. */
const forgotten = 3_600_000;

function newMark(): string {
  return `${machine}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Whether the process that made a file with this name may still be at work. */
async function isInUse(name: string, path: string): Promise<boolean> {
  const [mark = '', where, number] = marks.exec(name) ?? [];
  if (where !== machine) {
    const found = await stat(path).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs < forgotten;
  }
  if (Number(number) === process.pid) return own.has(mark);
  try {
    process.kill(Number(number), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const swept = new Set<string>();

/** Takes away the new texts that killed processes left in a folder; once for each folder. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (unfinishedName.test(name) && !(await isInUse(name, path))) await unlink(path).catch(() => undefined);
  }
}

/** What is at work with a file that it will have taken away, or given its name, when it is done. */
const busy = new Set<Promise<unknown>>();
/** How a folder that this process has is left at once. */
const held = new Set<() => void>();
let isEnding = false;

/** Does something that can be waited for, or never, when the program is about to be ended. */
function begin<Value>(work: () => Promise<Value>): Promise<Value> {
  if (isEnding) return new Promise(() => undefined);
  const done = work();
  busy.add(done);
  const end = () => busy.delete(done);
  done.then(end, end);
  return done;
}

/** Lets what is being written be finished, and nothing more begin: for a program that is about to be ended. */
export async function endWriting(): Promise<void> {
  isEnding = true;
  await Promise.allSettled(busy);
  for (const leave of held) leave();
}

/** Gives the path of a file beside another for its new text; where that fails, it is taken away. */
export function beside(
  { folder, name }: { folder: string; name: string },
  write: (path: string) => Promise<void>,
): Promise<void> {
  return begin(async () => {
    await sweep(folder);
    const mark = newMark();
    const path = join(folder, `.${name}.${mark}.tmp`);
    own.add(mark);
    try {
      await write(path);
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw error;
    } finally {
      own.delete(mark);
    }
  });
}

/** A folder that another process has had for all the time that was waited. */
class Held extends Error {
  readonly code = 'EBUSY';
}

/** So long one and the same holder is waited for, in milliseconds. */
const patience = 60_000;

const rest = () => new Promise((done) => setTimeout(done, 5 + Math.random() * 20));

/** Who has a folder: those whose process has ended are taken away. */
async function holders(folder: string, except: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    if (name === except || !holderName.test(name)) continue;
    if (await isInUse(name, join(folder, name))) found.push(name);
    else await unlink(join(folder, name)).catch(() => undefined);
  }
  return found;
}

/**
 * Does something while no other process does the like with the same mark folder. Each puts a file of its own there, and looks afterwards
 * whether it is alone: of two that come at once at least one sees the other, and waits. Throws an Error with the code
 * `EBUSY` where somebody has had it for a minute.
 */
export async function alone<Value>(folder: string, work: () => Promise<Value>, most = patience): Promise<Value> {
  const mark = newMark();
  const path = join(folder, mark);
  const leave = () => {
    for (const remove of [() => unlinkSync(path), () => rmdirSync(folder)]) {
      try {
        remove();
      } catch {
        // Another may be in it.
      }
    }
    own.delete(mark);
    held.delete(leave);
  };
  /** Whether it is now ours; otherwise who has it. */
  const taken = async (): Promise<string | undefined> => {
    await mkdir(folder, { recursive: true });
    const [before] = await holders(folder, mark);
    if (before !== undefined) return before;
    own.add(mark);
    held.add(leave);
    await (await open(path, 'wx')).close();
    const [after] = await holders(folder, mark);
    return after;
  };
  let waitedFor = '';
  let since = performance.now();
  for (;;) {
    const holder = await begin(taken).catch((error) => {
      // Between one step and the next the folder was left by its last holder, and taken away.
      if (error.code === 'ENOENT') return '';
      leave();
      throw error;
    });
    if (holder === undefined) break;
    leave();
    if (holder !== waitedFor) [waitedFor, since] = [holder, performance.now()];
    else if (holder !== '' && performance.now() - since > most) throw new Held(join(folder, holder));
    await rest();
  }
  try {
    return await work();
  } finally {
    leave();
  }
}
