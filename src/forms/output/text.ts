import { permitted } from '../../documents/index.js';

export { permitted as clean } from '../../documents/index.js';

/** The text on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return permitted(text).replace(/\s+/g, ' ').trim();
}
