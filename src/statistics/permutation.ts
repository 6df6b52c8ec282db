import { mean } from './describe.js';
import { logChoose } from './distributions.js';

/**
 * The exact two-sided permutation test of two groups' means: the share of all the ways of splitting the values into groups
 * of these sizes in which the first group's sum is at least as far from what is expected. Undefined with an empty group,
 * or when there are more than `most` ways.
 */
export function splits(one: readonly number[], other: readonly number[], most = 2e6): number | undefined {
  const size = one.length;
  const centre = mean([...one, ...other]);
  const values = [...one, ...other].map((value) => value - centre);
  if (size === 0 || other.length === 0) return undefined;
  const ways = Math.round(Math.exp(logChoose(values.length, size)));
  if (ways > most) return undefined;
  const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0);
  // Sums that should be equal differ by rounding.
  const slack = 1e-9 * sum(values.map(Math.abs));
  const away = Math.abs(sum(values.slice(0, size))) - slack;
  let [extreme, all] = [0, 0];
  const choose = (from: number, left: number, so: number) => {
    if (left === 0) {
      all += 1;
      if (Math.abs(so) >= away) extreme += 1;
      return;
    }
    for (let at = from; at <= values.length - left; at++) choose(at + 1, left - 1, so + (values[at] ?? 0));
  };
  choose(0, size, 0);
  return extreme / all;
}
