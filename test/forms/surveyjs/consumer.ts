import { Model, Serializer } from 'survey-core';
import 'survey-core/i18n/arabic';
import 'survey-core/i18n/swedish';
import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { surveyjs } from '../../../src/forms/surveyjs/index.js';
import type { TargetOptions } from '../../../src/forms/target.js';
import type { Design } from '../../../src/model/index.js';

/** A survey as JSON, loosely: what a test changes or looks into. */
// biome-ignore lint/suspicious/noExplicitAny: it is any JSON until SurveyJS has read it
export type Json = any;

/** A form, the survey that was made of it, and the survey as SurveyJS has it. */
export interface Loaded {
  form: Form;
  path: string;
  json: Json;
  /** Loaded when it is first asked for. */
  readonly model: Json;
}

/** Each form of a design, as SurveyJS has it. */
export function surveys(design: Design, options: TargetOptions = {}): Loaded[] {
  const all = forms(design);
  return surveyjs(design, all, options).map(({ path, text }, index) => {
    const json = JSON.parse(String(text));
    let loaded: Model | undefined;
    return {
      form: all[index] as Form,
      path,
      json,
      get model() {
        loaded ??= new Model(structuredClone(json));
        return loaded;
      },
    };
  });
}

/** Those whose questions differ: many forms of a design ask the same at different times. */
export function distinct(all: readonly Loaded[]): Loaded[] {
  return [...new Map(all.map((one) => [JSON.stringify([one.form.languages, one.json.pages.slice(1)]), one])).values()];
}

const allowedValues = new Map<string, readonly unknown[]>();
/** The values that a property can have; none when it can have any. */
function allowed(type: string, name: string): readonly unknown[] {
  const key = `${type}.${name}`;
  const property = allowedValues.has(key) ? undefined : Serializer.findProperty(type, name);
  // An interface language that SurveyJS does not have is English; that is no fault.
  const closed = property?.hasChoices && property.type !== 'boolean' && name !== 'locale';
  const values = allowedValues.get(key) ?? (closed ? property.choices.map((one: Json) => one?.value ?? one) : []);
  allowedValues.set(key, values);
  return values;
}

/** All that stands on the pages, panels and what is in them too. */
const elementsOf = (json: Json): Json[] =>
  json.pages.flatMap((page: Json) => page.elements.flatMap((one: Json) => [one, ...(one.elements ?? [])]));

/** The question of that name in a survey. */
export const elementOf = (json: Json, name: string): Json =>
  elementsOf(json).find((element: Json) => element.name === name);

/** What has an element in the JSON: the type is the class that SurveyJS reads it as. */
function* parts(json: Json): Generator<{ type: string; part: Json }> {
  yield { type: 'survey', part: json };
  for (const page of json.pages) yield { type: 'page', part: page };
  for (const element of elementsOf(json)) yield { type: element.type, part: element };
}

/**
 * Everything that is wrong with a survey: what SurveyJS itself says of the JSON and of the expressions, and what it
 * passes over in silence: two of one name, two choices of one value, a value that its property does not have.
 */
export function faults(json: Json, model: Model): string[] {
  const found = (model.jsonErrors ?? []).map(({ type, message }) => `${type}: ${message}`);
  // It does not know calculated values as variables here, though it works them out.
  const calculated = new Set(json.calculatedValues.map(({ name }: Json) => name));
  for (const { obj, propertyName, errors: all } of model.validateExpressions() ?? []) {
    const errors = (all as Json[]).filter(({ variableName }) => !calculated.has(variableName));
    if (errors.length === 0) continue;
    found.push(`${(obj as Json).name}.${propertyName}: ${JSON.stringify(errors)}`);
  }
  const twice = (what: string, values: unknown[]) => {
    for (const value of new Set(values.filter((one, index) => values.indexOf(one) !== index))) {
      found.push(`two ${what} ${value}`);
    }
  };
  const elements = elementsOf(json);
  twice(
    'of the name',
    [...json.pages, ...elements, ...json.calculatedValues].map(({ name }: Json) => name),
  );
  for (const { type, part } of parts(json)) {
    if (part.choices)
      twice(
        `choices in ${part.name} of the value`,
        part.choices.map(({ value }: Json) => value),
      );
    for (const [name, value] of Object.entries(part)) {
      const values = allowed(type, name);
      if (values.length > 0 && !values.includes(value)) {
        found.push(`${part.name ?? type}.${name} is ${JSON.stringify(value)}, not one of ${values}`);
      }
    }
  }
  return found;
}
