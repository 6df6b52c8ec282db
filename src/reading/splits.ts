import type { Design, Informant, Range, Split, SplitVariable, Text, Unit } from '../model/index.js';
import { type AnswerSplit, answerSplitOf } from './answer-splits.js';
import { band, meet, whyNoBands } from './bands.js';
import type { Value } from './measures/values.js';
import type { Reading } from './reading.js';

/** One group that results are split into. `code`: in data and results. */
export interface SplitGroup {
  code: string;
  /** What the design calls it. */
  text?: Text;
  /** Of ages and lengths: both ends belong to it, in whole units. */
  range?: Range;
}

/** What the list of the clients says, or the variable of an answer. */
export type SplitBy = SplitVariable | `answer.${string}`;
/** What the list of the clients says. */
export type ListedSplit = SplitReading<SplitVariable>;
export const isListed = (split: SplitReading): split is ListedSplit => !split.by.startsWith('answer.');
export const isOfAnswers = (split: SplitReading): split is AnswerSplit => split.answer !== undefined;

/** Something that results are split by, and the groups in the order of the design. */
export interface SplitReading<By extends SplitBy = SplitBy> {
  by: By;
  /** Of units, teams, interventions and reasons that the design does not name: missing, those that the list of the clients has. */
  groups?: readonly SplitGroup[];
  /** What ages and lengths are counted in. */
  unit?: Unit;
  /** By what they answered first: the question or the score, and whose. */
  answer?: { value: Value; informant?: Informant };
  /** The design does not say it; the tool proposes it. */
  proposed?: true;
}

/** Children, young adults, adults, old people: proposed where the design names no bands of age. */
const proposedAges: readonly Range[] = [{ high: 17 }, { low: 18, high: 29 }, { low: 30, high: 64 }, { low: 65 }];

/** Lengths of the intervention are worked out in these. */
const lengthUnits: readonly Unit[] = ['day', 'week', 'month', 'year'];

/**
 * What the results are split by, each once, in the order of the design: nothing else is. Where the design says nothing of it,
 * by sex; where it says that they are not split, by nothing. What has no groups that can be told apart is not here.
 */
export function splitsOf(reading: Reading): SplitReading[] {
  const stated = reading.splitBy;
  if (stated === undefined) return [{ by: 'sex', groups: sexes, proposed: true }];
  const found = new Map<SplitBy, SplitReading>();
  for (const one of stated) {
    const made = splitOf(reading, one);
    if (made && typeof made !== 'string' && !found.has(made.by)) found.set(made.by, made);
  }
  return [...found.values()];
}

const sexes: readonly SplitGroup[] = [{ code: 'woman' }, { code: 'man' }];

/** Why results cannot be split as the design says. */
export type NoSplit =
  | 'no-bands'
  | 'one-band'
  | 'turned'
  | 'overlap'
  | 'unit'
  | 'own-points'
  | 'not-in-bands'
  | 'no-answers'
  | 'several-scores'
  | 'several-informants'
  | 'not-collected';
export function whyNoSplit(reading: Reading, one: Split): NoSplit | undefined {
  const made = splitOf(reading, one);
  return typeof made === 'string' ? made : undefined;
}

/** Undefined where nothing is said to be split, or nobody can be told apart. */
function splitOf(reading: Reading, stated: Split): SplitReading | NoSplit | undefined {
  if ('instrument' in stated) return answerSplitOf(reading, stated);
  const { design } = reading;
  const { variable: by, bands, unit } = stated;
  switch (by) {
    case 'none':
      return undefined;
    case 'age': {
      if (unit && unit !== 'year') return 'unit';
      const ranges = bands ?? agesWithin(design);
      const why = bands && whyNoBands(bands);
      if (why) return why;
      if (ranges.length < 2) return undefined;
      return { by, groups: ranges.map(band), unit: 'year', ...(!bands && { proposed: true }) };
    }
    case 'length':
      if (!bands) return 'no-bands';
      if (!unit || !lengthUnits.includes(unit)) return whyNoBands(bands) ?? 'unit';
      return whyNoBands(bands) ?? { by, groups: bands.map(band), unit };
    default: {
      if (bands) return 'not-in-bands';
      const groups = by === 'sex' ? sexes : namesOf(design, by);
      return { by, ...(groups.length > 0 && { groups }) };
    }
  }
}

/** The groups that the design itself names: parts of the organisation, interventions, and the problems that are reasons. */
function namesOf({ organisation, interventions, problems }: Design, by: SplitVariable): SplitGroup[] {
  const named: readonly { name?: string; title?: Text; text?: Text }[] =
    by === 'unit' || by === 'team' ? (organisation?.parts ?? []) : by === 'intervention' ? interventions : problems;
  return named.flatMap(({ name, title, text = title }) =>
    name === undefined ? [] : [{ code: name, ...(text && { text: bare(text) }) }],
  );
}
const bare = ({ text, translations }: Text): Text => ({ text, ...(translations && { translations }) });

/** The proposed bands that somebody of the target groups can be in. */
function agesWithin({ targetGroups }: Design): Range[] {
  const ages = targetGroups.flatMap((one) => (one.age ? [one.age] : []));
  if (ages.length < targetGroups.length || ages.length === 0) return [...proposedAges];
  return proposedAges.filter((one) => ages.some((age) => meet(one, age)));
}

/** The group that a number of whole years or units is in. */
export const bandOf = (groups: readonly SplitGroup[], value: number): SplitGroup | undefined =>
  groups.find(({ range }) => range && value >= (range.low ?? 0) && value <= (range.high ?? Number.POSITIVE_INFINITY));
