import type { Block } from '../../../documents/index.js';
import { paragraph } from '../../../documents/index.js';
import { type Context, countText, type Found, lastChange, measureName, pointsInterval, pointsText, timeName } from '../context.js';
import { notTexts } from '../not-texts.js';
import { right, shownTable } from '../tables.js';

/** The same change worked out in three ways with those who are missing: does the result hang on them? */
export function missing(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const { model, carried, last } = one.result;
  const change = lastChange(one);
  if (!change || change.mean === undefined || last === undefined) return [];
  const row = (label: string, n: string, value: number | null | undefined, interval: Parameters<typeof pointsInterval>[2]) => [
    label,
    n,
    pointsText(context, one, value, 'signed'),
    pointsInterval(context, one, interval, 'signed'),
  ];
  const modelled = model?.changes?.[last];
  const rows = [
    row(s('De som har båda mätningarna', 'Those with both measurements'), countText(context, change.n), change.mean, change.interval),
    ...(modelled
      ? [
          row(
            s('Alla värden, blandad modell', 'All values, mixed model'),
            `${countText(context, model?.cases)} (${countText(context, model?.values)} ${s('värden', 'values')})`,
            modelled.estimate,
            modelled.interval,
          ),
        ]
      : []),
    ...(carried
      ? [row(s('De som saknas räknas som oförändrade', 'Those missing count as unchanged'), countText(context, carried.n), carried.mean, carried.interval)]
      : []),
  ];
  if (rows.length < 2) return [];
  return [
    ...shownTable(
      context,
      [s('Hur de som saknas räknas', 'How those missing are counted'), right('n'), right(s('Medelförändring', 'Mean change')), right(s('95 % intervall', '95% interval'))],
      rows,
      s(
        `${measureName(context, one)}: medelförändring till ${timeName(context, last)}, räknad på flera sätt`,
        `${measureName(context, one)}: mean change to ${timeName(context, last)}, worked out in several ways`,
      ),
    ),
    paragraph(
      s(
        'Säger raderna olika saker hänger resultatet på dem som saknas.',
        'If the rows say different things, the result hangs on those who are missing.',
      ) +
        (model?.not
          ? s(` Den blandade modellen gick inte att räkna: ${notTexts[model.not].sv}.`, ` The mixed model could not be worked out: ${notTexts[model.not][language]}.`)
          : ''),
    ),
  ];
}
