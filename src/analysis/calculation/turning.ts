import type { Method } from '../../reading/index.js';
import { nonInferiorityPaired, tippingMean } from '../../statistics/index.js';
import type { ChangeResult, MaintainResult, TurningResult } from '../results.js';

/** What a conclusion is drawn from: the change, how it is tested, and of a kept state what is said of that. */
interface Concluded {
  change: ChangeResult;
  method: Method | undefined;
  better?: 'higher' | 'lower' | undefined;
  maintain?: MaintainResult | undefined;
}

/**
 * What those who are missing would have to be for a change to be no longer certain. Of a mean, by how many points more than
 * those seen they must have changed; that can be so while it is no more than the change that is reliable of one person, or, where
 * that is not known, than one standard deviation of the changes. Of persons who are counted, how many of them must have gone
 * the other way. Undefined where nothing is certain, or nobody is missing.
 */
export function turningOf(concluded: Concluded, started: number): TurningResult | undefined {
  const { change, method } = concluded;
  const { n, side, mean, sd, sign, pair, categories } = change;
  if (n === null || started <= n) return undefined;
  const missing = started - n;
  if (method === 'kept-mean' || method === 'kept-share') return turningOfKept(concluded, { n, started });
  if (side === undefined || side === 'across') return undefined;
  const of = (one: number, other: number): TurningResult => {
    const needed = Math.abs(one - other);
    return { missing, needed, decides: needed <= missing };
  };
  if (method === 'sign' && typeof sign?.up === 'number' && typeof sign.down === 'number') return of(sign.up, sign.down);
  if (typeof pair?.joined === 'number' && typeof pair.left === 'number') return of(pair.joined, pair.left);
  if (typeof mean !== 'number' || typeof sd !== 'number') return undefined;
  return turningOfMean({ mean, sd, n, started, limit: categories?.limit ?? undefined });
}

export const isKept = (verdict: MaintainResult['verdict']): boolean =>
  verdict === 'kept' || verdict === 'better' || verdict === 'kept-but-worse';

function turningOfKept(
  { change: { mean, sd, pair, categories }, better, maintain }: Concluded,
  { n, started }: { n: number; started: number },
): TurningResult | undefined {
  const { margin, verdict } = maintain ?? {};
  if (margin === undefined || !isKept(verdict)) return undefined;
  if (pair) return turningOfPair(pair, margin, started - n);
  if (typeof mean !== 'number' || typeof sd !== 'number') return undefined;
  const none = better === 'lower' ? margin : -margin;
  return turningOfMean({ mean, sd, n, started, limit: categories?.limit ?? undefined, none });
}

/** How many of the missing must have gone from the desired answer, the others having kept theirs, for a share to be no longer shown to be kept. */
export function turningOfPair(
  { both, left, joined, neither }: Pick<NonNullable<ChangeResult['pair']>, 'both' | 'left' | 'joined' | 'neither'>,
  margin: number,
  missing: number,
): TurningResult | undefined {
  if (both === null || left === null || joined === null || neither === null) return undefined;
  const holds = (gone: number) => {
    const counts = { both: both + missing - gone, first: left + gone, second: joined, neither };
    return (nonInferiorityPaired(counts, margin, 'higher')?.p ?? 1) < 0.025;
  };
  if (holds(missing)) return { missing, needed: missing + 1, decides: false };
  let [kept, turned] = [-1, missing];
  while (turned - kept > 1) {
    const middle = Math.floor((kept + turned) / 2);
    if (holds(middle)) kept = middle;
    else turned = middle;
  }
  return { missing, needed: turned, decides: true };
}

/** The same of a mean and its spread, as they are or as they are told. */
export function turningOfMean({
  mean,
  sd,
  n,
  started,
  limit,
  none = 0,
}: {
  mean: number;
  sd: number;
  n: number;
  started: number;
  limit: number | undefined;
  /** What would be no conclusion: no change, or the margin. */
  none?: number;
}): TurningResult | undefined {
  const points = tippingMean({ mean, sd, n, started }, none)?.interval;
  if (points === undefined) return undefined;
  const against =
    limit === undefined ? { of: 'sd' as const, points: sd } : { of: 'reliable-change' as const, points: limit };
  return { missing: started - n, points, against, decides: Math.abs(points) <= against.points };
}
