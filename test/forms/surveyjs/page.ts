import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Json } from './consumer.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Why there is no browser to test in, and what to do about it; undefined when there is one. */
export const noBrowser = existsSync(executablePath)
  ? undefined
  : `skipped: no ${executablePath}; apt-get install chromium, or set CHROMIUM`;

const require = createRequire(import.meta.url);
const core = dirname(require.resolve('survey-core'));
const read = (...path: string[]) => readFileSync(join(core, ...path), 'utf8');
const style = () => read('survey-core.fontless.min.css');
const scripts = () => [
  read('survey.core.min.js'),
  read('i18n', 'swedish.min.js'),
  read('i18n', 'arabic.min.js'),
  readFileSync(join(dirname(require.resolve('survey-js-ui')), 'survey-js-ui.min.js'), 'utf8'),
];

/** A browser for surveys. The caller closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** An opened survey, and what it must never do: throw, open a dialogue, or ask the network for anything. */
export interface OpenSurvey {
  page: Page;
  complaints: string[];
}

/** Shows a survey in SurveyJS as a web page would that uses it: its scripts and style, and nothing else. */
export async function openSurvey(browser: Browser, json: Json, locale?: string): Promise<OpenSurvey> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(request.url()));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setContent('<!doctype html><html lang="sv"><title>SurveyJS</title><div id="survey"></div></html>');
  await page.addStyleTag({ content: style() });
  for (const content of scripts()) await page.addScriptTag({ content });
  await page.evaluate(
    ([survey, wanted]) => {
      const { Survey, document } = globalThis as Json;
      // What moves while something is shown or hidden is missed by a click.
      Survey.settings.animationEnabled = false;
      const model = new Survey.Model(survey);
      if (wanted) model.locale = wanted;
      model.onComplete.add(() => {
        (globalThis as Json).completed = model.data;
      });
      model.render(document.getElementById('survey'));
      (globalThis as Json).model = model;
    },
    [json, locale],
  );
  await page.waitForSelector('.sd-page');
  return { page, complaints };
}
