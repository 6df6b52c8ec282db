import { dirname, join, lstat, makeFolder, readFile, readText, realpath, relative, resolve, sep } from '#files';
import { type FormFile, sha256Hex } from '../forms/index.js';
import { outOrForce } from '../messages/command-line.js';
import * as filesTexts from '../messages/files.js';
import { type Generated, type Manifest, manifestName, manifestText, readManifest } from './manifest.js';
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
  path.toLowerCase() !== manifestName;

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

/** Files that a design gives, delivered into one folder and nowhere else. */
export class OutputFolder {
  readonly #given: string;
  readonly #cwd: string;
  readonly #force: boolean;
  #manifest: Manifest | undefined;
  #deliveries = 0;

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

  /** Everything in the folder that was generated, by path. Empty before the first delivery. */
  get generated(): ReadonlyMap<string, Generated> {
    return this.#manifest ?? new Map();
  }

  /**
   * Writes the files. `formats` are those that this run makes. Everything is checked before anything is written: each path stays within the folder, also
   * through links, and nothing is overwritten but what was generated from the same design and not changed since
   * (unless forced). Throws a `Problem` otherwise.
   */
  async deliver(files: readonly Delivered[], by: string, formats?: ReadonlySet<string>): Promise<Delivery> {
    for (const { path } of files) {
      if (!staysWithin(path)) throw new Problem(filesTexts.outsideOut(path, this.#given));
    }
    const root = await madeFolder(resolve(this.#cwd, this.#given), this.#given);
    this.#manifest ??= await readManifest(root, this.#given);
    const manifest = this.#manifest;
    const same = new Set<string>();
    for (const file of files) {
      if (await this.#unchanged(root, file, manifest.get(file.path))) same.add(file.path);
    }
    const paths = new Set(files.map(({ path }) => path));
    const designs = new Set(files.map(({ design }) => design));
    const stale: string[] = [];
    for (const [path, known] of manifest) {
      if (paths.has(path) || !designs.has(known.design) || known.by !== by) continue;
      if (known.format !== undefined && formats && !formats.has(known.format)) continue;
      if ((await lookAt(join(root, path))) !== 'file') manifest.delete(path);
      else if (!known.left) {
        manifest.set(path, { ...known, left: true });
        stale.push(this.#shown(path));
      }
    }
    const written: Written[] = [];
    for (const { path, text, design, format, of, title } of files) {
      if (!same.has(path)) {
        const target = join(root, path);
        await madeFolder(dirname(target), this.#shown(path));
        await writeWhole(target, text, this.#shown(path));
      }
      manifest.set(path, {
        design,
        by,
        ...(format !== undefined && { format }),
        ...(of && { of }),
        ...(title && { title }),
        sha256: sha256Hex(text),
      });
      written.push({ shown: this.#shown(path), done: same.has(path) ? 'unchanged' : 'written' });
    }
    // Not each time, since a thousand designs have a long list; often enough that little is forgotten if the run is stopped.
    this.#deliveries += 1;
    if (this.#deliveries % 50 === 1) await this.#remember(root, manifest);
    return { written, stale: stale.sort() };
  }

  /** Throws a `Problem` when the file could not be delivered; nothing is written. */
  async mayWrite(file: Delivered): Promise<void> {
    const root = await madeFolder(resolve(this.#cwd, this.#given), this.#given);
    this.#manifest ??= await readManifest(root, this.#given);
    await this.#unchanged(root, file, this.#manifest.get(file.path));
  }

  /** Remembers what was generated. To be called last, also after a failure. */
  async close(): Promise<void> {
    if (this.#manifest === undefined || this.#manifest.size === 0) return;
    await this.#remember(resolve(this.#cwd, this.#given), this.#manifest);
  }

  #shown(path: string): string {
    return shownPath(join(resolve(this.#cwd, this.#given), path), this.#cwd);
  }

  /** Whether the file already is as it should be. Throws when it may not be written. */
  async #unchanged(root: string, file: Delivered, known: Generated | undefined): Promise<boolean> {
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
    const present = await readFile(target).then(sha256Hex, (error) => {
      throw new Problem(filesTexts.notReadable(shown, systemReason(error)));
    });
    if (present === sha256Hex(file.text)) return true;
    if (this.#force) return false;
    if (known === undefined || known.design !== file.design) throw new Problem(filesTexts.notOurs(shown), outOrForce);
    if (known.sha256 !== present) throw new Problem(filesTexts.editedSince(shown), outOrForce);
    return false;
  }

  async #remember(root: string, manifest: Manifest): Promise<void> {
    const path = join(root, manifestName);
    const text = manifestText(manifest);
    if ((await lookAt(path)) === 'link')
      throw new Problem(filesTexts.outsideOut(this.#shown(manifestName), this.#given));
    if ((await readText(path).catch(() => undefined)) !== text) {
      await writeWhole(path, text, this.#shown(manifestName));
    }
  }
}
