import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/index.js';
import { generateOverview } from '../../src/overview/index.js';
import { generatePlan } from '../../src/plan/index.js';
import { generatePrecision } from '../../src/plan/precision/index.js';
import { type Assessment, assess } from '../../src/principles/index.js';
import { generateReview } from '../../src/review/index.js';
import { generateLetter } from '../../src/review/letter/letter.js';
import { scheduleFile, scheduleOf } from '../../src/schedule/index.js';
import { fed, simulated } from '../analysis/feed.js';
import { sheetOf } from '../client/made.js';
import { exampleDesigns } from '../examples/reading.js';
import { launch, needsBrowser, reflows, violations } from '../forms/browser.js';
import { type CheckedPage, w3cFindings, withW3c } from '../w3c.js';

/**
 * The pages that people read, not fill in: plans, precision, reviews, letters, reports of made-up data for all and for the unit
 * itself, the sheet of one client, what is due, and the overview.
 */
const pages: CheckedPage[] = [];
const assessments: Assessment[] = [];
/** Two clients: one who began two months ago, and one of whom nothing is known. */
const clients = [{ start: dayNumber('2026-04-01') }, {}].map((stated, index) => ({
  code: `K${index + 1}`,
  stated,
  answered: [],
  missed: [],
}));
const looked = { today: dayNumber('2026-06-01'), until: dayNumber('2026-12-01') };
for (const design of await exampleDesigns()) {
  const language = design.name.length % 2 === 0 ? 'sv' : 'en';
  const tables = simulated(design, 24, 3);
  const made = fed(design, tables);
  const sheet = sheetOf(design, tables, 'SIM-0003', { language, all: true });
  const assessment = assess(design, { today: '2026-06-01' });
  assessments.push(assessment);
  const files = [
    ...(await generateReview(assessment, { to: 'html', language })),
    ...(await generateLetter(assessment, { to: 'html', language })),
    { path: `${design.code}.precision.html`, text: generatePrecision(design, { to: 'html', language }) },
    await scheduleFile(design, scheduleOf(design, clients, looked), { to: 'html', language }),
    ...(await generatePlan(design, { to: 'html', language })),
    ...(await made.files({ to: 'html', language, audience: 'report' })),
    ...(await made.files({ to: 'html', language, audience: 'internal' })),
    ...(sheet ? [sheet] : []),
  ];
  pages.push(...files.map(({ path, text }) => ({ path, text: String(text) })));
}
for (const language of ['sv', 'en'] as const)
  pages.push({ path: `overview.${language}.html`, text: generateOverview(assessments, { to: 'html', language }) });

withW3c('the W3C’s checker', () => {
  it('has nothing to say about any page', async () => {
    expect(pages.length).toBeGreaterThan(90);
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

  const shown = pages.filter(({ path }) => /^(columbusimproved|overview)/.test(path));
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
