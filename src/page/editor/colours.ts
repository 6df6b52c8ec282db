import { HighlightStyle, StreamLanguage, type StreamParser, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { keywords } from '../../language/word-table.js';

/** Every word of a keyword, in both languages. */
const words = new Set(
  Object.entries(keywords)
    .flat()
    .flatMap((one) => one.split(/[ -]/)),
);

interface Within {
  until: '"""' | '*/' | undefined;
  /** Blocks that are open. */
  depth: number;
}

const parser: StreamParser<Within> = {
  name: 'isu',
  startState: () => ({ until: undefined, depth: 0 }),
  token(stream, state) {
    if (state.until) {
      const kind = state.until === '*/' ? 'comment' : 'string';
      if (stream.skipTo(state.until)) {
        stream.match(state.until);
        state.until = undefined;
      } else stream.skipToEnd();
      return kind;
    }
    const isFirst = stream.column() === stream.indentation();
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/)) return 'comment';
    if (stream.match('/*')) {
      state.until = '*/';
      return 'comment';
    }
    if (stream.match('"""')) {
      state.until = '"""';
      return 'string';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/^-?\d+(?:[.,]\d+)?/)) return 'number';
    if (stream.match(/^@[a-z]+(-\w+)*/)) return 'meta';
    const found = stream.match(/^[\p{L}_][\p{L}\p{M}\p{N}_-]*/u);
    if (!found) {
      const sign = stream.next();
      if (sign === '{') state.depth += 1;
      if (sign === '}') state.depth -= 1;
      return null;
    }
    if (!words.has(String(found))) return 'variableName';
    return isFirst ? 'keyword' : 'operatorKeyword';
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['{', '(', '"'] },
  },
  copyState: (state) => ({ ...state }),
  indent: ({ depth }, after, { unit }) => Math.max(depth - (/^\s*\}/.test(after) ? 1 : 0), 0) * unit,
};

export const isuLanguage = StreamLanguage.define(parser);

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--keyword)', fontWeight: '600' },
  { tag: tags.operatorKeyword, color: 'var(--keyword)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: tags.number, color: 'var(--number)' },
  { tag: tags.meta, color: 'var(--soft)' },
]);
export const isuColours = syntaxHighlighting(colours);
