import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/documents/index.js';
import { overviewDocument } from '../../src/overview/index.js';
import { assess } from '../../src/principles/index.js';
import { review } from '../../src/review/index.js';
import { designIn, filesIn, folders, nameOf } from '../examples/reading.js';
import { reflows, violations } from '../forms/browser.js';
import { theEleven } from '../overview/eleven.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const there = existsSync(executablePath);
const title = there
  ? 'in a browser'
  : `in a browser (skipped: no ${executablePath}; apt-get install chromium, or set CHROMIUM)`;

const baseOf = (file: URL): string => nameOf(file).replace(/\.isu$/, '');

describe.skipIf(!there && process.env.CI !== 'true')(title, () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isu-review-'));
    const today = '2026-06-01';
    for (const language of ['sv', 'en'] as const) {
      for (const file of filesIn(folders.examples)) {
        const design = await designIn(file);
        writeFileSync(
          join(folder, `${baseOf(file)}.${language}.html`),
          html(review(design, assess(design, { today }), { language }), { language }),
        );
      }
      writeFileSync(
        join(folder, `overview.${language}.html`),
        html(overviewDocument(await theEleven(), language), { language }),
      );
    }
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pages = ['columbus', 'mini_maria', 'columbus-improved', 'overview'].flatMap((name) => [
    `${name}.sv`,
    `${name}.en`,
  ]);
  test.each(pages)('%s has no accessibility fault, never scrolls sideways, and asks nobody', async (name) => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) asked.push(request.url());
      });
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      expect(await violations(page)).toEqual([]);
      expect(await reflows(page)).toBe(true);
      const loaded = await page.evaluate('[...document.images].map((one) => one.complete && one.naturalWidth > 0)');
      expect(loaded).toEqual(name.startsWith('overview') ? [true, true] : [true, true, true]);
      expect(asked).toEqual([]);
      await context.close();
    }
  });

  test('the decision sheet is no taller than a printed page, in type of ten points', async () => {
    // A4 with the margins of the sheet in print, at 96 pixels an inch.
    const [width, height] = [((210 - 2 * 14) / 25.4) * 96, ((297 - 2 * 12) / 25.4) * 96];
    for (const name of filesIn(folders.examples).map(baseOf)) {
      for (const language of ['sv', 'en']) {
        const page = await browser.newPage({ viewport: { width: Math.round(width), height: 900 } });
        await page.emulateMedia({ media: 'print' });
        await page.goto(pathToFileURL(join(folder, `${name}.${language}.html`)).href);
        const bottom = await page.evaluate("document.querySelector('.sheet').getBoundingClientRect().bottom");
        expect(bottom, `${name} ${language}`).toBeLessThanOrEqual(height);
        // 10 points, at 96 pixels an inch.
        const smallest = await page.evaluate(
          "Math.min(...[...document.querySelectorAll('.sheet :is(p, li, td, th)')].map((one) => parseFloat(getComputedStyle(one).fontSize)))",
        );
        expect(smallest).toBeGreaterThan(13.3);
        await page.close();
      }
    }
  });

  test('prints on A4 with nothing cut off at the right', async () => {
    const context = await browser.newContext({ viewport: { width: 660, height: 900 } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const name of pages) {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      // What is wider than the paper between its margins would be lost: tables do not scroll there.
      const wide = await page.evaluate(
        `[...document.querySelectorAll('table, img')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length`,
      );
      expect([name, wide]).toEqual([name, 0]);
    }
    await context.close();
  });
});
