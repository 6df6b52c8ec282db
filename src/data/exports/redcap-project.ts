import {
  type RedcapField,
  redcapAnonymousFields,
  redcapEvent,
  redcapProject,
  redcapUniqueEventName,
} from '../../forms/conventions.js';
import { asked, type Form, hasOptions, type Section } from '../../forms/index.js';
import type { Design } from '../../model/index.js';

/** A question or a score as it stands in an export: one column, or one for each option. */
interface PartField {
  variable: string;
  score: boolean;
  headings: { name: string; code?: string }[];
}

/** One instrument of the design's form, as a form of the project. */
export interface FormPart {
  /** REDCap's name of the form. */
  name: string;
  date: string;
  /** The column with the stamps of the forms that the instrument stands in. */
  version: string;
  /** The column that says how far the form has come: 2 is complete. */
  complete: string;
  fields: PartField[];
}

/** One of the design's forms in the project. */
export interface InProject {
  form: Form;
  /** As the export says it; empty in a project without events. */
  event: string;
  parts: FormPart[];
}

export interface RedcapProject {
  /** The record is the client's code. */
  keyed: boolean;
  forms: InProject[];
}

function partFields(section: Section, suffix: string): PartField[] {
  const items = asked(section).map((item): PartField => {
    const name = item.variable + suffix;
    const options = item.kind.type === 'choices' && hasOptions(item) ? item.kind.options : undefined;
    return {
      variable: item.variable,
      score: false,
      headings: options?.map(({ code }) => ({ name: `${name}___${code}`, code })) ?? [{ name }],
    };
  });
  const scores = section.scores.map(({ variable }) => ({
    variable,
    score: true,
    headings: [{ name: variable + suffix }],
  }));
  return [...items, ...scores];
}

/** The only field of a form that must be filled in is its date. */
function dateOf(fields: readonly RedcapField[], formName: string): string {
  return fields.find((field) => field.form_name === formName && field.required_field === 'y')?.field_name ?? '';
}

/** The hidden field of a form that has a text from the beginning. */
function versionOf(fields: readonly RedcapField[], formName: string): string {
  const isIts = (field: RedcapField) => field.form_name === formName && field.field_annotation?.includes('@DEFAULT');
  return fields.find(isIts)?.field_name ?? '';
}

/** The projects that the design's forms are in: that of the clients, and one for each anonymous form. */
export function projects(design: Design, forms: readonly Form[]): RedcapProject[] {
  // The names do not depend on the language.
  const language = 'sv';
  const keyed = forms.filter(({ caseKey }) => caseKey);
  const made = redcapProject(design, keyed, language);
  const ofClients = keyed.map((form): InProject => {
    const parts = made.forms.flatMap(({ name, occasions, suffix }) =>
      occasions
        .filter((occasion) => occasion.form === form)
        .map(({ section }) => ({
          name,
          date: dateOf(made.fields, name),
          version: versionOf(made.fields, name),
          complete: `${name}_complete`,
          fields: partFields(section, suffix),
        })),
    );
    return { form, event: redcapUniqueEventName(redcapEvent(form)), parts };
  });
  const anonymous = forms
    .filter(({ caseKey }) => !caseKey)
    .map((form): RedcapProject => {
      const fields = redcapAnonymousFields(design, form, language);
      const name = fields[0]?.form_name ?? form.id;
      const part = {
        name,
        date: dateOf(fields, name),
        version: versionOf(fields, name),
        complete: `${name}_complete`,
        fields: form.sections.flatMap((section) => partFields(section, '')),
      };
      return { keyed: false, forms: [{ form, event: '', parts: [part] }] };
    });
  return [{ keyed: true, forms: ofClients }, ...anonymous];
}
