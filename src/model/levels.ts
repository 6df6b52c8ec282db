import type { Level, ScoreGroup } from './types.js';
import type { Word } from './value-lists.js';

/** Of whom a score is, and who gave the answers; what is not known is left out. */
export interface ScoredPerson {
  sex?: Word<'Sex'> | 'other';
  age?: number;
  informant?: Word<'InformantKind'>;
}

type Limits = Pick<Level, 'range' | 'text' | 'for'>;

/**
 * The level that a score reaches, among those for everyone and for the person's group; what is said of the group goes
 * first. Undefined where the score lies outside them, or where a group that the person may belong to has another level.
 */
export function levelOf<L extends Limits>(
  levels: readonly L[],
  value: number,
  person: ScoredPerson = {},
): L | undefined {
  const codes = new Map(namedLevels(levels).flatMap(({ code, levels: own }) => own.map((level) => [level, code])));
  return levelsInTurn(levels).reduce<L | undefined>((found, level) => {
    if (!reaches(level.range, value)) return found;
    const belongs = belongsTo(level.for ?? {}, person);
    if (belongs) return level;
    return belongs === undefined && found && codes.get(found) !== codes.get(level) ? undefined : found;
  }, undefined);
}

/** The widest first: each goes before those that stand before it. Of two for the same group the first goes first. */
export function levelsInTurn<L extends Pick<Level, 'for'>>(levels: readonly L[]): L[] {
  const said = ({ for: group = {} }: L) => Object.keys(group).length;
  return levels.toReversed().toSorted((a, b) => said(a) - said(b));
}

/** A level by its name, whatever its limits are for each group; of one group each is a level of its own. */
export interface NamedLevel<L> {
  /** 1 for the lowest. */
  code: number;
  text: Level['text'];
  levels: L[];
}

/** The levels by name, the lowest first. */
export function namedLevels<L extends Limits>(levels: readonly L[]): NamedLevel<L>[] {
  const lowOf = ({ range }: L) => range.low ?? Number.NEGATIVE_INFINITY;
  const groupOf = ({ text, for: group = {} }: L) => JSON.stringify([text.text, group]);
  const byName = new Map<string, L[]>();
  const seen = new Map<string, number>();
  for (const level of levels.toSorted((a, b) => Math.sign(lowOf(a) - lowOf(b) || 0))) {
    const again = seen.get(groupOf(level)) ?? 0;
    seen.set(groupOf(level), again + 1);
    const key = `${again} ${level.text.text}`;
    byName.set(key, [...(byName.get(key) ?? []), level]);
  }
  // As they were met, from the lowest.
  return [...byName.values()].flatMap((own, index) =>
    own[0] ? [{ code: index + 1, text: own[0].text, levels: own }] : [],
  );
}

/** Limits are held against three decimals of the score: `0..7.999` is all that is below 8. */
function reaches({ low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Level['range'], value: number) {
  const thousandths = Math.floor(Number((value * 1000).toPrecision(12)));
  return Number((low * 1000).toPrecision(12)) <= thousandths && thousandths <= Number((high * 1000).toPrecision(12));
}

/** Undefined where it is not known. An age is counted in whole years: who is 17 and a half is 17. */
export function belongsTo({ sex, age, informant }: ScoreGroup, person: ScoredPerson): boolean | undefined {
  const years = person.age === undefined ? undefined : Math.floor(person.age);
  const each = [
    sex === undefined ? true : person.sex && sex === person.sex,
    informant === undefined ? true : person.informant && informant === person.informant,
    age === undefined
      ? true
      : years === undefined
        ? undefined
        : years >= (age.low ?? 0) && years <= (age.high ?? years),
  ];
  return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}
