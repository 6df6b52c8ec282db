import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { Language } from '../model/index.js';
import { leaveOutHalf } from './half.js';
import type { IsuLexer, Slip } from './lexer.js';
import { LazyLookahead } from './lookahead.js';
import { type Repair, repairs } from './repair.js';

/** Longer texts are not read: the longest design known has 200 lines, a library of instruments 5 000. */
export const longestText = 2_000_000;
/** So many mistakes are told apart in one file; after that, the rest of the file is left out of the tree. */
const mostFailures = 40;
/** So many words are read again, in all, to tell mistakes apart; a design of 500 lines has 5 000. */
const mostRead = 2_000_000;
/** What stands deeper is left out: the deepest design known has six levels, and each takes room on the stack. */
export const deepest = 60;

/** A place where the text does not follow the grammar, and how it was read all the same. */
export interface Failure {
  /** The tokens that were understood before it. */
  before: IToken[];
  /** The token at which reading stopped; missing at the end of the file. */
  token: IToken | undefined;
  repair: Repair;
}

export interface IsuParseResult<T extends AstNode = AstNode> extends ParseResult<T> {
  slips: Slip[];
  failures: Failure[];
  /** Words in statements that were left out of the tree; a reference to such a name is not called unknown. */
  leftOut: Set<string>;
  tooLong: boolean;
  /** The language that most keywords are in; Swedish when there are none. */
  keywords: Language;
  /** Nothing in the file tells its language: it has no keyword yet, or only such as both languages have. */
  undecided: boolean;
}

/**
 * Parses a file so that one mistake costs one statement. Where reading stops, the smallest change to the tokens that
 * gets furthest is made (a comma, a brace, a word or line left out), and the file is read again. The tree then lacks
 * only what could not be understood, and each mistake is told once.
 */
