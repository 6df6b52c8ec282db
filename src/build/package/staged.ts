import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundledIn } from './bundled.ts';
import { noticesOf } from './notices.ts';
import { sbomOf } from './sbom.ts';

interface Contents {
  /** Where they lie in the project, and in the package. */
  files: Readonly<Record<string, string>>;
  /** As they lie in the project. */
  folders?: readonly string[];
  /** Of the package; the project's own has what only those who build it need. */
  manifest: Readonly<Record<string, unknown>> & {
    name: string;
    version: string;
    license: string;
    bin?: Record<string, string>;
  };
  /** Those of the files that hold parts of other packages; their source maps lie beside them. */
  bundles: readonly string[];
}

/** Lays out a package in a clean folder, with the licences and the list of what it is made of. Gives the folder. */
export function staged(folder: string, { files, folders = [], manifest, bundles }: Contents): string {
  const missing = [...Object.keys(files), ...folders].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`missing ${missing.join(', ')}: run npm run build first`);
  const stage = resolve(folder);
  rmSync(stage, { recursive: true, force: true });
  for (const [from, to] of Object.entries(files)) {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    copyFileSync(from, join(stage, to));
  }
  for (const one of folders) cpSync(one, join(stage, one), { recursive: true });
  const bundled = bundledIn(bundles.map((file) => `${file}.map`));
  const { name, version, license, bin = {} } = manifest;
  // Whoever unpacks it without npm can run it.
  for (const program of Object.values(bin)) chmodSync(join(stage, program), 0o755);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesOf(bundled));
  writeFileSync(join(stage, 'sbom.cdx.json'), sbomOf(name, version, license, bundled));
  return stage;
}
