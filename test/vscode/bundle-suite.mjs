import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Bundles the suite for a web worker, and lays out the packaged extension as one that runs in a web worker only: a VS Code
 * that has both kinds of extension host would take the other.
 * @returns {Promise<{ suite: string, extension: string }>} both as absolute paths
 */
export async function bundleWebSuite() {
  const extension = resolve('out/vscode/web-extension');
  rmSync(extension, { recursive: true, force: true });
  cpSync(resolve('dist/extension'), extension, { recursive: true });
  // VS Code runs a suite in the extension host of the extension whose folder it lies in.
  const suite = join(extension, 'suite.js');
  await build({
    entryPoints: [resolve('test/vscode/suite/index.web.ts')],
    outfile: suite,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome120',
    sourcemap: 'inline',
    external: ['vscode'],
    // Mocha is a script of a page: it would take the suite's module for its own.
    define: { module: 'undefined' },
    alias: { 'node:assert/strict': resolve('test/vscode/suite/assert.web.ts') },
    logLevel: 'warning',
  });
  const path = join(extension, 'package.json');
  const { main, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  if (!main || !manifest.browser) throw new Error('the package is for VS Code on a computer and in a browser');
  writeFileSync(path, JSON.stringify(manifest));
  return { suite, extension };
}
