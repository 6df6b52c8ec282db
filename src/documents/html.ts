import { style, styleHash } from './style.js';
import { escapeHtml, headingIds, lines, safeHref } from './text.js';
import {
  type Block,
  type Column,
  type Document,
  type Figure,
  type Heading,
  type Inline,
  type List,
  plain,
  type Table,
} from './tree.js';

export interface HtmlOptions {
  /** BCP 47 tag of the document's language. */
  language: string;
  /** Which way that language is written; left to right unless it is said. */
  direction?: 'ltr' | 'rtl';
  /** To be as few pages of paper as can be read. */
  compact?: boolean;
}
interface Context {
  ids: Map<Heading, string>;
  headings: Heading[];
}

/**
 * A document as one self-contained HTML page. Everything in the tree is escaped; figures are pictures (`img`), so that
 * nothing in an SVG can run; the page's Content-Security-Policy allows its own style and those pictures, nothing else.
 */
export const html = (document: Document, options: HtmlOptions): string => {
  const title = lines(document.title).map(escapeHtml).join(' ');
  const looks = [options.compact && 'compact', document.isLandscape && 'landscape'].filter(Boolean).join(' ');
  const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(options.language)}"${options.direction === 'rtl' ? ' dir="rtl"' : ''}${looks === '' ? '' : ` class="${looks}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${htmlBlocks(document)}
</main>
</body>
</html>
`;
};

/** What stands below the title, for a page of another kind; everything is escaped as in a page of its own. */
export const htmlBlocks = (document: Document): string => {
  const ids = headingIds(document);
  const context: Context = { ids, headings: [...ids.keys()].filter((one) => one.level === 2) };
  return blocks(document.blocks, context);
};

const blocks = (all: readonly Block[], context: Context): string => all.map((one) => block(one, context)).join('\n');

const block = (one: Block, context: Context): string => {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level} id="${escapeHtml(context.ids.get(one) ?? '')}">${inline(one.content)}</h${one.level}>`;
    case 'paragraph':
      return `<p>${inline(one.content)}</p>`;
    case 'list':
      return listHtml(one, context);
    case 'table':
      return tableHtml(one);
    case 'note':
      return `<div class="note ${one.note}">\n<p class="label">${escapeHtml(one.label)}</p>\n${blocks(one.blocks, context)}\n</div>`;
    case 'columns':
      return `<div class="columns">\n${one.parts.map((part) => `<div>\n${blocks(part, context)}\n</div>`).join('\n')}\n</div>`;
    case 'page':
      return `<section class="sheet">\n${blocks(one.blocks, context)}\n</section>`;
    case 'figure':
      return figureHtml(one);
    case 'contents':
      return contentsHtml(one.label, context);
  }
};

const listHtml = (one: List, context: Context): string => {
  const tag = one.ordered ? 'ol' : 'ul';
  const items = one.items.map((entry) => {
    const below = entry.blocks.length === 0 ? '' : `\n${blocks(entry.blocks, context)}\n`;
    return `<li>${inline(entry.content)}${below}</li>`;
  });
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
};

/** Tables of at most this many rows are not broken over two pages in print, unless they are to be written in. */
const keptTogether = 12;

/** A column with so large a part of the width is broad on screen too: there is something to be written in it. */
const isBroad = ({ share = 0 }: Column): boolean => share >= 0.4;

const tableHtml = (one: Table): string => {
  const place = (index: number, ...others: string[]): string => {
    const align = one.columns[index]?.align ?? 'left';
    const classes = [...(align === 'left' ? [] : [align]), ...others];
    return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  };
  const head = one.columns.map(
    (column, index) =>
      `<th scope="col"${place(index, ...(isBroad(column) ? ['broad'] : []))}>${inline(column.title)}</th>`,
  );
  const rows = one.rows.map((cells) => {
    const written = cells.map((cell, index) => {
      // A row that is to be filled in by hand has no header yet.
      const header = one.rowHeaders && index === 0 && plain(cell).trim() !== '';
      const tag = header ? 'th' : 'td';
      const label = one.isCards ? ` data-label="${escapeHtml(plain(one.columns[index]?.title ?? []))}"` : '';
      return `<${tag}${header ? ' scope="row"' : ''}${place(index)}${label}>${inline(cell)}</${tag}>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  const name = plain(one.caption.length > 0 ? one.caption : (one.columns[0]?.title ?? []));
  const caption = one.caption.length === 0 ? '' : `<caption>${inline(one.caption)}</caption>\n`;
  // Wide tables scroll on their own; the region can be reached and scrolled from the keyboard.
  const isShort = one.rows.length <= keptTogether && !one.columns.some(isBroad);
  const kept = `${isShort ? ' short' : ''}${one.isPictured ? ' pictured' : ''}${one.isCards ? ' cards' : ''}`;
  return `<div class="table${kept}" role="group" tabindex="0" aria-label="${escapeHtml(name)}">
<table>
${caption}<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
};

const figureHtml = (one: Figure): string => {
  const source = `data:image/svg+xml,${encodeURIComponent(one.svg.replace(/\p{Cs}/gu, ''))}`;
  const caption = one.caption.length === 0 ? '' : `\n<figcaption>${inline(one.caption)}</figcaption>`;
  const image = `<img src="${escapeHtml(source)}" alt="${escapeHtml(one.alt)}">`;
  if (!isWide(one.svg)) return `<figure>\n${image}${caption}\n</figure>`;
  // On a phone a wide picture scrolls on its own, since its texts could not be read at that size.
  const name = escapeHtml(plain(one.caption) || one.name);
  return `<figure>\n<div class="wide" role="group" tabindex="0" aria-label="${name}">${image}</div>${caption}\n</figure>`;
};
/** Wider than a phone. */
const isWide = (svg: string): boolean => Number(/ width="([0-9.]+)"/.exec(svg)?.[1] ?? 0) > 480;

const contentsHtml = (label: string, context: Context): string => {
  const items = context.headings.map((heading) => {
    const id = encodeURIComponent(context.ids.get(heading) ?? '');
    return `<li><a href="#${id}">${inline(heading.content)}</a></li>`;
  });
  return `<nav aria-label="${escapeHtml(label)}">\n<p class="label">${escapeHtml(label)}</p>\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
};

const inline = (content: readonly Inline[]): string => content.map(piece).join('');

const piece = (one: Inline): string => {
  if (typeof one === 'string') return escapeHtml(one).replace(/\s*\n\s*/g, '<br>');
  switch (one.kind) {
    case 'code':
      return `<code>${escapeHtml(one.text)}</code>`;
    case 'emphasis':
      return `<em>${inline(one.content)}</em>`;
    case 'strong':
      return `<strong>${inline(one.content)}</strong>`;
    case 'foreign':
      return `<span lang="${escapeHtml(one.language)}">${inline(one.content)}</span>`;
    case 'bookmark':
      return inline(one.content);
    case 'link': {
      const address = safeHref(one.href);
      return address === undefined
        ? inline(one.content)
        : `<a href="${escapeHtml(address)}">${inline(one.content)}</a>`;
    }
  }
};
