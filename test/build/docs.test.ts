import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site, slug } from '../../src/build/docs/site.js';
import { rules } from '../../src/principles/rules.js';
import { launch, needsBrowser, reflows, violations } from '../forms/browser.js';
import { w3cFindings, withW3c } from '../w3c.js';

/** A link that leads nowhere, in any page, ends the making: it is part of what is tried here. */
const files = site(resolve('.'));
const pages = files
  .filter(({ path }) => path.endsWith('.html'))
  .map(({ path, content }) => ({ path, text: String(content) }));

describe('the documentation as a site', () => {
  it('has every rule in both languages, one click from the contents', () => {
    for (const language of ['sv', 'en']) {
      const list = pages.find(({ path }) => path === `rules/index.${language}.html`)?.text ?? '';
      for (const { code } of rules) expect(list).toContain(`href="${code}.${language}.html"`);
    }
    for (const { path, text } of pages) expect(text.slice(0, text.indexOf('</nav>')), path).toContain('index.sv.html');
  });

  it('begins with what a stranger does, and has a beginning in Swedish, the language, and data protection in both', () => {
    const paths = pages.map(({ path }) => path);
    for (const name of ['index', 'borja', 'language', 'language.sv', 'protection', 'protection.sv', 'review'])
      expect(paths).toContain(`${name}.html`);
  });

  it('leads to files of its own, by links that lie in it, and runs and fetches nothing', () => {
    const there = new Set(files.map(({ path }) => path));
    for (const { path, text } of pages) {
      expect(text).not.toMatch(/<script|<iframe|\son\w+=|@import|url\(/);
      const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(text).not.toMatch(/<style| style=/);
      for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https?:/.test(href) || href.startsWith('#')) continue;
        const to = join(dirname(path), decodeURI(href.split('#')[0] ?? ''));
        expect(there.has(to), `${path}: ${href}`).toBe(true);
      }
    }
  });

  it.each([
    ['What is not protected', 'what-is-not-protected'],
    ['`isu diff` and `isu breaking`, `--format json`', 'isu-diff-and-isu-breaking---format-json'],
    ['The client’s form, på svenska', 'the-clients-form-på-svenska'],
  ])('names the heading %s as links do: %s', (heading, id) => {
    expect(slug(heading.replaceAll('`', ''))).toBe(id);
  });
});

withW3c('the W3C’s checker', () => {
  it('has nothing to say about the documentation', async () => {
    // The checker takes `'self'` of a page for nothing; that the pictures are shown is tried in the browser, below.
    const found = (await w3cFindings(pages)).filter((one) => !/ blocked by “(img|style)-src” directive/.test(one));
    expect(found).toEqual([]);
  });
});

needsBrowser('in a browser, from a folder', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'isu-docs-'));
  beforeAll(async () => {
    browser = await launch();
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 375, colorScheme: 'dark' },
  ] as const)(
    '%o: breaks no rule of axe, does not scroll sideways, shows its pictures',
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const path of [
        'index',
        'borja',
        'language.sv',
        'analysis',
        'protection',
        'rules/P3-02.sv',
        'rules/index.en',
      ]) {
        await page.goto(pathToFileURL(join(folder, `${path}.html`)).href);
        expect(await violations(page), path).toEqual([]);
        expect(await reflows(page), path).toBe(true);
        const dark = await page.evaluate<number>(
          '[...document.images].filter(({naturalWidth}) => naturalWidth === 0).length',
        );
        expect(dark, path).toBe(0);
      }
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
      await context.close();
    },
  );
});
