import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as watchTexts from '../../messages/watch.js';
import { Problem, shownPath } from '../../project/index.js';
import { findSources, importsOf, type Source, touched } from '../../tasks/index.js';
import type { Call } from '../call/command.js';

/** Milliseconds between two looks at the files; a look that takes long is taken more seldom. */
const rest = 300;
/** Half the time at most is spent looking. */
const share = 2;

/** The files that a check depends on, as they were at one look: path → what changes with the content. */
interface Look {
  sources: readonly Source[];
  prints: ReadonlyMap<string, string>;
  /** What each design or instrument file imports, there or not. */
  imports: ReadonlyMap<string, readonly string[]>;
}

/**
 * Checks, and checks again what changes of the files, of what they import and of the configuration, until `interrupted`.
 * Files are looked at, not subscribed to: that works on every disk, also shared ones, and sees files that come and go.
 */
export async function watchFiles(
  call: Call,
  check: (sources: readonly Source[]) => Promise<unknown>,
  interrupted: AbortSignal,
): Promise<void> {
  const { io, say } = call;
  const files = new Files();
  const told = async (sources: readonly Source[]) => {
    try {
      await check(sources);
    } catch (error) {
      // What a person can mend ends nothing: it is mended while this runs.
      if (!(error instanceof Problem)) throw error;
      io.err(`isu: ${say(error.said)}\n`);
    }
    io.err(`${say(watchTexts.waiting(clock()))}\n`);
  };
  let before = await files.look(call);
  await told(before.sources);
  for (let pause = rest; await rested(pause, interrupted); ) {
    const begun = performance.now();
    const now = await files.look(call).catch((error) => {
      if (error instanceof Problem) return { sources: [], prints: new Map(), imports: new Map() } satisfies Look;
      throw error;
    });
    pause = Math.max(rest, share * (performance.now() - begun));
    const changed = different(before, now);
    if (changed.size === 0) continue;
    const again = touched(now.sources, changed, before.imports, now.imports);
    before = now;
    const shown = [...changed].sort().map((path) => shownPath(path, io.cwd));
    io.err(`${say(watchTexts.changed(clock(), shown, again.length))}\n`);
    if (again.length > 0) await told(again);
  }
}

/** Whether the time has passed; no, when it was interrupted. */
const rested = (milliseconds: number, interrupted: AbortSignal): Promise<boolean> =>
  new Promise((done) => {
    if (interrupted.aborted) return done(false);
    const timer = setTimeout(() => end(true), milliseconds);
    const stop = () => end(false);
    const end = (isPassed: boolean) => {
      clearTimeout(timer);
      interrupted.removeEventListener('abort', stop);
      done(isPassed);
    };
    interrupted.addEventListener('abort', stop);
  });

const clock = () => new Date().toTimeString().slice(0, 8);

/** Looks at files; the texts that have not changed since the last look are not read again. */
class Files {
  private readonly known = new Map<string, { print: string; imports: readonly string[] }>();

  async look({ io, ...call }: Call): Promise<Look> {
    const sources = await findSources(call.arguments.length > 0 ? call.arguments : ['.'], io.cwd);
    const prints = new Map<string, string>();
    const imports = new Map<string, readonly string[]>();
    const queue = sources.flatMap(({ file }) => file ?? []);
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (prints.has(file)) continue;
      const print = await printOf(file);
      prints.set(file, print);
      if (!file.endsWith('.isu')) continue;
      const known = this.known.get(file);
      const found = known?.print === print ? known.imports : await importsOf(file);
      this.known.set(file, { print, imports: found });
      imports.set(file, found);
      queue.push(...found, ...configsOf(file));
    }
    return { sources, prints, imports };
  }
}

/** The same as long as the content is; empty of a file that is not there. */
async function printOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}

/** Every place that a configuration for a file may stand in. */
function configsOf(file: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    found.push(join(folder, 'isu.config.json'));
    if (folder === resolve(folder, '..')) return found;
  }
}

function different(before: Look, now: Look): Set<string> {
  const all = new Set([...before.prints.keys(), ...now.prints.keys()]);
  return new Set([...all].filter((file) => (before.prints.get(file) ?? '') !== (now.prints.get(file) ?? '')));
}
