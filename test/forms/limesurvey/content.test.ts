import { describe, expect, it } from 'vitest';
import { limesurvey } from '../../../src/forms/limesurvey/index.js';
import { relevantAnswers } from '../../../src/forms/logic/condition.js';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { scenarios } from '../engines/scenarios.js';
import { design, emptyDesign, emptyInstrument } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { identityCodes, identityWithin, plainCodes } from '../identity.js';
import { evaluate } from './expressions.js';
import { asking, filledIn, item, row, surveyOf } from './made.js';
import { findings, seen } from './rules.js';

describe('a survey', () => {
  const { rows, form } = surveyOf(design, 'nybesok_client');

  it.each(scenarios)('shows and calculates: $name', ({ steps, expected }) => {
    const got = filledIn(form, rows, Object.fromEntries(steps));
    const kept = relevantAnswers(allAsked(form), Object.fromEntries(steps));
    expect(Object.keys(kept).every((variable) => got.asked.includes(variable))).toBe(true);
    expect(Object.keys(expected.answers).sort()).toEqual(Object.keys(kept).sort());
    expect(got.scores).toEqual(expected.scores);
  });

  it('asks for code and date, and refuses what looks like a personal identity number', () => {
    expect(row(rows, 'date')).toMatchObject({ 'type/scale': 'D', mandatory: 'Y', date_format: 'yyyy-mm-dd' });
    const { em_validation_q: rule = '', em_validation_q_tip: tip, mandatory, hide_tip: hidden } = row(rows, 'case');
    expect(mandatory).toBe('Y');
    // The warning stands there only once it has been earned.
    expect(hidden).toBe('1');
    expect(tip).toContain('personnummer');
    const accepted = (code: string) => evaluate(rule, () => code);
    for (const code of ['', ...plainCodes]) expect(accepted(code), code).toBe(true);
    for (const code of [...identityCodes, ...identityWithin]) {
      expect(accepted(code), code).toBe(false);
    }
  });

  it('an anonymous form asks for no code and keeps nothing that tells who answered', () => {
    const { rows: all } = surveyOf(design, 'end_client_anonymous');
    expect(row(all, 'case')).toEqual({});
    const setting = (name: string) => all.find((one) => one.class === 'S' && one.name === name)?.text;
    expect(['anonymized', 'datestamp', 'ipaddr'].map(setting)).toEqual(['Y', 'N', 'N']);
  });

  it('has limits, units, and numbers where codes cannot have a minus sign', () => {
    expect(row(rows, 'maendedagar')).toMatchObject({ min_num_value_n: '0', max_num_value_n: '30', suffix: 'dagar' });
    const { rows: staff } = surveyOf(design, 'end_professional_ansvarig_behandlare');
    expect(row(staff, 'bildlage')).toMatchObject({
      'type/scale': 'N',
      min_num_value_n: '-5',
      max_num_value_n: '5',
      num_value_int_only: '1',
      help: 'Ett heltal, −5 till 5',
    });
    expect(row(staff, 'bildgrad').help).toContain('0 = inget');
    expect(row(staff, 'bildord')).toMatchObject({ 'type/scale': 'T', mandatory: 'N' });
    expect(row(rows, 'maendekomm').mandatory).toBe('N');
  });

  it('says in which form, timepoint and informant the answers are', () => {
    expect(['form', 'timepoint', 'informant'].map((name) => row(rows, name).text)).toEqual([
      'nybesok_client',
      'nybesok',
      'client',
    ]);
  });

  it('tells the purpose and the rights first, in each language', () => {
    const welcome = (language: string) =>
      seen(rows.find((one) => one.name === 'surveyls_welcometext' && one.language === language)?.text ?? '').text;
    expect(welcome('sv')).toContain('Det är frivilligt att svara.');
    expect(welcome('en')).toContain('To know whether the participants feel better');
    expect(welcome('ar')).toContain('معرفة ما إذا كان المشاركون يشعرون بتحسن');
    expect(row(rows, 'maendemar', 'ar').text).toBe('كيف تشعر؟');
    expect(
      surveyOf(design, 'end_client_staff').rows.some(({ text: said = '' }) =>
        said.includes('Gäller bara: Bostad först'),
      ),
    ).toBe(true);
  });

  it('a page without questions has its text as a question', () => {
    const { rows: all } = surveyOf(design, 'end_client_staff');
    expect(row(all, 'note1')).toMatchObject({ 'type/scale': 'X' });
    expect(row(all, 'note1').text).toContain('det finns inget att fylla i här');
  });
});

