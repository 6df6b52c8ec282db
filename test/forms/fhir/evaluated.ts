import type { QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.js';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { links } from '../../../src/forms/fhir/names.js';
import type { Answers, Form, Section } from '../../../src/forms/form.js';
import { asked } from '../../../src/forms/logic/questions.js';

/** A form as a program that keeps to the specification sees it, with `enableWhen` worked out here and FHIRPath by fhirpath.js. */
const compiled = new Map<string, ReturnType<typeof fhirpath.compile>>();
export function evaluate(
  expression: string,
  resource: QuestionnaireResponse,
  variables: Record<string, unknown> = {},
): unknown[] {
  const run = compiled.get(expression) ?? fhirpath.compile(expression, r4);
  compiled.set(expression, run);
  return run(resource, { resource, ...variables }) as unknown[];
}

export const items = (of: { item?: QuestionnaireItem[] }): QuestionnaireItem[] =>
  (of.item ?? []).flatMap((item) => [item, ...items(item)]);
export const expressionOf = (item: QuestionnaireItem, url: string) =>
  item.extension?.find((extension) => extension.url.endsWith(url))?.valueExpression?.expression;

function valuesOf(item: QuestionnaireItem, answer: Answers[string]): QuestionnaireResponseItem['answer'] {
  if (item.type === 'choice') {
    const wanted = new Set([answer].flat().map(String));
    return item.answerOption
      ?.filter(({ valueCoding }) => wanted.has(valueCoding?.code ?? ''))
      .map(({ valueCoding: { system, code } = {} }) => ({ valueCoding: { system, code } }));
  }
  if (item.type === 'decimal') return [{ valueDecimal: Number(answer) }];
  if (item.type === 'integer') return [{ valueInteger: Number(answer) }];
  return [item.type === 'date' ? { valueDate: String(answer) } : { valueString: String(answer) }];
}

export function responseTo(form: Form, all: Map<string, QuestionnaireItem>, answers: Answers): QuestionnaireResponse {
  const head = { linkId: links.date, answer: [{ valueDate: '2026-03-02' }] };
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      head,
      ...form.sections.map((section) => ({
        linkId: links.section(section),
        item: asked(section).flatMap(({ variable }) => {
          const item = all.get(variable);
          return item && answers[variable] !== undefined
            ? [{ linkId: variable, answer: valuesOf(item, answers[variable]) }]
            : [];
        }),
      })),
    ],
  };
}

/** A score as its item's own expressions give it; what is given is put in the response, where other scores read it. */
export function calculatedIn(
  response: QuestionnaireResponse,
  section: Section,
  item: QuestionnaireItem | undefined,
): number | undefined {
  const variables = Object.fromEntries(
    (item?.extension ?? []).flatMap(({ url, valueExpression: one }) =>
      url.endsWith('/variable') ? [[one?.name ?? '', evaluate(one?.expression ?? '', response)]] : [],
    ),
  );
  const [result] = evaluate((item && expressionOf(item, 'calculatedExpression')) ?? '', response, variables);
  if (result === undefined) return undefined;
  const own = response.item?.find(({ linkId }) => linkId === links.section(section));
  own?.item?.push({ linkId: item?.linkId ?? '', answer: [{ valueDecimal: Number(result) }] });
  return Number(Number(result).toPrecision(12));
}
