import type { Page } from 'playwright-core';
import { readQuestionnaireResponse } from '../../../src/data/filled/fhir.js';
import { fhir as target } from '../../../src/forms/fhir/index.js';
import { optionsOf } from '../../../src/forms/fhir/options.js';
import type { Answer, FormItem } from '../../../src/forms/form.js';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { type Release, response, show } from '../fhir/lforms.js';
import { type Engine, ofForm } from './scenarios.js';

/** What LForms takes a date as: `03/02/2026`. */
const american = (date: string) => date.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');

async function write(page: Page, id: string, text: string): Promise<void> {
  const field = page.locator(`[id="item-${id}"]`).locator('input, textarea').first();
  await field.click();
  await field.fill(text);
  await field.press('Tab');
}

async function writeDate(page: Page, id: string, date: string): Promise<void> {
  const field = page.locator(`[id="item-${id}"] input`).first();
  await field.click();
  await field.fill(american(date));
  await field.press('Enter');
  await field.press('Tab');
}

/** Answers one question of a section as a person does, by clicking and typing. */
async function give(page: Page, item: FormItem, answer: Answer): Promise<void> {
  // One number for each group that it stands in.
  const id = `${item.variable}/1${item.part ? '/1' : ''}/1`;
  const options = optionsOf(item);
  if (!options) {
    if (item.kind.type === 'date') return writeDate(page, id, String(answer));
    return write(page, id, String(answer));
  }
  // Of a table each row is a question.
  const buttons = page.locator(`:is([id^="item-${item.variable}/"] input, input[type=radio][id^="${item.variable}/"])`);
  const wanted = new Set(Array.isArray(answer) ? answer : [answer]);
  const several = item.kind.type === 'choices';
  if (!several && wanted.has('')) throw new Error('LForms has no way to take back a single answer');
  for (const [index, option] of options.entries()) {
    const chosen = wanted.has(option.answer);
    if ((await buttons.nth(index).isChecked()) === chosen) continue;
    if (!several && !chosen) continue;
    await buttons.nth(index).click();
  }
}

const engine =
  (release: Release): Engine =>
  async (form, scenario) => {
    const path = `fhir/${form.design.code}_${form.id}.${release.toLowerCase()}.json`;
    const file = target(ofForm(form), [form]).find((one) => one.path === path);
    const page = await show(JSON.parse(String(file?.text)) as object, release);
    await write(page, 'case/1', scenario.case);
    await writeDate(page, 'date/1', scenario.date);
    const items = allAsked(form);
    for (const [variable, answer] of scenario.steps) {
      const item = items.find((one) => one.variable === variable);
      if (!item) throw new Error(`the form has no ${variable}`);
      await give(page, item, answer);
    }
    return readQuestionnaireResponse(form, await response(release));
  };

/** The form as a FHIR R4 Questionnaire, filled in with LForms. */
export const fhir = engine('R4');
/** The same in FHIR R5. */
export const fhirR5 = engine('R5');
