import { html, markdown } from '../../documents/index.js';
import type { Design, Language } from '../../model/index.js';
import { testPrecision } from './main-test.js';
import { precisionOf } from './numbers.js';
import { precisionDocument } from './text.js';

export { fewestBetter } from './better.js';
export { type TestPrecision, testPrecision } from './main-test.js';
export type { Precision } from './numbers.js';
export { precisionOf } from './numbers.js';

export const precisionFormats = ['md', 'html', 'json'] as const;
export type PrecisionFormat = (typeof precisionFormats)[number];

/** What change can be seen with the persons and the attrition of a design, as one text. */
export const generatePrecision = (
  design: Design,
  { to, language }: { to: PrecisionFormat; language: Language },
): string => {
  switch (to) {
    case 'json': {
      const test = testPrecision(design);
      const all = { version: 1, design: design.name, ...precisionOf(design), ...(test && { test }) };
      return `${JSON.stringify(all, undefined, 2)}\n`;
    }
    case 'html':
      return html(precisionDocument(design, language), { language });
    case 'md':
      return markdown(precisionDocument(design, language));
  }
};
