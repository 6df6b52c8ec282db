import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe } from 'vitest';

/**
 * LForms, the form program of the US National Library of Medicine, which reads FHIR Questionnaires. It is fetched from
 * npm's registry once, as it stands: its package.json asks for a whole Angular, which the built files do not need.
 */
const version = '40.1.3';
const cache = resolve(import.meta.dirname, '../../../.cache/lforms');
const folder = join(cache, version);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

function fetched(): string | undefined {
  if (existsSync(folder)) return undefined;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'fetching-'));
  try {
    const npm = ['pack', '--silent', `lforms@${version}`, '--pack-destination', scratch];
    execFileSync('npm', npm, { cwd: scratch, stdio: 'pipe', timeout: 120_000, shell: process.platform === 'win32' });
    const [archive = ''] = readdirSync(scratch);
    execFileSync('tar', ['-xzf', archive], { cwd: scratch, stdio: 'pipe' });
    // Whole or not at all, also when two tests fetch it at the same time.
    if (!existsSync(folder)) renameSync(join(scratch, 'package/dist/lforms'), folder);
    return undefined;
  } catch (error) {
    return `lforms@${version} could not be fetched from npm's registry: ${String(error).split('\n')[0]}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const missing = existsSync(executablePath)
  ? fetched()
  : `no ${executablePath}; apt-get install chromium, or set CHROMIUM`;

/** A group of tests that need LForms. Where it cannot be had the group is skipped, and its name says why; with CI=true it fails. */
export function describeLForms(title: string, tests: () => void): void {
  const skipped = missing !== undefined && process.env.CI !== 'true';
  describe.skipIf(skipped)(missing === undefined ? title : `${title} (skipped: ${missing})`, tests);
}

/** The version of FHIR that a form is in. */
export type Release = 'R4' | 'R5';

const start = (release: Release) => `<!doctype html><html lang="sv"><meta charset="utf-8"><title>LForms</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/webcomponent/styles.css"><main id="form"></main>
<script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/${release}/lformsFHIR.min.js"></script></html>`;
const address = 'http://lforms.test/';
const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** LForms for each release, in one browser, opened when first asked for and closed after the tests. */
let browser: Promise<Browser> | undefined;
const pages = new Map<Release, Promise<Page>>();
/** What a page must never do: ask the network, throw, warn. */
const complaints: string[] = [];
afterAll(async () => (await browser)?.close());

async function open(release: Release): Promise<Page> {
  if (missing !== undefined) throw new Error(missing);
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const opened = await (await browser).newPage({ viewport: { width: 1000, height: 900 }, locale: 'en-US' });
  await opened.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== new URL(address).origin) {
      complaints.push(route.request().url());
      return route.abort();
    }
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: start(release) });
    const file = join(folder, pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const contentType = types[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  opened.on('console', (message) => {
    if (/did not resolve|[Ee]xception|[Ee]rror/.test(message.text()) && !message.text().includes('404')) {
      complaints.push(message.text());
    }
  });
  await opened.goto(address);
  await opened.waitForFunction('window.LForms?.FHIR');
  return opened;
}

/**
 * Shows a Questionnaire in LForms, instead of any that was shown before.
 *
 * @throws Error when LForms refuses it, or complains.
 */
export async function show(questionnaire: object, release: Release): Promise<Page> {
  const opening = pages.get(release) ?? open(release);
  pages.set(release, opening);
  const page = await opening;
  await page.evaluate(`document.getElementById('form').replaceChildren()`);
  const options = JSON.stringify({ fhirVersion: release });
  // What it refuses it refuses with a list of messages.
  await page.evaluate(`LForms.Util.addFormToPage(${JSON.stringify(questionnaire)}, 'form', ${options})
    .catch((refused) => { throw new Error(String(refused)); })`);
  await page.waitForSelector('#form .lhc-form-title');
  content(complaints.splice(0));
  return page;
}
function content(found: string[]): void {
  if (found.length > 0) throw new Error(found.join('\n'));
}

// Timers of the page itself: typing and clicking reach the form after a tenth of a second, however slow the machine is.
const settled = (release: Release) => `(async () => {
  await new Promise((done) => setTimeout(done, 300));
  await LForms.Util._getFormObjectInScope()._expressionProcessor.runCalculations(false);
  return { ...LForms.Util.getFormFHIRData('QuestionnaireResponse', '${release}'), authored: undefined };
})()`;

/** The QuestionnaireResponse of the form that is shown, when nothing more is being worked out. */
export async function response(release: Release): Promise<unknown> {
  const page = await pages.get(release);
  if (!page) throw new Error('no form is shown');
  for (let before = ''; ; ) {
    const now: unknown = await page.evaluate(settled(release));
    const text = JSON.stringify(now);
    if (text === before) {
      content(complaints.splice(0));
      return now;
    }
    before = text;
  }
}
