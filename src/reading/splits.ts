import type { Design, Range, SplitVariable, Text, Unit } from '../model/index.js';
import { splitBy } from './reporting.js';

/** One group that results are split into. `code`: in data and results. */
export interface SplitGroup {
  code: string;
  /** What the design calls it. */
  text?: Text;
  /** Of ages and lengths: both ends belong to it, in whole units. */
  range?: Range;
}

/** Something that results are split by, and the groups in the order of the design. */
export interface SplitReading {
  by: SplitVariable;
  /** Of units, teams, interventions and reasons that the design does not name: missing, those that the list of the clients has. */
  groups?: readonly SplitGroup[];
  /** What ages and lengths are counted in. */
  unit?: Unit;
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
export function splitsOf(design: Design): SplitReading[] {
  const stated = splitBy(design);
  if (stated === undefined) return [{ by: 'sex', groups: sexes, proposed: true }];
  const found = new Map<SplitVariable, SplitReading>();
  for (const one of stated) {
    if (!('variable' in one) || one.variable === 'none' || found.has(one.variable)) continue;
    const made = splitOf(design, { ...one, variable: one.variable });
    if (made) found.set(one.variable, made);
  }
  return [...found.values()];
}

const sexes: readonly SplitGroup[] = [{ code: 'woman' }, { code: 'man' }];

/** What is stated of ages, lengths or names. */
type Stated = { variable: SplitVariable; bands?: Range[]; unit?: Unit };

/** Why results cannot be split as the design says. */
export type NoSplit = 'no-bands' | 'one-band' | 'turned' | 'overlap' | 'unit' | 'not-in-bands';
export function whyNoSplit({ variable, bands, unit }: Stated): NoSplit | undefined {
  if (variable !== 'age' && variable !== 'length') return bands && 'not-in-bands';
  if (!bands) return variable === 'length' ? 'no-bands' : undefined;
  if (bands.some(({ low, high }) => low !== undefined && high !== undefined && low > high)) return 'turned';
  if (bands.length < 2) return 'one-band';
  if (overlap(bands)) return 'overlap';
  const isCounted = variable === 'age' ? unit === undefined || unit === 'year' : unit && lengthUnits.includes(unit);
  return isCounted ? undefined : 'unit';
}

function splitOf(design: Design, stated: Stated): SplitReading | undefined {
  if (whyNoSplit(stated)) return undefined;
  const { variable: by, bands, unit } = stated;
  switch (by) {
    case 'sex':
      return { by, groups: sexes };
    case 'age': {
      const ranges = bands ?? agesWithin(design);
      if (ranges.length < 2) return undefined;
      return { by, groups: ranges.map(band), unit: 'year', ...(!bands && { proposed: true }) };
    }
    case 'length':
      return { by, groups: (bands ?? []).map(band), ...(unit && { unit }) };
    default: {
      const groups = namesOf(design, by);
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

const band = (range: Range): SplitGroup => ({ code: bandCode(range), range });
/** `18-29`, `-17`, `65-`. */
const bandCode = ({ low, high }: Range): string =>
  low !== undefined && low === high ? String(low) : `${low ?? ''}-${high ?? ''}`;

/** Whether somebody would be in two of the bands. */
const overlap = (bands: readonly Range[]): boolean =>
  bands.some((one, index) => bands.slice(index + 1).some((other) => meet(one, other)));
const meet = (one: Range, other: Range): boolean =>
  (one.low ?? Number.NEGATIVE_INFINITY) <= (other.high ?? Number.POSITIVE_INFINITY) &&
  (other.low ?? Number.NEGATIVE_INFINITY) <= (one.high ?? Number.POSITIVE_INFINITY);

/** The proposed bands that somebody of the target groups can be in. */
function agesWithin({ targetGroups }: Design): Range[] {
  const ages = targetGroups.flatMap((one) => (one.age ? [one.age] : []));
  if (ages.length < targetGroups.length || ages.length === 0) return [...proposedAges];
  return proposedAges.filter((one) => ages.some((age) => meet(one, age)));
}

/** The group that a number of whole years or units is in. */
export const bandOf = (groups: readonly SplitGroup[], value: number): SplitGroup | undefined =>
  groups.find(({ range }) => range && value >= (range.low ?? 0) && value <= (range.high ?? Number.POSITIVE_INFINITY));
