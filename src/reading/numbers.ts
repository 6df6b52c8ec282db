import { type Amount, type Design, type Range, type Unit, valueLists } from '../model/index.js';

/** Something in a design with the model path where it stands. */
export interface At<T> {
  path: string;
  value: T;
}
/** A length of time, signed; open bounds are left out. `every`: the time between two rounds. */
export interface Length {
  low?: number;
  high?: number;
  unit: Unit;
  is: 'duration' | 'window' | 'offset' | 'every';
}

/** What the objects that hold a length have, each its own. */
interface Stated extends Range {
  unit?: string;
  kind?: string;
  amount?: Range;
  count?: number;
  every?: number;
}

/** The properties that hold an amount of people (or of clusters of them), whatever statement they stand in. */
const amounts: ReadonlySet<string> = new Set(['amount', 'answered', 'atLeast', 'clusters', 'clusterSize']);
const isUnit = (word: unknown): word is Unit => (valueLists.Unit as readonly unknown[]).includes(word);

export interface Numbers {
  /** Every amount of people: sizes, shares, what is missing, whom a statement is for. */
  amounts: readonly At<Amount>[];
  /** Every length of time that is stated for the follow-up; how long data are kept is nothing that is reckoned with. */
  lengths: readonly At<Length>[];
}

/** The numbers of a design, with where they stand. The built-in library is held to the same by its own tests. */
export function numbersOf(design: Design): Numbers {
  const found = { amounts: [] as At<Amount>[], lengths: [] as At<Length>[] };
  const own = { ...design, instruments: design.instruments.filter(({ from }) => from !== 'library') };
  walk(own, 'design', 'design', 'design', (path, key, value) => {
    if (amounts.has(key)) found.amounts.push({ path, value: value as Amount });
    const length = key === 'retained' ? undefined : lengthOf(value, key);
    if (length) found.lengths.push({ path, value: length });
  });
  return found;
}

function lengthOf({ unit, kind, amount, count, every, low, high }: Stated, key: string): Length | undefined {
  if (unit === undefined || !isUnit(unit)) return undefined;
  if (kind === 'offset') return { ...amount, unit, is: 'offset' };
  const round = kind === 'every' ? count : every;
  if (round !== undefined) return { low: round, high: round, unit, is: 'every' };
  if (low === undefined && high === undefined) return undefined;
  const length = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  return { ...length, unit, is: key === 'lasts' ? 'duration' : 'window' };
}

/** Tells of every object the property that it stands in, and the path of the nearest statement and property. */
function walk(
  value: unknown,
  statement: string,
  key: string,
  property: string,
  tell: (path: string, key: string, value: object) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) walk(one, statement, key, property, tell);
    return;
  }
  const own = 'path' in value && typeof value.path === 'string' ? value.path : undefined;
  tell(own ?? `${statement}/${property}`, key, value);
  for (const name in value) {
    // `aim: { amount }` stands where `aim` stands. The amount of an offset is no number of people.
    if (name === 'amount' && 'kind' in value && value.kind === 'offset') continue;
    walk(value[name as keyof typeof value], own ?? statement, name, own === undefined ? property : name, tell);
  }
}
