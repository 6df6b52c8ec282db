import {
  type Answer,
  allAsked,
  allScores,
  type Form,
  type FormItem,
  numberProblem,
  relevantAnswers,
  yesNoCodes,
} from '../../forms/index.js';
import { dayNumber } from '../../model/index.js';
import type { FilledForm } from './filled-form.js';

/** What a file says, before anything in it has been checked. */
export interface Claimed {
  case: unknown;
  date: unknown;
  version?: unknown;
  /** By variable. */
  answers: Readonly<Record<string, unknown>>;
  scores: Readonly<Record<string, unknown>>;
}

/** An untrusted value in an error: short, and on one line. */
export const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 60);

function numberIn(variable: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`${variable}: ${shown(value)} is not a number.`);
}

function codeIn(variable: string, value: unknown, codes: readonly string[]): string {
  if (typeof value === 'string' && codes.includes(value)) return value;
  throw new Error(`${variable}: ${shown(value)} is not one of the codes ${codes.join(', ')}.`);
}

function dayIn(variable: string, value: unknown): string {
  try {
    dayNumber(String(value));
  } catch {
    throw new Error(`${variable}: ${shown(value)} is not a day, such as 2026-03-02.`);
  }
  return String(value);
}

function textIn(variable: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error(`${variable}: ${shown(value)} is not a text.`);
}

function answerIn(item: FormItem, value: unknown): Answer {
  const { variable, kind } = item;
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const number = numberIn(variable, value);
      const problem = numberProblem(item, number);
      if (problem === 'not-whole') throw new Error(`${variable}: ${number} is not a whole number.`);
      const { low = '', high = '' } = kind.range ?? {};
      if (problem) throw new Error(`${variable}: ${number} is outside ${low} to ${high}.`);
      return number;
    }
    case 'choice':
      return codeIn(
        variable,
        value,
        kind.options.map(({ code }) => code),
      );
    case 'choices': {
      if (!Array.isArray(value)) throw new Error(`${variable}: ${shown(value)} is not a list of codes.`);
      const codes = kind.options.map(({ code }) => code);
      const chosen = new Set(value.map((code) => codeIn(variable, code, codes)));
      return codes.filter((code) => chosen.has(code));
    }
    case 'yes-no':
      return codeIn(variable, value, Object.values(yesNoCodes));
    case 'date':
      return dayIn(variable, value);
    default:
      return textIn(variable, value);
  }
}

function by<T>(form: Form, variables: readonly T[], variableOf: (one: T) => string, variable: string): T {
  const found = variables.find((one) => variableOf(one) === variable);
  if (found === undefined) throw new Error(`The form ${form.id} has no ${shown(variable)}.`);
  return found;
}

/**
 * The filled-in form in what a file says. Only answers that are asked for come out. Throws an Error that says which
 * variable is wrong, and how, unless each answer is one that its question can have.
 */
export function filledForm(form: Form, claimed: Claimed): FilledForm {
  const asked = allAsked(form);
  const answers = Object.entries(claimed.answers).map(([variable, value]) => {
    const item = by(form, asked, (one) => one.variable, variable);
    return [variable, answerIn(item, value)] as const;
  });
  const scores = Object.entries(claimed.scores).map(([variable, value]) => {
    by(form, allScores(form), (one) => one.variable, variable);
    return [variable, numberIn(variable, value)] as const;
  });
  const key = textIn('case', claimed.case);
  if (form.caseKey && key === '') throw new Error('case: the client’s code is missing.');
  if (!form.caseKey && key !== '') throw new Error(`case: the form ${form.id} is anonymous, but the file has a code.`);
  const { version } = claimed;
  return {
    ...(form.caseKey && { case: key }),
    date: dayIn('date', claimed.date),
    ...(typeof version === 'string' && version !== '' && { version }),
    answers: relevantAnswers(asked, Object.fromEntries(answers)),
    scores: Object.fromEntries(scores),
  };
}
