import type { Fact } from '../../model/index.js';
import type { Value } from './values.js';

/** What says how exact one person's score is. */
export interface Exactness {
  reliability: Fact;
  /** Missing: the design counts with none. */
  sd?: Fact;
}
export type Inexact = 'no-reliability' | 'several-reliabilities' | 'several-deviations';

/** Only with one reliability and at most one standard deviation: nobody chooses among several. */
export function exactnessOf({ scale }: Value): Exactness | { not: Inexact } {
  const of = (kind: Fact['kind']) => scale?.facts.filter((one) => one.kind === kind) ?? [];
  const [reliabilities, sds] = [of('reliability'), of('sd')];
  const [reliability] = reliabilities;
  if (!reliability) return { not: 'no-reliability' };
  if (reliabilities.length > 1) return { not: 'several-reliabilities' };
  if (sds.length > 1) return { not: 'several-deviations' };
  const [sd] = sds;
  return { reliability, ...(sd && { sd }) };
}
