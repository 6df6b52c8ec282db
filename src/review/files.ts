import { type Document, figures, html, markdown } from '../documents/index.js';
import type { Language } from '../model/index.js';

export const reviewFormats = ['html', 'docx', 'md'] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

/** One file: text, or bytes for a Word document. */
export interface MadeFile {
  path: string;
  text: string | Uint8Array;
}

/** A document as files in one format. */
export const filesOf = async (
  made: Document,
  base: string,
  to: ReviewFormat,
  language: Language,
): Promise<MadeFile[]> => {
  if (to === 'html') return [{ path: `${base}.html`, text: html(made, { language }) }];
  if (to === 'docx') {
    const { docx } = await import('../documents/docx/index.js');
    return [{ path: `${base}.docx`, text: await docx(made, { language }) }];
  }
  const pictures = figures(made.blocks).map((one) => ({ path: `${base}.${one.name}.svg`, text: one.svg }));
  return [{ path: `${base}.md`, text: markdown(made, { figure: (one) => `${base}.${one.name}.svg` }) }, ...pictures];
};
