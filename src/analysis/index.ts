export { type Analysis, analysis } from './analysis.js';
export type { Results } from './results.js';
