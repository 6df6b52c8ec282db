import { type Block, type Content, heading, paragraph, table } from '../../documents/index.js';
import type { Assessment } from '../../principles/index.js';
import type { Speech } from '../speech.js';
import { inLanguage } from './findings.js';

/** The deviations that the service stands by. They are shown, and change no verdict. */
export const accepted = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language } = speech;
  const own = assessment.findings.flatMap((one) =>
    one.accepted ? [{ ...one, accepted: inLanguage(one.accepted, speech) }] : [],
  );
  if (own.length === 0) return [];
  return [
    heading(2, s('Avvikelser som verksamheten står för', 'Deviations that the service stands by')),
    paragraph(
      s(
        'De visas med sitt skäl, och ändrar ingen bedömning.',
        'They are shown with their reason, and change no verdict.',
      ),
    ),
    table(
      [s('Avvikelse', 'Deviation'), s('Skäl', 'Reason'), s('Godtagen av', 'Accepted by'), s('Till och med', 'Until')],
      own.map((one): Content[] => [
        one.message[language],
        one.accepted.because ?? speech.unstated,
        one.accepted.by ?? speech.unstated,
        one.accepted.until ?? s('ingen gräns', 'no limit'),
      ]),
      { caption: s('Godtagna avvikelser', 'Accepted deviations') },
    ),
  ];
};
