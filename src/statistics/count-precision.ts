import { binomialAt, binomialBelow, logChoose, normalBelow, normalPoint } from './distributions.js';
import { mcnemar, signTest } from './exact-tests.js';
import { tangoZ } from './paired-shares.js';
import { newcombe } from './proportions.js';
import { miettinenNurminenZ } from './share-difference.js';
import { boschlooRejects } from './two-by-two.js';

/** The sizes of two groups. */
export interface Sizes {
  one: number;
  other: number;
}
/** The true shares of two groups. */
export interface Shares {
  one: number;
  other: number;
}

/** The chance that a rule is met by the counts of two groups with these true shares: all tables are gone through. */
export function powerOfRule(
  { one, other }: Sizes,
  shares: Shares,
  rule: (one: number, other: number) => boolean,
): number {
  const second = Array.from({ length: other + 1 }, (_, count) => binomialAt(count, other, shares.other));
  let sum = 0;
  for (let count = 0; count <= one; count++) {
    const p = binomialAt(count, one, shares.one);
    for (const [against, q] of second.entries()) if (rule(count, against)) sum += p * q;
  }
  return sum;
}

/** Whether Newcombe's interval leaves 0 out. */
export const newcombeExcludes =
  ({ one, other }: Sizes) =>
  (count: number, against: number): boolean => {
    const [low = 0, high = 0] = newcombe({ count, n: one }, { count: against, n: other })?.interval ?? [];
    return low > 0 || high < 0;
  };

/** With more tables than this they are not gone through: the normal distribution is then within half a percentage point. */
const mostTables = 4000;

/**
 * The chance of a verdict of difference between two groups' shares: both Boschloo's test and Newcombe's interval. The rule is
 * worked out once for the sizes; where the groups are large, the pooled z test's power, which comes to the same.
 */
export function sharesPower(sizes: Sizes, significance = 0.05): (shares: Shares) => number {
  const { one, other } = sizes;
  if (one * other <= mostTables) {
    const [rejects, excludes] = [boschlooRejects(one, other, significance), newcombeExcludes(sizes)];
    const rule = Array.from({ length: one + 1 }, (_, x1) =>
      Array.from({ length: other + 1 }, (__, x0) => rejects(x1, x0) && excludes(x1, x0)),
    );
    return (shares) => powerOfRule(sizes, shares, (x1, x0) => rule[x1]?.[x0] ?? false);
  }
  const limit = normalPoint(1 - significance / 2);
  return (shares) => {
    const pooled = (one * shares.one + other * shares.other) / (one + other);
    const none = Math.sqrt(pooled * (1 - pooled) * (1 / one + 1 / other));
    const error = Math.sqrt((shares.one * (1 - shares.one)) / one + (shares.other * (1 - shares.other)) / other);
    const difference = Math.abs(shares.one - shares.other);
    return normalBelow((difference - limit * none) / error) + normalBelow((-difference - limit * none) / error);
  };
}
export const powerShares = (sizes: Sizes, shares: Shares): number => sharesPower(sizes)(shares);

/** The chance to show, by Miettinen and Nurminen's statistic, that the first group's share is not lower by the margin. */
export function powerKeptShares(sizes: Sizes, shares: Shares, margin: number, significance = 0.025): number {
  const limit = normalPoint(1 - significance);
  const { one, other } = sizes;
  const z = (count: number, against: number) =>
    miettinenNurminenZ({ count, n: one }, { count: against, n: other }, -margin) ?? 0;
  if (one * other <= mostTables) return powerOfRule(sizes, shares, (x1, x0) => z(x1, x0) > limit);
  const error = Math.sqrt((shares.one * (1 - shares.one)) / one + (shares.other * (1 - shares.other)) / other);
  return byExpected(shares.one - shares.other + margin, z(one * shares.one, other * shares.other), error, limit);
}

/** By the normal distribution: z as it is expected to be, whose error at the margin is another than the true one. */
const byExpected = (distance: number, expected: number, error: number, limit: number): number =>
  expected <= 0 ? 0 : normalBelow(((expected - limit) * (distance / expected)) / error);

/** The shares that go from yes to no and from no to yes. */
export interface Moves {
  down: number;
  up: number;
}
/** From so many persons on, the normal distribution. */
const manyPersons = 1000;

/**
 * The chance that a test of how many went each way is at most `significance`, by how many changed at all: of so many, the
 * fewest who must have gone the same way.
 */
function turnsPower(n: number, test: (one: number, other: number) => number, significance: number) {
  const fewest = (changed: number): number => {
    let [short, enough] = [Math.floor(changed / 2), changed + 1];
    while (enough - short > 1) {
      const middle = Math.floor((short + enough) / 2);
      if (test(changed - middle, middle) <= significance) enough = middle;
      else short = middle;
    }
    return enough;
  };
  if (n > manyPersons) {
    const limit = normalPoint(1 - significance / 2);
    return ({ down, up }: Moves) => {
      const [changing, net] = [Math.sqrt(down + up), Math.abs(up - down)];
      const spread = Math.sqrt(down + up - net ** 2);
      const passes = (way: number) => normalBelow((way * net * Math.sqrt(n) - limit * changing) / spread);
      return spread === 0 ? 1 : passes(1) + passes(-1);
    };
  }
  const least = Array.from({ length: n + 1 }, (_, changed) => fewest(changed));
  return ({ down, up }: Moves) => {
    const changing = down + up;
    if (changing <= 0) return 0;
    return least.reduce((sum, enough, changed) => {
      const p = binomialAt(changed, n, Math.min(1, changing));
      if (enough > changed || p === 0) return sum;
      const oneWay = (share: number) => 1 - binomialBelow(enough - 1, changed, share);
      return sum + p * (oneWay(up / changing) + oneWay(down / changing));
    }, 0);
  };
}

/** The chance that the mid-p of McNemar's test is at most `significance`: a function of who moves, for n persons. */
export const mcnemarPower = (n: number, significance = 0.05): ((moves: Moves) => number) =>
  turnsPower(n, (one, other) => mcnemar(one, other, true), significance);
/** The same of the exact sign test, of those who go up and down. */
export const signPower = (n: number, significance = 0.05): ((moves: Moves) => number) =>
  turnsPower(n, signTest, significance);

/** The chance to show, by Tango's statistic, that a share of the same persons has not fallen by the margin. */
export function powerKeptPairedShares(n: number, moves: Moves, margin: number, significance = 0.025): number {
  const limit = normalPoint(1 - significance);
  const z = (first: number, second: number) =>
    tangoZ({ both: n - first - second, first, second, neither: 0 }, -margin) ?? 0;
  const { down, up } = moves;
  if (n * n > 4 * mostTables) {
    const error = Math.sqrt((down + up - (up - down) ** 2) / n);
    return byExpected(up - down + margin, z(n * down, n * up), error, limit);
  }
  const part = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  let sum = 0;
  for (let b = 0; b <= n; b++) {
    for (let c = 0; c <= n - b; c++) {
      if (!(z(b, c) > limit)) continue;
      const ways = logChoose(n, b) + logChoose(n - b, c);
      sum += Math.exp(ways + part(b, down) + part(c, up) + part(n - b - c, 1 - down - up));
    }
  }
  return sum;
}
