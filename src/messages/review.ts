import type { Said } from '../model/index.js';

/** Where in its file something stands. */
export const atLine = (line: number): Said => ({ sv: `rad ${line}`, en: `line ${line}` });
/** Before the number of a line. */
export const atLineWord: Said = { sv: 'rad', en: 'line' };
