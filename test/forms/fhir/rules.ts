import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

type Fields = Record<string, unknown>;
interface Item extends Fields {
  linkId: string;
  type: string;
  item?: Item[];
  enableWhen?: Fields[];
  answerOption?: { valueCoding: { system: string; code: string } }[];
}

/** Every item of a Questionnaire, however deep. */
export const itemsOf = (of: { item?: Item[] }): Item[] => (of.item ?? []).flatMap((item) => [item, ...itemsOf(item)]);

/** Every object in the resource. */
function objects(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Fields, ...Object.values(value).flatMap(objects)];
}

const compiled = new Set<string>();

function enableWhenErrors(items: readonly Item[]): string[] {
  const byId = new Map(items.map((item) => [item.linkId, item]));
  return items.flatMap(({ linkId, enableWhen = [], enableBehavior }) => {
    const errors = enableWhen.flatMap(({ question, operator, ...answer }) => {
      const asked = byId.get(String(question));
      if (!asked) return [`${linkId}: enableWhen of ${question}, which is no linkId`];
      const [key = ''] = Object.keys(answer);
      const types: Record<string, string[]> = {
        answerCoding: ['choice', 'coding'],
        answerBoolean: ['boolean'],
        answerDecimal: ['decimal'],
        answerInteger: ['integer'],
      };
      if (!types[key]?.includes(asked.type)) return [`${linkId}: ${key} of ${question}, which is ${asked.type}`];
      if (key !== 'answerCoding') return [];
      const { system, code } = answer[key] as Fields;
      const known = asked.answerOption?.some(
        ({ valueCoding }) => valueCoding.system === system && valueCoding.code === code,
      );
      return known ? [] : [`${linkId}: enableWhen of an answer that ${question} does not have`];
    });
    // R4's own expression for this (que-12) says more than two, and means more than one.
    if (enableWhen.length > 1 && enableBehavior === undefined) errors.push(`${linkId}: no enableBehavior`);
    return errors;
  });
}

/** What the schemas and profiles do not check, in R4 and R5 alike. */
export function ruleErrors(resource: { resourceType: string; item?: Item[] }): string[] {
  const all = objects(resource);
  const empty = all.flatMap((one) =>
    Object.entries(one).flatMap(([key, value]) => {
      const nothing = value === '' || value === null || (Array.isArray(value) && value.length === 0);
      return nothing || (typeof value === 'object' && Object.keys(value as object).length === 0)
        ? [`${key} is empty`]
        : [];
    }),
  );
  const expressions = all.flatMap(({ expression }) => {
    if (typeof expression !== 'string' || compiled.has(expression)) return [];
    try {
      fhirpath.compile(expression, r4);
      compiled.add(expression);
      return [];
    } catch (error) {
      return [`${expression}: ${error}`];
    }
  });
  const items = itemsOf(resource);
  const ids = new Set<string>();
  const own = items.flatMap(({ linkId, type, item, answerOption = [] }) => {
    const errors: string[] = [];
    if (ids.has(linkId)) errors.push(`${linkId}: two of them`);
    ids.add(linkId);
    if (linkId.length > 255) errors.push(`${linkId}: too long`);
    if ((type === 'group') !== (item?.some((one) => !one.linkId.endsWith('.help')) === true)) {
      errors.push(`${linkId}: ${type} ${item ? 'with' : 'without'} items`);
    }
    if (new Set(answerOption.map(({ valueCoding }) => valueCoding.code)).size < answerOption.length) {
      errors.push(`${linkId}: two answers of one code`);
    }
    return errors;
  });
  return [...empty, ...expressions, ...own, ...enableWhenErrors(items)];
}
