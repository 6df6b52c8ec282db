const [shift, length] = [14, 16_384];

/** Whole numbers of 32 bits by place, from 0; 0 where none was set. 4 bytes each, however many there are. */
export class Numbers {
  readonly #parts: Int32Array[] = [];

  get(place: number): number {
    return this.#parts[place >> shift]?.[place & (length - 1)] ?? 0;
  }
  set(place: number, value: number): void {
    let part = this.#parts[place >> shift];
    if (!part) {
      part = new Int32Array(length);
      this.#parts[place >> shift] = part;
    }
    part[place & (length - 1)] = value;
  }
}
