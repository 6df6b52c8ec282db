import type { Form } from '../../forms/index.js';
import type { MeasuredDays } from '../../reading/index.js';
import { kept } from '../tables/remembered.js';
import { Numbers } from './numbers.js';
import type { DataProblem } from './problem.js';

/** Where a row stands. */
export interface Place {
  row: number;
  table: string;
}
/** A problem that is known first when all tables are read. */
export interface LateProblem {
  table: string;
  problem: DataProblem;
}
/** One form of a client, filled in or missed, and where its row stands. */
export interface Seen extends Place {
  form: Form;
  /** A day number; what is no day as it is written. */
  when: number | string;
}
/** Day numbers of the start, the end and the events, as the list of cases says. */
export type Stated = Omit<MeasuredDays, 'days'>;

/** Whether a form was filled in, or is told to be missing. */
export type Way = 'answered' | 'missed';
const ways = { answered: 1, missed: 2 } as const;

/** Numbers that stand for what there are few of. */
class Few<Element> {
  readonly #numbers = new Map<Element, number>();
  readonly #all: Element[] = [];

  number(one: Element): number {
    const before = this.#numbers.get(one);
    if (before !== undefined) return before;
    this.#numbers.set(one, this.#all.length);
    return this.#all.push(one) - 1;
  }
  of(number: number): Element {
    return this.#all[number] as Element;
  }
}

/** Above all day numbers: what is no day. */
const noDay = 10_000_000;

/**
 * The clients of all tables, numbered from 0 as they come, and which forms they have. Kept in columns, since there may be
 * millions: for each client its code and 12 bytes, for each form of a client 24.
 */
export class Clients {
  readonly #numbers = new Map<string, number>();
  #latest: { code?: string; client: number } = { client: 0 };
  readonly #firstRow = new Numbers();
  readonly #firstTable = new Numbers();
  /** The last form of each client, counted from 1; each form has the one before it. */
  readonly #last = new Numbers();
  #count = 0;
  readonly #before = new Numbers();
  readonly #way = new Numbers();
  readonly #form = new Numbers();
  readonly #when = new Numbers();
  readonly #row = new Numbers();
  readonly #table = new Numbers();
  readonly #forms = new Few<Form>();
  readonly #tables = new Few<string>();
  readonly #words = new Few<string>();
  readonly #listed = new Map<number, { place: Place; stated: Stated }>();

  /** How many there are. */
  get size(): number {
    return this.#numbers.size;
  }
  get codes(): Iterable<string> {
    return this.#numbers.keys();
  }
  entries(): Iterable<readonly [code: string, client: number]> {
    return this.#numbers.entries();
  }
  /** There is a list of the clients, with somebody in it. */
  get hasList(): boolean {
    return this.#listed.size > 0;
  }
  number(code: string): number | undefined {
    return this.#numbers.get(code);
  }

  /** The client's number; a new one where the code has not been seen before. */
  take(code: string, first: Place): number {
    // The rows of a client often follow each other.
    if (code === this.#latest.code) return this.#latest.client;
    const before = this.#numbers.get(code);
    const client = before ?? this.#numbers.size;
    this.#latest = { code, client };
    if (before !== undefined) return before;
    this.#numbers.set(kept(code), client);
    this.#firstRow.set(client, first.row);
    this.#firstTable.set(client, this.#tables.number(first.table));
    return client;
  }
  /** Where the code first stands. */
  first(client: number): Place {
    return { row: this.#firstRow.get(client), table: this.#tables.of(this.#firstTable.get(client)) };
  }

  add(client: number, way: Way, { form, when, row, table }: Seen): void {
    this.#count += 1;
    const one = this.#count;
    this.#before.set(one, this.#last.get(client));
    this.#last.set(client, one);
    this.#way.set(one, ways[way]);
    this.#form.set(one, this.#forms.number(form));
    this.#when.set(one, this.#day(when));
    this.#row.set(one, row);
    this.#table.set(one, this.#tables.number(table));
  }
  /** Where a form stands that the client has already; `when`: only on that day. */
  find(client: number, way: Way, form: Form, when?: number | string): Place | undefined {
    const number = this.#forms.number(form);
    const day = when === undefined ? undefined : this.#day(when);
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one)) {
      if (this.#form.get(one) !== number || this.#way.get(one) !== ways[way]) continue;
      if (day === undefined || this.#when.get(one) === day) return this.#place(one);
    }
    return undefined;
  }
  /** The forms of a client, in the order that they came in. */
  seen(client: number, way: Way): Seen[] {
    const found: Seen[] = [];
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one)) {
      if (this.#way.get(one) !== ways[way]) continue;
      const when = this.#when.get(one);
      const [row, table] = [this.#row.get(one), this.#tables.of(this.#table.get(one))];
      found.push({
        form: this.#forms.of(this.#form.get(one)),
        when: when < noDay ? when : this.#words.of(when - noDay),
        row,
        table,
      });
    }
    return found.reverse();
  }
  has(client: number, way: Way): boolean {
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one))
      if (this.#way.get(one) === ways[way]) return true;
    return false;
  }
  #day(when: number | string): number {
    return typeof when === 'number' ? when : noDay + this.#words.number(kept(when));
  }
  #place(one: number): Place {
    return { row: this.#row.get(one), table: this.#tables.of(this.#table.get(one)) };
  }

  /** Where the list of cases has the client, and the days that it says. */
  listed(client: number): { place: Place; stated: Stated } | undefined {
    return this.#listed.get(client);
  }
  list(client: number, place: Place, stated: Stated): void {
    this.#listed.set(client, { place, stated });
  }
}

/** Where another row stands, as seen from this one. */
export const placeIn = (other: Place, here: Place): string =>
  other.table === here.table ? String(other.row) : `${other.row}, ${other.table}`;
