import { type Block, paragraph } from '../../../documents/index.js';
import { normWords } from '../../../words/index.js';
import { cutoffOf } from '../../norm.js';
import type { NormTime } from '../../results.js';
import {
  atTime,
  type Context,
  type Found,
  intervalText,
  measureName,
  nText,
  numberText,
  pointsText,
  shareText,
  timeName,
} from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { missingNumberTexts } from '../text/missing-numbers.js';

/** Those with both measurements against the norm population, with the caution that belongs to it. */
export function norm(context: Context, one: Found): Block[] {
  const { words } = context;
  const { s, language } = words;
  const { norm: found, first, last } = one.result;
  const stated = one.planned.norm?.stated;
  if (!found || !stated) return [];
  const name = measureName(context, one);
  const about = paragraph(
    s(
      `Mot normgruppen: ${normWords(context.specification.design, stated, language)}.`,
      `Against the norm population: ${normWords(context.specification.design, stated, language)}.`,
    ),
  );
  if (found.not || !found.first || !found.last) {
    const why = missingNumberTexts[found.not ?? 'nobody'][language];
    return [about, paragraph(s(`Kan inte räknas ut: ${why}.`, `Cannot be worked out: ${why}.`))];
  }
  const { n } = found;
  const cutoff = cutoffOf(one.planned);
  const row = (code: string | undefined, time: NormTime) => [
    timeName(context, code),
    pointsText(context, one, time.mean),
    numberText(context, time.difference, 2, 'signed'),
    intervalText(context, time.interval, 2, 'signed'),
    shareText(context, time.within, n),
    ...(cutoff === undefined ? [] : [shareText(context, time.past, n)]),
  ];
  return [
    about,
    ...shownTable(
      [
        s('Mättillfälle', 'Timepoint'),
        right(s('Medel', 'Mean')),
        right(
          s(
            'Skillnad mot normen, i normens standardavvikelser',
            'Difference from the norm, in its standard deviations',
          ),
        ),
        right(s('95 % intervall', '95% interval')),
        right(s('Inom normens spann', 'Within the norm’s range')),
        ...(cutoff === undefined
          ? []
          : [
              right(
                s(
                  `På den bättre sidan av gränsvärdet ${words.number(cutoff)}`,
                  `On the better side of the cut-off ${words.number(cutoff)}`,
                ),
              ),
            ]),
      ],
      [row(first, found.first), row(last, found.last)],
      s(
        `${name}: mot normgruppen (${nText(context, n)})`,
        `${name}: against the norm population (${nText(context, n)})`,
      ),
    ),
    ...saidOf(context, one, found.first, found.last),
    paragraph(
      s(
        `${knownText(context, found.population.size)} Inom spannet är den som inte ligger mer än två av normens standardavvikelser från dess medelvärde${one.planned.better ? ' åt det sämre hållet' : ''}. Normgruppen är andra människor, och klienterna kommer när det är som svårast: att de närmar sig normen kan vara återgång mot medelvärdet, och visar inte vad insatsen gjorde.`,
        `${knownText(context, found.population.size)} Within the range is whoever is not more than two of the norm’s standard deviations from its mean${one.planned.better ? ' on the worse side' : ''}. The norm population is other people, and clients come when things are at their worst: that they come nearer to the norm may be regression to the mean, and does not show what the intervention did.`,
      ),
    ),
  ];
}

/** What the interval counts with. */
const knownText = ({ words: { s } }: Context, size: number | undefined): string =>
  size === undefined
    ? s(
        'Intervallet räknar normens medelvärde och standardavvikelse som kända: hur många de bygger på är inte angivet.',
        'The interval counts the norm’s mean and standard deviation as known: among how many they were found is not stated.',
      )
    : s(
        'Intervallet räknar normens standardavvikelse som känd och dess medelvärde som osäkert.',
        'The interval counts the norm’s standard deviation as known and its mean as uncertain.',
      );

/** In a sentence, where both are told. */
function saidOf(context: Context, one: Found, before: NormTime, after: NormTime): Block[] {
  const { s } = context.words;
  const { first, last, better } = one.result;
  if (typeof before.difference !== 'number' || typeof after.difference !== 'number') return [];
  const said = (apart: number): string => {
    const size = numberText(context, Math.abs(apart), 2);
    const isLow = apart < 0;
    const way = better
      ? isLow === (better === 'higher')
        ? s('sämre', 'worse')
        : s('bättre', 'better')
      : isLow
        ? s('lägre', 'lower')
        : s('högre', 'higher');
    return s(`${size} standardavvikelser på den ${way} sidan`, `${size} standard deviations on the ${way} side`);
  };
  return [
    paragraph(
      s(
        `Klienternas medelvärde låg ${said(before.difference)} av normens ${atTime(context, first)}, och ${said(after.difference)} ${atTime(context, last)}.`,
        `The clients’ mean lay ${said(before.difference)} of the norm’s ${atTime(context, first)}, and ${said(after.difference)} ${atTime(context, last)}.`,
      ),
    ),
  ];
}
