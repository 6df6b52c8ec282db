import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pages } from '../browser.js';
import { course, safety } from './design.js';

export const violence = 'kvinnofrid_start_client';
export const ordinary = 'kurs_start_client';
export const phone = { width: 375, height: 667, start: true };
export const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
export const pageOf = (id: string) =>
  [...pages(safety), ...pages(course)].find(({ path }) => path === `${id}.html`)?.text ?? '';
export const inside = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 667;
};
export const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.tagName');
/** Answers what is asked, from the first question to the check. */
export const answer = async (page: Page) => {
  await page.click('#begin');
  await page.check('input[name=tryggnu][value="7"]');
  await page.click('#next');
  await page.check('input[name=trygghjalp][value="0"]');
  await page.click('#next');
  await page.fill('#i-tryggdagar', '3');
  await page.click('#next');
  await page.click('#next');
};
export const handIn = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#hand-in')]);
  return { file: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
};
