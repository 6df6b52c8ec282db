import { Column } from './column.js';

/** Names by place, some missing, of which there are few different: 8 bytes for each place. */
export class NamedColumn {
  readonly #places = new Column();
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  get(place: number): string | undefined {
    const number = this.#places.get(place);
    return number === undefined ? undefined : this.#names[number];
  }
  set(place: number, name: string): void {
    const known = this.#numbers.get(name);
    if (known === undefined) {
      this.#numbers.set(name, this.#names.length);
      this.#names.push(name);
    }
    this.#places.set(place, known ?? this.#names.length - 1);
  }
  /** The names, in the order that they first came. */
  get names(): readonly string[] {
    return this.#names;
  }
}
