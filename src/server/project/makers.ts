import type { LangiumDocument } from 'langium';
import { documentFormats } from '../../documents/index.js';
import { type FormFile, formFormats, generateForms } from '../../forms/index.js';
import { atLine } from '../../messages/review.js';
import type { Language } from '../../model/index.js';
import type { Assessment } from '../../principles/index.js';
import type { Judged } from '../findings/placed.js';
import type { Output } from '../protocol.js';

/** Makes the files of one design in one format. */
type Make<Format extends string = string> = (
  judged: Judged,
  to: Format,
  language: Language,
  document: LangiumDocument,
) => Promise<FormFile[]>;

interface Maker {
  /** What the folder remembers the files by: as the command line names it, so that both know each other's files. */
  by(language: Language): string;
  /** How a format is made; undefined for one that there is none of. */
  in(format: string): ((...about: [Judged, Language, LangiumDocument]) => Promise<FormFile[]>) | undefined;
}

const maker = <Format extends string>(by: Maker['by'], formats: readonly Format[], make: Make<Format>): Maker => ({
  by,
  in(format) {
    const to = formats.find((each) => each === format);
    return to && ((judged, language, document) => make(judged, to, language, document));
  },
});

/** How each output is made. The document in the other language is another file, and stays. */
export const makers: Record<Output, Maker> = {
  forms: maker(
    () => 'generate forms',
    formFormats,
    ({ source }, to) => generateForms(source.design, { to }),
  ),
  plan: maker(
    (language) => `generate plan ${language}`,
    documentFormats,
    async ({ source }, to, language) => {
      const { generatePlan } = await import('../../plan/plan.js');
      return generatePlan(source.design, { to, language });
    },
  ),
  review: maker(
    (language) => `review ${language}`,
    documentFormats,
    async (judged, to, language, document) => {
      const { generateReview } = await import('../../review/review.js');
      return generateReview(reported(judged), {
        to,
        language,
        place: (path) => {
          const { uri, range } = judged.source.place(path);
          return uri === document.uri.toString() ? atLine(range.start.line + 1)[language] : undefined;
        },
      });
    },
  ),
  letter: maker(
    (language) => `letter ${language}`,
    documentFormats,
    async (judged, to, language) => {
      const { generateLetter } = await import('../../review/letter/letter.js');
      return generateLetter(reported(judged), { to, language });
    },
  ),
  precision: maker(
    (language) => `precision ${language}`,
    ['html', 'md'],
    async ({ source: { design } }, to, language) => {
      const { generatePrecision } = await import('../../plan/precision/index.js');
      return [
        { path: `${design.code}.precision.${language}.${to}`, text: generatePrecision(design, { to, language }) },
      ];
    },
  ),
};

/** The assessment with its findings as the file's settings have them. */
export const reported = ({ assessment, findings }: Judged): Assessment => ({
  ...assessment,
  findings: findings.flatMap(({ about, severity, accepted }) =>
    about ? [{ ...about.finding, severity, ...(accepted && { accepted }) }] : [],
  ),
});
