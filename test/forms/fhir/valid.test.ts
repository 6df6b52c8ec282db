import { expect, it } from 'vitest';
import { fhir } from '../../../src/forms/fhir/index.js';
import { forms } from '../../../src/forms/making/forms.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design, emptyDesign } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { officialErrors } from './official.js';
import { itemsOf, ruleErrors } from './rules.js';
import { typeErrors } from './types.js';

const examples = await exampleDesigns();

type Resource = Parameters<typeof ruleErrors>[0];
const files = [design, ...examples, ...generatedDesigns()].flatMap((one) => fhir(one, forms(one)));
const of = (release: string) =>
  files
    .filter(({ path }) => path.endsWith(`.${release}.json`))
    .map(({ path, text }) => ({ path, resource: JSON.parse(String(text)) as Resource }));
const r4 = of('r4');
const r5 = of('r5');
const questionnaire = r4.find(({ path }) => path === 'fhir/columbus_nybesok_client.r4.json')?.resource as Resource;
const broken = (change: (item: Record<string, unknown>) => void, linkId = 'maendesedan'): Resource => {
  const copy = structuredClone(questionnaire);
  for (const item of itemsOf(copy)) if (item.linkId === linkId) change(item);
  return copy;
};

const findings = (all: typeof r4, check: (resource: Resource) => string[]) =>
  all.flatMap(({ path, resource }) => check(resource).map((error) => `${path}: ${error}`)).slice(0, 20);

it('there are forms of every kind to check', () => {
  expect(examples.length).toBeGreaterThan(10);
  expect(r4.length).toBeGreaterThan(300);
  expect(r5.length).toBe(r4.length);
  expect(fhir(emptyDesign(), [])).toEqual([]);
});

it('R4 resources are right by HL7’s profiles, schema, invariants and extensions', () => {
  expect(findings(r4, officialErrors)).toEqual([]);
});

it('R4 and R5 resources are of FHIR’s types, by the TypeScript compiler', () => {
  const resources = (all: typeof r4) => all.map(({ resource }) => resource);
  expect(typeErrors({ r4: resources(r4), r5: resources(r5) }).slice(0, 20)).toEqual([]);
});

it('R4 and R5 resources keep the rules that no schema has', () => {
  expect(findings([...r4, ...r5], ruleErrors)).toEqual([]);
});

it('the checks find what is wrong', () => {
  expect(officialErrors(broken((item) => delete item.linkId)).length).toBeGreaterThan(0);
  expect(officialErrors(broken((item) => Object.assign(item, { type: 'coding' }))).length).toBeGreaterThan(0);
  expect(officialErrors(broken((item) => Object.assign(item, { linkId: 'maendemar' })))).toEqual(['que-2']);
  expect(officialErrors({ ...questionnaire, name: 'small' } as Resource)).toEqual(['que-0']);
  const unit = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueString: 'd' }] };
  expect(officialErrors(broken((item) => Object.assign(item, unit))).length).toBeGreaterThan(0);
  const dangling = { enableWhen: [{ question: 'nobody', operator: 'exists', answerBoolean: true }] };
  expect(ruleErrors(broken((item) => Object.assign(item, dangling)))).toEqual([
    'maendesedan: enableWhen of nobody, which is no linkId',
  ]);
  const plan = r4.find(({ path }) => path === 'fhir/columbus.plandefinition.r4.json')?.resource as Resource;
  expect(officialErrors({ ...plan, status: 'done' } as Resource).length).toBeGreaterThan(0);
  expect(
    typeErrors({ r4: [broken((item) => Object.assign(item, { type: 'coding' }))], r5: [questionnaire] }).length,
  ).toBeGreaterThan(1);
});
