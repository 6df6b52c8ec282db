import { build } from 'esbuild';

/** The language server in one file (`.cjs`), bundled as the extension's own. */
export async function bundledServer(outfile: string): Promise<void> {
  await build({
    entryPoints: ['src/server/main.node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}
