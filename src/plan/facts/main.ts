import type { Design, Outcome } from '../../model/index.js';
import { comparedOf as compared, type Judged, read } from '../../reading/index.js';

// To be deleted when `src/analysis` reads `src/reading`.
export const comparedOf = (
  design: Design,
  outcome: Pick<Outcome, 'compared' | 'successes'>,
  all: readonly Judged[],
  times: readonly string[],
) => {
  const { final, ...rest } = compared(read(design), outcome, all, times);
  return { ...rest, ...(final !== undefined && { primary: final }) };
};
