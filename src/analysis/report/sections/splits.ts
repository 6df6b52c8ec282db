import { type Block, paragraph } from '../../../documents/index.js';
import { read, type SplitReading } from '../../../reading/index.js';
import { splitName } from '../../../words/index.js';
import type { AgainstOthers, ClusteredResult, SplitGroupResult, SplitResult } from '../../results.js';
import {
  type Context,
  countText,
  type Found,
  intervalText,
  measureName,
  numberText,
  pointsInterval,
  pointsText,
  shareText,
  withInterval,
} from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { groupName } from '../text/groups.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { unitsSideBySide } from './units.js';

/** A measure by each thing that its results are split by: the groups, and how far each is from the others. */
export function splits(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const all = read(context.specification.design).splits.flatMap((split) => {
    const result = one.result.splits?.[split.by];
    return result ? [{ split, result, word: splitName(context.specification.design, split, language) }] : [];
  });
  const shown = all.flatMap(({ split, result }) => splitTable(context, one, split, result));
  return [
    ...shown,
    ...all.flatMap(({ result, word }) => (result.groups ? [] : [paragraph(whyNot(context, result, word))])),
    ...(shown.length > 0
      ? [
          paragraph(
            s(
              'En skillnad mellan grupper är en fråga att gå vidare med, inte en förklaring.',
              'A difference between groups is a question to pursue, not an explanation.',
            ),
          ),
        ]
      : []),
  ];
}

const whyNot = ({ words: { s, language } }: Context, { not = 'one-group' }: SplitResult, word: string): string => {
  const why = missingNumberTexts[not][language];
  return s(`Uppdelning efter ${word} visas inte: ${why}.`, `A split by ${word} is not shown: ${why}.`);
};

const columns = ['mean', 'better', 'reached'] as const;

function splitTable(
  context: Context,
  one: Found,
  split: SplitReading,
  { groups, outside, clusters, units }: SplitResult,
): Block[] {
  const { s, language } = context.words;
  if (!groups) return [];
  const entries = Object.entries(groups);
  const has = (of: (typeof columns)[number]) => entries.some(([, group]) => group[of] !== undefined);
  const kinds = columns.filter(has);
  const titles = {
    mean: s('Medelförändring (95 % intervall)', 'Mean change (95% interval)'),
    better: s('Bättre (andel; 95 % intervall)', 'Better (share; 95% interval)'),
    reached: s('Önskat svar sist (andel; 95 % intervall)', 'Desired answer last (share; 95% interval)'),
  };
  const isTwo = entries.length === 2;
  const [first, second] = entries.map(([code]) => groupName(context, split, code));
  const apart = isTwo
    ? s(`Skillnad, ${first} minus ${second} (95 % intervall)`, `Difference, ${first} minus ${second} (95% interval)`)
    : s('Skillnad mot de övriga (95 % intervall)', 'Difference from the others (95% interval)');
  const hasApart = (kind: (typeof columns)[number]) => entries.some(([, { against }]) => against?.[kind]);
  const value = (group: SplitGroupResult, kind: (typeof columns)[number]): string => {
    if (kind !== 'mean') return shareText(context, group[kind], group.n);
    return `${pointsText(context, one, group.mean, 'signed')} (${pointsInterval(context, one, group.interval, 'signed')})`;
  };
  const word = splitName(context.specification.design, split, language);
  const name = measureName(context, one);
  return [
    ...shownTable(
      [
        s('Grupp', 'Group'),
        right(s('n vid start', 'n at the start')),
        right(s('n med båda mätningarna', 'n with both measurements')),
        ...kinds.flatMap((kind) => [right(titles[kind]), ...(hasApart(kind) ? [right(apart)] : [])]),
      ],
      entries.map(([code, group]) => [
        groupName(context, split, code),
        countText(context, group.started),
        countText(context, group.n),
        ...kinds.flatMap((kind) => [
          group.n === null || group.not ? context.none : value(group, kind),
          ...(hasApart(kind) ? [apartText(context, one, group.against, kind)] : []),
        ]),
      ]),
      s(`${name}: efter ${word}`, `${name}: by ${word}`),
    ),
    ...(outside ? [paragraph(outsideText(context, word, outside))] : []),
    ...(split.by === `answer.${one.result.variable}` ? [paragraph(returnText(context))] : []),
    ...(clusters ? [paragraph(clustersText(context, one, clusters, word))] : []),
    ...(units ? unitsSideBySide(context, one, split, { units, groups }) : []),
  ];
}

/** How alike those of one unit are, and what that does to the change. */
function clustersText(context: Context, one: Found, clusters: ClusteredResult, word: string): string {
  const { s } = context.words;
  const { count, icc, iccInterval, mean, interval } = clusters;
  const alike =
    typeof icc === 'number'
      ? `${numberText(context, Math.max(0, icc), 2)}${iccInterval ? ` (${intervalText(context, [Math.max(0, iccInterval[0]), iccInterval[1]], 2)})` : ''}`
      : context.none;
  const said = s(
    `Hur lika förändringen är hos klienter med samma ${word} (intraklasskorrelation, ${countText(context, count)} grupper): ${alike}.`,
    `How alike the change is in clients of the same ${word} (intraclass correlation, ${countText(context, count)} groups): ${alike}.`,
  );
  if (mean === undefined)
    return `${said} ${s('Med färre än fyra grupper räknas det inte in i intervallet.', 'With fewer than four groups it is not counted in the interval.')}`;
  const number = pointsText(context, one, mean, 'signed');
  const range = interval ? ` (${withInterval(context, pointsInterval(context, one, interval, 'signed'))})` : '';
  return `${said} ${s(`När det räknas in är medelförändringen ${number}${range}.`, `With that counted in, the mean change is ${number}${range}.`)}`;
}

/** That those who begin worst come nearer to the others by chance alone. */
const returnText = ({ words: { s } }: Context): string =>
  s(
    'Grupperna är gjorda av måttets eget första värde. De som började sämst får ofta lättast bättre värden av ren slump (återgång mot medelvärdet), så skillnaden mellan grupperna säger inte vilka som har mest nytta av insatsen.',
    'The groups are made of the measure’s own first value. Those who began worst often get better values by chance alone (regression to the mean), so the difference between the groups does not say who benefits most from the intervention.',
  );

const outsideText = ({ words: { s }, figures }: Context, what: string, outside: number): string =>
  s(
    `${figures.count(outside)} med båda mätningarna hör inte till någon av grupperna eller saknar uppgift om ${what}.`,
    `${figures.count(outside)} with both measurements belong to none of the groups, or ${what} is not known.`,
  );

/** Of shares in percentage points. */
function apartText(
  context: Context,
  one: Found,
  against: AgainstOthers | undefined,
  kind: (typeof columns)[number],
): string {
  const { figures, none, words } = context;
  if (kind === 'mean') {
    const found = against?.mean;
    if (!found) return none;
    return `${pointsText(context, one, found.value, 'signed')} (${pointsInterval(context, one, found.interval, 'signed')})`;
  }
  const found = against?.[kind];
  if (!found || found.value === null) return none;
  const points = (share: number) => Math.round(share * 100);
  const interval = found.interval && ([points(found.interval[0]), points(found.interval[1])] as const);
  return `${figures.signed(points(found.value), 0)} ${words.s('procentenheter', 'percentage points')}${interval ? ` (${intervalText(context, [interval[0], interval[1]], 0, 'signed')})` : ''}`;
}
