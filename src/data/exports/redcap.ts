import { type Form, headColumns, scoresBeyond } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import type { Conversion } from '../tables/conversion.js';
import { aboutNames, blank, counted, incomplete, lacking, leftOut, readAs, severalDays } from './notes.js';
import { type FormPart, type InProject, projects, type RedcapProject } from './redcap-project.js';

const eventName = 'redcap_event_name';
const instrumentName = 'redcap_repeat_instrument';
/** What the program adds. Columns by which rows are told apart are used; the others are left out. */
const used = new Set([eventName, instrumentName, 'redcap_repeat_instance']);
const others = new Set(['redcap_data_access_group', 'redcap_survey_identifier']);

const unknownEvents = (names: ReadonlySet<string>) =>
  aboutNames([...names], ({ sv, en }) => ({
    sv: `Uppföljningen har inga sådana händelser, och svaren där kan inte användas: ${sv}.`,
    en: `The follow-up has no such events, and the answers there cannot be used: ${en}.`,
  }));

/**
 * Records as REDCap exports them, raw CSV: one row a record and event, with all instruments side by side. Each of the
 * design's forms that has something in it becomes a row. Undefined for what is not an export of the generated project.
 */
export function redcap(design: Design, forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  if (!names.includes('record_id')) return undefined;
  const found = projects(design, forms).find((one) => {
    const parts = one.forms.flatMap((form) => form.parts);
    const events = new Set(one.forms.map(({ event }) => event));
    if (!names.includes(eventName) && events.size > 1) return false;
    return parts.some(({ date, complete }) => names.includes(date) || names.includes(complete));
  });
  const beyond = new Set(scoresBeyond(design, 'redcap').map(({ variable }) => variable));
  return found && new Records(found, names, beyond);
}

/** Of the stamps in an instrument's field, those of one form. */
const stampsOf = (version: string, id: string): string[] =>
  version.split(/\s+/).flatMap((one) => (one.startsWith(`${id}=`) ? [one.slice(id.length + 1)] : []));

/** What one instrument says in a row. */
interface Said {
  part: FormPart;
  date: string;
  /** The stamps of the forms that it stands in, each after the form's id. */
  version: string;
  values: ReadonlyMap<string, string>;
}

class Records implements Conversion {
  readonly names: readonly string[];
  readonly #project: RedcapProject;
  readonly #at: ReadonlyMap<string, number>;
  readonly #left: string[] = [];
  readonly #lacking: string[];
  readonly #strange = new Set<string>();
  #blank = 0;
  #incomplete = 0;
  #severalDays = 0;

