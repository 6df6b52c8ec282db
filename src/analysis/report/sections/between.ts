import { groupCodes } from '../../../data/index.js';
import { type Block, figure, heading, list, meansChart, paragraph } from '../../../documents/index.js';
import { read } from '../../../reading/index.js';
import { tPoint } from '../../../statistics/index.js';
import type { ArmResult, BetweenResult, DifferenceResult } from '../../results.js';
import {
  type Context,
  countText,
  type Found,
  intervalText,
  measureName,
  nText,
  numberText,
  pointsInterval,
  pointsText,
  shareText,
  timeName,
} from '../context.js';
import { axisOf, betterOf } from '../figures/values.js';
import { right, shownTable } from '../tables/table.js';
import { apartInterval, apartText, betweenSentence, groupNames, isShares } from '../text/between.js';
import { desiredText } from '../text/desired-answers.js';
import { pNumber } from '../text/tests.js';

/** The two groups side by side: who they are, how they differ, and whether it hangs on how that is counted. */
export function between(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const { between: found } = one.result;
  if (!found) return [];
  const sentence = betweenSentence(context, one);
  return [
    heading(4, s('Grupperna mot varandra', 'The groups against each other')),
    ...(sentence ? [paragraph(sentence)] : []),
    ...means(context, one, found),
    ...armsTable(context, one, found),
    ...differencesTable(context, one, found),
    ...remarks(context, one, found),
  ];
}

/** First and last mean of each group. */
function means(context: Context, one: Found, { groups }: BetweenResult): Block[] {
  const { s } = context.words;
  const of = (moments: ArmResult['first'], n: number | null) => {
    if (typeof moments?.mean !== 'number') return undefined;
    if (typeof moments.sd !== 'number' || n === null || n < 2) return { value: moments.mean };
    const half = (tPoint(0.975, n - 1) * moments.sd) / Math.sqrt(n);
    return { value: moments.mean, low: moments.mean - half, high: moments.mean + half };
  };
  const rows = groupCodes.map((code) => {
    const { first, last, both, measured } = groups[code];
    return { code, means: [of(first, both), of(last, measured)] };
  });
  const values = rows.flatMap((row) =>
    row.means.flatMap((each) => (each ? [each.value, each.low ?? each.value, each.high ?? each.value] : [])),
  );
  if (isShares(one) || values.length === 0) return [];
  const names = groupNames(context);
  const label = s(
    `${measureName(context, one)}: medel i varje grupp`,
    `${measureName(context, one)}: mean of each group`,
  );
  const times = [one.result.first, one.result.last].map((time) => timeName(context, time));
  const said = rows.map(
    ({ code, means: [first, last] }) =>
      `${names[code]}: ${pointsText(context, one, first?.value)} ${s('till', 'to')} ${pointsText(context, one, last?.value)}`,
  );
  return [
    figure(
      `groups-${one.id}`,
      meansChart({
        times: times.map((time, index) => ({
          label: time,
          notes: [
            groupCodes
              .map((code) => countText(context, index === 0 ? groups[code].both : groups[code].measured))
              .join(' + '),
          ],
        })),
        y: axisOf(context, one, label, values),
        references: [],
        ...betterOf(context, one),
        groups: rows.map((row) => ({ label: names[row.code], means: row.means })),
      }),
      `${label}. ${said.join('. ')}.`,
      label,
    ),
  ];
}

