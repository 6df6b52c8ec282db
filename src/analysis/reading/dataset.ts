import { looksLikeIdentity, type SexCode, sexCodes, sexOf } from '../../data/index.js';
import { type Form, onlySitting } from '../../forms/index.js';
import { dayNumber } from '../../model/index.js';
import type { Deviation, DeviationKind } from '../results.js';
import { occasionsOf, type Series } from '../series.js';
import type { Specification } from '../specification.js';
import { Column } from './column.js';
import { Precedence } from './precedence.js';
import { type Place, type Reader, readersOf } from './reader.js';
import { Twice } from './twice.js';

type Heads = Readonly<Record<'case' | 'date' | 'form' | 'simulated', number>>;

/**
 * The data that an analysis needs, taken in one row after another: for each client, value and timepoint a number. What
 * cannot be used is counted with the first place where it stands. Memory grows by 8 bytes for each of those numbers,
 * not by the rows.
 */
export class Dataset {
  /** Some row says that it is made up. */
  simulated = false;
  /** How many filled-in forms were used. */
  used = 0;
  /** A list of the cases was given. */
  listed = false;
  readonly #specification: Specification;
  readonly #places = new Map<string, number>();
  readonly #inList = new Column();
  readonly #values = new Map<Series, Map<string, Column>>();
  /** By form: the day of each case's answer. */
  readonly #days = new Map<string, Column>();
  /** By form at an event: those for whom it has happened again. */
  readonly #repeated = new Map<Form, Set<number>>();
  readonly #precedence = new Precedence();
  readonly #twice = new Map<Series, Twice>();
  readonly #loose = new Map<Series, Map<string, number[]>>();
  readonly #anonymous = new Map<string, number>();
  readonly #sex = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  /** By name: the day of each client's event. */
  readonly #events = new Map<string, Column>();
  readonly #reasons = new Map<string, Map<number, string>>();
  readonly #problems = new Map<string, Deviation & { count: number }>();

  constructor(specification: Specification) {
    this.#specification = specification;
  }

  /** The clients' codes. */
  get codes(): Iterable<string> {
    return this.#places.keys();
  }
  /** How many clients there are. */
  get size(): number {
    return this.#places.size;
  }

