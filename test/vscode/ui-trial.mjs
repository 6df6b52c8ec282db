/**
 * The way of somebody who has just installed the extension, from an empty folder to five principles followed, forms and a plan: by
 * keyboard only, and by mouse (a text is typed either way). Everything that the person does is counted; a step that does not lead
 * on fails.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('./ui.mjs').Scene} Scene
 * @typedef {'sv' | 'en'} Language
 * @typedef {'keyboard' | 'mouse'} Way
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const wait = { timeout: 30_000 };
/** So many things a person may have to do: a click, a key or a text typed is one. */
const most = 30;

/** What VS Code and the extension say, and what the person answers. @type {Record<Language, Record<string, string>>} */
const said = {
  sv: {
    command: 'ISU: Ny uppföljning',
    title: 'Ny uppföljning',
    whatFirst: 'Uppföljningen är skriven. Vad vill du skapa av den nu?',
    formsAndPlan: 'Formulär och analysplan',
    here: 'Skapa filerna här',
    open: 'Öppna',
    file: 'stodsamtal.isu',
    plan: 'Analysplan',
  },
  en: {
    command: 'ISU: New Design',
    title: 'New Design',
    whatFirst: 'The design is written. What do you want to make of it now?',
    formsAndPlan: 'Forms and an analysis plan',
    here: 'Put the Files Here',
    open: 'Open',
    file: 'counselling.isu',
    plan: 'Analysis plan',
  },
};

/** The screens in order: what is asked, and what is typed or, of a list, chosen; a row without a text is the one that is marked. */
/** @type {Record<Language, [asked: string, text: string | undefined, row?: string][]>} */
const screens = {
  sv: [
    ['Hur vill du börja?', undefined, 'Svara på fem frågor'],
    ['Vilken insats ska följas upp?', 'Stödsamtal'],
    ['Vad vill ni veta om klienternas resultat?', 'Veta om klienterna mår bättre efter insatsen än före'],
    ['Vad har klienterna svårt med när de kommer?', 'Oro och nedstämdhet'],
    ['Vad ska ha blivit bättre för klienten efteråt?', 'Klienten mår bättre'],
    ['När ställs samma fråga?', undefined, 'Vid start och avslut'],
    ['Vem bedömer hur det går?', undefined, 'Både klienten och personalen'],
    ['Vad svarar klienten på?', undefined, 'En egen fråga, från 0 till 10'],
    ['Vad frågas klienten?', 'Hur har du mått den senaste veckan?'],
    ['Vad svarar personalen på?', undefined, 'En egen fråga, från 0 till 10'],
    ['Vad frågas personalen?', 'Hur har klienten mått den senaste veckan?'],
    ['Vilken rutin gäller', 'Behandlaren frågar vid första och sista samtalet'],
    ['Vilka ska följas upp?', undefined, 'Alla som får insatsen'],
    ['Ungefär hur många av dem saknar svar vid avslut?', undefined, 'Nästan ingen'],
  ],
  en: [
    ['How do you want to begin?', undefined, 'Answer five questions'],
    ['Which intervention is to be followed up?', 'Counselling'],
    ['What do you want to know about the clients’ results?', 'Know whether clients feel better afterwards than before'],
    ['What do clients find hard when they come?', 'Worry and low mood'],
    ['What is to be better for the client afterwards?', 'The client feels better'],
    ['When is the same question asked?', undefined, 'At start and end'],
    ['Who judges how it goes?', undefined, 'Both the client and the staff'],
    ['What does the client answer?', undefined, 'A question of your own, from 0 to 10'],
    ['What is the client asked?', 'How have you felt during the last week?'],
    ['What do the staff answer?', undefined, 'A question of your own, from 0 to 10'],
    ['What are the staff asked?', 'How has the client felt during the last week?'],
    ['Which procedure applies', 'The therapist asks at the first and the last session'],
    ['Who are to be followed up?', undefined, 'All who get the intervention'],
    ['About how many of them lack an answer at the end?', undefined, 'Hardly anyone'],
  ],
};

