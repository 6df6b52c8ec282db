/** Numbers by place, some missing: 8 bytes each, whatever they are. Grows as it is filled. */
export class Column {
  #values = new Float64Array(0);

  /** Undefined where nothing was set. */
  get(place: number): number | undefined {
    const value = this.#values[place];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }
  set(place: number, value: number): void {
    if (place >= this.#values.length) {
      const grown = new Float64Array(Math.max(64, place + 1, Math.ceil(this.#values.length * 1.5))).fill(Number.NaN);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[place] = value;
  }
  /** All that are set, in order of their places. */
  *entries(): Generator<[place: number, value: number]> {
    for (let place = 0; place < this.#values.length; place++) {
      const value = this.#values[place] as number;
      if (!Number.isNaN(value)) yield [place, value];
    }
  }
}
