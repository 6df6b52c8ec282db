/**
 * Packages what people install into `dist/`: the command line for npm, the extension for VS Code, the page
 * (which is as it was bundled), and the checksums of all, by their paths in `dist/`.
 * `node src/build/package.ts [command-line|extension|page]…`, without names all of them. Run from the project's folder, after
 * `bundle.ts`. Needs no network. The same source gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { packCommandLine } from './package/command-line.ts';
import { packExtension } from './package/extension.ts';
import { packPage } from './package/page.ts';

const packers: Record<string, () => string | string[] | Promise<string>> = {
  'command-line': packCommandLine,
  extension: packExtension,
  page: () => packPage(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(packers, name));
if (unknown.length > 0) {
  console.error(`package: unknown ${unknown.join(', ')}; there are ${Object.keys(packers).join(', ')}`);
  process.exit(2);
}
const sums: string[] = [];
try {
  for (const [name, pack] of Object.entries(packers)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const file of [await pack()].flat()) {
      const path = relative('dist', file).replaceAll('\\', '/');
      sums.push(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${path}`);
      console.log(`dist/${path}  ${(statSync(file).size / 1e6).toFixed(2)} MB`);
    }
  }
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
// Those of a part would stand for all.
if (asked.length === 0) writeFileSync('dist/SHA256SUMS', `${sums.join('\n')}\n`);
