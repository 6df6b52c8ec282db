import type { Said } from '../model/said.js';

/** A count with its noun in both languages; each noun as [one, several]. */
export const counted = (count: number, sv: readonly [string, string], en: readonly [string, string]): Said => ({
  sv: `${count} ${count === 1 ? sv[0] : sv[1]}`,
  en: `${count} ${count === 1 ? en[0] : en[1]}`,
});

/** Words in a row: `a, b och c` / `a, b and c`. */
export const listed = (words: readonly string[], joint: Said = { sv: 'och', en: 'and' }): Said => {
  const join = (word: string) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words[words.length - 1]}`;
  return { sv: join(joint.sv), en: join(joint.en) };
};

/** A hint of what may have been meant, with the space before it; nothing when nothing is near. */
export const meant = (nearest: string | undefined): Said =>
  nearest === undefined ? { sv: '', en: '' } : { sv: ` Menade du ${nearest}?`, en: ` Did you mean ${nearest}?` };