function armsTable(context: Context, one: Found, { groups, adjusted }: BetweenResult): Block[] {
  const { s } = context.words;
  const names = groupNames(context);
  const spread = (moments: ArmResult['first']) =>
    moments === undefined
      ? context.none
      : `${pointsText(context, one, moments.mean)} (${pointsText(context, one, moments.sd)})`;
  const counted = isShares(one);
  return shownTable(
    [
      s('Grupp', 'Group'),
      right(s('Fördelade', 'Allotted')),
      right(s('Mätta sist', 'Measured last')),
      ...(counted
        ? [
            right(
              s(
                `Svaret ${desiredText(context, one)} (95 % intervall)`,
                `The answer ${desiredText(context, one)} (95% interval)`,
              ),
            ),
          ]
        : [
            right(s('Båda mätningarna', 'Both measurements')),
            right(s('Första medel (SD)', 'First mean (SD)')),
            right(s('Sista medel (SD)', 'Last mean (SD)')),
            right(s('Sista medel från samma start', 'Last mean from the same start')),
          ]),
    ],
    groupCodes.map((code) => {
      const { started, measured, both, first, last, share } = groups[code];
      return [
        names[code],
        countText(context, started),
        countText(context, measured),
        ...(counted
          ? [shareText(context, share, measured)]
          : [countText(context, both), spread(first), spread(last), pointsText(context, one, adjusted?.[code])]),
      ];
    }),
    s(`${measureName(context, one)}: grupperna`, `${measureName(context, one)}: the groups`),
  );
}

/** The difference as the plan counts it, then counted otherwise. */
function differencesTable(context: Context, one: Found, found: BetweenResult): Block[] {
  const { s } = context.words;
  const { difference, change, sensitivity, shares, reference, error, clusters } = found;
  const row = (label: string, each: Partial<DifferenceResult>) => [
    label,
    each.value === undefined
      ? context.none
      : each.value === null
        ? context.hidden
        : apartText(context, one, each.value),
    each.interval === undefined ? context.none : apartInterval(context, one, each.interval),
    each.p === undefined ? context.none : pNumber(context, each.p),
  ];
  const way = {
    classical: s('kovariansanalys på första värdet', 'analysis of covariance on the first value'),
    hc3: s('kovariansanalys på första värdet, medelfel HC3', 'analysis of covariance on the first value, HC3 error'),
  };
  const main = isShares(one)
    ? s('skillnad mellan andelarna', 'difference between the shares')
    : clusters
      ? s('klustrens medelvärden', 'the means of the clusters')
      : way[error ?? 'classical'];
  const rows = [
    ...(difference ? [row(s(`Planens: ${main}`, `The plan’s: ${main}`), difference)] : []),
    ...(change ? [row(s('Skillnad i förändring (Welch)', 'Difference in change (Welch)'), change)] : []),
    ...(sensitivity?.error
      ? [
          row(
            error === 'hc3'
              ? s('Med det vanliga medelfelet', 'With the usual error')
              : s('Med medelfelet HC3', 'With the HC3 error'),
            sensitivity.error,
          ),
        ]
      : []),
    ...(sensitivity?.ranks
      ? [
          [
            s('På rangtal (Quade)', 'On ranks (Quade)'),
            context.none,
            context.none,
            pNumber(context, sensitivity.ranks.p),
          ],
        ]
      : []),
    ...(sensitivity?.persons
      ? [
          row(
            s(
              'Person för person, med kluster som slumpmässig nivå',
              'Person by person, with the cluster as a random level',
            ),
            sensitivity.persons,
          ),
        ]
      : []),
    ...(shares ? [row(s('Miettinen och Nurminen', 'Miettinen and Nurminen'), { interval: shares.score })] : []),
    ...(shares?.overFirst
      ? [
          row(
            s('Över första svaret (Mantel och Haenszel)', 'Over the first answer (Mantel and Haenszel)'),
            shares.overFirst,
          ),
        ]
      : []),
    ...(reference
      ? [
          row(
            s(
              'Om de som saknas efter insatsen blivit som jämförelsegruppen',
              'If the missing of the intervention had become as the comparison group',
            ),
            reference,
          ),
        ]
      : []),
  ];
  return shownTable(
    [
      s('Hur skillnaden räknas', 'How the difference is counted'),
      right(s('Skillnad', 'Difference')),
      right(s('95 % intervall', '95% interval')),
      right('p'),
    ],
    rows,
    s(
      `${measureName(context, one)}: gruppen som fick insatsen minus jämförelsegruppen`,
      `${measureName(context, one)}: the group that got the intervention minus the comparison group`,
    ),
  );
}

