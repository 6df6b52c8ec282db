import type { IToken, TokenType } from 'chevrotain';
import { nearest } from '../model/index.js';
import { allKeywords, keywordOf } from './vocabulary.js';

/** A change to the tokens: those from `from` up to `to` are left out, and `insert` stands in their place. */
export interface Repair {
  kind:
    | 'clause'
    | 'name'
    | 'comma'
    | 'misspelt'
    | 'word'
    | 'rest-of-line'
    | 'missing-brace'
    | 'missing-open'
    | 'quote'
    | 'early-brace'
    | 'extra-brace'
    | 'unfinished'
    | 'line'
    | 'block';
  from: number;
  to: number;
  insert: IToken[];
  /**
   * The token that a message about braces is about: the one that opened the block, the one that closed it early, the last
   * one before a block that is not opened, or the one that opens the block which a clause belongs before.
   */
  about?: IToken;
}

/** What the tokens of a repair are made with. */
export interface Maker {
  type(name: string): TokenType;
  /** The tokens from one to the end of its line, read with a quotation mark before it. */
  quoted(from: IToken): IToken[];
}

/** What may be changed where reading stopped at token `at` (the end, when `at` is the number of tokens); smallest first. */
export function* repairs(tokens: IToken[], at: number, { type, quoted }: Maker): Generator<Repair> {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const open = openBraces(tokens, at);
  const innermost = open[open.length - 1];

  if (!token) {
    if (innermost === undefined) {
      yield { kind: 'unfinished', ...statementBefore(tokens, at), insert: [] };
      yield { kind: 'line', from: 0, to: tokens.length, insert: [] };
      return;
    }
    const brace = made(type('}'), '}', previous as IToken);
    const braces = open.map(() => brace);
    yield { kind: 'missing-brace', from: at, to: at, insert: braces, about: tokens[innermost] };
    yield { kind: 'unfinished', ...statementBefore(tokens, at), insert: [] };
    yield { kind: 'line', from: innermost, to: tokens.length, insert: [] };
    return;
  }
  if (isName(token) || token.tokenType.name === 'NUM') {
    const to = restOfLine(tokens, at);
    if (tokens.slice(at, to).some(isUnclosed)) yield { kind: 'quote', from: at, to, insert: quoted(token) };
  }
  // A block that nothing opened shows by the brace that ends it on the line, or by where its lines begin: right here, or
  // further back where it could be read so far.
  const unopened = [at, ...(innermost === undefined ? linesBefore(tokens, at) : [])].find(
    (one) => isDeeper(tokens, one) || (one === at && closesMore(tokens, at)),
  );
  if (previous && unopened !== undefined) {
    const last = tokens[unopened - 1] as IToken;
    const insert = [made(type('{'), '{', last)];
    yield { kind: 'missing-open', from: unopened, to: unopened, insert, about: last };
  }
  if (token.image === '}' && innermost === undefined) {
    yield { kind: 'extra-brace', from: at, to: at + 1, insert: [], about: token };
    return;
  }
  const closing = token.image === '{' ? undefined : lastBrace(tokens, at);
  if (closing !== undefined && (innermost === undefined || closesEarly(tokens, closing, at))) {
    yield { kind: 'early-brace', from: closing, to: closing + 1, insert: [], about: tokens[closing] };
  }
  if (previous?.image === '}' && isName(token)) {
    const open = blockStart(tokens, at - 1);
    const end = lineEnd(tokens, at);
    // As if the clause stood before the block that it follows.
    const insert = [...tokens.slice(at, end), ...tokens.slice(open, at)];
    yield { kind: 'clause', from: open, to: end, insert, about: tokens[open] };
  }
  const word = tokens[at - 2];
  if (
    previous &&
    word &&
    isKeyword(word) &&
    isKeyword(previous) &&
    sameLine(word, previous) &&
    sameLine(previous, token)
  ) {
    // `indikator från klient`: what could be a name is the word that comes after the one that is missing.
    yield { kind: 'name', from: at - 1, to: at - 1, insert: [missingName(type('ID'), previous)], about: word };
  }
  if (previous && isName(previous) && isName(token) && sameLine(previous, token)) {
    yield { kind: 'comma', from: at, to: at, insert: [made(type(','), ',', previous)] };
  }
  if (token.tokenType.name === 'ID') {
    for (const word of nearest(token.image, allKeywords).slice(0, 3)) {
      const keyword = type(keywordOf(word) ?? word);
      const meant = { ...token, image: word, tokenType: keyword, tokenTypeIdx: keyword.tokenTypeIdx ?? 0 };
      yield { kind: 'misspelt', from: at, to: at + 1, insert: [meant] };
    }
  }
  if (innermost !== undefined && startsLine(tokens, at) && outside(tokens, innermost, at)) {
    yield {
      kind: 'missing-brace',
      from: at,
      to: at,
      insert: [made(type('}'), '}', previous as IToken)],
      about: tokens[innermost],
    };
  }
  if (token.image === '{') {
    yield { kind: 'block', from: at, to: blockEnd(tokens, at), insert: [] };
  } else if (token.image !== '}') {
    if (!startsLine(tokens, at)) yield { kind: 'word', from: at, to: at + 1, insert: [] };
    const rest = lineEnd(tokens, at);
    yield { kind: 'rest-of-line', from: at, to: rest, insert: [] };
  }
  // A statement that lacks its end takes the next line's first word for its own.
  const before = startsLine(tokens, at) || token.image === '}' ? at : lineStart(tokens, at);
  const unfinished = statementBefore(tokens, before);
  if (unfinished.from < unfinished.to) yield { kind: 'unfinished', ...unfinished, insert: [] };
  const from = token.image === '}' ? at : lineStart(tokens, at);
  const to = Math.max(lineEnd(tokens, at), at + 1);
  yield { kind: 'line', from, to, insert: [] };
  if (tokens[to]?.image === '{') yield { kind: 'block', from, to: blockEnd(tokens, to), insert: [] };
}

