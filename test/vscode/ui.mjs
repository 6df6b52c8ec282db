/**
 * What a person sees and does in VS Code with the extension, in this order, in one window.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ vscode: Awaited<ReturnType<typeof import('./serve.mjs').serve>>, page: Page, picture: (name: string) => Promise<unknown> }} Scene
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const wait = { timeout: 90_000 };

/** The page inside the preview: VS Code keeps it in a frame within a frame. @param {Page} page */
const preview = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** Places the cursor at the end of the line with that text. @param {Page} page @param {string} text */
async function atEndOf(page, text) {
  await page.locator('.editor-instance .view-line', { hasText: text }).first().click();
  await page.keyboard.press('End');
}

/** @type {Record<string, (scene: Scene) => Promise<void>>} */
export const uiTests = {
  async 'opens a file with its words coloured and no complaint from VS Code'({ vscode, page, picture }) {
    await page.goto(vscode.address([['openFile', vscode.remote(join(vscode.folder, 'columbus.isu'))]]));
    await page.locator('.monaco-workbench').waitFor(wait);
    const line = page.locator('.view-line', { hasText: /^uppföljning/ }).first();
    await line.waitFor(wait);
    await page.locator('.editor-status-language, [id="status.editor.mode"]', { hasText: 'ISU' }).waitFor(wait);
    await until('words in several colours', async () => {
      const colours = await line
        .locator('span > span')
        .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
      return colours >= 3;
    });
    await picture('1-file');
  },

  async 'underlines a mistake while it is typed, and says what it is'({ page, picture }) {
    await atEndOf(page, 'svarar mot ohälsa');
    await page.keyboard.type('x');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor(wait);
    await command(page, 'Problems: Focus on Problems View');
    // The other files of the workspace have findings too, and the list shows only what there is room for.
    const filter = page.locator('input[placeholder^="Filter (e.g. text"]');
    await filter.fill('ohälsax');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'ohälsax' }).first();
    await row.waitFor(wait);
    await picture('2-finding');
    await atEndOf(page, 'svarar mot ohälsax');
    await page.keyboard.press('Backspace');
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'ohälsax' })
      .waitFor({ state: 'detached', ...wait });
    await filter.fill('');
    await command(page, 'View: Hide Panel');
  },

  async 'shows the facts of an instrument on hover'({ page, picture }) {
    await page
      .locator('.view-line span', { hasText: /^CORE-OM$/ })
      .first()
      .hover();
    const hover = page.locator('.monaco-hover:visible', { hasText: 'CORE-OM' }).first();
    await hover.waitFor(wait);
    await picture('3-hover');
    await page.keyboard.press('Escape');
  },

  async 'completes a Swedish word with ä while it is typed'({ page, picture }) {
    await atEndOf(page, 'mättillfälle senare');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mätn');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'mätning' }).first();
    await row.waitFor(wait);
    await picture('4-completion');
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: /^\s*mätning/ })
      .nth(1)
      .waitFor(wait);
    await page.keyboard.press('Escape');
    await revert(page);
  },

  async 'opens the preview beside the file, with the verdicts of the five principles'({ page, picture }) {
    await atEndOf(page, 'svarar mot ohälsa');
    await command(page, 'ISU: Open Preview to the Side');
    const verdicts = preview(page).locator('.verdicts .verdict');
    await verdicts.first().waitFor(wait);
    assert.equal(await verdicts.count(), 5);
    // Beside them, what the design can answer: its question and its outcome.
    assert.equal(await preview(page).locator('.answers .verdict').count(), 2);
    await picture('5-preview');
  },

  async 'shows who is asked what, and when, by keyboard'({ page, picture }) {
    const tabs = preview(page).getByRole('tab');
    assert.deepEqual(await tabs.allTextContents(), ['Bedömning', 'Schema', 'Formulär', 'Analysplan', 'Precision']);
    await tabs.first().focus();
    await page.keyboard.press('ArrowRight');
    const lanes = preview(page).locator('.lanes');
    await lanes.waitFor(wait);
    assert.equal(await tabs.nth(1).getAttribute('aria-selected'), 'true');
    assert.ok(await tabs.nth(1).evaluate((tab) => tab === document.activeElement), 'the focus stays on the tab');
    assert.deepEqual(await lanes.locator('.lane').allTextContents(), ['klient', 'profession']);
    assert.equal(await lanes.locator('td.yes').count(), 5);
    const drawn = preview(page).locator('.wide img');
    assert.ok(
      await drawn.evaluate(
        (/** @type {HTMLImageElement} */ one) =>
          one.complete && one.naturalWidth > 500 && one.width === one.naturalWidth,
      ),
    );
    assert.match((await drawn.getAttribute('alt')) ?? '', /tabellen nedanför/);
    await picture('6-schedule');
    // The statement under the cursor is marked.
    await atEndOf(page, 'mätning behandlarens-bild från profession');
    await until('the marks of that statement', async () => (await lanes.locator('.here').count()) === 3);
    await picture('6-schedule-marked');
    // A mark leads to its text.
    await lanes.locator('td.yes a').first().click();
    await page.locator('[id="status.editor.selection"]', { hasText: /^Ln 29,/ }).waitFor(wait);
  },

  async 'shows the plan and the precision, whose links lead within them'({ page, picture }) {
    const tabs = preview(page).getByRole('tab');
    await tabs.nth(3).click();
    const plan = preview(page).frameLocator('iframe#frame');
    await plan.locator('h1', { hasText: 'Analysplan' }).waitFor(wait);
    await picture('7-plan');
    await plan.locator('nav a').nth(4).click();
    await until('the page to go there', () =>
      preview(page)
        .locator('body')
        .evaluate(() => scrollY > 300),
    );
    assert.equal(await plan.locator('h1', { hasText: 'Analysplan' }).count(), 1, 'the plan is still there');
    await tabs.nth(4).click();
    await plan.locator('h1', { hasText: 'Analysplan' }).waitFor({ state: 'detached', ...wait });
    await plan.locator('h1').first().waitFor(wait);
    await picture('8-precision');
  },

  async 'shows the form, whose own script runs and nothing else'({ page, picture }) {
    const tab = preview(page).getByRole('tab').nth(2);
    await tab.click();
    await preview(page).locator('#form-note').waitFor(wait);
    // The page has been loaded anew, since the form runs what the plan does not.
    await until('the focus to be on the tab', () => tab.evaluate((each) => each === document.activeElement));
    const form = preview(page).frameLocator('iframe#frame');
    await form.locator('h1').first().waitFor(wait);
    const shown = preview(page).locator('iframe#frame');
    assert.equal(await shown.getAttribute('sandbox'), 'allow-scripts allow-forms');
    // The form stands below what is judged, and a browser lays out a frame only when one has scrolled to it.
    await shown.scrollIntoViewIfNeeded();
    await until('the frame to be as tall as the form', async () => {
      const box = await shown.boundingBox();
      const inner = await form.locator('body').boundingBox();
      return box && inner && Math.abs(box.height - inner.height) < 100;
    });
    const { script, foreign } = await form.locator('body').evaluate((body) => {
      const script = body.querySelector('#progress')?.textContent;
      try {
        const added = document.createElement('script');
        added.textContent = 'document.body.dataset.foreign = "ran"';
        body.append(added);
      } catch {
        // The form's policy refuses already the text of a script.
      }
      return { script, foreign: body.dataset.foreign };
    });
    assert.ok(script, 'the form’s script fills in how far one has come');
    assert.equal(foreign, undefined);
    await picture('9-form');
    await preview(page).getByRole('tab').first().click();
    await preview(page).locator('.verdicts').waitFor(wait);
  },

  async 'changes the language of the preview'({ page, picture }) {
    const button = preview(page).locator('#language');
    assert.equal(await button.textContent(), 'In English');
    const swedish = await preview(page).locator('#judged').textContent();
    await button.click();
    await preview(page).locator('#language', { hasText: 'På svenska' }).waitFor(wait);
    assert.notEqual(await preview(page).locator('#judged').textContent(), swedish);
    await picture('10-preview-english');
    await button.click();
    await preview(page).locator('#language', { hasText: 'In English' }).waitFor(wait);
  },

  async 'follows what is typed, and keeps its place'({ page }) {
    const judged = preview(page).locator('#judged');
    const before = await judged.textContent();
    const body = preview(page).locator('body');
    await body.evaluate(() => scrollTo(0, 120));
    await atEndOf(page, 'mätning CORE-OM från klient');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+c');
    await until('another verdict', async () => (await judged.textContent()) !== before);
    // Not exactly 120: what is in view stays where it is, though there is more above it.
    assert.ok((await body.evaluate(() => scrollY)) > 60, 'not thrown back to the top');
    await page.keyboard.press('Control+z');
    await until('the first verdict', async () => (await judged.textContent()) === before);
  },

  async 'follows the active file, leads from a finding to its place, and survives a broken file'({
    vscode,
    page,
    picture,
  }) {
    await openFile(page, 'single.isu');
    await preview(page).locator('#file', { hasText: 'single.isu' }).waitFor(wait);
    const link = preview(page).locator('.finding [data-range]').first();
    await link.waitFor(wait);
    const [line] = String(await link.getAttribute('data-range'))
      .split(':')
      .map(Number);
    await picture('8-single');
    await link.click();
    const lines = readFileSync(join(vscode.folder, 'single.isu'), 'utf8').split('\n');
    assert.ok(lines[line ?? -1], 'the finding points at a line');
    await page.locator('[id="status.editor.selection"]', { hasText: `Ln ${(line ?? 0) + 1},` }).waitFor(wait);
    await openFile(page, 'broken.isu');
    await preview(page).locator('#file', { hasText: 'broken.isu' }).waitFor(wait);
    await until('something said of the broken file', async () =>
      (await preview(page).locator('#judged').textContent())?.includes('Halvskriven'),
    );
    await page.locator('.monaco-editor .squiggly-error').first().waitFor(wait);
    await picture('9-broken');
    await openFile(page, 'columbus.isu');
    await preview(page).locator('#file', { hasText: 'columbus.isu' }).waitFor(wait);
    assert.equal(await preview(page).locator('.verdicts .verdict').count(), 5);
  },

  async 'offers the next step, and carries it out in the text'({ page, picture }) {
    await openFile(page, 'single.isu');
    await preview(page).locator('#file', { hasText: 'single.isu' }).waitFor(wait);
    const button = preview(page).locator('.next button');
    await button.waitFor(wait);
    await picture('11-next-step');
    const before = await page.locator('.editor-instance .view-lines').first().textContent();
    await button.click();
    await page.locator('.tab.dirty', { hasText: 'single.isu' }).waitFor(wait);
    await until(
      'another step',
      async () => (await page.locator('.editor-instance .view-lines').first().textContent()) !== before,
    );
    await revert(page);
    await openFile(page, 'columbus.isu');
    await preview(page).locator('#file', { hasText: 'columbus.isu' }).waitFor(wait);
  },

  async 'says in the status bar how the design under the cursor is judged'({ page }) {
    const item = page.locator('.statusbar-item', { hasText: /4 of 5 followed/ });
    await item.waitFor(wait);
    assert.match(String(await item.locator('a').getAttribute('aria-label')), /P1 .*P5 /);
  },

  async 'lists all designs in the side bar with their verdicts, and those that do not follow a principle'({
    page,
    picture,
  }) {
    await page.locator('.activitybar .action-item a[aria-label="ISU"]').click();
    const rows = page.locator('.pane-body .monaco-list-row');
    const columbus = rows.filter({ hasText: 'Resultatuppföljning vid Columbus' });
    await columbus.waitFor(wait);
    assert.match(String(await columbus.getAttribute('aria-label')), /P1 .*P5 /);
    const all = await rows.count();
    assert.ok(all >= 3, `${all} designs`);
    await picture('12-designs');
    await page
      .locator('.pane-header, .composite.title')
      .getByRole('button', { name: /^Show Only Designs/ })
      .first()
      .click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'P1' }).waitFor(wait);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'P1' }).click();
    await columbus.waitFor({ state: 'detached', ...wait });
    await picture('13-designs-filtered');
    await command(page, 'ISU: Show All Designs');
    await columbus.click();
    await page.locator('.tab.active', { hasText: 'columbus.isu' }).waitFor(wait);
    await page.locator('.activitybar .action-item a[aria-label^="Explorer"]').click();
  },

  async 'can be read by everyone: no tab breaks a rule of axe, in light, dark and high contrast'({ page, picture }) {
    const themes = {
      'Dark High Contrast': 'hc-black',
      'Light High Contrast': 'hc-light',
      'Dark Modern': 'vs-dark',
      'Light Modern': 'vs',
    };
    for (const [theme, kind] of Object.entries(themes)) {
      await chooseTheme(page, theme);
      await page.locator(`.monaco-workbench.${kind}`).first().waitFor(wait);
      await preview(page).locator(`body[data-vscode-theme-kind]`).waitFor(wait);
      const framed = 'iframe:not([hidden])';
      for (const [index, shown] of ['.verdicts', '.lanes', framed, framed, framed].entries()) {
        await preview(page).getByRole('tab').nth(index).click();
        await preview(page).getByRole('tab', { selected: true }).nth(0).waitFor(wait);
        await preview(page).locator(shown).first().waitFor(wait);
        // The colours of a theme come one after another.
        let found;
        await until('the tab to break no rule', async () => {
          found = await broken(preview(page).locator('html')).catch(String);
          return found.length === 0;
        }).catch(() => assert.deepEqual(found, [], `${theme}, tab ${index + 1}`));
        if (index < 2) await picture(`14-${kind}-${index + 1}`);
      }
    }
    await preview(page).getByRole('tab').first().click();
    await preview(page).locator('.verdicts').waitFor(wait);
  },

  async 'generates the plan from the button above the file: formats and language, a folder, and the file to open'({
    vscode,
    page,
    picture,
  }) {
    await atEndOf(page, 'svarar mot ohälsa');
    await page
      .locator('.editor-group-container.active .editor-actions a[aria-label^="Generate Analysis Plan"]')
      .click();
    const row = (/** @type {string} */ name) =>
      page.locator('.quick-input-list .monaco-list-row', { has: page.getByText(name, { exact: true }) });
    await row('Web page (HTML)').waitFor(wait);
    await row('Web page (HTML)').click();
    await row('Word').click();
    await row('Markdown').click();
    const ticked = await page.locator('.quick-input-list .monaco-list-row [aria-checked="true"]').count();
    assert.equal(ticked, 3, 'Word, Markdown, and the language of the file');
    await picture('10-formats');
    await page.keyboard.press('Enter');
    const folder = join(vscode.folder, 'out');
    // VS Code's own dialog makes no folders in the browser.
    mkdirSync(folder);
    const here = page.locator('.quick-input-widget').getByRole('button', { name: 'Generate the Plan Here' });
    await here.waitFor(wait);
    await row('out').click();
    await until('the folder to be entered', async () =>
      (await page.locator('.quick-input-widget input.input:visible').inputValue()).endsWith('/out/'),
    );
    await picture('11-folder');
    await here.click();
    const toast = page.locator('.notification-toast', { hasText: folder });
    await toast.waitFor(wait);
    await picture('12-generated');
    await toast.getByRole('button', { name: 'Open' }).click();
    await page.locator('.tab.active', { hasText: 'columbus.plan.sv.md' }).waitFor(wait);
    await page.locator('.view-line', { hasText: '# Analysplan: Resultatuppföljning' }).waitFor(wait);
    await picture('13-plan');
  },
};

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds in a page, a line for each place. @param {import('playwright-core').Locator} root */
async function broken(root) {
  await root.evaluate(`(() => { ${axe}; })()`);
  return root.evaluate(async () => {
    /** @type {any} */
    const { axe } = Object(window);
    // The page in the frame is made by the forms and the documents, whose own tests hold it; it has the heading.
    const isFramed = document.querySelector('iframe:not([hidden])') !== null;
    const rules = { 'page-has-heading-one': { enabled: !isFramed } };
    const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false, rules });
    return violations.flatMap((/** @type {any} */ one) =>
      one.nodes.map((/** @type {any} */ node) => `${one.id}: ${node.html.slice(0, 160)}`),
    );
  });
}

/** @param {Page} page @param {string} name */
async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
  await page.locator('.tab.active', { hasText: name }).first().waitFor(wait);
}

/** Runs a command by its title, as from the palette. @param {Page} page @param {string} title */
async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input:visible');
  await input.waitFor(wait);
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor(wait);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden', ...wait });
}

/** @param {Page} page @param {string} name */
async function chooseTheme(page, name) {
  await atEndOf(page, 'svarar mot ohälsa');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+t');
  const input = page.locator('.quick-input-widget input.input:visible');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor(wait);
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor(wait);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden', ...wait });
}

/** @param {Page} page */
async function revert(page) {
  await command(page, 'File: Revert File');
  await page
    .locator('.tab.dirty')
    .first()
    .waitFor({ state: 'detached', ...wait });
}

/** @param {string} what @param {() => Promise<unknown>} look */
async function until(what, look) {
  const end = Date.now() + 15_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
