import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIsu, type Reading } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';

export const folders = {
  examples: new URL('../../examples/', import.meta.url),
};

/** The designs of one folder, in the order of their names. */
export const filesIn = (folder: URL): URL[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.isu'))
    .sort()
    .map((name) => new URL(name, folder));

export const nameOf = (file: URL): string => basename(fileURLToPath(file));
export const textOf = (file: URL): string => readFileSync(file, 'utf8');

// No example imports anything: each can be read alone.
const isu = createIsu(async () => undefined);
export const readText = async (text: string, uri = 'file:///read.isu'): Promise<Reading> => {
  const [reading] = await isu.open([{ uri, text }]);
  if (!reading) throw new Error(`${uri} was not read`);
  return reading;
};
export const readFile = (file: URL): Promise<Reading> => readText(textOf(file), file.href);
/** The only design of a file. */
export const designIn = async (file: URL): Promise<Design> => {
  const { designs } = await readFile(file);
  const [only, ...more] = designs;
  if (!only || more.length > 0) throw new Error(`${nameOf(file)} has ${designs.length} designs`);
  return only.design;
};
/** The designs of all the examples, in the order of their files' names. */
export const exampleDesigns = (): Promise<Design[]> => Promise.all(filesIn(folders.examples).map(designIn));
