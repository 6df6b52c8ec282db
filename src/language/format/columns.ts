import { type Token, width } from './tokens.js';
import type { Statement } from './tree.js';

/** The words of a statement in columns: where the third word begins, and what follows a text. Widths in characters. */
export interface Columns {
  /** Where what follows the name begins, from the beginning of the statement. */
  afterName?: number;
  /** Where what follows the text begins, when the author has lined it up. */
  afterText?: number;
}

/** `keyword name something …` or `keyword word "text" …`, of which columns can be made. */
const isTabular = ({ head: [keyword, name, third], lead }: Statement): boolean =>
  lead.length === 0 &&
  keyword?.begins !== undefined &&
  third !== undefined &&
  !third.comment &&
  third.text !== '{' &&
  (name?.names === true || (isWord(name) && isText(third)));

const isWord = (token: Token | undefined): boolean => token !== undefined && /^\p{L}/u.test(token.text);
const isText = (token: Token | undefined): boolean => token?.text.startsWith('"') === true;

/** Whether two neighbouring statements are rows of one table. */
export const sameTable = (a: Statement, b: Statement): boolean =>
  isTabular(a) && isTabular(b) && a.head[0]?.begins === b.head[0]?.begins && a.head[1]?.names === b.head[1]?.names;

/**
 * The columns of statements that stand on adjacent lines; none when there is only one. What follows names is always
 * lined up; what follows other words, and what follows texts, when the author has lined it up.
 */
export function columnsOf(rows: Statement[]): Columns {
  if (rows.length < 2 || !(rows[0]?.head[1]?.names || linedUp(rows, 2))) return {};
  const afterName = Math.max(...rows.map((row) => start(row)));
  const texts = rows.filter(hasMore);
  if (!linedUp(texts, 3)) return { afterName };
  return { afterName, afterText: afterName + Math.max(...texts.map((row) => width(row.head[2]?.text ?? ''))) + 1 };
}

/** Whether the words at an index stand in one column as the file is written. */
const linedUp = (rows: Statement[], index: number): boolean =>
  rows.length > 1 &&
  new Set(rows.map((row) => row.head[index]?.column)).size === 1 &&
  rows.every((row) => row.head.slice(1, index + 1).every((token) => token.breaks === 0));

/** Where a statement's third word begins without columns. */
const start = ({ head: [keyword, name] }: Statement): number =>
  width(keyword?.text ?? '') + width(name?.text ?? '') + 2;

const hasMore = ({ head: [, , text, more] }: Statement): boolean =>
  isText(text) && more !== undefined && !more.comment && more.text !== '{';

/** Spaces to add before the word at an index of the statement. */
export function padding(row: Statement, index: number, { afterName, afterText }: Columns): string {
  if (index === 2 && afterName !== undefined) return ' '.repeat(afterName - start(row));
  if (index === 3 && afterName !== undefined && afterText !== undefined && hasMore(row)) {
    return ' '.repeat(afterText - afterName - width((row.head[2] as Token).text) - 1);
  }
  return '';
}
