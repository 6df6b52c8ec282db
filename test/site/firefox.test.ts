import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefox, howToInstall } from '../needs.js';
import { course, filesOf, housing, sourcesOf } from './made.js';

/** In Firefox, from a file, under the rule that every user has. */
const isLeftOut = !firefox.isThere() && process.env.CI !== 'true';
const title = isLeftOut ? `the register in Firefox (left out: ${howToInstall(firefox)})` : 'the register in Firefox';

describe.skipIf(isLeftOut)(title, () => {
  let folder = '';
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isu-site-firefox-'));
    for (const [path, text] of filesOf(await sourcesOf([course, housing]))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    browser = await launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      protocolTimeout: 600_000,
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is searched, and its texts are had, from disk', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.type('#query', 'malmö');
    expect(await page.$$eval('#rows h3', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Boendestöd för äldre',
    ]);
    expect(await page.evaluate(`getComputedStyle(document.getElementById('query')).borderTopWidth`)).toBe('2px');
    await page.click('#rows button');
    await page.waitForFunction(`Object.values(window.isuTexts).length === 1`);
    expect(await page.evaluate(`Object.values(window.isuTexts)[0][1]`)).toBe(housing);
    expect(complaints).toEqual([]);
  });
});
