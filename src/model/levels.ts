import type { Level, ScoreGroup } from './types.js';
import type { Word } from './value-lists.js';

/** Of whom a score is, and who gave the answers; what is not known is left out. */
export interface ScoredPerson {
  sex?: Word<'Sex'>;
  age?: number;
  informant?: Word<'InformantKind'>;
}

/**
 * The level that a score reaches, among those for everyone and for the person's group; what is said of the group goes
 * first. Undefined where the score lies outside them, or where it is not known whether the person belongs to a group.
 */
export function levelOf<L extends Pick<Level, 'range' | 'for'>>(
  levels: readonly L[],
  value: number,
  person: ScoredPerson = {},
): L | undefined {
  const own = levels.filter((level) => reaches(level.range, value) && isFor(level.for ?? {}, person));
  const narrow = ({ for: group = {} }: L) => Object.keys(group).length;
  return own.toSorted((a, b) => narrow(b) - narrow(a))[0];
}

/** Limits are held against three decimals of the score: `0..7.999` is all that is below 8. */
function reaches({ low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Level['range'], value: number) {
  const thousandths = Math.floor(Number((value * 1000).toPrecision(12)));
  return Number((low * 1000).toPrecision(12)) <= thousandths && thousandths <= Number((high * 1000).toPrecision(12));
}

/** An age is counted in whole years: who is 17 and a half is 17. */
function isFor({ sex, age, informant }: ScoreGroup, person: ScoredPerson): boolean {
  const years = person.age === undefined ? undefined : Math.floor(person.age);
  return (
    (sex === undefined || sex === person.sex) &&
    (informant === undefined || informant === person.informant) &&
    (age === undefined || (years !== undefined && years >= (age.low ?? 0) && years <= (age.high ?? years)))
  );
}