describe('texts', () => {
  const hostile = hostileTexts.map((one, index) => item(`q${index}`, { text: { text: one }, help: { text: one } }));
  const { rows, file } = surveyOf(asking(hostile, { title: { text: hostileTexts[3] ?? '' } }), 'start_client');

  it('arrive as they were written, and harmless', () => {
    expect(findings(file)).toEqual([]);
    const shown = hostile.map((one) => seen(row(rows, one.variable).text ?? '').text);
    expect(shown.slice(0, 5)).toEqual(hostileTexts.slice(0, 5));
    expect(shown[5]).toBe('en flik\noch rad\noch en till');
    expect(shown[6]).toBe('javascript:alert(1)');
    expect(shown[7]).toBe('👩‍👩‍👧 å\u0308');
    expect(shown[8]).toBe('\u202eمرحبا\u202c hej');
    expect(shown[9]).toBe('ö'.repeat(5000));
    expect(seen(row(rows, 'provq0').help ?? '').text).toContain(hostileTexts[0]);
  });

  it.each([990, 991, 9_000, 9_001, 9_002, 9_003, 9_500])(
    'no character is cut where LimeSurvey guesses the encoding (%i letters)',
    (length) => {
      const { file: long } = surveyOf(
        asking([item('a', { text: { text: 'ö€'.repeat(length) } })], {
          title: { text: 'å'.repeat(length) },
          purposes: [{ path: 'p', text: { text: '€'.repeat(length) }, kinds: [], questions: [] }],
        }),
        'start_client',
      );
      expect(findings(long)).toEqual([]);
    },
  );

  it('a title is no longer than LimeSurvey keeps', () => {
    const { rows: all } = surveyOf(
      asking([], { instruments: [{ ...emptyInstrument('prov'), title: { text: '&'.repeat(300) } }] }),
      'start_client',
    );
    const name = all.find((one) => one.class === 'G' && one['type/scale'] === '2')?.name ?? '';
    expect(name.length).toBeLessThanOrEqual(200);
    expect(seen(name).text).toMatch(/^&{39}…$/);
  });
});

describe('codes and languages', () => {
  const choice = { type: 'yes-no' as const };
  const condition = (name: string) => ({
    any: [{ all: [{ item: name, operator: 'is' as const, value: { option: 'yes' } }] }],
  });

  it('a variable that an expression would misread has another code, which the text beside says', () => {
    const items = [
      item('e', { kind: choice }, 'l'),
      item('t', { kind: choice, condition: condition('e') }, 'l'),
      item('ok', { kind: choice, condition: condition('t') }, 'l'),
    ];
    const of = asking(items, {}, 'l');
    const { rows, file } = surveyOf(of, 'start_client');
    expect(findings(file)).toEqual([]);
    expect(row(rows, 'vle')).not.toEqual({});
    expect(row(rows, 'vlt').relevance).toBe('vle.NAOK == "1"');
    const said = String(limesurvey(of, forms(of)).at(-1)?.text);
    expect(said).toContain('| `le` | `vle` |');
    const selves = asking(
      [item('mar', { kind: choice }, 'self'), item('oro', { kind: choice, condition: condition('mar') }, 'self')],
      {},
      'self',
    );
    expect(row(surveyOf(selves, 'start_client').rows, 'Selforo').relevance).toBe('Selfmar.NAOK == "1"');
    expect(findings(surveyOf(selves, 'start_client').file)).toEqual([]);
  });

  it('languages have LimeSurvey’s codes; one that it lacks is left out and said', () => {
    const of = asking([item('a', { text: { text: 'a', translations: { zh: 'b', se: 'c', dv: 'd', 'en-GB': 'e' } } })], {
      languages: ['sv', 'zh', 'se', 'dv', 'en-GB'],
    });
    const { rows } = surveyOf(of, 'start_client');
    expect(rows.find(({ name }) => name === 'additional_languages')?.text).toBe('zh-Hans smi en');
    expect(row(rows, 'prova', 'smi').text).toBe('c');
    expect(row(rows, 'prova', 'en').text).toBe('e');
    expect(String(limesurvey(of, forms(of)).at(-1)?.text)).toContain('saknas i LimeSurvey: dv');
    const only = surveyOf(asking([item('a', { text: { text: 'd' } })], { languages: ['dv'] }), 'start_client').rows;
    expect(row(only, 'prova', 'en').text).toBe('d');
  });
});

it('a design without forms gives no files; the same design gives the same bytes', () => {
  expect(limesurvey(emptyDesign(), [])).toEqual([]);
  expect(limesurvey(design, forms(design))).toEqual(limesurvey(design, forms(design)));
  expect(limesurvey(design, forms(design)).map(({ path }) => path)).toContain('limesurvey/columbus_README.md');
});
