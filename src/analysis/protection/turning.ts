import { tPoint } from '../../statistics/index.js';
import { isKept, turningOfMean, turningOfPair } from '../calculation/turning.js';
import type { ChangeResult, MaintainResult, TurningResult } from '../results.js';

/** What the missing would have to be, worked out from what is told of the change: it then tells nothing more. */
export function toldTurning(
  { missing, against, needed }: TurningResult,
  {
    change,
    better,
    maintain,
  }: { change: ChangeResult | undefined; better: 'higher' | 'lower' | undefined; maintain: MaintainResult | undefined },
): TurningResult | undefined {
  const { n, mean, interval, side, sign, pair, categories } = change ?? {};
  if (typeof n !== 'number' || missing === null) return undefined;
  const { margin, verdict, test } = maintain ?? {};
  const ofKept = test !== undefined && margin !== undefined;
  if (ofKept ? !isKept(verdict) : side === undefined || side === 'across') return undefined;
  if (needed !== undefined) {
    if (ofKept) return pair && turningOfPair(pair, margin, missing);
    const [one, other] = pair ? [pair.joined, pair.left] : [sign?.up, sign?.down];
    if (typeof one !== 'number' || typeof other !== 'number') return undefined;
    return { missing, needed: Math.abs(one - other), decides: Math.abs(one - other) <= missing };
  }
  const limit = categories?.limit ?? undefined;
  if (typeof mean !== 'number' || !interval || (against?.of === 'reliable-change' && limit === undefined))
    return undefined;
  const sd = (((interval[1] - interval[0]) / 2) * Math.sqrt(n)) / tPoint(0.975, n - 1);
  return turningOfMean({
    mean,
    sd,
    n,
    started: n + missing,
    limit: against?.of === 'sd' ? undefined : limit,
    ...(ofKept && { none: better === 'lower' ? margin : -margin }),
  });
}
