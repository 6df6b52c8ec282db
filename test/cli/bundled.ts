import { basename } from 'node:path';
import { build } from 'esbuild';

/** The programs of the command line (`main`, `demo`) bundled into a folder, as `.mjs`, to be run in processes of their own. */
export const bundled = (folder: string, ...programs: readonly ('main' | 'demo')[]): Promise<void> =>
  bundledPrograms(folder, ...programs.map((name) => `src/cli/${name}.ts`));

/** Programs of this project, by their paths in it, bundled into a folder as `.mjs`. */
export async function bundledPrograms(folder: string, ...programs: readonly string[]): Promise<void> {
  await build({
    entryPoints: programs.map((path) => ({ in: path, out: basename(path, '.ts') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
}
