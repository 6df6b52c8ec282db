import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the instrument library as a module, so that it is there wherever the language runs (a bundle, a worker). */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/instruments');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.isu'))
  .sort();
const entries = files.map(
  (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(join(folder, name), 'utf8'))},`,
);
mkdirSync(join(root, 'src/instruments/generated'), { recursive: true });
writeFileSync(
  join(root, 'src/instruments/generated/library.ts'),
  `// Made by src/build/library.ts from src/instruments; not to be edited.\nexport const library: Record<string, string> = {\n${entries.join('\n')}\n};\n`,
);
