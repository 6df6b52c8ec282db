import type { ArmSizes, Between, Margin, Value } from '../../reading/index.js';
import {
  type Comparing,
  clusterScale,
  detectableDifference,
  powerDifference,
  powerKeptDifference,
  powerKeptShares,
  type Sizes,
  sharesPower,
} from '../../statistics/index.js';
import { correlations, deviationOf } from './deviation.js';
import { leastOf, leastShare } from './least.js';
import type { Assumed, Shown, TestPrecision } from './main-test.js';

/** With fewer in either group only numbers are reported. */
export const fewestPerArm = 6;

/** Where nobody says how alike the persons of a cluster are. */
const iccs = [0.01, 0.05, 0.1] as const;
/** So many of the comparison group have a good answer; of what is to be kept, of both. */
const bases = [0.3, 0.5, 0.7] as const;
const keptBases = [0.5, 0.7, 0.9] as const;

interface Settings {
  armSizes: ArmSizes;
  clusters?: TestPrecision['clusters'] | undefined;
  icc?: number | undefined;
  margin?: Margin | undefined;
}

/** What a comparison of two groups shows. */
export function betweenRows(value: Value, method: Between, settings: Settings): Shown[] {
  const { armSizes, clusters, margin } = settings;
  const sizes: Sizes = { one: armSizes.intervention.left, other: armSizes.comparison.left };
  const kept = method.startsWith('kept-');
  const isShare = value.type === 'yes-no' || value.type === 'choice';
  if (clusters) return clusterRows(value, isShare, kept, { ...settings, clusters });
  if (isShare) return kept ? keptShares(sizes, margin) : shares(sizes);
  const both = method === 'ancova-and-change' || method === 'kept-ancova-and-change';
  const deviation = deviationOf(value)?.deviation;
  // The change needs a first value, so without one there is no such test.
  const ways: Comparing[] = [...(both ? [] : [{}]), ...correlations.map((correlation) => ({ correlation, both }))];
  return ways.map((way) =>
    ofMeans({ correlation: way.correlation }, kept, { power: powerOf(sizes, way, kept), deviation, margin }),
  );
}

const powerOf = (sizes: Sizes, way: Comparing, kept: boolean) => (d: number) =>
  kept ? powerKeptDifference(sizes, d, way) : powerDifference(sizes, d, way);

/** `power`: of a difference, or a margin, in standard deviations within the groups. */
function ofMeans(
  { correlation, icc }: { correlation?: number | undefined; icc?: number },
  kept: boolean,
  {
    power,
    deviation,
    margin,
  }: { power: (d: number) => number | undefined; deviation: number | undefined; margin: Margin | undefined },
): Shown {
  const least = leastOf((wanted) => detectableDifference(power, wanted));
  const { least80 } = least;
  const assumed: Assumed = { ...(correlation !== undefined && { correlation }), ...(icc !== undefined && { icc }) };
  const known = kept ? margin : undefined;
  const chance = known && deviation !== undefined ? power(known.value / deviation) : undefined;
  return {
    assumed,
    ...least,
    ...(least80 !== undefined && deviation !== undefined && { points80: least80 * deviation }),
    ...(chance !== undefined && { chance }),
    ...(known && least80 !== undefined && { largestSd: known.value / least80 }),
  };
}

function shares(sizes: Sizes): Shown[] {
  const power = sharesPower(sizes);
  return bases.map((base) => ({
    assumed: { base },
    ...leastOf((wanted) =>
      leastShare((higher) => power({ one: Math.min(1, base + higher), other: base }), wanted, 1 - base),
    ),
  }));
}

const keptShares = (sizes: Sizes, margin: Margin | undefined): Shown[] =>
  keptBases.map((base) => {
    const power = (size: number) => powerKeptShares(sizes, { one: base, other: base }, size);
    return {
      assumed: { base },
      ...leastOf((wanted) => leastShare(power, wanted)),
      ...(margin && { chance: power(margin.value) }),
    };
  });

/** Each cluster counts once, by its mean or its share. */
function clusterRows(
  value: Value,
  isShare: boolean,
  kept: boolean,
  { clusters: { perArm, size }, icc, margin }: Settings & { clusters: NonNullable<TestPrecision['clusters']> },
): Shown[] {
  const sizes: Sizes = { one: perArm, other: perArm };
  const deviation = deviationOf(value)?.deviation;
  const ofCluster = (alike: number, way: Comparing) => {
    const power = powerOf(sizes, way, kept);
    return (d: number) => power(d * clusterScale(size, alike));
  };
  return (icc === undefined ? iccs : [icc]).flatMap((alike): Shown[] => {
    if (!isShare) {
      return correlations.map((correlation) =>
        ofMeans({ correlation, icc: alike }, kept, { power: ofCluster(alike, { correlation }), deviation, margin }),
      );
    }
    const power = ofCluster(alike, {});
    return (kept ? keptBases : bases).map((base) => {
      // Between two groups the spread is that of both shares.
      const chance = (points: number) => {
        const other = kept ? base : Math.min(1, base + points);
        const spread = Math.sqrt((base * (1 - base) + other * (1 - other)) / 2);
        return spread > 0 ? (power(points / spread) ?? 0) : 1;
      };
      return {
        assumed: { icc: alike, base },
        ...leastOf((wanted) => leastShare(chance, wanted, kept ? 1 : 1 - base)),
        ...(kept && margin && { chance: chance(margin.value) }),
      };
    });
  });
}
