import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the suite for the extension host, and makes the empty extension that VS Code wants as the one being developed:
 * what is tested is the package that was installed.
 * @returns {Promise<{ suite: string, host: string }>} both as absolute paths
 */
export async function bundleSuite() {
  const suite = resolve('out/vscode/suite/index.cjs');
  const host = resolve('out/vscode/empty-extension');
  await build({
    entryPoints: [resolve('test/vscode/suite/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  mkdirSync(host, { recursive: true });
  const manifest = { name: 'empty', publisher: 'isu-test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(host, 'package.json'), JSON.stringify(manifest));
  return { suite, host };
}
