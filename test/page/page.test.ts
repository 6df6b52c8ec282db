import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { designFromAnswers, templates } from '../../src/beginnings/index.js';
import { filledLetter } from '../review/filled-letter.js';
import { drop, focused, give, inPage, open, turnTo, verdicts } from './opened.js';

const columbus = readFileSync('examples/columbus.isu', 'utf8');
const whole = designFromAnswers(
  {
    intervention: 'Stödsamtal',
    purpose: 'Veta om klienterna mår bättre efter insatsen än före',
    problem: 'Oro och nedstämdhet',
    outcome: 'Klienten mår bättre',
    times: 'ends',
    who: 'both',
    clientQuestion: 'Hur har du mått den senaste veckan?',
    staffQuestion: 'Hur har klienten mått den senaste veckan?',
    routine: 'Behandlaren frågar vid första och sista samtalet',
    coverage: 'all',
    attrition: '10',
  },
  'sv',
);

/** The page that a tab shows in its frame. */
async function framed(page: Page) {
  await page.waitForSelector('#frame:not([hidden])');
  const frame = await (await page.waitForSelector('#frame')).contentFrame();
  await frame?.waitForSelector('h1');
  return frame;
}
const download = async (page: Page, press: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
};

inPage('the page', ({ show, folder }) => {
  it('is one file of at most 3 MB that needs nothing else', () => {
    expect(statSync(join(folder(), 'isu.html')).size).toBeLessThan(3_000_000);
    const tags = readFileSync(join(folder(), 'isu.html'), 'utf8').replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
    expect(tags).toContain('<main');
    expect(tags).not.toMatch(/(src|href)="(?!data:|#)|<script|@import/);
  });

  it('begins with five questions, and writes the design that they come to, with all principles followed', async () => {
    const page = await show();
    await page.click('.begin .main');
    await page.fill('#five-intervention', 'Stödsamtal');
    await page.fill('#five-purpose', 'Veta om klienterna mår bättre efter insatsen än före');
    await page.fill('#five-problem', 'Oro och nedstämdhet');
    await page.fill('#five-outcome', 'Klienten mår bättre');
    await page.check('#five-times-ends');
    await page.check('#five-who-both');
    await page.fill('#five-clientQuestion', 'Hur har du mått den senaste veckan?');
    await page.fill('#five-staffQuestion', 'Hur har klienten mått den senaste veckan?');
    await page.fill('#five-routine', 'Behandlaren frågar vid första och sista samtalet');
    await page.check('#five-coverage-all');
    await page.check('#five-attrition-10');
    await page.click('form [type=submit]');
    await page.waitForSelector('.verdicts');
    expect(await verdicts(page)).toEqual(['följs', 'följs', 'följs', 'följs', 'följs']);
    expect(await page.innerText('#bar')).toContain('Inte sparad');
  });

  it.each(['one file', 'html and js'] as const)('shows every tab of a design (%s)', async (edition) => {
    const page = await show({ edition });
    await open(page, whole);
    await page.waitForSelector('.verdicts');
    await page.click('#tab-schedule');
    await page.waitForSelector('.lanes');
    const drawn = await page.evaluate('document.querySelector(".wide img").decode().then(() => true)');
    expect(drawn).toBe(true);
    await page.click('#tab-forms');
    expect(await (await framed(page))?.content()).toContain('Hur har du mått den senaste veckan?');
    await page.click('#tab-plan');
    await page.waitForSelector('#frame[title=Analysplan]');
    await page.locator('#format option[value=docx]').waitFor({ state: 'attached' });
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toContain('nalysplan');
    await page.click('#tab-precision');
    await page.waitForSelector('#frame[title=Precision]');
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toContain('Vad som går att se');
    await page.click('#tab-review');
    await page.waitForSelector('#right-panel[aria-labelledby=tab-review] #format');
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toMatch(/[Gg]ransk/);
    await page.click('#tab-simulation');
    await page.fill('#clients', '30');
    await page.click('#controls .main');
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toContain('SIMULERADE');
    await page.click('#tab-overview');
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toContain('versikt');
  });

  it('shows every form of a design, for clients and for staff, each with what it runs', async () => {
    const page = await show();
    for (const text of [columbus, whole, templates.full.text.sv]) {
      await open(page, text, `${text.length}.isu`);
      await page.click('#tab-forms');
      await page.waitForSelector('#choice');
      for (const id of await page
        .locator('#choice option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value')))) {
        await page.selectOption('#choice', id);
        const frame = await framed(page);
        // What runs in it has made it ready to be answered: there is something to press.
        await frame?.waitForSelector('button:not([hidden])');
      }
    }
  });

  it('takes answers to the questions of the mapping, writes them in the text, and stays at the question', async () => {
    const page = await show();
    await open(page, whole);
    await page.waitForSelector('#part-P5');
    await page.click('#part-P5 summary');
    const question = page.locator('#question-27, #question-29').last();
    await question.waitFor({ state: 'attached' });
    await page.click('#part-P5 summary');
    await page.click('#part-P4 summary');
    const place = page.locator('#question-27');
    await place.locator('textarea').fill('I väntrummet, "för sig själv"');
    await place.locator('button', { hasText: 'Skriv in' }).click();
    await expect
      .poll(() => place.locator('.answer').innerText(), { timeout: 60_000 })
      .toBe('I väntrummet, "för sig själv"');
    expect(await focused(page)).toBe('question-27');
    await place.locator('button', { hasText: 'Visa i texten' }).click();
    await expect.poll(() => page.locator('#editor .cm-activeLine').first().innerText()).toMatch(/rutin|plats/);
  });

  it('mends what the next step names, and judges what is typed', async () => {
    const page = await show();
    await open(page, columbus, 'columbus.isu');
    await page.waitForSelector('.next [data-mend]');
    const before = await page.innerText('.next');
    await page.click('.next [data-mend]');
    // What only the author knows is to be written where the fix has left room for it.
    await page.waitForSelector('#tab-text[aria-selected=true]');
    await page.keyboard.type('Mår de bättre vid avslut?');
    await expect.poll(() => page.innerText('.next'), { timeout: 60_000 }).not.toBe(before);
    await page.locator('#editor .cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('obegripligt ');
    await page.waitForSelector('#judged .finding.error');
    expect(await page.locator('#editor .cm-lintRange-error').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+.');
    await page.waitForSelector('#editor .repairs');
    await page.keyboard.press('Escape');
    expect(await page.locator('#editor .repairs').count()).toBe(0);
  });

  it('completes and explains words', async () => {
    const page = await show();
    await open(page, 'uppföljning a "A" {\n  \n}\n');
    await page.click('#tab-text');
    await page.locator('#editor .cm-line').nth(1).click();
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('#editor .cm-tooltip-autocomplete');
    await page.keyboard.press('Escape');
    await page.locator('#editor .cm-line').first().locator('span').first().hover();
    await page.waitForSelector('#editor .cm-lsp-hover-tooltip');
  });

  it('colours names by what they are, where they are declared and where they are used, also as one types', async () => {
    const page = await show();
    await open(
      page,
      'uppföljning a "A" {\n  mättillfälle före "Före" vid start\n  resultat bättre "Bättre" {\n    indikator CORE-OM\n  }\n  mätning CORE-OM från klient vid före\n}\n',
    );
    await page.click('#tab-text');
    const instrument = page.locator('#editor .name-instrument', { hasText: /^CORE-OM$/ });
    await instrument.first().waitFor();
    const colour = (what: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('#editor').shadowRoot.querySelector('.name-${what}')).color`,
      );
    expect(new Set([await colour('instrument'), await colour('time'), await colour('outcome')]).size).toBe(3);
    await page.locator('#editor .cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// ny rad\n');
    await expect.poll(() => instrument.count()).toBe(2);
  });

  it('takes a number where a number is asked for', async () => {
    const page = await show();
    await open(page, 'uppföljning u "U" {\n  målgrupp "Unga"\n}\n');
    await page.click('#part-P2 summary, #part-background summary >> nth=0');
    const question = page.locator('#question-12');
    await question.locator('input').evaluate((one) => one.closest('details')?.setAttribute('open', ''));
    await question.locator('input').fill('137');
    await question.locator('button', { hasText: 'Skriv in' }).click();
    await expect.poll(() => question.locator('.answer').innerText(), { timeout: 60_000 }).toContain('137');
  });

  it('speaks the other language when it is asked to, also of what the server says', async () => {
    const page = await show();
    await open(page, whole);
    await page.waitForSelector('.verdicts');
    await page.click('#language');
    await expect.poll(() => verdicts(page), { timeout: 60_000 }).toEqual(Array(5).fill('follows'));
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.innerText('#save')).toBe('Save');
    await expect.poll(() => page.innerText('#guide'), { timeout: 60_000 }).toContain('questions answered');
  });

  it('checks and analyses files of answers that it has made up itself', async () => {
    const page = await show();
    await open(page, whole);
    await page.click('#tab-simulation');
    await page.click('#controls .main');
    await page.waitForSelector('#result button');
    const made = await download(page, () => page.click('#result button'));
    const tables = Object.entries(unzipSync(made.bytes)).filter(([path]) => path.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(0);
    await page.click('#tab-data');
    await give(
      page,
      '#controls .main',
      tables.map(([name, bytes]) => ({ name, text: strFromU8(bytes) })),
    );
    await page.click('text=Kontrollera data');
    await expect.poll(async () => (await framed(page))?.innerText('body'), { timeout: 60_000 }).toMatch(/kontroll/i);
    await page.click('text=Analysera');
    await expect.poll(async () => (await framed(page))?.title(), { timeout: 60_000 }).toContain('esultatrapport');
    await page.click('text=Glöm filerna');
    expect(await page.locator('#controls li').count()).toBe(0);
  });

  it('shows what is due for the clients of a list, and hands the list, the table and the calendar over', async () => {
    const page = await show();
    await open(page, whole);
    await page.click('#tab-data');
    await give(page, '#controls .main', [{ name: 'klienter.csv', text: 'case;start;end\nK1;2020-01-07;2020-03-01\n' }]);
    await page.fill('#weeks', '4');
    await page.check('#workdays');
    await page.click('text=Visa vad som ska mätas');
    await expect
      .poll(async () => (await framed(page))?.innerText('body'), { timeout: 60_000 })
      .toMatch(/Försenat[\s\S]*K1/);
    const made = await download(page, () => page.click('#result button'));
    const kinds = Object.keys(unzipSync(made.bytes)).map((path) => path.slice(path.lastIndexOf('.')));
    expect(kinds.sort()).toEqual(['.csv', '.html', '.ics', '.xlsx']);
  });

  it('shows many designs that are dropped, one at a time and side by side', async () => {
    const page = await show();
    await drop(page, [
      { name: 'columbus.isu', text: columbus },
      { name: 'kurs.isu', text: whole },
      { name: 'bild.png', text: '\u0000' },
    ]);
    await page.waitForSelector('#designs');
    expect(await page.locator('#designs option').allInnerTexts()).toEqual(['columbus.isu', 'kurs.isu']);
    await page.selectOption('#designs', { label: 'kurs.isu' });
    await expect.poll(() => page.innerText('#guide h1'), { timeout: 60_000 }).toContain('Stödsamtal');
    await page.click('#tab-overview');
    await expect.poll(async () => (await framed(page))?.innerText('body'), { timeout: 60_000 }).toContain('Columbus');
  });

  it('writes the letter to the unit, and shows what its replies would change before it does', async () => {
    const page = await show();
    await open(page, columbus, 'columbus.isu');
    await page.waitForSelector('.verdicts');
    await page.click('#tab-review');
    await page.selectOption('#letter-format', 'docx');
    const row = page.locator('.downloads', { has: page.locator('#letter-format') });
    const letter = await download(page, () => row.getByRole('button', { name: 'Ladda ner' }).click());
    expect(letter.name).toMatch(/letter.*\.docx$/);
    const returned = async (name: string, bytes: Uint8Array) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.click('text=Läs in ett ifyllt brev'),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    };
    await returned('svar.docx', filledLetter(letter.bytes, { 1: 'Kuratorn ringer <b>samma</b> dag.', 3: 'Ja' }));
    await page.waitForSelector('#result .diff');
    expect(await page.innerText('#result ul')).toContain('Fråga 2: inget svar än.');
    const diff = await page.innerText('#result .diff');
    for (const line of ['+     identitet kodad', '+   orosrutin "Kuratorn ringer']) expect(diff).toContain(line);
    // Nothing is changed by looking.
    const saved = async () => strFromU8((await download(page, () => page.click('#save'))).bytes);
    expect(await saved()).toBe(columbus);
    await page.click('text=Ändra texten så');
    await expect.poll(saved).toContain('identitet kodad');
    await returned('annat.docx', new Uint8Array([1, 2, 3]));
    await expect.poll(() => page.innerText('body')).toContain('kan inte läsas som Word');
  });

  it.each([
    { width: 1280, height: 420 },
    { width: 390, height: 500 },
  ])('shows a page whole also where it begins below what is seen: %o', async (viewport) => {
    const page = await show({ viewport });
    await open(page, columbus, 'columbus.isu');
    await page.waitForSelector('.verdicts', { state: 'attached' });
    await turnTo(page, 'right');
    const height = () => page.evaluate<number>('document.querySelector("#frame").getBoundingClientRect().height');
    for (const tab of ['plan', 'review']) {
      await page.click('#tab-verdicts');
      await page.waitForSelector('#frame', { state: 'hidden' });
      await page.click(`#tab-${tab}`);
      await page.waitForSelector('#frame:not([hidden])');
      // What is not in view is not laid out yet, but it is no stripe that nobody would scroll to.
      await page.waitForTimeout(500);
      expect(await height()).toBeGreaterThan(200);
      await page.locator('#frame').scrollIntoViewIfNeeded();
      await expect.poll(height, { timeout: 60_000 }).toBeGreaterThan(1000);
    }
  });

  it('shows the page of a tab however often, and soon, one has turned to others', async () => {
    const page = await show();
    await open(page, columbus, 'columbus.isu');
    await page.waitForSelector('.verdicts');
    await page.click('#tab-review');
    for (let turn = 0; turn < 20; turn++) {
      const other = ['verdicts', 'precision', 'plan', 'schedule'][turn % 4];
      await page.click(`#tab-${other}`);
      await page.waitForTimeout([0, 5, 30, 150][Math.floor(turn / 4) % 4] ?? 0);
      await page.click('#tab-review');
      if (turn % 5 === 4) await (await framed(page))?.waitForSelector('h1:has-text("Granskning")');
    }
  });

  it('saves the design, and all of it as a zip', async () => {
    const page = await show();
    await open(page, whole, 'stöd.isu');
    await page.waitForSelector('.verdicts');
    const one = await download(page, () => page.click('#save'));
    expect(one.name).toBe('stöd.isu');
    expect(strFromU8(one.bytes)).toBe(whole);
    const all = await download(page, () => page.click('#save-all'));
    expect(all.name).toBe('stöd.zip');
    const paths = Object.keys(unzipSync(all.bytes));
    expect(paths).toContain('stöd.isu');
    for (const kind of [
      /^Brev till enheten\/.+\.docx$/,
      /^Formulär\/.+\.html$/,
      /^Formulär\/.+\.docx$/,
      /^Analysplan\/.+\.docx$/,
      /^Granskning\/.+\.html$/,
    ])
      expect(paths.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
    expect(await page.innerText('#bar')).toContain('Sparad');
  });

  it('asks before text that is not saved is left', async () => {
    const page = await show();
    await open(page, whole);
    await page.waitForSelector('.verdicts');
    expect(await asksToStay(page)).toBe(false);
    await page.click('#tab-text');
    await page.locator('#editor .cm-content').click();
    await page.keyboard.type(' ');
    await expect.poll(() => page.innerText('#bar')).toContain('Inte sparad');
    expect(await asksToStay(page)).toBe(true);
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await page.click('#new');
    expect(asked).toHaveLength(1);
    expect(await page.locator('#work').isVisible()).toBe(true);
  });

  it('begins a draft from a form that exists', async () => {
    const page = await show();
    await give(page, '.way:last-child button', [
      { name: 'svar.csv', text: 'Hur mår du?,Hur länge sedan?\nbra,1\ndåligt,2\nbra,3\n' },
    ]);
    await page.waitForSelector('#guide *');
    expect(await page.innerText('#notices')).toMatch(/Utkastet är gjort/);
    expect(await page.innerText('#bar')).toContain('svar.isu');
  });

  it('goes on with the text when its worker has ended, and when a person stops what takes long', async () => {
    const page = await show();
    await open(page, whole);
    await page.waitForSelector('.verdicts');
    await page.click('#tab-simulation');
    await page.fill('#clients', '100000');
    await page.click('#controls .main');
    await page.click('#progress button');
    await expect.poll(() => page.innerText('#result'), { timeout: 60_000 }).toContain('Stoppat');
    await page.click('#tab-verdicts');
    await page.waitForSelector('.verdicts');
    expect(await verdicts(page)).toEqual(Array(5).fill('följs'));
  });

  it('goes on with the text when its worker has broken', async () => {
    const page = await show();
    await open(page, whole);
    await page.waitForSelector('.verdicts');
    const [worker] = page.workers();
    await worker?.evaluate('setTimeout(() => { throw new Error("broken"); })');
    await expect.poll(() => page.workers()[0] !== worker, { timeout: 60_000 }).toBe(true);
    await page.click('#tab-text');
    await page.locator('#editor .cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('obegripligt ');
    await page.waitForSelector('#judged .finding.error');
  });

  it('saves where the person has said, without asking again, where the browser can do that', async () => {
    const page = await show();
    await page.evaluate(`
      globalThis.written = [];
      globalThis.showSaveFilePicker = async ({ suggestedName }) => {
        written.push(suggestedName);
        return { createWritable: async () => ({ write: async (text) => written.push(text), close: async () => {} }) };
      };`);
    await page.click('.choice-row button');
    await page.waitForSelector('.verdicts');
    await page.keyboard.press('Control+s');
    await page.click('#save');
    await expect.poll(() => page.evaluate<number>('written.length')).toBe(3);
    const [name, first, second] = await page.evaluate<string[]>('written');
    expect(name).toBe('uppfoljning.isu');
    expect(first).toContain('uppföljning');
    expect(second).toBe(first);
    expect(await page.innerText('#bar')).toContain('Sparad');
  });

  it('opens a folder with all that is in it', async () => {
    const page = await show();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('.way button >> nth=1')]);
    await chooser.setFiles('examples');
    await page.waitForSelector('#designs');
    expect(await page.locator('#designs option').count()).toBeGreaterThan(12);
    expect(await page.locator('#designs option').allInnerTexts()).toContain('columbus.isu');
  });

  it('keeps what is written when a file of the same name is opened', async () => {
    const page = await show();
    await open(page, whole);
    await page.click('#tab-text');
    await page.locator('#editor .cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// mitt');
    await open(page, whole);
    await page.waitForSelector('#designs');
    expect(await page.locator('#designs option').allInnerTexts()).toEqual(['prov-2.isu', 'prov.isu']);
    await page.selectOption('#designs', { label: 'prov.isu' });
    expect(await page.locator('#editor .cm-line').first().innerText()).toMatch(/^\/\/ mitt/);
  });

  it('shows the licences of what it is made of', async () => {
    const page = await show();
    await page.click('#show-licences');
    expect(await page.innerText('dialog pre')).toMatch(
      /langium.*MIT[\s\S]*@codemirror\/view.*MIT|@codemirror\/view.*MIT[\s\S]*langium.*MIT/,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

/** Whether the page asks the person to stay when it is left. */
const asksToStay = (page: Page) =>
  page.evaluate<boolean>(
    `(() => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    })()`,
  );
