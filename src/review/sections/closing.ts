import { type Block, heading, list, ordered, paragraph, table } from '../../documents/index.js';
import { openQuestions } from '../../plan/index.js';
import type { Speech } from '../speech.js';

/** What only the service can answer. */
export const questions = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const open = [...new Set(openQuestions(design, speech).map(({ text }) => text))];
  return [
    heading(2, s('Frågor till verksamheten', 'Questions for the service')),
    ...(open.length === 0
      ? [paragraph(s('Inga frågor är öppna.', 'No questions are open.'))]
      : [
          paragraph(
            s(
              'Beskrivningen säger inte det här. Svaren hör hemma i beskrivningen, också när svaret är nej.',
              'The description does not say this. The answers belong in the description, also when the answer is no.',
            ),
          ),
          ordered(open),
        ]),
  ];
};

/** Where the yardstick comes from, and what the description itself builds on. */
export const sources = (speech: Speech): Block[] => {
  const { s, design } = speech;
  return [
    heading(2, s('Källor', 'Sources')),
    list([
      s(
        'Kartläggningen 2024: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna, 2024-04-29. De fem principerna är därifrån.',
        'The mapping 2024: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna (a mapping of follow-ups in the city’s social services), 2024-04-29. The five principles are from there.',
      ),
      ...design.sources.map((one) => [s('Beskrivningen: ', 'The description: '), speech.show(one)]),
    ]),
  ];
};

/** Room to write who has dealt with the review, by hand or in Word. */
export const decision = (speech: Speech): Block[] => {
  const { s } = speech;
  const rows = [
    s('Granskningen genomgången med verksamheten', 'Review gone through with the service'),
    s('Beslut om ändringar', 'Decision on changes'),
    s('Nästa granskning', 'Next review'),
  ];
  return [
    heading(2, s('Hantering', 'Handling')),
    table(
      [s('Vad', 'What'), s('Datum', 'Date'), s('Vem', 'Who'), s('Anteckning', 'Note')],
      rows.map((row) => [row, ' ', ' ', ' ']),
      { caption: s('Fylls i för hand', 'To be filled in by hand') },
    ),
  ];
};
