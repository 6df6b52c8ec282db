/** White space between two words that is laid out otherwise: offsets in the text as it is, and what is to stand there. */
export interface Gap {
  start: number;
  end: number;
  text: string;
}

/**
 * What differs between a text and the same text laid out, gap by gap; undefined where more than white space differs, as when an
 * older word is written anew.
 */
export function gapsBetween(before: string, after: string): Gap[] | undefined {
  const gaps: Gap[] = [];
  for (let at = 0, to = 0; at < before.length || to < after.length; at++, to++) {
    const [start, from] = [at, to];
    while (isSpace(before[at])) at++;
    while (isSpace(after[to])) to++;
    if (before[at] !== after[to]) return undefined;
    const text = after.slice(from, to);
    if (before.slice(start, at) !== text) gaps.push({ start, end: at, text });
  }
  return gaps;
}

/**
 * The gaps within a part of the text. Of one that begins before it, the indentation of its first line is kept: what stands on the
 * lines before stays as it is.
 */
export function gapsWithin(before: string, gaps: readonly Gap[], from: number, to: number): Gap[] {
  return gaps.flatMap((gap) => {
    // What ends where the part does is the indentation of the line after it.
    if (gap.end < from || (gap.end >= to && to < before.length)) return [];
    if (gap.start >= from) return [gap];
    const line = before.lastIndexOf('\n', gap.end - 1) + 1;
    const indentation = gap.text.slice(gap.text.lastIndexOf('\n') + 1);
    const isLine = line > gap.start && line >= from && gap.text.includes('\n');
    return isLine && before.slice(line, gap.end) !== indentation
      ? [{ start: line, end: gap.end, text: indentation }]
      : [];
  });
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
