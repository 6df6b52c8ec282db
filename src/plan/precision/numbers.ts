import type { Design } from '../../model/index.js';
import {
  type Expected,
  type Loss,
  leftForCriterion,
  leftOf,
  type Persons,
  type Reading,
  type Refused,
  read,
  type Value,
} from '../../reading/index.js';
import {
  detectable,
  halfWidth,
  inPoints,
  measurementError,
  nineDecimals,
  shareHalfWidth,
  wilson,
} from '../../statistics/index.js';
import { correlations, deviationOf } from './deviation.js';

/** What a number of persons with both measurements shows. */
export interface Shows {
  pairs: number;
  /** The smallest mean change that is found, in standard deviations of the change; with 80 and with 90 % power. */
  change80: number;
  change90: number;
  /** Half the width of the 95 % interval of a mean change, in standard deviations of the change. */
  half: number;
  /** Half the width of the widest 95 % interval of a share. */
  share: number;
}

export function shows(pairs: number): Shows | undefined {
  const numbers = [detectable(pairs), detectable(pairs, 0.9), halfWidth(pairs), shareHalfWidth(pairs)];
  const [change80, change90, half, share] = numbers;
  if (change80 === undefined || change90 === undefined || half === undefined || share === undefined) return undefined;
  return { pairs, change80, change90, half, share };
}

/** A measure whose standard deviation is known, so that the change can be said in its own points. */
export interface InPoints {
  value: Value;
  deviation: number;
  /** Where the standard deviation and the reliability are from, and whether both have been read there. */
  sources: string[];
  verified: boolean;
  /** The smallest mean change that is found (80 %), in points, by `correlations`. */
  change: number[];
  /** One person's change of that much is reliable, where the reliability is known. */
  reliableChange?: number;
}

/** A stated share of persons who are to succeed, and what must be seen for it to be said: counted of all who begin, whatever the missing are. */
export interface Needed {
  outcome: string;
  /** Of 1. */
  target: number;
  /** Those who begin, and those of them who are measured when most is lost. */
  persons: number;
  measured: number;
  /** So many must be seen to succeed for the target to be reached, whatever the missing are. Missing: more than are measured. */
  reached?: number;
  /** So many for it to be certain: the whole 95 % interval of all who begin is at the target or above. Missing: more than are measured. */
  count?: number;
  /** With this many or fewer seen to succeed it is not reached, whatever the missing are. Between the two it is undecided. Missing: it never is. */
  notReached?: number;
}

/** The persons of one target group; without a name, of the whole service or of a group that has none. */
export interface Group extends Persons {
  name?: string;
  /** How many are left when as large a share is lost in it as in all. */
  left: Persons;
  /** The main result is not measured of them at all the times that are compared. */
  isAsked?: false;
}

export interface Precision {
  /** The groups are compared in a way that the tool does not analyse: then nothing is said of what can be seen. */
  refused?: Refused;
  /** Who begins: all groups together, missing where they cannot be added or no number is stated; and each group by itself. */
  started?: Persons;
  groups: Group[];
  /** The timepoints that are compared, and the share that is lost at the one where most is. */
  baseline?: string;
  final?: string;
  lost?: { low: number; high: number; of: Loss['of'] };
  /** Those left; and those with both measurements: missing where nobody has, as in a design without a first value. */
  answering?: Persons;
  pairs?: Persons;
  noPairs?: Expected['noPairs'];
  /** Why these are only the most that they can be. */
  atMost?: Expected['atMost'];
  /** With the most attrition stated, and with the least. The same when one number is stated. Missing without `pairs`. */
  fewest?: Shows;
  most?: Shows;
  /** For a range of attrition from none to 80 %, of the number that starts. */
  byAttrition: { lost: number; shows?: Shows; pairs: number }[];
  points: InPoints[];
  needed: Needed[];
}

