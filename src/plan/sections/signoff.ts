import { type Block, heading, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../words/words.js';

/** Who decides the plan, and its changes. */
export const signoff = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const responsible = words.texts(design.organisation?.responsible ?? []);
  const role = (title: string): string[] => [title, '', ''];
  return [
    heading(2, s('Beslut och ändringar', 'Decision and changes')),
    paragraph(
      s(
        'Planen gäller när den är undertecknad, före sammanställningen.',
        'The plan holds when it is signed, before the compilation.',
      ),
    ),
    table(
      [s('Roll', 'Role'), s('Namn', 'Name'), s('Datum och underskrift', 'Date and signature')],
      [
        role(
          responsible === ''
            ? s('Ansvarig för uppföljningen', 'Responsible for the follow-up')
            : `${s('Ansvarig', 'Responsible')}: ${responsible}`,
        ),
        role(s('Den som gör analysen', 'The one who makes the analysis')),
        role(s('Den som granskat planen', 'The one who has reviewed the plan')),
      ],
      { caption: s('Beslut', 'Decision') },
    ),
    table(
      [
        s('Version', 'Version'),
        s('Datum', 'Date'),
        s('Ändring och skäl', 'Change and reason'),
        s('Hade resultat setts?', 'Had results been seen?'),
      ],
      [[design.version?.label ?? '', design.version?.validFrom ?? '', s('Gällande version', 'Current version'), '']],
      { caption: s('Ändringar', 'Changes') },
    ),
  ];
};
