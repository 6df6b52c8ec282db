import type { Comparison, Informant, NormValue } from '../model/index.js';
import { hasMean, keyOf, type Value } from './measures/values.js';
import type { Reading } from './reading.js';

/** A measure in a norm population, as far as it can be counted against: mean and standard deviation in the measure's points. */
export interface Norm {
  value: Value;
  stated: NormValue;
  mean: number;
  sd: number;
  /** Whose answers it is of, where the design says so. */
  informant?: Informant;
  /** Among how many persons it was found; missing: not stated, and the mean counts as known. */
  size?: number;
}

/**
 * Why nothing is counted against a norm population: no numbers at all (`no-values`), one of them is missing, its source is, the
 * measure has no mean or none that is collected, it is stated twice, or two groups are compared, so that there is no one group.
 */
export type NoNorm =
  | 'no-values'
  | 'no-mean'
  | 'no-deviation'
  | 'no-size'
  | 'no-source'
  | 'no-points'
  | 'several-scores'
  | 'several-informants'
  | 'not-collected'
  | 'twice'
  | 'two-groups';

export interface NormReading {
  comparison: Comparison;
  /** What is stated of one measure; missing where no numbers are. */
  stated?: NormValue;
  norm?: Norm;
  why?: NoNorm;
}

/** What the design compares with norm populations: each number that it states, and each comparison without one. */
export function normsOf(reading: Reading): NormReading[] {
  const known = new Set<string>();
  return reading.design.comparisons.flatMap((comparison): NormReading[] => {
    const all = comparison.norms ?? [];
    if (all.length === 0) return comparison.kind === 'norm' ? [{ comparison, why: 'no-values' }] : [];
    return all.map((stated) => {
      const found = normOf(reading, stated);
      if (typeof found === 'string') return { comparison, stated, why: found };
      const key = keyOf({ instrument: reading.instruments.root(found.value.instrument), part: found.value.part ?? '' });
      if (known.has(key)) return { comparison, stated, why: 'twice' };
      known.add(key);
      return { comparison, stated, norm: found };
    });
  });
}

function normOf(reading: Reading, stated: NormValue): Norm | NoNorm {
  const { measure, mean, sd, size } = stated;
  const values = 'instrument' in measure ? reading.values(measure).filter(({ type }) => hasMean(type)) : [];
  const [value, ...others] = values;
  if (!value) return 'no-points';
  if (others.length > 0) return 'several-scores';
  if (mean === undefined) return 'no-mean';
  if (sd === undefined || sd <= 0) return 'no-deviation';
  if (size !== undefined && size < 2) return 'no-size';
  if (stated.source === undefined && stated.reference === undefined) return 'no-source';
  const [informant, ...more] = stated.from ?? [];
  const kinds = new Set(reading.informants(value).map(({ kind }) => kind));
  if (more.length > 0 || (!informant && kinds.size > 1)) return 'several-informants';
  if (reading.times(value, informant && [informant]).length === 0) return 'not-collected';
  // Both groups together, or before and after of one of them, would say nothing of the intervention.
  if (reading.comparison.arms) return 'two-groups';
  return { value, stated, mean, sd, ...(informant && { informant }), ...(size !== undefined && { size }) };
}
