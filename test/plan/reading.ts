import { type Block, type Document, type Heading, type Inline, plain, type Table } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';

/** All text that a reader meets, block by block. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n');
const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plain(block.content);
    case 'list':
      return block.items.map((one) => `${plain(one.content)}\n${textOf(one.blocks)}`).join('\n');
    case 'table':
      return [block.columns.map((one) => plain(one.title)), ...cells(block)].map((row) => row.join('\t')).join('\n');
    case 'note':
      return `${block.label}\n${textOf(block.blocks)}`;
    case 'page':
      return textOf(block.blocks);
    case 'columns':
      return textOf(block.parts.flat());
    case 'figure':
      return `${block.alt}\n${plain(block.caption)}`;
    case 'contents':
      return '';
  }
};

export const headings = (document: Document): Heading[] => document.blocks.filter((one) => one.kind === 'heading');

/** The blocks from a heading with this text to the next heading of the same level or above. */
export const section = (document: Document, title: string): Block[] => {
  const from = document.blocks.findIndex((one) => one.kind === 'heading' && plain(one.content).includes(title));
  const heading = document.blocks[from];
  if (heading?.kind !== 'heading') throw new Error(`No heading with: ${title}`);
  const rest = document.blocks.slice(from + 1);
  const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= heading.level);
  return [heading, ...(end < 0 ? rest : rest.slice(0, end))];
};
export const sectionText = (document: Document, title: string): string => textOf(section(document, title));
export const tables = (blocks: readonly Block[]): Table[] => blocks.filter((one) => one.kind === 'table');
export const cells = (table: Table): string[][] =>
  table.rows.map((row) => row.map((cell: readonly Inline[]) => plain(cell)));

/** Every text that stands in a design, with where. */
export const designTexts = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => designTexts(one, `${path}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [{ path, text: value.text }] : [];
  const below = Object.entries(value).flatMap(([key, one]) =>
    key === 'translations' ? [] : designTexts(one, `${path}/${key}`),
  );
  return [...own, ...below];
};
export type Texts = ReturnType<typeof designTexts>;
export const missingTexts = (design: Design, shown: string): Texts => {
  const squeezed = shown.replace(/\s+/g, ' ');
  return designTexts(design).filter((one) => !squeezed.includes(one.text.trim().replace(/\s+/g, ' ')));
};
