import type { Design } from '../model/index.js';
import type { Words } from '../plan/index.js';
import { occasionsOf } from './series.js';

/** A timepoint by its code, also one of the two times of a timepoint that is compared with itself. */
export const timeText = (design: Design, code: string | undefined, words: Words): string =>
  said(design, code, words, (name) => words.timepoint(name)) ?? words.s('tid inte angiven', 'time not stated');

/** With its preposition, where it needs one: `vid Start`, `ett år efter avslut`. */
export const atText = (design: Design, code: string | undefined, words: Words): string =>
  said(design, code, words, (name) => words.at([name])) ??
  words.s('vid en tid som inte är angiven', 'at a time not stated');

function said({ timepoints }: Design, code: string | undefined, { s }: Words, say: (name: string) => string) {
  for (const one of timepoints) {
    if (one.code === code) return say(one.name);
    const { first, last } = occasionsOf(one.code);
    if (code === first) return s(`${say(one.name)}, första gången`, `${say(one.name)}, the first time`);
    if (code === last) return s(`${say(one.name)}, senaste gången`, `${say(one.name)}, the last time`);
  }
  return undefined;
}