/** Does what a person does, and counts it. @param {Page} page @param {Way} way */
function hands(page, way) {
  let done = 0;
  const row = (/** @type {string} */ text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  return {
    done: () => done,
    async press(/** @type {string} */ key) {
      done++;
      await page.keyboard.press(key);
    },
    async type(/** @type {string} */ text) {
      done++;
      await page.keyboard.type(text);
    },
    async click(/** @type {Locator} */ place, /** @type {'left' | 'right'} */ button = 'left') {
      done++;
      await place.click({ ...wait, button });
    },
    /** Chooses the row of a list, which is marked already when the keyboard is used. @param {string} text */
    async choose(text) {
      await row(text).first().waitFor(wait);
      if (way === 'mouse') return this.click(row(text).first());
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor(wait);
      return this.press('Enter');
    },
  };
}

/**
 * @param {Scene & { language: Language, way: Way }} scene
 * @returns {Promise<{ done: number, seconds: number }>} how many things were done, and how long it took a machine
 */
export async function trial({ vscode, page, picture, language, way }) {
  const own = said[language];
  const started = Date.now();
  await page.goto(vscode.address([]));
  await page.locator('.monaco-workbench').waitFor(wait);
  await page.locator('.activitybar .action-item a[aria-label="ISU"]').waitFor(wait);
  const hand = hands(page, way);
  const asked = (/** @type {string} */ text) =>
    page
      .locator(`.quick-input-widget input[placeholder^="${text}"]:visible`)
      .or(page.locator('.quick-input-message:visible', { hasText: text }))
      .first()
      .waitFor(wait);

  if (way === 'keyboard') {
    await hand.press('F1');
    await page.locator('.quick-input-widget input.input:visible').waitFor(wait);
    await hand.type(own.title);
    await hand.choose(own.command);
  } else {
    await hand.click(page.locator('.activitybar .action-item a[aria-label="ISU"]'));
    await hand.click(page.locator('.welcome-view-content').getByRole('button', { name: own.title }));
  }
  // The language of the person's VS Code is the one that is marked.
  await asked('ISU: Svenska eller engelska?');
  await hand.choose(language === 'sv' ? 'Svenska' : 'English');
  for (const [question, text, row] of screens[language]) {
    await asked(question);
    if (row?.includes('start') && way === 'mouse') {
      // The list comes into view little by little.
      await page.waitForTimeout(500);
      await picture(`trial-${language}-${way}-question`);
    }
    if (row) await hand.choose(row);
    else if (text) {
      await hand.type(text);
      await hand.press('Enter');
    }
  }
  await asked(own.whatFirst);
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('.verdicts .verdict.follows').nth(4).waitFor(wait);
  await picture(`trial-${language}-${way}-follows`);
  await hand.choose(own.formsAndPlan);
  const here = page.locator('.quick-input-widget').getByRole('button', { name: own.here });
  await here.waitFor(wait);
  // The folder of the design stands there.
  if (way === 'mouse') await hand.click(here);
  else await hand.press('Enter');
  await page.locator('.tab.active', { hasText: '.plan.' }).waitFor(wait);
  const plan = page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('iframe#active-frame');
  await plan.locator('h1', { hasText: own.plan }).waitFor(wait);
  await page.locator('.notification-toast', { hasText: vscode.folder }).first().waitFor(wait);
  await picture(`trial-${language}-${way}-plan`);

  const files = readdirSync(vscode.folder);
  assert.ok(existsSync(join(vscode.folder, own.file)), files.join(' '));
  assert.equal(files.filter((name) => /\.plan\..*html$/.test(name)).length, 1, files.join(' '));
  assert.ok(
    files.filter((name) => name.endsWith('.html')).length >= 3,
    `a form for each who is asked, and the plan: ${files.join(' ')}`,
  );
  assert.ok(hand.done() <= most, `${hand.done()} things to do`);
  return { done: hand.done(), seconds: Math.round((Date.now() - started) / 1000) };
}
