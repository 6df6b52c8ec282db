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

/** The properties that hold an amount of people, whatever statement they stand in. */
const amounts: ReadonlySet<string> = new Set(['amount', 'answered', 'atLeast']);
const isUnit = (word: unknown): word is Unit => (valueLists.Unit as readonly unknown[]).includes(word);

/** Every amount of people in a design: sizes, shares, what is missing, whom a statement is for. */
export function amountsOf(design: Design): At<Amount>[] {
  return [...walk(design, 'design', 'design')].flatMap(({ path, key, value }) =>
    amounts.has(key) ? [{ path, value: value as Amount }] : [],
  );
}

/** Every length of time that is stated for the follow-up; how long data are kept is nothing that is reckoned with. */
export function lengthsOf(design: Design): At<Length>[] {
  return [...walk(design, 'design', 'design')].flatMap(({ path, key, value }): At<Length>[] => {
    const { unit, kind, amount, count, every, low, high } = value as Stated;
    if (!isUnit(unit) || key === 'retained') return [];
    if (kind === 'offset') return [{ path, value: { ...amount, unit, is: 'offset' } }];
    const round = kind === 'every' ? count : every;
    if (round !== undefined) return [{ path, value: { low: round, high: round, unit, is: 'every' } }];
    if (low === undefined && high === undefined) return [];
    const length = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    return [{ path, value: { ...length, unit, is: key === 'lasts' ? 'duration' : 'window' } }];
  });
}

/** Every object of a design, with the property that it stands in and the path of the nearest statement and property. */
function* walk(
  value: unknown,
  statement: string,
  key: string,
  property = key,
): Generator<At<object> & { key: string }> {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one, statement, key, property);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const own = 'path' in value && typeof value.path === 'string' ? value.path : undefined;
  yield { path: own ?? `${statement}/${property}`, key, value };
  for (const [name, one] of Object.entries(value)) {
    // `aim: { amount }` stands where `aim` stands. The amount of an offset is no number of people.
    if (name === 'amount' && 'kind' in value && value.kind === 'offset') continue;
    yield* walk(one, own ?? statement, name, own === undefined ? property : name);
  }
}
