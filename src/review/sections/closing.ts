import { type Block, heading, list } from '../../documents/index.js';
import type { Speech } from '../speech.js';

/** Where the yardstick comes from, and what the description itself builds on. */
export const sources = (speech: Speech): Block[] => {
  const { s, design } = speech;
  return [
    heading(2, s('Bilaga: källor', 'Appendix: sources')),
    list([
      s(
        'Kartläggningen 2024: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna, 2024-04-29. De fem principerna är därifrån.',
        'The mapping 2024: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna (a mapping of follow-ups in the city’s social services), 2024-04-29. The five principles are from there.',
      ),
      ...design.sources.map((one) => [s('Beskrivningen: ', 'The description: '), speech.show(one)]),
    ]),
  ];
};
