/**
 * A document as plain data: blocks that hold inline content. Made with the functions below, one per kind, and turned
 * into text by `markdown.ts` and `html.ts`, which do all the escaping: a string in the tree is always the text itself.
 */

/** Inline content. A plain string is text; a line break in it is kept as a line break. */
export type Inline = string | Emphasis | Strong | Code | Link | Foreign | Bookmark;
export interface Emphasis {
  kind: 'emphasis';
  content: Inline[];
}
export interface Strong {
  kind: 'strong';
  content: Inline[];
}
export interface Code {
  kind: 'code';
  text: string;
}
/** `href` is shown as a link only when its scheme is safe (`safeHref`); otherwise the content stands alone. */
export interface Link {
  kind: 'link';
  content: Inline[];
  href: string;
}
/** Content in another language than the document's: `language` is a BCP 47 tag. */
export interface Foreign {
  kind: 'foreign';
  language: string;
  content: Inline[];
}
/** Content that is found again by its name when the document comes back: a bookmark in Word. */
export interface Bookmark {
  kind: 'bookmark';
  name: string;
  content: Inline[];
}
/** What the constructors take where inline content is meant. */
export type Content = Inline | readonly Inline[];

export type Block = Heading | Paragraph | List | Table | Note | Columns | Page | Figure | Contents;
export type Level = 2 | 3 | 4;
/** A section's heading. Level 1 is the document's title. */
export interface Heading {
  kind: 'heading';
  level: Level;
  content: Inline[];
}
export interface Paragraph {
  kind: 'paragraph';
  content: Inline[];
}
export interface ListItem {
  content: Inline[];
  /** What lies below the item: mostly a list. */
  blocks: Block[];
}
export interface List {
  kind: 'list';
  ordered: boolean;
  items: ListItem[];
}
export type Align = 'left' | 'center' | 'right';
export interface Column {
  title: Inline[];
  align: Align;
  /** Its part of the width of a sheet, of 1; missing: by what it has to say. */
  share?: number;
}
/** Every row has as many cells as there are columns. With `rowHeaders`, the first cell names its row. */
export interface Table {
  kind: 'table';
  caption: Inline[];
  columns: Column[];
  rows: Inline[][][];
  rowHeaders: boolean;
  /** All that it says is written in the picture before it too, so that paper does without. */
  isPictured?: boolean;
  /** On a phone each row is a card, its cells under the names of their columns. */
  isCards?: boolean;
}
/** `proposal`: the document's own suggestion; `missing`: something that must be decided; `information`: an aside. */
export type NoteKind = 'information' | 'proposal' | 'missing';
export interface Note {
  kind: 'note';
  note: NoteKind;
  /** The word that says which kind it is, in the document's language. */
  label: string;
  blocks: Block[];
}
/** Parts that stand beside each other where there is room, else after each other; each is kept whole in print. */
export interface Columns {
  kind: 'columns';
  parts: Block[][];
}
/** What is to be one sheet of paper: set small, and what follows begins a new one. */
export interface Page {
  kind: 'page';
  blocks: Block[];
}
/** A picture. `alt` says in words what it shows; `name` is its file name, without the extension, when it is written beside a text. */
export interface Figure {
  kind: 'figure';
  name: string;
  svg: string;
  alt: string;
  caption: Inline[];
}
/** A list of the document's level 2 headings, with links to them. */
export interface Contents {
  kind: 'contents';
  label: string;
}
export interface Document {
  title: string;
  blocks: Block[];
  /** The sheet is laid on its side. */
  isLandscape?: true;
  /** What a Word file is to remember, and nobody reads. */
  properties?: Readonly<Record<string, string>>;
}

const inlines = (content: Content): Inline[] => {
  if (typeof content === 'string') return [content];
  return 'kind' in content ? [content] : [...content];
};

export const document = (title: string, blocks: readonly Block[]): Document => ({ title, blocks: [...blocks] });

export const emphasis = (content: Content): Emphasis => ({ kind: 'emphasis', content: inlines(content) });
export const strong = (content: Content): Strong => ({ kind: 'strong', content: inlines(content) });
export const code = (text: string): Code => ({ kind: 'code', text });
export const link = (content: Content, href: string): Link => ({ kind: 'link', content: inlines(content), href });
export const foreign = (content: Content, language: string): Foreign => ({
  kind: 'foreign',
  language,
  content: inlines(content),
});

export const bookmark = (content: Content, name: string): Bookmark => ({
  kind: 'bookmark',
  name,
  content: inlines(content),
});

export const heading = (level: Level, content: Content): Heading => ({
  kind: 'heading',
  level,
  content: inlines(content),
});
export const paragraph = (...content: Content[]): Paragraph => ({
  kind: 'paragraph',
  content: content.flatMap(inlines),
});
export const item = (content: Content, ...blocks: Block[]): ListItem => ({ content: inlines(content), blocks });

const listItem = (entry: Content | ListItem): ListItem =>
  typeof entry === 'object' && 'blocks' in entry ? entry : item(entry);
export const list = (items: readonly (Content | ListItem)[]): List => ({
  kind: 'list',
  ordered: false,
  items: items.map(listItem),
});
export const ordered = (items: readonly (Content | ListItem)[]): List => ({
  kind: 'list',
  ordered: true,
  items: items.map(listItem),
});

export const column = (title: Content, align: Align = 'left', share?: number): Column => ({
  title: inlines(title),
  align,
  ...(share !== undefined && { share }),
});
/** @throws RangeError when a row has more or fewer cells than there are columns. */
export const table = (
  columns: readonly (Column | string)[],
  rows: readonly (readonly Content[])[],
  options: { caption?: Content; rowHeaders?: boolean; isPictured?: boolean; isCards?: boolean } = {},
): Table => {
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`A row has ${row.length} cells, the table ${columns.length} columns.`);
    }
  }
  return {
    kind: 'table',
    caption: options.caption === undefined ? [] : inlines(options.caption),
    columns: columns.map((one) => (typeof one === 'string' ? column(one) : one)),
    rows: rows.map((row) => row.map(inlines)),
    rowHeaders: options.rowHeaders ?? true,
    ...(options.isPictured && { isPictured: true }),
    ...(options.isCards && { isCards: true }),
  };
};

export const note = (kind: NoteKind, label: string, ...blocks: Block[]): Note => ({
  kind: 'note',
  note: kind,
  label,
  blocks,
});
export const besideEachOther = (parts: readonly (readonly Block[])[]): Columns => ({
  kind: 'columns',
  parts: parts.map((one) => [...one]),
});
export const page = (...blocks: Block[]): Page => ({ kind: 'page', blocks });
export const figure = (name: string, svg: string, alt: string, caption: Content = []): Figure => ({
  kind: 'figure',
  name,
  svg,
  alt,
  caption: inlines(caption),
});
export const contents = (label: string): Contents => ({ kind: 'contents', label });

/** The text of inline content, without its marks. */
export const plain = (content: readonly Inline[]): string =>
  content
    .map((one) => {
      if (typeof one === 'string') return one;
      return one.kind === 'code' ? one.text : plain(one.content);
    })
    .join('');

/** All figures of a document, in order, wherever they stand. */
export const figures = (blocks: readonly Block[]): Figure[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    if (block.kind === 'note' || block.kind === 'page') return figures(block.blocks);
    if (block.kind === 'columns') return figures(block.parts.flat());
    return block.kind === 'list' ? block.items.flatMap((one) => figures(one.blocks)) : [];
  });
