import { type Block, note, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { optionsOf, read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';
import { titled } from '../titles.js';

/** Goals reached and reasons for closing: which answers count as what, and how they are counted. */
export const closing = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const reading = read(design);
  const { closings } = reading;
  if (closings.length === 0) return [];
  const named = (all: typeof closings) => words.list(all.map(({ value }) => words.measure(value)));
  const good = closings.filter(({ closing }) => closing.noNegative);
  const unvalued = closings.filter(
    ({ closing: { about, answers } }) => about === 'attainment' && answers.every(({ ending }) => ending === 'unvalued'),
  );
  const answers = ({ value, closing }: (typeof closings)[number], endings: readonly string[]) =>
    closing.answers
      .filter(({ ending }) => endings.includes(ending))
      .map(({ code }) => {
        const option = value.item && optionsOf(value.item)[code - 1];
        return option ? words.text(option.text) : code === 1 ? s('ja', 'yes') : s('nej', 'no');
      })
      .join('; ') || '–';
  return [
    titled(2, 'closing', words),
    ...promised(['closings'], design, words).map((text) => paragraph(text)),
    table(
      [
        s('Fråga', 'Question'),
        s('Mäts vid', 'Measured at'),
        s('Bra', 'Good'),
        s('Bra till en del', 'Partly good'),
        s('Dåligt', 'Bad'),
        s('Övriga svar', 'Other answers'),
      ],
      closings.map((one) => [
        words.measure(one.value),
        words.timepoints(reading.times(one.value)) || words.unstated,
        answers(one, ['reached']),
        answers(one, ['partly']),
        answers(one, ['not-reached']),
        answers(one, ['neutral', 'unknown', 'unvalued', 'reason']),
      ]),
      { caption: s('Vad svaren räknas som, enligt beskrivningen', 'What the answers count as, by the description') },
    ),
    ...(good.length > 0
      ? [
          note(
            'missing',
            s('Inget svar säger att det gick dåligt', 'No answer says that it went badly'),
            paragraph(
              s(
                `${named(good)}: alla som svarar kan bara säga något bra, eller inget alls. Lägg till ett sådant svar före start.`,
                `${named(good)}: whoever answers can only say something good, or nothing at all. Add such an answer before the start.`,
              ),
            ),
          ),
        ]
      : []),
    ...(unvalued.length > 0
      ? [
          note(
            'missing',
            s('Svaren är inte värderade', 'The answers are not valued'),
            paragraph(
              s(
                `${named(unvalued)}: beskrivningen säger inte vilka svar som är bra och vilka som är dåliga, så hur många som nått målet kan inte räknas. Ange det för varje svar.`,
                `${named(unvalued)}: the description does not say which answers are good and which are bad, so how many reached the goal cannot be counted. State it for each answer.`,
              ),
            ),
          ),
        ]
      : []),
  ];
};
