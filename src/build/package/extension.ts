import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { staged } from './staged.ts';

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
  'dist/isu.config.schema.json': 'dist/isu.config.schema.json',
  'syntaxes/language-configuration.json': 'syntaxes/language-configuration.json',
  'syntaxes/isu.tmLanguage.json': 'syntaxes/isu.tmLanguage.json',
};

const bundles = [
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/server.core.cjs',
  'dist/extension.web.js',
  'dist/server.web.js',
];

/** Folders of the extension, as they lie in the project: the pictures of the walkthrough, and the samples. */
const folders = ['media', 'examples'];

/** Packages the VS Code extension: stages a clean folder, `dist/extension`, and makes `dist/isu.vsix` of it. */
export async function packExtension(): Promise<string> {
  const target = resolve('dist/isu.vsix');
  const cwd = staged('dist/extension', {
    files: { ...files, ...Object.fromEntries(bundles.map((file) => [file, file])) },
    folders,
    manifest: manifest(),
    bundles,
  });
  // The packer sorts its files, and gives all of them this time.
  process.env.SOURCE_DATE_EPOCH ??= earliestInZip;
  await createVSIX({
    cwd,
    packagePath: target,
    // Everything is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return target;
}
/** 1980-01-02: a time that a zip can say, wherever on earth it is made. */
const earliestInZip = '315619200';

function manifest() {
  const root: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
  const kept = Object.fromEntries(Object.entries(root).filter(([key]) => manifestKeys.includes(key)));
  // In the project the icons lie beside the extension's source.
  const text = JSON.stringify(kept).replaceAll(/src\/extension\/(icon\.png|activity\.svg)/g, '$1');
  return { ...JSON.parse(text), files: ['**'], engines: { vscode: (root.engines as { vscode: string }).vscode } };
}
