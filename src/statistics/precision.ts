import { noncentralTBelow, tPoint } from './distributions.js';
import { wilson } from './proportions.js';
import { root } from './solve.js';

/** The chance that a true change of `dz` standard deviations of change is found, two-sided paired t, with n pairs (n ≥ 2). */
export function power(n: number, dz: number, significance = 0.05): number {
  const df = n - 1;
  const limit = tPoint(1 - significance / 2, df);
  const ncp = dz * Math.sqrt(n);
  return 1 - noncentralTBelow(limit, df, ncp) + noncentralTBelow(-limit, df, ncp);
}

/** From here on the t distribution is the normal one to six digits, and everything goes by the square root of n. */
const many = 1e6;

/** The smallest true change, in standard deviations of change, that is found with the given power; undefined below two pairs. */
export function detectable(n: number, wanted = 0.8, significance = 0.05): number | undefined {
  if (n < 2) return undefined;
  if (n > many) return (detectable(many, wanted, significance) ?? 0) * Math.sqrt(many / n);
  const short = (dz: number) => power(n, dz, significance) - wanted;
  let most = 1;
  while (short(most) < 0) most *= 2;
  return root(short, 1e-9, most);
}

/** How many pairs are needed to find a change of `dz`. */
export function neededPairs(dz: number, wanted = 0.8, significance = 0.05): number {
  let enough = 2;
  while (power(enough, dz, significance) < wanted) enough *= 2;
  let [low, high] = [Math.max(1, enough / 2), enough];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle >= 2 && power(middle, dz, significance) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** How many must start for n to remain when the share `loss` leaves. */
export const toEnrol = (n: number, loss: number): number => Math.ceil(n / (1 - loss));

/** A change in standard deviations of change as points of the scale, from its standard deviation and the correlation between the two times. */
export const inPoints = (dz: number, deviation: number, correlation: number): number =>
  dz * deviation * Math.sqrt(2 * (1 - correlation));

/** Half the width of the 95 % interval of a mean change, in standard deviations of change; undefined below two pairs. */
export function halfWidth(n: number, confidence = 0.95): number | undefined {
  return n < 2 ? undefined : tPoint((1 + confidence) / 2, Math.min(n, many) - 1) / Math.sqrt(n);
}

/** Half the width of Wilson's interval where half of n say yes; undefined without anybody. */
export function shareHalfWidth(n: number, confidence = 0.95): number | undefined {
  const interval = wilson(n / 2, n, confidence);
  return interval && (interval[1] - interval[0]) / 2;
}
