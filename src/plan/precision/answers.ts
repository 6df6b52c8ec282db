import { type Block, note, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { answersTitle, answerWords, quoted } from '../../words/index.js';
import type { Words } from '../design-words.js';

/** That no number of persons helps, where the outcome that it is reckoned for cannot be answered at all. */
export const unanswerable = (design: Design, { s, language }: Words): Block[] => {
  const { decisive, answers } = read(design);
  const found = answers.find(({ about }) => 'outcome' in about && about.outcome === decisive?.outcome);
  if (found?.answered !== 'no') return [];
  const { title, because } = answerWords(design, found, language);
  return [
    note(
      'missing',
      `${answersTitle[language]}: ${answerWords(design, found, language).verdict}`,
      paragraph(
        s(
          `${quoted(title, 'sv')} går inte att besvara, hur många personer som än är med. ${because.join(' ')}`,
          `${quoted(title, 'en')} cannot be answered, however many persons there are. ${because.join(' ')}`,
        ),
      ),
    ),
  ];
};
