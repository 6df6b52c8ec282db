import { type Block, paragraph, table } from '../../documents/index.js';
import type { Design, Informant } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { judgedBy } from '../facts/indicators.js';
import { collected, inOrder, outcomesOf, uniqueInformants } from '../facts/occasions.js';
import { titled } from '../titles.js';

type Side = 'own' | 'staff' | 'other';
/** The client's own view, or that of those close who answer for a client; the profession's; somebody else's. */
const sideOf = (one: Informant): Side => {
  if (one.kind === 'client') return 'own';
  return one.kind === 'professional' ? 'staff' : 'other';
};

/** The client's and the profession's assessments side by side, outcome by outcome. */
export const perspectives = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const informants = uniqueInformants(collected(design).flatMap((one) => one.from));
  const sides = new Set(informants.map(sideOf));
  const rows = outcomesOf(design)
    .filter(({ outcome }) => outcome.indicators.length > 0)
    .map(({ outcome, number }) => {
      const judged = judgedBy(design, outcome);
      const of = (side: Side): typeof judged => judged.filter((one) => one.from.some((each) => sideOf(each) === side));
      const shown = (side: Side): string => words.measures(of(side).map((one) => one.value)) || '–';
      const common = inOrder(
        design,
        of('own')
          .flatMap((one) => one.times)
          .filter((name) => of('staff').some((one) => one.times.includes(name))),
      );
      return [
        `${number} ${outcome.text ? words.text(outcome.text) : outcome.name}`,
        shown('own'),
        shown('staff'),
        shown('other'),
        words.timepoints(common) || s('inget gemensamt', 'none in common'),
      ];
    });
  const both = sides.has('own') && sides.has('staff');
  const missing = both
    ? undefined
    : sides.has('own')
      ? s(
          'Professionens bedömning samlas inte in enligt beskrivningen.',
          'The profession’s assessment is not collected according to the description.',
        )
      : sides.has('staff')
        ? s(
            'Klientens egen bedömning samlas inte in enligt beskrivningen.',
            'The client’s own assessment is not collected according to the description.',
          )
        : s(
            'Varken klientens eller professionens bedömning är angiven.',
            'Neither the client’s nor the profession’s assessment is stated.',
          );
  return [
    titled(2, 'perspectives', words),
    ...(rows.length > 0
      ? [
          table(
            [
              s('Resultat', 'Outcome'),
              s('Klienten', 'The client'),
              s('Professionen', 'The profession'),
              s('Andra', 'Others'),
              s('Mäts av båda vid', 'Measured by both at'),
            ],
            rows,
            { caption: s('Vems bedömning som visar varje resultat', 'Whose assessment shows each outcome') },
          ),
        ]
      : []),
    ...(missing ? [paragraph(missing)] : []),
    paragraph(
      both
        ? s(
            'Visa dem bredvid varandra för samma individer: hur många som båda ser som bättre, som bara den ena ser, och som båda ser som sämre. Räkna aldrig ihop dem till ett tal. Att de skiljer sig är ett resultat i sig: en lägre självskattning kan vara bättre självinsikt. Den som bedömer sitt eget arbete är part i saken; säg det.',
            'Show them beside each other for the same individuals: how many both see as better, only one of them sees, and both see as worse. Never merge them into one number. That they differ is a result in itself: a lower self-rating can be better insight. Whoever judges their own work is a party to the case; say so.',
          )
        : s(
            'Resultaten visar då bara en sida. Säg det i redovisningen.',
            'The results then show only one side. Say so in the report.',
          ),
    ),
  ];
};
