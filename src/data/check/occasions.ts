import type { Form } from '../../forms/index.js';
import { type Design, dateOf, dayNumber } from '../../model/index.js';
import { daysOf, type Held, type Relation, read, type Time } from '../../reading/index.js';
import { Clients, type LateProblem, type Listed, type Place, placeIn, type Seen, type Stated } from './clients.js';
import { type DataProblem, problem } from './problem.js';

/** On a day, at a timepoint that is not again and again: what comes back has no one place. */
interface Dated extends Seen {
  when: number;
  form: Form & { timepoint: NonNullable<Form['timepoint']> };
}
const isDated = (one: Seen): one is Dated =>
  typeof one.when === 'number' && one.form.timepoint !== undefined && !one.form.timepoint.repeats;
const timepointOf = ({ form }: Dated): string => form.timepoint.name;
/** Of the answers to a form, how many have a window to be held against, and how many are outside it. */
export interface InWindow {
  known: number;
  outside: number;
}
/** What is said of a row when it is taken in, and whether it is there already. */
interface Taken {
  client: number;
  problem?: DataProblem;
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
  readonly clients = new Clients();
  readonly #relations = new Map<string, Map<string, Relation>>();
  readonly #afterStart = new Map<string, boolean>();
  readonly #withWindow = new Map<string, boolean>();
  readonly #windows = new Map<string, InWindow>();

  constructor(design: Design) {
    this.#time = read(design).time;
    this.#isWithinReason = isWithinReason(design, this.#time);
  }

  /** By form: how many are held against a window, and how many are outside; known when `finish` is done. */
  get windows(): ReadonlyMap<string, InWindow> {
    return this.#windows;
  }

  /** A year that a follow-up may be in. */
  isLikely(day: number): boolean {
    return !this.#isWithinReason || (day >= years.first && day <= years.last);
  }

  /** What the list of cases says of a client; what it said before, where the client stands in it already. The first counts. */
  listed(code: string, listed: Listed): { client: number; before?: Listed } {
    const client = this.clients.take(code, listed.place);
    const before = this.clients.listed(client);
    if (!before) this.clients.list(client, listed);
    return { client, ...(before && { before }) };
  }

  /** A form that is filled in. The first counts. */
  answered(code: string, seen: Seen): Taken {
    const { form } = seen;
    const client = this.clients.take(code, seen);
    // Where a timepoint may come back only the day says which time.
    const when = mayComeBack(form) ? seen.when : undefined;
    const before = this.clients.find(client, 'answered', form, when);
    if (before) return { client, problem: double(code, before, seen), again: true };
    this.clients.add(client, 'answered', seen);
    const missed = this.clients.find(client, 'missed', form, when);
    return { client, ...(missed && { problem: bothWays(code, missed, seen) }), again: false };
  }

  /** A form that was to be filled in, and was not. */
  missed(code: string, seen: Seen): Taken {
    const { form } = seen;
    const client = this.clients.take(code, seen);
    const isUnknown = mayComeBack(form) && seen.when === '';
    const when = mayComeBack(form) ? seen.when : undefined;
    const before = isUnknown ? undefined : this.clients.find(client, 'missed', form, when);
    if (before) return { client, problem: double(code, before, seen), again: true };
    this.clients.add(client, 'missed', seen);
    const answered = isUnknown ? undefined : this.clients.find(client, 'answered', form, when);
    return { client, ...(answered && { problem: bothWays(code, answered, seen) }), again: false };
  }

