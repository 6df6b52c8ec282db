import type { IToken } from 'chevrotain';
import { keywordOf } from '../vocabulary.js';
import { usage } from './generated/usage.js';

/** Where something may stand: the keyword of the block around it, and that of the statement that it could go on with. */
export interface Around {
  block: string;
  statement: string;
}

/** What the tokens before a place tell of it: a statement begins where a line or a block does. */
export function around(before: readonly IToken[]): Around {
  const blocks = [''];
  let statement = '';
  before.forEach((token, at) => {
    const previous = before[at - 1];
    if (token.image === '{') blocks.push(statement);
    else if (token.image === '}') statement = blocks.pop() ?? '';
    else if (!previous || /^[{}]$/.test(previous.image) || previous.endLine !== token.startLine) {
      statement = keywordOf(token.image) ?? statement;
    }
  });
  return { block: blocks.at(-1) ?? '', statement };
}

/** How soon a word (an English keyword, or a word of a list) is to come among those of a place; rare words last. */
export function rank(word: string, place: string): number {
  const at = usage[place]?.indexOf(word) ?? -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
