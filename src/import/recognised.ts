import type { Said } from '../model/index.js';

/** An instrument of the library, as far as a form can be known by it. */
export interface Library {
  name: string;
  /** All that it is called, in all languages. */
  titles: readonly string[];
  /** How many questions it has, where that is known. */
  items?: number;
  about?: boolean;
  /** Others may use it as they like. */
  free: boolean;
  licence: Said;
}

interface Recognised {
  name: string;
  items: number;
  licence: Said;
  /** It is that instrument, and is not free to copy. */
  link: boolean;
}

/** Letters and digits only, in small letters: `PHQ-9` and `phq9` are one. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Whether the text names the instrument: by its whole title, or by its abbreviation as a word. */
function names(text: string, { name, titles }: Library): boolean {
  const whole = plain(text);
  if (whole === '') return false;
  if ([name, ...titles].some((title) => plain(title) === whole)) return true;
  const words = text.split(/[\s,.:;()/_–—]+/).map(plain);
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
  return /[A-ZÅÄÖ]{2}|\d/.test(name) && [...words, ...pairs].includes(plain(name));
}

/** The instrument of the library that a form is by its title and how many questions it has; undefined where none is. */
export function recognised(
  library: readonly Library[],
  called: readonly string[],
  count: number,
): Recognised | undefined {
  const named = library.filter((one) => !one.free && called.some((text) => names(text, one)));
  const isSame = ({ items, about }: Library) =>
    items !== undefined && Math.abs(items - count) <= (about ? Math.ceil(items / 10) : 0);
  const same = named.find(isSame);
  if (same) return { name: same.name, items: same.items ?? count, licence: same.licence, link: true };
  const other = named.find(({ items }) => items !== undefined);
  return other && { name: other.name, items: other.items ?? 0, licence: other.licence, link: false };
}
