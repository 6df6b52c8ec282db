import type { Design } from '../../src/model/index.js';
import { Design as schema } from '../../src/model/schema.js';

/** A design without one of its details, and which. */
export interface Less {
  without: string;
  design: Design;
}

/**
 * Words that change what is said when they are left out, or that are no words of the text: a detail is never only half a
 * number, nor the word that says that a thing is not so, nor what it is called.
 */
const kept: ReadonlySet<string> = new Set([
  ...[
    'path',
    'implicit',
    'presumed',
    'none',
    'unknown',
    'about',
    'percent',
    'of',
    'low',
    'high',
    'child',
    'translations',
  ],
  ...['provenance', 'notes', 'url', 'licence', 'licenceKind', 'electronic', 'title', 'text'],
]);

/**
 * A design without each of its details in turn: whatever the model can be without. What is named elsewhere stays, since
 * leaving it out would leave a name without a meaning, and so does what the library says of its own instruments.
 */
export function* without(design: Design): Generator<Less> {
  const names = referred(design);
  const isOwn = ({ from }: Design['instruments'][number]) => from !== 'library';
  for (const path of details(design, [], names)) {
    const less = taken(design, path) as Design;
    // What the library says is valid, and the slowest to try.
    if (schema.safeParse({ ...less, instruments: less.instruments?.filter(isOwn) }).success) {
      yield { without: path.join('/'), design: less };
    }
  }
}

type Path = readonly (string | number)[];
function* details(value: unknown, path: Path, names: ReadonlySet<string>): Generator<Path> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      if (!isReferred(one, names) && path.at(-1) !== 'instruments' && path.at(-1) !== 'measures')
        yield [...path, index];
      yield* details(one, [...path, index], names);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('from' in value && value.from === 'library') return;
  for (const [key, one] of Object.entries(value)) {
    if (kept.has(key)) continue;
    if (!Array.isArray(one)) yield [...path, key];
    yield* details(one, [...path, key], names);
  }
}
/** A copy that shares all that is not on the way to what is left out. */
function taken(value: unknown, [key, ...path]: Path): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => (index !== key ? [one] : path.length > 0 ? [taken(one, path)] : []));
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, one]) =>
      name !== key ? [[name, one]] : path.length > 0 ? [[name, taken(one, path)]] : [],
    ),
  );
}

/** All names that stand anywhere but where they are given. */
function referred(value: unknown, key = ''): Set<string> {
  if (typeof value === 'string')
    return new Set(['path', 'name', 'code', 'text', 'variable'].includes(key) ? [] : [value]);
  if (typeof value !== 'object' || value === null) return new Set();
  const all = Array.isArray(value) ? value.map((one) => [key, one] as const) : Object.entries(value);
  return new Set(all.flatMap(([inner, one]) => [...referred(one, inner)]));
}
function isReferred(one: unknown, names: ReadonlySet<string>): boolean {
  return (
    typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' && names.has(one.name)
  );
}
