import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A package of another's, parts of which stand in a bundle. */
export interface Bundled {
  name: string;
  version: string;
  /** As its manifest says it: an SPDX expression. */
  licence: string;
  description?: string;
  homepage?: string;
  /** The texts of its licence and notices, in the order of the files' names, then those in the code that stands in the bundle. */
  texts: readonly string[];
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  description?: string;
  homepage?: string;
}

/**
 * The packages whose code stands in bundles, by their source maps: what was shaken off is not among them. Ordered by name
 * and version. Throws where one states no licence, since it may not be shipped then.
 */
export const bundledIn = (maps: readonly string[]): Bundled[] => packagesOf(maps.flatMap(sourcesOf));

/** The packages that files, by their absolute paths, are of. */
export function packagesOf(sources: readonly string[]): Bundled[] {
  const files = new Set(sources);
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder) byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const all = [...byFolder].map(([folder, own]) => read(folder, own));
  const found = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}
const sourcesOf = (map: string): string[] =>
  (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources.map((one) => resolve(dirname(map), one));

/** The folder of the package that a file is of; packages have manifests without a name inside, too. */
function packageFolder(file: string): string | undefined {
  if (!file.includes('node_modules')) return undefined;
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && manifestIn(folder).version) return folder;
  }
  return undefined;
}
const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function read(folder: string, files: readonly string[]): Bundled {
  const { name, version, license, description, homepage } = manifestIn(folder);
  if (!name || !version || !license) throw new Error(`${folder} states no ${license ? 'name or version' : 'licence'}`);
  const own = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const texts = [...own, ...new Set(files.toSorted().flatMap(legalComments))];
  return { name, version, licence: license, texts, ...(description && { description }), ...(homepage && { homepage }) };
}

/** What a file says of rights: a package may carry the code of others inside its own. */
const legalComments = (file: string): string[] =>
  existsSync(file)
    ? (readFileSync(file, 'utf8').match(/\/\*(?:[^*]|\*(?!\/))*\*\//g) ?? [])
        .filter((comment) => /@license|@preserve|\bcopyright\b/i.test(comment))
        .map((comment) => comment.replaceAll(/^\/\*[*!]?|\*\/$|^[ \t]*\*[ \t]?/gm, '').trim())
    : [];
