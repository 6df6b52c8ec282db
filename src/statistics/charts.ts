import { mean, nineDecimals, quantile } from './describe.js';
import { binomialPoint, logChoose } from './distributions.js';
import type { Interval } from './estimate.js';

export interface RunChart {
  /** The median, or the one given. */
  centre: number;
  /** Points that are not on the centre. */
  useful: number;
  /** Which rules have anything to say: none under 10 useful points, from 16 both. */
  rules: ('shift' | 'crossings')[];
  /** The longest run on one side: a signal when longer than the limit. */
  longest: number;
  longestLimit: number;
  shift: boolean;
  /** How often the line crosses the centre: a signal when fewer than the limit. */
  crossings: number;
  crossingsLimit: number;
  few: boolean;
}

/** Numbers that should be equal differ in the last binary digits. */
const side = (difference: number) => Math.sign(nineDecimals(difference));

/**
 * The two rules of a run chart (Anhøj and Olesen 2014). A centre fixed from an earlier period (at least 8 points) sees far
 * more than the median of the same points. Undefined without a useful point.
 */
export function runChart(values: readonly number[], centre?: number): RunChart | undefined {
  if (values.length === 0) return undefined;
  const at = centre ?? quantile(values, 0.5);
  const sides = values.map((value) => side(value - at)).filter((one) => one !== 0);
  const useful = sides.length;
  if (useful === 0) return undefined;
  let [longest, length, crossings] = [1, 1, 0];
  for (let index = 1; index < useful; index++) {
    const same = sides[index] === sides[index - 1];
    length = same ? length + 1 : 1;
    if (!same) crossings += 1;
    longest = Math.max(longest, length);
  }
  const longestLimit = Math.round(Math.log2(useful) + 3);
  const crossingsLimit = binomialPoint(0.05, useful - 1, 0.5);
  return {
    centre: at,
    useful,
    rules: useful < 10 ? [] : useful < 16 ? ['crossings'] : ['shift', 'crossings'],
    longest,
    longestLimit,
    shift: longest > longestLimit,
    crossings,
    crossingsLimit,
    few: crossings < crossingsLimit,
  };
}

/**
 * So few runs, or so many, that they come by chance in at most `significance` of all orders of the points above and below
 * the centre (Swed and Eisenhart 1943). Missing where no number of runs is that rare.
 */
export function runsLimits(above: number, below: number, significance = 0.025): { few?: number; many?: number } {
  const n = above + below;
  const ways = (from: number, take: number) => (take < 0 || take > from ? 0 : Math.exp(logChoose(from, take)));
  const all = ways(n, above);
  const p = (runs: number) => {
    const k = Math.floor(runs / 2);
    return runs % 2 === 0
      ? (2 * ways(above - 1, k - 1) * ways(below - 1, k - 1)) / all
      : (ways(above - 1, k) * ways(below - 1, k - 1) + ways(above - 1, k - 1) * ways(below - 1, k)) / all;
  };
  const limit = significance * (1 + 1e-12);
  let [few, many] = [1, n + 1];
  for (let sum = p(2); sum <= limit && few < n; sum += p(few + 1)) few += 1;
  for (let sum = p(n); sum <= limit && many > 1; sum += p(many - 1)) many -= 1;
  return { ...(few > 1 && { few }), ...(many <= n && { many }) };
}

export interface Xmr {
  mean: number;
  /** Mean of the differences between neighbours (the moving range), and the standard deviation that it implies. */
  range: number;
  sigma: number;
  limits: Interval;
  /** The upper limit of a moving range. */
  rangeLimit: number;
  /** Which points lie outside the limits, and which lie too far from the one before; from 0. */
  outside: number[];
  farFromBefore: number[];
}

/**
 * A chart of single values and their moving ranges (Wheeler). `baseline`: the limits are from so many of the first points.
 * `within`: the limits are cut at the ends of the scale. Misses a lasting shift that a run chart sees. Undefined with fewer
 * than two points to make limits from.
 */
export function xmr(
  values: readonly number[],
  { baseline = values.length, within }: { baseline?: number; within?: Interval } = {},
): Xmr | undefined {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  const [used, usedRanges] = [values.slice(0, baseline), ranges.slice(0, Math.max(0, baseline - 1))];
  if (usedRanges.length === 0) return undefined;
  const [centre, range] = [mean(used), mean(usedRanges)];
  const [low, high] = [centre - 2.66 * range, centre + 2.66 * range];
  const rangeLimit = 3.267 * range;
  // A little slack, so that a point on its limit is not outside by rounding.
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const where = (list: readonly number[], beyond: (value: number) => boolean, from = 0) =>
    list.flatMap((value, index) => (beyond(value) ? [index + from] : []));
  return {
    mean: centre,
    range,
    sigma: range / 1.128,
    limits: within ? [Math.max(low, within[0]), Math.min(high, within[1])] : [low, high],
    rangeLimit,
    outside: where(values, (value) => value < low - slack || value > high + slack),
    farFromBefore: where(ranges, (value) => value > rangeLimit + slack, 1),
  };
}
