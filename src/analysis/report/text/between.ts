import { groupCodes } from '../../../data/index.js';
import { isOfKept, read } from '../../../reading/index.js';
import { percentagePoints } from '../../../words/index.js';
import type { BetweenResult, DifferenceResult, ShownInterval, Side } from '../../results.js';
import {
  atTime,
  boundText,
  type Context,
  countText,
  type Found,
  measureName,
  pointsInterval,
  pointsText,
  withInterval,
} from '../context.js';
import { desiredText, hundredths } from './desired-answers.js';
import { marginText } from './kept.js';
import { missingNumberTexts } from './missing-numbers.js';
import { scaleText, unitOf } from './scale.js';
import { sidedInterval } from './sentences.js';
import { pText } from './tests.js';
import type { Length } from './verdict.js';

/** What the two groups are called: never a control group, which presumes what the design may not carry. */
export const groupNames = ({ words: { s } }: Context) => ({
  intervention: s('gruppen som fick insatsen', 'the group that got the intervention'),
  comparison: s('jämförelsegruppen', 'the comparison group'),
});

export const isShares = ({ result }: Found): boolean => result.type === 'yes-no' || result.type === 'choice';

/** A difference in the measure's points, or in percentage points. */
export const apartText = (context: Context, one: Found, value: number): string => {
  const { figures, words } = context;
  if (isShares(one)) {
    return percentagePoints(figures.signed(value * 100, 0), words.language);
  }
  return [pointsText(context, one, value, 'signed'), unitOf(one.planned, words)]
    .filter((part) => part !== '')
    .join(' ');
};
/** `side`: where it is said to lie, though its end is rounded to zero. */
export const apartInterval = (
  context: Context,
  one: Found,
  interval: ShownInterval | undefined,
  side?: Side,
): string => {
  if (!interval) return pointsInterval(context, one, interval, 'signed');
  return isShares(one) ? hundredths(context, interval) : sidedInterval(context, one, interval, side);
};

/** How the two groups differ, and what can be said of it; `whole`: also what the missing would have to be for it to turn. */
export function betweenSentence(context: Context, one: Found, length: Length = 'whole'): string | undefined {
  const { between } = one.result;
  if (!between) return undefined;
  const { s, language } = context.words;
  const { groups, not, difference } = between;
  const counted = isShares(one) ? ('measured' as const) : ('both' as const);
  const sizes = groupCodes.map((code) => groups[code][counted]);
  const numbers = s(
    `n = ${countText(context, sizes[0])} och ${countText(context, sizes[1])}`,
    `n = ${countText(context, sizes[0])} and ${countText(context, sizes[1])}`,
  );
  if (not || !difference) {
    const why = not ? missingNumberTexts[not][language] : s('talet visas inte', 'the number is not shown');
    return s(
      `Om grupperna skiljer sig i ${measureName(context, one)} kan inte sägas (${numbers}): ${why}.`,
      `Whether the groups differ in ${measureName(context, one)} cannot be said (${numbers}): ${why}.`,
    );
  }
  const turned = turningOfBetween(context, one);
  const open = between.turning?.decides && turned !== '' ? s('Bortfallet kan avgöra.', 'Attrition can decide.') : '';
  return [apart(context, one, between, numbers), verdictOfBetween(context, one), length === 'short' ? open : turned]
    .filter((part) => part !== '')
    .join(' ');
}

