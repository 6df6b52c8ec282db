import { groupCodes } from '../../../data/index.js';
import { testName } from '../../../plan/index.js';
import type { Method } from '../../../reading/index.js';
import { pClasses } from '../../protection/p-classes.js';
import type { Shown } from '../../results.js';
import { type Context, countText, type Found, lastChange, numberText, pointsInterval, pointsText } from '../context.js';

/** `p = 0,272`; where it may be spread its class, `p ≤ 0,05`, and hidden where not even that is told. */
export const pText = (context: Context, p: Shown | undefined): string =>
  typeof p !== 'number' ? `p ${pNumber(context, p)}` : (classText(context, p) ?? context.figures.p(p));
/** The same for a column of them: `0,272`, `< 0,001`, `≤ 0,05`. */
export const pNumber = (context: Context, p: Shown | undefined): string =>
  p === null ? context.hidden : p === undefined ? context.none : pText(context, p).replace(/^p (= )?/, '');

function classText({ figures, results }: Context, p: number): string | undefined {
  if (results.audience === 'internal' || !(pClasses as readonly number[]).includes(p)) return undefined;
  if (p === 1) return `p > ${figures.rounded(0.2, 2)}`;
  return p === 0.001 ? `p < ${figures.rounded(p, 3)}` : `p ≤ ${figures.rounded(p, 3)}`;
}

/** The plan's test of a main measure with its numbers, then what the plan names as a check that it does not depend on the method. */
export function testLines(context: Context, one: Found): string[] {
  const { words } = context;
  const { s } = words;
  const change = lastChange(one);
  const { method } = one.planned;
  if (!change || !method) return [];
  const test = testName(method, words);
  const { type, maintain, between } = one.result;
  const { t, signedRank, sign, pair, typical, mean, interval } = change;
  const sizes =
    between &&
    groupCodes.map((code) => between.groups[code][type === 'yes-no' || type === 'choice' ? 'measured' : 'both']);
  const n = sizes
    ? s(
        `n = ${countText(context, sizes[0])} och ${countText(context, sizes[1])}`,
        `n = ${countText(context, sizes[0])} and ${countText(context, sizes[1])}`,
      )
    : `n = ${countText(context, change.n)}`;
  const line = (label: string, name: string, ...parts: string[]) => `${label}: ${name}; ${[...parts, n].join('; ')}.`;
  const planned = s('Planens test', 'The plan’s test');
  const check = s('Känslighetsanalys', 'Sensitivity analysis');
  const rank = signedRank?.exact
    ? s('Wilcoxons teckenrangtest, exakt', 'Wilcoxon’s signed-rank test, exact')
    : s('Wilcoxons teckenrangtest', 'Wilcoxon’s signed-rank test');
  const ranked = signedRank && [
    ...(signedRank.n === null
      ? []
      : [s(`${countText(context, signedRank.n)} ändrade`, `${countText(context, signedRank.n)} changed`)]),
    ...(signedRank.v === null ? [] : [`V = ${numberText(context, signedRank.v, 1, 'rounded')}`]),
    pText(context, signedRank.p),
    ...(signedRank.exact
      ? []
      : [
          s(
            'p enligt normalfördelningen, eftersom fler än 400 ändrades',
            'p by the normal distribution, since more than 400 changed',
          ),
        ]),
  ];
  const signed = sign && [
    s(
      `${countText(context, sign.up)} högre, ${countText(context, sign.down)} lägre`,
      `${countText(context, sign.up)} higher, ${countText(context, sign.down)} lower`,
    ),
    pText(context, sign.p),
  ];
  switch (method) {
    case 'paired-t':
      return [
        ...(t
          ? [
              line(
                planned,
                test,
                ...(t.value === null ? [] : [`t = ${numberText(context, t.value, 2)}`]),
                s(
                  `frihetsgrader ${numberText(context, t.df, 0)}`,
                  `degrees of freedom ${numberText(context, t.df, 0)}`,
                ),
                pText(context, t.p),
              ),
            ]
          : []),
        ...(ranked ? [line(check, rank, ...ranked)] : []),
      ];
    case 'signed-rank':
      return [
        ...(ranked ? [line(planned, test, ...ranked)] : []),
        ...(type === 'rating' && signed ? [line(check, s('teckentest, exakt', 'sign test, exact'), ...signed)] : []),
        ...(type === 'days' && mean !== undefined && typical
          ? [
              line(
                check,
                s('medelförändring', 'mean change'),
                `${pointsText(context, one, mean, 'signed')} (${pointsInterval(context, one, interval, 'signed')})`,
              ),
            ]
          : []),
      ];
    case 'sign':
      return [...(signed ? [line(planned, test, ...signed)] : []), ...(ranked ? [line(check, rank, ...ranked)] : [])];
    case 'kept-mean':
    case 'kept-share':
      return maintain?.test
        ? [
            line(
              planned,
              test,
              ...(typeof maintain.test.statistic === 'number'
                ? [`${method === 'kept-mean' ? 't' : 'z'} = ${numberText(context, maintain.test.statistic, 2)}`]
                : []),
              pText(context, maintain.test.p),
            ),
          ]
        : [];
    case 'mcnemar':
    case 'mcnemar-each':
      return pair
        ? [
            line(
              planned,
              test,
              s(
                `${countText(context, pair.joined)} fick svaret, ${countText(context, pair.left)} lämnade det`,
                `${countText(context, pair.joined)} came to the answer, ${countText(context, pair.left)} left it`,
              ),
              pText(context, pair.p),
            ),
          ]
        : [];
    default:
      return between?.test
        ? [
            line(
              planned,
              test,
              ...(typeof between.test.statistic === 'number'
                ? [`${isShareMethod(method) ? 'z' : 't'} = ${numberText(context, between.test.statistic, 2)}`]
                : []),
              pText(context, between.test.p),
            ),
          ]
        : [];
  }
}
const isShareMethod = (method: Method): boolean => method === 'kept-shares-between' || method === 'shares-between';
