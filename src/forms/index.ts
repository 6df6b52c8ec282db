import type { Design } from '../model/index.js';
import { forms } from './forms.js';
import { htmlIndex } from './html/index-page.js';
import { type FormFile, htmlForm } from './html/page.js';

export { relevant, relevantAnswers } from './condition.js';
export type * from './form.js';
export { forms } from './forms.js';
export { htmlIndex } from './html/index-page.js';
export { type FormFile, htmlForm } from './html/page.js';
export { score } from './score.js';

/** A format that forms are written in. */
export type FormFormat = 'html';
export interface FormOptions {
  to: FormFormat;
  /** The language that what is generated opens in, when the design has it; else the design's own. */
  language?: string;
}

/**
 * The files of all the design's forms, and a page that lists them; nothing is written. Paths are made of portable
 * codes, without folders, and unique within the design. A design without measurements gives no files.
 */
export function generateForms(design: Design, options: FormOptions): FormFile[] {
  const all = forms(design);
  const index = htmlIndex(all, options);
  return [...all.map((form) => htmlForm(form, options)), ...(index ? [index] : [])];
}
