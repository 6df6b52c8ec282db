import { signTest } from '../../statistics/index.js';

/**
 * The fewest of so many persons who must be better for it to be told from chance: the two-sided sign test, p < 0,05, all the
 * others no better. Undefined where not even all of them are enough (fewer than six).
 */
export function fewestBetter(persons: number): number | undefined {
  for (let better = Math.floor(persons / 2) + 1; better <= persons; better++) {
    if (signTest(better, persons - better) < 0.05) return better;
  }
  return undefined;
}
