import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The page is as it was bundled, with its notices and its list of parts: the one file, which has its notices inside, and the
 * folder for an intranet. Gives all files.
 */
export function packPage(folder = 'dist'): string[] {
  const hosted = join(folder, 'isu-page');
  const single = ['isu.html', 'isu.html.cdx.json'].map((file) => join(folder, file));
  const missing = [...single, hosted].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`missing ${missing.join(', ')}: run npm run build first`);
  return [
    ...single,
    ...readdirSync(hosted)
      .sort()
      .map((file) => join(hosted, file)),
  ];
}
