import type { Form } from '../../forms/index.js';
import { Column } from './column.js';
import type { Reader } from './reader.js';

/** More than any day, so that the ordinary way goes before the other whatever their days. */
const ordinary = 1e7;
/** More than there are forms, so that the day goes before the form. */
const manyForms = 1e4;

/** Forms in an order that is the same wherever they stand in the design. */
export const byName = (forms: readonly Form[]): Form[] => forms.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Which of several answers to the same question at the same timepoint is used: the ordinary way goes before the one used
 * instead of it; where the timepoint comes back, the latest day counts; then the form whose name is last in the
 * alphabet. So the order of the rows does not matter, nor that of what the design collects.
 */
export class Precedence {
  /** By column of values: the rank of each that is there. Only where there can be several, to spare memory. */
  readonly #ranks = new Map<Column, Column>();
  readonly #places: ReadonlyMap<Form['id'], number>;
  /** By form: whether another form at the same timepoint may give a value of the same series. */
  readonly #shared: ReadonlySet<Form['id']>;

  constructor(forms: readonly Form[], readers: ReadonlyMap<Form['id'], Reader>) {
    this.#places = new Map(byName(forms).map(({ id }, place) => [id, place]));
    const seriesOf = ({ id }: Form) => (readers.get(id)?.values ?? []).map(({ series }) => series);
    const both = (one: Form, other: Form) =>
      one !== other &&
      one.timepoint?.code === other.timepoint?.code &&
      seriesOf(one).some((series) => seriesOf(other).includes(series));
    this.#shared = new Set(forms.filter((one) => forms.some((other) => both(one, other))).map(({ id }) => id));
  }

  /** Whether an answer by a form on a day is to take the place's value. */
  takes(column: Column, place: number, form: Form, day: number): boolean {
    const comesBack = form.timepoint?.mayRepeat !== false;
    if (!comesBack && !this.#shared.has(form.id)) return true;
    const ranks = this.#ranks.get(column) ?? new Column();
    this.#ranks.set(column, ranks);
    const own = (form.fallback ? 0 : ordinary) + (comesBack ? day : 0) + (this.#places.get(form.id) ?? 0) / manyForms;
    const before = ranks.get(place);
    if (before !== undefined && before > own) return false;
    ranks.set(place, own);
    return true;
  }
}
