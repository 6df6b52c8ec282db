import type { Language } from '../model/index.js';
import type { DocumentFormat } from './formats.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { type Document, figures } from './tree.js';

/** One file: text, or bytes for a Word document. */
export interface MadeFile {
  path: string;
  text: string | Uint8Array;
}

/** A document as files in one format, `<base>.<format>`; beside Markdown also its pictures, as SVG. */
export const documentFiles = async (
  made: Document,
  base: string,
  to: DocumentFormat,
  language: Language,
): Promise<MadeFile[]> => {
  if (to === 'html') return [{ path: `${base}.html`, text: html(made, { language }) }];
  if (to === 'docx') {
    const { docx } = await import('./docx/index.js');
    return [{ path: `${base}.docx`, text: docx(made, { language }) }];
  }
  const pictures = figures(made.blocks).map((one) => ({ path: `${base}.${one.name}.svg`, text: one.svg }));
  return [{ path: `${base}.md`, text: markdown(made, { figure: (one) => `${base}.${one.name}.svg` }) }, ...pictures];
};
