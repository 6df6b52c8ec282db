import { headingIds, lines } from '../text.js';
import type { Block, Document, Figure, Heading, List, Note } from '../tree.js';
import {
  bookmark,
  bulletList,
  field,
  type Inside,
  numberedList,
  type Paragraph,
  type ParagraphLook,
  run,
  type Block as Written,
  wordFile,
} from '../word/index.js';
import { drawing } from './drawing.js';
import { deepest, ink, noteInk, numbering, page, step, styles, textWidth } from './look.js';
import { anchored, runs } from './runs.js';
import { tableOf } from './table.js';

export { page, textWidth } from './look.js';
export { wordLanguage } from './runs.js';

export interface DocxOptions {
  /** BCP 47 tag of the document's language. */
  language: string;
}
/** A sheet of its own has narrow margins above and below. */
const sheetMargin = 540;
const onSheet: Place = { depth: 0, isSheet: true };
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
export const docx = (document: Document, options: DocxOptions): Uint8Array => {
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
  const heading = (size?: number, after?: number): Paragraph => ({
    style: 'Title',
    ...(after !== undefined && { spacing: { after } }),
    children: [run(title, size ? { size } : {})],
  });
  const size = document.isLandscape
    ? { width: page.height, height: page.width }
    : { width: page.width, height: page.height };
  const section = (upright: number, blocks: Written[]) => ({
    ...size,
    margins: { upright, side: page.side, edge: 400 },
    blocks,
  });
  const sections = [
    ...(sheet ? [section(sheetMargin, [heading(28, 0), ...blocks(sheet.blocks, context, onSheet)])] : []),
    section(page.top, [
      ...(sheet ? [] : [heading()]),
      ...blocks(sheet ? rest : document.blocks, context, { depth: 0 }),
    ]),
  ];
  return wordFile({
    title,
    language: options.language,
    ...(document.properties && { properties: document.properties }),
    styles: styles(options.language),
    numbering: { ...numbering, numbered: context.count.lists },
    header: header(title),
    footer: footer(options.language),
    sections,
  });
};

const small = { size: 18, color: ink.soft };
const header = (title: string): Paragraph => {
  const short = title.length > 90 ? `${title.slice(0, 89).trimEnd()}…` : title;
  return { alignment: 'left', children: [run(short, small)] };
};
const footer = (language: string): Paragraph => {
  const [first, between] = language === 'sv' ? ['Sida ', ' av '] : ['Page ', ' of '];
  const children = [run(first, small), field('PAGE', [], small), run(between, small), field('NUMPAGES', [], small)];
  return { alignment: 'right', children };
};

/** A thin line of nothing: two tables in a row would grow together. */
const thin: Paragraph = { spacing: { before: 0, after: 60, line: 120, exact: true }, children: [] };

const blocks = (all: readonly Block[], context: Context, place: Place): Written[] =>
  all.flatMap((one) => block(one, context, place));

const block = (one: Block, context: Context, place: Place): Written[] => {
  switch (one.kind) {
    case 'heading':
      return [headingOf(one, context, place)];
    case 'paragraph':
      return [{ ...inside(place), children: runs(one.content, context.places) }];
    case 'list':
      return listOf(one, context, place);
    case 'table': {
      const caption =
        one.caption.length === 0
          ? []
          : [{ style: 'Caption', keepNext: true, children: runs(one.caption, context.places) }];
      return [...caption, tableOf(one, context.places, { room: context.room, isSmall: place.isSheet === true }), thin];
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
const inside = ({ depth, note, isSheet }: Place): ParagraphLook => ({
  ...(isSheet && !note ? { style: 'Sheet' } : {}),
  ...(note ? { style: isSheet ? 'SheetNote' : `Note-${note}` } : {}),
  ...(depth > 0 ? { indent: { left: depth * step } } : {}),
});

const headingOf = (one: Heading, context: Context, place: Place): Paragraph => {
  context.count.bookmarks += 1;
  const id = context.count.bookmarks;
  const name = context.anchors.get(one) ?? `section_${id}`;
  return {
    ...(place.isSheet && one.level > 2
      ? { style: 'SheetHeading', outlineLevel: one.level - 2 }
      : { style: `Heading${one.level - 1}` }),
    ...(place.isSheet && one.level === 2 ? { spacing: { before: 0, after: 20 } } : {}),
    children: [
      bookmark(name, id, runs(one.content, context.places, place.isSheet && one.level === 2 ? { size: 24 } : {})),
    ],
  };
};

const listOf = (one: List, context: Context, place: Place): Written[] => {
  const level = Math.min(place.depth, deepest);
  if (one.ordered) context.count.lists += 1;
  const list = one.ordered ? numberedList(context.count.lists) : bulletList;
  return one.items.flatMap((entry): Written[] => [
    {
      numbering: { list, level },
      ...(place.isSheet ? { style: 'Sheet', spacing: { after: 20 } } : {}),
      children: runs(entry.content, context.places),
    },
    ...blocks(entry.blocks, context, { ...place, depth: place.depth + 1 }),
  ]);
};

const noteOf = (one: Note, context: Context, place: Place): Written[] => [
  {
    style: place.isSheet ? 'SheetNote' : `Note-${one.note}`,
    keepNext: true,
    spacing: { before: 120, after: 0 },
    children: [run(one.label, { bold: true, color: noteInk[one.note] })],
  },
  ...blocks(one.blocks, context, { ...place, note: one.note }),
  thin,
];

/** The room of a page in pixels, from twips; some of its height is left to the caption, which stands on the same page. */
const pictureRoom = { width: textWidth / 15, height: (page.height - 2 * page.top) / 15 - 90 };
const figureOf = (one: Figure, context: Context, { isSheet }: Place): Written[] => {
  context.count.drawings += 1;
  const drawn = drawing(one.svg, one.alt, one.name, context.count.drawings, pictureRoom);
  const caption =
    one.caption.length === 0
      ? []
      : [{ style: isSheet ? 'Sheet' : 'Caption', children: runs(one.caption, context.places) }];
  // What cannot be drawn is told.
  const picture: Paragraph = {
    keepNext: caption.length > 0,
    spacing: { before: isSheet ? 40 : 120, after: isSheet ? 0 : 60, line: 240 },
    children: drawn ? [drawn] : runs([one.alt], context.places),
  };
  return [picture, ...caption];
};

/** One paragraph of links: a line each would be half a page of a document that people print. */
const contentsOf = (label: string, context: Context): Written[] => {
  const links = [...context.anchors]
    .filter(([heading]) => heading.level === 2)
    .flatMap(([heading, anchor], index): Inside[] => [
      ...(index === 0 ? [] : [run(' · ')]),
      anchored(heading.content, anchor),
    ]);
  return [
    { keepNext: true, spacing: { before: 200, after: 60 }, children: [run(label, { bold: true })] },
    { children: links },
  ];
};
