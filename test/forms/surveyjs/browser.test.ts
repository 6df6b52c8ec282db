import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../../src/forms/output/text.js';
import type { Design, Item } from '../../../src/model/index.js';
import { design, emptyDesign, text } from '../fixture.js';
import { emptyInstrument } from '../fixture-instruments.js';
import { hostileTexts } from '../hostile.js';
import { distinct, type Json, surveys } from './consumer.js';
import { launch, noBrowser, openSurvey } from './page.js';

const jsonOf = (id: string): Json => surveys(design).find(({ form }) => form.id === id)?.json;
const client = () => jsonOf('nybesok_client');

/** Every hostile text as a question, its help, its answers, and what is told before the questions. */
const hostile: Design = {
  ...emptyDesign(),
  purposes: hostileTexts.map((one, index) => ({ path: `p${index}`, text: text(one), kinds: [], questions: [] })),
  collects: [{ path: 'c', measures: [{ instrument: 'x' }], from: [{ kind: 'client' }], at: [], fallbacks: [] }],
  instruments: [
    {
      ...emptyInstrument('x'),
      items: hostileTexts.map((one, index): Item => {
        const options = [{ path: `o${index}`, name: 'o', code: '1', text: text(one) }];
        return {
          path: `i${index}`,
          name: `i${index}`,
          code: `i${index}`,
          variable: `xi${index}`,
          text: text(one),
          help: text(one),
          kind: { type: 'choice', ordered: false, options },
        };
      }),
    },
  ],
};

const name = noBrowser ? `SurveyJS in a browser (${noBrowser})` : 'SurveyJS in a browser';
describe.skipIf(noBrowser && process.env.CI !== 'true')(name, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('shows every form of the fixture in Swedish, with what is told first and every page', async () => {
    for (const { json } of distinct(surveys(design))) {
      const { page, complaints } = await openSurvey(browser, json);
      expect(await page.innerText('.sd-title.sd-container-modern__title')).toContain(json.title.sv ?? json.title);
      const count: number = await page.evaluate(() => (globalThis as Json).model.visiblePageCount);
      expect(count).toBe(json.pages.length);
      if (count > 1) expect(await page.inputValue('.sd-navigation__next-btn')).toBe('Nästa');
      for (let at = 1; at < count; at++) {
        await page.evaluate((number) => {
          (globalThis as Json).model.currentPageNo = number;
        }, at);
        const { title } = json.pages[at];
        await page.waitForFunction(
          (wanted) => (globalThis as Json).document.querySelector('.sd-page__title')?.textContent === wanted,
          title.sv ?? title.default ?? title,
        );
      }
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('is written from right to left in Arabic', async () => {
    const { page, complaints } = await openSurvey(browser, client(), 'ar');
    expect(await page.getAttribute('.sd-root-modern', 'dir')).toBe('rtl');
    expect(await page.innerText('.sd-container-modern__title')).toContain('المتابعة في كولومبوس');
    const term = page.locator('dd', { hasText: 'معرفة ما إذا كان المشاركون' });
    expect(await term.evaluate((element) => (globalThis as Json).getComputedStyle(element).direction)).toBe('rtl');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('stays on the first page until there is a code that is no identity number, and a date', async () => {
    const { page } = await openSurvey(browser, client());
    const next = async () => {
      await page.click('.sd-navigation__next-btn');
      return page.locator('.sd-question__erbox').allInnerTexts();
    };
    const write = async (field: string, value: string) => {
      await page.fill(`[data-name=${field}] input`, value);
      await page.locator(`[data-name=${field}] input`).blur();
    };
    expect(await next()).toHaveLength(2);
    await write('case', '19800101-1234');
    await write('date', '2026-03-02');
    expect(await next()).toEqual(['Det ser ut som ett personnummer. Skriv klientens kod i stället.']);
    await write('case', 'K-001');
    expect(await next()).toEqual([]);
    await page.waitForSelector('[data-name=maendemar]');
    await page.close();
  });

  it('shows hostile texts as texts, and does nothing that they say', async () => {
    const [one] = surveys(hostile);
    const { page, complaints } = await openSurvey(browser, one?.json);
    const seen = (shown: string | null) => shown?.replaceAll('\u2060', '');
    const told = await page.locator('dd li').evaluateAll((all) => all.map((element) => (element as Json).innerText));
    expect(told.map((shown) => seen(shown)?.replace(/\s+/g, ' ').trim())).toEqual(
      hostileTexts.map((hostileText) => clean(hostileText).replace(/\s+/g, ' ').trim()),
    );
    await page.evaluate(() => {
      (globalThis as Json).model.currentPageNo = 1;
    });
    await page.waitForSelector('[data-name=xi0]');
    for (const [index, hostileText] of hostileTexts.entries()) {
      const question = page.locator(`[data-name=xi${index}]`);
      for (const part of [
        '.sd-question__title .sv-string-viewer',
        '.sd-question__description',
        '.sd-item__control-label',
      ]) {
        expect(seen(await question.locator(part).first().textContent()), part).toBe(clean(hostileText));
      }
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});
