import { Lexer as ChevrotainLexer, type IToken, type TokenType } from 'chevrotain';
import {
  DefaultTokenBuilder,
  type GrammarAST,
  type LangiumCoreServices,
  type Lexer,
  type LexerResult,
  RegExpUtils,
  type Stream,
} from 'langium';
import { keywordIn, phrases, readKeyword } from './vocabulary.js';
import { keywords } from './word-table.js';

/** How a usual slip in the text was read all the same; the text should be mended. `slip` names the message. */
export interface Slip {
  slip:
    | 'quotes'
    | 'unclosed'
    | 'unopened'
    | 'extra-quote'
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
  /** How many keywords are Swedish and how many are English; those that are both count as neither. */
  swedish: number;
  english: number;
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

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    if (!isWord.test(keyword.value) || !this.identifier) return { name: keyword.value, PATTERN: keyword.value };
    // Every keyword can also be a name.
    return { name: keyword.value, PATTERN: ChevrotainLexer.NA, CATEGORIES: [this.identifier] };
  }
}

/**
 * Lexing in two steps: the terminals of the grammar one after the other, then words are looked up in one table with both
 * languages. So a keyword costs nothing at start-up, keeps its own spelling and length, and can be a name. Usual slips
 * become tokens that the grammar understands, and are remembered.
 */
export class IsuLexer implements Lexer {
  readonly definition: Record<string, TokenType> = {};
  /** Set by the parser while it reads the same text again without the tokens at which it stopped. */
  prepared: LexerResult | undefined;
  /** In the order that they are tried in. */
  private readonly matchers: readonly Matcher[];

  constructor(services: LangiumCoreServices) {
    const all = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
    for (const type of all) this.definition[type.name] = type;
    for (const keyword of Object.keys(keywords)) {
      if (this.definition[keyword]) continue;
      throw new Error(`The table of words has '${keyword}', which is no keyword of the grammar.`);
    }
    // Terminals before signs: a comment begins with the sign of a share. The longest sign is first already.
    const matched = all.filter((type) => type.PATTERN !== ChevrotainLexer.NA);
    const terminals = matched.filter((type) => type.PATTERN instanceof RegExp);
    this.matchers = [...terminals, ...matched.filter((type) => !terminals.includes(type))].map((type) => ({
      type,
      pattern: new RegExp(source(type.PATTERN), 'y'),
    }));
  }

  tokenize(text: string): IsuLexerResult {
    if (this.prepared) return { ...this.prepared, slips: [], swedish: 0, english: 0 };
    const result: IsuLexerResult = { tokens: [], hidden: [], errors: [], slips: [], swedish: 0, english: 0 };
    const place = new Lines();
    for (let offset = 0; offset < text.length; ) {
      if (isExtraQuote(text, offset, result.tokens.at(-1))) {
        result.slips.push({ slip: 'extra-quote', start: offset, end: offset + 1, instead: '' });
        offset++;
        continue;
      }
      const matcher = this.matcherAt(text, offset);
      if (!matcher) {
        offset = this.unknownCharacters(text, offset, result.slips);
        continue;
      }
      const { type } = matcher;
      let image = text.slice(offset, matcher.pattern.lastIndex);
      if (type.name === 'STRING') image = overLines(text, offset) ?? withoutBrace(image, result.tokens, place.line);
      if (type.name === 'ID' && !isTested(result.tokens.at(-1), text, offset))
        image += restOfPhrase(text, image, matcher.pattern.lastIndex);
      if (type.GROUP === ChevrotainLexer.SKIPPED) {
        place.pass(image, offset);
      } else {
        const token = place.token(type, image, offset);
        if (type.GROUP === 'hidden') result.hidden.push(token);
        else {
          if (type.name === 'ID') this.word(token, result);
          else if (type.name === 'STRING') quotes(token, result.slips);
          result.tokens.push(token);
        }
      }
      offset += image.length;
    }
    result.tokens = this.numbers(result.tokens, result.slips);
    return result;
  }

  /** The first pattern that fits; its `lastIndex` is then where the token ends. */
  private matcherAt(text: string, offset: number): Matcher | undefined {
    for (const matcher of this.matchers) {
      matcher.pattern.lastIndex = offset;
      if (matcher.pattern.test(text)) return matcher;
    }
    return undefined;
  }

  /** One slip for a run of characters that begin no token. Returns where reading goes on. */
  private unknownCharacters(text: string, start: number, slips: Slip[]): number {
    let stop = start;
    do stop += (text.codePointAt(stop) ?? 0) > 0xffff ? 2 : 1;
    while (stop < text.length && !this.matcherAt(text, stop));
    slips.push(characters(text, start, stop - start));
    return stop;
  }

