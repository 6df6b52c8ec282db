import type { Form } from '../../forms/index.js';
import { Column } from './column.js';

interface Answer {
  value: number;
  day: number;
  form: Form;
}

/**
 * The first and the last of several answers at a timepoint that comes back. The ordinary way goes before the one used
 * instead of it. Who has answered on one day only has a first value and no last one.
 */
export class Twice {
  readonly #first: Column;
  readonly #last: Column;
  readonly #firstDays = new Column();
  readonly #lastDays = new Column();
  /** Places whose answers are of the way that is used instead. */
  readonly #instead = new Column();

  constructor(first: Column, last: Column) {
    this.#first = first;
    this.#last = last;
  }

  take(place: number, { value, day, form }: Answer): void {
    const first = this.#firstDays.get(place);
    const isInstead = this.#instead.get(place) !== undefined;
    if (first === undefined || (isInstead && !form.fallback)) {
      this.#setFirst(place, value, day);
      this.#setLast(place, Number.NaN, Number.NaN);
      this.#instead.set(place, form.fallback ? 1 : Number.NaN);
      return;
    }
    if (form.fallback && !isInstead) return;
    const last = this.#lastDays.get(place);
    if (day < first) {
      if (last === undefined) this.#setLast(place, this.#first.get(place) ?? Number.NaN, first);
      this.#setFirst(place, value, day);
    } else if (day > first && day >= (last ?? day)) this.#setLast(place, value, day);
  }

  #setFirst(place: number, value: number, day: number): void {
    this.#first.set(place, value);
    this.#firstDays.set(place, day);
  }
  #setLast(place: number, value: number, day: number): void {
    this.#last.set(place, value);
    this.#lastDays.set(place, day);
  }
}
