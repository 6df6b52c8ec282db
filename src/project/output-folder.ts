import { alone, dirname, join, lstat, makeFolder, readFile, realpath, relative, resolve, sep, sha256 } from '#files';
import type { FormFile } from '../forms/index.js';
import { outOrForce } from '../messages/command-line.js';
import * as filesTexts from '../messages/files.js';
import { type Generated, manifestName } from './manifest.js';
import { journalName, Memory } from './memory.js';
import { Problem, systemCode, systemReason } from './problem.js';
import { shownPath } from './shown-path.js';
import { writeWhole } from './write.js';

/** A file on its way into the folder, with the key of the design that it comes from, the design's title, and the format. */
export type Delivered = FormFile & Pick<Generated, 'design' | 'format' | 'of'>;
/** What was done with one file. */
interface Written {
  /** As printed: relative to the working folder. */
  shown: string;
  done: 'written' | 'unchanged';
}
export interface Delivery {
  written: Written[];
  /** Files that the design gave before and does not give now; they are left where they are, and named once. */
  stale: string[];
}

/** A path that stays within a folder: relative, without `..`, empty parts, backslashes or control characters. */
const staysWithin = (path: string) =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
  ![...path].some((letter) => letter === '\\' || letter === ':' || letter < ' ') &&
  !path.toLowerCase().startsWith('.isu-generated.');

async function lookAt(path: string): Promise<'nothing' | 'file' | 'folder' | 'link'> {
  try {
    const found = await lstat(path);
    return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'nothing';
    throw error;
  }
}

