import { belongsTo, type Level, type NamedLevel, namedLevels } from '../model/index.js';
import type { MeasureSpecification } from './measure.js';

/** The code of a score that reaches no level, or of which it is not known which. */
export const noLevel = 0;

/** The levels of a measure's score that can be those of its informant, by name; none where it has none. */
export function levelsFor({
  value,
  informant,
}: Pick<MeasureSpecification, 'value' | 'informant'>): NamedLevel<Level>[] {
  const levels = value.scale?.levels ?? [];
  return namedLevels(
    levels.filter((level) => belongsTo(level.for ?? {}, informant ? { informant: informant.kind } : {}) !== false),
  );
}

/** The codes that a score's level can have. */
export const levelCodes = (named: readonly NamedLevel<Level>[]): number[] => [
  ...named.map(({ code }) => code),
  noLevel,
];
