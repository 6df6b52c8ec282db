export { DataCheck } from './check.js';
export type { LateProblem } from './clients.js';
export { codeOf } from './code.js';
export type { FormReading } from './forms-check.js';
export type { Pairing } from './pairing.js';
export { type DataProblem, type ProblemCode, problemCodes } from './problem.js';
