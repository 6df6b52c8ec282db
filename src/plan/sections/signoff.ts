import { type Block, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';

/** Who decides the plan, and its changes. */
export const signoff = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const responsible = words.texts(design.organisation?.responsible ?? []);
  // The empty lines are room to sign on.
  const role = (title: string): string[] => [title, '', '\u00a0\n\u00a0'];
  return [
    titled(2, 'signoff', words),
    paragraph(
      s(
        'Planen gäller när den är undertecknad, före sammanställningen.',
        'The plan holds when it is signed, before the compilation.',
      ),
    ),
    table(
      [
        s('Roll', 'Role'),
        s('Namn och hemvist', 'Name and affiliation'),
        s('Datum och underskrift', 'Date and signature'),
      ],
      [
        role(
          responsible === ''
            ? s('Ansvarig för uppföljningen', 'Responsible for the follow-up')
            : `${s('Ansvarig', 'Responsible')}: ${responsible}`,
        ),
        role(s('Den som skrivit planen', 'The author of the plan')),
        role(s('Den som gör analysen', 'The one who makes the analysis')),
        role(s('Den som granskat statistiken', 'The one who has reviewed the statistics')),
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
