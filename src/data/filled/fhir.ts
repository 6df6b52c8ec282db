import { fhirFormUrl, fhirLinks, fhirNumberType, fhirOptions } from '../../forms/conventions.js';
import {
  type Answer,
  allAsked,
  allScores,
  type Form,
  type FormItem,
  numberProblem,
  relevantAnswers,
} from '../../forms/index.js';
import { dayNumber } from '../../model/index.js';
import type { FilledForm } from './filled-form.js';

type Fields = Record<string, unknown>;

function wrong(where: string, what: string): never {
  throw new Error(`QuestionnaireResponse, ${where}: ${what}`);
}
function fields(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(where, 'is not an object');
  return value as Fields;
}
function list(value: unknown, where: string): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : wrong(where, 'is not a list');
}

/** Every item's answers by `linkId`, however the items are nested in groups and answers. */
function answersByLink(resource: Fields): Map<string, Fields[]> {
  const found = new Map<string, Fields[]>();
  const rest = [...list(resource.item, 'item')];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    const item = fields(one, 'item');
    const { linkId } = item;
    if (typeof linkId !== 'string') wrong('item', 'has no linkId');
    const answers = list(item.answer, linkId).map((answer) => fields(answer, linkId));
    if (answers.length > 0) {
      if (found.has(linkId)) wrong(linkId, 'is answered twice');
      found.set(linkId, answers);
    }
    rest.push(...list(item.item, linkId), ...answers.flatMap((answer) => list(answer.item, linkId)));
  }
  return found;
}

function text(answer: Fields, where: string): string {
  const { valueString } = answer;
  return typeof valueString === 'string' ? valueString : wrong(where, 'the answer is not a text');
}

function number(answer: Fields, where: string): number {
  const quantity = answer.valueQuantity === undefined ? undefined : fields(answer.valueQuantity, where).value;
  const value = answer.valueDecimal ?? answer.valueInteger ?? quantity;
  return typeof value === 'number' && Number.isFinite(value) ? value : wrong(where, 'the answer is not a number');
}

function date(answer: Fields, where: string): string {
  const { valueDate } = answer;
  try {
    dayNumber(String(valueDate));
  } catch {
    wrong(where, 'the answer is not a day');
  }
  return String(valueDate);
}

/** The chosen answers as the form has them, in the form's order. */
function chosen(item: FormItem, options: NonNullable<ReturnType<typeof fhirOptions>>, answers: readonly Fields[]) {
  const codes = new Set(
    answers.map((answer) => {
      const { code, system } = fields(answer.valueCoding, item.variable);
      // The same code in a list of somebody else's says something else.
      if (system !== undefined && !String(system).startsWith('urn:isu:'))
        wrong(item.variable, `the answer is of another list of codes, ${String(system).slice(0, 40)}`);
      return options.some((option) => option.code === code)
        ? code
        : wrong(item.variable, `there is no answer ${typeof code === 'string' ? code.slice(0, 40) : '–'}`);
    }),
  );
  return options.filter(({ code }) => codes.has(code)).map(({ answer }) => answer);
}

function answerTo(item: FormItem, answers: readonly Fields[]): Answer {
  const { variable, kind } = item;
  const options = fhirOptions(item);
  if (options && kind.type === 'choices') return chosen(item, options, answers).map(String);
  const [first = {}, ...more] = answers;
  if (more.length > 0) wrong(variable, 'has several answers');
  if (options) return chosen(item, options, answers)[0] ?? '';
  if (kind.type === 'date') return date(first, variable);
  if (kind.type !== 'rating' && kind.type !== 'number') return text(first, variable);
  const value = number(first, variable);
  if (numberProblem(item, value) === 'out-of-range') wrong(variable, `${value} is outside the limits`);
  if (fhirNumberType(item) === 'integer' && !Number.isInteger(value)) wrong(variable, `${value} is not a whole number`);
  return value;
}

/**
 * The answers in a QuestionnaireResponse to a form, of FHIR R4 or R5 (parsed JSON).
 *
 * @throws Error when it is no such resource, answers another form, or has an answer that the form does not allow.
 */
export function readQuestionnaireResponse(form: Form, resource: unknown): FilledForm {
  const response = fields(resource, 'resource');
  if (response.resourceType !== 'QuestionnaireResponse') wrong('resourceType', 'is not QuestionnaireResponse');
  if (response.status === 'entered-in-error') wrong('status', 'the response was entered in error');
  const to = typeof response.questionnaire === 'string' ? response.questionnaire.replace(/\|.*$/s, '') : undefined;
  // Whoever publishes the forms may have given them other addresses, but ours are of this form or of another.
  if (to?.startsWith('urn:isu:') && to !== fhirFormUrl(form)) wrong('questionnaire', `is of another form, ${to}`);

  const found = answersByLink(response);
  const take = <Value>(linkId: string, read: (answers: Fields[]) => Value): Value | undefined => {
    const answers = found.get(linkId);
    found.delete(linkId);
    return answers && read(answers);
  };
  const one = (linkId: string, read: (answer: Fields, where: string) => string) =>
    take(linkId, ([answer = {}]) => read(answer, linkId));
  const caseKey = form.caseKey ? one(fhirLinks.case, text) : undefined;
  const day = one(fhirLinks.date, date);
  const version = one(fhirLinks.version, text);
  const items = allAsked(form);
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    take(fhirLinks.when(item.variable), () => undefined);
    const answer = take(item.variable, (given) => answerTo(item, given));
    if (answer !== undefined) answers[item.variable] = answer;
  }
  const scores: Record<string, number> = {};
  for (const { variable } of allScores(form)) {
    const score = take(variable, ([answer = {}]) => number(answer, variable));
    if (score !== undefined) scores[variable] = score;
  }
  for (const linkId of found.keys()) wrong(linkId, 'is not in the form');
  return {
    ...(caseKey && { case: caseKey }),
    ...(day && { date: day }),
    ...(version && { version }),
    answers: relevantAnswers(items, answers),
    scores,
  };
}
