import type { Compilation, Design } from '../model/index.js';

/** What is proposed where the design does not say: a common practice, not a legal number. */
export const proposedSmallest = 5;

/** Data on fewer persons than this are not shown: the strictest that is said of any compilation; undefined: not stated. */
export const smallestShown = ({ compilations }: Design): number | undefined => {
  const stated = compilations.flatMap((one) => one.suppressBelow ?? []);
  return stated.length > 0 ? Math.max(...stated) : undefined;
};

/** What results are split by. Undefined: not stated; empty: expressly nothing. */
export const splitBy = ({ compilations }: Design): Compilation['disaggregate'] => {
  const stated = compilations.flatMap((one) => (one.disaggregate ? [one.disaggregate] : []));
  if (stated.length === 0) return undefined;
  return stated.flat().filter((one) => !('variable' in one && one.variable === 'none'));
};