  private word(token: IToken, result: IsuLexerResult): void {
    const composed = token.image.normalize('NFC');
    if (composed !== token.image) {
      result.slips.push({ slip: 'decomposed', start: token.startOffset, end: end(token), instead: composed });
    }
    const read = readKeyword(composed);
    const type = read && this.definition[read.keyword];
    if (!type) return;
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
    if (read.language === 'sv') result.swedish++;
    else if (read.language === 'en') result.english++;
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
    const type = this.definition['..'] as TokenType;
    return { ...at, image: '..', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
  }
}

interface Matcher {
  type: TokenType;
  pattern: RegExp;
}

/** On the line after `is` comes what something is: one word, which `not` may stand before. */
const isTested = (before: IToken | undefined, text: string, at: number): boolean =>
  before?.tokenType.name === 'is' && !text.slice(end(before), at).includes('\n');

/** What follows the first word of a keyword or value of several words, on the same line; empty for all other words. */
function restOfPhrase(text: string, first: string, from: number): string {
  for (const phrase of phrases.get(first.normalize('NFC')) ?? []) {
    let at = from;
    for (const word of phrase.slice(1)) {
      following.lastIndex = at;
      if (following.exec(text)?.[1]?.normalize('NFC') !== word) at = Number.NaN;
      else at = following.lastIndex;
      if (Number.isNaN(at)) break;
    }
    if (Number.isNaN(at)) continue;
    // `as reported not asked counted as 0` in Swedish: there `not` belongs to what comes after it, and the word is a name.
    following.lastIndex = at;
    if (phrase.at(-1) === no && following.exec(text)?.[1] === asked) continue;
    return text.slice(from, at);
  }
  return '';
}
const [no, asked] = [keywordIn('sv', 'not'), keywordIn('sv', 'asked')];
const following = /[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_-]*)/uy;

const source = (pattern: TokenType['PATTERN']): string =>
  pattern instanceof RegExp ? pattern.source : RegExpUtils.escapeRegExp(String(pattern));

/** Lines and columns, from 1, as the parser library counts them. */
class Lines {
  line = 1;
  private start = 0;

  pass(image: string, offset: number): void {
    for (let i = 0; i < image.length; i++) {
      const character = image.charCodeAt(i);
      // A carriage return alone ends a line too, as in the editor's protocol.
      if (character === 10 || (character === 13 && image.charCodeAt(i + 1) !== 10)) {
        this.line++;
        this.start = offset + i + 1;
      }
    }
  }

  token(type: TokenType, image: string, offset: number): IToken {
    const token: IToken = {
      image,
      startOffset: offset,
      endOffset: offset + image.length - 1,
      startLine: this.line,
      startColumn: offset - this.start + 1,
      endLine: this.line,
      endColumn: 0,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
    };
    this.pass(image, offset);
    token.endLine = this.line;
    token.endColumn = offset + image.length - this.start;
    return token;
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
  } else if (/^""[^"]/.test(image)) {
    slips.push({ slip: 'unopened', start: at.start, end: at.start + 2, instead: '"""' });
  } else if (!isClosed(image)) {
    slips.push({ slip: 'unclosed', ...at, instead: `${image.trimEnd()}${image.startsWith('"""') ? '"""' : '"'}` });
  }
}
/**
 * One quotation mark too many: right after a text, since two texts never touch, or before one, where the empty text would
 * be followed by what no text is followed by.
 */
function isExtraQuote(text: string, at: number, before: IToken | undefined): boolean {
  if (text[at] !== '"') return false;
  if (before?.tokenType.name === 'STRING' && end(before) === at && isClosed(before.image)) return true;
  doubled.lastIndex = at;
  return doubled.test(text);
}
const doubled = /""(?=[\p{L}\p{N}])[^"\r\n]*"/uy;

/** A text over several lines that lacks the first of its three quotation marks, up to the three that end it. */
function overLines(text: string, at: number): string | undefined {
  twoMarks.lastIndex = at;
  return twoMarks.exec(text)?.[0];
}
const twoMarks = /""(?=[\p{L}\p{N}])[^"\r\n]*[\r\n][^"]*"""/uy;

/** A text without an end goes on to the end of the line, but not over a brace there: the block is what it was. */
function withoutBrace(image: string, tokens: readonly IToken[], line: number): string {
  if (image.startsWith('"""') || isClosed(image)) return image;
  const brace = /\s*([{}])\s*(\/\/.*)?$/.exec(image);
  if (!brace) return image;
  const open = tokens.filter((token) => token.startLine === line && token.image === '{').length;
  const shut = tokens.filter((token) => token.startLine === line && token.image === '}').length;
  return brace[1] === '{' || open > shut ? image.slice(0, brace.index) : image;
}

const isClosed = (image: string): boolean =>
  image.startsWith('"""') ? image.length >= 6 && image.endsWith('"""') : !image.startsWith('"') || closed.test(image);
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
  const inner = image.startsWith('"')
    ? image.replace(/^"|"$/g, (mark, at: number) => (at === 0 || closed.test(image) ? '' : mark))
    : image.replace(/^[“”„«»]|[“”„«»"]$/g, '');
  return inner.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c).normalize('NFC');
}
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
