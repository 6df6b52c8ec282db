import type { Form } from '../form.js';

/** Words that LimeSurvey's expressions read as something else than a question, in whatever case. */
const operators = new Set(['and', 'or', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'this']);

/**
 * The question code of a variable: the variable itself, but for the few that LimeSurvey's expressions would misread.
 * A word that begins with `self` or `that` in small letters stands for other questions there.
 */
export function questionCode(variable: string): string {
  if (operators.has(variable)) return `v${variable}`;
  return /^(self|that)/.test(variable) ? variable.charAt(0).toUpperCase() + variable.slice(1) : variable;
}

/** The code in an expression, without an error where the question is hidden or not answered: it is empty then. */
export const value = (variable: string, option?: string): string =>
  `${questionCode(variable)}${option === undefined ? '' : `_${option}`}.NAOK`;

/** Six digits that depend on the design and the form alone (FNV-1a). A survey that has the number already keeps it. */
export function surveyNumber(form: Form): string {
  let hash = 0x811c9dc5;
  for (const character of `${form.design.code}/${form.id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return String(100_000 + (hash % 900_000));
}
