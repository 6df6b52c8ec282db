import { DataCheck, type DataProblem, type FormReading } from '../../data/check/index.js';
import { type GroupCode, groupCodes, type SexCode, type TableKind } from '../../data/index.js';
import type { Form } from '../../forms/index.js';
import type { SplitBy } from '../../reading/index.js';
import { isTooMany, type Usable } from '../calculation/usable.js';
import type { Deviation } from '../results.js';
import { occasionsOf, type Series } from '../series.js';
import type { Specification } from '../specification.js';
import { type Aggregates, type Stratum, stratumKey } from './aggregates.js';
import { answerGroups } from './answer-groups.js';
import { Column } from './column.js';
import { madeOf } from './counted.js';
import { NamedColumn } from './named-column.js';
import { Precedence } from './precedence.js';
import { type Reader, readersOf } from './reader.js';
import { Remarks } from './remarks.js';
import { Twice } from './twice.js';

/** Takes a row of a table; `row` is its place there, from 1. */
export type TakeRow = (cells: readonly string[], row: number) => void;

/** How many clients, days from the first form of each to the last, and how many ended early (missing where no reasons are known). */
interface Summary extends Pick<Aggregates, 'lengths' | 'ended'> {
  clients: number;
}

/**
 * The data that an analysis needs, taken in one row after another: for each client, value and timepoint a number. Rows are
 * read as `isu data check` reads them, and what it says of them is counted with the first place where it stands. Of the
 * values memory grows by 8 bytes for each, by 16 for each client's first days, and the check keeps a day for each form of a client.
 */
export class Dataset {
  /** Some row says that it is made up. */
  simulated = false;
  /** How many filled-in forms were used. */
  used = 0;
  /** What only counts say, where the data are counts out of a database and not tables. */
  summary: Summary | undefined;
  readonly #check: DataCheck;
  readonly #readers: ReadonlyMap<Form['id'], Reader>;
  readonly #inList = new Column();
  readonly #values = new Map<Series, Map<string, Column>>();
  /** By form: the day of each case's answer. */
  readonly #days = new Map<string, Column>();
  readonly #precedence: Precedence;
  readonly #twice = new Map<Series, Twice>();
  readonly #loose = new Map<Series, Map<string, number[]>>();
  readonly #anonymous = new Map<string, number>();
  /** The day that each began, as the list says, and the first day that they answered. */
  readonly #start = new Column();
  readonly #firstDay = new Column();
  readonly #age = new Column();
  /** By what results are split by: each client's group. */
  readonly #traits = new Map<SplitBy, NamedColumn>();
  readonly #answerSplits: Specification['answerSplits'];
  readonly #group = new Column();
  readonly #cluster = new Column();
  /** Each cluster's number, from 0 in the order of the list. */
  readonly #clusters = new Map<string, number>();
  readonly #reasons = new Map<string, Map<number, string>>();
  readonly #remarks = new Remarks();
  readonly #usable = new Map<Series, Usable>();
  /** Of values that meant something else when they were given: on which version that was. */
  readonly #versions = new Map<Column, NamedColumn>();

  constructor(specification: Specification) {
    this.#check = new DataCheck(specification.design);
    this.#readers = readersOf(specification);
    this.#answerSplits = specification.answerSplits;
    this.#precedence = new Precedence(specification.forms, this.#readers);
  }

  /** The clients' codes. */
  get codes(): Iterable<string> {
    return this.#check.clients.codes;
  }
  /** How many clients there are. */
  get size(): number {
    return this.summary?.clients ?? this.#check.clients.size;
  }
  /** What the rows say of the versions of the forms that they were filled in on. */
  get meanings(): DataCheck['meanings'] {
    return this.#check.meanings;
  }
  /** A list of the cases was given, with somebody in it. */
  get listed(): boolean {
    return this.#inList.entries().next().done === false;
  }

  /** A table: give its rows to what comes back. `table` is what it is called when something is wrong. */
  table(kind: TableKind, names: readonly string[], table: string): TakeRow {
    const made = names.indexOf('simulated');
    const note = (problems: readonly DataProblem[]) => {
      for (const one of problems) this.#remarks.problem(one, table);
    };
    const take = this.#taker(kind, names, table, note);
    return (cells, row) => {
      if (made >= 0 && kind !== 'missed' && (cells[made] ?? '') !== '') this.simulated = true;
      take(cells, row);
    };
  }

