import type { TextRange } from '../../language/index.js';
import { plain } from './terminal.js';

export interface Excerpt {
  /** One-based, as editors show them. */
  line: string;
  text: string;
  /** Spaces and carets that underline the range within `text`. */
  underline: string;
}

const longest = 110;
/** Places in a terminal: one a letter, also when its accent is a character of its own. */
const places = (text: string) => [...text.replaceAll(/\p{M}/gu, '')].length;

/** The line that a range begins on, shortened around the range when long, with what underlines it. */
export function excerpt(lines: readonly string[], { start, end }: TextRange): Excerpt | undefined {
  const line = lines[start.line];
  if (line === undefined || line.trim() === '') return undefined;
  const from = Math.min(start.character, line.length);
  const to = end.line > start.line ? line.trimEnd().length : Math.min(end.character, line.length);
  const indent = Math.min(from, line.length - line.trimStart().length);
  // Where the range begins must be seen, with some of what stands before it.
  const cut = from - indent > longest - 40 ? from - 40 : indent;
  const shown = line.slice(cut, cut + longest).trimEnd();
  const before = places(plain(line.slice(cut, from)));
  const width = Math.max(1, places(line.slice(from, Math.min(to, cut + longest))));
  const mark = cut > 0 && line.slice(0, cut).trim() !== '' ? '…' : '';
  return {
    line: String(start.line + 1),
    text: `${mark}${plain(shown)}${cut + longest < line.trimEnd().length ? '…' : ''}`,
    underline: `${' '.repeat(before + mark.length)}${'^'.repeat(width)}`,
  };
}