  /** What can be said of days first when all tables are read, in whatever order they came. */
  *finish(): Generator<LateProblem> {
    this.#windows.clear();
    for (let client = 0; client < this.clients.size; client++) {
      const dated = this.clients.seen(client, 'answered').filter(isDated);
      const stated = this.clients.listed(client)?.stated;
      // What is in the wrong order has one problem, not also that of its window.
      const disordered = new Set<Dated>();
      if (stated?.start !== undefined) yield* this.#beforeStart(dated, stated.start, disordered);
      if (!this.#isInOrder(dated)) yield* this.#order(dated, disordered);
      if (!dated.some((one) => this.#hasWindow(timepointOf(one)))) continue;
      for (const { one, limits } of this.#outside(dated, stated)) {
        if (disordered.has(one)) continue;
        this.#windowOf(one.form).outside += 1;
        yield late('out-of-window', one, spanText(limits));
      }
    }
  }

  /** What certainly comes after the start, and is before the day that the list says; and a day too far from it. */
  *#beforeStart(dated: readonly Dated[], start: number, disordered: Set<Dated>): Generator<LateProblem> {
    for (const one of dated) {
      if (one.when < start && this.#isAfterStart(timepointOf(one))) {
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

  /** How two are certainly ordered, where their days are not. */
  #wrongly(one: Dated, other: Dated): 'before' | 'after' | undefined {
    if (one.when === other.when) return undefined;
    const relation = this.#relation(timepointOf(one), timepointOf(other));
    if (relation === 'before') return other.when < one.when ? relation : undefined;
    return relation === 'after' && other.when > one.when ? relation : undefined;
  }
  #isInOrder(dated: readonly Dated[]): boolean {
    return dated.every((here, at) => {
      for (let before = 0; before < at; before++) if (this.#wrongly(dated[before] as Dated, here)) return false;
      return true;
    });
  }

  /** Timepoints that the design certainly orders, measured in another order. */
  *#order(dated: readonly Dated[], disordered: Set<Dated>): Generator<LateProblem> {
    const again = dated.filter((one, at) => dated.some((other, place) => place !== at && other.form === one.form));
    const several = new Set(again.map(timepointOf));
    // Of an event that has happened again nobody knows which goes with which.
    const ordered = several.size === 0 ? dated : dated.filter((one) => !several.has(timepointOf(one)));
    for (const [index, here] of ordered.entries()) {
      const timepoint = timepointOf(here);
      const said = new Set<string>();
      for (let at = 0; at < index; at++) {
        const other = ordered[at] as Dated;
        const earlier = timepointOf(other);
        const relation = this.#wrongly(other, here);
        if (!relation || said.has(earlier)) continue;
        said.add(earlier);
        disordered.add(here).add(other);
        yield late('out-of-order', here, `${relation === 'before' ? earlier : timepoint} (${placeIn(other, here)})`);
      }
    }
  }

  /** What is measured outside its window. */
  #outside(dated: readonly Dated[], stated: Stated = {}): { one: Dated; limits: Held }[] {
    const days = (timepoint: string) => {
      const all = dated.filter((one) => timepointOf(one) === timepoint).map(({ when }) => when);
      return all.length > 0 ? { first: Math.min(...all), last: Math.max(...all) } : undefined;
    };
    const held = new Map<string, Held | undefined>();
    for (const timepoint of dated.map(timepointOf)) {
      if (!held.has(timepoint)) held.set(timepoint, this.#time.heldWithin(timepoint, { ...stated, days }));
    }
    const far = (one: Dated) => distance(one.when, held.get(timepointOf(one)));
    return dated.flatMap((one) => {
      const limits = held.get(timepointOf(one));
      if (!limits) return [];
      this.#windowOf(one.form).known += 1;
      if (far(one) === 0) return [];
      // Where an event has happened again the nearest form is the one that belongs to the stated day.
      const isFarther = dated.some((other) => other.form === one.form && far(other) < far(one));
      return isFarther ? [] : [{ one, limits }];
    });
  }
  #hasWindow(timepoint: string): boolean {
    let is = this.#withWindow.get(timepoint);
    if (is === undefined) {
      is = this.#time.hasWindow(timepoint);
      this.#withWindow.set(timepoint, is);
    }
    return is;
  }
  #windowOf({ id }: Form): InWindow {
    const found = this.#windows.get(id) ?? { known: 0, outside: 0 };
    this.#windows.set(id, found);
    return found;
  }

  #relation(one: string, other: string): Relation {
    let own = this.#relations.get(one);
    if (!own) {
      own = new Map();
      this.#relations.set(one, own);
    }
    const known = own.get(other) ?? this.#time.relation(one, other);
    own.set(other, known);
    return known;
  }
}

const mayComeBack = ({ timepoint }: Form) => timepoint === undefined || timepoint.mayRepeat;

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
const late = (kind: LateKind, { when, row, table }: Dated, detail: string): LateProblem => ({
  table,
  problem: problem(kind, { row, column: 'date', value: dateOf(when) }, detail),
});

/** Days outside; 0 within. */
const distance = (day: number, held: Held | undefined): number =>
  held ? Math.max(0, held.earliest - day, day - held.latest) : 0;
const spanText = ({ earliest, latest }: Held): string =>
  [earliest, latest].map((day) => (Number.isFinite(day) ? dateOf(day) : '')).join('–');
