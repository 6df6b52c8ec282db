import { type Block, heading, paragraph } from '../../../documents/index.js';
import type { Shown } from '../../results.js';
import { atTime, type Context, countText, mainMeasures, measureName, numberText, pointsText } from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { answerText } from '../text/scale.js';

/** Those with both measurements against those with only the first, in each main measure. */
export function compared(context: Context): Block[] {
  const { words, figures, hidden, none } = context;
  const { s } = words;
  const size = (value: Shown | undefined): string => {
    const text = numberText(context, value, 2, 'signed');
    if (typeof value !== 'number') return text;
    if (Math.abs(value) > 0.25) return `${text} ${s('(tydlig)', '(marked)')}`;
    return Math.abs(value) > 0.1 ? `${text} ${s('(liten)', '(small)')}` : text;
  };
  const percent = (share: Shown) => (share === null ? hidden : figures.percent(share));
  const years = (age: Shown | undefined) => numberText(context, age, 1);
  const rows = mainMeasures(context).flatMap((one) => {
    const { attrition, first } = one.result;
    if (!attrition) return [];
    const { followed, lost, difference, women, age, answers } = attrition;
    const counts = [countText(context, followed.n), countText(context, lost.n)] as const;
    const name = measureName(context, one);
    return [
      ...(followed.mean === undefined
        ? []
        : [
            [
              s(`${name}, medel ${atTime(context, first)}`, `${name}, mean ${atTime(context, first)}`),
              counts[0],
              pointsText(context, one, followed.mean),
              counts[1],
              lost.mean === undefined ? none : pointsText(context, one, lost.mean),
              size(difference),
            ],
          ]),
      ...(women
        ? [
            [
              s(`${name}, andel kvinnor`, `${name}, share of women`),
              counts[0],
              percent(women.followed),
              counts[1],
              percent(women.lost),
              size(women.difference),
            ],
          ]
        : []),
      ...(age
        ? [
            [
              s(`${name}, medelålder`, `${name}, mean age`),
              countText(context, age.followed.n),
              years(age.followed.mean),
              countText(context, age.lost.n),
              years(age.lost.mean),
              size(age.difference),
            ],
          ]
        : []),
      ...Object.entries(answers ?? {}).map(([code, share]) => {
        const answer = words.quote(answerText(one.planned, code, words));
        return [
          s(`${name}, andel ${answer} ${atTime(context, first)}`, `${name}, share ${answer} ${atTime(context, first)}`),
          counts[0],
          percent(share.followed),
          counts[1],
          percent(share.lost),
          size(share.difference),
        ];
      }),
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(3, s('De som följdes upp mot dem som saknas', 'Those followed up against those missing')),
    ...shownTable(
      [
        s('Vid första mätningen', 'At the first measurement'),
        right(s('n följda', 'n followed')),
        right(s('Medel eller andel', 'Mean or share')),
        right(s('n saknas senare', 'n missing later')),
        right(s('Medel eller andel', 'Mean or share')),
        right(s('Standardiserad skillnad', 'Standardised difference')),
      ],
      rows,
      s(
        'Skillnad vid första mätningen, i standardavvikelser',
        'Difference at the first measurement, in standard deviations',
      ),
    ),
    paragraph(
      s(
        'Över 0,1 åt något håll är en liten skillnad, över 0,25 en tydlig. Skiljer de sig tydligt gäller resultaten bara dem som följdes upp. De som inte ens har den första mätningen är inte med här.',
        'Above 0.1 either way is a small difference, above 0.25 a marked one. If they differ markedly the results hold only for those followed up. Those without even the first measurement are not in this table.',
      ),
    ),
  ];
}
