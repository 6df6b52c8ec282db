import type { PlanDefinition, Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { fhir } from '../../../src/forms/fhir/index.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { TargetOptions } from '../../../src/forms/target.js';
import type { Design } from '../../../src/model/index.js';
import { readText } from '../../examples/reading.js';
import { design, emptyInstrument } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { identityCodes, identityWithin, plainCodes } from '../identity.js';

function made<Resource>(name: string, of: Design = design, options: TargetOptions = {}): Resource {
  const file = fhir(of, forms(of), options).find(({ path }) => path === `fhir/${name}.json`);
  if (!file) throw new Error(`no ${name}`);
  return JSON.parse(String(file.text)) as Resource;
}
const designOf = async (text: string): Promise<Design> => {
  const [made] = (await readText(text)).designs;
  if (!made) throw new Error('no design');
  return made.design;
};
const items = (of: { item?: QuestionnaireItem[] }): QuestionnaireItem[] =>
  (of.item ?? []).flatMap((item) => [item, ...items(item)]);
const item = (of: Questionnaire, linkId: string) => items(of).find((one) => one.linkId === linkId);
const core = 'http://hl7.org/fhir/StructureDefinition/';
const client = made<Questionnaire>('columbus_nybesok_client.r4');
const written = made<Questionnaire>('columbus_nybesok_client_staff.r4');
const staff = made<Questionnaire>('columbus_end_professional_ansvarig_behandlare.r4');

describe('a Questionnaire', () => {
  it('says which form it is', () => {
    const { url, version, name, title, status, subjectType, language } = client;
    expect({ url, version, name, title, status, subjectType, language }).toEqual({
      url: 'urn:isu:columbus:form:nybesok_client',
      version: '2.0',
      name: 'Columbus_nybesok_client',
      title: 'Nybesök – Klient',
      status: 'draft',
      subjectType: ['Patient'],
      language: 'sv',
    });
    const contexts = client.useContext?.map((one) => one.valueCodeableConcept);
    expect(contexts?.map((one) => one?.coding?.[0]?.code)).toEqual(['columbus', 'nybesok', 'client']);
    expect(staff.useContext?.[2]?.valueCodeableConcept?.text).toBe('Ansvarig behandlare');
  });

  it('tells first what the answers are for and what happens to them', () => {
    const texts = items(client.item?.[0] ?? {}).map(({ text }) => text);
    expect(texts).toContain('Syfte: Veta om deltagarna mår bättre');
    expect(texts).toContain('Vem som kan se dem: Två utredare');
    expect(texts.join()).not.toContain('Något som ingen har sagt');
  });

  it('asks for the code and the date, which alone are required', () => {
    expect(
      items(client)
        .filter(({ required }) => required)
        .map(({ linkId }) => linkId),
    ).toEqual(['case', 'date']);
    const anonymous = made<Questionnaire>('columbus_end_client_anonymous.r4');
    expect(item(anonymous, 'case')).toBeUndefined();
    expect(anonymous.subjectType).toBeUndefined();
    expect(item(client, 'case.help')?.text).toContain('Skriv aldrig personnummer');
  });

  it('does not take a personal identity number for a code', () => {
    const format = new RegExp(item(client, 'case')?.extension?.[0]?.valueString ?? '');
    for (const number of [...identityCodes, ...identityWithin]) {
      expect(format.test(number), number).toBe(false);
    }
    for (const code of plainCodes) {
      expect(format.test(code), code).toBe(true);
    }
  });

  it('has the answers of a scale with their numbers, in every language', () => {
    const mar = item(client, 'maendemar');
    expect(mar).toMatchObject({ type: 'choice', text: 'Hur mår du?' });
    // A number that is written would jump where a question is hidden; without such questions there are numbers.
    expect(mar?.prefix).toBeUndefined();
    expect(items(staff).flatMap(({ prefix = [] }) => prefix)).toEqual(['1.', '2.', '3.']);
    expect(mar?.answerOption).toHaveLength(11);
    expect(mar?.answerOption?.[0]?.extension).toEqual([{ url: `${core}ordinalValue`, valueDecimal: 0 }]);
    expect(mar?.answerOption?.[0]?.valueCoding).toMatchObject({
      system: 'urn:isu:columbus:answer:maendemar',
      code: '0',
      display: '0 – mycket dåligt',
      _display: {
        extension: [
          { extension: [{ valueCode: 'en' }, { url: 'content', valueString: '0 – very bad' }] },
          { extension: [{ valueCode: 'ar' }, { url: 'content', valueString: '0 – سيئ جدا' }] },
        ],
      },
    });
    expect(
      mar?._text?.extension?.map(({ extension }) => extension?.map((one) => one.valueCode ?? one.valueString)),
    ).toEqual([
      ['en', 'How do you feel?'],
      ['ar', 'كيف تشعر؟'],
    ]);
    expect(item(client, 'maendemar.help')?.text).toBe(
      'Utgå från de senaste två veckorna.\nVäg in både bra och dåliga dagar.',
    );
  });

  it('says who publishes it and whom to ask, and claims no profile', () => {
    expect(client.publisher).toBe('Socialförvaltningen i en kommun');
    expect(client.contact).toMatchObject([{ name: 'Enhetschefen' }]);
    expect(client.meta).toBeUndefined();
    expect(client.copyright).toBeUndefined();
  });

  it('has a version of its own contents where the design says none', () => {
    const { version: _, ...unversioned } = design;
    const version = (title: string) =>
      made<Questionnaire>('columbus_nybesok_client.r4', { ...unversioned, title: { text: title } }).version;
    expect(version('A')).toMatch(/^0-[A-Za-z0-9]{10}$/);
    expect(version('A')).toBe(version('A'));
    expect(version('A')).not.toBe(version('B'));
  });

  it('has the codes that are known of the library’s instruments, and of no other of the same name', async () => {
    const text = 'uppföljning x "X" {\n  mätning AUDIT från klient vid start\n}';
    const of = await designOf(text);
    const [group] = items(made<Questionnaire>('x_start_client.r4', of)).filter(
      ({ linkId }) => linkId === 'section.audit',
    );
    const system = 'http://loinc.org';
    expect(group?.code).toEqual([{ system, code: '72110-0' }]);
    expect(group?.item?.find(({ linkId }) => linkId === 'audittotal')?.code).toEqual([{ system, code: '75624-7' }]);
    expect(made<Questionnaire>('x_start_client.r4', of).copyright).toContain('LOINC');
    const own = await designOf(`${text}\ninstrument AUDIT "Vårt" {\n  skala total "Summa" 0..40\n}`);
    expect(JSON.stringify(made<Questionnaire>('x_start_client.r4', own))).not.toContain('loinc');
  });

  it('has the codes that a design gives, with the address of the list only where its owner is known to have one', async () => {
    const of = await designOf(`uppföljning x "X" {
  mätning i från klient vid start
}
instrument i {
  kodas "Vår lista" "A  3"
  kodas loinc "72110-0" version "2.77"
  fråga f "F" ja-nej { kodas SNOMED "404684003" }
  skala s "S" = f { kodas KSI "SMB RB ZZ" version "2017" }
}`);
    const r4 = made<Questionnaire>('x_start_client.r4', of);
    const code = (linkId: string) => items(r4).find((one) => one.linkId === linkId)?.code;
    expect(code('section.i')).toEqual([
      { code: 'A 3', display: 'Vår lista A 3' },
      { system: 'http://loinc.org', version: '2.77', code: '72110-0' },
    ]);
    expect(code('if')).toEqual([{ system: 'http://snomed.info/sct', code: '404684003' }]);
    expect(code('is')).toEqual([{ version: '2017', code: 'SMB RB ZZ', display: 'KSI SMB RB ZZ' }]);
    expect(r4.copyright).toContain('LOINC');
  });

  it('has each kind of answer', () => {
    const kinds = [...items(client), ...items(staff)].flatMap(({ linkId, type, repeats }) =>
      /^(maende|bild|skydd)/.test(linkId) && !linkId.includes('.')
        ? [[linkId, repeats ? `${type}, several` : type]]
        : [],
    );
    expect(Object.fromEntries(kinds)).toMatchObject({
      maendearb: 'choice',
      maendesedan: 'date',
      maendestod: 'choice, several',
      maendevem: 'text',
      maendedagar: 'decimal',
      bildgrad: 'integer',
      bildlage: 'choice',
      bildord: 'text',
      maendesumma: 'decimal',
    });
    // An order without weights would be read as one: whom one gets support from has none.
    expect(item(client, 'maendestod')?.answerOption?.[0]?.extension).toBeUndefined();
    expect(item(client, 'maendeboende')?.answerOption?.[2]?.extension?.[0]?.valueDecimal).toBe(3);
  });

  it('has the limits and the unit of a number', () => {
    expect(item(client, 'maendedagar')?.extension).toMatchObject([
      { url: `${core}minValue`, valueDecimal: 0 },
      { url: `${core}maxValue`, valueDecimal: 30 },
      {
        url: `${core}questionnaire-unit`,
        valueCoding: { system: 'http://unitsofmeasure.org', code: 'd', display: 'dagar' },
      },
    ]);
    expect(item(staff, 'bildgrad')?.extension).toEqual([
      { url: `${core}minValue`, valueInteger: 0 },
      { url: `${core}maxValue`, valueInteger: 100 },
    ]);
  });

  it('asks a question only when its condition holds', () => {
    expect(item(client, 'maendesedan')?.enableWhen).toEqual([
      {
        question: 'maendearb',
        operator: '=',
        answerCoding: { system: 'urn:isu:columbus:answer:maendearb', code: '1' },
      },
    ]);
    // Either both of two things or a third: no one list of enableWhen says that.
    expect(item(client, 'maendevem')?.enableWhen).toEqual([
      { question: 'maendevem.when', operator: '=', answerBoolean: true },
    ]);
    expect(item(client, 'maendevem.when')).toMatchObject({ type: 'boolean', readOnly: true });
  });

  it('says where a licensed instrument is had, and takes its score', () => {
    expect(item(client, 'section.skydd')).toBeUndefined();
    const section = item(written, 'section.skydd');
    const texts = section?.item?.map(({ text }) => text);
    expect(texts).toContain('Finns att få från: https://example.org/skydd');
    expect(texts).toContain('Totalpoäng');
  });

  it('opens in the language that is asked for', () => {
    const english = made<Questionnaire>('columbus_nybesok_client.r4', design, { language: 'en' });
    expect(english.language).toBe('en');
    expect(item(english, 'maendemar')?.text).toBe('How do you feel?');
    expect(item(english, 'maendemar')?._text?.extension?.[0]?.extension?.[1]?.valueString).toBe('Hur mår du?');
    expect(made<Questionnaire>('columbus_nybesok_client.r4', design, { language: 'fi' }).language).toBe('sv');
  });

  it('has every text as it was written, but for characters that no format takes', () => {
    const instrument = {
      ...emptyInstrument('text'),
      items: hostileTexts.map((text, index) => ({
        path: `item/${index}`,
        name: `n${index}`,
        code: `n${index}`,
        variable: `textn${index}`,
        text: { text },
      })),
    };
    const collect = { path: 'c', measures: [{ instrument: 'text' }], from: [], at: [], fallbacks: [] };
    const hostile: Design = { ...design, instruments: [instrument], collects: [collect] };
    const form = made<Questionnaire>('columbus_unscheduled_anyone.r4', hostile);
    const texts = hostileTexts.map((_, index) => item(form, `textn${index}`)?.text);
    const expected = hostileTexts.map((text) =>
      text.replaceAll('\r\n', '\n').replace(/[\ud800\u0000\u0007](?![\udc00-\udfff])/g, ''),
    );
    expect(texts.slice(0, 6)).toEqual(expected.slice(0, 6));
    expect(texts[7]).toBe('👩‍👩‍👧 å\u0308  ');
    expect(texts.slice(8)).toEqual(expected.slice(8));
  });
});

describe('the R5 Questionnaire', () => {
  it('has R5’s names for the same things', () => {
    const r5 = made<Questionnaire>('columbus_nybesok_client.r5');
    expect(item(r5, 'maendemar')).toMatchObject({ type: 'coding', answerConstraint: 'optionsOnly' });
    expect(item(r5, 'maendemar')?.answerOption?.[1]?.extension).toEqual([
      { url: `${core}itemWeight`, valueDecimal: 1 },
    ]);
    expect(item(r5, 'maendesedan')).toMatchObject({ disabledDisplay: 'hidden' });
    expect(items(r5).map(({ linkId }) => linkId)).toEqual(items(client).map(({ linkId }) => linkId));
  });
});

describe('the PlanDefinition', () => {
  const plan = made<PlanDefinition>('columbus.plandefinition.r4');
  const days = (value: number) => ({ value, unit: 'day', system: 'http://unitsofmeasure.org', code: 'd' });
  const action = (id: string) => plan.action?.find((one) => one.id === id);

  it('has each moment in relation to what it is reckoned from', () => {
    expect(action('moment-start')?.title).toBe('Start');
    expect(action('nybesok')).toMatchObject({
      title: 'Nybesök',
      relatedAction: [{ actionId: 'moment-start', relationship: 'concurrent' }],
    });
    expect(action('senare')?.relatedAction).toEqual([
      {
        actionId: 'moment-end',
        relationship: 'after',
        offsetDuration: { value: 6, unit: 'month', system: 'http://unitsofmeasure.org', code: 'mo' },
      },
    ]);
    expect(action('senare')?.description).toContain('6 månader efter avslut');
  });

  it('has each form within the window of its moment', () => {
    expect(action('form-nybesok-client')).toMatchObject({
      title: 'Nybesök – Klient',
      definitionCanonical: 'urn:isu:columbus:form:nybesok_client|2.0',
      relatedAction: [{ actionId: 'nybesok', relationship: 'after', offsetRange: { low: days(0), high: days(14) } }],
    });
    expect(action('form-senare-client')?.relatedAction).toEqual([
      { actionId: 'senare', relationship: 'after', offsetRange: { low: days(-30), high: days(60) } },
    ]);
    expect(action('form-end-client')?.relatedAction).toEqual([{ actionId: 'end', relationship: 'concurrent' }]);
    expect(action('form-end-client')?.requiredBehavior).toBeUndefined();
    expect(action('form-end-professional-instead')?.requiredBehavior).toBe('could');
    expect(plan.action?.filter((one) => one.definitionCanonical)).toHaveLength(forms(design).length);
  });

  it('has every moment of a timepoint with several, and how often it comes', () => {
    const timepoint: Design['timepoints'][number] = {
      path: 'timepoint/nybesök',
      name: 'nybesök',
      code: 'nybesok',
      timings: [
        { kind: 'at', anchors: [{ moment: 'start' }, { event: 'remiss' }] },
        { kind: 'every', count: 2, unit: 'week' },
        { kind: 'times', count: { low: 3, high: 5 } },
      ],
    };
    const often = made<PlanDefinition>('columbus.plandefinition.r4', { ...design, timepoints: [timepoint] });
    const found = (id: string) => often.action?.find((one) => one.id === id);
    expect(found('nybesok-1')?.relatedAction?.[0]?.actionId).toBe('moment-start');
    expect(found('nybesok-2')?.relatedAction?.[0]?.actionId).toBe('event-1');
    expect(found('event-1')?.title).toBe('Remiss');
    expect(found('form-nybesok-client-2')).toMatchObject({
      relatedAction: [{ actionId: 'nybesok-2', relationship: 'concurrent' }],
      timingTiming: { repeat: { frequency: 1, period: 2, periodUnit: 'wk', count: 3, countMax: 5 } },
    });
  });

  it('has in R5 R5’s name for the related action, and its descriptions as Markdown that says the same', () => {
    const r5 = made<{ action: { id: string; description?: string; relatedAction?: object[] }[] }>(
      'columbus.plandefinition.r5',
    );
    const later = r5.action.find(({ id }) => id === 'senare');
    expect(later?.relatedAction?.[0]).toMatchObject({ targetId: 'moment-end' });
    expect(later?.description).toContain('\\(från 30 dagar före');
  });
});

it('gives the same bytes each time', () => {
  expect(fhir(structuredClone(design), forms(structuredClone(design)))).toEqual(fhir(design, forms(design)));
});
