/**
 * Packages the VS Code extension: stages a clean folder, `dist/extension`, and makes `dist/isu.vsix` of it.
 * Run from the project's folder, after `bundle.ts server extension`. Needs no network.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const stage = resolve('dist/extension');
const target = resolve('dist/isu.vsix');

/** What an extension's manifest has; everything else in the project's package.json is for those who build it. */
const manifestKeys = [
  'name',
  'displayName',
  'description',
  'version',
  'publisher',
  'license',
  'repository',
  'bugs',
  'homepage',
  'categories',
  'keywords',
  'icon',
  'main',
  'browser',
  'activationEvents',
  'contributes',
];

/** Files of the extension: where they lie in the project, and in the package. */
const files: Record<string, string> = {
  'src/extension/README.md': 'README.md',
  'src/extension/icon.png': 'icon.png',
  'src/extension/activity.svg': 'activity.svg',
  LICENSE: 'LICENSE',
  'CHANGELOG.md': 'CHANGELOG.md',
  'package.nls.json': 'package.nls.json',
  'package.nls.sv.json': 'package.nls.sv.json',
  'dist/extension.cjs': 'dist/extension.cjs',
  'dist/server.cjs': 'dist/server.cjs',
  'dist/server.core.cjs': 'dist/server.core.cjs',
  'dist/extension.web.js': 'dist/extension.web.js',
  'dist/server.web.js': 'dist/server.web.js',
  'dist/isu.config.schema.json': 'dist/isu.config.schema.json',
  'syntaxes/language-configuration.json': 'syntaxes/language-configuration.json',
  'syntaxes/isu.tmLanguage.json': 'syntaxes/isu.tmLanguage.json',
};

/** Folders of the extension, as they lie in the project: the pictures of the walkthrough, and the samples. */
const folders = ['media', 'examples'];

const missing = [...Object.keys(files), ...folders].filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`package: missing ${missing.join(', ')}`);
  process.exit(2);
}
rmSync(stage, { recursive: true, force: true });
for (const [from, to] of Object.entries(files)) {
  mkdirSync(dirname(join(stage, to)), { recursive: true });
  copyFileSync(from, join(stage, to));
}
for (const folder of folders) cpSync(folder, join(stage, folder), { recursive: true });
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);

await createVSIX({
  cwd: stage,
  packagePath: target,
  // Everything is in the bundles.
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

function manifest() {
  const root: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
  const kept = Object.fromEntries(Object.entries(root).filter(([key]) => manifestKeys.includes(key)));
  // In the project the icons lie beside the extension's source.
  const text = JSON.stringify(kept).replaceAll(/src\/extension\/(icon\.png|activity\.svg)/g, '$1');
  return { ...JSON.parse(text), files: ['**'], engines: { vscode: (root.engines as { vscode: string }).vscode } };
}