/** How alike the groups were, what the model presumes, and where another way of counting says something else. */
function remarks(context: Context, one: Found, found: BetweenResult): Block[] {
  const { s } = context.words;
  const { balance, standardised, slopes, residuals, clusters, shares, imputed, side } = found;
  const { byChance } = read(context.specification.design).comparison.arms ?? {};
  const lines = [
    ...(typeof balance === 'number'
      ? [
          s(
            `Vid start skilde sig grupperna med ${numberText(context, balance, 2, 'signed')} standardavvikelser i ${measureName(context, one)} (under 0,1 räknas som lika${byChance ? '; efter lottning är en skillnad slump' : ''}).`,
            `At the start the groups differed by ${numberText(context, balance, 2, 'signed')} standard deviations in ${measureName(context, one)} (below 0.1 counts as alike${byChance ? '; after a lottery a difference is chance' : ''}).`,
          ),
        ]
      : []),
    ...(imputed
      ? [
          s(
            `${countText(context, imputed)} saknar första värdet: medelvärdet av alla första värden står i dess ställe.`,
            `${countText(context, imputed)} have no first value: the mean of all first values stands in its place.`,
          ),
        ]
      : []),
    ...(typeof standardised?.d === 'number'
      ? [
          s(
            `I standardavvikelser av de första värdena inom grupperna: ${numberText(context, standardised.d, 2, 'signed')}${standardised.interval ? ` (${intervalText(context, standardised.interval, 2, 'signed')})` : ''}.`,
            `In standard deviations of the first values within the groups: ${numberText(context, standardised.d, 2, 'signed')}${standardised.interval ? ` (${intervalText(context, standardised.interval, 2, 'signed')})` : ''}.`,
          ),
        ]
      : []),
    ...otherwise(context, found),
    ...(typeof slopes?.p === 'number' && slopes.p < 0.05
      ? [
          s(
            `Skillnaden beror på var man började (p ${pNumber(context, slopes.p)}): ${slopes.at.map((at) => `${s('från', 'from')} ${pointsText(context, one, at.first)} ${pointsText(context, one, at.value, 'signed')} (${pointsInterval(context, one, at.interval, 'signed')})`).join('; ')}.`,
            `The difference depends on where one began (p ${pNumber(context, slopes.p)}): ${slopes.at.map((at) => `from ${pointsText(context, one, at.first)} ${pointsText(context, one, at.value, 'signed')} (${pointsInterval(context, one, at.interval, 'signed')})`).join('; ')}.`,
          ),
        ]
      : []),
    ...(typeof residuals?.largest === 'number'
      ? [
          s(
            `Det modellen lämnar: standardavvikelse ${pointsText(context, one, residuals.sd.intervention)} i gruppen som fick insatsen och ${pointsText(context, one, residuals.sd.comparison)} i jämförelsegruppen; den mest avvikande personen ${numberText(context, residuals.largest, 1)} medelfel bort.`,
            `What the model leaves: standard deviation ${pointsText(context, one, residuals.sd.intervention)} in the group that got the intervention and ${pointsText(context, one, residuals.sd.comparison)} in the comparison group; the most distant person ${numberText(context, residuals.largest, 1)} standard errors away.`,
          ),
        ]
      : []),
    ...(shares?.ratio && typeof shares.ratio.low === 'number'
      ? [
          s(
            `Kvoten mellan andelarna (Koopman): ${ratioText(context, shares.ratio)}. Läs den tillsammans med skillnaden.`,
            `The ratio of the shares (Koopman): ${ratioText(context, shares.ratio)}. Read it together with the difference.`,
          ),
        ]
      : []),
    ...(clusters
      ? [
          s(
            `Få kluster avgör (${countText(context, clusters.intervention)} och ${countText(context, clusters.comparison)}). Så lika är de i samma kluster (intraklasskorrelation): ${clusters.icc === undefined ? context.none : numberText(context, Math.max(0, clusters.icc ?? 0), 2)}${clusters.interval ? ` (${intervalText(context, clusters.interval, 2)})` : ''}.`,
            `Few clusters decide (${countText(context, clusters.intervention)} and ${countText(context, clusters.comparison)}). How alike those of the same cluster are (intraclass correlation): ${clusters.icc === undefined ? context.none : numberText(context, Math.max(0, clusters.icc ?? 0), 2)}${clusters.interval ? ` (${intervalText(context, clusters.interval, 2)})` : ''}.`,
          ),
        ]
      : []),
    ...(side !== undefined
      ? [
          s(
            'Alla som fördelades till en grupp räknas till den, vad de än fick.',
            'All who were allotted to a group count in it, whatever they got.',
          ),
        ]
      : []),
  ];
  return lines.length > 0 ? [list(lines)] : [];
}

