import { join, pathOf, readFile, stat, uriOf } from '#files';
import type { Reading } from '../../language/index.js';
import * as filesTexts from '../../messages/files.js';
import { isDesignFile } from '../../model/index.js';
import { Problem, systemCode, systemReason } from '../../project/index.js';
import type { TaskRooms } from '../asked.js';
import type { Source } from './source.js';

/** The largest file that is read, in bytes: hundreds of times a real design, and still read within seconds. */
const limit = 2_000_000;
/** The deepest braces that are read; the deepest real design has fewer than ten levels. */
const depthLimit = 200;

/** Where texts are read from: `stdin` gives all bytes of standard input. */
interface Io {
  cwd: string;
  stdin(): Promise<Uint8Array>;
}
/** What reading needs of a call. */
interface Reader {
  io: Io;
  rooms: Pick<TaskRooms, 'readings'>;
}

/** A file as read: without byte order mark, with what is needed to write it back as it was. */
export interface SourceText extends Source {
  uri: string;
  text: string;
  /** The file began with a byte order mark. */
  marked: boolean;
}
/** One file with what the language says of it. */
export interface ReadSource extends SourceText {
  reading: Reading;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');

/** UTF-8 as text without byte order mark; undefined for anything else, and for binary data. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** More levels of braces than a parser should be asked to follow, whatever else the file holds. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '{') depth += 1;
    else if (letter === '}' && depth > 0) depth -= 1;
    if (depth > depthLimit) return true;
  }
  return false;
}

function checkedText(bytes: Uint8Array, shown: string): string {
  if (bytes.byteLength > limit) {
    throw new Problem(filesTexts.tooLarge(shown, megabytes(bytes.byteLength), megabytes(limit)));
  }
  const text = decoded(bytes);
  if (text === undefined) throw new Problem(filesTexts.notText(shown));
  if (tooDeep(text)) throw new Problem(filesTexts.tooDeep(shown, depthLimit));
  return text;
}

async function bytesOf(file: string, shown: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > limit) throw new Problem(filesTexts.tooLarge(shown, megabytes(size), megabytes(limit)));
    return await readFile(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    // A name that is not UTF-8 is read with a mark in place of each letter, and no file has that name.
    if (systemCode(error) === 'ENOENT' && file.includes('\ufffd')) throw new Problem(filesTexts.strangeName(shown));
    throw new Problem(filesTexts.notReadable(shown, systemReason(error)));
  }
}

/** Reads one file or standard input. Throws a `Problem` for what is no `.isu` file, or not a text of reasonable size. */
export async function readSource(source: Source, io: Io): Promise<SourceText> {
  if (source.file !== undefined && !isDesignFile(source.file)) throw new Problem(filesTexts.notADesign(source.shown));
  const bytes = source.file === undefined ? await io.stdin() : await bytesOf(source.file, source.shown);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    ...source,
    text: checkedText(bytes, source.shown),
    marked,
    uri: uriOfSource(source, io.cwd),
  };
}

/** Where a source stands; standard input as a file of the folder that the program runs in. */
export const uriOfSource = ({ file }: Source, cwd: string): string => uriOf(file ?? join(cwd, '.standard-input.isu'));

/** Bytes as a text that can be read as a design; undefined for anything else. */
export function readableText(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength > limit) return undefined;
  const text = decoded(bytes);
  return text === undefined || tooDeep(text) ? undefined : text;
}

/** Reads a file that a design imports; what cannot be read is not there, and the language says so at the import. */
export async function readImported(uri: string): Promise<string | undefined> {
  try {
    const file = pathOf(uri);
    const { size } = await stat(file);
    if (size > limit) return undefined;
    return readableText(await readFile(file));
  } catch {
    return undefined;
  }
}

/** The language, reading imported files from disk. */
export const openLanguage = (rooms: Pick<TaskRooms, 'isu'>) => rooms.isu(readImported);

/** Reads one source after another; nothing of one is kept for the next. */
export async function reader({ io, rooms }: Reader): Promise<(source: Source) => Promise<ReadSource>> {
  const isu = await rooms.readings(readImported);
  return async (source) => {
    const text = await readSource(source, io);
    const [reading] = await isu.open([{ uri: text.uri, text: text.text }]);
    if (reading === undefined) throw new Error(`no reading of ${source.shown}`);
    return { ...text, reading };
  };
}

/** Reads the sources and what the language says of each, in the same order; `read` says how one is read, and whether. */
export async function readDesigns(
  sources: readonly Source[],
  call: Reader,
  read: (source: Source) => Promise<SourceText | undefined> = (source) => readSource(source, call.io),
): Promise<ReadSource[]> {
  const texts: SourceText[] = [];
  for (const source of sources) {
    const text = await read(source);
    if (text) texts.push(text);
  }
  const isu = await call.rooms.readings(readImported);
  const readings = await isu.open(texts.map(({ uri, text }) => ({ uri, text })));
  return texts.flatMap((text, index) => {
    const reading = readings[index];
    return reading === undefined ? [] : [{ ...text, reading }];
  });
}
