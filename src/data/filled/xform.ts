import { xlsformField, xlsformId } from '../../forms/conventions.js';
import { allAsked, allScores, type Form, type FormItem } from '../../forms/index.js';
import { filledForm, shown } from './answers.js';
import type { FilledForm } from './filled-form.js';
import { readXml, type XmlElement } from './xml.js';

/** The fields by name: the elements without elements in them, other than what the program says of itself. */
function fields(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const walk = ({ name, children, text }: XmlElement) => {
    if (name === 'meta') return;
    for (const child of children) walk(child);
    if (children.length > 0) return;
    if (found.has(name)) throw new Error(`The submission has ${name} twice.`);
    found.set(name, text);
  };
  for (const child of root.children) walk(child);
  return found;
}

/** A number as XPath writes it; what is no number is left for the check to refuse. */
function written(text: string): number | string {
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}

function claimed({ kind }: FormItem, text: string): unknown {
  if (kind.type === 'rating' || kind.type === 'number') return written(text);
  return kind.type === 'choices' ? text.split(/\s+/).filter((code) => code !== '') : text;
}

/**
 * One filled-in form from the XML that ODK's programs send for it. Throws an Error that says what is wrong when it is
 * not XML, is of another form, or holds what the form cannot have.
 */
export function readSubmission(form: Form, xml: string): FilledForm {
  const root = readXml(xml);
  const { id } = root.attributes;
  if (id !== xlsformId(form)) throw new Error(`The submission is of the form ${shown(id)}, not ${xlsformId(form)}.`);
  const values = fields(root);
  if (!values.has('date')) throw new Error('The submission has none of the form’s fields. It may be encrypted.');
  const given = <Field extends { variable: string }>(
    all: readonly Field[],
    value: (field: Field, text: string) => unknown,
  ) =>
    Object.fromEntries(
      all.flatMap((field): [string, unknown][] => {
        const text = values.get(xlsformField(field.variable)) ?? '';
        return text === '' ? [] : [[field.variable, value(field, text)]];
      }),
    );
  return filledForm(form, {
    case: values.get('case') ?? '',
    date: values.get('date'),
    version: values.get('version'),
    answers: given(allAsked(form), claimed),
    scores: given(allScores(form), (_, text) => written(text)),
  });
}
