import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createIsu } from '../../../src/language/index.js';

const folder = join(import.meta.dirname, '../../../examples');
const readings = await createIsu(async () => undefined).open(
  readdirSync(folder)
    .filter((name) => name.endsWith('.isu'))
    .map((name) => ({ uri: pathToFileURL(join(folder, name)).href, text: readFileSync(join(folder, name), 'utf8') })),
);

/** The designs of all the examples. */
export const exampleDesigns = readings.flatMap((reading) => reading.designs.map(({ design }) => design));
