/**
 * How a person begins, from a folder without a design: by keyboard only, in an English VS Code, in Swedish. After the tests of
 * `ui.mjs`, in the same window.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./ui.mjs').Scene} Scene
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const wait = { timeout: 90_000 };

/** @param {Page} page */
const input = (page) => page.locator('.quick-input-widget input.input:visible');

/** Waits for a question of the wizard: its step, and what is asked. @param {Page} page @param {RegExp} step @param {string} asked */
async function question(page, step, asked) {
  await page.locator('.quick-input-title', { hasText: step }).waitFor(wait);
  const placeholder = page.locator(`.quick-input-widget input[placeholder="${asked}"]:visible`);
  await placeholder
    .or(page.locator('.quick-input-message:visible', { hasText: asked }))
    .first()
    .waitFor(wait);
}

/** Answers with the row that has that text, by keyboard. @param {Page} page @param {string} text */
async function choose(page, text) {
  await input(page).pressSequentially(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor(wait);
  await page.keyboard.press('Enter');
}

/** @param {Page} page @param {string} text */
async function answer(page, text) {
  await input(page).fill(text);
  await page.keyboard.press('Enter');
}

/**
 * Runs a command by its title, as from the palette. The palette closes when something else takes the focus, as an editor that
 * is just being opened does: then it is opened again.
 * @param {Page} page @param {string} title
 */
async function command(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press('F1');
      await input(page).fill(`>${title}`, { timeout: 5000 });
      await row.waitFor({ timeout: 5000 });
      break;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}

/** Opens a walkthrough by its title. @param {Page} page @param {string} title */
async function walkthrough(page, title) {
  await command(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).waitFor(wait);
  await choose(page, title);
  await page.locator('.gettingStartedContainer').getByText(title, { exact: true }).first().waitFor(wait);
  await page.locator('.getting-started-step.expanded:visible').first().waitFor(wait);
}

/** @type {Record<string, (scene: Scene) => Promise<void>>} */
export const beginningTests = {
  async 'begins a design from the walkthrough by five questions, with the way back, and writes it whole with its preview'({
    vscode,
    page,
    picture,
  }) {
    await command(page, 'View: Close All Editors');
    await walkthrough(page, 'Kom igång med ISU');
    await picture('14-walkthrough-sv');
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'Ny uppföljning' }).click();
    await page.locator('.quick-input-widget input[placeholder^="ISU: Svenska eller engelska?"]:visible').waitFor(wait);
    await choose(page, 'Svenska');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Hel mall' }).waitFor(wait);
    await picture('15-how-to-begin');
    await choose(page, 'Svara på fem frågor');
    await question(page, /Varför ni följer upp \(1\/5\)/, 'Vilken insats ska följas upp?');
    await picture('16-question');
    await answer(page, 'Stödsamtal på Öster');
    await question(page, /1\/5/, 'Vad vill ni veta om klienternas resultat?');
    await page.locator('.quick-input-left-action-bar .action-label').click();
    await question(page, /1\/5/, 'Vilken insats ska följas upp?');
    assert.equal(await input(page).inputValue(), 'Stödsamtal på Öster', 'what was answered stands there');
    await page.keyboard.press('Enter');
    await question(page, /1\/5/, 'Vad vill ni veta om klienternas resultat?');
    await answer(page, 'Veta om klienterna mår bättre efter insatsen än före');
    await question(page, /2\/5/, 'Vad har klienterna svårt med när de kommer?');
    await answer(page, 'Oro och nedstämdhet');
    await question(page, /2\/5/, 'Vad ska ha blivit bättre för klienten efteråt?');
    await answer(page, 'Klienten mår bättre');
    await question(page, /3\/5/, 'När ställs samma fråga?');
    await choose(page, 'Vid start och avslut');
    await question(page, /4\/5/, 'Vem bedömer hur det går?');
    await picture('17-choice');
    await page.keyboard.press('Enter');
    await question(page, /4\/5/, 'Vad svarar klienten på?');
    const core = page.locator('.quick-input-list .monaco-list-row', { hasText: 'CORE-OM' }).first();
    await core.waitFor(wait);
    assert.match((await core.textContent()) ?? '', /Licens: fri · hur lång tid det tar/);
    await picture('17-instruments');
    await choose(page, 'En egen fråga, från 0 till 10');
    await question(page, /4\/5/, 'Vad frågas klienten?');
    await answer(page, 'Hur har du mått den senaste veckan?');
    await question(page, /4\/5/, 'Vad svarar personalen på?');
    await choose(page, 'En egen fråga, från 0 till 10');
    await question(page, /4\/5/, 'Vad frågas personalen?');
    await answer(page, '');
    await question(page, /5\/5/, 'Vilken rutin gäller: vem frågar, och var skrivs svaren in?');
    await answer(page, 'Behandlaren frågar och skriver in svaren i registret');
    await question(page, /5\/5/, 'Vilka ska följas upp?');
    await choose(page, 'Alla som får insatsen');
    await question(page, /5\/5/, 'Ungefär hur många av dem saknar svar vid avslut?');
    await choose(page, 'Var tionde');
    await page.locator('.tab', { hasText: 'stodsamtal-pa-oster.isu' }).first().waitFor(wait);
    const verdicts = page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('.verdicts .verdict');
    await verdicts.first().waitFor(wait);
    await page.locator('.editor-instance .view-line', { hasText: '[Skriv frågan]' }).first().waitFor(wait);
    await page.locator('[id="status.editor.selection"]', { hasText: '(14 selected)' }).waitFor(wait);
    await picture('18-begun');
    // The open question is selected: what is typed takes its place, and then all five principles are followed.
    await page.keyboard.type('Hur har klienten mått den senaste veckan?');
    await verdicts.locator('xpath=self::*[contains(@class,"follows")]').nth(4).waitFor(wait);
    await picture('19-followed');
    await page.keyboard.press('Control+s');
    await page
      .locator('.tab.dirty')
      .first()
      .waitFor({ state: 'detached', ...wait });
    const written = readFileSync(join(vscode.folder, 'stodsamtal-pa-oster.isu'), 'utf8');
    assert.match(written, /insats "Stödsamtal på Öster"/);
  },

  async 'offers a new design in New File… and in the explorer’s menu'({ page, picture }) {
    await command(page, 'Create: New File...');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ny uppföljning' }).waitFor(wait);
    await picture('20-new-file');
    await page.keyboard.press('Escape');
  },

  async 'the walkthrough goes on from the design that was begun, and is there in English'({ page, picture }) {
    await walkthrough(page, 'Kom igång med ISU');
    const step = (/** @type {string} */ title) => page.locator('.getting-started-step:visible', { hasText: title });
    await step('Börja en uppföljning').locator('.codicon-getting-started-step-checked').waitFor(wait);
    await step('Se hur den bedöms').click();
    await page.locator('.getting-started-step.expanded').getByRole('button', { name: 'Visa bedömningen' }).click();
    await page.locator('.tab.active', { hasText: 'stodsamtal-pa-oster.isu' }).first().waitFor(wait);
    await command(page, 'View: Close All Editors');
    await walkthrough(page, 'Get Started with ISU');
    await step('Generate the analysis plan').click();
    await step('Generate the analysis plan').getByRole('button', { name: 'Generate Analysis Plan' }).waitFor(wait);
    await picture('21-walkthrough-en');
  },

  async 'copies the samples into a folder of their own'({ vscode, page, picture }) {
    await command(page, 'ISU: Open Samples');
    const here = page.locator('.quick-input-widget').getByRole('button', { name: 'Put the Samples Here' });
    await here.waitFor(wait);
    await picture('22-samples');
    await input(page).fill(`${vscode.folder}/`);
    const opened = page.context().waitForEvent('page', wait);
    await here.click();
    const other = await opened;
    await other.locator('.explorer-folders-view .monaco-list-row', { hasText: 'columbus.isu' }).first().waitFor(wait);
    await other.close();
    const folder = join(vscode.folder, 'isu-samples');
    assert.ok(existsSync(join(folder, 'instruments')));
    assert.ok(readdirSync(folder).length >= 13);
  },

  async 'begins a design where no folder is open, in a file that has no place yet'({ vscode, page, picture }) {
    await page.goto(`${vscode.url}?ew=true`);
    await page.locator('.monaco-workbench').waitFor(wait);
    // The extension is there when its walkthroughs are.
    await walkthrough(page, 'Kom igång med ISU');
    await page.locator('.getting-started-step:visible', { hasText: 'Börja en uppföljning' }).click();
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'Ny uppföljning' }).click();
    await page.locator('.quick-input-widget input[placeholder^="ISU: Svenska eller engelska?"]:visible').waitFor(wait);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Liten mall' }).waitFor(wait);
    await choose(page, 'Liten mall');
    await page.locator('.view-line', { hasText: 'uppföljning enheten' }).waitFor(wait);
    await page.locator('.tab', { hasText: 'Untitled-1' }).first().waitFor(wait);
    const verdicts = page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('.verdicts .verdict');
    await verdicts.nth(4).waitFor(wait);
    await picture('23-no-folder');
  },
};