  /**
   * The counts of a database instead of tables, as made-up clients of whom so many have what is counted. Those of one block
   * stand for real ones; what two blocks say of the same place does not belong together but for what is known of the client.
   */
  fill(found: Aggregates, table: string): void {
    const { simulated, used, lengths, ended, listed } = found;
    this.simulated = simulated;
    this.used = used;
    this.summary = {
      clients: 0,
      lengths,
      ...(ended !== undefined && { ended }),
    };
    const strata = new Map<string, number[]>();
    for (const one of found.clients) {
      const own = strata.get(stratumKey(one)) ?? [];
      strata.set(stratumKey(one), own);
      for (let index = 0; index < one.n; index++) {
        const place = this.summary.clients;
        this.summary.clients += 1;
        if (listed) this.#inList.set(place, 1);
        this.#describe(place, one);
        own.push(place);
      }
    }
    for (const { block, rows } of found.values) {
      const taken = new Map<string, number>();
      for (const row of rows) {
        const key = stratumKey(row);
        const from = taken.get(key) ?? 0;
        taken.set(key, from + row.n);
        for (const place of strata.get(key)?.slice(from, from + row.n) ?? []) {
          for (const [at, { series, time }] of block.columns.entries()) {
            const value = row.values[at];
            if (value !== undefined) this.#valuesOf(series, time).set(place, value);
          }
        }
      }
    }
    for (const { series, time, value, n } of found.loose) {
      for (let index = 0; index < n; index++) this.#looseOf(series, time).push(value);
    }
    for (const { form, n } of found.anonymous) this.#anonymous.set(form.id, n);
    const reached = new Map<Form, number>();
    for (const { form, answered, reason, n } of found.answered) {
      const from = reached.get(form) ?? 0;
      reached.set(form, from + n);
      const reasons = this.#reasons.get(form.id) ?? new Map<number, string>();
      if (reason !== '') this.#reasons.set(form.id, reasons);
      for (let place = from; place < from + n; place++) {
        if (answered) this.#daysOf(form.id).set(place, 0);
        if (reason !== '') reasons.set(place, reason);
      }
    }
    for (const { series, used: isUsed, n } of found.usable) {
      const known = this.#usable.get(series) ?? { used: 0, unusable: 0 };
      this.#usable.set(series, known);
      known[isUsed ? 'used' : 'unusable'] += n;
    }
    for (const { kind, column, n, row } of found.problems) this.#remarks.note(kind, { table, row, column }, n);
  }

