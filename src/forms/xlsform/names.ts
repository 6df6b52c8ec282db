import type { Form } from '../form.js';

/** Names that mean something else to XForms: the instance's own, and the operators of XPath. */
const reserved = new Set(['data', 'meta', 'and', 'or', 'div', 'mod']);

/** The name of a question's or a score's field. A variable has no underscore, so no two fall together. */
export function fieldName(variable: string): string {
  return reserved.has(variable) ? `${variable}_` : variable;
}

/** The form's id, by which servers know its submissions; a form keeps it when it is changed. */
export function formId(form: Form): string {
  return `${form.design.code}_${form.id}`;
}