export class IsuParser extends LangiumParser {
  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): IsuParseResult<T> {
    const tooLong = input.length > longestText;
    const lexer = this.lexer as IsuLexer;
    const lexed = lexer.tokenize(tooLong ? '' : input);
    const slips = lexed.slips;
    const failures: Failure[] = [];
    const leftOut = new Set<string>();
    let tokens = shallow(lexed.tokens);
    let result = this.run<T>(input, tokens, lexed, options);
    const most = Math.min(mostFailures, Math.ceil(mostRead / (tokens.length + 1)));
    while (result.parserErrors.length > 0 && failures.length < most) {
      const at = this.stop(input, tokens, lexed, options);
      const repair = this.best(input, tokens, at, lexed, options);
      failures.push({ before: tokens.slice(0, at), token: tokens[at], repair });
      // What is only moved, or within a text, is still read.
      const gone = repair.kind === 'clause' || repair.kind === 'quote' ? [] : tokens.slice(repair.from, repair.to);
      for (const token of gone) leftOut.add(token.image.normalize('NFC'));
      tokens = apply(tokens, repair);
      result = this.run<T>(input, tokens, lexed, options);
    }
    // Where too much is wrong for all to be repaired, the parser has made what it could of the rest.
    const isWhole = result.parserErrors.length === 0 && !failures.some(({ repair }) => repair.kind === 'name');
    if (!isWhole) leaveOutHalf(result.value);
    const keywords = lexed.english > lexed.swedish ? 'en' : 'sv';
    const undecided = lexed.english + lexed.swedish === 0;
    return { ...result, parserErrors: [], slips, failures, leftOut, tooLong, keywords, undecided };
  }

  private run<T extends AstNode>(
    input: string,
    tokens: IToken[],
    lexed: LexerResult,
    options: ParserOptions,
  ): ParseResult<T> {
    const lexer = this.lexer as IsuLexer;
    lexer.prepared = { ...lexed, tokens: [...tokens], hidden: [...lexed.hidden] };
    try {
      return super.parse<T>(input, options);
    } finally {
      lexer.prepared = undefined;
    }
  }

  /**
   * The index of the token at which reading stops. An alternative that nothing fits is reported at its first token; the
   * token that did not fit is the furthest one that the parser looked at.
   */
  private stop(input: string, tokens: IToken[], lexed: LexerResult, options: ParserOptions): number {
    const wrapper = this.wrapper as unknown as Watched;
    let furthest = 0;
    let stopped = false;
    const original = { ...pick(wrapper, looks), ...pick(wrapper, raises) };
    for (const name of looks) {
      wrapper[name] = (n) => {
        if (!stopped) furthest = Math.max(furthest, wrapper.currIdx + (n as number));
        return original[name].call(wrapper, n);
      };
    }
    for (const name of raises) {
      wrapper[name] = (...args: unknown[]) => {
        // What is looked at from here on only serves the parser's own message.
        stopped = true;
        return original[name].apply(wrapper, args);
      };
    }
    let error: IRecognitionException | undefined;
    try {
      error = this.run(input, tokens, lexed, options).parserErrors[0];
    } finally {
      Object.assign(wrapper, original);
    }
    const reported = error ? tokens.indexOf(error.token) : -1;
    return Math.min(Math.max(furthest, reported), tokens.length);
  }

  private best(input: string, tokens: IToken[], at: number, lexed: LexerResult, options: ParserOptions): Repair {
    const type = (name: string) => (this.lexer.definition as Record<string, TokenType>)[name] as TokenType;
    const quoted = (from: IToken) => this.quoted(input, from);
    let best: Repair | undefined;
    let reached = -1;
    for (const repair of repairs(tokens, at, { type, quoted })) {
      const changed = apply(tokens, repair);
      const left = this.run(input, changed, lexed, options).parserErrors.length;
      if (left === 0) return repair;
      const stop = this.stop(input, changed, lexed, options);
      const offset = changed[stop]?.startOffset ?? Number.POSITIVE_INFINITY;
      if (offset > reached) {
        best = repair;
        reached = offset;
      }
    }
    // The last candidate always removes something, so there is one.
    return best as Repair;
  }

  private quoted(input: string, from: IToken): IToken[] {
    const [line = ''] = input.slice(from.startOffset).split(/\r?\n|\r/, 1);
    const { tokens } = (this.lexer as IsuLexer).tokenize(`"${line}`);
    // The mark takes no room: it does not stand in the text.
    const { startOffset, startLine = 1, startColumn = 1 } = from;
    return tokens.map((token, index) => ({
      ...token,
      startOffset: startOffset + (index === 0 ? 0 : token.startOffset - 1),
      endOffset: startOffset + (token.endOffset ?? token.startOffset) - 1,
      startLine,
      endLine: startLine,
      startColumn: startColumn + (index === 0 ? 0 : (token.startColumn ?? 1) - 2),
      endColumn: startColumn + (token.endColumn ?? 1) - 2,
    }));
  }
}

const looks = ['LA', 'LA_FAST'] as const;
const raises = [
  'raiseNoAltException',
  'raiseEarlyExitException',
  'consumeInternalError',
  'moveToTerminatedState',
] as const;
type Method = (...args: unknown[]) => unknown;
/** The parts of the parser library that tell where it looks and when it gives up. */
type Watched = { currIdx: number } & Record<(typeof looks)[number] | (typeof raises)[number], Method>;

function pick<K extends keyof Watched>(wrapper: Watched, names: readonly K[]): Pick<Watched, K> {
  return Object.fromEntries(names.map((name) => [name, wrapper[name]])) as Pick<Watched, K>;
}

/** The tokens up to the first block that is too deep. */
function shallow(tokens: IToken[]): IToken[] {
  let depth = 0;
  const end = tokens.findIndex(({ image }) => {
    if (image === '{') depth++;
    else if (image === '}') depth--;
    return depth > deepest;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

function apply(tokens: IToken[], repair: Repair): IToken[] {
  return [...tokens.slice(0, repair.from), ...repair.insert, ...tokens.slice(repair.to)];
}

export function createIsuParser(services: LangiumCoreServices): IsuParser {
  const parser = new IsuParser(withLazyLookahead(services));
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

/** The same services, with a way of its own to look ahead: it belongs to one parser. */
function withLazyLookahead(services: LangiumCoreServices): LangiumCoreServices {
  const ParserConfig = { ...services.parser.ParserConfig, lookaheadStrategy: new LazyLookahead() };
  const parser = Object.create(services.parser, { ParserConfig: { value: ParserConfig } });
  return Object.create(services, { parser: { value: parser } });
}
