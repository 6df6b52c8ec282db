import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../src/build/page.ts';
import { firefox, howToInstall } from '../needs.js';

/**
 * The page in Firefox, from a file, under the rule that every user has: puppeteer would start it with a looser one, under
 * which what fails for users passes.
 */
const isLeftOut = !firefox.isThere() && process.env.CI !== 'true';
const title = isLeftOut ? `the page in Firefox (left out: ${howToInstall(firefox)})` : 'the page in Firefox';

describe.skipIf(isLeftOut)(title, () => {
  let folder = '';
  let browser: Browser;
  let listener: Server;
  const reached: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isu-firefox-'));
    listener = createServer((request, response) => {
      reached.push(String(request.url));
      response.end();
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    await bundlePage(folder);
    browser = await launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      protocolTimeout: 600_000,
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'intl.accept_languages': 'sv-SE, sv' },
    });
  });
  afterAll(async () => {
    await browser?.close();
    listener.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shown = async (file: string): Promise<{ page: Page; complaints: string[] }> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(pathToFileURL(join(folder, file)).href);
    return { page, complaints };
  };
  const press = async (page: Page, selector: string) =>
    (await page.waitForSelector(selector, { visible: true }))?.click();
  const text = async (page: Page, selector: string) =>
    (await (await page.waitForSelector(selector))?.getProperty('textContent'))?.jsonValue();

  it.each(['isu.html', 'isu-page/index.html'])('%s begins, judges, shows each tab and is answered', async (file) => {
    const { page, complaints } = await shown(file);
    await press(page, '.begin .main');
    await page.type('#five-intervention', 'Stödsamtal');
    await press(page, 'form [type=submit]');
    await page.waitForSelector('.verdicts');
    for (const tab of ['schedule', 'forms', 'plan', 'precision', 'review', 'simulation', 'overview']) {
      await press(page, `#tab-${tab}`);
      if (tab === 'simulation') await press(page, '#controls .main');
      await page.waitForSelector(`#tab-${tab}[aria-selected=true]`);
      await page.waitForSelector('#frame:not([hidden]), .lanes, #judged p, #result .problem');
    }
    await press(page, '#part-P2 summary');
    await page.type('#question-5 textarea', 'Unga vuxna');
    await press(page, '#question-5 button');
    await page.waitForSelector('#question-5 .answer');
    expect(await text(page, '#question-5 .answer')).toBe('Unga vuxna');
    await press(page, '#tab-text');
    await press(page, '#editor');
    await page.keyboard.type('obegripligt');
    await press(page, '#tab-verdicts');
    await page.waitForSelector('#judged .finding.error');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens files, sends nothing of them, and keeps nothing', async () => {
    const { page, complaints } = await shown('isu.html');
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const evil = `<img src='${address}/x'><script>location='${address}/y'</script>`;
    const design = join(folder, 'elak.isu');
    const example = readFileSync('examples/columbus.isu', 'utf8');
    writeFileSync(design, example.replace('Resultatuppföljning vid Columbus', evil));
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, '.way button')]);
    await chooser.accept([design]);
    await page.waitForSelector('.verdicts');
    expect(await text(page, '#guide h1')).toBe(evil);
    for (const tab of ['forms', 'plan', 'review']) {
      await press(page, `#tab-${tab}`);
      await page.waitForSelector('#frame:not([hidden])');
    }
    // What is to be drawn is: a picture that the policy stops, or that is none, cannot be decoded.
    await press(page, '#tab-schedule');
    const drawn = await page.waitForSelector('.wide img');
    expect(await drawn?.evaluate((one) => (one as unknown as { decode(): Promise<void> }).decode())).toBeUndefined();
    expect(page.url()).toMatch(/^file:/);
    expect(reached).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