  /** `beyond`: the scores that REDCap cannot work out. Their columns are always empty, and are left out. */
  constructor(project: RedcapProject, names: readonly string[], beyond: ReadonlySet<string>) {
    this.#project = project;
    this.#at = new Map(names.map((name, at) => [name, at]));
    const parts = project.forms.flatMap((form) => form.parts);
    const known = new Set(
      parts.flatMap(({ fields }) => fields.flatMap(({ headings }) => headings.map(({ name }) => name))),
    );
    const own = new Set(parts.flatMap(({ date, version, complete }) => [date, version, complete]));
    const strange: string[] = [];
    for (const name of names) {
      if (known.has(name) || own.has(name) || used.has(name) || (name === 'record_id' && project.keyed)) continue;
      const isOwn = others.has(name) || name === 'record_id' || name === 'case_complete' || name.endsWith('_timestamp');
      (isOwn ? this.#left : strange).push(name);
    }
    const isThere = ({ headings }: FormPart['fields'][number]) => headings.some(({ name }) => this.#at.has(name));
    // Whole instruments may be left out of an export.
    const exported = parts.filter(({ date, fields }) => this.#at.has(date) || fields.some(isThere));
    const fields = exported.flatMap((part) => part.fields);
    const given = fields.filter((field) => isThere(field) && !beyond.has(field.variable));
    const variables = new Set(given.map(({ variable }) => variable));
    const wanted = fields.filter(({ variable, score }) => !score && variables.has(variable));
    const headings = new Set(wanted.flatMap((field) => field.headings.map(({ name }) => name)));
    this.#lacking = [...headings].filter((name) => !this.#at.has(name));
    // A column that belongs to no question keeps its name and stays empty, so that the check reports it.
    this.names = [...headColumns, ...variables, ...strange];
  }

  rows(cells: readonly string[]): readonly (readonly string[])[] {
    const text = (name: string) => (cells[this.#at.get(name) ?? -1] ?? '').trim();
    const instrument = text(instrumentName);
    const event = text(eventName);
    const here = this.#project.forms.filter(
      (form) => form.event === '' || !this.#at.has(eventName) || form.event === event,
    );
    if (here.length === 0) return this.#elsewhere(event, cells, text('record_id'));
    const rows = here.flatMap((one) => {
      const said = one.parts
        .filter(({ name }) => instrument === '' || instrument === name)
        .flatMap((part) => this.#said(part, cells) ?? []);
      this.#incomplete += said.filter(
        ({ part: { complete } }) => this.#at.has(complete) && text(complete) !== '2',
      ).length;
      return said.length === 0 ? [] : [this.#row(one, said, text('record_id'))];
    });
    if (rows.length === 0) this.#blank += 1;
    return rows;
  }

  /** Answers at an event that is not the design's: a row of no form, so that the check says so. */
  #elsewhere(event: string, cells: readonly string[], record: string): string[][] {
    const parts = this.#project.forms.flatMap((one) => one.parts);
    if (parts.every((part) => this.#said(part, cells) === undefined)) {
      this.#blank += 1;
      return [];
    }
    this.#strange.add(event);
    return [this.names.map((name) => (name === 'case' ? record : name === 'form' ? event : ''))];
  }

  /** Undefined where nothing is answered: an option that is not chosen is 0 also where nobody was asked. */
  #said(part: FormPart, cells: readonly string[]): Said | undefined {
    const text = (name: string) => cells[this.#at.get(name) ?? -1] ?? '';
    const values = new Map(
      part.fields.map(({ variable, headings }) => {
        const all = headings.map(({ name, code }) => {
          const value = text(name);
          if (code === undefined) return value;
          if (value.trim() === '1') return code;
          return value.trim() === '0' ? '' : value.trim();
        });
        return [variable, all.filter((value) => value !== '').join(' ')] as const;
      }),
    );
    const date = text(part.date).trim();
    if (date === '' && [...values.values()].every((value) => value.trim() === '')) return undefined;
    return { part, date, version: text(part.version).trim(), values };
  }

  #row({ form }: InProject, said: readonly Said[], record: string): string[] {
    const days = [...new Set(said.map(({ date }) => date).filter((date) => date !== ''))].sort();
    if (days.length > 1) this.#severalDays += 1;
    const values = new Map(said.flatMap((one) => [...one.values]));
    const head: Readonly<Record<string, string>> = {
      case: this.#project.keyed ? record : '',
      timepoint: form.timepoint?.code ?? '',
      informant: form.informant?.kind ?? '',
      form: form.id,
      version: [...new Set(said.flatMap(({ version }) => stampsOf(version, form.id)))].join(' '),
      date: days.find((date) => /^\d{4}-/.test(date)) ?? days[0] ?? '',
    };
    return this.names.map((name, index) => (index < headColumns.length ? head[name] : values.get(name)) ?? '');
  }

  notes() {
    return [
      readAs('REDCap'),
      ...leftOut(this.#left),
      ...lacking(this.#lacking),
      ...unknownEvents(this.#strange),
      ...counted(this.#blank, blank),
      ...counted(this.#incomplete, incomplete),
      ...counted(this.#severalDays, severalDays),
    ];
  }
}
