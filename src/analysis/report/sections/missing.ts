import { type Block, paragraph } from '../../../documents/index.js';
import type { ShownInterval } from '../../results.js';
import {
  atTime,
  type Context,
  countText,
  type Found,
  lastChange,
  measureName,
  nText,
  pointsInterval,
  pointsText,
  shareText,
  timeName,
} from '../context.js';
import { tippingFigure } from '../figures/tipping.js';
import { right, shownTable } from '../tables/table.js';
import { desiredText } from '../text/desired-answers.js';
import { missingNumberTexts } from '../text/missing-numbers.js';

/** The missing as not having the desired answer. */
function notReached(context: Context, one: Found, share: NonNullable<Found['result']['asNotReached']>): Block {
  const { s } = context.words;
  const answers = desiredText(context, one);
  return paragraph(
    s(
      `Räknas de som saknas som att de inte har svaret ${answers}, har ${shareText(context, share, share.n)} av ${nText(context, share.n)} med första mätningen det ${atTime(context, one.result.last)}.`,
      `If those missing count as not having the answer ${answers}, ${shareText(context, share, share.n)} of ${nText(context, share.n)} with the first measurement have it ${atTime(context, one.result.last)}.`,
    ),
  );
}

/** The same change worked out in several ways with those who are missing: does the result depend on them? */
export function missing(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const { model, carried, last, changes } = one.result;
  if (one.result.asNotReached) return [notReached(context, one, one.result.asNotReached)];
  if (lastChange(one)?.mean === undefined || last === undefined) return [];
  const row = (
    label: string,
    time: string,
    { n, mean, interval }: { n: string; mean: number | null | undefined; interval: ShownInterval | undefined },
  ) => [
    label,
    timeName(context, time),
    n,
    pointsText(context, one, mean, 'signed'),
    pointsInterval(context, one, interval, 'signed'),
  ];
  const rows = Object.entries(changes).flatMap(([time, change]) => {
    const modelled = model?.changes?.[time];
    const { n, mean, interval } = change;
    return [
      row(s('De som har båda mätningarna', 'Those with both measurements'), time, {
        n: countText(context, n),
        mean,
        interval,
      }),
      ...(modelled
        ? [
            row(s('Alla värden, blandad modell', 'All values, mixed model'), time, {
              n: `${countText(context, model?.cases)} (${countText(context, model?.values)} ${s('värden', 'values')})`,
              mean: modelled.estimate,
              interval: modelled.interval,
            }),
          ]
        : []),
      ...(carried && time === last
        ? [
            row(s('De som saknas räknas som oförändrade', 'Those missing count as unchanged'), time, {
              mean: carried.mean,
              interval: carried.interval,
              n: countText(context, carried.n),
            }),
          ]
        : []),
    ];
  });
  if (!model?.changes && !carried) return [];
  return [
    ...tippingFigure(context, one),
    ...shownTable(
      [
        s('Hur de som saknas räknas', 'How those missing are counted'),
        s('Till', 'To'),
        right('n'),
        right(s('Medelförändring', 'Mean change')),
        right(s('95 % intervall', '95% interval')),
      ],
      rows,
      s(
        `${measureName(context, one)}: medelförändring, räknad på flera sätt`,
        `${measureName(context, one)}: mean change, worked out in several ways`,
      ),
    ),
    paragraph(
      s(
        'Säger raderna olika saker hänger resultatet på dem som saknas.',
        'If the rows say different things, the result hangs on those who are missing.',
      ) +
        (model?.not
          ? s(
              ` Den blandade modellen gick inte att räkna: ${missingNumberTexts[model.not].sv}.`,
              ` The mixed model could not be worked out: ${missingNumberTexts[model.not][language]}.`,
            )
          : ''),
    ),
  ];
}
