import { type Block, type Document, type Heading, plain } from './tree.js';

/** Control characters, overrides of the writing direction and halves of characters: never meant, sometimes harmful. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** Text fit to be shown: line ends as `\n`, tabs as spaces, without control characters. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unwanted, '');

/** A text's lines, trimmed, without empty ones. A text of nothing has no lines. */
export const lines = (text: string): string[] =>
  clean(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Escapes for HTML text and for attributes in double or single quotes. */
export const escapeHtml = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const schemes = new Set(['http', 'https', 'mailto']);

/**
 * The address when following it is harmless: http, https, mailto, or a place in the same document (`#…`).
 * Anything else (javascript:, data:, relative paths, hidden control characters) gives undefined.
 */
export const safeHref = (href: string): string | undefined => {
  const trimmed = href.trim();
  if (clean(trimmed) !== trimmed || /[\s\\]/.test(trimmed)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  const safe = scheme === undefined ? trimmed.startsWith('#') : schemes.has(scheme);
  if (!safe) return undefined;
  return trimmed.replace(/[^!#$%&*+,./:;=?@_~A-Za-z0-9-]/gu, (character) => percent(character));
};

const percent = (character: string): string => {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
};

/** The id that GitHub and VS Code give a heading, so that links in Markdown work in both. */
export const slug = (text: string): string =>
  lines(text)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

/** Ids of all headings, unique within the document; a repeated text gets `-1`, `-2` … as on GitHub. */
export const headingIds = (document: Document): Map<Heading, string> => {
  const ids = new Map<Heading, string>();
  const taken = new Set<string>([slug(document.title)]);
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'note' || block.kind === 'page') visit(block.blocks);
      if (block.kind === 'columns') visit(block.parts.flat());
      if (block.kind === 'list') for (const one of block.items) visit(one.blocks);
      if (block.kind !== 'heading') continue;
      const base = slug(plain(block.content));
      let id = base;
      for (let count = 1; taken.has(id); count += 1) id = `${base}-${count}`;
      taken.add(id);
      ids.set(block, id);
    }
  };
  visit(document.blocks);
  return ids;
};
