export { type Comparison, compare } from './compare.js';
export type { Difference } from './difference.js';
export type { Kind } from './kinds.js';
