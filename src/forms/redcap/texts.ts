import { clean, oneLine } from '../output/text.js';

/** Breaks up what a program would act on; nothing of it is seen. */
const invisible = '\u200b';

/**
 * The text as REDCap shows it literally. REDCap takes tags in labels for HTML, `[name]` and `{name}` for the value or
 * field of that name, and `&name;` for a character; a spreadsheet program takes a leading `=` for a formula.
 */
function literal(text: string): string {
  const untagged = /<\S/.test(text) ? text.replaceAll('<', '‹').replaceAll('>', '›') : text;
  return untagged
    .replace(/[[{](?=[\p{L}_#])|&(?=[\p{L}#])/gu, (character) => character + invisible)
    .replace(/^(?=[=+\-@＝＋－＠])/u, invisible);
}

/** A label: may have several lines. */
export function label(text: string): string {
  return literal(
    clean(text)
      .replace(/[\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      .trim(),
  );
}

/** A note, a heading, or a name in a list: one line. */
export function line(text: string): string {
  return literal(oneLine(text));
}

/** The label of one choice: choices are separated by bars, so a bar in a text is one that looks the same. */
export function choiceLabel(text: string, code: string): string {
  return line(text).replaceAll('|', 'ǀ') || code;
}