  /** A table of filled-in forms: give its rows to what comes back. `table` is what it is called when something is wrong. */
  forms(names: readonly string[], table: string): (cells: readonly string[], row: number) => void {
    const heads: Heads = {
      case: names.indexOf('case'),
      date: names.indexOf('date'),
      form: names.indexOf('form'),
      simulated: names.indexOf('simulated'),
    };
    const readers = readersOf(this.#specification, names);
    const missing = (place: Place) => this.#problem('missing-column', place);
    const only = onlySitting([...readers.values()].filter(({ fits }) => fits));
    if (heads.form < 0 && !only) missing({ table, row: 1, column: 'form' });
    return (cells, row) => {
      const place = { table, row };
      if (cells.length !== names.length) return this.#problem('row-length', place);
      if (heads.simulated >= 0 && cells[heads.simulated] !== '') this.simulated = true;
      const reader = heads.form < 0 ? only : readers.get(cells[heads.form] ?? '');
      if (!reader) return this.#problem('unknown-form', { ...place, column: 'form' });
      this.#row(reader, { cells, heads, place });
      for (const { id, at } of reader.besides) {
        const other = readers.get(id);
        if (other && at.some((column) => (cells[column] ?? '') !== '')) this.#row(other, { cells, heads, place });
      }
    };
  }

  #row(reader: Reader, { cells, heads, place }: { cells: readonly string[]; heads: Heads; place: Place }): void {
    const { form } = reader;
    const code = (cells[heads.case] ?? '').trim();
    const note = (kind: DeviationKind, column: string) => this.#problem(kind, { ...place, column });
    if (!form.caseKey) {
      this.used += 1;
      this.#anonymous.set(form.id, (this.#anonymous.get(form.id) ?? 0) + 1);
      for (const { series, read } of reader.values) {
        const value = read(cells, note);
        if (value !== undefined) this.#looseOf(series, form.timepoint?.code ?? '').push(value);
      }
      return;
    }
    if (code === '' || looksLikeIdentity(code)) {
      note('no-case', 'case');
      return;
    }
    const at = this.#place(code);
    const date = (cells[heads.date] ?? '').trim();
    const day = dayOf(date);
    if (day === undefined) note('not-a-day', 'date');
    const days = this.#daysOf(form.id);
    const before = days.get(at);
    if (before !== undefined) {
      const once = form.timepoint?.mayRepeat === false;
      note(once ? 'duplicate' : 'repeated', 'case');
      // Where the timepoint cannot come back, the first is used.
      if (once) return;
      if (!form.timepoint?.repeats) this.#repeatedOf(form).add(at);
    }
    this.used += 1;
    // A day that cannot be read still says that there is an answer.
    days.set(at, before === undefined ? (day ?? 0) : Math.max(before, day ?? 0));
    for (const { series, read } of reader.values) {
      const value = read(cells, note);
      if (value === undefined) continue;
      const code = form.timepoint?.code ?? '';
      if (form.fallback) note('other-way', series.variables[0] ?? '');
      if (series.twice === code) {
        // Which of several comes first only the day tells.
        if (day !== undefined) this.#twiceOf(series, code).take(at, { value, day, form });
        continue;
      }
      const column = this.#valuesOf(series, code);
      if (this.#precedence.takes(column, at, form, day ?? 0)) column.set(at, value);
    }
  }

  /** The list of cases: `case`, and what there is of `sex`, `start` and `end`. */
  cases(names: readonly string[], table: string): (cells: readonly string[], row: number) => void {
    this.listed = true;
    const at = (name: string) => names.indexOf(name);
    const [code, sex, start, end, simulated] = [at('case'), at('sex'), at('start'), at('end'), at('simulated')];
    const events = this.#specification.design.events.flatMap(({ name }) => {
      const column = this.#events.get(name) ?? new Column();
      this.#events.set(name, column);
      return names.includes(name) ? [{ column, in: at(name) }] : [];
    });
    return (cells, row) => {
      const key = (cells[code] ?? '').trim();
      if (key === '' || looksLikeIdentity(key)) return this.#problem('no-case', { table, row, column: 'case' });
      if (simulated >= 0 && cells[simulated] !== '') this.simulated = true;
      const place = this.#place(key);
      this.#inList.set(place, 1);
      const word = (cells[sex] ?? '').trim();
      const found = sexOf(word);
      if (found) this.#sex.set(place, sexCodes.indexOf(found));
      else if (word !== '') this.#problem('wrong-code', { table, row, column: 'sex' });
      const [from, to] = [dayOf((cells[start] ?? '').trim()), dayOf((cells[end] ?? '').trim())];
      if (from !== undefined) this.#starts.set(place, from);
      if (to !== undefined) this.#ends.set(place, to);
      for (const { column, in: cell } of events) {
        const day = dayOf((cells[cell] ?? '').trim());
        if (day !== undefined) column.set(place, day);
      }
    };
  }

  /** Why measurements are missing: `case`, `form`, `reason`. */
  missed(names: readonly string[]): (cells: readonly string[], row: number) => void {
    const [code, form, reason] = ['case', 'form', 'reason'].map((name) => names.indexOf(name)) as [
      number,
      number,
      number,
    ];
    return (cells) => {
      const [key, id, why] = [cells[code]?.trim() ?? '', cells[form]?.trim() ?? '', cells[reason]?.trim() ?? ''];
      if (key === '' || id === '' || why === '' || looksLikeIdentity(key)) return;
      const all = this.#reasons.get(id) ?? new Map<number, string>();
      this.#reasons.set(id, all);
      all.set(this.#place(key), why);
    };
  }

  /** The clients' values of a series at a timepoint, by place; missing where there is none. */
  values(series: Series, time: string): Column {
    return this.#values.get(series)?.get(time) ?? new Column();
  }
  /** Values at a timepoint of those who answer without a key. */
  loose(series: Series, time: string): readonly number[] {
    return this.#loose.get(series)?.get(time) ?? [];
  }
  /** The day of each client's answer to a form (0 where it cannot be read). */
  days(form: Form): Column {
    return this.#days.get(form.id) ?? new Column();
  }
  /** Whether a client has filled in a form at an event more than once. */
  isRepeated(form: Form, place: number): boolean {
    return this.#repeated.get(form)?.has(place) ?? false;
  }
  /** How many answers there are without a key. */
  anonymous(form: Form): number {
    return this.#anonymous.get(form.id) ?? 0;
  }
  /** Why clients' answers to a form are missing, by place. */
  reasons(form: Form): ReadonlyMap<number, string> {
    return this.#reasons.get(form.id) ?? new Map();
  }
  /** Whether the list says the sex of anybody. */
  get knowsSex(): boolean {
    return this.#sex.entries().next().done === false;
  }
  sex(place: number): SexCode | undefined {
    const at = this.#sex.get(place);
    return at === undefined ? undefined : sexCodes[at];
  }
  start(place: number): number | undefined {
    return this.#starts.get(place);
  }
  end(place: number): number | undefined {
    return this.#ends.get(place);
  }
  /** The days of a client's events, by name; empty where the list says none. */
  events(place: number): Readonly<Record<string, number | undefined>> {
    return Object.fromEntries([...this.#events].map(([name, column]) => [name, column.get(place)]));
  }
  isListed(place: number): boolean {
    return this.#inList.get(place) !== undefined;
  }
  /** What could not be used, each kind and column once. */
  get problems(): Deviation[] {
    return [...this.#problems.values()];
  }

  #place(code: string): number {
    const found = this.#places.get(code);
    if (found !== undefined) return found;
    const place = this.#places.size;
    // A copy of its own: a part of a line would keep the whole line in memory.
    this.#places.set(` ${code}`.slice(1), place);
    return place;
  }
  #repeatedOf(form: Form): Set<number> {
    const found = this.#repeated.get(form) ?? new Set();
    this.#repeated.set(form, found);
    return found;
  }
  #daysOf(form: string): Column {
    const found = this.#days.get(form) ?? new Column();
    this.#days.set(form, found);
    return found;
  }
  #valuesOf(series: Series, time: string): Column {
    const times = this.#values.get(series) ?? new Map<string, Column>();
    this.#values.set(series, times);
    const found = times.get(time) ?? new Column();
    times.set(time, found);
    return found;
  }
  #twiceOf(series: Series, code: string): Twice {
    const found = this.#twice.get(series);
    if (found) return found;
    const { first, last } = occasionsOf(code);
    const made = new Twice(this.#valuesOf(series, first), this.#valuesOf(series, last));
    this.#twice.set(series, made);
    return made;
  }
  #looseOf(series: Series, time: string): number[] {
    const times = this.#loose.get(series) ?? new Map<string, number[]>();
    this.#loose.set(series, times);
    const found = times.get(time) ?? [];
    times.set(time, found);
    return found;
  }
  #problem(kind: DeviationKind, where: Place): void {
    const key = `${kind} ${where.column ?? ''}`;
    const found = this.#problems.get(key);
    if (found) found.count += 1;
    else {
      const { column } = where;
      this.#problems.set(key, { kind, ...(column && { variable: column }), count: 1, where });
    }
  }
}

const days = new Map<string, number | undefined>();
/** A day as a number; undefined when it is not a day. The same days recur, so they are cached. */
function dayOf(date: string): number | undefined {
  if (days.has(date)) return days.get(date);
  let day: number | undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    try {
      day = dayNumber(date);
    } catch {
      day = undefined;
    }
  }
  if (days.size < 20_000) days.set(` ${date}`.slice(1), day);
  return day;
}
