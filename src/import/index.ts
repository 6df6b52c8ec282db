export { type ImportFormat, importFormats } from './format-names.js';
export { ImportRefused, type Loss } from './found.js';
export type { Imported, ImportOptions } from './import.js';
export type { Library } from './recognised.js';
export { lossLine } from './write/isu.js';
