import { type Block, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { linesOf } from '../guidance/lines.js';
import { titled } from '../titles.js';

/** Room for what the description has no words for, to be written by hand or in Word. */
export const fill = (design: Design, words: Words): Block[] => {
  const { s, language } = words;
  return [
    titled(2, 'fill', words),
    paragraph(
      s(
        'Det här kan beskrivningen inte säga. Skriv ett svar på varje rad före beslutet; ”inget” är också ett svar.',
        'The description cannot say this. Write an answer on each line before the decision; “none” is an answer too.',
      ),
    ),
    table(
      [s('Uppgift', 'Item'), s('Svar', 'Answer')],
      // The empty line is room to write on.
      linesOf(design).map(({ name, what }) => [name[language], `${what[language]}:\n\u00a0`]),
      { caption: s('Att fylla i', 'To fill in') },
    ),
  ];
};
