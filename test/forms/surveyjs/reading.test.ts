import { expect, it } from 'vitest';
import { readSurveyData } from '../../../src/data/filled/surveyjs.js';
import { forms } from '../../../src/forms/making/forms.js';
import { form } from '../engines/scenarios.js';
import { design, emptyDesign, emptyInstrument, text } from '../fixture.js';
import { surveys } from './consumer.js';

const head = { form: 'nybesok_client', case: 'K-1', date: '2026-03-02' };
const reading = (data: object) => () => readSurveyData(form, { ...head, ...data });

it('gives the answers that are asked for, and passes over what the form does not ask', () => {
  const data = {
    ...head,
    ...{ timepoint: 'nybesok', informant: 'client', id: 7, maendemar: 0, maendearb: '0', maendesedan: '2025-01-15' },
    ...{ maendestod: ['3', '1'], maendevem: '', maendekomm: null, maendeantal: 1, maendesumma: null },
  };
  expect(readSurveyData(form, data)).toEqual({
    case: 'K-1',
    date: '2026-03-02',
    // Not when the work began: there is no work.
    answers: { maendemar: 0, maendearb: '0', maendestod: ['1', '3'] },
    scores: { maendeantal: 1 },
  });
});

it('has no case in an anonymous form', () => {
  const anonymous = forms(design).find(({ caseKey }) => !caseKey);
  if (!anonymous) throw new Error('the fixture has no anonymous form');
  const data = { form: anonymous.id, case: 'K-1', date: '2026-03-02' };
  expect(readSurveyData(anonymous, data)).toEqual({ date: '2026-03-02', answers: {}, scores: {} });
});

it.each([null, undefined, [], 'text', 3])('is not the data of a survey: %j', (data) => {
  expect(() => readSurveyData(form, data)).toThrow(/^SurveyJS data for the form nybesok_client: one JSON object/);
});

it.each<[object, RegExp]>([
  [{ form: 'end_client' }, /"form" is "end_client"/],
  [{ form: undefined }, /another form/],
  [{ case: undefined }, /"case" must be/],
  [{ case: '  ' }, /"case" must be/],
  [{ case: 17 }, /"case" must be/],
  [{ date: undefined }, /"date" must be/],
  [{ date: '2026-02-30' }, /"date" must be .* not "2026-02-30"/],
  [{ date: '2026-03-02T00:00:00Z' }, /"date" must be/],
  [{ maendemar: '7' }, /"maendemar" must be a number, not "7"/],
  [{ maendedagar: Number.POSITIVE_INFINITY }, /"maendedagar" must be a number/],
  [{ maendearb: true }, /"maendearb" must be the code 1 or 0, not true/],
  [{ maendeboende: '4' }, /"maendeboende" must be one of the codes 1, 2, 3/],
  [{ maendeboende: '__proto__' }, /"maendeboende"/],
  [{ maendestod: '1' }, /"maendestod" must be a list of the codes/],
  [{ maendestod: ['1', '1'] }, /"maendestod"/],
  [{ maendestod: ['1', { code: '2' }] }, /"maendestod"/],
  [{ maendearb: '1', maendesedan: '2025' }, /"maendesedan" must be a date/],
  [{ maendekomm: { html: '<b>' } }, /"maendekomm" must be a text/],
  [{ maendesumma: 'x' }, /the score "maendesumma" must be a number/],
])('says what is wrong with %j', (data, message) => {
  expect(reading(data)).toThrow(message);
});

it('a question may have the name of something that SurveyJS has itself', () => {
  const item = (code: string, more: object) => ({
    path: code,
    name: code,
    code,
    variable: code,
    text: text(code),
    ...more,
  });
  const condition = { any: [{ all: [{ item: 'locale', operator: 'is' as const, value: { option: 'yes' } }] }] };
  const [one] = surveys({
    ...emptyDesign(),
    collects: [{ path: 'c', measures: [{ instrument: 'x' }], from: [], at: [], fallbacks: [], identity: 'anonymous' }],
    instruments: [
      {
        ...emptyInstrument('x'),
        items: [item('locale', { kind: { type: 'yes-no' } }), item('more', { kind: { type: 'text' }, condition })],
      },
    ],
  });
  if (!one) throw new Error('no form');
  const { form: asked, model } = one;
  model.data = { date: '2026-03-02' };
  expect(model.getQuestionByName('more').isVisible).toBe(false);
  model.setValue('locale_', '1');
  model.setValue('more', 'x');
  expect(model.getQuestionByName('more').isVisible).toBe(true);
  expect(readSurveyData(asked, model.data).answers).toEqual({ locale: '1', more: 'x' });
});
