export { DataCheck } from './check.js';
export type { LateProblem } from './occasions.js';
export type { DataProblem } from './problem.js';
