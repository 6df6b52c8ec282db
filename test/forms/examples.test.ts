import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { inBrowser, pages, reflows, violations } from './browser.js';

/** Pages of example designs: the one that the demonstration shows a stranger first, and one of a real operation. */
const folder = join(import.meta.dirname, '../../examples');
const isu = createIsu(async () => undefined);
const files = ['columbus-improved.isu', 'kast.isu'];
const readings = await isu.open(
  files.map((name) => ({
    uri: pathToFileURL(join(folder, name)).href,
    text: readFileSync(join(folder, name), 'utf8'),
  })),
);
const designs = readings.flatMap((reading) => reading.designs.map(({ design }) => design));

const names = designs.flatMap((design) => pages(design).map(({ path }) => path.replace(/\.html$/, '')));

inBrowser('the forms of the examples in a browser', designs, ({ show }) => {
  it.each(names)('%s: no barrier at 320 and 1280 px, in every language', async (name) => {
    for (const width of [320, 1280]) {
      const page = await show(name, { width, bypassCSP: true });
      const languages = await page.locator('[data-language]').count();
      for (let language = 0; language < Math.max(languages, 1); language++) {
        if (languages > 0) await page.locator('[data-language]').nth(language).click();
        expect(await violations(page), `at ${width}`).toEqual([]);
        expect(await reflows(page), `at ${width}`).toBe(true);
      }
    }
  });
});
