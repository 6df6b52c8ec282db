import type { Form } from '../../forms/index.js';
import { Column } from './column.js';

/** More than any day, so that the ordinary way goes before the other whatever their days. */
const ordinary = 1e7;

/**
 * Which of several answers to the same question at the same timepoint is used: the ordinary way goes before the one used
 * instead of it; where the timepoint comes back, the latest day counts. So the order of the rows does not matter.
 */
export class Precedence {
  /** By column of values: the rank of each that is there. Only where there can be several, to spare memory. */
  readonly #ranks = new Map<Column, Column>();

  /** Whether an answer by a form on a day is to take the place's value. */
  takes(column: Column, place: number, form: Form, day: number): boolean {
    const comesBack = form.timepoint?.mayRepeat !== false;
    const known = this.#ranks.get(column);
    if (!known && !comesBack && !form.fallback) return true;
    const own = (form.fallback ? 0 : ordinary) + (comesBack ? day : 0);
    const before = known?.get(place) ?? (column.get(place) === undefined ? undefined : ordinary);
    if (before !== undefined && before > own) return false;
    const ranks = known ?? new Column();
    this.#ranks.set(column, ranks);
    ranks.set(place, own);
    return true;
  }
}
