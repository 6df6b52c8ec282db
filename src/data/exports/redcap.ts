import { allAsked, type Form, type FormItem, headColumns, scoresBeyond } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { readCell } from '../check/cell.js';
import { folded } from '../labels/folded.js';
import { aligned } from '../labels/headings.js';
import { once } from '../labels/once.js';
import { doubtfulHeadings, givenTwice, refuseStrange, unknownAnswer, unknownHeadings } from '../labels/unreadable.js';
import type { Conversion, LateRow } from '../tables/conversion.js';
import {
  aboutFormerTimes,
  aboutNames,
  blank,
  byMissingCode,
  counted,
  incomplete,
  lacking,
  leftOut,
  readAs,
  severalDays,
} from './notes.js';
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

/** What a project may have in place of an answer that is missing: the codes that the program proposes, and the usual numbers. */
const missingCode =
  /^(NI|INV|UNK|NASK|ASKU|NAV|MSK|NA|NAVU|NP|QS|QI|TI|UNC|DER|PINF|NINF|-(9|99|999|9999|6|66|666|7|77|777|8|88|888))$/;
/** A box of its own for each such code, beside those of the answers. */
const missingBox = /___(ni|inv|unk|nask|asku|nav|msk|na|navu|np|qs|qi|ti|unc|der|pinf|ninf|_\d+)$/;

const projectsOf = once((design: Design) => once((forms: readonly Form[]) => projects(design, forms)));

const ofLong = ['record', 'field_name', 'value'];
/** How an export with labels calls the box of an answer. */
const ofBox = / \(choice=.*\)$/s;
/** What the program writes of itself, and is left out: which of several it is does not matter. */
const timestamp = 'Survey Timestamp';

/**
 * Records as REDCap exports them as CSV, raw or with labels: one row a record and event, with all instruments side by side; or
 * one row a value. Each of the design's forms that has something in it becomes a row. Undefined for what is not an export of the
 * generated project.
 */
