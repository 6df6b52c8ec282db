const [shift, length] = [10, 1024];

/** Numbers by place, some missing: 8 bytes each, whatever they are. Grows as it is filled, without being moved. */
export class Column {
  readonly #parts: Float64Array[] = [];

  /** Undefined where nothing was set. */
  get(place: number): number | undefined {
    const value = this.#parts[place >> shift]?.[place & (length - 1)];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }
  has(place: number): boolean {
    const value = this.#parts[place >> shift]?.[place & (length - 1)];
    return value !== undefined && !Number.isNaN(value);
  }
  set(place: number, value: number): void {
    let part = this.#parts[place >> shift];
    if (!part) {
      part = new Float64Array(length).fill(Number.NaN);
      this.#parts[place >> shift] = part;
    }
    part[place & (length - 1)] = value;
  }
  /** The numbers that are set, in order of their places: without the places there is no garbage for each of a million. */
  values(): number[] {
    const found: number[] = [];
    for (const part of this.#parts) {
      if (!part) continue;
      for (let index = 0; index < part.length; index++) {
        const value = part[index] as number;
        if (!Number.isNaN(value)) found.push(value);
      }
    }
    return found;
  }
  /** The same with their places. */
  *entries(): Generator<[place: number, value: number]> {
    for (let at = 0; at < this.#parts.length; at++) {
      const part = this.#parts[at] ?? new Float64Array(0);
      for (let index = 0; index < part.length; index++) {
        const value = part[index] as number;
        if (!Number.isNaN(value)) yield [(at << shift) + index, value];
      }
    }
  }
}
