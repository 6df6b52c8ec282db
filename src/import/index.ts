export { type ImportFormat, importFormats, largestForm } from './format-names.js';
export type { Loss } from './found.js';
export type { ImportOptions } from './import.js';
export { lossLine } from './loss-line.js';
export type { DraftFiles } from './made.js';
