import type { Form } from '../../forms/form.js';
import type { Design, Timepoint } from '../../model/index.js';
import { dateOf, dayNumber, due, order, phase } from '../../model/schedule.js';
import { isDay } from './cell.js';
import { type DataProblem, problem } from './problem.js';

interface Seen {
  day: number;
  row: number;
}

/** When each client was measured: finds doubles, impossible order, and days outside the window. */
export class Occasions {
  readonly #design: Design;
  readonly #place: ReadonlyMap<string, number>;
  /** By client and form (and day, where the timepoint comes back). */
  readonly #rows = new Map<string, number>();
  /** By client, then timepoint: the first day seen. */
  readonly #days = new Map<string, Map<string, Seen>>();

  constructor(design: Design) {
    this.#design = design;
    this.#place = new Map(order(design).map(({ name }, index) => [name, index]));
  }

  row(form: Form, { case: code, date }: { case: string; date: string }, row: number): DataProblem[] {
    if (!form.caseKey || code.trim() === '') return [];
    const repeats = form.timepoint === undefined || form.timepoint.repeats;
    const key = JSON.stringify([code.trim(), form.id, repeats ? date : '']);
    const before = this.#rows.get(key);
    if (before !== undefined) return [problem('duplicate', { row, column: 'case', value: code }, String(before))];
    this.#rows.set(key, row);
    const timepoint = this.#design.timepoints.find(({ name }) => name === form.timepoint?.name);
    if (!timepoint || repeats || !isDay(date)) return [];
    const days = this.#days.get(code.trim()) ?? new Map<string, Seen>();
    this.#days.set(code.trim(), days);
    const day = dayNumber(date);
    const problems = [...this.#order(timepoint, day, days), ...this.#window(timepoint, day, days)].map(
      ({ kind, detail }) => problem(kind, { row, column: 'date', value: date }, detail),
    );
    if (!days.has(timepoint.name)) days.set(timepoint.name, { day, row });
    return problems;
  }

  /** Timepoints on both sides of this one that have been measured in another order. */
  #order(timepoint: Timepoint, day: number, days: ReadonlyMap<string, Seen>) {
    const place = this.#place.get(timepoint.name);
    if (place === undefined) return [];
    return [...days].flatMap(([name, seen]) => {
      const other = this.#place.get(name);
      if (other === undefined || other === place) return [];
      const wrong = other < place ? day < seen.day : day > seen.day;
      if (!wrong) return [];
      const detail = other < place ? name : timepoint.name;
      return [{ kind: 'out-of-order' as const, detail: `${detail} (${seen.row})` }];
    });
  }

  /**
   * The window is reckoned from the day of the first measurement at the start (or the end), which is itself somewhere in
   * its own window: a day is outside only when it is so wherever in that window the start was.
   */
  #window(timepoint: Timepoint, day: number, days: ReadonlyMap<string, Seen>) {
    const from = phase(timepoint, this.#design);
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

/** The timepoint is the moment itself: `at start`. */
function isMoment({ name, timings, implicit }: Timepoint, moment: 'start' | 'end'): boolean {
  if (timings.length === 0) return implicit === true && name === moment;
  return timings.some(
    (one) => one.kind === 'at' && one.anchors.some((anchor) => 'moment' in anchor && anchor.moment === moment),
  );
}
