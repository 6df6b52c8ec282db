import { type Block, heading, paragraph } from '../../../documents/index.js';
import type { Said } from '../../../model/index.js';
import { type Context, countText, lastChange, measureName, measuresOf, shareText } from '../context.js';
import { type Directions, directionsOf } from '../figures/directions.js';
import { right, shownTable } from '../tables/table.js';
import { isDesired } from '../text/desired-answers.js';

const kinds: Record<Directions['kind'], Said> = {
  reliable: { sv: 'mer än mätosäkerheten', en: 'more than the uncertainty of measurement' },
  direction: { sv: 'oavsett hur mycket', en: 'by however much' },
  answer: { sv: 'lämnade eller fick det önskade svaret', en: 'left or came to the desired answer' },
};

/** Those who became worse, as visibly as those who became better; also when they are none. */
export function worse(context: Context): Block[] {
  const { specification, words } = context;
  const { s, language } = words;
  if (specification.outcomes.length === 0) return [];
  const rows = specification.outcomes.flatMap((outcome) =>
    measuresOf(context, outcome).flatMap((one) => {
      const change = lastChange(one);
      const turned = change && directionsOf(change, isDesired(one));
      if (!change || !turned) return [];
      return [
        [
          `${measureName(context, one)}, ${kinds[turned.kind][language]}`,
          countText(context, change.n),
          shareText(context, turned.worse, change.n),
          shareText(context, turned.unchanged, change.n),
          shareText(context, turned.better, change.n),
        ],
      ];
    }),
  );
  return [
    heading(2, s('De som blev sämre', 'Those who became worse')),
    ...(rows.length > 0
      ? shownTable(
          [
            s('Mått', 'Measure'),
            right('n'),
            right(s('Sämre', 'Worse')),
            right(s('Oförändrade', 'Unchanged')),
            right(s('Bättre', 'Better')),
          ],
          rows,
          s(
            'Antal, andel och 95 % intervall, av dem som har båda mätningarna',
            'Number, share and 95% interval, of those with both measurements',
          ),
        )
      : [
          paragraph(
            s(
              'Kan inte räknas: inget mått har en angiven riktning och båda mätningarna för tillräckligt många.',
              'Cannot be counted: no measure has a stated direction and both measurements for enough persons.',
            ),
          ),
        ]),
    paragraph(
      s(
        'De som saknas är inte med: hur det gick för dem är inte känt. Avbrott och andra allvarliga händelser räknas för sig.',
        'Those missing are not included: how it went for them is not known. Early endings and other serious events are counted separately.',
      ),
    ),
  ];
}
