export { DataCheck } from './check.js';
export type { DataProblem, ProblemCode } from './problem.js';
