import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { design } from '../fixture.js';
import { identityCodes, identityWithin, plainCodes } from '../identity.js';
import { elementOf, type Json, surveys } from './consumer.js';

const fixture = surveys(design);
const named = (id: string): Json => structuredClone(fixture.find(({ form }) => form.id === id)?.json);
const client = () => named('nybesok_client');

describe('what may be answered', () => {
  const errors = (name: string, value: unknown, locale = 'sv'): string[] => {
    const model: Json = new Model(client());
    model.locale = locale;
    const question = model.getQuestionByName(name);
    question.value = value;
    question.validate(true);
    return question.errors.map((error: Json) => error.getText());
  };

  it('the client’s code is asked for, and is never a personal identity number', () => {
    expect(errors('case', undefined)).toHaveLength(1);
    expect(errors('case', '   ')).toHaveLength(1);
    const refused = ['Det ser ut som ett personnummer. Skriv klientens kod i stället.'];
    for (const one of [...identityCodes, ...identityWithin]) expect(errors('case', one), one).toEqual(refused);
    for (const one of plainCodes) expect(errors('case', one), one).toEqual([]);
    expect(errors('case', '8001011234', 'en')[0]).toMatch(/^This looks like/);
    const anonymous = named('end_client_anonymous');
    expect(elementOf(anonymous, 'case')).toBeUndefined();
    expect(elementOf(anonymous, 'date')).toBeDefined();
  });

  it('only the code and the date are required', () => {
    const required = fixture.flatMap(({ json }) =>
      json.pages.flatMap((page: Json) => page.elements).filter((element: Json) => element.isRequired),
    );
    expect(new Set(required.map(({ name }: Json) => name))).toEqual(new Set(['case', 'date']));
    const model: Json = new Model(client());
    model.data = { case: 'K-1', date: '2026-01-01' };
    expect(model.validate()).toBe(true);
    model.clearValue('date');
    expect(model.validate()).toBe(false);
  });

  it('numbers within their limits, zero too', () => {
    expect(errors('maendedagar', -1)).toEqual(['Värdet får inte vara mindre än 0']);
    expect(errors('maendedagar', 31)).toEqual(['Värdet får inte vara större än 30']);
    for (const one of [0, 2.5, 30, undefined]) expect(errors('maendedagar', one)).toEqual([]);
  });

  it('whole numbers for a rating that is too long to show step by step', () => {
    const json = named('nybesok_professional_ansvarig_behandlare');
    expect(elementOf(json, 'bildgrad')).toMatchObject({ type: 'text', inputType: 'number', min: 0, max: 100 });
    expect(elementOf(json, 'bildlage').rateValues).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    const question = (new Model(json) as Json).getQuestionByName('bildgrad');
    const valid = (value: number) => {
      question.value = value;
      return question.validate();
    };
    expect([0, 50, 100].map(valid)).toEqual([true, true, true]);
    expect([-1, 2.5, 101].map(valid)).toEqual([false, false, false]);
  });
});
