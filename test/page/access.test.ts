import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reflows, violations } from '../forms/browser.js';
import { focused, inPage, open, turnTo, verdicts } from './opened.js';

const columbus = readFileSync('examples/columbus.isu', 'utf8');
const tabs = ['verdicts', 'schedule', 'forms', 'plan', 'precision', 'review', 'simulation', 'data', 'overview'];

/** Goes through every tab, as soon as each has something to show. */
async function everyTab(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('start');
  await page.click('.begin .main');
  await look('five questions');
  await page.click('form button:not([type=submit])');
  await open(page, columbus, 'columbus.isu');
  await page.click('#part-P5 summary');
  await look('questions');
  await turnTo(page, 'right');
  for (const tab of tabs) {
    const before = await page.getAttribute('#frame', 'srcdoc');
    await page.click(`#tab-${tab}`);
    if (tab === 'simulation') await page.click('#controls .main');
    const shown = { verdicts: '.verdicts', schedule: '.lanes', data: '#controls .main' }[tab] ?? '#frame:not([hidden])';
    await page.waitForSelector(shown);
    if (shown.startsWith('#frame')) {
      // What the tab before has shown is not what is looked at.
      await expect.poll(() => page.getAttribute('#frame', 'srcdoc'), { timeout: 120_000 }).not.toBe(before);
      await (await (await page.waitForSelector('#frame')).contentFrame())?.waitForSelector('h1');
    }
    await look(tab);
  }
  await turnTo(page, 'left');
  await page.click('#tab-text');
  await page.waitForSelector('#editor .cm-content');
  await look('text');
}

inPage('the page can be read by everyone', ({ show }) => {
  it.each([
    { width: 1280, colorScheme: 'light', locale: 'sv-SE' },
    { width: 375, colorScheme: 'dark', locale: 'en-GB' },
  ] as const)('%o: no tab breaks a rule of axe or scrolls sideways', async ({ width, ...options }) => {
    const page = await show({ ...options, viewport: { width, height: 800 }, bypassCSP: true });
    const found: Record<string, unknown> = {};
    await everyTab(page, async (name) => {
      const broken = await violations(page);
      if (broken.length > 0) found[name] = broken;
      if (!(await reflows(page))) found[`${name} scrolls`] = true;
    });
    expect(found).toEqual({});
  });

  it('shows which tab is chosen, and which button is the main one, in forced colours', async () => {
    const page = await show({ forcedColors: 'active' });
    await open(page, columbus);
    await page.waitForSelector('.verdicts');
    const looks = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).borderBottomColor`);
    expect(await looks('#tab-verdicts')).not.toBe(await looks('#tab-plan'));
  });

  it('is used with the keyboard alone: begun, answered, gone through and edited', async () => {
    const page = await show();
    /** Presses Tab until the focus is on what is looked for. */
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 150; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`Tab never comes to ${selector}`);
    };
    await tabTo('.begin .main');
    await page.keyboard.press('Enter');
    await tabTo('#five-intervention');
    await page.keyboard.type('Stödsamtal');
    await tabTo('form [type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.verdicts');
    await tabTo('#tab-guide');
    await tabTo('#guide button.main');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Unga vuxna');
    const question = await page.evaluate<string>('document.activeElement.closest("li").id');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`#${question} .answer`).count(), { timeout: 60_000 }).toBe(1);
    expect(await focused(page)).toBe(question);
    await tabTo('#tab-verdicts');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('#tab-schedule[aria-selected=true]');
    await page.keyboard.press('Home');
    await page.waitForSelector('.verdicts');
    expect(await verdicts(page)).toHaveLength(5);
    await page.keyboard.press('Shift+Tab');
    await page.click('#tab-text');
    await tabTo('#editor');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// ');
    expect(await page.locator('#editor .cm-line').first().innerText()).toMatch(/^\/\/ /);
    // Tab leads out of the text, so that nobody is caught in it.
    await tabTo('#tab-verdicts, #tab-schedule');
  });
});
