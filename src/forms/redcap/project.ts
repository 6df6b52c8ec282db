import type { Design } from '../../model/index.js';
import type { Form } from '../form.js';
import { terms } from '../words/terms.js';
import { inLanguage } from '../words/wording.js';
import type { Field } from './dictionary.js';
import { aboutFields, dateField, type Occasion, sectionFields, versionField, type Writing } from './fields.js';
import { eventOf, informantSuffix, namer, uniqueEventName, unscheduled, variantOf } from './names.js';
import { label, line } from './texts.js';

/** One form in the REDCap project: an instrument as one person answers it in one way, at one or more events. */
export interface ProjectForm {
  name: string;
  occasions: [Occasion, ...Occasion[]];
  /** What its variables end with; empty where the instrument is answered in one way only, and for the first way. */
  suffix: string;
}
export interface Project {
  /** In the design's order: the codes of the timepoints that have forms. */
  events: string[];
  forms: ProjectForm[];
  fields: Field[];
}

/** REDCap cuts names of forms, and advises names of fields of at most 26 characters. */
const formLength = 50;
const fieldLength = 26;
const recordId = 'record_id';
/** The first form: the record's name only, so that a record can be made whoever answers first. */
export const caseForm = 'case';

/** Instruments by who answers and how; each of these is one form in REDCap, whatever the timepoint. */
function projectForms(forms: readonly Form[]): ProjectForm[] {
  const formName = namer(formLength);
  formName(caseForm);
  const all = new Map<string, ProjectForm>();
  const suffixes = new Map<string, (wanted: string) => string>();
  /** What staff write in of an instrument ends as the rest of it does. */
  const known = new Map<string, string>();
  for (const form of forms) {
    for (const section of form.sections) {
      const variant = variantOf(form);
      const who = JSON.stringify([section.name, variant, form.informant?.label]);
      const key = `${who} ${section.asksElsewhere ?? ''}`;
      const occasion = { form, section, event: eventOf(form) };
      const before = all.get(key);
      if (before) {
        before.occasions.push(occasion);
        continue;
      }
      const suffix = suffixes.get(section.name);
      const wanted = informantSuffix[form.informant?.kind ?? ''] ?? 'any';
      if (!suffix) suffixes.set(section.name, namer(5));
      const end = known.get(who) ?? (suffix ? `_${suffix(wanted).replace('_', '')}` : '');
      known.set(who, end);
      all.set(key, {
        name: formName(`${section.code}_${variant}${section.asksElsewhere ? '_staff' : ''}`),
        occasions: [occasion],
        suffix: end,
      });
    }
  }
  return [...all.values()];
}

function writing(
  language: string,
  formName: string,
  suffix: string,
  events: readonly string[],
  fresh: (wanted: string) => string,
): Writing {
  return {
    language,
    formName,
    nameOf: (variable) => variable + suffix,
    fresh: (wanted) => fresh(wanted + suffix),
    only: (some) =>
      events.every((event) => some.includes(event))
        ? ''
        : events
            .filter((event) => some.includes(event))
            .map((event) => `[event-name] = '${uniqueEventName(event)}'`)
            .join(' or '),
  };
}

function recordField(formName: string, language: string, keyed: boolean): Field {
  const say = (words: { sv: string; en: string }) => inLanguage(words, language).text;
  return {
    field_name: recordId,
    form_name: formName,
    field_type: 'text',
    field_label: keyed ? label(say(terms.caseKey)) : 'Record ID',
    ...(keyed && { field_note: line(say(terms.caseHelp)) }),
  };
}

/** A heading above the first field that is always shown: a heading is hidden with its field. */
function headed(fields: readonly Field[], title: string): Field[] {
  const found = fields.findIndex(({ branching_logic: limit }) => !limit);
  return fields.map((field, index) =>
    index === Math.max(0, found) ? { ...field, section_header: line(title) } : field,
  );
}

/** The longitudinal project: all forms with a client's code. */
export function project(design: Design, forms: readonly Form[], language: string): Project {
  const used = new Set(forms.map(eventOf));
  const events = [...new Set([...design.timepoints.map(({ code }) => code), unscheduled])].filter((one) =>
    used.has(one),
  );
  const all = projectForms(forms);
  const fresh = namer(fieldLength);
  for (const { occasions, suffix } of all) {
    for (const { section } of occasions) {
      for (const { variable } of [...section.items, ...section.entries, ...section.scores]) fresh(variable + suffix);
    }
  }
  const fields = all.flatMap(({ name, occasions, suffix }) => {
    const [{ section }] = occasions;
    const to = writing(language, name, suffix, occasions.map(eventOfOccasion), fresh);
    const prefix = section.code;
    return headed(
      [
        dateField(prefix, to),
        versionField(prefix, occasions, design, to),
        ...aboutFields(prefix, occasions, to),
        ...sectionFields(prefix, occasions, to),
      ],
      inLanguage(section.title, language).text || section.code,
    );
  });
  return { events, forms: all, fields: [recordField(caseForm, language, true), ...fields] };
}
const eventOfOccasion = ({ event }: Occasion): string => event ?? unscheduled;

/** An anonymous form as a project of its own, without events: its answers may never stand in a client's record. */
export function anonymousFields(design: Design, form: Form, language: string): Field[] {
  const fresh = namer(fieldLength);
  fresh(recordId);
  for (const { items, entries, scores } of form.sections) {
    for (const { variable } of [...items, ...entries, ...scores]) fresh(variable);
  }
  const formName = namer(formLength)(form.id);
  const to = writing(language, formName, '', [], fresh);
  return [
    recordField(formName, language, false),
    ...form.sections.slice(0, 1).flatMap((section) => aboutFields('form', [{ form, section }], to)),
    dateField('form', to),
    versionField(
      'form',
      form.sections.map((section) => ({ form, section })),
      design,
      to,
    ),
    ...form.sections.flatMap((section) =>
      headed(
        sectionFields(section.code, [{ form, section }], to),
        inLanguage(section.title, language).text || section.code,
      ),
    ),
  ];
}