export function redcap(design: Design, forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const isLong = ofLong.every((name) => names.includes(name));
  const isRaw = names.includes('record_id');
  const isLabelled = ['Complete?', 'Event Name'].some((name) => names.includes(name));
  // A project where the record is called otherwise, or the program speaks another language.
  const isOther = names.includes(eventName) || names.some((name) => ofBox.test(name));
  if (!isRaw && !isLong && !isLabelled) {
    if (isOther) throw unknownHeadings('REDCap', names);
    return undefined;
  }
  const all = projectsOf(design)(forms);
  const beyond = new Set(scoresBeyond(design, 'redcap').map(({ variable }) => variable));
  if (isLong) {
    const [project] = all;
    if (!project) return undefined;
    const events = new Set(project.forms.map(({ event }) => event));
    if (!names.includes(eventName) && events.size > 1) throw unknownHeadings('REDCap', names);
    return new LongRecords(project, names, beyond);
  }
  const isOf = (one: RedcapProject, raw: readonly string[]) => {
    const parts = one.forms.flatMap((form) => form.parts);
    const events = new Set(one.forms.map(({ event }) => event));
    if (!raw.includes(eventName) && events.size > 1) return false;
    return parts.some(({ date, complete }) => raw.includes(date) || raw.includes(complete));
  };
  const found = isRaw ? all.find((one) => isOf(one, names)) : undefined;
  if (found) return new Records(found, names, beyond);
  if (isRaw && !names.some((name) => name.endsWith('_complete'))) return undefined;
  if (isRaw)
    throw unknownHeadings(
      'REDCap',
      names.filter((name) => name !== 'record_id' && !used.has(name)),
    );
  for (const one of all) {
    const { found: raw, doubtful } = aligned(names, one.headings);
    const known = raw.map((name, at) => name ?? names[at] ?? '');
    if (!isOf(one, known)) continue;
    const asked = doubtful.filter((name) => name !== timestamp);
    if (asked.length > 0) throw doubtfulHeadings('REDCap', asked);
    refuseStrange(
      'REDCap',
      names.filter((_, at) => raw[at] === undefined),
      raw,
    );
    return new Records(one, known, beyond);
  }
  throw unknownHeadings('REDCap', names);
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

/** What it writes in the box of an answer. */
const isChosen = (value: string) => value === '1' || value === 'Checked';
const isNotChosen = (value: string) => value === '0' || value === 'Unchecked';

class Records implements Conversion {
  readonly program = 'REDCap';
  readonly names: readonly string[];
  readonly #project: RedcapProject;
  readonly #at: ReadonlyMap<string, number>;
  readonly #left: string[] = [];
  readonly #lacking: string[];
  readonly #strange = new Set<string>();
  readonly #former = new Map<string, string>();
  #blank = 0;
  #incomplete = 0;
  #severalDays = 0;
  readonly #missing = new Map<string, number>();
  readonly #items: ReadonlyMap<string, FormItem>;

  /** `beyond`: the scores that REDCap cannot work out. Their columns are always empty, and are left out. */
  constructor(project: RedcapProject, names: readonly string[], beyond: ReadonlySet<string>) {
    this.#project = project;
    this.#items = new Map(project.forms.flatMap(({ form }) => allAsked(form).map((item) => [item.variable, item])));
    this.#at = new Map(names.map((name, at) => [name, at]));
    const parts = project.forms.flatMap((form) => form.parts);
    const known = new Set(
      parts.flatMap(({ fields }) => fields.flatMap(({ headings }) => headings.map(({ name }) => name))),
    );
    const own = new Set(parts.flatMap(({ date, version, complete }) => [date, version, complete]));
    const strange: string[] = [];
    for (const name of names) {
      if (known.has(name) || own.has(name) || used.has(name) || (name === 'record_id' && project.keyed)) continue;
      const isOwn =
        others.has(name) ||
        name === 'record_id' ||
        name === 'case_complete' ||
        name.endsWith('_timestamp') ||
        name === timestamp ||
        missingBox.test(name);
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
      (form) =>
        form.event === '' ||
        !this.#at.has(eventName) ||
        [form.event, form.eventLabel, ...form.formerEvents].includes(event),
    );
    const [first] = here;
    if (first?.formerEvents.includes(event)) this.#former.set(event, first.eventLabel);
    if (here.length === 0) return this.#elsewhere(event, cells, text('record_id'));
    const rows = here.flatMap((one) => {
      const said = one.parts
        .filter(
          ({ name }) =>
            instrument === '' || instrument === name || folded(instrument) === folded(name.replaceAll('_', ' ')),
        )
        .flatMap((part) => this.#said(part, cells) ?? []);
      this.#incomplete += said.filter(
        ({ part: { complete } }) => this.#at.has(complete) && !['2', 'Complete'].includes(text(complete)),
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
          const value = this.#given(variable, text(name));
          if (code === undefined) return value;
          if (isChosen(value.trim())) return code;
          return isNotChosen(value.trim()) ? '' : value.trim();
        });
        return [variable, all.filter((value) => value !== '').join(' ')] as const;
      }),
    );
    const date = text(part.date).trim();
    if (date === '' && [...values.values()].every((value) => value.trim() === '')) return undefined;
    return { part, date, version: text(part.version).trim(), values };
  }

  /** The value, unless it is a code for that there is none. */
  #given(variable: string, value: string): string {
    if (!missingCode.test(value)) return value;
    const item = this.#items.get(variable);
    const isAnswer = item && item.kind.type !== 'text' && item.kind.type !== 'unstated' && !readCell(item, value).fault;
    if (isAnswer) return value;
    this.#missing.set(value, (this.#missing.get(value) ?? 0) + 1);
    return '';
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
      ...aboutFormerTimes(this.#former),
      ...counted(this.#blank, blank),
      ...counted(this.#incomplete, incomplete),
      ...counted(this.#severalDays, severalDays),
      ...byMissingCode(this.#missing),
    ];
  }
}

type LongColumn = 'record' | 'event' | 'instrument' | 'instance' | 'field' | 'value';

/**
 * The same as one row a value. What belongs together is put together when all has been read: a record's values may stand
 * anywhere in the file.
 */
class LongRecords implements Conversion {
  readonly program = 'REDCap';
  readonly names: readonly string[];
  readonly #records: Records;
  readonly #wide: readonly string[];
  readonly #at: Readonly<Record<LongColumn, number>>;
  readonly #found = new Map<string, { cells: string[]; row: number }>();
  readonly #strange = new Set<string>();
  readonly #known = new Set<string>();
  /** The boxes of answers, by their field and what the answer is called; the fields that have such. */
  readonly #boxes = new Map<string, number>();
  readonly #boxed = new Set<string>();

  constructor(project: RedcapProject, names: readonly string[], beyond: ReadonlySet<string>) {
    const columns = project.headings.flatMap(({ codes }) => codes);
    this.#wide = [...new Set(['record_id', eventName, instrumentName, 'redcap_repeat_instance', ...columns])];
    this.#records = new Records(project, this.#wide, beyond);
    this.names = this.#records.names;
    for (const { codes, texts } of project.headings) {
      const [code = ''] = codes;
      const field = code.split('___')[0] ?? '';
      if (field === code) continue;
      this.#boxed.add(field);
      for (const text of texts) {
        const label = folded(/ \(choice=(.*)\)$/s.exec(text)?.[1] ?? '');
        const name = `${field} ${label}`;
        // What two answers are called is left to its code.
        this.#boxes.set(
          name,
          this.#boxes.has(name) && this.#boxes.get(name) !== this.#wide.indexOf(code) ? -1 : this.#wide.indexOf(code),
        );
      }
    }
    const at = (name: string) => names.indexOf(name);
    this.#at = {
      record: at('record'),
      event: at(eventName),
      instrument: at(instrumentName),
      instance: at('redcap_repeat_instance'),
      field: at('field_name'),
      value: at('value'),
    };
  }

  rows(cells: readonly string[], row = 0): [] {
    const text = (name: LongColumn) => (cells[this.#at[name]] ?? '').trim();
    const key = [text('record'), text('event'), text('instrument'), text('instance')];
    const id = JSON.stringify(key);
    const found = this.#found.get(id) ?? { cells: this.#wide.map((_, at) => key[at] ?? ''), row };
    this.#found.set(id, found);
    const field = text('field');
    const value = cells[this.#at.value] ?? '';
    // A box that is chosen stands with its code as the value, or what the answer is called, or as a field of its own.
    const box = this.#boxes.get(`${field} ${folded(value)}`) ?? this.#wide.indexOf(`${field}___${value.trim()}`);
    const at = box >= 0 ? box : this.#wide.indexOf(field);
    if (at < 0 && this.#boxed.has(field)) throw unknownAnswer('REDCap', field, value);
    if (at >= 0) {
      const now = box >= 0 ? '1' : value;
      const before = found.cells[at] ?? '';
      if (at >= key.length && before !== '' && before !== now) throw givenTwice('REDCap', field);
      found.cells[at] = now;
    }
    (at >= 0 ? this.#known : this.#strange).add(field);
    return [];
  }

  last(): LateRow[] {
    refuseStrange('REDCap', [...this.#strange], [...this.#known]);
    return [...this.#found.values()].flatMap(({ cells, row }) =>
      this.#records.rows(cells).map((one) => ({ cells: one, row })),
    );
  }

  notes() {
    return [
      ...this.#records.notes(),
      ...aboutNames([...this.#strange], ({ sv, en }) => ({
        sv: `Fält som uppföljningen inte har är inte med: ${sv}.`,
        en: `Fields that the follow-up does not have are left out: ${en}.`,
      })),
    ];
  }
}
