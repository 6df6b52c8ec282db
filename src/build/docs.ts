/** Writes the documentation as a site of still pages into `dist/docs`: `npm run docs`. Open `dist/docs/index.html`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from './docs/site.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist/docs');
const files = site(root);
rmSync(out, { recursive: true, force: true });
for (const { path, content } of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
console.log(`${files.length} files in dist/docs`);
