import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, needsBrowser, reflows, violations } from '../forms/browser.js';
import { hostileTexts } from '../forms/hostile.js';
import { course, drinking, filesOf, generatedTexts, housing, registerOf, sourcesOf } from './made.js';

/** As it is opened from disk: no request but for the site's own files, no error, nothing that the policy forbids. */
needsBrowser('the register in a browser, from a file', () => {
  let folder = '';
  let browser: Browser;
  let files: Map<string, string>;
  const open: BrowserContext[] = [];
  const complaints: string[] = [];

  const write = (all: ReadonlyMap<string, string>) => {
    for (const [path, text] of all) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isu-site-'));
    // The page of an earlier text, which stays when the site is made anew.
    const earlier = await sourcesOf([course.replace('20 %', '25 %'), drinking.replace('alkohol', 'borta')]);
    write(filesOf(earlier));
    const hostile = `uppföljning h ${JSON.stringify(`H ${hostileTexts[0]}`)} {\n  organisation ${JSON.stringify(`O ${hostileTexts[2]}`)}\n}\n`;
    files = filesOf([
      ...(await sourcesOf([course, housing, drinking, hostile])),
      ...(await sourcesOf(generatedTexts(80), true)),
    ]);
    write(files);
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const show = async (path = 'index.html', options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    open.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    const [file = '', hash] = path.split('#');
    await page.goto(`${pathToFileURL(join(folder, file)).href}${hash === undefined ? '' : `#${hash}`}`);
    return page;
  };
  const titles = (page: Page) => page.locator('#rows h3').allTextContents();
  const number = (page: Page) => page.textContent('#number');
  const idOf = (title: string) => registerOf(files).items.find(({ t }) => t === title)?.i ?? '';
  /** Follows a link, and is there when the page that it leads to is whole. */
  const follow = async (page: Page, to: RegExp, go: () => Promise<void>) => {
    await Promise.all([page.waitForURL(to, { waitUntil: 'load' }), go()]);
  };
  /** Takes what is copied, in place of the clipboard of the machine. */
  const clipboard = (page: Page) =>
    page.evaluate(`navigator.clipboard.writeText = async (text) => { window.taken = text; }`);

  it('answers each keystroke, and tells how many there are', async () => {
    const page = await show();
    const all = await page.locator('#rows > li').count();
    expect(all).toBe(25);
    expect(await page.getAttribute('#number', 'role')).toBe('status');
    await page.locator('#query').pressSequentially('föräldrakurse');
    expect(await titles(page)).toEqual(['Uppföljning av föräldrakursen']);
    expect(await number(page)).toBe('1 uppföljning');
    await page.locator('#query').pressSequentially('x');
    expect(await number(page)).toBe('Inga uppföljningar. Ta bort ett ord eller en avgränsning.');
    await page.click('#clear');
    expect(await page.locator('#rows > li').count()).toBe(all);
    expect(await page.evaluate('document.activeElement.id')).toBe('query');
  });

  it('narrows down by several facets at once, and counts what would be left', async () => {
    const page = await show();
    const box = (facet: string, value: string) =>
      page
        .locator('fieldset', { has: page.locator('legend', { hasText: facet }) })
        .locator('label', { hasText: value });
    await box('Kommun', 'Göteborgs Stad').locator('input').check();
    expect((await titles(page)).sort()).toEqual(['Mindre alkohol', 'Uppföljning av föräldrakursen']);
    expect(await box('Instrument', 'AUDIT').locator('.soft').textContent()).toBe(' 1');
    await box('Instrument', 'AUDIT').locator('input').check();
    expect(await titles(page)).toEqual(['Mindre alkohol']);
    // In the same facet either will do.
    await box('Instrument', 'Eget formulär').locator('input').check();
    expect((await titles(page)).sort()).toEqual(['Mindre alkohol', 'Uppföljning av föräldrakursen']);
  });

  it('keeps the search in the address, so that it can be sent and come back to', async () => {
    const page = await show();
    await page.fill('#query', 'alkohol');
    const again = await show(`index.html${await page.evaluate<string>('location.hash')}`);
    expect(await titles(again)).toEqual(['Mindre alkohol']);
    expect(await again.inputValue('#query')).toBe('alkohol');
    await follow(again, /index\.en\.html/, () => again.click('header [hreflang=en]'));
    expect(await again.inputValue('#query')).toBe('alkohol');
    expect(await titles(again)).toEqual(['Mindre alkohol']);
    expect(await number(again)).toBe('1 follow-up');
  });

  it('copies a text with a line that says where it is from, in the list and on its page', async () => {
    const page = await show();
    await page.fill('#query', 'föräldrakursen');
    await clipboard(page);
    await page.click('#rows button');
    await page.waitForFunction(`document.getElementById('told').textContent !== ''`);
    const taken = await page.evaluate<string>('window.taken');
    const [line = '', ...rest] = taken.split('\n');
    expect(line).toMatch(
      /^\/\/ Bygger på ”Uppföljning av föräldrakursen”, Göteborgs Stad, 1480-foraldrakurs-[0-9a-f]{12}, hämtad \d{4}-\d\d-\d\d \(CC BY 4\.0\)$/,
    );
    expect(rest.join('\n')).toBe(course);
    const own = await show(`d/${idOf('Uppföljning av föräldrakursen')}.sv.html`);
    await clipboard(own);
    await own.click('#copy');
    await own.waitForFunction(`document.getElementById('told').textContent !== ''`);
    expect(await own.evaluate('window.taken')).toBe(taken);
  });

  it('says on the page of an earlier text that there is a newer, or that it is no longer there', async () => {
    const earlier = filesOf(await sourcesOf([course.replace('20 %', '25 %'), drinking.replace('alkohol', 'borta')]));
    const [changed, gone] = ['foraldrakurs', 'borta'].map((name) =>
      [...earlier.keys()].find((path) => path.includes(name) && path.endsWith('.sv.html')),
    );
    const page = await show(changed);
    expect(await page.textContent('#newer')).toContain('Det finns en nyare version');
    await follow(page, new RegExp(idOf('Uppföljning av föräldrakursen')), () => page.click('#newer a'));
    expect(await page.textContent('pre')).toBe(course);
    expect(await page.isVisible('#newer')).toBe(false);
    expect(await (await show(gone)).textContent('#newer')).toContain('finns inte längre i registret');
  });

  it('shows what is hostile as it is written', async () => {
    const page = await show();
    await page.fill('#query', 'alert');
    expect(await titles(page)).toEqual([`H ${hostileTexts[0]}`]);
    expect(await page.textContent('.whose')).toContain(`O ${hostileTexts[2]}`);
    await follow(page, /\/d\//, () => page.click('#rows h3 a'));
    expect(await page.textContent('h1')).toBe(`H ${hostileTexts[0]}`);
  });

  it('is used with the keyboard alone', async () => {
    const page = await show();
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`Tab never comes to ${selector}`);
    };
    await tabTo('.skip');
    await tabTo('#query');
    await page.keyboard.type('göteborg');
    await tabTo('fieldset input');
    await page.keyboard.press('Space');
    const found = await titles(page);
    expect(found.length).toBeGreaterThan(0);
    await tabTo('#rows a');
    await follow(page, /\/d\//, () => page.keyboard.press('Enter'));
    expect(await page.textContent('h1')).toBe(found[0]);
  });

  it('shows more with the focus on the first that is new', async () => {
    const page = await show();
    await page.click('#more');
    expect(await page.locator('#rows > li').count()).toBeGreaterThan(25);
    expect(await page.evaluate(`document.activeElement === document.querySelectorAll('#rows h3 a')[25]`)).toBe(true);
  });

  it('leads without scripts to the list of all', async () => {
    const page = await show('index.html', { javaScriptEnabled: false });
    expect(await page.textContent('noscript')).toContain('JavaScript');
    await follow(page, /alla\.sv\.html/, () => page.click('a[href="alla.sv.html"]'));
    expect(await page.locator('main li').count()).toBe(registerOf(files).items.length);
    await follow(page, /\/d\//, () => page.click('text=Boendestöd för äldre'));
    expect(await page.textContent('h1')).toBe('Boendestöd för äldre');
    expect(await page.isVisible('text=Hämta som .isu')).toBe(true);
  });

  it.each([
    { width: 1280, colorScheme: 'light', language: 'sv' },
    { width: 375, colorScheme: 'dark', language: 'en' },
  ] as const)('%o: no page breaks a rule of axe or scrolls sideways', async ({ width, colorScheme, language }) => {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const pages = [
      language === 'sv' ? 'index.html' : 'index.en.html',
      `alla.${language}.html`,
      `d/${idOf('Uppföljning av föräldrakursen')}.${language}.html`,
    ];
    for (const path of pages) {
      const page = await show(path, options);
      if (width < 800 && path.startsWith('index')) await page.click('#narrow summary');
      expect([path, await violations(page, { preload: false }), await reflows(page)]).toEqual([path, [], true]);
    }
  });

  it('keeps its lines in forced colours, and prints the list without what is only pressed', async () => {
    const page = await show('index.html', { forcedColors: 'active' });
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#rows button')).borderTopStyle`)).toBe(
      'solid',
    );
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['#search', '#narrow', '#rows button']) expect(await page.isVisible(hidden)).toBe(false);
    expect(await page.isVisible('#rows h3')).toBe(true);
  });
});