/** A text without its end: what is left of one that lost its beginning. */
const isUnclosed = ({ tokenType, image }: IToken): boolean =>
  tokenType.name === 'STRING' && image.startsWith('"') && !/^"(\\.|[^"\\])*"$/.test(image);

/** The first tokens of the lines before one, from the nearest. */
function* linesBefore(tokens: IToken[], at: number): Generator<number> {
  for (let i = at - 1; i > 0; i--) if (startsLine(tokens, i)) yield i;
}

/** Whether the line that a token begins is indented deeper than the one before, without a block that opens there. */
function isDeeper(tokens: IToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !startsLine(tokens, at) || before.image === '{' || before.image === '}') return false;
  const line = tokens[lineStart(tokens, at - 1)];
  return (tokens[at]?.startColumn ?? 0) > (line?.startColumn ?? 0);
}

/** Whether the line of a token has more braces that close than that open, a word at least before the one that closes. */
function closesMore(tokens: IToken[], at: number): boolean {
  const line = tokens.slice(lineStart(tokens, at), restOfLine(tokens, at)).map(({ image }) => image);
  return line[0] !== '}' && line.filter((one) => one === '}').length > line.filter((one) => one === '{').length;
}

/** Whether the line that a token begins is indented as what stands within the block that a brace before it closes. */
function closesEarly(tokens: IToken[], closing: number, at: number): boolean {
  const opener = tokens[lineStart(tokens, blockStart(tokens, closing))];
  return startsLine(tokens, at) && (tokens[at]?.startColumn ?? 0) > (opener?.startColumn ?? 0);
}

const isKeyword = ({ tokenType }: IToken): boolean => (tokenType.CATEGORIES?.length ?? 0) > 0;
/** A name that has no letters, so that the statement stands though nothing is said of what it lacks. */
const missingName = (type: TokenType, before: IToken): IToken => ({
  ...made(type, '', before),
  startOffset: before.startOffset,
  endOffset: before.startOffset - 1,
  isInsertedInRecovery: false,
});
const isName = (token: IToken): boolean => /^[\p{L}_]/u.test(token.image);
const sameLine = (a: IToken, b: IToken): boolean => a.endLine === b.startLine;
const made = (type: TokenType, image: string, after: IToken): IToken => ({
  ...after,
  image,
  tokenType: type,
  tokenTypeIdx: type.tokenTypeIdx ?? 0,
  startOffset: (after.endOffset ?? after.startOffset) + 1,
  // A token that takes no room: the parser does not put it into the tree.
  endOffset: Number.NaN,
  isInsertedInRecovery: true,
});

function openBraces(tokens: IToken[], before: number): number[] {
  const open: number[] = [];
  for (let i = 0; i < before; i++) {
    if (tokens[i]?.image === '{') open.push(i);
    else if (tokens[i]?.image === '}') open.pop();
  }
  return open;
}

function lastBrace(tokens: IToken[], before: number): number | undefined {
  for (let i = before - 1; i >= 0; i--) if (tokens[i]?.image === '}') return i;
  return undefined;
}

function startsLine(tokens: IToken[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  return !previous || !token || previous.endLine !== token.startLine;
}

/** First token of the statement that `at` stands in, as far as lines and braces tell. */
function lineStart(tokens: IToken[], at: number): number {
  let i = at;
  while (i > 0 && !startsLine(tokens, i) && tokens[i - 1]?.image !== '{' && tokens[i - 1]?.image !== '}') i--;
  return i;
}

/** The index after the last token of the line, or of the next brace. */
function lineEnd(tokens: IToken[], at: number): number {
  let i = at;
  do i++;
  while (i < tokens.length && !startsLine(tokens, i) && tokens[i]?.image !== '{' && tokens[i]?.image !== '}');
  return i;
}

/** The index after the last token of the line. */
function restOfLine(tokens: IToken[], at: number): number {
  let i = at + 1;
  while (i < tokens.length && !startsLine(tokens, i)) i++;
  return i;
}

function statementBefore(tokens: IToken[], at: number): { from: number; to: number } {
  const last = tokens[at - 1];
  if (!last || last.image === '{' || last.image === '}') return { from: at, to: at };
  return { from: lineStart(tokens, at - 1), to: at };
}

function blockEnd(tokens: IToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.image === '{') depth++;
    else if (tokens[i]?.image === '}' && --depth === 0) return i + 1;
  }
  return tokens.length;
}

/** The brace that opened what the brace at an index closes. */
function blockStart(tokens: IToken[], close: number): number {
  let depth = 0;
  for (let i = close; i > 0; i--) {
    if (tokens[i]?.image === '}') depth++;
    else if (tokens[i]?.image === '{' && --depth === 0) return i;
  }
  return 0;
}

/** Whether the line of `at` is indented no deeper than the line that opened the block. */
function outside(tokens: IToken[], open: number, at: number): boolean {
  const opener = tokens[lineStart(tokens, open)];
  const token = tokens[at];
  return (token?.startColumn ?? 0) <= (opener?.startColumn ?? 0);
}
