import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAnswersJson } from '../../../src/data/filled/html.js';
import { forms } from '../../../src/forms/making/forms.js';
import { clientWords } from '../../../src/words/index.js';
import { identify, inBrowser, press, reflows, save, violations } from '../browser.js';
import { course, safety } from './design.js';
import { answer, focused, handIn, inside, ordinary, pageOf, phone, textOf, violence } from './steps.js';

/*
 * What a client's form does for the one who answers: 35 rules, from GOV.UK's and the NHS's design systems, the W3C's forms tutorial,
 * USWDS, DIGG's guidelines, IMY, and the practice of questionnaires on screens. Each is a test here, or stands below with the reason.
 */
const elsewhere: Record<number, string> = {
  14: 'no answer is set and an answer can be taken away: browser.test.ts',
  15: 'an item that may be declined has its own value (999); the instrument’s own answers are never added to: sections.test.ts',
  23: 'a form is not paused as a file: half the answers would lie in a file that data check must refuse; a draft is kept where the design says so',
  28: 'the order of the questions is the design’s',
  29: 'who fills in is no column of the data; informants are in the design, one form each',
  31: 'sentences of the design’s own words to the client are counted by E-04 in check; the tool’s own are held short here (rule 3)',
  33: 'words for children are the design’s (`till klienten`); consent and age are not the form’s to judge',
  34: 'the same words and answers in every format: engines.test.ts; what an instrument’s owner demands is not known as data',
  35: 'the way of answering is no column of the data: what is saved is read as before (contract)',
};
const tested = new Set<number>();
const rule = (number: number, title: string, run: () => Promise<void> | void, timeout?: number) => {
  tested.add(number);
  it(`${number}. ${title}`, run, timeout);
};

inBrowser('before the first question', [safety, course], ({ show }) => {
  rule(1, 'the button that starts is on the first screen, and the first answer on the next', async () => {
    for (const form of [violence, ordinary]) {
      const page = await show(form, phone);
      expect(await inside(page, '#begin')).toBe(true);
      await page.click('#begin');
      expect(await inside(page, '.item.now .option >> nth=0')).toBe(true);
    }
  });
  rule(2, 'at most three sentences before it, the design’s own where it has them; the rest is closed', async () => {
    const before = async (page: Page) => {
      const all = await page.locator('#start > p.pre').allInnerTexts();
      return all.join(' ').split(/(?<=[.!?])\s/);
    };
    const own = await show(ordinary, phone);
    expect(await before(own)).toEqual([
      'Vi frågar för att se om kursen hjälper dig.',
      'Du väljer själv om du vill svara.',
      'Bara kursledaren ser svaren.',
    ]);
    const made = await show(violence, phone);
    expect(await before(made)).toEqual([
      'Vi frågar för att följa upp stödet.',
      'Du väljer själv om du vill svara.',
      'De som kan se dina svar: din handläggare.',
    ]);
    expect(await made.isVisible('#handling')).toBe(false);
    await made.click('[aria-controls=handling]');
    expect(await made.innerText('#handling')).toContain('Socialtjänstlagen');
  });
  rule(3, 'no words of the staff, and short sentences, in what is for the client', async () => {
    for (const form of [violence, ordinary]) {
      const page = await show(form, phone);
      const said = await page.evaluate(`(() => {
        const all = document.body.cloneNode(true);
        for (const one of all.querySelectorAll('#staff, #staff-more, .on-paper, script')) one.remove();
        return all.textContent;
      })()`);
      expect(said).not.toMatch(/mätning|uppgiftslämnare|självskattning|registrera|lagstöd|instrument/i);
    }
    for (const { sv } of Object.values(clientWords)) {
      for (const sentence of sv.split(/(?<=[.!?])\s/))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
    }
  });
  rule(4, 'what triggers the routine for worry is nowhere in the page; where to turn is', async () => {
    expect(pageOf(violence)).not.toContain('samma dag');
    const told = async (form: string) => (await show(form, phone)).innerText('#start');
    expect(await told(violence)).toContain('Mår du mycket dåligt nu? Ring 112.');
    expect(await told(ordinary)).toContain('Mår du mycket dåligt nu? Ring 112, eller prata med kursledaren.');
  });
  rule(5, 'how many questions there are, and how long it takes only where the design says', async () => {
    expect(await (await show(ordinary, phone)).innerText('.lead >> nth=0')).toBe('3 frågor');
    expect(await (await show(violence, phone)).innerText('.lead >> nth=0')).toBe('4 frågor eller fler');
  });
  rule(6, 'another way to answer is told', async () => {
    const page = await show(ordinary, phone);
    await page.click('[aria-controls=handling]');
    expect(await page.innerText('#handling')).toContain('svara på papper');
  });
  rule(
    24,
    'what is for staff is apart: the code is theirs to write, no score of a licensed form is asked for',
    async () => {
      expect(textOf(pageOf(ordinary))).not.toContain('PHQ');
      expect(textOf(pageOf('kurs_start_client_staff'))).toContain('PHQ');
      const page = await show(ordinary, phone);
      expect(await page.isVisible('#i-_case')).toBe(false);
      await page.goto(`${page.url()}#kod=K17`);
      await page.reload();
      expect(await page.innerText('#code-is')).toBe('Din kod: K17');
      await page.click('#begin');
      expect(await page.innerText('#progress')).toBe('Fråga 1 av 3');
    },
  );
});

