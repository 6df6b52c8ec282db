import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { client, identify, inBrowser, interview, press, reflows, save, violations } from './browser.js';
import { design, emptyDesign, text, wellbeing } from './fixture.js';
import { hostileTexts } from './hostile.js';

const hostileDesign: Design = {
  ...emptyDesign(),
  timepoints: [{ path: 't', name: 'start', code: 'start', implicit: true, timings: [] }],
  collects: [
    { path: 'c', measures: [{ instrument: 'mående' }], from: [{ kind: 'client' }], at: ['start'], fallbacks: [] },
  ],
  code: 'elak',
  title: text(hostileTexts.join(' ')),
  instruments: [
    {
      ...wellbeing,
      items: wellbeing.items.map((item, index) => ({
        ...item,
        text: text(hostileTexts[index % hostileTexts.length] ?? ''),
        help: text(hostileTexts[(index + 3) % hostileTexts.length] ?? ''),
        ...(item.kind?.type === 'choice' && {
          kind: {
            ...item.kind,
            options: item.kind.options.map((one, at) => ({ ...one, text: text(hostileTexts[at] ?? '') })),
          },
        }),
      })),
    },
  ],
};

inBrowser('reading a form in a browser, with any means', [design, hostileDesign], ({ show, complaints }) => {
  it('changes language, with the text’s direction, and keeps the answers', async () => {
    const page = await show(client);
    await page.check('input[name=maendemar][value="7"]');
    await press(page, 'tools-button');
    await page.click('[data-language=ar]');
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.textContent('#label-maendemar')).toBe('1. كيف تشعر؟');
    expect(await page.textContent('#s-maende')).toBe('كيف حالك');
    expect(await page.getAttribute('h1 > span', 'lang')).toBe('en');
    expect(await page.getAttribute('h1 > span', 'dir')).toBe('ltr');
    expect(await page.textContent('#progress')).toBe('Answered 1 of 7');
    expect(await page.locator('label', { has: page.locator('input[name=maendearb]') }).allInnerTexts()).toEqual([
      'نعم',
      'لا',
    ]);
    expect(await page.isChecked('input[name=maendemar][value="7"]')).toBe(true);
    await page.click('[data-language=sv]');
    expect(await page.textContent('#label-maendemar')).toBe('1. Hur mår du?');
    expect(await page.getAttribute('h1 > span', 'lang')).toBeNull();
  });

  it('is answered with the keyboard alone', async () => {
    const page = await show('columbus_end_client_anonymous', { start: true });
    const focused = () => page.evaluate('document.activeElement.id');
    await page.keyboard.press('Tab');
    expect(await page.textContent(':focus')).toBe('Till frågorna');
    for (let steps = 0; steps < 12 && (await focused()) !== 'begin'; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('questions');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('i-maendemar-0');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.isChecked('input[name=maendemar][value="2"]')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('clear-maendemar');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.isVisible('#q-maendevem')).toBe(true);
    for (let steps = 0; steps < 12 && (await focused()) !== 'i-maendestod-0'; steps += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 12 && (await focused()) !== 'i-maendevem'; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('En vän');
    for (let steps = 0; steps < 12 && (await focused()) !== 'next'; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let steps = 0; steps < 20 && (await focused()) !== 'hand-in'; steps += 1) await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const { case: key, answers } = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
    expect(key).toBe('');
    expect(answers).toEqual({ maendemar: 2, maendeboende: '1', maendestod: ['1'], maendevem: 'En vän' });
  });

  it.each(['sv', 'en', 'ar'])('has no accessibility fault in %s, empty, answered or with errors', async (language) => {
    for (const width of [320, 1280]) {
      const page = await show(interview, { width, bypassCSP: true, ...(width === 320 && { scheme: 'dark' as const }) });
      await page.click(`[data-language=${language}]`);
      expect(await violations(page)).toEqual([]);
      expect(await reflows(page)).toBe(true);
      await page.check('input[name=maendearb][value="1"]');
      await page.check('input[name=maendeboende][value="1"]');
      await page.fill('#i-maendedagar', '99');
      await page.click('#save-json');
      expect(await violations(page)).toEqual([]);
      expect(await reflows(page)).toBe(true);
    }
  });

  it.each(['columbus_index', 'columbus_nybesok_professional_ansvarig_behandlare', 'columbus_end_professional_instead'])(
    '%s has no accessibility fault',
    async (file) => {
      const page = await show(file, { width: 320, bypassCSP: true });
      expect(await violations(page)).toEqual([]);
      expect(await reflows(page)).toBe(true);
    },
  );

  it('everything that is pressed is at least 44 px, also at 320 px', async () => {
    const page = await show(client, { width: 320 });
    await page.check('input[name=maendeboende][value="1"]');
    const sizes = (await page.evaluate(
      `[...document.querySelectorAll('button, .option, input[type=text], input[type=date], textarea')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect())
        .map(({ width, height }) => Math.min(width, height))`,
    )) as number[];
    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });

  it.each([320, 375, 1280])(
    'a rating from 0 to 10 is one row or one column at %i px, with the words at its ends',
    async (width) => {
      const page = await show(client, { width });
      const boxes = await page.locator('#q-maendemar .option').evaluateAll((all) =>
        all.map((one) => {
          const { x, y } = one.getBoundingClientRect();
          return [x, y];
        }),
      );
      expect(boxes).toHaveLength(11);
      const [across, down] = [0, 1].map((at) => new Set(boxes.map((one) => one[at])).size);
      expect([across, down]).toEqual(width === 1280 ? [11, 1] : [1, 11]);
      for (const words of ['mycket dåligt', 'mycket bra']) {
        const seen = page.locator('#q-maendemar :is(.ends, .option)', { hasText: words }).filter({ visible: true });
        const shown = await seen
          .locator('span', { hasText: words })
          .evaluateAll(
            (all) =>
              all.filter((one) => one.getBoundingClientRect().width > 20 && one.getBoundingClientRect().height > 10)
                .length,
          );
        expect(shown).toBeGreaterThan(0);
      }
      expect(await reflows(page)).toBe(true);
    },
  );

  it('can be read and printed without a script', async () => {
    const page = await show(client, { script: false });
    expect(await page.isVisible('#q-maendevem .if')).toBe(true);
    expect(await page.isVisible('#save-json')).toBe(false);
    expect(await page.isVisible('#begin')).toBe(false);
    expect(await page.isVisible('noscript p')).toBe(true);
  });

  it('shows hostile texts as they are written', async () => {
    const page = await show('elak_start_client', { width: 320 });
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      return dialog.dismiss();
    });
    expect(await page.textContent('#label-maendemar')).toBe(`1. ${hostileTexts[0]}`);
    expect(await page.textContent('#label-maendeoro')).toBe(`2. ${hostileTexts[1]}`);
    expect(await page.locator('main script, main img, main b').count()).toBe(0);
    expect(await reflows(page)).toBe(true);
    await identify(page, '=cmd', '2026-03-02');
    expect((await save(page, '#save-csv')).content).toContain("\r\n'=cmd;start;client;");
  });
});
