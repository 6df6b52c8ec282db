/** Writes `docs/instruments.md` from the instrument library: `node src/build/instruments.ts`, after `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

// The sources import each other by the names that they have when they are compiled.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
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
