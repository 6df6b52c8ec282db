import {
  type RedcapField,
  redcapAnonymousFields,
  redcapEvent,
  redcapProject,
  redcapUniqueEventName,
} from '../../forms/conventions.js';
import { asked, type Form, formerTimes, hasOptions, type Section } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import type { Heading } from '../labels/headings.js';

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
  /** The same in an export with labels. */
  eventLabel: string;
  /** The same for what the timepoint was called before. */
  formerEvents: readonly string[];
  parts: FormPart[];
}

export interface RedcapProject {
  /** The record is the client's code. */
  keyed: boolean;
  forms: InProject[];
  /** What its export has as headings, raw and with labels, in order. */
  headings: Heading<string>[];
}

/** Columns that the program writes first, by name and as its export with labels has them. */
const ownHeadings: readonly (readonly [string, string])[] = [
  ['redcap_event_name', 'Event Name'],
  ['redcap_repeat_instrument', 'Repeat Instrument'],
  ['redcap_repeat_instance', 'Repeat Instance'],
  ['redcap_data_access_group', 'Data Access Group'],
  ['redcap_survey_identifier', 'Survey Identifier'],
];

/** The headings of a project whose fields are these, the same in each of the languages that it may have been made in. */
function headingsOf(made: readonly (readonly RedcapField[])[]): Heading<string>[] {
  const heading = (name: string, ...texts: string[]): Heading<string> => ({ codes: [name], texts, target: name });
  const [fields = []] = made;
  const others = made.map((all) => new Map(all.map((field) => [field.field_name, field])));
  const ofField = (field: RedcapField): Heading<string>[] => {
    const all = others.flatMap((by) => by.get(field.field_name) ?? []);
    const { field_name: name, field_type: type } = field;
    if (type === 'descriptive') return [];
    if (type !== 'checkbox') return [heading(name, ...all.map(({ field_label: label }) => label))];
    const choices = (one: RedcapField) => (one.select_choices_or_calculations ?? '').split(' | ').map(choiceOf);
    return choices(field).map(([code], at) =>
      heading(`${name}___${code}`, ...all.map((one) => `${one.field_label} (choice=${choices(one)[at]?.[1] ?? ''})`)),
    );
  };
  const names = [...new Set(fields.map(({ form_name: name }) => name))];
  return names.flatMap((name, index) => {
    const [first, ...more] = fields.filter((field) => field.form_name === name);
    if (!first) return [];
    const begin =
      index === 0
        ? [
            ...ofField(first),
            ...ownHeadings.map(([own, text]) => heading(own, text)),
            heading(`${name}_timestamp`, 'Survey Timestamp'),
          ]
        : [heading(`${name}_timestamp`, 'Survey Timestamp'), ...ofField(first)];
    return [...begin, ...more.flatMap(ofField), heading(`${name}_complete`, 'Complete?')];
  });
}
const choiceOf = (choice: string): [code: string, text: string] => {
  const at = choice.indexOf(',');
  return [choice.slice(0, at).trim(), choice.slice(at + 1).trim()];
};

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
  const former = [...formerTimes(design).timepoints];
  const languages = [...new Set(['sv', 'en', ...forms.flatMap((form) => form.languages)])];
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
    const eventLabel = redcapEvent(form);
    const formerEvents = former.flatMap(([was, is]) => (is === eventLabel ? [was, redcapUniqueEventName(was)] : []));
    return { form, event: redcapUniqueEventName(eventLabel), eventLabel, formerEvents, parts };
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
      const headings = headingsOf(languages.map((one) => redcapAnonymousFields(design, form, one)));
      return { keyed: false, forms: [{ form, event: '', eventLabel: '', formerEvents: [], parts: [part] }], headings };
    });
  const headings = headingsOf(languages.map((one) => redcapProject(design, keyed, one).fields));
  return [{ keyed: true, forms: ofClients, headings }, ...anonymous];
}
