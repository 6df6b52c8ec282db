import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { designIn, filesIn, folders, nameOf } from '../examples/reading.js';
import { inBrowser, pages, reflows, violations } from './browser.js';
import { generatedDesigns } from './generated.js';

/** Pages of example designs: the one that the demonstration shows a stranger first, and one of a real operation. */
const shownFirst = ['columbus-improved.isu', 'kast.isu'];
const examples = await Promise.all(
  filesIn(folders.examples)
    .filter((file) => shownFirst.includes(nameOf(file)))
    .map(designIn),
);
// A form that is used instead of the ordinary one asks the same questions.
const names = examples
  .flatMap((design) => pages(design).map(({ path }) => path.replace(/\.html$/, '')))
  .filter((name) => !name.endsWith('_instead'));

/** Changes the language; on a phone that is done on the first screen. */
const speak = (page: Page, place: number) =>
  page.evaluate(`document.querySelectorAll('[data-language]')[${place}].click()`);

inBrowser('the forms of the examples in a browser', examples, ({ show }) => {
  it.each(names)('%s: no barrier at 320 and 1280 px, in every language', async (name) => {
    for (const width of [320, 1280]) {
      const page = await show(name, { width, bypassCSP: true });
      const languages = await page.locator('[data-language]').count();
      for (let language = 0; language < Math.max(languages, 1); language++) {
        if (languages > 0) await speak(page, language);
        expect(await violations(page), `at ${width}`).toEqual([]);
        expect(await reflows(page), `at ${width}`).toBe(true);
      }
    }
  });
});

/** Every eighth, under a name of its own: different designs may have the same one. */
const generated = generatedDesigns()
  .filter((_, index) => index % 8 === 0)
  .map((design, index) => ({ ...design, code: `gen${index}` }));

inBrowser('the forms of generated designs in a browser', generated, ({ show }) => {
  it.each(generated)('$code: no barrier at 320 px, in its last language', async (design) => {
    const [longest] = pages(design).sort((one, other) => other.text.length - one.text.length);
    const page = await show((longest?.path ?? '').replace(/\.html$/, ''), { width: 320, bypassCSP: true });
    const languages = await page.locator('[data-language]').count();
    if (languages > 0) await speak(page, languages - 1);
    expect(await violations(page)).toEqual([]);
    expect(await reflows(page)).toBe(true);
  });
});
