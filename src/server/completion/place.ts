import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { type IsuLexer, type IsuParseResult, phrases } from '../../language/editor.js';

/** Where in the text something is to be completed. */
export interface Place {
  /** Words before the one that is being written; braces as the reader mended them. */
  before: IToken[];
  /** The word that is being written or changed, all of it; empty where a new one begins. */
  word: { start: number; end: number };
  /** The text that the place is within, with its quotation marks. */
  text?: IToken;
  /** The word is a sign for a language, `@` or more of it. */
  isTranslation?: true;
  /** Nothing but blanks stands before the word on its line. */
  startsLine: boolean;
}

const end = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;
const isWord = (token: IToken): boolean =>
  token.tokenType.name === 'ID' || (token.tokenType.CATEGORIES?.length ?? 0) > 0;

/** Undefined within a comment, and in a file that is too long to be read. */
export function placeAt(lexer: IsuLexer, document: LangiumDocument, offset: number): Place | undefined {
  if ((document.parseResult as IsuParseResult).tooLong) return undefined;
  const whole = document.textDocument.getText();
  const { tokens, hidden } = lexer.tokenize(whole);
  for (const comment of hidden) {
    const open = comment.tokenType.name === 'SL_COMMENT';
    if (comment.startOffset < offset && (open ? offset <= end(comment) : offset < end(comment))) return undefined;
  }
  const sign = /@[A-Za-z0-9-]*$/.exec(whole.slice(0, offset));
  const inText = tokens.some(
    ({ tokenType, startOffset, endOffset = 0 }) =>
      tokenType.name === 'STRING' && startOffset < offset && offset <= endOffset,
  );
  if (sign && !inText) {
    const start = sign.index;
    const rest = /^[A-Za-z0-9-]*/.exec(whole.slice(offset))?.[0] ?? '';
    const before = mended(
      tokens.filter((token) => end(token) <= start),
      document.parseResult as IsuParseResult,
    );
    return { before, word: { start, end: offset + rest.length }, isTranslation: true, startsLine: false };
  }
  const word = tokens.find((token) => isWord(token) && token.startOffset < offset && offset <= end(token));
  const written = whole.slice(word?.startOffset ?? offset, offset);
  const start = phraseStart(whole, tokens, word?.startOffset ?? offset, written);
  const text = tokens.find(
    (token) =>
      token.tokenType.name === 'STRING' &&
      token.startOffset < offset &&
      (offset < end(token) || (offset === end(token) && !/^("""[\s\S]*"""|"(\\.|[^"\\])*")$/.test(token.image))),
  );
  const before = mended(
    tokens.filter((token) => token !== text && end(token) <= start),
    document.parseResult as IsuParseResult,
  );
  const line = whole.slice(whole.lastIndexOf('\n', start - 1) + 1, start);
  return {
    before,
    word: { start, end: word ? end(word) : offset },
    ...(text && { text }),
    startsLine: line.trim() === '',
  };
}

/** Where a statement begins whose first words are written one by one, as `den som` of `den som avbryter`; else the word. */
function phraseStart(whole: string, tokens: readonly IToken[], at: number, written: string): number {
  const before = tokens.filter((token) => end(token) <= at);
  const last = before.at(-1);
  if (!last || whole.slice(end(last), at).includes('\n')) return at;
  const run = before.slice(
    before.findLastIndex(({ image, endLine }) => endLine !== last.endLine || image === '{' || image === '}') + 1,
  );
  const begun = run.map(({ image }) => image.normalize('NFC'));
  const goesOn = (phrase: readonly string[]) =>
    begun.every((word, i) => word === phrase[i]) && phrase[begun.length]?.startsWith(written.normalize('NFC'));
  return (phrases.get(begun[0] ?? '') ?? []).some(goesOn) ? (run[0]?.startOffset ?? at) : at;
}

/** Braces that close too early are left out, and those that are missing put in, as when the file was read. */
function mended(tokens: IToken[], { failures }: IsuParseResult): IToken[] {
  let result = tokens;
  for (const { token, repair } of failures ?? []) {
    const { kind, about, insert } = repair;
    if (kind === 'early-brace' || kind === 'extra-brace') {
      result = result.filter((each) => each.startOffset !== about?.startOffset);
    } else if (kind === 'missing-brace' && token && insert[0]) {
      // The file may have been changed since: only what still stands there is mended.
      const at = result.findIndex(({ startOffset }) => startOffset >= token.startOffset);
      if (at >= 0) result = [...result.slice(0, at), insert[0], ...result.slice(at)];
      else if (token.startOffset <= (result.at(-1)?.startOffset ?? 0)) result = [...result, insert[0]];
    }
  }
  return result;
}
