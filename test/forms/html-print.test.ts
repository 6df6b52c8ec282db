import { execFileSync, spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { client, fillIn, identify, inBrowser, press } from './browser.js';
import { design } from './fixture.js';

const reader = spawnSync('pdftotext', ['-v']).error === undefined;
const skipped = reader ? '' : ' (skipped: no pdftotext; apt-get install poppler-utils)';

/** The sheets that the page is printed on, as text. */
async function sheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

inBrowser('the form on paper', [design], ({ show }) => {
  it('has all questions, with words for when they are asked, and nothing to press', async () => {
    const page = await show(client);
    expect(await page.isVisible('#q-maendevem')).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#q-maendevem')).toBe(true);
    // Without the marks that keep an answer in another direction apart.
    const note = async (item: string) =>
      (await page.textContent(`#q-maende${item} .if`))?.replace(/[\u2068\u2069]/g, '');
    expect(await note('sedan')).toBe('Besvaras bara om svaret på fråga 3 är ”Ja”.');
    expect(await note('vem')).toBe(
      'Besvaras bara om ”Någon annan” är valt i fråga 6 och svaret på fråga 1 är högst 3, eller om svaret på fråga 5 är ”Akut hemlöshet”.',
    );
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('input[type=text]:visible, input[type=date]:visible, textarea:visible').count()).toBe(0);
  });

  it('has somewhere to write each answer: a line for a code or a number, five for a text, eight boxes for a date', async () => {
    const page = await show(client, { start: true });
    await page.emulateMedia({ media: 'print' });
    const places = (selector: string) => page.locator(`${selector}:visible`).count();
    expect(await places('.mirror')).toBe(2);
    expect(await places('.rules')).toBe(2);
    expect(await places('.rules i')).toBe(10);
    expect(await places('.boxes')).toBe(2);
    expect(await places('.boxes i')).toBe(16);
    expect(await places('.option input')).toBe(11 + 5 + 2 + 3 + 3);
  });

  it('has the answers given where they were given', async () => {
    const page = await show(client);
    await fillIn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.textContent('[data-mirror=i-maendekomm]')).toBe('=1+1 "å"\nrad två');
    expect(await page.textContent('[data-mirror=i-_case]')).toBe('K-001');
    expect(await page.textContent('[data-mirror=i-_date]')).toBe('2026-03-02');
    expect(await page.locator('.boxes:visible').count()).toBe(0);
    expect(await page.locator('.rules:visible').count()).toBe(1);
  });

  it('has all questions also when the screen shows one at a time', async () => {
    const page = await show(client);
    await press(page, 'one');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.item:visible').count()).toBe(11);
    expect(await page.isVisible('#handling')).toBe(true);
  });

  it('is in black on white, in 12 points or more, also where the screen is dark', async () => {
    const page = await show(client, { scheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const found = (await page.evaluate(`(() => {
      const shown = [...document.querySelectorAll('body *')]
        .filter((one) => one.checkVisibility() && !one.closest('.sr') && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
        .map((one) => getComputedStyle(one));
      return { sizes: shown.map((one) => parseFloat(one.fontSize)), colours: [...new Set(shown.map((one) => one.color))], page: getComputedStyle(document.body).backgroundColor };
    })()`)) as { sizes: number[]; colours: string[]; page: string };
    expect(found.sizes.length).toBeGreaterThan(80);
    expect(Math.min(...found.sizes)).toBeGreaterThanOrEqual(16);
    expect(found.colours).toEqual(['rgb(0, 0, 0)']);
    expect(found.page).toBe('rgb(255, 255, 255)');
  });

  it.skipIf(!reader && process.env.CI !== 'true')(
    `has the number on each sheet, the form and the code on all but the first, and no question on two${skipped}`,
    async () => {
      const page = await show(client, { start: true });
      const printed = await sheets(page);
      const count = printed.length;
      expect(count).toBeGreaterThan(1);
      for (const [index, sheet] of printed.entries()) {
        expect(sheet).toContain(`${index + 1}/${count}`);
        expect(sheet.includes('Uppföljning vid Columbus · Nybesök – Klient')).toBe(index > 0);
        expect(/Klientens kod: _+/.test(sheet)).toBe(index > 0);
      }
      const sheetOf = (text: string) => printed.findIndex((sheet) => sheet.includes(text));
      for (const [question, last] of [
        ['Hur mår du?', 'mycket bra'],
        ['Hur bor du?', 'Eget boende'],
        ['Vem får du stöd av?', 'Någon annan'],
      ] as const) {
        expect(sheetOf(question)).toBeGreaterThanOrEqual(0);
        expect(sheetOf(last)).toBe(sheetOf(question));
      }
      await identify(page, 'K "\\7"');
      await press(page, 'tools-button');
      await page.click('[data-language=en]');
      expect((await sheets(page))[1]).toContain('Client code: K "\\7"');
      await page.click('[data-size="2"]');
      expect((await sheets(page)).length).toBeGreaterThan(count);
    },
  );
});