/** A way of counting that says something else than the plan’s: it is told, and changes nothing. */
function otherwise(context: Context, { test, sensitivity, change, side, disagree }: BetweenResult): string[] {
  const { s } = context.words;
  if (typeof test?.p !== 'number' || side === undefined || disagree) return [];
  const isSure = test.p <= 0.05;
  const names = [
    [sensitivity?.error?.p, s('det andra medelfelet', 'the other error')],
    [sensitivity?.ranks?.p, s('rangtal', 'ranks')],
    [sensitivity?.persons?.p, s('modellen med personer i kluster', 'the model with persons in clusters')],
    [change?.p, s('skillnaden i förändring', 'the difference in change')],
  ] as const;
  const others = names.flatMap(([p, name]) => (typeof p === 'number' && p <= 0.05 !== isSure ? [name] : []));
  if (others.length === 0) return [];
  return [
    isSure
      ? s(
          `Räknat med ${context.words.list(others)} är skillnaden inte säker. Planens sätt gäller, men resultatet hänger på hur det räknas.`,
          `Counted by ${context.words.list(others)} the difference is not certain. The plan’s way holds, but the result hangs on how it is counted.`,
        )
      : s(
          `Räknat med ${context.words.list(others)} pekar det åt ett håll. Planens sätt gäller: det går inte att säga.`,
          `Counted by ${context.words.list(others)} it points one way. The plan’s way holds: it cannot be said.`,
        ),
  ];
}

function ratioText(
  context: Context,
  { value, low, high }: NonNullable<NonNullable<BetweenResult['shares']>['ratio']>,
): string {
  const number = (one: number | null | undefined) => numberText(context, one, 2);
  const upper = high === undefined ? '∞' : number(high);
  return `${value === undefined ? context.none : number(value)} (${number(low)}–${upper})`;
}

/** How many of each group were allotted, answered and are counted (as CONSORT asks for). */
export function flowOfGroups(context: Context): Block[] {
  const { s } = context.words;
  const main = context.specification.measures.find(({ id }) => id === context.specification.primary);
  const found = main && context.results.measures[main.id]?.between;
  if (!found) return [];
  const names = groupNames(context);
  return shownTable(
    [
      s('Grupp', 'Group'),
      right(s('Fördelade', 'Allotted')),
      right(s('Mätta sist', 'Measured last')),
      right(s('Båda mätningarna', 'Both measurements')),
      right(s('Saknas sist', 'Missing last')),
    ],
    groupCodes.map((code) => {
      const { started, measured, both } = found.groups[code];
      const lost = started === null || measured === null ? null : started - measured;
      return [
        names[code],
        nText(context, started),
        nText(context, measured),
        nText(context, both),
        nText(context, lost),
      ];
    }),
    s('Vägen genom uppföljningen, grupp för grupp', 'The way through the follow-up, group by group'),
  );
}
