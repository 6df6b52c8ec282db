export { type Analysis, analysis } from './analysis.js';
export type { NotAggregates } from './reading/aggregates.js';
export type { Results } from './results.js';
export type { SqlDialectName } from './sql/dialects.js';
