import type { Page } from 'playwright-core';
import { readSurveyData } from '../../../src/data/filled/surveyjs.js';
import type { Answer, FormItem } from '../../../src/forms/form.js';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { surveyjs as target } from '../../../src/forms/surveyjs/index.js';
import type { Json } from '../surveyjs/consumer.js';
import { launch, openSurvey } from '../surveyjs/page.js';
import { type Engine, ofForm } from './scenarios.js';

const questionOf = (page: Page, name: string) => page.locator(`[data-name="${name}"]`);

const currentPage = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Json).model.currentPageNo);

/** Presses the button for the next page or the one before; an answer that is not accepted keeps SurveyJS on the page. */
async function turn(page: Page, button: 'next' | 'prev'): Promise<void> {
  const before = await currentPage(page);
  await page.click(`.sd-navigation__${button}-btn`);
  if ((await currentPage(page)) === before) throw new Error(await page.innerText('.sd-page'));
}

/** Goes forward or back, a page at a time, until the question is there. */
async function goTo(page: Page, name: string): Promise<void> {
  const wanted: number = await page.evaluate(
    (question) => (globalThis as Json).model.getQuestionByName(question).page.visibleIndex,
    name,
  );
  for (let at = await currentPage(page); at !== wanted; at = await currentPage(page)) {
    await turn(page, at < wanted ? 'next' : 'prev');
  }
}

/** Writes in a field and leaves it, which is when SurveyJS takes the answer. */
async function write(page: Page, name: string, text: string): Promise<void> {
  const field = questionOf(page, name).locator('input, textarea');
  await field.fill(text);
  await field.blur();
}

/** Presses the steps or options, so that exactly the given ones are chosen in the end. */
async function choose(page: Page, name: string, values: readonly string[]): Promise<void> {
  for (const label of await questionOf(page, name).locator('label:has(input)').all()) {
    const input = label.locator('input');
    const wanted = values.includes(await input.inputValue());
    if ((await input.isChecked()) !== wanted) await label.click();
  }
}

async function answer(page: Page, item: FormItem, value: Answer): Promise<void> {
  const { variable, kind } = item;
  await goTo(page, variable);
  const question = questionOf(page, variable);
  if ((await question.locator('input[type=radio], input[type=checkbox]').count()) > 0) {
    if (value === '' && (kind.type === 'choice' || kind.type === 'yes-no')) {
      throw new Error('SurveyJS has no way to take back a choice; see the target');
    }
    await choose(page, variable, typeof value === 'object' ? value : [String(value)]);
    return;
  }
  await write(page, variable, String(value));
}

/** SurveyJS in a browser, filled in with clicks and keys as a person would. */
export const surveyjs: Engine = async (form, scenario) => {
  const [file] = target(ofForm(form), [form]);
  const browser = await launch();
  try {
    const { page, complaints } = await openSurvey(browser, JSON.parse(String(file?.text)));
    page.setDefaultTimeout(120_000);
    const items = new Map(allAsked(form).map((item) => [item.variable, item]));
    await write(page, 'case', scenario.case);
    await write(page, 'date', scenario.date);
    for (const [variable, value] of scenario.steps) {
      const item = items.get(variable);
      if (!item) throw new Error(`the form does not ask ${variable}`);
      await answer(page, item, value);
    }
    while (!(await page.isVisible('.sd-navigation__complete-btn'))) await turn(page, 'next');
    await page.click('.sd-navigation__complete-btn');
    await page.waitForSelector('.sd-completedpage');
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    const data: string = await page.evaluate(() => JSON.stringify((globalThis as Json).completed));
    return readSurveyData(form, JSON.parse(data));
  } finally {
    await browser.close();
  }
};
