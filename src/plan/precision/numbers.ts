import type { Design } from '../../model/index.js';
import { detectable, halfWidth, inPoints, shareHalfWidth } from '../../statistics/precision.js';
import { wilson } from '../../statistics/proportions.js';
import { measurementError } from '../../statistics/reliability.js';
import { judgedBy } from '../facts/indicators.js';
import type { Value } from '../facts/measures.js';
import { outcomesOf } from '../facts/occasions.js';
import { portionLost, type Started, started } from '../facts/size.js';

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

/** Correlations between two times that a change in points is worked out for: nobody knows it beforehand. */
export const correlations = [0.5, 0.7] as const;

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

/** A stated share of persons who are to succeed, and what must be seen for the data to speak for it. */
export interface Needed {
  outcome: string;
  /** Of 1. */
  target: number;
  /** So many of `pairs` must succeed for the whole 95 % interval to be at the target or above. */
  count?: number;
  pairs: number;
}

export interface Precision {
  /** How many start, and the share that is lost; missing where the design does not say in figures. */
  started?: Started;
  lost?: { low: number; high: number };
  /** With the most attrition stated, and with the least. The same when one number is stated. */
  fewest?: Shows;
  most?: Shows;
  /** For a range of attrition from none to 80 %, of the number that starts. */
  byAttrition: { lost: number; shows?: Shows; pairs: number }[];
  points: InPoints[];
  needed: Needed[];
}

const verifiedFirst = (confidence: string | undefined) => (confidence === 'seen' || confidence === 'derived' ? 0 : 1);

function inScalePoints(design: Design, pairs: number): InPoints[] {
  const dz = detectable(pairs);
  if (dz === undefined) return [];
  const values = outcomesOf(design).flatMap(({ outcome }) => judgedBy(design, outcome).map(({ value }) => value));
  const seen = new Set<string>();
  return values.flatMap((value): InPoints[] => {
    const id = `${value.instrument}.${value.part}`;
    const facts = [...(value.scale?.facts ?? [])].sort(
      (a, b) => verifiedFirst(a.confidence) - verifiedFirst(b.confidence),
    );
    const [spread, consistency] = ['sd', 'reliability'].map((kind) => facts.find((one) => one.kind === kind));
    const [deviation, reliability] = [spread?.value, consistency?.value];
    if (deviation === undefined || seen.has(id)) return [];
    seen.add(id);
    const used = [spread, consistency].filter((one) => one !== undefined);
    const sources = used.flatMap(({ reference, source }) => reference ?? source?.text ?? []);
    return [
      {
        value,
        deviation,
        sources: [...new Set(sources)],
        verified: used.every(({ confidence }) => verifiedFirst(confidence) === 0),
        change: correlations.map((one) => inPoints(dz, deviation, one)),
        ...(reliability !== undefined && { reliableChange: measurementError(deviation, reliability).reliableChange }),
      },
    ];
  });
}

function neededFor(design: Design, pairs: number): Needed[] {
  return outcomesOf(design).flatMap(({ outcome }) =>
    outcome.successes.flatMap(({ atLeast }): Needed[] => {
      if (!atLeast?.percent || atLeast.low === undefined) return [];
      const target = atLeast.low / 100;
      const count = Array.from({ length: pairs + 1 }, (_, index) => index).find(
        (one) => (wilson(one, pairs)?.[0] ?? 0) >= target,
      );
      return [{ outcome: outcome.name, target, pairs, ...(count !== undefined && { count }) }];
    }),
  );
}

/** What change can be seen with the persons and the attrition that the design states. */
export function precisionOf(design: Design): Precision {
  const begun = started(design);
  const lost = portionLost(design);
  if (!begun) return { byAttrition: [], points: [], needed: [] };
  const left = (people: number, share: number) => Math.round(people * (1 - share));
  const fewest = left(begun.low, lost?.high ?? 0);
  const most = left(begun.high, lost?.low ?? 0);
  const middle = (begun.low + begun.high) / 2;
  const byAttrition = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) => {
    const pairs = left(middle, share);
    const found = shows(pairs);
    return { lost: share, pairs, ...(found && { shows: found }) };
  });
  const [few, many] = [shows(fewest), shows(most)];
  return {
    started: begun,
    ...(lost && { lost }),
    ...(few && { fewest: few }),
    ...(many && { most: many }),
    byAttrition,
    points: inScalePoints(design, fewest),
    needed: neededFor(design, fewest),
  };
}
