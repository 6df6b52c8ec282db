import {
  type Block,
  type Content,
  heading,
  type Inline,
  item,
  list,
  paragraph,
  strong,
  table,
} from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { type CoverageStatus, type Covered, coverage, coverageStatuses } from '../guidance/coverage.js';
import { lists } from '../guidance/lists/index.js';
import { linkTo, titled } from '../titles.js';

/** What published guidance asks of a plan, item by item, and where this plan answers it. */
export const guidance = (design: Design, words: Words): Block[] => {
  const { s, language } = words;
  const all = coverage(design);
  const count = (status: CoverageStatus): number => all.filter((one) => one.status === status).length;
  return [
    titled(2, 'guidance', words),
    paragraph(
      s(
        `${all.length} punkter ur ${lists.length} riktlinjer, i våra egna ord:`,
        `${all.length} items of ${lists.length} guidelines, in our own words:`,
      ),
    ),
    list(coverageStatuses.map((status) => item([strong(statusName(status, words)), `: ${count(status)}`]))),
    paragraph(
      s('Det som inte är besvarat står också bland de ', 'What is not answered stands also among the '),
      linkTo('open', words),
      s(
        '. * Nummer och innehåll är ur minnet: jämför med originalet innan du hänvisar till numret.',
        '. * Number and content are from memory: compare with the original before citing by number.',
      ),
    ),
    ...lists.flatMap(({ id, title, source }): Block[] => [
      heading(3, title[language]),
      table(
        [s('Punkt', 'Item'), s('Vad', 'What'), s('Var i planen', 'Where in this plan')],
        all
          .filter((one) => one.list === id)
          .map((one): Content[] => [`${one.id}${one.fromMemory ? '*' : ''}`, one.text[language], where(one, words)]),
        { caption: source[language] },
      ),
    ]),
  ];
};

const statusName = (status: CoverageStatus, words: Words): string => {
  const { s } = words;
  switch (status) {
    case 'answered':
      return s('Besvarade', 'Answered');
    case 'to fill in':
      return s('Att fylla i', 'To fill in');
    case 'not applicable':
      return s('Gäller inte', 'Not applicable');
    case 'uncovered':
      return s('Inte besvarade', 'Not answered');
  }
};

const where = ({ places, lines, missing, reasons }: Covered, words: Words): Inline[] => {
  const { s, language } = words;
  const parts: Inline[][] = [
    ...(missing.length > 0
      ? [
          [
            strong(s('Inte besvarat', 'Not answered')),
            `: ${words.list(
              missing.map((one) => one[language]),
              'and also',
            )}`,
          ],
        ]
      : []),
    ...places.map((place): Inline[] => [
      place === 'first' ? s('Planens första tabell', 'The first table of the plan') : linkTo(place, words),
    ]),
    ...(lines.length > 0 ? [[linkTo('fill', words)]] : []),
    ...reasons.map((one) => [`${s('Gäller inte', 'Not applicable')}: ${one[language]}`]),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
};
