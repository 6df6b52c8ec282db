import { clean, headingIds, lines, safeHref } from './text.js';
import {
  type Block,
  type Document,
  type Emphasis,
  type Figure,
  type Heading,
  type Inline,
  type Link,
  type List,
  plain,
  type Strong,
  type Table,
} from './tree.js';

export interface MarkdownOptions {
  /** Where a figure's picture will stand. Undefined, or no option: the figure is given in words only. */
  figure?: (figure: Figure) => string | undefined;
}
interface Context extends MarkdownOptions {
  ids: Map<Heading, string>;
  headings: Heading[];
}

/**
 * A document as GitHub-flavoured Markdown, ending in a line break. Everything in the tree is text, so nothing in it can
 * become markup: special characters, HTML, table pipes, line starts and unsafe links are escaped.
 */
export const markdown = (document: Document, options: MarkdownOptions = {}): string => {
  const ids = headingIds(document);
  const headings = [...ids.keys()].filter((one) => one.level === 2);
  const context: Context = { ...options, ids, headings };
  return `# ${title([document.title])}\n\n${blocks(document.blocks, context)}\n`;
};

const blocks = (all: readonly Block[], context: Context): string => {
  const written: string[] = [];
  // Two lists in a row would be read as one, were it not for another mark.
  let other = false;
  all.forEach((one, index) => {
    other = one.kind === 'list' && all[index - 1]?.kind === 'list' && !other;
    const text = one.kind === 'list' ? listText(one, context, other) : block(one, context);
    if (text !== '') written.push(text);
  });
  return written.join('\n\n');
};

const block = (one: Exclude<Block, List>, context: Context): string => {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${title(one.content)}`;
    case 'paragraph':
      return inline(one.content, 'block');
    case 'table':
      return tableText(one);
    case 'note':
      return quote(
        [`**${oneLine([one.label])}**`, blocks(one.blocks, context)].filter((text) => text !== '').join('\n\n'),
      );
    case 'columns':
      return blocks(one.parts.flat(), context);
    case 'page':
      return `${blocks(one.blocks, context)}\n\n---`;
    case 'figure':
      return figureText(one, context);
    case 'contents':
      return [
        `**${oneLine([one.label])}**\n`,
        ...context.headings.map(
          (heading) => `- [${oneLine(heading.content)}](#${encodeURIComponent(context.ids.get(heading) ?? '')})`,
        ),
      ].join('\n');
  }
};

const indent = (text: string, width: number): string => text.replace(/^(?=.)/gm, ' '.repeat(width)).trimStart();
const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

const listText = (one: List, context: Context, other: boolean): string =>
  one.items
    .map((entry, index) => {
      const mark = one.ordered ? `${index + 1}${other ? ')' : '.'} ` : other ? '+ ' : '- ';
      const below = blocks(entry.blocks, context);
      const text = inline(entry.content, 'block');
      // A list directly below its item keeps the outer list tight.
      const first = entry.blocks[0];
      const tight = first?.kind === 'list' && entry.blocks.length === 1 && !/^\S+ *$/m.test(below);
      return mark + indent(below === '' ? text : `${text}${tight ? '\n' : '\n\n'}${below}`, mark.length);
    })
    .join('\n');

const rules = { left: ':--', center: ':-:', right: '--:' } as const;
const tableText = (one: Table): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const caption = one.caption.length === 0 ? [] : [`*${oneLine(one.caption)}*`, ''];
  return [
    ...caption,
    row(one.columns.map((column) => inline(column.title, 'cell'))),
    row(one.columns.map((column) => rules[column.align])),
    ...one.rows.map((cells) => row(cells.map((cell) => inline(cell, 'cell')))),
  ].join('\n');
};

const figureText = (one: Figure, context: Context): string => {
  const address = context.figure?.(one);
  const alt = oneLine([one.alt]);
  const picture = address === undefined ? alt : `![${alt}](${encodeURI(address).replace(/[()]/g, encodeURIComponent)})`;
  return one.caption.length === 0 ? picture : `${picture}\n\n*${oneLine(one.caption)}*`;
};

/** A heading's closing #s would disappear. */
const title = (content: readonly Inline[]): string => oneLine(content).replace(/(^|\s)(#+)$/, '$1\\$2');

type Place = 'block' | 'cell';
const breaks: Record<Place, string> = { block: '\\\n', cell: '<br>' };

/** Headings, captions and the like cannot hold line breaks. */
const oneLine = (content: readonly Inline[]): string =>
  inline(
    content.map((one) => (typeof one === 'string' ? clean(one).replace(/\s*\n\s*/g, ' ') : one)),
    'block',
  ).replace(/\\\n/g, ' ');

const inline = (content: readonly Inline[], place: Place): string => {
  const trimmed = pieces(content, place, true)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (place === 'cell') return trimmed.replaceAll('\n', breaks.cell);
  return trimmed.split('\n').map(lineStart).join(breaks.block);
};

/** `outermost`: nothing but the block's own edges is before and after. */
const pieces = (content: readonly Inline[], place: Place, outermost: boolean): string => {
  const edge = outermost ? ' ' : 'x';
  let written = '';
  content.forEach((one, index) => {
    if (typeof one === 'string') written += escaped(one);
    else if (one.kind === 'code') written += codeSpan(one.text, place);
    else if (one.kind === 'foreign' || one.kind === 'bookmark') written += pieces(one.content, place, false);
    else if (one.kind === 'link') written += linkText(one, place);
    else {
      const before = written === '' ? edge : written;
      const after = index === content.length - 1 ? edge : plain(content.slice(index + 1, index + 2));
      written += marked(one, place, before, after);
    }
  });
  return written;
};

const linkText = (one: Link, place: Place): string => {
  const address = safeHref(one.href);
  const text = pieces(one.content, place, false).replace(/\s*\n\s*/g, ' ');
  return address === undefined || text.trim() === '' ? text : `[${text}](${address.replace(/[*_~]/g, percent)})`;
};
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * Asterisks are read as marks only against a visible character; when that is punctuation, only with a space on the other
 * side; and never beside other asterisks. Where they would not be read as marks, the text stands without them.
 */
const marked = (one: Emphasis | Strong, place: Place, before: string, after: string): string => {
  const text = pieces(one.content, place, false);
  const body = text.trim().replace(/\s*\n\s*/g, ' ');
  const bare = clean(plain(one.content)).trim();
  const opens = /^[\p{L}\p{N}]/u.test(bare) || /\s$/.test(before);
  const closes = /[\p{L}\p{N}]$/u.test(bare) || /^\s/.test(after);
  const nested = one.content.some((inner) => typeof inner !== 'string');
  if (body === '' || nested || body !== text || !opens || !closes || before.endsWith('*')) return text;
  const mark = one.kind === 'strong' ? '**' : '*';
  return `${mark}${body}${mark}`;
};

const codeSpan = (text: string, place: Place): string => {
  const body = lines(text).join(' ');
  if (body === '') return '';
  const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const padding = body.startsWith('`') || body.endsWith('`') ? ' ' : '';
  const shown = place === 'cell' ? body.replaceAll('|', '\\|') : body;
  return `${fence}${padding}${shown}${padding}${fence}`;
};

/** Characters that mean something anywhere in a line. `$` begins formulas on GitHub and in VS Code. */
const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\`*_[\]~|$]|!$/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Marks that mean something only at the start of a line: headings, lists, rules. */
const lineStart = (line: string): string =>
  line.replace(/^([#+=:-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
