import { type Block, paragraph } from '../../../documents/index.js';
import type { Categories, Share } from '../../results.js';
import {
  type Context,
  type Found,
  lastChange,
  measureName,
  nText,
  numberText,
  pointsText,
  shareText,
} from '../context.js';
import { directionsChart, directionsOf } from '../figures/directions.js';
import { right, shownTable } from '../tables/table.js';
import { isDesired } from '../text/desired-answers.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { doubtText } from '../text/sentences.js';

/** How many changed for the better, not at all and for the worse; reliably, where the measure lets that be said. */
export function categories(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const change = lastChange(one);
  if (!change || change.n === null || change.not === 'few' || change.not === 'nobody') return [];
  const { categories: reliable, direction, n } = change;
  const name = measureName(context, one);
  const turned = directionsOf(change, isDesired(one));
  const caption =
    turned?.kind === 'reliable'
      ? s(
          `${name}: tillförlitlig förändring, individ för individ`,
          `${name}: reliable change, individual by individual`,
        )
      : s(`${name}: åt vilket håll, individ för individ`, `${name}: which way, individual by individual`);
  const picture = turned ? directionsChart(context, `turned-${one.id}`, [{ one, turned }], '') : [];
  const words: Record<string, string> = {
    better: s('Bättre', 'Better'),
    unchanged: s('Oförändrade', 'Unchanged'),
    worse: s('Sämre', 'Worse'),
    higher: s('Högre', 'Higher'),
    lower: s('Lägre', 'Lower'),
  };
  const rows: [string, Share | undefined][] = [
    ...(reliable?.better ? categoryRows(context, reliable) : []),
    ...Object.entries(direction ?? {}).map(([word, share]): [string, Share] => [
      reliable?.better
        ? s(`${words[word]}, oavsett hur mycket`, `${words[word]}, by however much`)
        : (words[word] ?? word),
      share,
    ]),
  ];
  return [
    ...limitText(context, one, reliable),
    ...(reliable?.not
      ? [
          paragraph(
            s(
              `Tillförlitlig förändring för varje individ kan inte räknas: ${missingNumberTexts[reliable.not].sv}. I stället visas åt vilket håll var och en gått, oavsett hur mycket (${nText(context, n)}).`,
              `Reliable change of each individual cannot be counted: ${missingNumberTexts[reliable.not][language]}. Instead it is shown which way each has gone, by however much (${nText(context, n)}).`,
            ),
          ),
        ]
      : []),
    ...picture,
    ...shownTable(
      [
        s('Individer', 'Individuals'),
        right(
          s(
            `Antal av ${nText(context, n)} (andel; 95 % intervall)`,
            `Number of ${nText(context, n)} (share; 95% interval)`,
          ),
        ),
      ],
      rows.map(([label, share]) => [label, shareText(context, share, n)]),
      caption,
    ),
  ];
}

const categoryRows = (
  { words: { s } }: Context,
  { recovered, improved, unchanged, deteriorated, better }: Categories,
): [string, Share | undefined][] => [
  ...(recovered
    ? ([
        [
          s(
            'Återhämtade: tillförlitligt bättre och förbi gränsvärdet',
            'Recovered: reliably better and past the cut-off',
          ),
          recovered,
        ],
        [s('Tillförlitligt bättre, inte förbi gränsvärdet', 'Reliably better, not past the cut-off'), improved],
      ] satisfies [string, Share | undefined][])
    : []),
  [s('Tillförlitligt bättre, alla', 'Reliably better, all'), better],
  [s('Utan tillförlitlig förändring', 'Without a reliable change'), unchanged],
  [s('Tillförlitligt sämre', 'Reliably worse'), deteriorated],
];

/** What a reliable change was worked out from, and whether that is verified. */
function limitText(context: Context, one: Found, found: Categories | undefined): Block[] {
  const { s } = context.words;
  const { threshold } = one.planned;
  if (!found?.better || 'not' in threshold) return [];
  const { limit, reliability, sd, cutoff } = found;
  const first = one.result.first === undefined ? undefined : one.result.times[one.result.first]?.n;
  const from =
    threshold.sd === undefined
      ? s(`de egna första värdena (${nText(context, first)})`, `the own first values (${nText(context, first)})`)
      : s('beskrivningen', 'the description');
  if (limit === null) {
    return [
      paragraph(
        s(
          `Vad som är tillförlitligt följer av reliabiliteten ${numberText(context, reliability, 2)} och av hur olika de första värdena är, som inte visas.`,
          `What is reliable follows from the reliability ${numberText(context, reliability, 2)} and from how different the first values are, which is not shown.`,
        ),
      ),
    ];
  }
  const cut =
    cutoff === undefined
      ? ''
      : s(
          ` Gränsvärdet är ${pointsText(context, one, cutoff)}.`,
          ` The cut-off is ${pointsText(context, one, cutoff)}.`,
        );
  const doubt =
    doubtText(context, one) ||
    s(' Uppgifterna är kontrollerade mot källan.', ' The facts are verified against the source.');
  return [
    paragraph(
      s(
        `En förändring på minst ${pointsText(context, one, limit)} poäng är tillförlitlig: större än mätosäkerheten (Jacobson och Truax), med reliabilitet ${numberText(context, reliability, 2)} och standardavvikelse ${pointsText(context, one, sd)} ur ${from}.${cut}${doubt}`,
        `A change of at least ${pointsText(context, one, limit)} points is reliable: larger than the uncertainty of measurement (Jacobson and Truax), with reliability ${numberText(context, reliability, 2)} and standard deviation ${pointsText(context, one, sd)} from ${from}.${cut}${doubt}`,
      ),
    ),
  ];
}
