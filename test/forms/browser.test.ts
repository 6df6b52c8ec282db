import { expect, it } from 'vitest';
import { forms } from '../../src/forms/making/forms.js';
import { client, fillIn, inBrowser, interview, press, reflows, save, showQuestions } from './browser.js';
import { design } from './fixture.js';

const versionOf = (form: string) => forms(design).find(({ id }) => id === form)?.stamp ?? '';

inBrowser('answering a form in a browser', [design], ({ show, complaints }) => {
  it.each([
    [client, 320, 'svar-K-001-2026-03-02'],
    [client, 1280, 'svar-K-001-2026-03-02'],
    [interview, 320, 'columbus_nybesok_client_interview_instead_K-001_2026-03-02'],
    [interview, 1280, 'columbus_nybesok_client_interview_instead_K-001_2026-03-02'],
  ])('%s is filled in and saved at %d px', async (shown, width, file) => {
    const page = await show(shown, { width });
    const form = shown.replace('columbus_', '');
    const version = versionOf(form);
    await fillIn(page);
    expect(await page.textContent('#progress')).toBe('Besvarat 8 av 8');
    const json = await save(page, '#save-json');
    expect(json.file).toBe(`${file}.json`);
    expect(JSON.parse(json.content)).toEqual({
      format: 'isu-answers',
      formatVersion: 1,
      design: 'columbus',
      designVersion: '2.0',
      case: 'K-001',
      timepoint: 'nybesok',
      informant: 'client',
      form,
      date: '2026-03-02',
      version,
      language: 'sv',
      answers: {
        maendemar: 7,
        maendeoro: 1,
        maendearb: '1',
        maendesedan: '2025-01-15',
        maendeboende: '3',
        maendestod: ['1', '3'],
        maendedagar: 2.5,
        maendekomm: '=1+1 "å"\nrad två',
      },
      // 7 + (4 − 1) · (7 + 3) / 2 × 10 · yes, and some support
      scores: { maendesumma: 10, maendemedel: 50, maendeantal: 2 },
      notAnswered: [],
    });
    const csv = await save(page, '#save-csv');
    expect(csv.file).toBe(`${file}.csv`);
    expect(csv.content).toBe(
      // As a Swedish spreadsheet reads it.
      '\ufeffcase;timepoint;informant;form;date;version;maendemar;maendeoro;maendearb;maendesedan;maendeboende;maendestod;' +
        'maendevem;maendedagar;maendekomm;maendesumma;maendemedel;maendeantal\r\n' +
        `K-001;nybesok;client;${form};2026-03-02;${version};7;1;1;2025-01-15;3;1 3;;2,5;` +
        '"\'=1+1 ""å""\nrad två";10;50;2\r\n',
    );
    expect(await reflows(page)).toBe(true);
  });

  it('shows what depends on an answer, and does not save what is hidden again', async () => {
    const page = await show(client);
    expect(await page.isVisible('#q-maendesedan')).toBe(false);
    expect(await page.isVisible('#q-maendevem')).toBe(false);
    await fillIn(page);
    expect(await page.isVisible('#q-maendesedan')).toBe(true);
    // Numbers follow what is shown: they never jump over what is not asked.
    const numbers = () =>
      page.evaluate(
        `[...document.querySelectorAll('.item .number')].filter((one) => one.checkVisibility()).map((one) => one.dataset.now)`,
      );
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => `${index + 1}.`);
    expect(await numbers()).toEqual(upTo(8));
    await page.check('input[name=maendemar][value="3"]');
    expect(await page.isVisible('#q-maendevem')).toBe(true);
    expect(await numbers()).toEqual(upTo(9));
    expect(await page.textContent('#progress')).toBe('Besvarat 8 av 9');
    await page.check('input[name=maendemar][value="4"]');
    await page.check('input[name=maendearb][value="0"]');
    expect(await page.isVisible('#q-maendesedan')).toBe(false);
    const { answers } = JSON.parse((await save(page, '#save-json')).content) as { answers: object };
    expect(answers).not.toHaveProperty('maendesedan');
    expect(answers).toHaveProperty('maendearb', '0');
  });

  it('lists what is not answered with links, and saves all the same when the person wants to', async () => {
    const page = await show(interview, { width: 320 });
    await page.fill('#i-_case', 'K-002');
    await page.check('input[name=maendearb][value="0"]');
    await page.click('#save-csv');
    expect(await page.evaluate('document.activeElement.id')).toBe('errors');
    const missing = await page.locator('#missing-list a').allTextContents();
    expect(missing).toEqual([
      '1. Hur mår du?',
      '2. Hur ofta känner du oro?',
      '5. Hur bor du?',
      '6. Vem får du stöd av?',
      '8. Dagar utan sömn',
    ]);
    await page.click('#missing-list a >> nth=2');
    expect(await page.evaluate('document.activeElement.name')).toBe('maendeboende');
    const { file, content } = await save(page, '#save-anyway');
    expect(file).toMatch(/^columbus_nybesok_client_interview_instead_K-002_\d{4}-\d{2}-\d{2}\.csv$/);
    expect(content.split('\r\n')[1]).toMatch(
      /^K-002;nybesok;client;nybesok_client_interview_instead;\d{4}-\d{2}-\d{2};f1~[\w.~-]+;;;0;;;;;;;;;0$/,
    );
    expect(await page.isVisible('#errors')).toBe(false);
  });

  it('does not save what is wrong: no code, an identity number, a number outside the limits', async () => {
    const page = await show(interview);
    await fillIn(page);
    await page.fill('#i-_case', '19900101-1234');
    await page.fill('#i-maendedagar', '31');
    await page.click('#save-json');
    expect(await page.isVisible('#save-anyway')).toBe(false);
    expect(await page.textContent('#error-_case')).toContain('personnummer');
    expect(await page.textContent('#error-maendedagar')).toBe('Skriv 30 eller mindre.');
    expect(await page.getAttribute('#i-maendedagar', 'aria-invalid')).toBe('true');
    expect(await page.locator('#wrong-list a').count()).toBe(2);
    await page.click('[data-language=en]');
    expect(await page.textContent('#error-maendedagar')).toBe('Write 30 or less.');
    await page.fill('#i-_case', 'K-001');
    await page.fill('#i-maendedagar', '30');
    expect((await save(page, '#save-json')).content).toContain('"maendedagar": 30');
  });

  it('an answer can be taken back, and focus stays in the question', async () => {
    const page = await show(client);
    expect(await page.isVisible('#clear-maendearb')).toBe(false);
    await page.check('input[name=maendearb][value="1"]');
    await page.click('#clear-maendearb');
    expect(await page.locator('input[name=maendearb]:checked').count()).toBe(0);
    expect(await page.isVisible('#q-maendesedan')).toBe(false);
    expect(await page.evaluate('document.activeElement.name')).toBe('maendearb');
  });

  it('keeps a draft when the form may, until it is emptied', async () => {
    const page = await show(client);
    await fillIn(page);
    // The browser writes what a page keeps a moment later, in another process; a busy machine makes that moment long.
    const kept = async () => {
      await page.reload();
      return page.inputValue('#i-maendekomm');
    };
    await expect.poll(kept, { timeout: 120_000 }).toBe('=1+1 "å"\nrad två');
    await showQuestions(page);
    expect(await page.isChecked('input[name=maendestod][value="3"]')).toBe(true);
    expect(await page.isVisible('#q-maendesedan')).toBe(true);
    page.on('dialog', (dialog) => dialog.accept());
    await press(page, 'to-staff');
    await page.click('#empty');
    expect(await page.inputValue('#i-_case')).toBe('');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    const progress = async () => {
      await page.reload();
      return page.textContent('#progress');
    };
    await expect.poll(progress, { timeout: 120_000 }).toBe('Besvarat 0 av 7');
  });

  it('keeps nothing on the device otherwise', async () => {
    const page = await show('columbus_end_client_staff');
    await page.fill('#i-_case', 'hemligt');
    await page.fill('#i-skyddtotal', '7');
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    expect(await page.inputValue('#i-_case')).toBe('');
    expect(await page.textContent('#progress')).toBe('Besvarat 0 av 1');
  });

  it('may not reach the network even if something tried to', async () => {
    const page = await show(client);
    const blocked = await page.evaluate(`new Promise((done) => {
      addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
      fetch('https://example.org/').catch(() => {});
    })`);
    expect(blocked).toBe('connect-src');
    // The browser's complaint about it comes on another channel, perhaps later.
    await expect.poll(() => complaints.length, { timeout: 120_000 }).toBeGreaterThan(0);
    await page.close();
    complaints.length = 0;
  });
});
