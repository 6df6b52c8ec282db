import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss } from '../found.js';
import { redcapDialect } from '../logic/dialects.js';
import { type Expression, readExpression } from '../logic/expression.js';
import { lost } from '../losses.js';
import { emptySection, headNames } from '../own.js';
import { Parts } from '../parts.js';
import { mainText, oneText, Plain } from '../texts.js';
import type { Found } from './formats.js';

/** The columns of a data dictionary, as REDCap heads them and as its interface for programs does. */
const columns = {
  field_name: 'Variable / Field Name',
  form_name: 'Form Name',
  section_header: 'Section Header',
  field_type: 'Field Type',
  field_label: 'Field Label',
  choices: 'Choices, Calculations, OR Slider Labels',
  field_note: 'Field Note',
  validation: 'Text Validation Type OR Show Slider Number',
  min: 'Text Validation Min',
  max: 'Text Validation Max',
  branching: 'Branching Logic (Show field only if...)',
  required: 'Required Field?',
  annotation: 'Field Annotation',
} as const;
const inPrograms: Readonly<Record<string, keyof typeof columns>> = {
  select_choices_or_calculations: 'choices',
  text_validation_type_or_show_slider_number: 'validation',
  text_validation_min: 'min',
  text_validation_max: 'max',
  branching_logic: 'branching',
  required_field: 'required',
  field_annotation: 'annotation',
};
type Column = keyof typeof columns;

function columnOf(heading: string): Column | undefined {
  const text = heading.replace(/^\ufeff/, '').trim();
  const small = text.toLowerCase();
  const found = (Object.entries(columns) as [Column, string][]).find(
    ([name, title]) =>
      small === name || small === title.toLowerCase() || (name === 'choices' && /^choices\b/i.test(text)),
  );
  return found?.[0] ?? inPrograms[small] ?? (/^branching logic/i.test(text) ? 'branching' : undefined);
}

/** Whether the headings are a data dictionary’s. */
export function isRedcap(headings: readonly string[]): boolean {
  const known = new Set(headings.map(columnOf));
  return (['field_name', 'field_type', 'field_label', 'form_name'] as const).every((name) => known.has(name));
}

/** `1, Ja | 0, Nej`, or one a line. */
function optionsOf(choices: string, plain: Plain, language: string): FoundOption[] {
  return choices
    .split(/\s*\|\s*|\r?\n/)
    .filter((choice) => choice.trim() !== '')
    .map((choice) => {
      const at = choice.indexOf(',');
      const code = (at < 0 ? choice : choice.slice(0, at)).trim();
      return { code, text: oneText(language, plain.html(at < 0 ? choice : choice.slice(at + 1))) };
    });
}

const figure = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
const range = (cells: Partial<Record<Column, string>>) => {
  const [low, high] = [figure(cells.min), figure(cells.max)];
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
};

/** Where an event is asked for: it is another form’s, or another time’s. */
const event = /\(?\s*\[event-name\]\s*=\s*'[^']*'(?:\s+or\s+\[event-name\]\s*=\s*'[^']*')*\s*\)?\s*(?:and\s+)?/gi;

/** The hidden field that says which version of the form was filled in. */
const isVersion = ({ field_label: label, annotation = '' }: Partial<Record<Column, string>>): boolean =>
  label === 'version' && annotation.startsWith('@HIDDEN @DEFAULT=');