inBrowser('while answering', [safety, course], ({ show }) => {
  rule(
    7,
    'one question on each screen on a phone, all on a larger one, and the other way for those who want it',
    async () => {
      const small = await show(violence, phone);
      await small.click('#begin');
      expect(await small.locator('.item:visible').count()).toBe(1);
      await small.click('#tools-button');
      await small.click('#one');
      expect(await small.locator('.item:visible').count()).toBe(4);
      const large = await show(violence, { start: true });
      await large.click('#begin');
      expect(await large.locator('.item:visible').count()).toBe(4);
    },
  );
  rule(8, 'each question is a heading with the focus, the way back above it and the way on below', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    await page.click('#next');
    expect(await focused(page)).toBe('q-trygghjalp');
    expect(await page.getByRole('heading', { name: 'Får du den hjälp du behöver?' }).isVisible()).toBe(true);
    const [back, question, next] = await Promise.all(
      ['#back', '.item.now', '#next'].map((one) => page.locator(one).boundingBox()),
    );
    expect(back?.y).toBeLessThan(question?.y ?? 0);
    expect(next?.y).toBeGreaterThan(question?.y ?? 0);
  });
  rule(
    9,
    'the title begins with the step, and the browser’s Back goes one question back with the answers kept',
    async () => {
      const page = await show(ordinary, phone);
      await page.click('#begin');
      await page.check('input[name=trygghetnu][value="4"]');
      await page.click('#next');
      expect(await page.title()).toBe('Fråga 2 av 3 – Hur går det hemma?');
      await page.goBack();
      expect(await page.title()).toBe('Fråga 1 av 3 – Hur går det hemma?');
      expect(await page.isChecked('input[name=trygghetnu][value="4"]')).toBe(true);
    },
  );
  rule(10, 'how far one has come counts what this person is asked', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    expect(await page.innerText('#progress')).toBe('Fråga 1 av 4');
    await page.click('#next');
    await page.check('input[name=trygghjalp][value="1"]');
    expect(await page.innerText('#progress')).toBe('Fråga 2 av 5');
  });
  rule(11, 'the time that is asked about stands with each question, and is read out with it', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    for (const name of ['tryggnu', 'trygghjalp']) {
      expect(await page.isVisible('text=Frågorna gäller de senaste 4 veckorna.')).toBe(true);
      const described = await page.locator(`#q-${name} [aria-describedby]`).first().getAttribute('aria-describedby');
      expect(described?.split(' ')).toContain('recall-trygg');
      await page.click('#next');
    }
  });
  rule(12, 'a scale is one row or one column at each width and size of text', async () => {
    for (const width of [320, 375, 600, 1280]) {
      const page = await show(violence, { width });
      for (const size of [0, 1, 2]) {
        await page.evaluate(`document.documentElement.dataset.text = '${size}'`);
        const places = await page
          .locator('#q-tryggnu .option')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
        const [across, down] = [new Set(places.map(({ x }) => x)).size, new Set(places.map(({ y }) => y)).size];
        expect([11, 1]).toContain(across);
        expect(across * down).toBe(11);
        expect(await reflows(page)).toBe(true);
      }
      await page.close();
    }
  });
  rule(13, 'the ends of a scale have their words at the end that they belong to', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    expect(await page.locator('#q-tryggnu .option').first().innerText()).toContain('inte alls');
    expect(await page.locator('#q-tryggnu .option').last().innerText()).toContain('helt');
  });
  rule(16, 'what is wrong is told when going on, above the question, with the words at the field', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    await page.click('#next');
    await page.click('#next');
    await page.fill('#i-tryggdagar', '40');
    await page.click('#next');
    expect(await focused(page)).toBe('errors');
    expect(await page.title()).toMatch(/^Något behöver rättas – Fråga 3 av 4/);
    expect(await page.innerText('#wrong-list')).toContain('Skriv 28 eller mindre.');
    expect(await page.innerText('#error-tryggdagar')).toBe('Skriv 28 eller mindre.');
    expect(await inside(page, '#errors')).toBe(true);
    await page.click('#wrong-list a');
    expect(await focused(page)).toBe('i-tryggdagar');
  });
  rule(17, 'questions that are left out are asked about once, and stop nothing', async () => {
    const page = await show(violence, phone);
    await page.click('#begin');
    for (let step = 0; step < 4; step += 1) await page.click('#next');
    await page.fill('#i-_case', 'K17');
    await page.click('#next');
    expect(await page.innerText('#passed-text')).toBe('Du har hoppat över 3 frågor. Vill du svara på dem?');
    await page.click('#show-passed');
    expect(await focused(page)).toBe('q-tryggnu');
    await page.click('#next');
    expect(await focused(page)).toBe('q-trygghjalp');
    await page.click('#next');
    await page.click('#next');
    expect(await page.isVisible('#review')).toBe(true);
    expect(await page.isVisible('#passed')).toBe(false);
    expect((await handIn(page)).content).toContain('"notAnswered": [\n    "tryggnu"');
  });
  rule(18, 'the code is asked for last, where staff have not written it, with what to do', async () => {
    const page = await show(violence, phone);
    await answer(page);
    expect(await page.isVisible('#i-_case')).toBe(true);
    expect(await page.isVisible('#i-_date')).toBe(false);
    await page.click('#next');
    expect(await page.innerText('#error-_case')).toBe('Skriv koden du har fått av oss.');
    await page.fill('#i-_case', '19900101-1234');
    await page.click('#next');
    expect(await page.innerText('#error-_case')).toContain('personnummer');
    await page.fill('#i-_case', 'K17');
    await page.click('#next');
    expect(await page.isVisible('#review')).toBe(true);
  });
});

