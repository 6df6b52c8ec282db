import { describe, expect, it } from 'vitest';
import { readQuestionnaireResponse } from '../../../src/data/filled/fhir.js';
import { form } from '../engines/scenarios.js';

const coding = (variable: string, code: string) => ({
  valueCoding: { system: `urn:isu:columbus:answer:${variable}`, code, display: 'vad som helst' },
});
const answered = (linkId: string, ...answer: object[]) => ({ linkId, answer });
const response = (...item: object[]) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: 'urn:isu:columbus:form:nybesok_client|2.0',
  item: [
    answered('case', { valueString: 'K-1' }),
    answered('date', { valueDate: '2026-03-02' }),
    { linkId: 'section.maende', item },
  ],
});
const read = (...item: object[]) => readQuestionnaireResponse(form, response(...item));

describe('a QuestionnaireResponse', () => {
  it('is read, and left as it is', () => {
    const resource = response(
      answered('maendemar', coding('maendemar', '3')),
      answered('maendestod', coding('maendestod', '3'), coding('maendestod', '1')),
      answered('maendedagar', { valueQuantity: { value: 2.5, code: 'd' } }),
      answered('maendevem', { valueString: 'Grannen' }),
      answered('maendevem.when', { valueBoolean: true }),
      answered('maendesumma', { valueDecimal: 6 }),
    );
    const before = structuredClone(resource);
    expect(readQuestionnaireResponse(form, resource)).toEqual({
      case: 'K-1',
      date: '2026-03-02',
      answers: { maendemar: 3, maendestod: ['1', '3'], maendedagar: 2.5, maendevem: 'Grannen' },
      scores: { maendesumma: 6 },
    });
    expect(resource).toEqual(before);
  });

  it('has answers that hang under other answers read too', () => {
    const hanging = { ...coding('maendearb', '1'), item: [answered('maendesedan', { valueDate: '2025-01-15' })] };
    expect(read({ linkId: 'maendearb', answer: [hanging] }).answers).toEqual({
      maendearb: '1',
      maendesedan: '2025-01-15',
    });
  });

  it('gives no answers to what was not asked', () => {
    const no = answered('maendearb', coding('maendearb', '0'));
    expect(read(no, answered('maendesedan', { valueDate: '2025-01-15' })).answers).toEqual({ maendearb: '0' });
  });

  it.each<[string, object]>([
    ['maendemar: there is no answer 11', answered('maendemar', coding('maendemar', '11'))],
    ['maendemar: has several answers', answered('maendemar', coding('maendemar', '1'), coding('maendemar', '2'))],
    ['maendedagar: 31 is outside the limits', answered('maendedagar', { valueDecimal: 31 })],
    ['maendedagar: the answer is not a number', answered('maendedagar', { valueDecimal: '3' })],
    ['maendekomm: the answer is not a text', answered('maendekomm', { valueInteger: 3 })],
    ['maendesedan: the answer is not a day', answered('maendesedan', { valueDate: '2025-02-29' })],
    ['maendeannat: is not in the form', answered('maendeannat', { valueString: 'x' })],
    ['maendemar: is not a list', { linkId: 'maendemar', answer: {} }],
    ['maendemar: is not an object', { linkId: 'maendemar', answer: [null] }],
    ['item: has no linkId', { answer: [] }],
  ])('is refused: %s', (message, item) => {
    expect(() => read(item)).toThrow(`QuestionnaireResponse, ${message}`);
  });

  it('is refused when it answers twice, is of another form, is void, or is something else', () => {
    const no = answered('maendearb', coding('maendearb', '0'));
    expect(() => read(no, no)).toThrow('maendearb: is answered twice');
    const other = { ...response(), questionnaire: 'urn:isu:columbus:form:end_client|2.0' };
    expect(() => readQuestionnaireResponse(form, other)).toThrow(
      'is of another form, urn:isu:columbus:form:end_client',
    );
    expect(() => readQuestionnaireResponse(form, { ...response(), status: 'entered-in-error' })).toThrow('status');
    for (const nothing of [undefined, null, 'text', [], {}, { resourceType: 'Patient' }]) {
      expect(() => readQuestionnaireResponse(form, nothing)).toThrow('QuestionnaireResponse');
    }
  });

  it('may have an address that whoever published the form has given it', () => {
    const own = { ...response(), questionnaire: 'https://formular.kommunen.se/nybesok' };
    expect(readQuestionnaireResponse(form, own).case).toBe('K-1');
  });
});