  #taker(
    kind: TableKind,
    names: readonly string[],
    table: string,
    note: (problems: readonly DataProblem[]) => void,
  ): TakeRow {
    if (kind === 'cases') {
      const own = this.#check.cases(table);
      note(own.header(names));
      return (cells, row) => {
        const { problems, client } = own.read(cells, row);
        note(problems);
        if (!client) return;
        const { client: place } = client;
        this.#inList.set(place, 1);
        const { start } = client;
        this.#describe(place, { ...client.allotted, ...(start !== undefined && { start }) });
        if (client.age !== undefined) this.#age.set(place, client.age);
        for (const [by, trait] of Object.entries(client.traits)) this.#setTrait(by as SplitBy, place, trait);
      };
    }
    if (kind === 'missed') {
      const own = this.#check.missed(table);
      note(own.header(names));
      return (cells, row) => {
        const { problems, missed } = own.read(cells, row);
        note(problems);
        if (!missed || missed.reason === '') return;
        const all = this.#reasons.get(missed.form.id) ?? new Map<number, string>();
        this.#reasons.set(missed.form.id, all);
        all.set(missed.client, missed.reason);
      };
    }
    const own = this.#check.forms(table);
    note(own.header(names));
    return (cells, row) => {
      const { problems, forms } = own.read(cells, row);
      note(problems);
      for (const one of forms) this.#form(one, { table, row });
    };
  }

  #describe(place: number, { sex, group, cluster, start }: Stratum): void {
    if (sex) this.#setTrait('sex', place, sex);
    if (start !== undefined) this.#start.set(place, start);
    if (group) this.#group.set(place, groupCodes.indexOf(group));
    if (cluster !== undefined) this.#cluster.set(place, this.#numberOf(cluster));
  }

  #form(read: FormReading, place: { table: string; row: number }): void {
    const { form, client: at, day } = read;
    const values = this.#readers.get(form.id)?.values ?? [];
    const time = form.timepoint?.code ?? '';
    this.used += 1;
    if (at === undefined) {
      this.#anonymous.set(form.id, (this.#anonymous.get(form.id) ?? 0) + 1);
      for (const { series, value: of } of values) {
        const value = this.#counted(series, of(read));
        if (value !== undefined) this.#looseOf(series, time).push(value);
      }
      return;
    }
    const days = this.#daysOf(form.id);
    const before = days.get(at);
    if (before !== undefined) this.#remarks.note('repeated', { ...place, column: 'case' });
    // A day that cannot be read still says that there is an answer.
    days.set(at, before === undefined ? (day ?? 0) : Math.max(before, day ?? 0));
    if (day !== undefined) this.#firstDay.set(at, Math.min(day, this.#firstDay.get(at) ?? day));
    for (const { series, value: of } of values) {
      const value = this.#counted(series, of(read));
      if (value === undefined) continue;
      if (form.fallback) this.#remarks.note('other-way', { ...place, column: series.variables[0] ?? '' });
      if (series.twice === time) {
        // Which of several comes first only the day tells.
        if (day !== undefined) this.#twiceOf(series, time).take(at, { value, day, form });
        continue;
      }
      const column = this.#valuesOf(series, time);
      if (!this.#precedence.takes(column, at, form, day ?? 0)) continue;
      column.set(at, value);
      this.#noteVersion(column, at, series, read);
    }
  }

  /** The clients' values of a series at a timepoint, by place; missing where there is none. */
  values(series: Series, time: string): Column {
    return this.#values.get(series)?.get(time) ?? new Column();
  }
  /** The version that a client's value was given on, where it meant something else then; undefined where it did not. */
  version(series: Series, time: string, place: number): string | undefined {
    return this.#versions.get(this.values(series, time))?.get(place);
  }
  #noteVersion(column: Column, at: number, { variables }: Series, { otherwise, form }: FormReading): void {
    if (!otherwise) return;
    const isOther = otherwise.whole || [...madeOf(form, variables)].some((one) => otherwise.variables.has(one));
    if (!isOther) return;
    const own = this.#versions.get(column) ?? new NamedColumn();
    this.#versions.set(column, own);
    own.set(at, otherwise.version);
  }
  /** Values at a timepoint of those who answer without a key. */
  loose(series: Series, time: string): readonly number[] {
    return this.#loose.get(series)?.get(time) ?? [];
  }
  /** The day of each client's answer to a form (0 where it cannot be read). */
  days(form: Form): Column {
    return this.#days.get(form.id) ?? new Column();
  }
  /** The day that a client began: as the list says, else the first day of an answer; undefined where neither is known. */
  began(place: number): number | undefined {
    return this.#start.get(place) ?? this.#firstDay.get(place);
  }
  /** How many answers there are without a key. */
  anonymous(form: Form): number {
    return this.#anonymous.get(form.id) ?? 0;
  }
  /** Why clients' answers to a form are missing, by place. */
  reasons(form: Form): ReadonlyMap<number, string> {
    return this.#reasons.get(form.id) ?? new Map();
  }
  /** When all rows are read: who is in which group by their first answers. Counts out of a database do not tell. */
  groupByAnswers(): void {
    if (this.summary) return;
    for (const { split, series, time } of this.#answerSplits) {
      const groups = answerGroups(split, this.values(series, time));
      if (groups.names.length > 0 && !this.isUnusable(series)) this.#traits.set(split.by, groups);
    }
  }
  /** Whether the list, or an answer, says of anybody which group of these they are in. */
  knows(by: SplitBy): boolean {
    return this.#traits.has(by);
  }
  /** The code of the group that a client is in; undefined where neither the list nor an answer says. */
  trait(by: SplitBy, place: number): string | undefined {
    return this.#traits.get(by)?.get(place);
  }
  /** The codes of the groups that somebody is in. */
  names(by: SplitBy): readonly string[] {
    return this.#traits.get(by)?.names ?? [];
  }
  sex(place: number): SexCode | undefined {
    return this.trait('sex', place) as SexCode | undefined;
  }
  /** In whole years at the start. */
  age(place: number): number | undefined {
    return this.#age.get(place);
  }
  #setTrait(by: SplitBy, place: number, code: string): void {
    const own = this.#traits.get(by) ?? new NamedColumn();
    this.#traits.set(by, own);
    own.set(place, code);
  }
  /** The group that a client is in; undefined where the list does not say, or the design has no two groups. */
  group(place: number): GroupCode | undefined {
    const at = this.#group.get(place);
    return at === undefined ? undefined : groupCodes[at];
  }
  /** The number of the cluster that a client is in, from 0; undefined where the list does not say. */
  cluster(place: number): number | undefined {
    return this.#cluster.get(place);
  }
  /** The clusters' codes, by number. */
  get clusters(): readonly string[] {
    return [...this.#clusters.keys()];
  }
  #numberOf(cluster: string): number {
    const number = this.#clusters.get(cluster) ?? this.#clusters.size;
    this.#clusters.set(cluster, number);
    return number;
  }

  /** What is not as it should be in the data, each kind and column once, with what is known when all tables are read. */
  get problems(): Deviation[] {
    const all = this.#remarks.copy();
    for (const { problem, table } of this.#check.finish()) all.problem(problem, table);
    return all.found;
  }
  /** Of the answers to a form, how many are outside their window; undefined where none has a window to be held against. */
  outside({ id }: Form): number | undefined {
    const { known, outside } = this.#check.windows.get(id) ?? { known: 0, outside: 0 };
    return known > 0 ? outside : undefined;
  }

  /** So many of the values of a series cannot be used that nothing is concluded from the rest. */
  isUnusable(series: Series): boolean {
    return isTooMany(this.#usable.get(series) ?? { used: 0, unusable: 0 });
  }
  #counted(series: Series, value: number | undefined | 'unusable'): number | undefined {
    if (value === undefined) return undefined;
    const found = this.#usable.get(series) ?? { used: 0, unusable: 0 };
    this.#usable.set(series, found);
    found[value === 'unusable' ? 'unusable' : 'used'] += 1;
    return value === 'unusable' ? undefined : value;
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
}
