import type { Arm } from './ancova.js';
import { mean } from './describe.js';
import { binomialPoint, chisquareAbove, normalPoint, tPoint } from './distributions.js';
import type { Interval } from './estimate.js';

export interface Unit {
  n: number;
  /** Mean change. */
  raw: number;
  /** The change expected had the unit begun at the mean first value of all. */
  adjusted: number;
  error: number;
  interval: Interval;
  /** Drawn towards the mean of all by as much as its own number is uncertain (Efron and Morris). */
  shrunk: number;
  /** The part of the unit's own in that: 0 all the others', 1 all its own. */
  weight: number;
}

export interface Units {
  /** In the order given, never by result. */
  units: Unit[];
  /** Of the last value on the first within the units, and the standard deviation that is left. */
  slope: number;
  sd: number;
  /** The mean when units differ by chance only, and the test of that: chi-square with one less than the number of units. */
  mean: number;
  q: number;
  p: number;
  /** The variance between units beyond chance (DerSimonian and Laird), and the mean given it. */
  between: number;
  randomMean: number;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/**
 * Units side by side: each one's mean change, given its persons' first values. Adjusts for the first value only; who comes
 * to which unit is not in it. Undefined with fewer than two units or too few persons, or when nothing varies within units.
 */
export function compareUnits(all: readonly Arm[], confidence = 0.95): Units | undefined {
  if (all.length < 2 || all.some(({ last }) => last.length === 0)) return undefined;
  const centres = all.map(({ first, last }) => ({ first: mean(first), last: mean(last), n: last.length }));
  const total = sum(centres.map(({ n }) => n));
  const df = total - all.length - 1;
  let [across, along] = [0, 0];
  const each = (use: (x: number, y: number) => void) => {
    for (const [index, { first, last }] of all.entries()) {
      for (const [person, y] of last.entries()) {
        use((first[person] ?? 0) - (centres[index]?.first ?? 0), y - (centres[index]?.last ?? 0));
      }
    }
  };
  each((x, y) => {
    across += x * y;
    along += x * x;
  });
  const size = sum(all.flatMap(({ first }) => first.map((x) => x * x)));
  // What is left of first values that are all alike is rounding.
  if (df < 1 || along <= 1e-20 * size) return undefined;
  const slope = across / along;
  let [rest, spread] = [0, 0];
  each((x, y) => {
    rest += (y - slope * x) ** 2;
    spread += y * y;
  });
  if (rest <= 1e-20 * spread || rest === 0) return undefined;
  const square = rest / df;
  const start = mean(all.flatMap(({ first }) => [...first]));
  const adjusted = centres.map(({ first, last }) => last - start - slope * (first - start));
  const errors = centres.map(({ first, n }) => Math.sqrt(square * (1 / n + (first - start) ** 2 / along)));
  const weighted = (weights: readonly number[]) =>
    sum(weights.map((weight, index) => weight * (adjusted[index] ?? 0))) / sum(weights);
  const weights = errors.map((error) => error ** -2);
  const fixed = weighted(weights);
  const q = sum(weights.map((weight, index) => weight * ((adjusted[index] ?? 0) - fixed) ** 2));
  const free = all.length - 1;
  const between = Math.max(
    0,
    (q - free) / (sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights)),
  );
  const randomMean = weighted(errors.map((error) => 1 / (error ** 2 + between)));
  const limit = tPoint((1 + confidence) / 2, df);
  const units = centres.map(({ first, last, n }, index): Unit => {
    const [own = 0, error = 0] = [adjusted[index], errors[index]];
    const weight = between / (between + error ** 2);
    return {
      n,
      raw: last - first,
      adjusted: own,
      error,
      interval: [own - limit * error, own + limit * error],
      shrunk: randomMean + weight * (own - randomMean),
      weight,
    };
  });
  return { units, slope, sd: Math.sqrt(square), mean: fixed, q, p: chisquareAbove(q, free), between, randomMean };
}

/**
 * The limits within which a unit's number lies by chance (Spiegelhalter 2005), at 95 % or, with `confidence` .998, wider.
 * With many units that differ beyond chance, give the variance `between` them: otherwise "outside" means little.
 */
export function funnel(centre: number, error: number, confidence = 0.95, between = 0): Interval {
  const half = normalPoint((1 + confidence) / 2) * Math.sqrt(error ** 2 + between);
  return [centre - half, centre + half];
}

/** The same of a share: the least and the greatest share of n within the exact binomial limits about a common share. */
export function shareFunnel(share: number, n: number, confidence = 0.95): Interval | undefined {
  if (n === 0) return undefined;
  const tail = (1 - confidence) / 2;
  return [binomialPoint(tail, n, share) / n, binomialPoint(1 - tail, n, share) / n];
}
