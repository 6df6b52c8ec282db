/**
 * Tests the packaged extension in a real VS Code: the suite inside the extension host, then as a person sees it,
 * and the way of somebody who has just installed it.
 *
 *     node test/vscode/run.mjs [--built | --vsix FILE] [--only host|web|ui|trial]
 *
 * The extension is built and packaged first; with --built what is in dist/ is packaged, with --vsix that package is
 * tested. Screenshots are written to out/vscode/. Exits with 1 when a test fails. Where Chromium or npm's registry is
 * missing the tests are left out, and said to be; with CI=true that fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite, bundleWebSuite } from './bundle-suite.mjs';
import { install } from './install.mjs';
import { browserPath, openBrowser, serve } from './serve.mjs';
import { uiTests } from './ui.mjs';
import { beginningTests } from './ui-beginning.mjs';
import { trial } from './ui-trial.mjs';

const { values } = parseArgs({
  options: { built: { type: 'boolean' }, vsix: { type: 'string' }, only: { type: 'string' } },
});
const workspace = resolve('test/vscode/workspace');
const pictures = resolve('out/vscode');
const tally = { passed: 0, failed: 0 };

if (!browserPath)
  leaveOut('Chromium is not installed. Install it (Debian: apt-get install chromium), or set CHROMIUM.');
try {
  await install();
} catch (error) {
  leaveOut(`VS Code could not be installed from npm's registry. ${error instanceof Error ? error.message : error}`);
}
const vsix = values.vsix ? resolve(values.vsix) : packaged();
mkdirSync(pictures, { recursive: true });
holdSize();

const browser = await openBrowser();
try {
  const { only } = values;
  if (!only || only === 'host') await runInHost();
  if (!only || only === 'web') await runInWorker();
  if (!only || only === 'ui') await runAsPerson();
  if (!only || only === 'trial') await runTrials();
} finally {
  await browser.close();
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);

/** @param {string} reason @returns {never} */
function leaveOut(reason) {
  const failed = process.env.CI === 'true' ? 1 : 0;
  console.log(`Left out: the tests in VS Code. ${reason}\n\n0 passed, ${failed} failed`);
  process.exit(failed);
}

function packaged() {
  const [program, ...args] = values.built
    ? [process.execPath, 'src/build/package.ts', 'extension']
    : ['npm', 'run', '-s', 'package'];
  const run = spawnSync(program, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error(`The extension could not be packaged:\n${run.stdout}${run.stderr}`);
    process.exit(1);
  }
  return resolve('dist/isu.vsix');
}

/** The package has the extension and its server for a computer and for a browser, and is fetched over slow lines, too. */
function holdSize() {
  const [size, most] = [statSync(vsix).size, 2_000_000];
  if (size <= most) tally.passed++;
  else tally.failed++;
  console.log(`${size <= most ? '✔' : '✖'} the package is at most ${most} bytes: ${size}`);
}

/** The Mocha suite, in the extension host, against the installed package. */
async function runInHost() {
  console.log('In the extension host');
  const { suite, host } = await bundleSuite();
  await runSuite({ suite, host, picture: 'host' }, true);
}

/** The rows that need no Node, with the extension and its server in web workers. */
async function runInWorker() {
  console.log('In a web worker');
  const { suite, extension } = await bundleWebSuite();
  await runSuite({ suite, host: extension, picture: 'web' }, false);
}

/** @param {{ suite: string, host: string, picture: string }} what @param {boolean} isInstalled The package, beside the extension that is developed. */
async function runSuite({ suite, host, picture }, isInstalled) {
  const before = tally.failed;
  const code = await inVsCode(
    true,
    async (vscode, page) => {
      /** @type {(code: number) => void} */
      let end = () => undefined;
      const ended = new Promise((done) => (end = done));
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const line = String(args[0] ?? '');
        if (line.includes('✔')) tally.passed++;
        if (line.includes('✖')) tally.failed++;
        if (/[✔✖│]/.test(line)) console.log(line);
      });
      await page.exposeFunction('codeAutomationExit', end);
      await page.goto(
        vscode.address([
          ['extensionDevelopmentPath', vscode.remote(host)],
          ['extensionTestsPath', vscode.remote(suite)],
          ['skipWelcome', 'true'],
        ]),
      );
      const limit = new Promise((done) => setTimeout(done, 300_000, 'limit').unref());
      const code = await Promise.race([ended, limit]);
      await page.screenshot({ path: join(pictures, `${picture}.png`) });
      return code;
    },
    { isInstalled },
  );
  if (code === 'limit') {
    tally.failed++;
    console.log('✖ the suite did not end within 300 seconds');
  } else if (code !== 0 && tally.failed === before) {
    tally.failed++;
    console.log(`✖ the suite could not run (${code})`);
  }
}

/** Typing, clicking and looking. */
async function runAsPerson() {
  console.log('As a person sees it');
  await inVsCode(false, async (vscode, page) => {
    for (const [name, test] of Object.entries({ ...uiTests, ...beginningTests })) {
      try {
        await test({ vscode, page, picture: (file) => page.screenshot({ path: join(pictures, `${file}.png`) }) });
        tally.passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        tally.failed++;
        console.log(`  ✖ ${name}\n${String(error instanceof Error ? error.message : error).replace(/^/gm, '    │ ')}`);
        await page.screenshot({ path: join(pictures, `failed-${tally.failed}.png`) });
      }
    }
  });
}

/** From the installed package and an empty folder, each time in a VS Code of its own. */
async function runTrials() {
  console.log('From an empty folder to five principles followed, forms and a plan');
  const empty = mkdtempSync(join(tmpdir(), 'isu-empty-'));
  for (const language of /** @type {const} */ (['en', 'sv']))
    for (const way of /** @type {const} */ (['keyboard', 'mouse'])) {
      const name = `in ${language === 'sv' ? 'a Swedish' : 'an English'} VS Code, by ${way}`;
      await inVsCode(
        false,
        async (vscode, page) => {
          try {
            const picture = (/** @type {string} */ file) => page.screenshot({ path: join(pictures, `${file}.png`) });
            const { done, seconds } = await trial({ vscode, page, picture, language, way });
            tally.passed++;
            console.log(`  ✔ ${name}: ${done} things to do (${seconds} s without a person's time to think)`);
          } catch (error) {
            tally.failed++;
            console.log(
              `  ✖ ${name}\n${String(error instanceof Error ? error.message : error).replace(/^/gm, '    │ ')}`,
            );
            await page.screenshot({ path: join(pictures, `failed-${tally.failed}.png`) });
          }
        },
        { workspace: empty, language, viewport: { width: 1200, height: 760 } },
      );
    }
  rmdirSync(empty);
}

/**
 * @template T
 * @param {boolean} testDriver
 * @param {(vscode: Awaited<ReturnType<typeof serve>>, page: import('playwright-core').Page) => Promise<T>} use
 * @param {{ isInstalled?: boolean, workspace?: string, language?: 'sv' | 'en', viewport?: { width: number, height: number } }} options
 */
async function inVsCode(testDriver, use, options = {}) {
  const { isInstalled = true, language = 'en', viewport = { width: 1500, height: 950 } } = options;
  const vscode = await serve({
    vsix: isInstalled ? vsix : undefined,
    workspace: options.workspace ?? workspace,
    testDriver,
    language,
  });
  const context = await browser.newContext({ viewport, locale: language === 'sv' ? 'sv-SE' : 'en-GB' });
  try {
    return await use(vscode, await context.newPage());
  } finally {
    await context.close();
    await vscode.stop();
  }
}
