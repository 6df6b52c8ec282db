import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readAnswersCsv, readAnswersJson } from '../../../src/data/filled/html.js';
import type { Answer } from '../../../src/forms/form.js';
import { htmlForm } from '../../../src/forms/html/page.js';
import { launch, press, showQuestions } from '../browser.js';
import type { Engine } from './scenarios.js';

/** Clicks and types one answer, as a person does; `''` takes the answer back. */
async function give(page: Page, variable: string, answer: Answer): Promise<void> {
  const field = page.locator(`[name="${variable}"]`);
  const type = await field.first().evaluate((element) => (element as { type?: string }).type);
  if (type === 'radio') {
    if (answer === '') await page.click(`#clear-${variable}`);
    else await page.locator(`label:has([name="${variable}"][value="${answer}"])`).click();
  } else if (type === 'checkbox') {
    const wanted = typeof answer === 'object' ? answer : [];
    for (const box of await field.all()) await box.setChecked(wanted.includes(await box.inputValue()));
  } else if (type === 'date') {
    await field.fill(String(answer));
  } else {
    await field.clear();
    await field.pressSequentially(String(answer));
  }
}

/** Presses the button, and the one to save anyway when something is not answered. Returns what is in the file. */
async function saved(page: Page, button: string): Promise<string> {
  if (!(await page.isVisible(button))) await press(page, 'to-staff');
  const download = page.waitForEvent('download');
  await page.click(button);
  if (await page.isVisible('#save-anyway')) await page.click('#save-anyway');
  return readFileSync(await (await download).path(), 'utf8');
}

/** The HTML form in Chromium; both the files that it saves are read back, and must say the same. */
export const html: Engine = async (form, { case: key, date, steps }) => {
  const folder = mkdtempSync(join(tmpdir(), 'isu-html-'));
  const browser = await launch();
  try {
    const file = join(folder, 'form.html');
    writeFileSync(file, htmlForm(form).text);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    if (form.answersAlone) await press(page, 'to-staff');
    if (form.caseKey) await page.locator('#i-_case').pressSequentially(key);
    await page.fill('#i-_date', date);
    await showQuestions(page);
    for (const [variable, answer] of steps) await give(page, variable, answer);
    const fromJson = readAnswersJson(form, await saved(page, '#save-json'));
    const fromCsv = readAnswersCsv(form, await saved(page, '#save-csv'));
    expect(fromCsv).toEqual(fromJson);
    return fromJson;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
