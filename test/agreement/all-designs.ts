import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Design } from '../../src/model/index.js';
import { exampleDesigns, filesIn, folders, nameOf, readText, textOf } from '../examples/reading.js';
import { generate } from '../generate/index.js';
import { tries } from '../generate/runs.js';

const folder = new URL('designs/', import.meta.url);
/** Designs written for this test: each has a construct that rooms have read differently. */
const written: readonly { name: string; text: string }[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const bytes = fc.uint8Array({ minLength: 300, maxLength: 1500, size: 'max' });
/** Texts with every statement of the language, drawn by chance; the same ones each time. */
const drawn = fc
  .sample(bytes, { seed: 20261129, numRuns: tries(120) })
  .map((seed, index) => ({ name: `drawn ${index}`, text: generate(seed, index % 2 ? 'sv' : 'en', 'plain').text }));

/** All of them as texts. */
export const allTexts: readonly { name: string; text: string }[] = [
  ...filesIn(folders.examples).map((file) => ({ name: `example ${nameOf(file)}`, text: textOf(file) })),
  ...written,
  ...drawn,
];

export interface Named {
  name: string;
  design: Design;
}
const read = async ({ name, text }: { name: string; text: string }): Promise<Named[]> => {
  const { designs } = await readText(text, `file:///${encodeURIComponent(name)}.isu`);
  return designs.map(({ design }) => ({ name, design }));
};

/** The examples, those written for this test, and those drawn by chance. */
export const allDesigns: readonly Named[] = [
  ...(await exampleDesigns()).map((design) => ({ name: `example ${design.name}`, design })),
  ...(await Promise.all(written.map(read))).flat(),
  ...(await Promise.all(drawn.map(read))).flat(),
];
