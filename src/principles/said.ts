import type { Outcome } from '../model/index.js';
import type { Said } from '../model/said.js';
import { both, inBoth, quoted, textWords } from '../words/index.js';

/** An outcome by its text, or by its name where it has none. */
export const outcomeSaid = ({ name, text }: Outcome): Said =>
  text ? inBoth((language) => quoted(textWords(text, language), language)) : both(name, name);
