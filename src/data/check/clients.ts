import type { Form } from '../../forms/index.js';
import type { MeasuredDays } from '../../reading/index.js';
import type { GroupCode } from '../tables/group.js';
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

/** In which group a client is, and in which cluster, as the list of cases says. */
export interface Allotted {
  group?: GroupCode;
  cluster?: string;
}
/** Where the list of cases has a client, and what it says. */
export interface Listed {
  place: Place;
  stated: Stated;
  allotted?: Allotted;
}

/** Whether a form was filled in, or is told to be missing. */
export type Way = 'answered' | 'missed';

/** What the rows of a form in a table have in common. */
interface Kind {
  form: Form;
  way: Way;
  table: string;
}

/** Texts by number, from 0. */
class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #all: string[] = [];

  number(text: string): number {
    const before = this.#numbers.get(text);
    if (before !== undefined) return before;
    this.#numbers.set(kept(text), this.#all.length);
    return this.#all.push(kept(text)) - 1;
  }
  of(number: number): string {
    return this.#all[number] ?? '';
  }
}

/** Above all day numbers: what is no day. */
const noDay = 10_000_000;

/**
 * The clients of all tables, numbered from 0 as they come, and which forms they have. Kept in columns, since there may be
 * millions: for each client its code and 12 bytes, for each form of a client 16.
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
  readonly #kind = new Numbers();
  readonly #when = new Numbers();
  readonly #row = new Numbers();
  readonly #kinds: Kind[] = [];
  readonly #kindsOf = new Map<Form, number[]>();
  readonly #tables = new Texts();
  readonly #words = new Texts();
  readonly #listed = new Map<number, Listed>();

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
    this.#kind.set(one, this.#kindOf(form, way, table));
    this.#when.set(one, this.#day(when));
    this.#row.set(one, row);
  }
  #kindOf(form: Form, way: Way, table: string): number {
    let own = this.#kindsOf.get(form);
    if (!own) {
      own = [];
      this.#kindsOf.set(form, own);
    }
    for (const number of own) {
      const kind = this.#kinds[number];
      if (kind?.way === way && kind.table === table) return number;
    }
    const made = this.#kinds.push({ form, way, table }) - 1;
    // The table that is read now is looked for first.
    own.unshift(made);
    return made;
  }
  /** Where a form stands that the client has already; `when`: only on that day. */
  find(client: number, way: Way, form: Form, when?: number | string): Place | undefined {
    const day = when === undefined ? undefined : this.#day(when);
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one)) {
      const kind = this.#kinds[this.#kind.get(one)];
      if (kind?.form !== form || kind.way !== way) continue;
      if (day === undefined || this.#when.get(one) === day) return this.#place(one);
    }
    return undefined;
  }
  /** The forms of a client, in the order that they came in. */
  seen(client: number, way: Way): Seen[] {
    const found: Seen[] = [];
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one)) {
      const kind = this.#kinds[this.#kind.get(one)];
      if (kind?.way !== way) continue;
      const when = this.#when.get(one);
      found.push({
        form: kind.form,
        when: when < noDay ? when : this.#words.of(when - noDay),
        row: this.#row.get(one),
        table: kind.table,
      });
    }
    return found.reverse();
  }
  has(client: number, way: Way): boolean {
    for (let one = this.#last.get(client); one > 0; one = this.#before.get(one))
      if (this.#kinds[this.#kind.get(one)]?.way === way) return true;
    return false;
  }
  #day(when: number | string): number {
    return typeof when === 'number' ? when : noDay + this.#words.number(when);
  }
  #place(one: number): Place {
    return { row: this.#row.get(one), table: this.#kinds[this.#kind.get(one)]?.table ?? '' };
  }

  /** What the list of cases says of the client; of all of them, in its order. */
  listed(client: number): Listed | undefined {
    return this.#listed.get(client);
  }
  get allListed(): Iterable<Listed> {
    return this.#listed.values();
  }
  list(client: number, listed: Listed): void {
    this.#listed.set(client, listed);
  }
}

/** Where another row stands, as seen from this one. */
export const placeIn = (other: Place, here: Place): string =>
  other.table === here.table ? String(other.row) : `${other.row}, ${other.table}`;