async function madeFolder(folder: string, shown: string): Promise<string> {
  try {
    await makeFolder(folder);
    return await realpath(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Problem(filesTexts.outIsFile(shown));
    throw new Problem(filesTexts.notWritable(shown, systemReason(error)));
  }
}

/** So many files are written at a time: each waits until it is on the disk, and they can wait together. */
const together = 16;

/** A file with the hash of its text, hexadecimal. */
type Hashed = Omit<Delivered, 'text'> & Pick<Generated, 'sha256'>;

/** What is remembered of a file, once it is written. */
const remembered = ({ design, format, of, title, sha256 }: Hashed, by: string): Generated => ({
  design,
  by,
  ...(format !== undefined && { format }),
  ...(of && { of }),
  ...(title && { title }),
  sha256,
});

/** While somebody writes in the folder, there is a folder of marks in it. */
const lockName = '.isu-generated.lock';

/** Files that a design gives, delivered into one folder and nowhere else, by one run at a time. */
export class OutputFolder {
  readonly #given: string;
  readonly #cwd: string;
  readonly #force: boolean;
  #memory: Memory | undefined;

  constructor(given: string, cwd: string, force: boolean) {
    this.#given = given;
    this.#cwd = cwd;
    this.#force = force;
  }

  /** How the manifest names a design: the same wherever the command is run from. `file` is missing for standard input. */
  designKey(file: string | undefined, code: string): string {
    const out = resolve(this.#cwd, this.#given);
    return `${file === undefined ? '-' : relative(out, file).replaceAll(sep, '/')}#${code}`;
  }

  /**
   * Writes the files; a page that explains the folder is made of all that was generated in it, by path. `formats` are those that
   * this run makes. Everything is checked before anything is written: each path stays within the folder, also
   * through links, and nothing is overwritten but what was generated from the same design and not changed since
   * (unless forced). Throws a `Problem` otherwise.
   */
  deliver(
    files: readonly Delivered[] | ((generated: ReadonlyMap<string, Generated>) => Promise<readonly Delivered[]>),
    by: string,
    formats?: ReadonlySet<string>,
  ): Promise<Delivery> {
    return this.#alone(async (root, memory) => {
      const made = typeof files === 'function' ? await files(memory.files) : files;
      return this.#write(made, { root, memory, by, formats });
    });
  }

  /** Throws a `Problem` when the file could not be delivered; nothing is written. */
  mayWrite(file: Delivered): Promise<void> {
    const hashed = { ...file, sha256: sha256(file.text) };
    return this.#alone(async (root, { files }) => void (await this.#unchanged(root, hashed, files.get(file.path))));
  }

  /** Remembers what was generated. To be called last, also after a failure. */
  async close(): Promise<void> {
    if (this.#memory) await this.#alone((_, memory) => memory.settle());
  }

  /** What is there, and what is remembered of it, is read and written by one run at a time. */
  async #alone<Value>(work: (root: string, memory: Memory) => Promise<Value>): Promise<Value> {
    const root = await madeFolder(resolve(this.#cwd, this.#given), this.#given);
    for (const name of [manifestName, journalName, lockName]) {
      if ((await lookAt(join(root, name))) === 'link')
        throw new Problem(filesTexts.outsideOut(this.#shown(name), this.#given));
    }
    let begun = false;
    const done = async (): Promise<Value> => {
      begun = true;
      this.#memory ??= new Memory(root, this.#given);
      await this.#memory.refresh();
      return work(root, this.#memory);
    };
    return alone(join(root, lockName), done).catch((error) => {
      if (begun) throw error;
      if (systemCode(error) === 'EBUSY') throw new Problem(filesTexts.heldByAnother(this.#given, error.message));
      // Where nothing can be written there is nobody to wait for; what is unchanged there can be told.
      return done();
    });
  }

  async #write(
    files: readonly Delivered[],
    {
      root,
      memory,
      by,
      formats,
    }: { root: string; memory: Memory; by: string; formats?: ReadonlySet<string> | undefined },
  ): Promise<Delivery> {
    const paths = new Map<string, string>();
    const hashed = files.map((file) => ({ ...file, sha256: sha256(file.text) }));
    for (const { path, sha256 } of hashed) {
      if (!staysWithin(path)) throw new Problem(filesTexts.outsideOut(path, this.#given));
      // As computers have it that do not tell large letters from small.
      const place = path.toLowerCase();
      if (paths.has(place) && paths.get(place) !== sha256) throw new Problem(filesTexts.twoOfOneName(path));
      paths.set(place, sha256);
    }
    const same = new Set<string>();
    const changes = new Map<string, Generated | null>();
    for (const file of hashed) {
      const known = memory.files.get(file.path);
      const isSame = await this.#unchanged(root, file, known);
      if (isSame) same.add(file.path);
      const next = remembered(file, by);
      // One that is gone, or is written over by force, is written although it is remembered as it will be.
      if (!isSame || JSON.stringify(known) !== JSON.stringify(next)) changes.set(file.path, next);
    }
    const designs = new Set(files.map(({ design }) => design));
    const stale: string[] = [];
    for (const [path, known] of memory.files) {
      if (paths.has(path.toLowerCase()) || !designs.has(known.design) || known.by !== by) continue;
      if (known.format !== undefined && formats && !formats.has(known.format)) continue;
      if ((await lookAt(join(root, path))) !== 'file') changes.set(path, null);
      else if (!known.left) {
        changes.set(path, { ...known, left: true });
        stale.push(this.#shown(path));
      }
    }
    if (changes.size > 0) {
      await memory.intend([...changes]);
      try {
        const fresh = files.filter(({ path }) => !same.has(path));
        for (let first = 0; first < fresh.length; first += together) {
          const some = fresh.slice(first, first + together).map(async ({ path, text }) => {
            const target = join(root, path);
            await madeFolder(dirname(target), this.#shown(path));
            await writeWhole(target, text, this.#shown(path));
          });
          // All of them come to an end before anything is said of one that could not be written.
          const failed = (await Promise.allSettled(some)).find((one) => one.status === 'rejected');
          if (failed) throw failed.reason;
        }
        await memory.done([...changes]);
      } catch (error) {
        memory.forget();
        throw error;
      }
    }
    const written = files.map(
      ({ path }): Written => ({ shown: this.#shown(path), done: same.has(path) ? 'unchanged' : 'written' }),
    );
    return { written, stale: stale.sort() };
  }

  #shown(path: string): string {
    return shownPath(join(resolve(this.#cwd, this.#given), path), this.#cwd);
  }

  /** Whether the file already is as it should be. Throws when it may not be written. */
  async #unchanged(root: string, file: Hashed, known: Generated | undefined): Promise<boolean> {
    const shown = this.#shown(file.path);
    const parts = file.path.split('/');
    for (let length = 1; length < parts.length; length++) {
      const found = await lookAt(join(root, ...parts.slice(0, length)));
      if (found === 'nothing') return false;
      if (found === 'link') throw new Problem(filesTexts.outsideOut(shown, this.#given));
      if (found === 'file') throw new Problem(filesTexts.notWritable(shown, 'ENOTDIR'));
    }
    const target = join(root, file.path);
    const found = await lookAt(target);
    if (found === 'nothing') return false;
    if (found === 'link') throw new Problem(filesTexts.outsideOut(shown, this.#given));
    if (found === 'folder') throw new Problem(filesTexts.folderInTheWay(shown));
    const present = await readFile(target).then(sha256, (error) => {
      throw new Problem(filesTexts.notReadable(shown, systemReason(error)));
    });
    if (present === file.sha256) return true;
    if (this.#force) return false;
    if (known === undefined || known.design !== file.design) throw new Problem(filesTexts.notOurs(shown), outOrForce);
    if (known.sha256 !== present) throw new Problem(filesTexts.editedSince(shown), outOrForce);
    return false;
  }
}
