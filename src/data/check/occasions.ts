import type { Form } from '../../forms/index.js';
import { type Design, dateOf, dayNumber } from '../../model/index.js';
import { daysOf, type Held, type Relation, read, type Time } from '../../reading/index.js';
import { isDay } from './cell.js';
import {
  type Allotted,
  type Client,
  type Clients,
  type LateProblem,
  none,
  type Place,
  placeIn,
  type Seen,
  type Stated,
} from './clients.js';
import { type DataProblem, problem } from './problem.js';

interface Dated extends Seen {
  when: number;
  timepoint: string;
}
/** Of the answers to a form, how many have a window to be held against, and how many are outside it. */
export interface InWindow {
  known: number;
  outside: number;
}
/** What is said of a row when it is taken in, and whether it is there already. */
interface Taken {
  problems: DataProblem[];
  again: boolean;
}

const years = { first: dayNumber('1950-01-01'), last: dayNumber('2099-12-31') };
/** No follow-up is so long: a day so far from the start is a slip of the pen. */
const tooFar = 20 * 366;

/**
 * When each client was measured, and when not: finds doubles, what is there both as made and as missed and, when all
 * tables are read, impossible order and days outside the window. It keeps a few numbers for each form of a client.
 */
export class Occasions {
  readonly #time: Time;
  readonly #isWithinReason: boolean;
  readonly #clients = new Map<string, Client>();
  readonly #relations = new Map<string, Relation>();
  readonly #afterStart = new Map<string, boolean>();
  readonly #windows = new Map<string, InWindow>();

  constructor(design: Design) {
    this.#time = read(design).time;
    this.#isWithinReason = isWithinReason(design, this.#time);
  }

  get clients(): Clients {
    return this.#clients;
  }
  /** By form: how many are held against a window, and how many are outside; known when `finish` is done. */
  get windows(): ReadonlyMap<string, InWindow> {
    return this.#windows;
  }

  /** A year that a follow-up may be in. */
  isLikely(day: number): boolean {
    return !this.#isWithinReason || (day >= years.first && day <= years.last);
  }

  /** What the list of cases says of a client; the client, where it stands in it already. The first row counts. */
  listed(
    code: string,
    { stated, allotted }: { stated: Stated; allotted?: Allotted },
    place: Place,
  ): Client | undefined {
    const client = this.#client(code, place);
    if (client.listed) return client;
    client.listed = place;
    client.stated = stated;
    if (allotted) client.allotted = allotted;
    return undefined;
  }

  /** A form that is filled in. The first counts. */
  answered(form: Form, { code, date }: { code: string; date: string }, place: Place): Taken {
    const client = this.#client(code, place);
    const seen = { form, when: whenOf(date), place };
    const before = client.answered.find((one) => isSame(one, seen));
    if (before) return { problems: [double(code, before.place, place)], again: true };
    // No longer than it must be: most clients have a few.
    client.answered = [...client.answered, seen];
    const missed = client.missed.find((one) => isSame(one, seen));
    return { problems: missed ? [bothWays(code, missed.place, place)] : [], again: false };
  }

  /** A form that was to be filled in, and was not. Where a timepoint may come back only the day says which time. */
  missed(form: Form, { code, date }: { code: string; date: string }, place: Place): Taken {
    const client = this.#client(code, place);
    const seen = { form, when: whenOf(date), place };
    const isUnknown = mayComeBack(form) && date === '';
    const before = isUnknown ? undefined : client.missed.find((one) => isSame(one, seen));
    if (before) return { problems: [double(code, before.place, place)], again: true };
    client.missed = [...client.missed, seen];
    const answered = isUnknown ? undefined : client.answered.find((one) => isSame(one, seen));
    return { problems: answered ? [bothWays(code, answered.place, place)] : [], again: false };
  }

