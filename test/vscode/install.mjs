/**
 * Puts a real VS Code (code-server, from the npm registry) into a cache folder of its own, so that `npm ci` stays
 * small. Does nothing when it is there. The folder is `.cache/vscode` in the project, or ISU_VSCODE_CACHE.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const VERSION = '4.139.1';
const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of the installation; it may not exist yet. */
export const cacheFolder = resolve(process.env.ISU_VSCODE_CACHE ?? join(ROOT, '.cache/vscode'));
/** The program to start with node: `node ENTRY …`. */
export const serverEntry = join(cacheFolder, 'node_modules/code-server/out/node/entry.js');
const mark = join(cacheFolder, 'installed');

/** True when the whole of the wanted version is in place. */
export function isInstalled() {
  return existsSync(serverEntry) && existsSync(mark) && readFileSync(mark, 'utf8') === VERSION;
}

/** Installs when missing. Rejects with the last lines of npm when that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log(`VS Code for tests: installing code-server ${VERSION} into ${cacheFolder} (about 600 MB)`);
  rmSync(cacheFolder, { recursive: true, force: true });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(join(cacheFolder, 'package.json'), '{ "private": true }\n');
  await npm(cacheFolder, ['install', '--ignore-scripts', `code-server@${VERSION}`], 'code-server');
  await npm(
    join(cacheFolder, 'node_modules/code-server/lib/vscode'),
    ['install', '--omit=dev', '--ignore-scripts'],
    'VS Code',
  );
  await npm(
    join(cacheFolder, 'node_modules/code-server/lib/vscode/extensions'),
    ['install', '--omit=dev', '--ignore-scripts'],
    'built-in extensions',
  );
  writeFileSync(mark, VERSION);
}

/** @param {string} cwd @param {string[]} args @param {string} what */
function npm(cwd, args, what) {
  const started = Date.now();
  return new Promise((done, fail) => {
    const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
    let tail = '';
    const keep = (/** @type {Buffer} */ data) => {
      tail = (tail + data.toString()).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(`npm install of ${what} failed (${code}):\n${tail}`));
      console.log(`  ${what}: ${Math.round((Date.now() - started) / 1000)} s`);
      done(undefined);
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await install();
