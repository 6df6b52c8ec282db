import { escapeHtml } from '../text.js';

/**
 * Pictures as SVG text, of rectangles, circles, lines and texts only, so that every target can draw them. They have a
 * white ground of their own: the same picture is read on a dark screen and on paper.
 */
export const ink = {
  text: '#1d2327',
  soft: '#4c565e',
  line: '#c3cbd1',
  faint: '#eef1f3',
  strong: '#0b5394',
  middle: '#6fa3d0',
  light: '#d5e3f0',
  amber: '#8a5000',
} as const;

/** How wide a picture is, unless it says otherwise. */
export const width = 760;

export const svg = (height: number, parts: readonly string[], wide = width): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${round(height)}" width="${wide}" height="${round(height)}" font-family="'Liberation Sans', Arial, system-ui, sans-serif" font-size="13" fill="${ink.text}">${rect(0, 0, wide, height, { fill: '#ffffff' })}${parts.join('')}</svg>`;

const round = (value: number): string => String(Math.round(value * 10) / 10);

export interface TextLook {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  bold?: boolean;
  fill?: string;
}
export const text = (x: number, y: number, content: string, look: TextLook = {}): string => {
  const { anchor, size, bold, fill } = look;
  const attributes = [
    anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '',
    size ? ` font-size="${size}"` : '',
    bold ? ' font-weight="600"' : '',
    fill ? ` fill="${fill}"` : '',
  ].join('');
  return `<text x="${round(x)}" y="${round(y)}"${attributes}>${escapeHtml(content).replace(/\s+/g, ' ')}</text>`;
};

interface RectLook {
  fill?: string;
  stroke?: string;
  dashed?: boolean;
}
export const rect = (x: number, y: number, width: number, height: number, look: RectLook): string => {
  const stroke = look.stroke ? ` stroke="${look.stroke}"` : '';
  const dashed = look.dashed ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${look.fill ?? 'none'}"${stroke}${dashed}/>`;
};
export const circle = (cx: number, cy: number, r: number, look: { fill: string; stroke?: string }): string =>
  `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" fill="${look.fill}"${look.stroke ? ` stroke="${look.stroke}"` : ''}/>`;
interface LineLook {
  dashed?: boolean;
  /** In pixels; 1 when nothing is said. */
  thick?: number;
}
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, look: LineLook = {}): string => {
  const dashed = look.dashed ? ' stroke-dasharray="4 3"' : '';
  const thick = look.thick === undefined ? '' : ` stroke-width="${round(look.thick)}"`;
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"${thick}${dashed}/>`;
};

/** Some lines of text under each other, with the middle of them all at `middle`. */
export const block = (x: number, middle: number, lines: readonly string[], look: TextLook = {}): string[] => {
  const size = look.size ?? 13;
  const rise = leading(size);
  return lines.map((one, index) =>
    text(x, middle + size * 0.35 + (index - (lines.length - 1) / 2) * rise, one, { ...look, size }),
  );
};
/** From one line of text to the next. */
export const leading = (size: number): number => Math.round(size * 1.25);

/** Widths of letters in parts of the size, narrow first: of Arial or Noto Sans, whichever is wider. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!()[\]\s-]/, 0.35],
  [/[rtf"/*]/, 0.42],
  [/[acekszvxyåä0-9]/, 0.58],
  [/[wGOQDNHUÖÜ]/, 0.83],
  [/[mMW%@…—→←]/, 1.02],
  [/[A-ZÅÄ+=±−<>~&]/, 0.73],
  [/[a-zöü\u00a1-\u024f]/, 0.63],
];
const letterWidth = (letter: string): number =>
  letterWidths.find(([letters]) => letters.test(letter))?.[1] ??
  (letter.length > 1 ? 1.3 : letter > '\u2e7f' ? 1 : 0.75);
/** How wide a text is, about, and hardly wider than that: the letters of an ordinary sans serif, in pixels. */
export const widthOf = (content: string, size = 13): number =>
  [...content].reduce((width, letter) => width + letterWidth(letter), 0) * size;

/** A text in lines no wider than `width`; a word that is too long is cut, and what does not fit ends with `…`. */
export const wrap = (content: string, width: number, most: number, size = 13): string[] => {
  const lines: string[] = [];
  let current = '';
  const fits = (one: string): boolean => widthOf(one, size) <= width;
  for (const word of pieces(content, width, size)) {
    const joined = current === '' || current.endsWith('-') ? current + word : `${current} ${word}`;
    if (fits(joined)) current = joined;
    else {
      if (current !== '') lines.push(current);
      current = word;
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...kept, `${last.trimEnd()}…`];
};
/** Words, the long ones cut where they must be; after a hyphen is a good place. */
const pieces = (content: string, width: number, size: number): string[] =>
  content
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (widthOf(word, size) <= width) return [word];
      const cut: string[] = [];
      let current = '';
      let wide = letterWidth('-') * size;
      for (const letter of word) {
        const own = letterWidth(letter) * size;
        if (wide + own > width && current !== '') {
          cut.push(current.endsWith('-') ? current : `${current}-`);
          current = '';
          wide = letterWidth('-') * size;
        }
        current += letter;
        wide += own;
      }
      return [...cut, current];
    });
