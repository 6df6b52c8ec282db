import type { Design, Instrument, Item, Scale } from '../../model/index.js';

/** The instruments of a design, and which of them ask the same. */
export class Instruments {
  readonly #byName: ReadonlyMap<string, Instrument>;
  readonly #families = new Map<string, readonly string[]>();

  constructor({ instruments }: Design) {
    this.#byName = new Map(instruments.map((one) => [one.name, one]));
  }

  of(name: string): Instrument | undefined {
    return this.#byName.get(name);
  }
  /** The instrument that is repeated, through any number of steps; of a circle, the one asked for. */
  root(name: string): string {
    const chain = this.#chain(name);
    return chain.at(-1)?.name ?? name;
  }
  /** Where the items and scores are described: the instrument itself, else the nearest that it repeats. */
  content(name: string): Instrument | undefined {
    const chain = this.#chain(name);
    return chain.find(hasContent) ?? chain[0];
  }
  /** A score or an item by its name, wherever those who ask the same describe it. */
  part(name: string, part: string): { scale: Scale } | { item: Item } | undefined {
    const chain = this.#chain(name).map((one) => one.name);
    for (const one of new Set([...chain, ...this.family(name)])) {
      const source = this.#byName.get(one);
      const scale = source?.scales.find((each) => each.name === part);
      if (scale) return { scale };
      const item = source?.items.find((each) => each.name === part);
      if (item) return { item };
    }
    return undefined;
  }
  /** The instrument and all that ask the same items again, itself first. */
  family(name: string): readonly string[] {
    const known = this.#families.get(name);
    if (known) return known;
    const root = this.root(name);
    const found = [name, ...[...this.#byName.keys()].filter((one) => one !== name && this.root(one) === root)];
    this.#families.set(name, found);
    return found;
  }

  /** Along `repeats`, each once. */
  #chain(name: string): Instrument[] {
    const chain: Instrument[] = [];
    let next = this.#byName.get(name);
    while (next && !chain.includes(next)) {
      chain.push(next);
      next = next.repeats === undefined ? undefined : this.#byName.get(next.repeats);
    }
    return chain;
  }
}

export const hasContent = ({ items, scales }: Instrument): boolean => items.length + scales.length > 0;
