export { type Comparison, compare } from './compare.js';
export { type Difference, differenceSaid } from './difference.js';
export type { DataNames } from './differences/renamed.js';
export { type Kind, kindOf } from './kinds.js';
export { type MigratedData, migratedData } from './migrated.js';
export { kindPages } from './page.js';
export { isHeld, type Standing, standing } from './standing.js';
