import { type Block, type Content, heading, paragraph, table } from '../../documents/index.js';
import { read } from '../../reading/index.js';
import { answersSummary, answersTitle, answerText, answerWords, capital, type SaidAnswer } from '../../words/index.js';
import type { Speech } from '../speech.js';

/** Each with a sign of its own, as the verdicts have. */
const signs: Record<SaidAnswer['answered'], string> = { yes: '●', partly: '◐', no: '○' };

/** What the follow-up can answer of what it asks, beside the verdicts. */
export const answers = (speech: Speech): Block[] => {
  const { s, language, design } = speech;
  const all = read(design).answers.map((one) => answerWords(design, one, language));
  return [
    heading(2, answersTitle[language]),
    paragraph(
      all.length === 0
        ? nothingAsked(speech)
        : s(
            'Vad uppföljningens egna data kan säga om varje fråga och varje önskat resultat, om alla svarar som det är tänkt.',
            'What the data of the follow-up can say of each question and each desired outcome, if everyone answers as intended.',
          ),
    ),
    ...(all.length === 0
      ? []
      : [
          table(
            [
              s('Fråga eller önskat resultat', 'Question or desired outcome'),
              answersTitle[language],
              s('Varför', 'Why'),
            ],
            all.map((one): Content[] => [one.title, `${signs[one.answered]} ${capital(one.verdict)}`, answerText(one)]),
            { caption: s('Frågor och önskade resultat', 'Questions and desired outcomes') },
          ),
        ]),
  ];
};

/** The same in one sentence. */
export const answersInBrief = (speech: Speech): string =>
  answersSummary(read(speech.design).answers, speech.language) ?? nothingAsked(speech);

const nothingAsked = ({ s }: Speech): string =>
  s(
    'Beskrivningen har varken frågor eller önskade resultat, så det finns inget att svara på.',
    'The description has neither questions nor desired outcomes, so there is nothing to answer.',
  );
