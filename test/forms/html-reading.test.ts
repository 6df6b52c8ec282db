import { expect, it } from 'vitest';
import { inBrowser, interview, reflows, violations } from './browser.js';
import { design } from './fixture.js';

inBrowser('a form made easier to read', [design], ({ show }) => {
  it('comes one question at a time to those who want it, and only those that are asked', async () => {
    const page = await show(interview, { width: 320, bypassCSP: true });
    const visible = async () => {
      const items = await page
        .locator('.item:visible')
        .evaluateAll((all) => all.map((one) => (one as { id: string }).id));
      return items.join(' ');
    };
    const next = async () => {
      await page.click('#next');
      return visible();
    };
    await page.click('#one');
    expect(await page.isVisible('#about')).toBe(true);
    expect(await page.isVisible('#back')).toBe(false);
    expect(await visible()).toBe('');
    expect(await next()).toBe('q-_case');
    expect(await page.evaluate('document.activeElement.id')).toBe('q-_case');
    expect(await page.isVisible('#about')).toBe(false);
    await page.fill('#i-_case', 'K-001');
    expect(await next()).toBe('q-_date');
    expect(await next()).toBe('q-maendemar');
    expect(await page.isVisible('#s-maende')).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await next()).toBe('q-maendeoro');
    expect(await next()).toBe('q-maendearb');
    await page.check('input[name=maendearb][value="0"]');
    expect(await next()).toBe('q-maendeboende');
    await page.click('#back');
    await page.check('input[name=maendearb][value="1"]');
    expect(await next()).toBe('q-maendesedan');
    for (let steps = 0; steps < 10 && (await page.isVisible('#next')); steps += 1) await page.click('#next');
    expect(await page.isVisible('#save-csv')).toBe(true);
    expect(await visible()).toBe('');
    await page.click('#save-csv');
    await page.click('#missing-list a >> nth=1');
    expect(await visible()).toBe('q-maendeoro');
    expect(await page.evaluate('document.activeElement.name')).toBe('maendeoro');
    await page.click('#one');
    expect(await page.locator('.item:visible').count()).toBe(10);
  });

  it('has larger text for those who want it, and still nothing scrolls sideways at 320 px', async () => {
    const page = await show(interview, { width: 320, bypassCSP: true });
    const size = () => page.evaluate('parseFloat(getComputedStyle(document.querySelector("legend")).fontSize)');
    expect(await size()).toBe(18);
    await page.click('[data-size="2"]');
    expect(await size()).toBe(27);
    expect(await page.getAttribute('[data-size="2"]', 'aria-pressed')).toBe('true');
    for (const language of ['sv', 'ar']) {
      await page.click(`[data-language=${language}]`);
      expect(await reflows(page)).toBe(true);
      expect(await violations(page)).toEqual([]);
    }
  });
});
