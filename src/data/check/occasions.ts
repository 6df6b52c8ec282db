import type { Form } from '../../forms/index.js';
import { type Design, dateOf, dayNumber } from '../../model/index.js';
import { type Held, type MeasuredDays, type Relation, read, type Time } from '../../reading/index.js';
import { isDay } from './cell.js';
import { type DataProblem, problem } from './problem.js';

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
/** One form of a client: filled in, or missed. */
interface Seen {
  form: Form;
  /** A day number; what is no day as it is written. */
  when: number | string;
  place: Place;
}
interface Dated extends Seen {
  when: number;
  timepoint: string;
}
interface Client {
  answered: Seen[];
  missed: Seen[];
  /** From the list of cases. */
  stated?: Stated;
}
/** Day numbers of the start, the end and the events, as the list of cases says. */
type Stated = Omit<MeasuredDays, 'days'>;

/** Where another row stands, as seen from this one. */
export const placeIn = (other: Place, here: Place): string =>
  other.table === here.table ? String(other.row) : `${other.row}, ${other.table}`;

/**
 * When each client was measured, and when not: finds doubles, what is there both as made and as missed and, when all
 * tables are read, impossible order and days outside the window. It keeps a few numbers for each form of a client.
 */
export class Occasions {
  readonly #time: Time;
  readonly #clients = new Map<string, Client>();
  readonly #relations = new Map<string, Relation>();

  constructor(design: Design) {
    this.#time = read(design).time;
  }

  /** What the list of cases says of a client. */
  listed(code: string, stated: Stated): void {
    const client = this.#client(code);
    client.stated ??= stated;
  }

  /** A form that is filled in. */
  answered(form: Form, { case: code, date }: { case: string; date: string }, place: Place): DataProblem[] {
    if (!form.caseKey || code.trim() === '') return [];
    const client = this.#client(code.trim());
    const seen = { form, when: whenOf(date), place };
    const before = client.answered.find((one) => isSame(one, seen));
    if (before)
      return [problem('duplicate', { row: place.row, column: 'case', value: code }, placeIn(before.place, place))];
    client.answered.push(seen);
    const missed = client.missed.find((one) => isSame(one, seen));
    return missed ? [bothWays(code, missed.place, place)] : [];
  }

  /** A form that was to be filled in, and was not. Where a timepoint may come back only the day says which time. */
  missed(form: Form, { case: code, date }: { case: string; date: string }, place: Place): DataProblem[] {
    if (code === '' || (mayComeBack(form) && date === '')) return [];
    const client = this.#client(code);
    const seen = { form, when: whenOf(date), place };
    const before = client.missed.find((one) => isSame(one, seen));
    if (before)
      return [problem('duplicate', { row: place.row, column: 'case', value: code }, placeIn(before.place, place))];
    client.missed.push(seen);
    const answered = client.answered.find((one) => isSame(one, seen));
    return answered ? [bothWays(code, answered.place, place)] : [];
  }

  /** What can be said first when all tables are read, in whatever order they came. */
  *finish(): Generator<LateProblem> {
    for (const { answered, stated } of this.#clients.values()) {
      const dated = answered.flatMap((one): Dated[] => {
        const { form, when } = one;
        // What comes back again and again has no one place.
        if (typeof when === 'string' || !form.timepoint || form.timepoint.repeats) return [];
        return [{ ...one, when, timepoint: form.timepoint.name }];
      });
      // What is in the wrong order has one problem, not also that of its window.
      const disordered = new Set<Dated>();
      yield* this.#order(dated, disordered);
      for (const { one, limits } of this.#outside(dated, stated)) {
        if (!disordered.has(one)) yield late('out-of-window', one, spanText(limits));
      }
    }
  }

  /** Timepoints that the design certainly orders, measured in another order. */
  *#order(dated: readonly Dated[], disordered: Set<Dated>): Generator<LateProblem> {
    const several = new Set(
      dated
        .filter((one) => dated.some((other) => other.form === one.form && other !== one))
        .map(({ timepoint }) => timepoint),
    );
    // Of an event that has happened again nobody knows which goes with which.
    const ordered = dated.filter(({ timepoint }) => !several.has(timepoint));
    for (const [index, here] of ordered.entries()) {
      const said = new Set<string>();
      for (const other of ordered.slice(0, index)) {
        const relation = this.#relation(other.timepoint, here.timepoint);
        const isWrong = relation === 'before' ? here.when < other.when : relation === 'after' && here.when > other.when;
        if (!isWrong || said.has(other.timepoint)) continue;
        said.add(other.timepoint);
        disordered.add(here).add(other);
        const first = relation === 'before' ? other.timepoint : here.timepoint;
        yield late('out-of-order', here, `${first} (${placeIn(other.place, here.place)})`);
      }
    }
  }

  /** What is measured outside its window. */
  #outside(dated: readonly Dated[], stated: Stated = {}): { one: Dated; limits: Held }[] {
    const days = (timepoint: string) => {
      const all = dated.filter((one) => one.timepoint === timepoint).map(({ when }) => when);
      return all.length > 0 ? { first: Math.min(...all), last: Math.max(...all) } : undefined;
    };
    const held = new Map<string, Held | undefined>();
    for (const { timepoint } of dated) {
      if (!held.has(timepoint)) held.set(timepoint, this.#time.heldWithin(timepoint, { ...stated, days }));
    }
    const far = ({ when, timepoint }: Dated) => distance(when, held.get(timepoint));
    return dated.flatMap((one) => {
      const limits = held.get(one.timepoint);
      if (!limits || far(one) === 0) return [];
      // Where an event has happened again the nearest form is the one that belongs to the stated day.
      const isFarther = dated.some((other) => other.form === one.form && far(other) < far(one));
      return isFarther ? [] : [{ one, limits }];
    });
  }

  #relation(one: string, other: string): Relation {
    const key = JSON.stringify([one, other]);
    const known = this.#relations.get(key) ?? this.#time.relation(one, other);
    this.#relations.set(key, known);
    return known;
  }

  #client(code: string): Client {
    const found = this.#clients.get(code);
    if (found) return found;
    const made: Client = { answered: [], missed: [] };
    // A copy of its own: a part of a line would keep the whole line in memory.
    this.#clients.set(` ${code}`.slice(1), made);
    return made;
  }
}

const mayComeBack = ({ timepoint }: Form) => timepoint === undefined || timepoint.mayRepeat;

/** The same form, on the same day where it may come back. */
const isSame = (one: Seen, other: Seen): boolean =>
  one.form === other.form && (!mayComeBack(one.form) || one.when === other.when);

const whenOf = (date: string): number | string =>
  isDay(date.trim()) ? dayNumber(date.trim()) : ` ${date.trim()}`.slice(1);

const bothWays = (value: string, other: Place, here: Place) =>
  problem('answered-and-missed', { row: here.row, column: 'case', value }, placeIn(other, here));

const late = (kind: 'out-of-order' | 'out-of-window', { when, place }: Dated, detail: string): LateProblem => ({
  table: place.table,
  problem: problem(kind, { row: place.row, column: 'date', value: dateOf(when) }, detail),
});

/** Days outside; 0 within. */
const distance = (day: number, held: Held | undefined): number =>
  held ? Math.max(0, held.earliest - day, day - held.latest) : 0;
const spanText = ({ earliest, latest }: Held): string =>
  [earliest, latest].map((day) => (Number.isFinite(day) ? dateOf(day) : '')).join('–');
