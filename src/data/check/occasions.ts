import type { Form } from '../../forms/form.js';
import { dateOf, dayNumber } from '../../model/calendar.js';
import type { Design, Timepoint } from '../../model/index.js';
import { due, read } from '../../reading/index.js';
import { isDay } from './cell.js';
import { type DataProblem, problem } from './problem.js';

/** Where a row stands. */
export interface Place {
  row: number;
  table: string;
}
interface Seen {
  day: number;
  place: Place;
}

/** Where another row stands, as seen from this one. */
export const placeIn = (other: Place, here: Place): string =>
  other.table === here.table ? String(other.row) : `${other.row}, ${other.table}`;

/**
 * When each client was measured, and when not: finds doubles, impossible order, days outside the window, and what is
 * there both as made and as missed.
 */
export class Occasions {
  readonly #design: Design;
  readonly #place: ReadonlyMap<string, number>;
  readonly #answered = new Map<string, Place>();
  readonly #missed = new Map<string, Place>();
  /** By client, then timepoint: the first day seen. */
  readonly #days = new Map<string, Map<string, Seen>>();

  constructor(design: Design) {
    this.#design = design;
    this.#place = new Map(read(design).time.order.map(({ name }, index) => [name, index]));
  }

  /** A form that is filled in. */
  answered(form: Form, { case: code, date }: { case: string; date: string }, place: Place): DataProblem[] {
    if (!form.caseKey || code.trim() === '') return [];
    const { row } = place;
    const repeats = comesBack(form);
    const key = occasionKey(form, code, date);
    const before = this.#answered.get(key);
    if (before) return [problem('duplicate', { row, column: 'case', value: code }, placeIn(before, place))];
    this.#answered.set(key, place);
    const missed = this.#missed.get(key);
    const both = missed ? [bothWays(code, missed, place)] : [];
    const timepoint = this.#design.timepoints.find(({ name }) => name === form.timepoint?.name);
    if (!timepoint || repeats || !isDay(date)) return both;
    const days = this.#days.get(code.trim()) ?? new Map<string, Seen>();
    this.#days.set(code.trim(), days);
    const day = dayNumber(date);
    const found = [...this.#order(timepoint, { day, place }, days), ...this.#window(timepoint, day, days)];
    if (!days.has(timepoint.name)) days.set(timepoint.name, { day, place });
    return [...both, ...found.map(({ kind, detail }) => problem(kind, { row, column: 'date', value: date }, detail))];
  }

  /** A form that was to be filled in, and was not. Where a timepoint comes back only the day says which time. */
  missed(form: Form, { case: code, date }: { case: string; date: string }, place: Place): DataProblem[] {
    if (code === '' || (comesBack(form) && date === '')) return [];
    const key = occasionKey(form, code, date);
    const before = this.#missed.get(key);
    if (before) {
      return [problem('duplicate', { row: place.row, column: 'case', value: code }, placeIn(before, place))];
    }
    this.#missed.set(key, place);
    const answered = this.#answered.get(key);
    return answered ? [bothWays(code, answered, place)] : [];
  }

  /** Timepoints on both sides of this one that have been measured in another order. */
  #order(timepoint: Timepoint, { day, place: here }: Seen, days: ReadonlyMap<string, Seen>) {
    const place = this.#place.get(timepoint.name);
    if (place === undefined) return [];
    return [...days].flatMap(([name, seen]) => {
      const other = this.#place.get(name);
      if (other === undefined || other === place) return [];
      const wrong = other < place ? day < seen.day : day > seen.day;
      if (!wrong) return [];
      const detail = other < place ? name : timepoint.name;
      return [{ kind: 'out-of-order' as const, detail: `${detail} (${placeIn(seen.place, here)})` }];
    });
  }

  /**
   * The window is reckoned from the day of the first measurement at the start (or the end), which is itself somewhere in
   * its own window: a day is outside only when it is so wherever in that window the start was.
   */
  #window(timepoint: Timepoint, day: number, days: ReadonlyMap<string, Seen>) {
    const from = read(this.#design).time.reckonedFrom(timepoint.name);
    if (from !== 'start' && from !== 'end') return [];
    const anchor = this.#design.timepoints.find(
      (one) => one.name !== timepoint.name && days.has(one.name) && isMoment(one, from),
    );
    const known = anchor && days.get(anchor.name)?.day;
    if (!anchor || known === undefined || isMoment(timepoint, from)) return [];
    const at = dateOf(known);
    const [occasion] = due(timepoint, this.#design, { start: at, end: at }).occasions;
    const [own] = due(anchor, this.#design, { start: at, end: at }).occasions;
    if (!occasion || !own) return [];
    const slack = {
      early: own.latest ? dayNumber(own.latest) - known : 0,
      late: own.earliest ? known - dayNumber(own.earliest) : 0,
    };
    const earliest = occasion.earliest ? dayNumber(occasion.earliest) - slack.early : Number.NEGATIVE_INFINITY;
    const latest = occasion.latest ? dayNumber(occasion.latest) + slack.late : Number.POSITIVE_INFINITY;
    if (day >= earliest && day <= latest) return [];
    const detail = `${Number.isFinite(earliest) ? dateOf(earliest) : ''}–${Number.isFinite(latest) ? dateOf(latest) : ''}`;
    return [{ kind: 'out-of-window' as const, detail }];
  }
}

const comesBack = ({ timepoint }: Form) => timepoint === undefined || timepoint.repeats;

/** By client and form (and day, where the timepoint comes back). */
const occasionKey = (form: Form, code: string, date: string) =>
  JSON.stringify([code.trim(), form.id, comesBack(form) ? date : '']);

const bothWays = (value: string, other: Place, here: Place) =>
  problem('answered-and-missed', { row: here.row, column: 'case', value }, placeIn(other, here));

/** The timepoint is the moment itself: `at start`. */
function isMoment({ name, timings, implicit }: Timepoint, moment: 'start' | 'end'): boolean {
  if (timings.length === 0) return implicit === true && name === moment;
  return timings.some(
    (one) => one.kind === 'at' && one.anchors.some((anchor) => 'moment' in anchor && anchor.moment === moment),
  );
}
