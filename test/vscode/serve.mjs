/** Starts the VS Code of `install.mjs` with a scratch folder of its own, and a browser to see it in. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serverEntry } from './install.mjs';
import { speakSwedish } from './language-pack.mjs';

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser's program, or undefined where none is installed. */
export const browserPath = browsers.find((path) => path && existsSync(path));

/** @returns {Promise<import('playwright-core').Browser>} */
export function openBrowser() {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.accessibilitySupport': 'off',
};

/**
 * A VS Code with the packaged extension and a copy of the workspace.
 * @param {{ vsix: string | undefined, workspace: string, testDriver: boolean, language?: 'sv' | 'en' }} options `testDriver`: runs suites in the extension
 *   host, which a built VS Code otherwise ignores; it also keeps notifications from showing. `language`: that of VS Code, English where it is missing.
 */
export async function serve({ vsix, workspace, testDriver, language = 'en' }) {
  const scratch = mkdtempSync(join(tmpdir(), 'isu-vscode-'));
  const data = join(scratch, 'data');
  const folder = join(scratch, 'workspace');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings));
  cpSync(workspace, folder, { recursive: true });
  const env = {
    ...process.env,
    HOME: scratch,
    XDG_CONFIG_HOME: join(scratch, 'config'),
    XDG_DATA_HOME: join(scratch, 'share'),
  };
  const common = [serverEntry, '--user-data-dir', data, '--extensions-dir', join(data, 'ext')];
  const installed =
    vsix && spawnSync(process.execPath, [...common, '--install-extension', vsix], { env, encoding: 'utf8' });
  if (installed && installed.status !== 0)
    throw new Error(`VS Code did not take the extension:\n${installed.stdout}${installed.stderr}`);
  if (language === 'sv') speakSwedish(data);

  const port = await freePort();
  const flags = [
    '--locale',
    language,
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
  ];
  flags.push('--disable-workspace-trust', '--disable-getting-started-override');
  if (testDriver) flags.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(process.execPath, [...common, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, child, () => log);
  return {
    url,
    folder,
    scratch,
    log: () => log,
    /** The address that opens the workspace with VS Code's `payload`. @param {[string, string][]} payload */
    address(payload) {
      return `${url}?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    },
    /** A path on this machine as VS Code's address for it. @param {string} path */
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    async stop() {
      const ended = new Promise((done) => child.once('close', done));
      child.kill();
      await ended;
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child @param {() => string} log */
async function answering(url, child, log) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`VS Code ended (${child.exitCode}):\n${log()}`);
    const answer = await fetch(`${url}healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill();
  throw new Error(`VS Code did not answer:\n${log()}`);
}
