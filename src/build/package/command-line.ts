import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { staged } from './staged.ts';

/** Packages the command line for npm: `dist/isu-<version>.tgz`, whole, with no other package to fetch. */
export function packCommandLine(): string {
  const { name, version, license, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const bundles = ['dist/cli.js', ...chunks('dist/chunks')];
  const cwd = staged('dist/command-line', {
    files: {
      'README.md': 'README.md',
      LICENSE: 'LICENSE',
      'CHANGELOG.md': 'CHANGELOG.md',
      ...Object.fromEntries(bundles.map((file) => [file, file])),
    },
    folders: ['examples'],
    manifest: {
      ...{ name, version, license },
      description: 'Follow-up of social services: designs checked, forms, analysis plan and analysis made from them',
      type: 'module',
      bin: { isu: './dist/cli.js' },
      engines: { node: engines.node },
    },
    bundles,
  });
  // npm gives all files the same time, and says nothing of who packed them.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve('dist')], {
      cwd,
      encoding: 'utf8',
    }),
  ) as { filename: string }[];
  if (!packed) throw new Error('npm packed nothing');
  return resolve('dist', packed.filename);
}

const chunks = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => join(folder, file));