inBrowser('check, hand in, receipt', [safety, course], ({ show }) => {
  rule(19, 'each answer is shown in words before it is handed in, and can be changed', async () => {
    const page = await show(violence, phone);
    await answer(page);
    await page.fill('#i-_case', 'K17');
    await page.click('#next');
    expect(await page.locator('#review dt').allInnerTexts()).toHaveLength(5);
    expect(await page.locator('#review dt + dd').allInnerTexts()).toEqual([
      'K17',
      '7 på skalan 0 till 10',
      'Nej',
      '3 dagar',
      'Inte besvarad',
    ]);
    await page.getByRole('button', { name: 'Ändra 1. Hur trygg' }).click();
    await page.check('input[name=tryggnu][value="10"]');
    await page.click('#next');
    expect(await page.locator('#review dt + dd >> nth=1').innerText()).toBe('10, helt');
  });
  rule(20, 'one button hands in one file, which is read as before', async () => {
    const page = await show(violence, phone);
    await answer(page);
    await page.fill('#i-_case', 'K17');
    await page.click('#next');
    expect(await page.locator('#check .main:visible').allInnerTexts()).toEqual(['Lämna svaren']);
    const { content } = await handIn(page);
    const form = forms(safety).find(({ id }) => id === 'start_client');
    if (!form) throw new Error('no form');
    expect(readAnswersJson(form, content)).toMatchObject({
      case: 'K17',
      answers: { tryggnu: 7, trygghjalp: '0', tryggdagar: 3 },
    });
  });
  rule(21, 'a receipt says what to do now, in the design’s words, and the screen can be cleared', async () => {
    const page = await show(ordinary, phone);
    await identify(page, 'K17');
    await page.click('#next');
    await handIn(page);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Klart. Tack för dina svar!');
    expect(await page.innerText('#receipt')).toContain('Ge surfplattan till kursledaren.');
    await page.click('#wipe');
    expect(await page.isVisible('#begin')).toBe(true);
    expect(await page.inputValue('#i-_case')).toBe('');
  });
  rule(22, 'nothing is kept on the device', async () => {
    const page = await show(violence, phone);
    await answer(page);
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  });
  rule(26, 'the name of the file tells nothing of the service', async () => {
    const page = await show(violence, phone);
    await answer(page);
    await page.fill('#i-_case', 'K17');
    await page.click('#next');
    expect((await handIn(page)).file).toMatch(/^svar-K17-\d{4}-\d{2}-\d{2}\.json$/);
    expect((await save(page, '#save-csv')).file).toMatch(/^svar-K17-\d{4}-\d{2}-\d{2}\.csv$/);
  });
});

