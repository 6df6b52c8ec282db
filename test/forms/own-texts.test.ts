import { beforeAll, describe, expect, it } from 'vitest';
import { fhir } from '../../src/forms/fhir/index.js';
import { htmlForm } from '../../src/forms/html/page.js';
import { survey as limesurvey } from '../../src/forms/limesurvey/survey.js';
import { forms } from '../../src/forms/making/forms.js';
import { missingFormTexts } from '../../src/forms/own-texts.js';
import { survey as surveyjs } from '../../src/forms/surveyjs/survey.js';
import { sheets } from '../../src/forms/xlsform/survey.js';
import { xform } from '../../src/forms/xlsform/xform.js';
import type { Design, Said, Text } from '../../src/model/index.js';
import { design } from './fixture.js';

/** The forms' own texts in a language that the tool lacks: as the design writes them, in every format. */
describe('the forms’ own texts in Arabic', () => {
  let missing: readonly Said[];
  let whole: Design;
  /** Of each text: something that is surely no English, with its holes. */
  const arabic = ({ en }: Said) => `‹${(en.match(/\{\w+\}/g) ?? ['']).join(' ')}${[...en].length}›`;
  beforeAll(() => {
    missing = missingFormTexts(design, 'ar');
    const formTexts = missing.map((said): Text => ({ text: said.sv, translations: { ar: arabic(said) } }));
    whole = { ...design, formTexts };
  });
  const client = (of: Design) => {
    const found = forms(of).find(({ id }) => id === 'nybesok_client');
    if (!found) throw new Error('no form');
    return found;
  };

  it('are listed, with what only this design’s forms say, and none of the design’s own', () => {
    const texts = missing.map(({ en }) => en);
    for (const text of [
      'Next',
      'Save the answers',
      'Hand in the answers',
      'Put a cross in the box for the answer that fits best. Put one cross for each question, unless it says that you can choose several answers.',
    ])
      expect(texts).toContain(text);
    expect(texts).toContain('15 minutes');
    expect(texts.join()).not.toContain('Follow-up at Columbus');
    expect(texts.join()).not.toContain('To be filled in by staff');
  });

  it('leave nothing to list when they are all written, in either language; an empty line is no text', () => {
    expect(missingFormTexts(whole, 'ar')).toEqual([]);
    const english = missing.map((said): Text => ({ text: said.en, translations: { ar: arabic(said) } }));
    expect(missingFormTexts({ ...design, formTexts: english }, 'ar')).toEqual([]);
    const blank = missing.map(({ sv }): Text => ({ text: sv, translations: { ar: ' ' } }));
    expect(missingFormTexts({ ...design, formTexts: blank }, 'ar')).toEqual(missing);
  });

  it('stand in the page, and nothing there is English', () => {
    const page = htmlForm(client(whole), { language: 'ar' }).text;
    const body = page.slice(page.indexOf('<body'), page.indexOf('<script type="application/json"'));
    const shown = [...body.matchAll(/<span data-t="\d+"( lang="en"[^>]*)?>([^<]*)/g)];
    // What the author has not translated is the author's.
    const own = JSON.stringify(design);
    expect(shown.filter(([, english, text = '']) => english && !own.includes(text)).map(([, , text]) => text)).toEqual(
      [],
    );
    expect(body).toContain(arabic({ sv: '', en: 'Hand in the answers' }));
    expect(page).toContain(`"progress":{"ar":"${arabic({ sv: '', en: 'Answered {done} of {all}' })}"`);
  });

  it('stand in the other formats that people answer in', () => {
    const date = arabic({ sv: '', en: 'The day when the questions were answered.' });
    const form = client(whole);
    const [r4] = fhir(whole, [form]);
    for (const made of [limesurvey(form), JSON.stringify(surveyjs(form, {})), xform(sheets(form)), String(r4?.text)])
      expect(made).toContain(date);
    for (const made of [limesurvey(client(design)), xform(sheets(client(design)))]) expect(made).not.toContain(date);
  });
});
