import { fewestClusters, intraclassCorrelation, meanInClusters } from '../../statistics/index.js';
import type { ClusteredResult } from '../results.js';

/**
 * How alike the changes of those in one unit are, and the mean change with that counted with, where there are four units at
 * least. `units`: the changes by unit.
 */
export function clusteredResult(units: readonly (readonly number[])[]): ClusteredResult {
  const used = units.filter((changes) => changes.length > 0);
  const alike = intraclassCorrelation(used);
  const found = used.length >= fewestClusters ? meanInClusters(used) : undefined;
  return {
    count: used.length,
    ...(alike && { icc: alike.icc, iccInterval: alike.interval }),
    ...(found && { mean: found.estimate, error: found.error, df: found.df, interval: found.interval }),
  };
}