function apart(
  context: Context,
  one: Found,
  { groups, difference, clusters, side }: BetweenResult,
  numbers: string,
): string {
  const { s } = context.words;
  const name = measureName(context, one);
  const at = atTime(context, one.result.last);
  const of = clusters
    ? s(
        `${numbers} personer i ${countText(context, clusters.intervention)} och ${countText(context, clusters.comparison)} kluster`,
        `${numbers} persons in ${countText(context, clusters.intervention)} and ${countText(context, clusters.comparison)} clusters`,
      )
    : numbers;
  if (!difference || difference.value === null) {
    if (!isShares(one))
      return s(`Skillnaden i ${name} visas inte (${of}).`, `The difference in ${name} is not shown (${of}).`);
    return s(
      `Andelen med svaret ${desiredText(context, one)} i ${name} ${at} var ${shareOf(context, groups.intervention)} i gruppen som fick insatsen och ${shareOf(context, groups.comparison)} i jämförelsegruppen (${of}).`,
      `The share with the answer ${desiredText(context, one)} in ${name} ${at} was ${shareOf(context, groups.intervention)} in the group that got the intervention and ${shareOf(context, groups.comparison)} in the comparison group (${of}).`,
    );
  }
  const range = difference.interval
    ? `${withInterval(context, apartInterval(context, one, difference.interval, side))}; `
    : '';
  const amount = apartText(context, one, difference.value);
  if (isShares(one)) {
    return s(
      `Andelen med svaret ${desiredText(context, one)} i ${name} ${at} var ${shareOf(context, groups.intervention)} i gruppen som fick insatsen och ${shareOf(context, groups.comparison)} i jämförelsegruppen: skillnad ${amount} (${range}${of}).`,
      `The share with the answer ${desiredText(context, one)} in ${name} ${at} was ${shareOf(context, groups.intervention)} in the group that got the intervention and ${shareOf(context, groups.comparison)} in the comparison group: a difference of ${amount} (${range}${of}).`,
    );
  }
  return s(
    `Gruppen som fick insatsen skilde sig ${at} från jämförelsegruppen med ${amount} i ${name}, räknat från samma startvärde (${range}${of}; ${scaleText(one.planned, context.words)}).`,
    `The group that got the intervention differed ${at} from the comparison group by ${amount} in ${name}, counted from the same first value (${range}${of}; ${scaleText(one.planned, context.words)}).`,
  );
}
const shareOf = (context: Context, { share, measured }: BetweenResult['groups']['intervention']): string =>
  !share
    ? context.none
    : share.share === null
      ? boundText(context, share)
      : context.figures.percent(share.share, measured ?? 0);

/** What is said of the difference: only what test and interval both say, in words that the design can carry. */
export function verdictOfBetween(context: Context, one: Found): string {
  const { between } = one.result;
  if (!between) return '';
  const { s } = context.words;
  const { side, verdict, disagree, difference } = between;
  const { method, better: scored } = one.planned;
  const better = isShares(one) ? 'higher' : scored;
  if (disagree) {
    return s(
      'Svaret beror på hur skillnaden vid start räknas: grupperna var olika från början, och de två sätt som planen kräver säger inte samma sak. Det går inte att säga om grupperna skiljer sig.',
      'The answer depends on how the difference at the start is counted: the groups differed from the beginning, and the two ways that the plan requires do not say the same. It cannot be said whether the groups differ.',
    );
  }
  const test = context.results.tests.family.find(({ measure }) => measure === one.id);
  if (isOfKept(method)) return verdict ? keptOfBetween(context, one, between) : '';
  if (side === undefined) return '';
  if (side !== 'across' && test) {
    if (test.adjusted === null) return '';
    if (test.adjusted > 0.05) {
      return s(
        'Var för sig pekar test och intervall åt ett håll, men när flera resultat prövas tillsammans (Holm) når testet inte gränsen: det går inte att säga om grupperna skiljer sig.',
        'By themselves the test and the interval point one way, but when several outcomes are tested together (Holm) the test does not reach the limit: it cannot be said whether the groups differ.',
      );
    }
  }
  if (side === 'across') {
    return isApart(difference)
      ? s(
          'Intervallet utesluter noll men testet når inte gränsen: resultatet är osäkert.',
          'The interval excludes zero but the test does not reach the limit: the result is uncertain.',
        )
      : s(
          'Intervallet rymmer skillnader åt båda hållen: det går inte att säga om grupperna skiljer sig.',
          'The interval holds differences both ways: it cannot be said whether the groups differ.',
        );
  }
  const { byChance } = read(context.specification.design).comparison.arms ?? {};
  const caused = byChance
    ? s(
        'Eftersom lotten avgjorde vem som fick insatsen är det en skillnad mellan grupperna som insatsen kan ha orsakat.',
        'Since the lot decided who got the intervention, it is a difference between the groups that the intervention may have caused.',
      )
    : s(
        'Slumpen avgjorde inte vem som fick insatsen, så skillnaden kan bero på vilka som är i grupperna.',
        'Chance did not decide who got the intervention, so the difference may be due to who is in the groups.',
      );
  if (!better) {
    const way = side === 'above' ? s('högre', 'higher') : s('lägre', 'lower');
    return `${s(`Värdena är ${way} i gruppen som fick insatsen. Om det är bra eller dåligt kan inte sägas.`, `The values are ${way} in the group that got the intervention. Whether that is good or bad cannot be said.`)} ${caused}`;
  }
  return `${
    (side === 'above') === (better === 'higher')
      ? s(
          'Gruppen som fick insatsen har det sammantaget bättre än jämförelsegruppen.',
          'The group that got the intervention is on the whole better off than the comparison group.',
        )
      : s(
          'Gruppen som fick insatsen har det sammantaget sämre än jämförelsegruppen.',
          'The group that got the intervention is on the whole worse off than the comparison group.',
        )
  } ${caused}`;
}
const isApart = (difference: DifferenceResult | undefined): boolean =>
  difference?.interval !== null &&
  difference?.interval !== undefined &&
  (difference.interval[0] > 0 || difference.interval[1] < 0);