  /** What can be said of days first when all tables are read, in whatever order they came. */
  *finish(): Generator<LateProblem> {
    this.#windows.clear();
    for (const { answered, stated } of this.#clients.values()) {
      const dated = answered.flatMap((one): Dated[] => {
        const { form, when } = one;
        // What comes back again and again has no one place.
        if (typeof when === 'string' || !form.timepoint || form.timepoint.repeats) return [];
        return [{ ...one, when, timepoint: form.timepoint.name }];
      });
      // What is in the wrong order has one problem, not also that of its window.
      const disordered = new Set<Dated>();
      yield* this.#beforeStart(dated, stated, disordered);
      yield* this.#order(dated, disordered);
      for (const { one, limits } of this.#outside(dated, stated)) {
        if (disordered.has(one)) continue;
        this.#windowOf(one.form).outside += 1;
        yield late('out-of-window', one, spanText(limits));
      }
    }
  }

  /** What certainly comes after the start, and is before the day that the list says; and a day too far from it. */
  *#beforeStart(dated: readonly Dated[], stated: Stated | undefined, disordered: Set<Dated>): Generator<LateProblem> {
    const start = stated?.start;
    if (start === undefined) return;
    for (const one of dated) {
      if (one.when < start && this.#isAfterStart(one.timepoint)) {
        disordered.add(one);
        yield late('before-start', one, dateOf(start));
      } else if (this.#isWithinReason && Math.abs(one.when - start) > tooFar && this.isLikely(one.when)) {
        yield late('unlikely-day', one, '');
      }
    }
  }
  #isAfterStart(timepoint: string): boolean {
    const known = this.#afterStart.get(timepoint);
    if (known !== undefined) return known;
    const phases = [...this.#time.phases(timepoint)];
    const is = phases.length > 0 && phases.every((phase) => phase === 'during' || phase === 'end' || phase === 'after');
    this.#afterStart.set(timepoint, is);
    return is;
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
      if (!limits) return [];
      this.#windowOf(one.form).known += 1;
      if (far(one) === 0) return [];
      // Where an event has happened again the nearest form is the one that belongs to the stated day.
      const isFarther = dated.some((other) => other.form === one.form && far(other) < far(one));
      return isFarther ? [] : [{ one, limits }];
    });
  }
  #windowOf({ id }: Form): InWindow {
    const found = this.#windows.get(id) ?? { known: 0, outside: 0 };
    this.#windows.set(id, found);
    return found;
  }

  #relation(one: string, other: string): Relation {
    const key = JSON.stringify([one, other]);
    const known = this.#relations.get(key) ?? this.#time.relation(one, other);
    this.#relations.set(key, known);
    return known;
  }

  #client(code: string, first: Place): Client {
    const found = this.#clients.get(code);
    if (found) return found;
    const made: Client = { first, answered: none, missed: none };
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

/** Whether all that a design plans is within the days from a start that a follow-up may last. */
function isWithinReason(design: Design, time: Time): boolean {
  const offsets = design.timepoints.flatMap(({ name }) =>
    (time.of(name)?.placed.placements ?? []).flatMap(({ reach }) => [reach.from, reach.to]),
  );
  return [...offsets, time.stay.high].every((one) => {
    const { fewest, most } = one ? daysOf(one) : { fewest: 0, most: 0 };
    return Math.max(Math.abs(fewest), Math.abs(most)) < tooFar / 2;
  });
}

const double = (value: string, other: Place, here: Place) =>
  problem('duplicate', { row: here.row, column: 'case', value }, placeIn(other, here));
const bothWays = (value: string, other: Place, here: Place) =>
  problem('answered-and-missed', { row: here.row, column: 'case', value }, placeIn(other, here));

type LateKind = 'out-of-order' | 'out-of-window' | 'before-start' | 'unlikely-day';
const late = (kind: LateKind, { when, place }: Dated, detail: string): LateProblem => ({
  table: place.table,
  problem: problem(kind, { row: place.row, column: 'date', value: dateOf(when) }, detail),
});

/** Days outside; 0 within. */
const distance = (day: number, held: Held | undefined): number =>
  held ? Math.max(0, held.earliest - day, day - held.latest) : 0;
const spanText = ({ earliest, latest }: Held): string =>
  [earliest, latest].map((day) => (Number.isFinite(day) ? dateOf(day) : '')).join('–');