inBrowser('sensitive matters', [safety, course], ({ show }) => {
  rule(
    25,
    'the page can be left at once, by a button or by Shift three times, and nothing is left to go back to',
    async () => {
      for (const way of ['button', 'keys']) {
        const page = await show(violence, phone);
        await answer(page);
        expect(await inside(page, '#leave')).toBe(true);
        const before = (await page.evaluate('history.length')) as number;
        if (way === 'button') await page.click('#leave');
        else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
        await page.waitForURL('about:blank');
        expect(await page.evaluate('history.length')).toBe(before);
        expect(before).toBeLessThanOrEqual(2);
        await page.close();
      }
      const page = await show(violence, phone);
      expect(await page.innerText('#start')).toContain('I webbläsarens historik');
      expect(await (await show(ordinary, phone)).locator('#leave').count()).toBe(0);
    },
  );
  rule(27, 'neither the title nor anything on the screen names the service', async () => {
    const page = await show(violence, phone);
    for (const step of ['#begin', '#next', '#next']) {
      expect(`${await page.title()} ${await page.innerText('body')}`).not.toMatch(/våld|kvinnofrid/i);
      await page.click(step);
    }
  });
});

inBrowser('language, reading, listening', [safety, course], ({ show }) => {
  rule(30, 'another language is chosen at the top by its own name, and the answers are kept', async () => {
    const page = await show(violence, phone);
    await page.click('text=English');
    expect(await page.innerText('#begin')).toBe('Begin');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('#begin');
    await page.check('input[name=tryggnu][value="7"]');
    await page.click('#tools-button');
    await page.click('text=Svenska');
    expect(await page.isChecked('input[name=tryggnu][value="7"]')).toBe(true);
    expect(await page.title()).toBe('Fråga 1 av 4 – Frågor till dig');
  });
  rule(
    32,
    'a question is read out by the device’s own voice when asked to, and not offered where there is none',
    async () => {
      const page = await show(violence, phone);
      await page.click('#begin');
      expect(await page.isVisible('#read-tryggnu')).toBe(false);
      await page.addInitScript(`
      globalThis.heard = [];
      const voices = [{ lang: 'sv-SE', localService: false, name: 'far' }, { lang: 'sv-SE', localService: true, name: 'near' }];
      globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: {
        getVoices: () => voices, cancel() {}, addEventListener() {}, speak: (one) => heard.push(one.voice.name + ': ' + one.text) } });
    `);
      await page.reload();
      await page.click('#begin');
      expect(await page.evaluate('heard')).toEqual([]);
      await page.click('#read-tryggnu');
      const heard = (await page.evaluate('heard')) as string[];
      expect(heard.slice(0, 3)).toEqual([
        'near: Frågorna gäller de senaste 4 veckorna.',
        'near: Hur trygg känner du dig hemma?',
        'near: 0, inte alls',
      ]);
      expect(heard).toHaveLength(13);
      await page.click('#next');
      await page.click('#tools-button');
      await page.click('text=English');
      expect(await page.isVisible('#read-trygghjalp')).toBe(false);
    },
  );
  it.each([
    [375, 'dark'],
    [1280, undefined],
  ] as const)('has no accessibility fault on any screen at %d px %s', async (width, scheme) => {
    for (const form of [violence, ordinary]) {
      const page = await show(form, { width, height: 667, start: true, bypassCSP: true, ...(scheme && { scheme }) });
      const clean = async () => {
        expect(await violations(page)).toEqual([]);
        expect(await reflows(page)).toBe(true);
      };
      await page.click('[aria-controls=handling]');
      await page.click('#tools-button');
      await clean();
      await page.click('#begin');
      await clean();
      for (let step = 0; step < 6 && !(await page.isVisible('#head')); step += 1) await page.click('#next');
      await page.click('#next');
      await clean();
      await page.fill('#i-_case', 'K17');
      await page.click('#next');
      await clean();
      await handIn(page);
      await clean();
      await press(page, 'to-staff');
      await clean();
      await page.close();
    }
  });
});

describe('the 35 rules', () => {
  it('are all there: tested here, or with a reason', () => {
    const all = Array.from({ length: 35 }, (_, index) => index + 1);
    expect([...tested, ...Object.keys(elsewhere).map(Number)].toSorted((one, other) => one - other)).toEqual(all);
  });
});
