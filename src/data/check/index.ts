export { DataCheck } from './check.js';
export type { DataProblem } from './problem.js';