/** A REDCap data dictionary: each of its forms becomes an instrument. */
export function redcap(rows: readonly (readonly string[])[], file: string, language: string): Found {
  const [head = []] = rows;
  const at = head.map(columnOf);
  const plain = new Plain();
  const losses: Loss[] = [];
  const written = new Map<Expression, string>();
  const fields = rows.slice(1).map((row, index) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [place, column] of at.entries()) if (column && row[place]?.trim()) cells[column] = row[place];
    return { cells, where: `${index + 2}` };
  });
  const first = fields[0]?.cells;
  const isRecord = first?.field_name?.trim() === 'record_id';
  const ownKeyed =
    isRecord && first?.form_name === 'case' && fields.filter(({ cells }) => cells.form_name === 'case').length === 1;
  const dates = (field: Partial<Record<Column, string>>) =>
    field.validation === 'date_ymd' && field.required === 'y' && /_date(_[a-z0-9]+)*$/.test(field.field_name ?? '');
  const ownAnonymous =
    isRecord &&
    first?.field_label === 'Record ID' &&
    fields.some(({ cells }) => cells.field_name === 'form_date' && dates(cells));
  const own = ownKeyed || ownAnonymous;
  const expression = (source: string): Expression => {
    const limited = own ? source.replace(event, '').trim() : source;
    const read: Expression =
      limited === '' && own
        ? { is: 'truth', value: true }
        : (readExpression(limited, redcapDialect) ?? { is: 'call', name: '', of: [] });
    written.set(read, source);
    return read;
  };

  const sections = new Map<string, FoundSection>();
  let section: FoundSection | undefined;
  let required = 0;
  const parts = new Parts((where, text) => losses.push({ where, what: lost.heading(mainText(text, language)) }));
  for (const [index, { cells, where }] of fields.entries()) {
    const name = cells.field_name?.trim().toLowerCase() ?? '';
    // The first field is the record’s own name, whatever it is called.
    if (name === '' || (index === 0 && (cells.field_type === 'text' || isRecord))) continue;
    const form = cells.form_name ?? '';
    const label = plain.html(cells.field_label ?? '');
    const heading = cells.section_header === undefined ? '' : plain.html(cells.section_header);
    // Each heading begins a section of an anonymous form.
    const key: string = ownAnonymous ? `${heading === '' ? sections.size : sections.size + 1}` : form;
    if (ownAnonymous ? heading !== '' || !section : !sections.has(key)) {
      const title = own ? heading : form.replaceAll('_', ' ');
      section = emptySection(ownAnonymous ? heading : form, oneText(language, title));
      sections.set(key, section);
      parts.end();
    } else section = sections.get(key) ?? section;
    if (!section) continue;
    if (own && heading !== '') section.title = oneText(language, heading);
    if (own && dates(cells)) {
      const code = name.replace(/_date(_[a-z0-9]+)*$/, '');
      if (ownKeyed) section.code = code;
      continue;
    }
    if (!own && heading !== '') {
      parts.end();
      parts.begin(where, oneText(language, heading));
    }
    if (own && (headNames.has(name) || isVersion(cells))) continue;
    const type = (cells.field_type ?? '').trim().toLowerCase();
    if (type === 'descriptive') {
      // What a generated form says of the whole instrument is its own.
      if (own && /_(about|notes|entry)(_[a-z0-9]+)*$/.test(name)) continue;
      if (own) parts.end();
      if (own || cells.branching === undefined) parts.say(where, oneText(language, label));
      else losses.push({ where, what: lost.heading(label) });
      continue;
    }
    if (type === 'calc') {
      const source = cells.choices ?? '';
      section.scores.push({ name, where, text: oneText(language, label), expression: expression(source) });
      continue;
    }
    const answer = answerOf(type, cells, where, losses, plain, language);
    if (!answer) continue;
    if (!own && /\[[a-z][a-z0-9_]*\]/i.test(label)) losses.push({ where, what: lost.filledIn(label) });
    if (cells.required?.toLowerCase() === 'y') required += 1;
    for (const [tag] of (cells.annotation ?? '').matchAll(/@[A-Z][A-Z-]*/g))
      losses.push({ where, what: lost.setting(tag) });
    const question: FoundQuestion = {
      name,
      where,
      text: oneText(language, label),
      ...(cells.field_note !== undefined && { help: oneText(language, plain.html(cells.field_note)) }),
      answer,
      ...(cells.branching !== undefined && { asked: expression(cells.branching) }),
      ...parts.here,
    };
    section.questions.push(question);
  }
  parts.end();
  if (required > 0 && !own) losses.push({ where: '', what: lost.required(required) });
  if (plain.changed > 0 && !own) losses.push({ where: '', what: lost.markup(plain.changed) });
  const form: FoundForm = {
    program: 'REDCap',
    title: { [language]: file },
    languages: [language],
    sections: together([...sections.values()]).filter(
      ({ questions, scores }) => own || questions.length + scores.length > 0,
    ),
    own,
    emptyIsLow: true,
    losses,
  };
  return { form, written };
}

/** An instrument that several answer has a form for each: one instrument, with what any of them is asked. */
function together(sections: readonly FoundSection[]): FoundSection[] {
  const byCode = new Map<string, FoundSection>();
  const own = (name: string) => name.replace(/_[a-z0-9]*$/, '');
  return sections.filter((section) => {
    const before = section.code === undefined ? undefined : byCode.get(section.code);
    if (section.code !== undefined && !before) byCode.set(section.code, section);
    if (!before) return true;
    const isNew = <One extends { name: string }>(all: readonly One[]) => ({
      in: (others: readonly One[]) => others.filter(({ name }) => !all.some((one) => own(one.name) === own(name))),
    });
    before.questions.push(...isNew(before.questions).in(section.questions));
    before.scores.push(...isNew(before.scores).in(section.scores));
    return false;
  });
}

function answerOf(
  type: string,
  cells: Partial<Record<Column, string>>,
  where: string,
  losses: Loss[],
  plain: Plain,
  language: string,
): FoundAnswer | undefined {
  const { choices = '', validation = '' } = cells;
  switch (type) {
    case 'radio':
    case 'dropdown':
    case 'checkbox': {
      const options = optionsOf(choices, plain, language);
      if (options.length === 0) {
        losses.push({ where, what: lost.noChoices });
        return { type: 'text' };
      }
      return { type: type === 'checkbox' ? 'several' : 'one', options };
    }
    case 'yesno':
    case 'truefalse':
      return { type: 'yes-no', yes: '1', no: '0' };
    case 'slider': {
      const limits = { low: 0, high: 100, ...range(cells) };
      const [low, middle, high] = choices.split('|').map((text) => plain.html(text));
      if (middle) losses.push({ where, what: lost.heading(middle) });
      return {
        type: 'rating',
        ...limits,
        ...(low && { lowText: oneText(language, low) }),
        ...(high && { highText: oneText(language, high) }),
      };
    }
    case 'notes':
      return { type: 'text' };
    case 'text':
      if (/^date_/.test(validation)) return { type: 'date' };
      if (/^(integer|number)/.test(validation)) return { type: 'number', ...range(cells) };
      if (validation !== '' && !/^(email|phone|zipcode|alpha_only|ssn|mrn|postalcode)/.test(validation))
        losses.push({ where, what: lost.kindAsText(validation) });
      return { type: 'text' };
    default:
      losses.push({ where, what: lost.kind(type) });
      return undefined;
  }
}
