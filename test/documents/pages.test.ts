import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatePlan } from '../../src/plan/index.js';
import { fed, simulated } from '../analysis/feed.js';
import { sheetOf } from '../client/made.js';
import { exampleDesigns } from '../examples/reading.js';
import { launch, needsBrowser, reflows, violations } from '../forms/browser.js';
import { type CheckedPage, w3cFindings, withW3c } from '../w3c.js';

/**
 * The pages that people read, not fill in: plans, reports of made-up data for all and for the unit itself, and the sheet of one
 * client.
 */
const pages: CheckedPage[] = [];
for (const design of await exampleDesigns()) {
  const language = design.name.length % 2 === 0 ? 'sv' : 'en';
  const tables = simulated(design, 24, 3);
  const made = fed(design, tables);
  const sheet = sheetOf(design, tables, 'SIM-0003', { language, all: true });
  const files = [
    ...(await generatePlan(design, { to: 'html', language })),
    ...(await made.files({ to: 'html', language, audience: 'report' })),
    ...(await made.files({ to: 'html', language, audience: 'internal' })),
    ...(sheet ? [sheet] : []),
  ];
  pages.push(...files.map(({ path, text }) => ({ path, text: String(text) })));
}

withW3c('the W3C’s checker', () => {
  it('has nothing to say about plans, reports and sheets', async () => {
    expect(pages.length).toBeGreaterThan(30);
    // The checker takes `img-src data:` for nothing; that the pictures are shown is tried in the browser, below.
    const found = (await w3cFindings(pages)).filter((one) => !/image “data:.* blocked by “img-src”/.test(one));
    expect(found).toEqual([]);
  });
});

needsBrowser('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isu-pages-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shown = pages.filter(({ path }) => /^(columbusimproved|vuxen)/.test(path));
  it.each(shown.map(({ path, text }) => [path, text] as const))(
    '%s: no barrier on a phone or a screen',
    async (path, text) => {
      const file = join(folder, path);
      writeFileSync(file, text);
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, colorScheme });
        const opened = await context.newPage();
        const complaints: string[] = [];
        opened.on('console', (one) => complaints.push(one.text()));
        await opened.goto(pathToFileURL(file).href);
        const broken = await opened.$$eval('img', (all) => all.filter((one) => one.naturalWidth === 0).length);
        expect([complaints, broken], `${path} at ${width}`).toEqual([[], 0]);
        expect(await violations(opened), `${path} at ${width}`).toEqual([]);
        expect(await reflows(opened), `${path} at ${width}`).toBe(true);
        await context.close();
      }
    },
  );
});
