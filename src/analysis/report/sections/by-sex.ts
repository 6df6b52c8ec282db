import { type Block, paragraph } from '../../../documents/index.js';
import {
  type Context,
  countText,
  type Found,
  measureName,
  pointsInterval,
  pointsText,
  shareText,
  withInterval,
} from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { sexName } from './about.js';

/** The change of women and of men, and the difference between them: only where both groups are large enough. */
export function bySex(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const { bySex: found } = one.result;
  if (!found) return [];
  const { groups, difference } = found;
  if (!groups) {
    return [
      paragraph(
        s(
          'Uppdelning på kön visas inte: kön är inte känt, eller någon av grupperna är för liten.',
          'A split by sex is not shown: sex is not known, or one of the groups is too small.',
        ),
      ),
    ];
  }
  const all = Object.entries(groups);
  const [withMean, withBetter] = [all.some(([, { mean }]) => mean !== undefined), all.some(([, { better }]) => better)];
  return [
    ...shownTable(
      [
        s('Kön', 'Sex'),
        right(s('n vid start', 'n at the start')),
        right(s('n med båda mätningarna', 'n with both measurements')),
        ...(withMean ? [right(s('Medelförändring (95 % intervall)', 'Mean change (95% interval)'))] : []),
        ...(withBetter ? [right(s('Bättre (andel; 95 % intervall)', 'Better (share; 95% interval)'))] : []),
      ],
      all.map(([sex, { started, n, mean, interval, better }]) => [
        sexName(context, sex),
        countText(context, started),
        countText(context, n),
        ...(withMean
          ? [`${pointsText(context, one, mean, 'signed')} (${pointsInterval(context, one, interval, 'signed')})`]
          : []),
        ...(withBetter ? [shareText(context, better, n)] : []),
      ]),
      s(`${measureName(context, one)}: kvinnor och män`, `${measureName(context, one)}: women and men`),
    ),
    ...(difference && difference.value !== null
      ? [
          paragraph(
            s(
              `Skillnad i medelförändring, kvinnor minus män: ${pointsText(context, one, difference.value, 'signed')} (${withInterval(context, pointsInterval(context, one, difference.interval, 'signed'))}; n = ${all.map(([, { n }]) => countText(context, n)).join(' och ')}). En skillnad är en fråga att gå vidare med, inte en förklaring.`,
              `Difference in mean change, women minus men: ${pointsText(context, one, difference.value, 'signed')} (${withInterval(context, pointsInterval(context, one, difference.interval, 'signed'))}; n = ${all.map(([, { n }]) => countText(context, n)).join(' and ')}). A difference is a question to pursue, not an explanation.`,
            ),
          ),
        ]
      : []),
  ];
}
