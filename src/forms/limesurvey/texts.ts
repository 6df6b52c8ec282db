import { clean, oneLine } from '../output/text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // The reader of the file takes a backslash as an escape, and LimeSurvey takes braces as an expression.
  '\\': '&#92;',
  '{': '&#123;',
  '}': '&#125;',
};
const escaped = (character: string) => entities[character] ?? character;
/** A spreadsheet program that the file is opened in would take these for the beginning of a formula. */
const asEntity = (character: string) => `&#${character.codePointAt(0)};`;

/** The text as HTML that shows exactly it, on one line of the file. LimeSurvey renders all texts as HTML. */
export function html(text: string): string {
  return clean(text)
    .replace(/[\u2028\u2029]/g, '\n')
    .trim()
    .replace(/[&<>"\\{}]/g, escaped)
    .replace(/^[=+\-@＝＋－＠]/u, asEntity)
    .replace(/\t/g, ' ')
    .replace(/\n/g, '<br />');
}

/** The number of characters that LimeSurvey keeps of a title. */
const titleLength = 200;

/** A title: one line, and no longer than LimeSurvey keeps (a longer one makes the import fail). */
export function titleHtml(text: string, fallback: string): string {
  const whole = html(oneLine(text)) || fallback;
  // A group that is called 0 would be taken for one without a name.
  if (whole === '0') return asEntity('0');
  if (whole.length <= titleLength) return whole;
  let kept = '';
  for (const character of oneLine(text)) {
    if (html(kept + character).length >= titleLength) break;
    kept += character;
  }
  return `${html(kept)}…`;
}
