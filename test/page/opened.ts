import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { bundlePage } from '../../src/build/page.ts';
import { launch, needsBrowser } from '../forms/browser.js';

/** The page, opened from a file as a person opens it. */
export interface Opened {
  show(options?: BrowserContextOptions & { edition?: 'one file' | 'html and js' }): Promise<Page>;
  /** Where something that is sent would come to: nothing ever does. */
  elsewhere(): string;
  folder(): string;
  /** What the page has complained of, where that is what a test is about: it is then no fault. */
  told(): string[];
}

/**
 * Tests of the page in Chromium. Each ends without an error, a blocked script or style, a request, a new window, a
 * navigation, or anything stored.
 */
export function inPage(title: string, tests: (opened: Opened) => void): void {
  needsBrowser(title, () => {
    let folder = '';
    let browser: Browser;
    let listener: Server;
    const open: BrowserContext[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'isu-page-'));
      listener = createServer((request, response) => {
        complaints.push(`reached: ${request.url}`);
        response.end();
      });
      await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
      await bundlePage(folder);
      browser = await launch();
    });
    afterEach(async () => {
      for (const context of open.splice(0)) {
        for (const page of context.pages()) complaints.push(...(await stored(page)));
        await context.close();
      }
      expect(complaints.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      listener.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const show: Opened['show'] = async ({ edition = 'one file', ...options } = {}) => {
      const context = await browser.newContext({
        locale: 'sv-SE',
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      open.push(context);
      // Dialogs that only a person can answer; without them the page takes the way of browsers that have none.
      await context.addInitScript('globalThis.showOpenFilePicker = globalThis.showSaveFilePicker = undefined');
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      const address = pathToFileURL(join(folder, edition === 'one file' ? 'isu.html' : 'isu-page/index.html')).href;
      await page.goto(address);
      page.on('popup', (popup) => complaints.push(`opened ${popup.url()}`));
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame() && !frame.url().startsWith(address)) complaints.push(`went to ${frame.url()}`);
      });
      return page;
    };
    tests({
      show,
      elsewhere: () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
      folder: () => folder,
      told: () => complaints.splice(0),
    });
  });
}

/** What a page has left in the browser. */
const stored = (page: Page) =>
  page.evaluate<string[]>(
    `(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name), ...(document.cookie ? [document.cookie] : [])])()`,
  );

/** Chooses files as a person does in the dialog that a button opens. */
export async function give(
  page: Page,
  button: string,
  files: readonly { name: string; text: string }[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click(button)]);
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })),
  );
}

/** Drops files on the page. */
export async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    `(() => {
      const data = new DataTransfer();
      for (const { name, text } of ${JSON.stringify(files)}) data.items.add(new File([text], name));
      return data;
    })()`,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

export const open = (page: Page, text: string, name = 'prov.isu') => drop(page, [{ name, text }]);
/** The verdicts that are shown, in the order of the principles. */
export const verdicts = (page: Page) => page.locator('.verdicts td.verdict').allInnerTexts();
/** Turns to a side, where one is shown at a time. */
export async function turnTo(page: Page, side: 'left' | 'right'): Promise<void> {
  if (await page.locator(`#to-${side}`).isVisible()) await page.click(`#to-${side}`);
}
/** Which element of the page has the focus. */
export const focused = (page: Page) => page.evaluate<string>('document.activeElement?.id ?? ""');
