import { HighlightStyle, StreamLanguage, type StreamParser, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { keywords, olderKeywords } from '../../language/word-table.js';

/** Every word of a keyword, in both languages. */
const words = new Set(
  [keywords, olderKeywords].flatMap((table) => Object.entries(table).flat(2)).flatMap((one) => one.split(' ')),
);

interface Within {
  until: '"""' | '*/' | undefined;
}

const parser: StreamParser<Within> = {
  name: 'isu',
  startState: () => ({ until: undefined }),
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
      stream.next();
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
  indent: (_, after, { lineIndent, state, pos, unit }) => {
    const line = state.doc.lineAt(pos);
    const before = line.number > 1 ? state.doc.line(line.number - 1) : undefined;
    if (!before) return 0;
    const opens = /\{\s*$/.test(before.text) ? unit : 0;
    return Math.max(lineIndent(before.from) + opens - (/^\s*\}/.test(after) ? unit : 0), 0);
  },
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