function inScalePoints(reading: Reading, pairs: number): InPoints[] {
  const dz = detectable(pairs);
  if (dz === undefined) return [];
  const values = reading.outcomes.flatMap(({ outcome }) => reading.judged(outcome).map(({ value }) => value));
  const seen = new Set<string>();
  return values.flatMap((value): InPoints[] => {
    const id = `${value.instrument}.${value.part}`;
    const known = deviationOf(value);
    if (!known || seen.has(id)) return [];
    seen.add(id);
    const { reliability, ...spread } = known;
    return [
      {
        value,
        ...spread,
        change: correlations.map((one) => inPoints(dz, known.deviation, one)),
        ...(reliability !== undefined && {
          reliableChange: measurementError(known.deviation, reliability).reliableChange,
        }),
      },
    ];
  });
}

/** The fewest of so many whose whole 95 % interval is at the target or above; undefined when not even all are. */
function fewestFor(target: number, persons: number): number | undefined {
  const isEnough = (count: number) => (wilson(count, persons)?.[0] ?? 0) >= target;
  if (!isEnough(persons)) return undefined;
  let [below, enough] = [-1, persons];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (middle === below || middle === enough) break;
    if (isEnough(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

function neededFor(reading: Reading, { low: persons }: Persons): Needed[] {
  return reading.outcomes.flatMap(({ outcome }) =>
    reading.hypotheses(outcome).flatMap((one): Needed[] => {
      if (one.kind !== 'reach' || one.share === undefined) return [];
      const target = one.share;
      const { low: measured } = leftForCriterion(reading, { low: persons, high: persons }, outcome, one.success) ?? {};
      if (measured === undefined) return [];
      const [count, reached] = [fewestFor(target, persons), Math.ceil(nineDecimals(target * persons))];
      const notReached = reached - 1 - (persons - measured);
      return [
        {
          outcome: outcome.name,
          target,
          persons,
          measured,
          ...(reached <= measured && { reached }),
          ...(count !== undefined && count <= measured && { count }),
          ...(notReached >= 0 && { notReached: Math.min(notReached, measured) }),
        },
      ];
    }),
  );
}

const tenths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

/** Whether the main result is a comparison of two groups. */
export const isCompared = ({ decisive, comparison: { arms } }: Reading): boolean => {
  const claimed = decisive?.hypothesis;
  return arms !== undefined && (claimed?.kind === 'differ' || (claimed?.kind === 'keep' && claimed.between === true));
};

/** What change can be seen with the persons and the attrition that the design states. */
export function precisionOf(design: Design): Precision {
  const reading = read(design);
  const refused = reading.comparison.refused?.why;
  const { started, baseline, final, asked, loss, answering, noPairs, atMost, ...expected } = reading.expected;
  // What is compared between two groups is not shown by the number of both together.
  const pairs = refused || isCompared(reading) ? undefined : expected.pairs;
  const groups = expected.sizes.each.map(
    ({ low, high, per, group }): Group => ({
      ...(group?.name !== undefined && { name: group.name }),
      ...{ low, high, ...(per && { per }) },
      left: leftOf({ low, high, ...(per && { per }) }, loss),
      ...(asked && !asked.groups.includes(group?.name ?? '') && { isAsked: false }),
    }),
  );
  const [few, many] = [pairs && shows(pairs.low), pairs && shows(pairs.high)];
  const starting = asked ? asked.persons : started;
  const middle = starting && (starting.low + starting.high) / 2;
  return {
    ...(refused && { refused }),
    ...(started && { started }),
    groups,
    ...(baseline !== undefined && { baseline }),
    ...(final !== undefined && { final }),
    ...(loss && { lost: { low: loss.low, high: loss.high, of: loss.of } }),
    ...(answering && { answering }),
    ...(pairs && { pairs }),
    ...(noPairs && { noPairs }),
    ...(atMost && { atMost }),
    ...(few && { fewest: few }),
    ...(many && { most: many }),
    byAttrition:
      pairs && middle !== undefined
        ? tenths.map((lost) => {
            const { low: left } = leftOf({ low: middle, high: middle }, { low: lost, high: lost });
            const found = shows(left);
            return { lost, pairs: left, ...(found && { shows: found }) };
          })
        : [],
    points: pairs ? inScalePoints(reading, pairs.low) : [],
    needed: started && answering && !refused ? neededFor(reading, started) : [],
  };
}
