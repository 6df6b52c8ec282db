import { surveyjsName } from '../../forms/conventions.js';
import {
  type Answer,
  allAsked,
  allScores,
  type Form,
  type FormItem,
  relevantAnswers,
  yesNoCodes,
} from '../../forms/index.js';
import type { FilledForm } from './filled-form.js';

/** Whether it is a day that exists, as an ISO date. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What the answer should have been, for an error. */
function expected({ kind }: FormItem): string {
  switch (kind.type) {
    case 'rating':
    case 'number':
      return 'a number';
    case 'choice':
      return `one of the codes ${kind.options.map(({ code }) => code).join(', ')}`;
    case 'choices':
      return `a list of the codes ${kind.options.map(({ code }) => code).join(', ')}`;
    case 'yes-no':
      return `the code ${yesNoCodes.yes} or ${yesNoCodes.no}`;
    case 'date':
      return 'a date such as 2026-03-02';
    default:
      return 'a text';
  }
}

/** The answer when it is one that the question can have. */
function answerIn({ kind }: FormItem, value: unknown): Answer | undefined {
  const within = (codes: readonly string[], code: unknown): code is string =>
    typeof code === 'string' && codes.includes(code);
  switch (kind.type) {
    case 'rating':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'choice':
      return within(
        kind.options.map(({ code }) => code),
        value,
      )
        ? value
        : undefined;
    case 'choices': {
      const codes = kind.options.map(({ code }) => code);
      if (!Array.isArray(value) || new Set(value).size !== value.length) return undefined;
      return value.every((code) => within(codes, code)) ? codes.filter((code) => value.includes(code)) : undefined;
    }
    case 'yes-no':
      return within(Object.values(yesNoCodes), value) ? value : undefined;
    case 'date':
      return isDay(value) ? value : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

/** What has no answer: SurveyJS leaves it out, other programs on the way may write it so. */
const isNothing = (value: unknown) => value === undefined || value === null || value === '';

/**
 * The answers in what SurveyJS gives when a survey is completed (`survey.data`), with JSON read. Throws an Error that
 * names the question when it is not the data of this form. What the form does not ask is passed over.
 */
export function readSurveyData(form: Form, data: unknown): FilledForm {
  const problem = (what: string) => new Error(`SurveyJS data for the form ${form.id}: ${what}`);
  const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw problem(`one JSON object with the answers was expected, not ${shown(data)}`);
  }
  const values = new Map(Object.entries(data));
  const head = (name: string) => {
    const value = values.get(name);
    return isNothing(value) ? undefined : value;
  };
  const id = head('form');
  if (id !== form.id) throw problem(`"form" is ${shown(id)}, so these answers are from another form`);
  const key = form.caseKey ? head('case') : undefined;
  if (form.caseKey && (typeof key !== 'string' || key.trim() === '')) {
    throw problem(`"case" must be the client's code, not ${shown(key)}`);
  }
  const date = head('date');
  if (!isDay(date)) throw problem(`"date" must be a date such as 2026-03-02, not ${shown(date)}`);

  const version = head('version');
  const items = allAsked(form);
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const name = surveyjsName(item.variable);
    const value = values.get(name);
    if (isNothing(value)) continue;
    const answer = answerIn(item, value);
    if (answer === undefined) throw problem(`"${name}" must be ${expected(item)}, not ${shown(value)}`);
    answers[item.variable] = answer;
  }
  const scores: Record<string, number> = {};
  for (const { variable } of allScores(form)) {
    const name = surveyjsName(variable);
    const value = values.get(name);
    if (isNothing(value)) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw problem(`the score "${name}" must be a number, not ${shown(value)}`);
    }
    scores[variable] = value;
  }
  return {
    ...(typeof key === 'string' && { case: key }),
    date,
    ...(typeof version === 'string' && { version }),
    answers: relevantAnswers(items, answers),
    scores,
  };
}
