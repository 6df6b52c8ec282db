/** Writes `docs/instruments.md` from the instrument library: `node src/build/instruments.ts`, after `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './compiled-names.ts';

const { library } = await import('../instruments/generated/library.js');
const { createIsu } = await import('../language/index.js');
const { instrumentsPage } = await import('./instruments/page.js');

const names = Object.values(library).flatMap((text) =>
  [...text.matchAll(/^instrument (\S+)/gm)].map(([, name]) => name),
);
const uses = names.map((name) => `mätning ${name}\n`).join('');
const [reading] = await createIsu(async () => undefined).open([
  { uri: 'isu:/all.isu', text: `uppföljning alla {\n${uses}}` },
]);
const design = reading?.designs[0]?.design;
if (!design) throw new Error('The library was not read.');
writeFileSync(join(import.meta.dirname, '../../docs/instruments.md'), instrumentsPage(design.instruments));
