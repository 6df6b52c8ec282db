import { pooledVariance } from './ancova.js';
import { hedges, noncentrality } from './change.js';
import { tBeyond } from './distributions.js';
import { type Estimate, estimated, type Interval } from './estimate.js';
import { welch } from './exact-tests.js';

/** The mean change of one group minus that of another, by Welch. */
export interface ChangeDifference extends Estimate {
  /** Student's test, which presumes equal spread. */
  pooled: { t: number; df: number; p: number };
  /** In pooled standard deviations of the change (not of the first value), with its interval by the noncentral t. */
  dChange: number;
  dChangeInterval: Interval;
  /** `dChange` with Hedges' factor. */
  gChange: number;
}

/** The changes of the persons of each group; undefined with fewer than two in either, or when nobody's change differs. */
export function changeDifference(
  one: readonly number[],
  other: readonly number[],
  confidence = 0.95,
): ChangeDifference | undefined {
  const test = welch(one, other);
  const spread = pooledVariance(one, other);
  const found = test && estimated(test.difference, test.error, test.df, confidence);
  if (!found || !spread) return undefined;
  const df = one.length + other.length - 2;
  const scale = Math.sqrt(1 / one.length + 1 / other.length);
  const dChange = found.estimate / Math.sqrt(spread);
  const t = dChange / scale;
  const [low, high] = noncentrality(t, df, confidence);
  return {
    ...found,
    pooled: { t, df, p: tBeyond(t, df) },
    dChange,
    dChangeInterval: [low * scale, high * scale],
    gChange: hedges(df) * dChange,
  };
}
