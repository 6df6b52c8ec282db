import type { Design, Informant, Outcome } from '../../model/index.js';
import { comparedOf, type FlatOutcome, type MeasureRef, read } from '../../reading/index.js';

// To be deleted when `src/analysis` reads `src/reading`.
export const inOrder = (design: Design, names: Iterable<string>): string[] => read(design).time.sort(names);
export const informantsOf = (design: Design, measure: MeasureRef): Informant[] => read(design).informants(measure);
export const outcomesOf = (design: Design): FlatOutcome[] => [...read(design).outcomes];
export const primaryOf = (design: Design): Outcome | undefined => read(design).primary;
export const comparedTimes = (
  design: Design,
  outcome: Pick<Outcome, 'compared' | 'successes'>,
  times: readonly string[],
) => {
  const { final, ...rest } = comparedOf(read(design), outcome, [], times);
  return { ...rest, ...(final !== undefined && { primary: final }) };
};
