import { type Block, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';

/** Deviations from the principles that the operation stands by, each with its reason. */
export const accepted = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const title = titled(2, 'accepted', words);
  if (design.accepts.length === 0) return [title, paragraph(s('Inga är angivna.', 'None are stated.'))];
  return [
    title,
    table(
      [s('Regel', 'Rule'), s('Gäller', 'Concerns'), s('Skäl', 'Reason'), s('Av', 'By'), s('Till och med', 'Until')],
      design.accepts.map((one) => {
        const scope = [
          one.instruments ? words.list(one.instruments.map(words.instrument)) : '',
          one.at ? words.timepoints(one.at) : '',
        ].filter((part) => part !== '');
        return [
          one.rule,
          scope.join(', ') || s('hela uppföljningen', 'the whole follow-up'),
          one.because ? words.show(one.because) : words.unstated,
          one.by ? words.show(one.by) : words.unstated,
          one.until ?? words.unstated,
        ];
      }),
      { caption: s('Godtagna avvikelser', 'Accepted deviations') },
    ),
  ];
};
