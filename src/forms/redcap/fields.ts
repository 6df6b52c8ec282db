import type { Design } from '../../model/index.js';
import type { Form, FormItem, FormPart, Score, ScoreEntry, Section } from '../form.js';
import { matrices, passages, saidBefore } from '../logic/arrangement.js';
import { entryItem, hints } from '../logic/questions.js';
import { fingerprint } from '../meaning/fingerprint.js';
import { about, entryNotes, formNotes, type Row, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import { inLanguage, noDictionary, type Wording } from '../words/wording.js';
import { answering, steps } from './answering.js';
import type { Field } from './dictionary.js';
import { allOf, logicOf } from './logic.js';
import { label, line } from './texts.js';

/** An instrument as it is asked of someone at one event. Without an event: in a project that has none. */
export interface Occasion {
  form: Form;
  section: Section;
  event?: string;
}

/** What fields are written with. */
export interface Writing {
  /** REDCap's dictionary has one language. */
  language: string;
  formName: string;
  /** The name of a variable's field. */
  nameOf(variable: string): string;
  /** A name for something that is no variable, which begins with this. */
  fresh(wanted: string): string;
  /** Logic that holds at these events only; empty when that is all of the form's events. */
  only(events: readonly (string | undefined)[]): string;
}

const say = (wording: Wording, { language }: Writing) => inLanguage(wording, language).text;
const rowText = ({ term, contents }: Row, to: Writing) =>
  `${say(term, to)}: ${contents.map((one) => say(one, to)).join('; ')}`;

/** Texts after each other on one line. */
const sentences = (texts: readonly string[]) =>
  texts.map((text, index) => (index < texts.length - 1 && !/[.!?:…]$/.test(text) ? `${text}.` : text)).join(' ');

/** Each value once, in order, with all the occasions that have it. */
function grouped<Value>(occasions: readonly Occasion[], valueIn: (occasion: Occasion) => Value): [Value, Occasion[]][] {
  const groups = new Map<Value, Occasion[]>();
  for (const occasion of occasions) {
    const value = valueIn(occasion);
    groups.set(value, [...(groups.get(value) ?? []), occasion]);
  }
  return [...groups];
}

/** Texts that are only shown. Where they differ between events, each is shown at its own. */
function shownTexts(
  wanted: string,
  occasions: readonly Occasion[],
  textOf: (occasion: Occasion) => string[],
  to: Writing,
): Field[] {
  return grouped(occasions, (occasion) => textOf(occasion).join('\n')).flatMap(([text, at]): Field[] =>
    text === ''
      ? []
      : [
          {
            field_name: to.fresh(wanted),
            form_name: to.formName,
            field_type: 'descriptive',
            field_label: label(text),
            branching_logic: to.only(at.map(({ event }) => event)),
          },
        ],
  );
}

/** What the person is told first; not when, which the event says. */
export function aboutFields(prefix: string, occasions: readonly Occasion[], to: Writing): Field[] {
  const said = ({ form }: Occasion) => [
    ...formNotes(form).map((note) => say(note, to)),
    ...about(form)
      .filter(({ term }) => term !== terms.when)
      .map((row) => rowText(row, to)),
  ];
  return shownTexts(`${prefix}_about`, occasions, said, to);
}

export function dateField(prefix: string, to: Writing): Field {
  return {
    field_name: to.fresh(`${prefix}_date`),
    form_name: to.formName,
    field_type: 'text',
    field_label: label(say(terms.date, to)),
    field_note: line(say(terms.dateHelp, to)),
    text_validation_type_or_show_slider_number: 'date_ymd',
    required_field: 'y',
  };
}

/**
 * The stamps of the forms that the instrument stands in, in a hidden field. They are written when the form is first opened and
 * stay as they are: what REDCap works out itself would follow the dictionary when a record is saved again.
 */
export function versionField(prefix: string, occasions: readonly Occasion[], design: Design, to: Writing): Field {
  const stamps = occasions.map(
    ({ form, section }) => `${form.id}=${fingerprint({ ...form, sections: [section] }, design)}`,
  );
  return {
    field_name: to.fresh(`${prefix}_version`),
    form_name: to.formName,
    field_type: 'text',
    field_label: 'version',
    field_annotation: `@HIDDEN @DEFAULT="${[...new Set(stamps)].join(' ')}"`,
  };
}

/** What one occasion asks and another does not is put where it stands in the list that has it. */
function merged<Element extends { variable: string }>(lists: readonly (readonly Element[])[]): Element[] {
  const all: Element[] = [];
  for (const list of lists) {
    let place = 0;
    for (const element of list) {
      const found = all.findIndex(({ variable }) => variable === element.variable);
      if (found < 0) all.splice(place, 0, element);
      place = (found < 0 ? place : found) + 1;
    }
  }
  return all;
}

/**
 * The fields of one instrument that is asked at several events. What is asked at some of them only is shown at those.
 */
export function sectionFields(prefix: string, occasions: readonly Occasion[], to: Writing): Field[] {
  const items = merged(occasions.map(({ section }) => section.items));
  const entries = merged<ScoreEntry>(occasions.map(({ section }) => section.entries));
  const scores = merged<Score>(occasions.map(({ section }) => section.scores));
  const logic = logicOf(items, scores, to.nameOf);
  const asking = (list: 'items' | 'entries' | 'scores', wanted: string) =>
    to.only(
      occasions
        .filter(({ section }) => section[list].some(({ variable }) => variable === wanted))
        .map(({ event }) => event),
    );
  const field = (item: FormItem, limit: string): Field => ({
    field_name: to.nameOf(item.variable),
    form_name: to.formName,
    field_type: 'text',
    field_label: label(say(item.text, to)) || item.variable,
    ...answering(item, (wording) => say(wording, to)),
    field_note: line(
      sentences(
        hints(item, { languages: [to.language, 'sv', 'en'], dictionary: noDictionary }, steps(item) !== undefined).map(
          (hint) => say(hint, to),
        ),
      ),
    ),
    branching_logic: allOf(limit, logic.branching(item)),
  });
  const itemField = (item: FormItem) => field(item, asking('items', item.variable));
  const partField = (part: FormPart, inPart: readonly FormItem[]): Field[] => {
    const said = saidBefore(part).map((text) => say(text, to));
    const all = inPart.map(({ variable }) => asking('items', variable));
    if (said.length === 0) return [];
    return [
      {
        field_name: to.fresh(`${prefix}_${part.code}`),
        form_name: to.formName,
        field_type: 'descriptive',
        field_label: label(said.join('\n')),
        branching_logic: all.includes('') ? '' : [...new Set(all)].map((one) => `(${one})`).join(' or '),
      },
    ];
  };
  // Only fields with the same choices stand in a matrix there, and it shows no notes.
  const matrix = (fields: Field[]): Field[] =>
    new Set(fields.map((one) => one.select_choices_or_calculations)).size > 1 ||
    fields.some((one) => one.field_type !== 'radio' || one.field_note)
      ? fields
      : fields.map((one) => ({ ...one, matrix_group_name: `${fields[0]?.field_name}_matrix` }));
  const score = (one: Score): Field => ({
    field_name: to.nameOf(one.variable),
    form_name: to.formName,
    field_type: 'calc',
    field_label: label(say(one.title, to)) || one.variable,
    select_choices_or_calculations: logic.calculation(one, asking('scores', one.variable)),
  });
  const notes = ({ form, section }: Occasion) => [
    ...sectionNotes(section, form).map((note) => say(note, to)),
    ...sourceRows(section).map((row) => rowText(row, to)),
  ];
  const before = ({ section }: Occasion) => entryNotes(section).map((note) => say(note, to));
  return [
    ...shownTexts(`${prefix}_notes`, occasions, notes, to),
    ...passages(items).flatMap(({ part, items: inPart }) => [
      ...(part ? partField(part, inPart) : []),
      ...matrices(inPart).flatMap((one) => (Array.isArray(one) ? matrix(one.map(itemField)) : [itemField(one)])),
    ]),
    ...shownTexts(`${prefix}_entry`, occasions, before, to),
    ...entries.map((entry) => field(entryItem(entry), asking('entries', entry.variable))),
    ...scores.map(score),
  ];
}
