import { type IToken, Lexer as ChevrotainLexer, type TokenType } from 'chevrotain';
import {
  DefaultLexer,
  DefaultTokenBuilder,
  type GrammarAST,
  type LangiumCoreServices,
  type LexerResult,
  type Stream,
} from 'langium';
import { keywords } from './words.js';

/** How a usual slip in the text was read all the same; the text should be mended. `slip` names the message. */
export interface Slip {
  slip:
    | 'quotes'
    | 'unclosed'
    | 'dash'
    | 'hyphen-range'
    | 'decimal-comma'
    | 'semicolon'
    | 'colon'
    | 'decomposed'
    | 'unknown-character';
  start: number;
  end: number;
  /** What should stand there instead. */
  instead?: string;
}

export interface IsuLexerResult extends LexerResult {
  slips: Slip[];
}

const isWord = /^[a-z]/;

/** Keywords are never matched by a pattern of their own: they are names until the lexer knows them by the table. */
export class IsuTokenBuilder extends DefaultTokenBuilder {
  private identifier: TokenType | undefined;

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const type = super.buildTerminalToken(terminal);
    if (terminal.name === 'ID') this.identifier = type;
    return type;
  }

  protected override buildTerminalTokens(rules: Stream<GrammarAST.AbstractRule>): TokenType[] {
    // No rule of the grammar has it: the lexer reads it as `..` and says so.
    return [...super.buildTerminalTokens(rules), { name: 'DASH', PATTERN: /[–—]/ }];
  }

  protected override buildKeywordToken(
    keyword: GrammarAST.Keyword,
    terminals: TokenType[],
    caseInsensitive: boolean,
  ): TokenType {
    const type = super.buildKeywordToken(keyword, terminals, caseInsensitive);
    if (!isWord.test(keyword.value) || !this.identifier) return type;
    // Every keyword can also be a name.
    return { name: type.name, PATTERN: ChevrotainLexer.NA, CATEGORIES: [this.identifier] };
  }
}

/**
 * Lexing in two steps: few patterns first, then words are looked up in one table with both languages. So a keyword
 * costs nothing at start-up, keeps its own spelling and length, and can be a name. Usual slips become tokens that
 * the grammar understands, and are remembered.
 */
export class IsuLexer extends DefaultLexer {
  private readonly words = new Map<string, TokenType>();
  /** Set by the parser while it reads the same text again without the tokens at which it stopped. */
  prepared: LexerResult | undefined;

  constructor(services: LangiumCoreServices) {
    super(services);
    for (const [english, swedish] of Object.entries(keywords)) {
      const type = this.tokenTypes[english] ?? this.tokenTypes[`${english}:KW`];
      if (!type) throw new Error(`The table of words has '${english}', which is no keyword of the grammar.`);
      // *år* is both year and years: the first to come stays.
      if (!this.words.has(swedish)) this.words.set(swedish, type);
      this.words.set(english, type);
    }
  }

  override tokenize(text: string): IsuLexerResult {
    if (this.prepared) return { ...this.prepared, slips: [] };
    const raw = super.tokenize(text);
    const slips: Slip[] = [];
    const tokens: IToken[] = [];
    for (const token of raw.tokens) {
      switch (token.tokenType.name) {
        case 'ID':
          this.word(token, slips);
          break;
        case 'STRING':
          quotes(token, slips);
          break;
      }
      tokens.push(token);
    }
    for (const error of raw.errors) slips.push(characters(text, error.offset, error.length));
    return { tokens: this.numbers(tokens, slips), hidden: raw.hidden, errors: [], report: raw.report, slips };
  }

  private word(token: IToken, slips: Slip[]): void {
    const composed = token.image.normalize('NFC');
    const keyword = this.words.get(composed);
    if (composed !== token.image) {
      slips.push({ slip: 'decomposed', start: token.startOffset, end: end(token), instead: composed });
    }
    if (keyword) {
      token.tokenType = keyword;
      token.tokenTypeIdx = keyword.tokenTypeIdx ?? token.tokenTypeIdx;
    }
  }

  /** `30,5` → 30.5 · `0–10` and `18-29` → 0..10: where the two numbers touch, no list can be meant. */
  private numbers(tokens: IToken[], slips: Slip[]): IToken[] {
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as IToken;
      const previous = result[result.length - 1];
      const next = tokens[i + 1];
      if (token.image === ',' && isNumber(previous) && isNumber(next) && touch(previous, token) && touch(token, next)) {
        const instead = `${previous.image}.${next.image}`;
        slips.push({ slip: 'decimal-comma', start: previous.startOffset, end: end(next), instead });
        result[result.length - 1] = join(previous, next, instead);
        i++;
      } else if (token.tokenType.name === 'DASH') {
        slips.push({ slip: 'dash', start: token.startOffset, end: end(token), instead: '..' });
        result.push(this.range(token));
      } else if (isNumber(token) && isNumber(previous) && token.image.startsWith('-') && touch(previous, token)) {
        slips.push({ slip: 'hyphen-range', start: token.startOffset, end: token.startOffset + 1, instead: '..' });
        result.push(this.range(token), join(token, token, token.image.slice(1)));
      } else {
        result.push(token);
      }
    }
    return result;
  }

  private range(at: IToken): IToken {
    const type = this.tokenTypes['..'] as TokenType;
    return { ...at, image: '..', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
  }
}

const end = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;
const touch = (a: IToken, b: IToken): boolean => end(a) === b.startOffset;
const isNumber = (token: IToken | undefined): token is IToken => token?.tokenType.name === 'NUM';
const join = (a: IToken, b: IToken, image: string): IToken => ({
  ...a,
  image,
  endOffset: b.endOffset,
  endLine: b.endLine,
  endColumn: b.endColumn,
});

function quotes(token: IToken, slips: Slip[]): void {
  const { image } = token;
  const at = { start: token.startOffset, end: end(token) };
  if (!image.startsWith('"')) {
    const inner = image.replace(/^[“”„«»]|[“”„«»"]$/g, '');
    slips.push({ slip: 'quotes', ...at, instead: `"${inner}"` });
  } else if (image.startsWith('"""') ? image.length < 6 || !image.endsWith('"""') : !closed.test(image)) {
    slips.push({ slip: 'unclosed', ...at, instead: `${image}${image.startsWith('"""') ? '"""' : '"'}` });
  }
}
const closed = /^"(\\.|[^"\\\r\n])*"$/;

function characters(text: string, start: number, length: number): Slip {
  const found = text.slice(start, start + length);
  if (found === ';') return { slip: 'semicolon', start, end: start + length, instead: '' };
  if (found === ':') return { slip: 'colon', start, end: start + length, instead: '' };
  return { slip: 'unknown-character', start, end: start + length, instead: '' };
}

/** The text of a string token, without quotation marks and escapes, in composed letters. */
export function textOf(image: string): string {
  const long = /^"""([\s\S]*?)(?:"""|$)/.exec(image);
  if (image.startsWith('"""') && long) return (long[1] ?? '').normalize('NFC');
  const inner = image.startsWith('"') ? image.replace(/^"|"$/g, (mark, at: number) => (at === 0 || closed.test(image) ? '' : mark)) : image.replace(/^[“”„«»]|[“”„«»"]$/g, '');
  return inner.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c).normalize('NFC');
}
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