function keptOfBetween(context: Context, one: Found, between: BetweenResult): string {
  const { s } = context.words;
  const { verdict, test, margin, from } = between;
  const texts = {
    better: s(
      'Gruppen som fick insatsen slutade inte sämre än jämförelsegruppen, utan bättre',
      'The group that got the intervention did not end worse than the comparison group, but better',
    ),
    kept: s(
      'Gruppen som fick insatsen slutade inte så mycket sämre än jämförelsegruppen som marginalen',
      'The group that got the intervention did not end worse than the comparison group by as much as the margin',
    ),
    'kept-but-worse': s(
      'Gruppen som fick insatsen slutade sämre än jämförelsegruppen, men inom marginalen',
      'The group that got the intervention ended worse than the comparison group, but within the margin',
    ),
    'not-kept': s(
      'Gruppen som fick insatsen slutade sämre än jämförelsegruppen med mer än marginalen',
      'The group that got the intervention ended worse than the comparison group by more than the margin',
    ),
    'not-shown': s(
      'Det är inte visat att gruppen som fick insatsen slutade högst marginalen sämre. Det betyder inte att den gjorde det',
      'It is not shown that the group that got the intervention ended at most the margin worse. That does not mean that it did',
    ),
  };
  const about = marginText(context, one, { n: null, ...(margin !== undefined && { margin }), ...(from && { from }) });
  const p = typeof test?.p === 'number' ? `; ${s('ensidigt', 'one-sided')} ${pText(context, test.p)}` : '';
  return verdict ? `${texts[verdict]} (${s('marginal', 'margin')} ${about}${p}).` : '';
}

/** What the missing of the groups would have to be for it to turn, and whether that can be so. */
export function turningOfBetween(context: Context, one: Found): string {
  const { between } = one.result;
  const { turning, side, verdict, difference } = between ?? {};
  const isSaid = (side !== undefined && side !== 'across') || (verdict !== undefined && verdict !== 'not-shown');
  if (!turning || !isSaid) return '';
  const { s } = context.words;
  const { missing, bounds, points, decides } = turning;
  const all = groupCodes.map((code) => countText(context, missing[code]));
  const whom = s(`${all[0]} och ${all[1]} saknas`, `${all[0]} and ${all[1]} are missing`);
  if (bounds) {
    const range = hundredths(context, bounds);
    return decides
      ? s(
          `Bortfallet kan avgöra (${whom}): skillnaden kan vara allt mellan ${range} procentenheter.`,
          `Attrition can decide (${whom}): the difference can be anything from ${range} percentage points.`,
        )
      : s(
          `Det gäller vad de som saknas än hade svarat (${whom}: skillnaden är ${range} procentenheter).`,
          `That holds whatever the missing would have answered (${whom}: the difference is ${range} percentage points).`,
        );
  }
  const [first, second] = groupCodes.map((code) => points?.[code]);
  const by = (value: number) =>
    `${pointsText(context, one, value, 'signed')} ${unitOf(one.planned, context.words)}`.trim();
  const parts = [
    ...(typeof first === 'number'
      ? [
          s(
            `de som saknas i gruppen som fick insatsen ${by(first)}`,
            `those missing of the group that got the intervention by ${by(first)}`,
          ),
        ]
      : []),
    ...(typeof second === 'number'
      ? [s(`de som saknas i jämförelsegruppen ${by(second)}`, `those missing of the comparison group by ${by(second)}`)]
      : []),
  ];
  if (parts.length === 0 || difference === undefined) return '';
  const joined = parts.join(s(', eller ', ', or '));
  return decides
    ? s(
        `Bortfallet kan avgöra (${whom}): det går inte längre att säga om de som saknas avviker från de andra i sin grupp så här mycket: ${joined}.`,
        `Attrition can decide (${whom}): it can no longer be said if the missing differ from the others of their group by this much: ${joined}.`,
      )
    : s(
        `För att det inte ska gå att säga måste de som saknas (${whom}) avvika från de andra i sin grupp så här mycket: ${joined}.`,
        `For it not to be said the missing (${whom}) must differ from the others of their group by this much: ${joined}.`,
      );
}
