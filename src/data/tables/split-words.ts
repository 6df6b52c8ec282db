import type { SplitReading } from '../../reading/index.js';

/** As it is compared with what stands in the list: in small letters, in one spelling of each letter. */
export const plainly = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What may be written for each group that results are split into, as it is compared, and the group's code. */
export function splitWordsOf({ groups = [] }: Pick<SplitReading, 'groups'>): Map<string, string> {
  const words = new Map<string, string>();
  for (const { code, text } of groups) {
    for (const word of [text?.text, ...Object.values(text?.translations ?? {})])
      if (word !== undefined) words.set(plainly(word), code);
  }
  // A name goes before what another group is called.
  for (const { code } of groups) words.set(plainly(code), code);
  return words;
}
