import { hash32 } from '../../model/index.js';
import { clean, safeHref } from '../text.js';
import { type Inline, type Link, plain } from '../tree.js';
import { anchorLink, bookmark, type Inside, link, type RunLook, run } from '../word/index.js';

/** How a piece of text looks; set by what stands around it. */
type Look = Pick<RunLook, 'bold' | 'italics' | 'style' | 'font' | 'language' | 'size'>;

/** A language as Word knows it, so that spelling is checked in the right one. */
export const wordLanguage = (tag: string): string => ({ sv: 'sv-SE', en: 'en-GB' })[tag] ?? tag;

/** Names of bookmarks by the ids of headings. */
export type Places = ReadonlyMap<string, string>;

/** Inline content as runs. Line breaks are kept; what cannot be written in XML is left out. */
export const runs = (content: readonly Inline[], places: Places, look: Look = {}): Inside[] =>
  content.flatMap((one) => pieces(one, places, look));

const pieces = (one: Inline, places: Places, look: Look): Inside[] => {
  if (typeof one === 'string') return [textRun(one, look)];
  switch (one.kind) {
    case 'strong':
      return runs(one.content, places, { ...look, bold: true });
    case 'emphasis':
      return runs(one.content, places, { ...look, italics: true });
    case 'code':
      return [textRun(one.text, { ...look, font: 'Consolas' })];
    case 'foreign':
      return runs(one.content, places, { ...look, language: wordLanguage(one.language) });
    case 'bookmark': {
      // The number only has to be one that no heading of the document has.
      const id = 100_000 + (hash32(one.name) >>> 4);
      return [bookmark(one.name, id, runs(one.content, places, look))];
    }
    case 'link':
      return linkRuns(one, places, look);
  }
};

const linkRuns = (one: Link, places: Places, look: Look): Inside[] => {
  const address = safeHref(one.href);
  if (address === undefined) return runs(one.content, places, look);
  if (address.startsWith('#')) {
    const name = places.get(decoded(address.slice(1)));
    return name === undefined ? runs(one.content, places, look) : [anchored(one.content, name)];
  }
  return [link(address, runs(one.content, places, { ...look, style: 'Hyperlink' }))];
};

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
/** A link to a heading of the same document. */
export const anchored = (content: readonly Inline[], anchor: string): Inside =>
  anchorLink(anchor, [textRun(plain(content).replace(/\s*\n\s*/g, ' '), { style: 'Hyperlink' })]);

const textRun = (text: string, look: Look): Inside => run(clean(text).replace(/[ ]*\n[\s]*/g, '\n'), look);
