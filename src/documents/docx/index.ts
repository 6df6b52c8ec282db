import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { headingIds, lines } from '../text.js';
import type { Block, Document, Figure, Heading, List, Note } from '../tree.js';
import { drawing } from './drawing.js';
import { deepest, ink, noteInk, numbering, page, step, styles, textWidth } from './look.js';
import { packed } from './pack.js';
import { anchorLink, rawRun, runs } from './runs.js';
import { tableOf } from './table.js';

export { page, textWidth } from './look.js';
export { packed } from './pack.js';
export { wordLanguage } from './runs.js';

export interface DocxOptions {
  /** BCP 47 tag of the document's language. */
  language: string;
}
type Written = Paragraph | Table;
interface Context {
  /** Bookmarks of the headings: their names in Word, at most 40 characters. */
  anchors: Map<Heading, string>;
  /** The same by the ids that links within the document use. */
  places: Map<string, string>;
  /** Numbers given out so far, so that the same document gets the same ones every time. */
  count: { drawings: number; bookmarks: number; lists: number };
}
/** Where a block stands: how deep in lists, and in which note. */
interface Place {
  depth: number;
  note?: Note['note'];
}

/**
 * A document as a Word file (Office Open XML). The same document gives the same bytes: it bears no date of its making.
 * Tables have header rows that come again on each page; figures are drawn with Word's own shapes and have their alternative
 * text; the language is set, so that Word checks spelling and reads aloud in the right one.
 */
export const docx = async (document: Document, options: DocxOptions): Promise<Uint8Array> => {
  const title = lines(document.title).join(' ');
  const ids = [...headingIds(document)].map(([heading, id], index) => ({ heading, id, name: `section_${index + 1}` }));
  const context: Context = {
    anchors: new Map(ids.map(({ heading, name }) => [heading, name])),
    places: new Map(ids.map(({ id, name }) => [id, name])),
    count: { drawings: 0, bookmarks: 0, lists: 0 },
  };
  const file = new WordDocument({
    title,
    styles: styles(options.language),
    numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.side, right: page.side, header: 567, footer: 567 },
          },
        },
        headers: { default: header(title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(options.language), first: footer(options.language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...blocks(document.blocks, context, { depth: 0 }),
        ],
      },
    ],
  });
  return packed(file, title, options.language);
};

const small = (children: ParagraphChild[], alignment: 'left' | 'right'): Paragraph =>
  new Paragraph({ alignment, children });
const header = (title: string): Header => {
  const short = title.length > 90 ? `${title.slice(0, 89).trimEnd()}…` : title;
  return new Header({
    children: [small([new TextRun({ text: short, size: 18, color: ink.soft })], AlignmentType.LEFT)],
  });
};
const footer = (language: string): Footer => {
  const [first, between] = language === 'sv' ? ['Sida ', ' av '] : ['Page ', ' of '];
  const children = [first, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES];
  return new Footer({ children: [small([new TextRun({ children, size: 18, color: ink.soft })], AlignmentType.RIGHT)] });
};

const blocks = (all: readonly Block[], context: Context, place: Place): Written[] =>
  all.flatMap((one) => block(one, context, place));

const block = (one: Block, context: Context, place: Place): Written[] => {
  switch (one.kind) {
    case 'heading':
      return [headingOf(one, context)];
    case 'paragraph':
      return [new Paragraph({ ...inside(place), children: runs(one.content, context.places) })];
    case 'list':
      return listOf(one, context, place);
    case 'table': {
      const caption =
        one.caption.length === 0
          ? []
          : [new Paragraph({ style: 'Caption', keepNext: true, children: runs(one.caption, context.places) })];
      // Two tables in a row would grow together.
      return [
        ...caption,
        tableOf(one, context.places),
        new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
      ];
    }
    case 'note':
      return noteOf(one, context, place);
    case 'columns':
      return blocks(one.parts.flat(), context, place);
    case 'figure':
      return figureOf(one, context);
    case 'contents':
      return contentsOf(one.label, context);
  }
};

/** What a paragraph looks like where it stands. */
const inside = ({ depth, note }: Place): { style?: string; indent?: { left: number } } => ({
  ...(note ? { style: `Note-${note}` } : {}),
  ...(depth > 0 ? { indent: { left: depth * step } } : {}),
});

const levels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;
const headingOf = (one: Heading, context: Context): Paragraph => {
  context.count.bookmarks += 1;
  const id = context.count.bookmarks;
  const name = context.anchors.get(one) ?? `section_${id}`;
  const marks = [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as ParagraphChild[];
  return new Paragraph({
    heading: levels[one.level],
    children: [...marks.slice(0, 1), ...runs(one.content, context.places), ...marks.slice(1)],
  });
};

const listOf = (one: List, context: Context, place: Place): Written[] => {
  const level = Math.min(place.depth, deepest);
  if (one.ordered) context.count.lists += 1;
  const numbers = one.ordered
    ? { reference: 'numbers', level, instance: context.count.lists }
    : { reference: 'bullets', level };
  return one.items.flatMap((entry): Written[] => [
    new Paragraph({ numbering: numbers, children: runs(entry.content, context.places) }),
    ...blocks(entry.blocks, context, { depth: place.depth + 1 }),
  ]);
};

const noteOf = (one: Note, context: Context, place: Place): Written[] => [
  new Paragraph({
    style: `Note-${one.note}`,
    keepNext: true,
    spacing: { before: 120, after: 0 },
    children: [new TextRun({ text: one.label, bold: true, color: noteInk[one.note] })],
  }),
  ...blocks(one.blocks, context, { depth: place.depth, note: one.note }),
  new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
];

/** The room of a page in pixels, from twips; some of its height is left to the caption, which stands on the same page. */
const pictureRoom = { width: textWidth / 15, height: (page.height - 2 * page.top) / 15 - 90 };
const figureOf = (one: Figure, context: Context): Written[] => {
  context.count.drawings += 1;
  const drawn = drawing(one.svg, one.alt, one.name, context.count.drawings, pictureRoom);
  const caption =
    one.caption.length === 0 ? [] : [new Paragraph({ style: 'Caption', children: runs(one.caption, context.places) })];
  // What cannot be drawn is told.
  const picture = new Paragraph({
    keepNext: caption.length > 0,
    spacing: { before: 120, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    children: drawn ? [rawRun(drawn.xml)] : runs([one.alt], context.places),
  });
  return [picture, ...caption];
};

const contentsOf = (label: string, context: Context): Written[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [new TextRun({ text: label, bold: true })],
  }),
  ...[...context.anchors].flatMap(([heading, anchor]) =>
    heading.level === 2
      ? [new Paragraph({ spacing: { after: 20 }, children: [anchorLink(heading.content, anchor)] })]
      : [],
  ),
];
