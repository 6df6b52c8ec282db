import type { Draw } from './draw.js';

/** A word, sign or text; `begins` when a statement begins with it. */
export interface Token {
  text: string;
  begins: boolean;
}
/** `plain`: as a careful author writes. `wild`: any white space, and comments in odd places. */
export type Layout = 'plain' | 'wild';

const comments = [
  '/* kort */',
  '// till radens slut, "med" { tecken }',
  '/* över\n   flera\n rader */',
  '//',
  '/**/',
  '// åäö é 漢字 \t',
  '/* problem x "X" */',
];
const spaces = [' ', '  ', '\n', '\t', '\n\n\n', ' \n ', '\r\n', '\u00a0'];
const before = /^[,)(./]$/;
const after = /^[(./]$/;

export function written(tokens: Token[], layout: Layout, draw: Draw): string {
  let text = layout === 'wild' && draw.chance(0.3) ? `${draw.pick(comments)}\n` : '';
  let depth = 0;
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    if (token.text === '}') depth--;
    if (previous) text += layout === 'wild' ? wildGap(previous, token, draw) : plainGap(previous, token, depth, draw);
    text += token.text;
    if (token.text === '{') depth++;
  });
  return `${text}\n`;
}

function tight(previous: Token, token: Token): boolean {
  const range = (previous.text === '..' && isNumber(token)) || (token.text === '..' && isNumber(previous));
  return before.test(token.text) || after.test(previous.text) || range;
}
const isNumber = (token: Token) => /^-?[0-9]/.test(token.text);

function plainGap(previous: Token, token: Token, depth: number, draw: Draw): string {
  if (!token.begins && token.text !== '}') return tight(previous, token) ? '' : ' ';
  const comment = draw.chance(0.05) ? `${'  '.repeat(depth)}// anmärkning\n` : '';
  return `${draw.chance(0.1) ? ' // på raden' : ''}\n${comment}${'  '.repeat(depth)}`;
}

function wildGap(previous: Token, token: Token, draw: Draw): string {
  let gap = tight(previous, token) && draw.chance(0.7) ? '' : draw.pick(spaces);
  if (draw.chance(0.08)) {
    const comment = draw.pick(comments);
    gap = `${gap || ' '}${comment}${comment.startsWith('//') ? '\n' : ' '}`;
    if (draw.chance(0.2)) gap += `${draw.pick(comments)}\n`;
  }
  return gap;
}
