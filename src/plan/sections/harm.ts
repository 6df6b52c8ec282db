import { type Block, list, note, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';
import { titled } from '../titles.js';

/** Those who get worse, and what is done when someone is found in a bad state. */
export const harm = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const routine = design.safeguard?.routine;
  const missing = (text: string): Block =>
    note(
      'missing',
      s('Inte angivet: bestäm före datainsamlingen', 'Not stated: decide before data collection'),
      paragraph(text),
    );
  return [
    titled(2, 'harm', words),
    list([
      ...promised(['worse', 'reliable-change'], design, words),
      s(
        'Placeringar och andra allvarliga händelser räknas för hand och redovisas för sig.',
        'Placements and other serious events are counted by hand and reported separately.',
      ),
    ]),
    titled(3, 'safeguard', words),
    routine === undefined
      ? missing(
          s(
            'Vem läser svaren, hur fort, och vad gör den när ett svar visar att någon far illa?',
            'Who reads the answers, how soon, and what do they do when an answer shows that someone is in a bad state?',
          ),
        )
      : routine === 'none'
        ? paragraph(
            s(
              'Beskrivningen säger att det inte finns någon rutin. Svar som ingen agerar på ska då inte frågas efter när de kan gälla liv eller hälsa.',
              'The description says that there is no routine. Answers that nobody acts on should then not be asked for when they can concern life or health.',
            ),
          )
        : paragraph(words.show(routine)),
  ];
};
