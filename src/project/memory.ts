import { append, chunks, join, readFile, readText, remove, sha256, stat } from '#files';
import * as filesTexts from '../messages/files.js';
import { type Generated, isGenerated, type Manifest, manifestName, manifestText, readManifest } from './manifest.js';
import { Problem, systemCode, systemReason } from './problem.js';
import { writeWhole } from './write.js';

/** What is about to become of the files, a line each, until it stands in the manifest. */
export const journalName = '.isu-generated.journal';
/** So long is the first line, which no other journal has, in bytes. */
const headLength = `{"id":"${'0'.repeat(36)}"}\n`.length;

const noJournal = 'no journal';

/** What is to be remembered of a path; nothing where it is to be forgotten. */
type Change = readonly [path: string, Generated | null];

/**
 * What an output folder remembers. The manifest has it when no run is at work; what a run is about to write it first adds to the
 * journal, so that a run that is stopped, and one at the same time, leave nothing that nobody knows of. All of it, but for `files`,
 * is for who has the folder alone.
 */
export class Memory {
  readonly files: Manifest = new Map();
  readonly #folder: string;
  readonly #shown: string;
  readonly #journal: string;
  /** How journal and manifest were when they were last read or written; undefined before that. */
  #seen: string | undefined;

  constructor(folder: string, shown: string) {
    this.#folder = folder;
    this.#shown = shown;
    this.#journal = join(folder, journalName);
  }

  /** Reads what other runs have done since; of one that was stopped, what it came to. Throws a `Problem` when it is not to be understood. */
  async refresh(): Promise<void> {
    if (this.#seen !== undefined && this.#seen === (await this.#state())) return;
    const manifest = await readManifest(this.#folder, this.#shown);
    this.files.clear();
    for (const [path, known] of manifest) this.files.set(path, known);
    const text = await readText(this.#journal).catch((error) => {
      if (systemCode(error) === 'ENOENT') return '';
      throw new Problem(filesTexts.notReadable(`${this.#shown}/${journalName}`, systemReason(error)));
    });
    /** What nobody has said to be done, with all that may stand in its place by now. */
    const open = new Map<string, Generated[]>();
    for (const line of text.split('\n').map(readLine)) {
      if (line === 'done') open.clear();
      else if (line) {
        const [path, next] = line;
        const known = this.files.get(path);
        if (next === null) this.files.delete(path);
        else {
          open.set(path, [...(open.get(path) ?? (known ? [known] : [])), next]);
          this.files.set(path, next);
        }
      }
    }
    const settled: Change[] = [];
    for (const [path, possible] of open) settled.push([path, (await this.#found(path, possible)) ?? null]);
    this.#seen = await this.#state();
    // A line that was cut off is not to be continued.
    if (text !== '' && !text.endsWith('\n')) await this.#add('\n');
    if (settled.length === 0) return;
    await this.intend(settled);
    await this.done(settled);
  }

  /** Says what is about to be written, before it is. */
  async intend(changes: readonly Change[]): Promise<void> {
    const head = this.#hasJournal ? [] : [{ id: crypto.randomUUID() }];
    await this.#add([...head, ...changes].map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  /** Says that what was about to be written is. */
  async done(changes: readonly Change[]): Promise<void> {
    for (const [path, known] of changes) {
      if (known) this.files.set(path, known);
      else this.files.delete(path);
    }
    await this.#add('"done"\n');
  }

  /** What was intended has perhaps not all been done: what came of it is looked at the next time. */
  forget(): void {
    this.#seen = undefined;
  }

  /** Puts everything into the manifest. */
  async settle(): Promise<void> {
    await this.refresh();
    const path = join(this.#folder, manifestName);
    const text = manifestText(this.files);
    if (this.files.size > 0 && (await readText(path).catch(() => undefined)) !== text) {
      await writeWhole(path, text, `${this.#shown}/${manifestName}`);
    }
    if (this.#hasJournal) await remove(this.#journal);
    this.#seen = await this.#state();
  }

  /** The same as long as nobody else adds to the journal, or puts it into the manifest. */
  async #state(): Promise<string> {
    try {
      let head = '';
      for await (const chunk of chunks(this.#journal, headLength)) head += new TextDecoder().decode(chunk);
      return `${head}${(await stat(this.#journal)).size}`;
    } catch {
      const manifest = await stat(join(this.#folder, manifestName)).catch(() => undefined);
      return manifest ? `${noJournal} ${manifest.mtimeMs} ${manifest.size}` : noJournal;
    }
  }

  get #hasJournal(): boolean {
    return this.#seen?.startsWith(noJournal) === false;
  }

  async #add(text: string): Promise<void> {
    await append(this.#journal, text).catch((error) => {
      throw new Problem(filesTexts.notWritable(`${this.#shown}/${journalName}`, systemReason(error)));
    });
    this.#seen = await this.#state();
  }

  /** Which of the possible files is there; the last, where it is another: somebody has changed it. Undefined where there is none. */
  async #found(path: string, possible: readonly Generated[]): Promise<Generated | undefined> {
    try {
      const present = sha256(await readFile(join(this.#folder, path)));
      return possible.findLast(({ sha256 }) => sha256 === present) ?? possible.at(-1);
    } catch (error) {
      return systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR' ? undefined : possible.at(-1);
    }
  }
}

/** A line of the journal; undefined of the first, and of one that was cut off: nothing had been written then. */
function readLine(line: string): Change | 'done' | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (value === 'done') return value;
    if (!Array.isArray(value) || typeof value[0] !== 'string') return undefined;
    const [path, next] = value;
    return next === null || isGenerated(next) ? [path, next] : undefined;
  } catch {
    return undefined;
  }
}
