import type { Design } from '../../model/index.js';
import {
  type ArmSizes,
  isBetween,
  isOfKept,
  type MainTest,
  type Margin,
  type Method,
  methodOf,
  optionsOf,
  type Reading,
  read,
} from '../../reading/index.js';
import { betweenRows, fewestPerArm } from './between.js';
import { changeRows, fewestPairs } from './change.js';

/** What has to be assumed, since nobody knows it beforehand. Shares are of 1. */
export interface Assumed {
  /** Of the first and the last value. */
  correlation?: number;
  /** How alike the persons of a cluster are. */
  icc?: number;
  /** So many change answer at all. */
  changing?: number;
  /** So many leave a good answer, and as many come to it. */
  moving?: number;
  /** So many have a good answer in the comparison group; of what is to be kept, in both. */
  base?: number;
}

/** What the test shows when something is so. */
export interface Shown {
  assumed: Assumed;
  /** The least difference that is found with a probability of 80 per cent; of what is to be kept, the least margin that can be shown when nothing has changed. Missing: not even the greatest is. */
  least80?: number;
  least90?: number;
  /** The same as `least80` in points of the measure, where its standard deviation is known. */
  points80?: number;
  /** The chance that the stated margin can be shown when nothing has changed. */
  chance?: number;
  /** With the stated margin: the largest standard deviation, in points, at which it is shown with a probability of 80 per cent. */
  largestSd?: number;
}

/** What the test of the main result can show with the persons that the design expects, by its own method. */
export interface TestPrecision {
  outcome: string;
  measure: { instrument: string; part?: string };
  method: Method;
  /** What `least80` is counted in: standard deviations of the change, of the last value within the groups, or a share of 1. */
  unit: 'sd-of-change' | 'sd' | 'share';
  /** Persons with both measurements, where one group is followed. */
  pairs?: number;
  /** Of two groups, and their clusters. */
  arms?: ArmSizes;
  clusters?: { perArm: number; size: number };
  /** Needed by a test of keeping. */
  margin?: number;
  marginFrom?: Margin['from'];
  /** Each answer is tested by itself, at the strictest level of so many. */
  answers?: number;
  /** Why no test can show anything. */
  not?: 'no-persons' | 'few' | 'few-clusters' | 'no-clusters';
  rows: Shown[];
}

/**
 * For the test that the plan is judged by; undefined where the groups are not analysed, nothing can be computed, or what is
 * claimed is judged without a test.
 */
export function testPrecision(design: Design): TestPrecision | undefined {
  const reading = read(design);
  const { decisive } = reading;
  const method = decisive && testedBy(decisive, reading);
  if (!decisive || !method || reading.comparison.refused) return undefined;
  const { outcome, judged, hypothesis } = decisive;
  const { instrument, part, type } = judged.value;
  const margin = hypothesis.kind === 'keep' ? hypothesis.margin : undefined;
  const isShare = type === 'yes-no' || type === 'choice' || type === 'choices' || type === 'ordinal';
  const about = {
    outcome: outcome.name,
    measure: { instrument, ...(part !== undefined && { part }) },
    method,
    unit: isShare && !isOfRanks(method) ? 'share' : isBetween(method) ? 'sd' : 'sd-of-change',
    ...(margin && isOfKept(method) && { margin: margin.value, marginFrom: margin.from }),
  } as const;
  if (isBetween(method)) {
    const { armSizes, comparison } = reading;
    const clustered = comparison.arms?.clustered;
    const clusters = clustered && clustersOf(clustered, armSizes);
    const sized = { ...about, ...(armSizes && { arms: armSizes }), ...(clusters && { clusters }) };
    if (!armSizes) return { ...sized, not: 'no-persons', rows: [] };
    if (clustered && !clusters) return { ...sized, not: 'no-clusters', rows: [] };
    if (clusters && clusters.perArm < 4) return { ...sized, not: 'few-clusters', rows: [] };
    if (Math.min(armSizes.intervention.left, armSizes.comparison.left) < fewestPerArm)
      return { ...sized, not: 'few', rows: [] };
    return {
      ...sized,
      rows: betweenRows(judged.value, method, { armSizes, clusters, icc: clustered?.icc?.value, margin }),
    };
  }
  const { pairs } = reading.expected;
  if (!pairs) return { ...about, not: 'no-persons', rows: [] };
  const answers = method === 'mcnemar-each' && judged.value.item ? optionsOf(judged.value.item).length : undefined;
  const sized = { ...about, pairs: pairs.low, ...(answers !== undefined && { answers }) };
  if (pairs.low < fewestPairs) return { ...sized, not: 'few', rows: [] };
  return { ...sized, rows: changeRows(judged.value, method, { pairs: pairs.low, margin, answers }) };
}

/** Answers with an order are compared between groups by their rank numbers. */
const isOfRanks = (method: Method): boolean =>
  method === 'ancova' ||
  method === 'ancova-and-change' ||
  method === 'kept-ancova' ||
  method === 'kept-ancova-and-change';

/** The method; of what is to be kept without a margin, the one that a margin would have: what margin can be shown is what it asks. */
function testedBy({ method, hypothesis, judged, lacks }: MainTest, { comparison }: Reading): Method | undefined {
  if (method || lacks || hypothesis.kind !== 'keep' || hypothesis.margin) return method;
  return methodOf({ ...hypothesis, margin: { value: 1, from: 'outcome' } }, judged.value, comparison.arms);
}

/** How many clusters each group has, and how many persons of each are left, from what is stated of them and of all persons. */
function clustersOf(
  { perArm, size }: { perArm?: number; size?: number },
  sizes: ArmSizes | undefined,
): TestPrecision['clusters'] {
  if (!sizes) return undefined;
  const { started, left } =
    sizes.intervention.started < sizes.comparison.started ? sizes.intervention : sizes.comparison;
  const count = perArm ?? (size !== undefined && size > 0 ? Math.floor(started / size) : undefined);
  if (count === undefined || count === 0 || started === 0) return undefined;
  return { perArm: count, size: (size ?? started / count) * (left / started) };
}
