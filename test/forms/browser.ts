import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { html } from '../../src/forms/html/index.js';
import { forms } from '../../src/forms/making/forms.js';
import type { TargetOptions } from '../../src/forms/target.js';
import type { Design } from '../../src/model/index.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface ShowOptions {
  width?: number;
  bypassCSP?: boolean;
  scheme?: 'dark';
  script?: boolean;
  height?: number;
  /** A form that someone answers alone is left as it opens; else all its questions are shown. */
  start?: boolean;
}
/** The HTML files of a design's forms. */
export const pages = (design: Design, options: TargetOptions = {}) => html(design, forms(design), options);

/** A browser with the forms of some designs. */
export interface Opened {
  /** Opens a form's page by its file's name without `.html`. */
  show(form: string, options?: ShowOptions): Promise<Page>;
  /** What a page must never do: ask the network, throw, or complain (a blocked script or style is a complaint). Each test ends without any. */
  complaints: string[];
}

export const launch = () =>
  chromium.launch({
    executablePath,
    timeout: 120_000,
    // Names of files have å ä ö, as on any desktop.
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

/**
 * A group of tests that need a real browser. Without one it is skipped, and its name says why and what to install; on
 * a build server (CI=true) it fails instead.
 */
export function needsBrowser(title: string, tests: () => void): void {
  const there = existsSync(executablePath);
  const name = there ? title : `${title} (skipped: no ${executablePath}; apt-get install chromium, or set CHROMIUM)`;
  describe.skipIf(!there && process.env.CI !== 'true')(name, tests);
}

/** A group of tests in a real browser, with the forms of some designs. */
export function inBrowser(title: string, designs: readonly Design[], tests: (opened: Opened) => void): void {
  needsBrowser(title, () => {
    let folder = '';
    let browser: Browser;
    const open: BrowserContext[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'isu-forms-'));
      for (const one of designs) {
        for (const file of pages(one)) writeFileSync(join(folder, file.path), file.text);
      }
      browser = await launch();
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((context) => context.close()));
      expect(complaints.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const show = async (form: string, options: ShowOptions = {}) => {
      const { width = 1280, height = 900, bypassCSP = false, scheme, script = true, start = false } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        bypassCSP,
        javaScriptEnabled: script,
        // Colours that are on their way from one to another are measured as neither.
        reducedMotion: 'reduce',
        ...(scheme && { colorScheme: scheme }),
      });
      open.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      page.on('request', (request) => {
        if (!/^(file|blob):/.test(request.url())) complaints.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(pathToFileURL(join(folder, `${form}.html`)).href);
      if (script && !start) await showQuestions(page);
      return page;
    };

    tests({ show, complaints });
  });
}

/** Presses what may be out of sight. */
export const press = (page: Page, id: string) => page.evaluate(`document.getElementById('${id}').click()`);
/** All questions of a form that someone answers alone, from wherever one is in it. */
export const showQuestions = async (page: Page) => {
  if ((await page.locator('#begin').count()) === 0) return;
  if (await page.evaluate(`document.documentElement.classList.contains('one')`)) await press(page, 'one');
  await press(page, 'begin');
};
/** Writes the code, and perhaps the date, where staff do. */
export const identify = async (page: Page, key: string, date?: string) => {
  const alone = (await page.locator('#to-staff').count()) > 0;
  if (alone) await press(page, 'to-staff');
  await page.fill('#i-_case', key);
  if (date !== undefined) await page.fill('#i-_date', date);
  if (alone) await showQuestions(page);
};
/** Presses the button and reads the file that comes. In a form that someone answers alone the button is with what is for staff. */
export const save = async (page: Page, button: string) => {
  const hidden = !(await page.isVisible(button));
  if (hidden) await press(page, 'to-staff');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  if (hidden) await showQuestions(page);
  return { file: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
};
/** Whether nothing scrolls sideways. */
export const reflows = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
/**
 * What axe finds against WCAG 2.2 AA and best practice. The page must have been opened with `bypassCSP`. `preload`: axe asks for the
 * sheets of the page once more, which a page from a file may not.
 */
export const violations = async (page: Page, { preload = true } = {}) => {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], preload: ${preload} })`,
  )) as { violations: { id: string; nodes: { target: unknown }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
};
/** The form with every kind of item. */
export const client = 'columbus_nybesok_client';
/** The same questions where staff ask them: a form of one page. */
export const interview = 'columbus_nybesok_client_interview_instead';

/** Answers everything that is then asked in that form. */
export const fillIn = async (page: Page) => {
  await identify(page, 'K-001', '2026-03-02');
  await page.check('input[name=maendemar][value="7"]');
  await page.check('input[name=maendeoro][value="1"]');
  await page.check('input[name=maendearb][value="1"]');
  await page.fill('#i-maendesedan', '2025-01-15');
  await page.check('input[name=maendeboende][value="3"]');
  await page.check('input[name=maendestod][value="1"]');
  await page.check('input[name=maendestod][value="3"]');
  await page.fill('#i-maendedagar', '2,5');
  await page.fill('#i-maendekomm', '=1+1 "å"\nrad två');
};
