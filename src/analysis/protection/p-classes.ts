import type { Shown } from '../results.js';

/** The upper ends of the classes that a p is told in: an exact p of an exact test is a fraction that gives the counts back. */
export const pClasses = [0.001, 0.01, 0.05, 0.2, 1] as const;

/** The upper end of the class of a p. The lowest class is below its end, the others hold theirs. */
export const classOf = (p: number): number => pClasses.find((end, index) => (index === 0 ? p < end : p <= end)) ?? 1;

/** A p as its class. */
export const protectP = (p: Shown): Shown => (p === null ? null : classOf(p));

/**
 * The class of a p whose counts are hidden, when it is one of these, whichever the counts are: the class that holds for all
 * of them. Null where that would say nothing, or what is not so.
 */
export function commonClass(possible: readonly number[]): Shown {
  const classes = possible.map(classOf);
  if (classes.length === 0) return null;
  const most = Math.max(...classes);
  return most === 1 && classes.some((one) => one !== 1) ? null : most;
}
