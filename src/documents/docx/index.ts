import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  PageOrientation,
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
/** A sheet of its own has narrow margins above and below. */
const sheetMargin = 540;
const onSheet: Place = { depth: 0, isSheet: true };
type Written = Paragraph | Table;
interface Context {
  /** How wide the text is, in twips. */
  room: number;
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
  /** On a sheet of its own, set small. */
  isSheet?: true;
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
    room: document.isLandscape ? page.height - 2 * page.side : textWidth,
    anchors: new Map(ids.map(({ heading, name }) => [heading, name])),
    places: new Map(ids.map(({ id, name }) => [id, name])),
    count: { drawings: 0, bookmarks: 0, lists: 0 },
  };
  const [first, ...rest] = document.blocks;
  const sheet = first?.kind === 'page' ? first : undefined;
  const heading = (size?: number, after?: number) =>
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(after !== undefined && { spacing: { after } }),
      children: [new TextRun({ text: title, ...(size && { size }) })],
    });
  const section = (margin: number, children: Written[]) => ({
    properties: {
      titlePage: true,
      page: {
        size: {
          width: page.width,
          height: page.height,
          ...(document.isLandscape && { orientation: PageOrientation.LANDSCAPE }),
        },
        margin: { top: margin, bottom: margin, left: page.side, right: page.side, header: 400, footer: 400 },
      },
    },
    headers: { default: header(title), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: footer(options.language), first: footer(options.language) },
    children,
  });
  const file = new WordDocument({
    title,
    styles: styles(options.language),
    numbering,
    features: { updateFields: false },
    ...(document.properties && {
      customProperties: Object.entries(document.properties).map(([name, value]) => ({ name, value })),
    }),
    sections: [
      ...(sheet ? [section(sheetMargin, [heading(28, 0), ...blocks(sheet.blocks, context, onSheet)])] : []),
      section(page.top, [
        ...(sheet ? [] : [heading()]),
        ...blocks(sheet ? rest : document.blocks, context, { depth: 0 }),
      ]),
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
      return [headingOf(one, context, place)];
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
        tableOf(one, context.places, { room: context.room, isSmall: place.isSheet === true }),
        new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
      ];
    }
    case 'note':
      return noteOf(one, context, place);
    case 'columns':
      return blocks(one.parts.flat(), context, place);
    case 'page':
      return blocks(one.blocks, context, { ...place, isSheet: true });
    case 'figure':
      return figureOf(one, context, place);
    case 'contents':
      return contentsOf(one.label, context);
  }
};

/** What a paragraph looks like where it stands. */
const inside = ({ depth, note, isSheet }: Place): { style?: string; indent?: { left: number } } => ({
  ...(isSheet && !note ? { style: 'Sheet' } : {}),
  ...(note ? { style: isSheet ? 'SheetNote' : `Note-${note}` } : {}),
  ...(depth > 0 ? { indent: { left: depth * step } } : {}),
});

const levels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;
const headingOf = (one: Heading, context: Context, place: Place): Paragraph => {
  context.count.bookmarks += 1;
  const id = context.count.bookmarks;
  const name = context.anchors.get(one) ?? `section_${id}`;
  const marks = [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as ParagraphChild[];
  return new Paragraph({
    ...(place.isSheet && one.level > 2
      ? { style: 'SheetHeading', outlineLevel: one.level - 2 }
      : { heading: levels[one.level] }),
    ...(place.isSheet && one.level === 2 ? { spacing: { before: 0, after: 20 } } : {}),
    children: [
      ...marks.slice(0, 1),
      ...runs(one.content, context.places, place.isSheet && one.level === 2 ? { size: 24 } : {}),
      ...marks.slice(1),
    ],
  });
};

const listOf = (one: List, context: Context, place: Place): Written[] => {
  const level = Math.min(place.depth, deepest);
  if (one.ordered) context.count.lists += 1;
  const numbers = one.ordered
    ? { reference: 'numbers', level, instance: context.count.lists }
    : { reference: 'bullets', level };
  return one.items.flatMap((entry): Written[] => [
    new Paragraph({
      numbering: numbers,
      ...(place.isSheet ? { style: 'Sheet', spacing: { after: 20 } } : {}),
      children: runs(entry.content, context.places),
    }),
    ...blocks(entry.blocks, context, { ...place, depth: place.depth + 1 }),
  ]);
};

const noteOf = (one: Note, context: Context, place: Place): Written[] => [
  new Paragraph({
    style: place.isSheet ? 'SheetNote' : `Note-${one.note}`,
    keepNext: true,
    spacing: { before: 120, after: 0 },
    children: [new TextRun({ text: one.label, bold: true, color: noteInk[one.note] })],
  }),
  ...blocks(one.blocks, context, { ...place, note: one.note }),
  new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
];

/** The room of a page in pixels, from twips; some of its height is left to the caption, which stands on the same page. */
const pictureRoom = { width: textWidth / 15, height: (page.height - 2 * page.top) / 15 - 90 };
const figureOf = (one: Figure, context: Context, { isSheet }: Place): Written[] => {
  context.count.drawings += 1;
  const drawn = drawing(one.svg, one.alt, one.name, context.count.drawings, pictureRoom);
  const caption =
    one.caption.length === 0
      ? []
      : [new Paragraph({ style: isSheet ? 'Sheet' : 'Caption', children: runs(one.caption, context.places) })];
  // What cannot be drawn is told.
  const picture = new Paragraph({
    keepNext: caption.length > 0,
    spacing: { before: isSheet ? 40 : 120, after: isSheet ? 0 : 60, line: 240, lineRule: LineRuleType.AUTO },
    children: drawn ? [rawRun(drawn.xml)] : runs([one.alt], context.places),
  });
  return [picture, ...caption];
};

/** One paragraph of links: a line each would be half a page of a document that people print. */
const contentsOf = (label: string, context: Context): Written[] => {
  const links = [...context.anchors]
    .filter(([heading]) => heading.level === 2)
    .flatMap(([heading, anchor], index) => [
      ...(index === 0 ? [] : [new TextRun({ text: ' · ' })]),
      anchorLink(heading.content, anchor),
    ]);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 60 },
      children: [new TextRun({ text: label, bold: true })],
    }),
    new Paragraph({ children: links }),
  ];
};
