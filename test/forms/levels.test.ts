import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageLevel, pageLevels } from '../../src/forms/html/levels.js';
import { htmlForm } from '../../src/forms/html/page.js';
import { pageLogic } from '../../src/forms/html/page-logic.js';
import { Texts } from '../../src/forms/html/texts.js';
import type { Form, FormFormat } from '../../src/forms/index.js';
import { generateForms } from '../../src/forms/index.js';
import { forms } from '../../src/forms/making/forms.js';
import { noDictionary } from '../../src/forms/words/wording.js';
import { type Level, levelOf } from '../../src/model/index.js';
import { runs } from '../generate/runs.js';
import { launch, needsBrowser } from './browser.js';
import { body, made, seen } from './docx/word.js';
import { designOf } from './intake.js';

const text = (items: string) => `
uppföljning prov "Prov" {
  mätning besvär från klient, profession vid start { metod självskattning  identitet kodad }
  mätning licens från klient vid start { metod självskattning  identitet kodad }
}
instrument besvär "Besvär" {
${items}
  skala summa "Summa" 0..6 lägre är bättre = summa(oro, sömn) {
    nivå 0..1 "få besvär" enligt "Prov" läst
    nivå 2..3 "måttliga besvär"
    nivå 4..6 "många besvär" enligt "Prov" läst
  }
}
instrument licens "Licensierat" {
  skala total "Total" 0..40 {
    nivå 0..19 "lågt" enligt "Prov" läst
    nivå 20..40 "högt"
  }
}`;
const design = await designOf(text('  fråga oro "Oro" skattas 0..3\n  fråga sömn "Sömn" skattas 0..3'));
const all = forms(design);
const of = (kind: string, filledBy?: 'staff'): Form => {
  const found = all.find((one) => one.informant?.kind === kind && one.filledBy === filledBy);
  if (!found) throw new Error(`no form of ${kind}`);
  return found;
};
const limits = '0–1 få besvär; 2–3 måttliga besvär (inte kontrollerad); 4–6 många besvär';
const entered = '0–19 lågt; 20–40 högt (inte kontrollerad)';

describe('the levels of a score', () => {
  it('stand in the forms that staff fill in', () => {
    expect(htmlForm(of('professional')).text).toContain(`Summa: ${limits}`);
    expect(htmlForm(of('client', 'staff')).text).toContain(entered);
    const files = made(design);
    const words = (form: Form) => seen(body(files.get(`prov_${form.id}`) as Uint8Array));
    expect(words(of('professional'))).toContain(`Summa: ${limits}`);
    expect(words(of('client', 'staff'))).toContain(entered);
  });

  it('stand in no form of a client’s own, in any format that has one for each', async () => {
    const client = of('client');
    const files = made(design);
    const names = [...files.keys()].filter((name) => name.startsWith(`prov_${client.id}`) && !name.includes('staff'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(seen(body(files.get(name) as Uint8Array)), name).not.toMatch(/många besvär|20–40/);
    for (const format of ['html', 'surveyjs', 'fhir', 'xlsform', 'limesurvey'] satisfies FormFormat[]) {
      const made = (await generateForms(design, { to: format })).filter(
        ({ path }) => path.includes(client.id) && !path.includes('staff'),
      );
      for (const one of made) expect(String(one.text), `${format} ${one.path}`).not.toMatch(/många besvär|20–40/);
    }
  });
});

describe('the level in the page', () => {
  const { levelOf: ofPage } = new Function(`${pageLogic}\nreturn { levelOf };`)() as {
    levelOf(levels: PageLevel[], value: number): PageLevel | undefined;
  };
  const level = fc
    .record({
      low: fc.integer({ min: 0, max: 20 }),
      width: fc.integer({ min: 0, max: 8 }),
      name: fc.constantFrom('a', 'b', 'c'),
      group: fc.constantFrom(
        undefined,
        { sex: 'woman' as const },
        { informant: 'professional' as const },
        { informant: 'client' as const },
      ),
    })
    .map(({ low, width, name, group }) => ({ range: { low: low / 2, high: (low + width) / 2 }, name, group }));

  it('is that of the model, where only the informant is known', () => {
    const [professional] = [of('professional')];
    fc.assert(
      fc.property(fc.array(level, { maxLength: 5 }), fc.integer({ min: -2, max: 60 }), (levels, half) => {
        const value = half / 4;
        const around = (name: string) => ({ ...(name !== '' && { sv: name }) });
        const form: Form = {
          ...professional,
          sections: professional.sections.map((section) => ({
            ...section,
            scores: section.scores.map((score) => ({
              ...score,
              levels: levels.map(({ range, name, group }) => ({
                range,
                text: around(name),
                verified: true,
                ...(group && { for: group }),
              })),
            })),
          })),
        };
        const texts = new Texts('sv', ['sv'], noDictionary);
        const [page = []] = Object.values(pageLevels(texts, form));
        const found = ofPage(page, value);
        const model = levels.map(
          ({ range, name, group }): Level => ({ range, text: { text: name }, ...(group && { for: group }) }),
        );
        const expected = levelOf(model, value, { informant: 'professional' })?.text.text;
        expect(found && texts.all()[found.text]?.sv).toBe(expected);
      }),
      runs(),
    );
  });

  needsBrowser('in a browser', () => {
    it('follows the answers, with what is not verified said to be', async () => {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.setContent(htmlForm(of('professional')).text);
        const shown = () => page.locator('p:has(output)').innerText();
        expect(await shown()).toMatch(/^Summa: – *$/);
        await page.locator('input[name=besvaroro][value="2"]').check({ force: true });
        await page.locator('input[name=besvarsomn][value="1"]').check({ force: true });
        expect(await shown()).toBe('Summa: 3 måttliga besvär (inte kontrollerad)');
        await page.locator('input[name=besvarsomn][value="3"]').check({ force: true });
        expect(await shown()).toBe('Summa: 5 många besvär');
      } finally {
        await browser.close();
      }
    });
  });
});
