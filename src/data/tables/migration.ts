import type { ColumnMap } from './column-map-schema.js';

/** Stands for every value that is not named, and says that it stays as it is. */
const others = '*';

/** What a map does not cover, or says twice: nothing is written then. */
export interface Uncovered {
  /** Values that a column's map does not name: how many, and the row of the first. */
  values: { column: string; value: string; count: number; row: number }[];
  /** Columns that would have one name. */
  twice: string[];
}

/** One table that is changed as a map says; what the map does not name is told, never guessed. */
export class Migration {
  readonly names: readonly string[];
  readonly #columns: { at: number; name: string; values: Readonly<Record<string, string>> | undefined }[];
  readonly #constants: readonly string[];
  readonly #uncovered = new Map<string, Uncovered['values'][number]>();
  readonly #versions: ReadonlyMap<string, string> | undefined;
  /** Rows whose version stays as it is, though it says something. */
  keptVersions = 0;

  /** `versions`: what a row that says one version says when it is changed. Without them the column stays as it is. */
  constructor(
    { columns, values = {}, constant = {} }: ColumnMap,
    names: readonly string[],
    versions?: ReadonlyMap<string, string>,
  ) {
    this.#versions = versions;
    this.#columns = names.flatMap((from, at) => {
      const to = Object.hasOwn(columns, from) ? columns[from] : from;
      if (to === null || to === undefined) return [];
      // Measurements that stand side by side have one name, and that is told: they are read with the map, not migrated.
      const name = typeof to === 'string' ? to : to.column;
      return [{ at, name, values: Object.hasOwn(values, name) ? values[name] : undefined }];
    });
    this.names = [...this.#columns.map(({ name }) => name), ...Object.keys(constant)];
    this.#constants = Object.values(constant);
  }

  /** A row as it becomes; `place` is its row in the file. */
  row(cells: readonly string[], place: number): string[] {
    const changed = this.#columns.map(({ at, name, values }) => {
      const value = cells[at] ?? '';
      if (values) return this.#value(name, value, values, place);
      return name === 'version' ? this.#version(value) : value;
    });
    return [...changed, ...this.#constants];
  }

  get uncovered(): Uncovered {
    const twice = this.names.filter((name, index) => this.names.indexOf(name) !== index);
    return { values: [...this.#uncovered.values()], twice: [...new Set(twice)] };
  }

  /** A row that was put together has several; all of them are known, or none is changed. */
  #version(text: string): string {
    if (text.trim() === '') return text;
    const words = text
      .trim()
      .split(/\s+/)
      .map((one) => this.#versions?.get(one));
    if (words.every((one) => one !== undefined)) return words.join(' ');
    this.keptVersions += 1;
    return text;
  }

  /** No answer stays none. Of several answers each is changed, unless the map names them together. */
  #value(column: string, value: string, values: Readonly<Record<string, string>>, row: number): string {
    const one = (part: string): string | undefined =>
      Object.hasOwn(values, part) ? values[part] : values[others] === others ? part : undefined;
    if (value.trim() === '') return value;
    if (Object.hasOwn(values, value)) return values[value] ?? value;
    const parts = value.trim().split(/\s+/).map(one);
    if (parts.every((part) => part !== undefined)) return parts.join(' ');
    const key = JSON.stringify([column, value]);
    const known = this.#uncovered.get(key);
    if (known) known.count += 1;
    else this.#uncovered.set(key, { column, value, count: 1, row });
    return value;
  }
}
