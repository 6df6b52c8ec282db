import type { Design } from '../model/index.js';
import type { DesignSource, Reading, TextRange } from './api.js';

/** Where a design's text says what its model holds: a file, the statement without its block, and each property that has a place of its own. */
interface Placed {
  uri: string;
  header: TextRange;
  /** By the names that the syntax tree has. */
  properties: Readonly<Record<string, TextRange>>;
}
/** Model path → where it stands; the design itself is at `design`. */
export type Places = Readonly<Record<string, Placed>>;

/** A reading as plain data: what can be written to a file and read again, without the syntax tree. */
export interface KeptReading extends Omit<Reading, 'designs'> {
  designs: readonly { design: Design; places: Places }[];
}

/** Model names of properties that the syntax tree calls something else. */
export const inTree: Readonly<Record<string, string>> = {
  addresses: 'problems',
  atLeast: 'amount',
  chosenBy: 'choosers',
  disaggregate: 'variables',
  for: 'people',
  lasts: 'duration',
  suppressBelow: 'suppress',
};

/** The statement that a path leads to, or the nearest above it, and which of its properties the path named last. */
export function nearestPlace<T>(path: string, at: (path: string) => T | undefined): { found: T; property?: string } {
  let rest = path;
  let property: string | undefined;
  for (;;) {
    const found = at(rest);
    if (found !== undefined)
      return { found, ...(property !== undefined && { property: inTree[property] ?? property }) };
    const slash = rest.lastIndexOf('/');
    property = slash < 0 ? undefined : rest.slice(slash + 1);
    rest = slash < 0 ? 'design' : rest.slice(0, slash);
  }
}

/** A kept reading as it was read, but for the syntax tree: its designs cannot be changed in their text (`fixEdits`). */
export function asRead({ designs, ...rest }: KeptReading): Reading {
  return { ...rest, designs: designs.map(source) };
}

function source({ design, places }: KeptReading['designs'][number]): DesignSource {
  const known = new Map(Object.entries(places));
  return {
    design,
    place(path) {
      const { found, property } = nearestPlace(path, (each) => known.get(each));
      return { uri: found.uri, range: (property !== undefined && found.properties[property]) || found.header };
    },
  };
}
