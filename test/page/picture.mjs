/** Takes the pictures of the page that the README shows: `node src/build/bundle.ts page && node test/page/picture.mjs`. */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [language, locale, example] of [
  ['sv', 'sv-SE', 'columbus.isu'],
  ['en', 'en-GB', 'columbus.en.isu'],
]) {
  const page = await browser.newPage({ locale, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(pathToFileURL('dist/isu.html').href);
  await page.selectOption('#example', example);
  await page.click('#example + button');
  await page.waitForSelector('.verdicts');
  await page.screenshot({ path: `docs/pictures/page.${language}.png` });
  await page.close();
}
await browser.close();
