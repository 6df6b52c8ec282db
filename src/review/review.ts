import {
  contents,
  type Document,
  type DocumentFormat,
  document,
  documentFiles,
  heading,
  type MadeFile,
  paragraph,
} from '../documents/index.js';
import type { Design, Language } from '../model/index.js';
import type { Assessment } from '../principles/index.js';
import { burdenBlocks } from './decision/burden-table.js';
import { decisionSheet } from './decision/sheet.js';
import { guideAppendix } from './guide/appendix.js';
import { aims } from './plain/aims.js';
import { following } from './plain/following.js';
import { instruments } from './plain/instruments.js';
import { measuring } from './plain/measuring.js';
import { service } from './plain/service.js';
import { using } from './plain/using.js';
import { accepted } from './sections/accepted.js';
import { answers } from './sections/answers.js';
import { sources } from './sections/closing.js';
import { explained, findings, inTheFile, type PlaceOf } from './sections/findings.js';
import { schedule } from './sections/schedule.js';
import { staircase } from './sections/staircase.js';
import { summary } from './sections/summary.js';
import { unverified } from './sections/unverified.js';
import { verdicts } from './sections/verdicts.js';
import { speechFor } from './speech.js';

export interface ReviewOptions {
  language: Language;
  /** Where the element with that path stands in the text, as it is to be shown (`columbus.isu, rad 12`). */
  place?: PlaceOf;
}

/**
 * The review of one design, for filing and for people who have never seen the file: the design in plain words, a picture
 * of the schedule, the verdicts, every finding with its reason, source and proposal, and what is left to answer.
 * Texts of the design that have no translation to the language stand in their own.
 */
export const review = (design: Design, assessment: Assessment, options: ReviewOptions): Document => {
  const speech = speechFor(design, options.language);
  const { s } = speech;
  const title = design.title ? speech.text(design.title) : design.name;
  return document(`${s('Granskning', 'Review')}: ${title}`, [
    decisionSheet(assessment, speech),
    ...summary(assessment, speech),
    contents(s('Innehåll', 'Contents')),
    ...verdicts(assessment, speech),
    ...answers(speech),
    ...findings(assessment, speech, options.place),
    ...accepted(assessment, speech),
    heading(2, s('Bilaga: uppföljningen med vanliga ord', 'Appendix: the follow-up in plain words')),
    paragraph(
      s(
        'Så här är uppföljningen beskriven. Det som inte sägs står inte här, utan bland påpekandena och som öppet i de 38 frågorna.',
        'This is how the follow-up is described. What is not said does not stand here, but among the findings and as open in the 38 questions.',
      ),
    ),
    ...service(speech),
    ...aims(speech),
    ...measuring(speech),
    ...instruments(speech),
    ...following(speech),
    ...using(speech),
    ...schedule(speech),
    ...guideAppendix(speech, options.place),
    heading(2, s('Bilaga: vad det kostar i tid', 'Appendix: what it takes in time')),
    ...burdenBlocks(speech),
    ...explained(assessment, speech),
    ...staircase(assessment, speech),
    ...unverified(speech),
    ...sources(speech),
    ...inTheFile(assessment, speech),
  ]);
};

/** The review as files: `<code>.review.<language>.<to>`; beside Markdown also its pictures, as SVG. */
export const generateReview = async (
  assessment: Assessment,
  options: ReviewOptions & { to: DocumentFormat },
): Promise<MadeFile[]> => {
  const { to, language } = options;
  const { design } = assessment;
  return documentFiles(review(design, assessment, options), `${design.code}.review.${language}`, to, language);
};
