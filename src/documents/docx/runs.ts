import {
  BookmarkEnd,
  BookmarkStart,
  ImportedXmlComponent,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { hash32 } from '../../model/index.js';
import { clean, escapeHtml, safeHref } from '../text.js';
import { type Inline, type Link, plain } from '../tree.js';

/** How a piece of text looks; set by what stands around it. */
export interface Look {
  bold?: boolean;
  italics?: boolean;
  style?: string;
  font?: string;
  language?: string;
  /** In half points. */
  size?: number;
}

/** A language as Word knows it, so that spelling is checked in the right one. */
export const wordLanguage = (tag: string): string => ({ sv: 'sv-SE', en: 'en-GB' })[tag] ?? tag;

/** Names of bookmarks by the ids of headings. */
export type Places = ReadonlyMap<string, string>;

/** Inline content as runs. Line breaks are kept; what cannot be written in XML is left out. */
export const runs = (content: readonly Inline[], places: Places, look: Look = {}): ParagraphChild[] =>
  content.flatMap((one) => pieces(one, places, look));

const pieces = (one: Inline, places: Places, look: Look): ParagraphChild[] => {
  if (typeof one === 'string') return textRuns(one, look);
  switch (one.kind) {
    case 'strong':
      return runs(one.content, places, { ...look, bold: true });
    case 'emphasis':
      return runs(one.content, places, { ...look, italics: true });
    case 'code':
      return textRuns(one.text, { ...look, font: 'Consolas' });
    case 'foreign':
      return runs(one.content, places, { ...look, language: one.language });
    case 'bookmark': {
      // The number only has to be one that no heading of the document has.
      const id = 100_000 + (hash32(one.name) >>> 4);
      const ends = [new BookmarkStart(one.name, id), new BookmarkEnd(id)] as unknown as ParagraphChild[];
      return [...ends.slice(0, 1), ...runs(one.content, places, look), ...ends.slice(1)];
    }
    case 'link':
      return linkRuns(one, places, look);
  }
};

const linkRuns = (one: Link, places: Places, look: Look): ParagraphChild[] => {
  const address = safeHref(one.href);
  if (address === undefined) return runs(one.content, places, look);
  if (address.startsWith('#')) {
    const name = places.get(decoded(address.slice(1)));
    return name === undefined ? runs(one.content, places, look) : [anchorLink(one.content, name)];
  }
  return [...fieldStart(address), ...runs(one.content, places, { ...look, style: 'Hyperlink' }), ...fieldEnd()];
};

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
export const anchorLink = (content: readonly Inline[], anchor: string): ParagraphChild =>
  new InternalHyperlink({
    anchor,
    children: textRuns(plain(content).replace(/\s*\n\s*/g, ' '), { style: 'Hyperlink' }),
  });

const textRuns = (text: string, look: Look): TextRun[] =>
  clean(text)
    .replace(/[ ]*\n[\s]*/g, '\n')
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(look.bold ? { bold: true } : {}),
          ...(look.italics ? { italics: true } : {}),
          ...(look.style ? { style: look.style } : {}),
          ...(look.size ? { size: look.size } : {}),
          ...(look.font ? { font: look.font } : {}),
          ...(look.language ? { language: { value: wordLanguage(look.language) } } : {}),
        }),
    );

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** A run as XML, among the runs of a paragraph. */
export const rawRun = (xml: string): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(xml) as unknown as ParagraphChild;
const mark = (kind: string): ParagraphChild => rawRun(`<w:r ${w}><w:fldChar w:fldCharType="${kind}"/></w:r>`);
/** A link as a field: unlike a relationship it needs no id, which would be drawn at random. */
const fieldStart = (address: string): ParagraphChild[] => [
  mark('begin'),
  rawRun(`<w:r ${w}><w:instrText xml:space="preserve"> HYPERLINK "${escapeHtml(address)}" </w:instrText></w:r>`),
  mark('separate'),
];
const fieldEnd = (): ParagraphChild[] => [mark('end')];
