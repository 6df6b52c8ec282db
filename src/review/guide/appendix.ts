import { type Block, type Content, column, heading, paragraph, table } from '../../documents/index.js';
import type { PlaceOf } from '../sections/findings.js';
import type { Speech } from '../speech.js';
import { guideAnswers } from './answers.js';
import { guide } from './questions.js';

/** The questions of the mapping’s interview, each answered from the design with where it stands, or shown as open. */
export const guideAppendix = (speech: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const { s, language } = speech;
  const answers = guideAnswers(speech);
  const open = s('öppen', 'open');
  return [
    heading(2, s('Bilaga: de 38 frågorna', 'Appendix: the 38 questions')),
    paragraph(
      s(
        `Det kartläggningen 2024 frågade varje verksamhet om. ${answers.size} besvaras av beskrivningen, ${guide.length - answers.size} är öppna. Det betyder inte nej.`,
        `What the mapping of 2024 asked each service. ${answers.size} are answered by the description, ${guide.length - answers.size} are open. That does not mean no.`,
      ),
    ),
    table(
      [
        column(s('Nr', 'No.'), 'left', 0.06),
        column(s('Fråga', 'Question'), 'left', 0.34),
        column(s('Svar', 'Answer'), 'left', 0.46),
        column(s('Var', 'Where'), 'left', 0.14),
      ],
      guide.map(({ number, text }): Content[] => {
        const answer = answers.get(number);
        const place = answer?.path === undefined ? undefined : placeOf?.(answer.path);
        return [String(number), text[language], answer?.text ?? open, place ?? ''];
      }),
      {
        caption: s('Frågorna och beskrivningens svar', 'The questions and what the description answers'),
        isCards: true,
      },
    ),
  ];
};
